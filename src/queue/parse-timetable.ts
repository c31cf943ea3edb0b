import { Cron } from "croner";

/** The cron expression or the time zone cannot be used; the message says which, and why. */
export class InvalidSchedule extends Error {
  override name = "InvalidSchedule";
}

export interface Timing {
  /** Five fields (minute, hour, day of month, month, day of week), or six with seconds before them. */
  cron: string;
  /** An IANA name (Europe/Berlin) or an offset (+02:00). */
  timeZone: string;
}

/** The slots of a cron expression in its time zone: whole seconds, without end. */
export interface Timetable {
  /** The first slot later than `moment`. Throws InvalidSchedule when none ever comes. */
  after(this: void, moment: Date): Date;
  /** The newest slot not later than `moment`; undefined when there was none. */
  upTo(this: void, moment: Date): Date | undefined;
}

/** Throws InvalidSchedule. */
export function parseTimetable({ cron, timeZone }: Timing): Timetable {
  const slots = cronOf(cron, knownZone(timeZone));
  return {
    after(moment) {
      const slot = slots.nextRun(moment);
      if (slot === null) throw new InvalidSchedule(`"${cron}" names a day that never comes`);
      return slot;
    },
    upTo(moment) {
      // A slot at the very moment is not "previous" to it; slots are whole seconds, so a millisecond later is the same.
      return slots.previousRuns(1, new Date(moment.getTime() + 1))[0];
    },
  };
}

/** The cron library takes an empty name for the zone of the machine: workers would disagree about the slots. */
function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch (error) {
    throw new InvalidSchedule(`"${timeZone}" is not a time zone`, { cause: error });
  }
}

function cronOf(cron: string, timezone: string): Cron {
  let slots: Cron;
  try {
    // Without a field for years: an expression with one would end some day, and a schedule has no state for that.
    slots = new Cron(cron, { timezone, mode: "5-or-6-parts" });
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^CronPattern: /, "") : "";
    throw new InvalidSchedule(`"${cron}" is not a cron expression: ${why}`, { cause: error });
  }
  // The library also takes a date, for a single run; `runAt` of a job is for that.
  if (slots.getOnce() !== null)
    throw new InvalidSchedule(`"${cron}" is a date, not a cron expression`);
  return slots;
}
