import { InvalidRequest } from "../errors.ts";
import { jobTypes, type ParsedOrder } from "../pipeline/parse-order.ts";

/** Makes an order of a body. Throws InvalidRequest or NotAllowed. */
export type ParseOrder = (body: unknown) => Promise<ParsedOrder>;

/** What every order needs and the defaults may leave to the orders. */
const anyOrder = { job_type: jobTypes[0], character_name: "Luna" };

/** Throws InvalidRequest for defaults that would spoil every order: said once, of them, instead of in every line. */
export async function checkDefaults(
  defaults: Record<string, unknown>,
  parse: ParseOrder,
): Promise<void> {
  try {
    await parse({ ...anyOrder, ...defaults });
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    throw new InvalidRequest("invalid_batch", "The defaults cannot be used as they are written.", {
      faults: error.faults.map(({ pointer, detail }) => ({
        pointer: `/defaults${pointer}`,
        detail,
      })),
      cause: error,
    });
  }
}
