import { move, transferableSymbol, valueSymbol } from "piscina";

/** What a thread's function returns when it holds bytes: they are moved to the caller, not copied. */
export function moved<Value extends object>(value: Value, bytes: readonly Uint8Array[]): Value {
  const buffers = bytes.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
  // Piscina unwraps the value on the other side; its types know the wrapping only.
  return move({ [valueSymbol]: value, [transferableSymbol]: buffers }) as Value;
}
