import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type CatchUp, dueSlots, mostSlots } from "./due-slots.ts";
import { parseTimetable, type Timetable } from "./parse-timetable.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** The nights on which the clocks of the two zones change, and the days around them, each from midnight on the wall. */
const windows = [
  { timeZone: "Europe/Berlin", from: "2026-03-27T23:00:00Z" },
  { timeZone: "Europe/Berlin", from: "2026-10-23T22:00:00Z" },
  { timeZone: "America/New_York", from: "2026-03-07T05:00:00Z" },
  { timeZone: "America/New_York", from: "2026-10-31T04:00:00Z" },
].map(({ timeZone, from }) => ({
  timeZone,
  from: Date.parse(from),
  minutes: localMinutes(timeZone, from),
}));

interface LocalMinute {
  at: number;
  date: string;
  minuteOfDay: number;
}

/** Four days, minute by minute in real time, as the clock on the wall shows them. */
function localMinutes(timeZone: string, from: string): LocalMinute[] {
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  });
  return Array.from({ length: (4 * day) / minute }, (_, n) => {
    const at = Date.parse(from) + n * minute;
    const [date = "", time = ""] = clock.format(at).split(" ");
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    return { at, date, minuteOfDay: hours * 60 + minutes };
  });
}

/** What the wall clock says, without the cron library: the slots of a cron whose days are all days. */
interface DailyCron {
  cron: string;
  slots(this: void, minutes: readonly LocalMinute[]): number[];
}

/** One time of the day: once a day, at the first minute that is not earlier on the wall (the night without that time). */
const onceADay: fc.Arbitrary<DailyCron> = fc
  .tuple(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 4 }))
  .map(([m, h]) => ({
    cron: `${m} ${h} * * *`,
    slots(minutes) {
      const done = new Set<string>();
      return minutes
        .filter(({ date, minuteOfDay }) => {
          if (done.has(date) || minuteOfDay < h * 60 + m) return false;
          done.add(date);
          return true;
        })
        .map(({ at }) => at);
    },
  }));

/** Again and again: whenever the wall shows such a minute, so twice in the hour that comes twice. */
const manyADay: fc.Arbitrary<DailyCron> = fc
  .tuple(fc.constantFrom(1, 7, 15, 20, 30), fc.constantFrom("*", "*/2", "1-3", "2,14"))
  .map(([step, hours]) => ({
    cron: `*/${step} ${hours} * * *`,
    slots: (minutes) =>
      minutes
        .filter(({ minuteOfDay }) => (minuteOfDay % 60) % step === 0)
        .filter(({ minuteOfDay }) => isHour(Math.floor(minuteOfDay / 60), hours))
        .map(({ at }) => at),
  }));

function isHour(hour: number, hours: string): boolean {
  if (hours === "*") return true;
  if (hours === "*/2") return hour % 2 === 0;
  return (hours === "1-3" ? [1, 2, 3] : [2, 14]).includes(hour);
}

interface Sweeps {
  timetable: Timetable;
  catchUp: CatchUp;
  /** The schedule is set at the first moment; a sweep comes at each of the others. */
  moments: readonly number[];
}

/** What each sweep adds. Like the sweeper, one that met its bound comes again until nothing is left. */
function sweepAll({ timetable, catchUp, moments }: Sweeps): number[][] {
  const [set = 0, ...sweeps] = moments;
  let nextAt = timetable.after(new Date(set));
  return sweeps.map((moment) => {
    const added: number[] = [];
    for (;;) {
      const due = dueSlots(timetable, { nextAt, now: new Date(moment), catchUp });
      nextAt = due.nextAt;
      added.push(...due.slots.map(Number));
      if (due.slots.length < mostSlots) return added;
    }
  });
}

const inOrder = (a: number, b: number): number => a - b;
const moments = (from: number, length: number): fc.Arbitrary<number[]> =>
  fc
    .array(fc.integer({ min: 0, max: length - 1 }), { minLength: 2, maxLength: 12 })
    .map((offsets) => offsets.map((offset) => from + offset).toSorted(inOrder));

/** By its number: a counterexample is not to print every minute. */
const anyNight = fc
  .integer({ min: 0, max: windows.length - 1 })
  .chain((n) =>
    fc.tuple(fc.constant(n), fc.oneof(onceADay, manyADay), moments(windowOf(n).from, 4 * day)),
  );

function windowOf(n: number) {
  const window = windows[n];
  if (window === undefined) throw new Error("no such window");
  return window;
}

