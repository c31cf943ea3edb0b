import type { Timetable } from "./parse-timetable.ts";

/** Which of the slots that passed unseen get a job. */
export type CatchUp = "all" | "last";

/** Slots in one go: 100 of a cron in a time zone take the main loop about 10 ms, and the next sweep comes in a second. */
export const mostSlots = 100;

/**
 * The slots from `nextAt` to `now` that are to get a job now, the oldest first, and the slot to go on from. `nextAt` need
 * not be a slot any more: the rules of time zones change.
 */
export function dueSlots(
  { after, upTo }: Timetable,
  { nextAt, now, catchUp }: { nextAt: Date; now: Date; catchUp: CatchUp },
): { slots: Date[]; nextAt: Date } {
  let slot = after(new Date(nextAt.getTime() - 1));
  if (catchUp === "last" && slot <= now) slot = upTo(now) ?? slot;
  const slots: Date[] = [];
  while (slot <= now && slots.length < mostSlots) {
    slots.push(slot);
    slot = after(slot);
  }
  return { slots, nextAt: slot };
}
