import { expect, test } from "vitest";

import { InvalidSchedule, parseTimetable } from "./parse-timetable.ts";

test("slots that stand on the very moment: later means later, up to includes it", () => {
  const { after, upTo } = parseTimetable({ cron: "0 7 * * *", timeZone: "UTC" });
  const slot = new Date("2026-01-01T07:00:00Z");
  expect(after(slot)).toEqual(new Date("2026-01-02T07:00:00Z"));
  expect(after(new Date(slot.getTime() - 1))).toEqual(slot);
  expect(upTo(slot)).toEqual(slot);
  expect(upTo(new Date(slot.getTime() - 1))).toEqual(new Date("2025-12-31T07:00:00Z"));
});

test.each([
  ["seven o'clock", "UTC", "is not a cron expression"],
  ["", "UTC", "is not a cron expression"],
  ["0 24 * * *", "UTC", "Invalid value for hour: 24"],
  ["0 7 1 1 * 2027", "UTC", "is not a cron expression"],
  ["0 0 7 1 1 * 2027", "UTC", "is not a cron expression"],
  ["@reboot", "UTC", "is not a cron expression"],
  ["2027-01-01T07:00:00", "UTC", "is a date"],
  ["0 7 * * *", "Mars/Olympus", "is not a time zone"],
  ["0 7 * * *", "", "is not a time zone"],
])("%j in %j is refused: %s", (cron, timeZone, why) => {
  expect(() => parseTimetable({ cron, timeZone })).toThrow(InvalidSchedule);
  expect(() => parseTimetable({ cron, timeZone })).toThrow(why);
});

test("a day that never comes is refused when its first slot is looked for", () => {
  const { after } = parseTimetable({ cron: "0 7 30 2 *", timeZone: "UTC" });
  expect(() => after(new Date("2026-01-01T00:00:00Z"))).toThrow("never comes");
});