describe("nights on which the clocks change, in Europe/Berlin and America/New_York", () => {
  test("whenever sweeps come, they add the slots that the wall clock shows, each once", () => {
    fc.assert(
      fc.property(anyNight, ([n, { cron, slots }, at]) => {
        const { timeZone, minutes } = windowOf(n);
        const timetable = parseTimetable({ cron, timeZone });
        const added = sweepAll({ timetable, catchUp: "all", moments: at }).flat();
        const [set = 0, last = 0] = [at[0], at.at(-1)];
        expect(added).toEqual(slots(minutes).filter((slot) => slot > set && slot <= last));
      }),
      { numRuns: 100 },
    );
  });

  test("a schedule that catches up the last slot only adds the newest one at each sweep", () => {
    fc.assert(
      fc.property(anyNight, ([n, { cron, slots }, at]) => {
        const { timeZone, minutes } = windowOf(n);
        const timetable = parseTimetable({ cron, timeZone });
        const all = slots(minutes);
        const newest = at
          .slice(1)
          .map((now, k) => all.filter((slot) => slot > (at[k] ?? 0) && slot <= now).slice(-1));
        expect(sweepAll({ timetable, catchUp: "last", moments: at })).toEqual(newest);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ["30 2 * * *", "Europe/Berlin", "2026-03-28T12:00:00Z", ["03-29T01:00", "03-30T00:30"]],
    ["30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z", ["10-25T00:30", "10-26T01:30"]],
    ["30 1 * * *", "America/New_York", "2026-10-31T12:00:00Z", ["11-01T05:30", "11-02T06:30"]],
    ["30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z", ["03-08T07:00", "03-09T06:30"]],
  ])("%s in %s from %s", (cron, timeZone, from, expected) => {
    const { after } = parseTimetable({ cron, timeZone });
    const first = after(new Date(from));
    const slots = [first, after(first)];
    expect(slots.map((slot) => slot.toISOString().slice(5, 16))).toEqual(expected);
  });
});

test("any cron in any zone: sweeps at any moments add what one pass finds, each slot once and in order", () => {
  const fields = [
    fc.constantFrom("0", "59", "*/15", "5,35"),
    fc.constantFrom("*", "0", "2", "*/6", "1-3", "23"),
    fc.constantFrom("*", "1", "L", "15W", "*/10", "31"),
    fc.constantFrom("*", "*/3", "3,10"),
    fc.constantFrom("*", "MON", "SUN#L", "1-5", "FRI#2"),
  ];
  const crons = fc.tuple(...fields).map((parts) => parts.join(" "));
  const zones = fc.constantFrom(
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/Santiago",
    "Pacific/Apia",
    "-03:30",
  );
  const starts = fc.integer({ min: Date.parse("2024-01-01"), max: Date.parse("2030-01-01") });
  // A cron of every hour or quarter of an hour in six weeks, a rarer one in half a year: a few thousand slots at most.
  const lives = crons.chain((cron) => {
    const days = /^\*\/15 \*|^\S+ \* \*/.test(cron) ? 40 : 200;
    return fc.tuple(
      fc.constant(cron),
      starts.chain((from) => moments(from, days * day)),
    );
  });
  fc.assert(
    fc.property(lives, zones, ([cron, at], timeZone) => {
      const timetable = parseTimetable({ cron, timeZone });
      const added = sweepAll({ timetable, catchUp: "all", moments: at }).flat();
      const last = at.at(-1) ?? 0;
      const once: number[] = [];
      let slot = Number(timetable.after(new Date(at[0] ?? 0)));
      for (; slot <= last; slot = Number(timetable.after(new Date(slot)))) once.push(slot);
      expect(added).toEqual(once);
      expect(added).toEqual([...new Set(added)].toSorted(inOrder));
      // The other way of reading a timetable agrees with it.
      const newest = timetable.upTo(new Date(last));
      expect(once.length === 0 || newest?.getTime() === once.at(-1)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("a sweep takes a hundred slots at most and goes on where it stopped", () => {
  const timetable = parseTimetable({ cron: "* * * * *", timeZone: "UTC" });
  const nextAt = new Date("2026-01-01T00:01:00Z");
  const due = dueSlots(timetable, {
    nextAt,
    now: new Date("2026-01-01T12:00:00Z"),
    catchUp: "all",
  });
  expect(due.slots).toHaveLength(mostSlots);
  expect(due.slots[0]).toEqual(nextAt);
  expect(due.nextAt).toEqual(new Date("2026-01-01T01:41:00Z"));
});

test("a next slot that is none any more, after the rules of a zone have changed, gives way to the first one after it", () => {
  const timetable = parseTimetable({ cron: "0 7 * * *", timeZone: "UTC" });
  const nextAt = new Date("2026-01-01T06:00:00Z");
  const at = (now: string) => dueSlots(timetable, { nextAt, now: new Date(now), catchUp: "all" });
  expect(at("2026-01-01T06:30:00Z")).toEqual({
    slots: [],
    nextAt: new Date("2026-01-01T07:00:00Z"),
  });
  expect(at("2026-01-01T07:30:00Z").slots).toEqual([new Date("2026-01-01T07:00:00Z")]);
});
