import { capital } from "./capital.ts";

/** Values by slot name. `{friend}` is filled as it stands, `{Friend}` with a large first letter. */
export type Slots = Readonly<Record<string, string>>;

/** Fills every `{slot}` once; what comes in is never read for slots again. An unknown slot is a bug. */
export function fillSlots(template: string, slots: Slots): string {
  const filled = template.replace(/\{([^{}]+)\}/gu, (_, slot: string) => {
    const exact = slots[slot];
    if (exact !== undefined) return exact;
    const small = slots[slot.charAt(0).toLowerCase() + slot.slice(1)];
    if (small === undefined) throw new Error(`no value for the slot {${slot}} in a story line`);
    return capital(small);
  });
  // "… called J.R.." at the end of a sentence: one stop does for both.
  return filled.replace(/(?<=\p{L}\.)\.(?!\.)/gu, "");
}
