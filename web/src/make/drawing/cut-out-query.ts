import { queryOptions, skipToken } from "@tanstack/react-query";

import type { CutOut } from "../../../../src/contract/cut-out.ts";
import { get } from "../../server.ts";
import type { DraftDrawing } from "../order-draft.ts";

/** How a hero from the picture would look. Made by the studio in some seconds, so what came is kept. */
export const cutOutQuery = (drawing: DraftDrawing | null) =>
  queryOptions({
    queryKey: ["cut-out", drawing?.uploadId, drawing?.description],
    queryFn:
      drawing === null || drawing.uploadId === null
        ? skipToken
        : ({ signal }) =>
            get<CutOut>(`/api/uploads/${drawing.uploadId}/cut-out`, {
              query: { description: drawing.description.trim() || undefined },
              signal,
            }),
    staleTime: Number.POSITIVE_INFINITY,
  });
