const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** "30 November 2026" */
export const dayOf = (moment: string): string => day.format(new Date(moment));
