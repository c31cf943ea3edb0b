import { type FieldFault, InvalidRequest } from "../errors.ts";
import { unknownFields } from "../pipeline/parse-order.ts";

/** A CSV's header. Throws InvalidRequest, with a fault for each column that is no field of an order or comes twice. */
export function checkColumns(columns: readonly string[]): readonly string[] {
  const twice = columns.filter((name, index) => name !== "" && columns.indexOf(name) !== index);
  const faults: FieldFault[] = [
    ...unknownFields(columns.filter((name) => name !== "")),
    ...[...new Set(twice)].map((name) => ({
      pointer: `/${name}`,
      detail: "This column comes twice.",
    })),
    ...columns.flatMap((name, index) =>
      name === "" ? [{ pointer: "", detail: `Column ${index + 1} has no name.` }] : [],
    ),
  ];
  if (faults.length === 0) return columns;
  throw new InvalidRequest(
    "invalid_batch",
    "The first line must name the order's fields, and some columns are none.",
    { faults: faults.slice(0, 100) },
  );
}
