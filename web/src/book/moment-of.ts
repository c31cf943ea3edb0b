const moment = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
});

/** "30 November at 18:05", by the clock of the device. */
export const momentOf = (at: string): string => moment.format(new Date(at));
