import { InvalidRequest } from "../errors.ts";

/** For what is a field of something larger: the faults are told by where they are in it. */
export function parsedBelow<Parsed>(path: string, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    const faults = error.faults.map((fault) => ({
      ...fault,
      pointer: fault.pointer === "/" ? path : `${path}${fault.pointer}`,
    }));
    throw new InvalidRequest(error.code, error.message, { faults });
  }
}
