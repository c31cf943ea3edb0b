import type { OrderChecks } from "../../src/pipeline/parse-order.ts";

/** Any words will do. */
export const noChecks: OrderChecks = { unfitText: () => [], unsettableCharacters: () => [] };
