import { z } from "zod";

/** A word that can stand in an address. */
export const scheduleName = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u,
    "Please use letters, digits, spaces, “.”, “_”, “-”.",
  );

const timing = {
  /** Minute, hour, day of month, month, day of week: "0 18 * * FRI". */
  cron: z.string().min(1).max(100),
  /** "Europe/Berlin", "+02:00" */
  time_zone: z.string().min(1).max(100),
};

/** Of slots that passed while no worker ran: each gets its book, or only the newest. */
const catchUp = z.enum(["all", "last"]).meta({ id: "CatchUp" });

/** POST /api/schedules. `order`: as in POST /api/books/generate, without `run_at`. */
export function newSchedule<Order extends z.ZodType>(order: Order) {
  return z.strictObject({
    name: scheduleName,
    ...timing,
    catch_up: catchUp.default("all"),
    order,
    /** Another user's: for the service only. */
    user_id: z.uuid().optional(),
  });
}

/** PATCH /api/schedules/{schedule_name}; what is left out stays as it is. An order replaces the whole order. */
export function scheduleChange<Order extends z.ZodType>(order: Order) {
  return z.strictObject({ ...timing, catch_up: catchUp, order }).partial();
}

/** As they are read: the order is checked by itself, with all that is wrong with it. */
export const looseNewSchedule = newSchedule(z.unknown());
export const looseScheduleChange = scheduleChange(z.unknown());

export const scheduleQuery = z.strictObject({
  /** Another user's: for the service only. */
  user_id: z.uuid().optional(),
});

export const schedule = z
  .object({
    name: z.string(),
    user_id: z.uuid().nullable(),
    cron: z.string(),
    time_zone: z.string(),
    catch_up: catchUp,
    /** With the defaults that were filled in; without a `seed` each book draws its own. */
    order: z.record(z.string(), z.unknown()),
    /** The next slot; null while it is paused. */
    next_at: z.iso.datetime().nullable(),
    /** The newest slot that has got its book. */
    last_at: z.iso.datetime().nullable(),
    paused_at: z.iso.datetime().nullable(),
    /** Why the queue itself paused it; null when somebody did. */
    paused_because: z.string().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: "Schedule" });

export type Schedule = z.infer<typeof schedule>;

/** GET /api/schedules */
export const scheduleList = z.object({ schedules: z.array(schedule) }).meta({ id: "ScheduleList" });
