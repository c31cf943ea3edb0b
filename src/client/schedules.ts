import type { newSchedule, Schedule, scheduleChange, scheduleList } from "../contract/schedules.ts";
import type { Order } from "./books.ts";
import type { Wire } from "./open-wire.ts";
import { path } from "./path.ts";
import type { Reply, Sent, Stoppable } from "./reply.ts";

/** What is ordered at each slot; without a `seed` each book draws its own. */
type ScheduledOrder = Omit<Order, "run_at">;
export type NewSchedule = Omit<Sent<ReturnType<typeof newSchedule>>, "order"> & {
  order: ScheduledOrder;
};
export type ScheduleChange = Omit<Sent<ReturnType<typeof scheduleChange>>, "order"> & {
  order?: ScheduledOrder;
};

export interface Schedules {
  create(schedule: NewSchedule, options?: Stoppable): Promise<Schedule>;
  list(options?: Stoppable): Promise<Schedule[]>;
  get(name: string, options?: Stoppable): Promise<Schedule>;
  /** What is left out stays; an order replaces the whole order. */
  change(name: string, change: ScheduleChange, options?: Stoppable): Promise<Schedule>;
  pause(name: string, options?: Stoppable): Promise<Schedule>;
  /** Goes on with the next slot; those that passed are not caught up. */
  resume(name: string, options?: Stoppable): Promise<Schedule>;
  /** The books that it ordered stay. */
  remove(name: string, options?: Stoppable): Promise<void>;
}

export const openSchedules = (wire: Wire): Schedules => ({
  create: (schedule, options) =>
    wire.json(path`schedules`, { method: "POST", json: schedule, ...options }),
  list: async (options) =>
    (await wire.json<Reply<typeof scheduleList>>(path`schedules`, { ...options })).schedules,
  get: (name, options) => wire.json(path`schedules/${name}`, { ...options }),
  change: (name, change, options) =>
    wire.json(path`schedules/${name}`, { method: "PATCH", json: change, ...options }),
  pause: (name, options) =>
    wire.json(path`schedules/${name}/pause`, { method: "POST", json: {}, ...options }),
  resume: (name, options) =>
    wire.json(path`schedules/${name}/resume`, { method: "POST", json: {}, ...options }),
  remove: async (name, options) => {
    await wire.send(path`schedules/${name}`, { method: "DELETE", ...options });
  },
});
