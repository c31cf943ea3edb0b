import { allFormats } from "../formats/all-formats.ts";
import type { Studio } from "../studio/studio.ts";
import { outputNames } from "./parse-order.ts";

export type Catalogue = Studio["catalogue"];

interface FormatFacts {
  name: string;
  title: string;
  scenes: number;
  stages: string[];
  outputs: string[];
}

/** The kinds of book there are. */
export const formatFacts: FormatFacts[] = allFormats.map((format) => ({
  name: format.name,
  title: format.title,
  scenes: format.scenes,
  stages: format.stages.map((stage) => stage.name),
  outputs: outputNames.filter((name) => name !== "audio" || format.spokenPages > 0),
}));
