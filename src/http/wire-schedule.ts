import type { Schedule as WireSchedule } from "../contract/schedules.ts";
import { scheduledOrderBody } from "../pipeline/scheduled-order.ts";
import type { Schedule } from "../queue/schedule.ts";

/** A schedule as the wire shows it. */
export function wireSchedule(schedule: Schedule): WireSchedule {
  const { pausedAt } = schedule;
  return {
    name: schedule.name,
    user_id: schedule.userId,
    cron: schedule.cron,
    time_zone: schedule.timeZone,
    catch_up: schedule.catchUp,
    order: scheduledOrderBody(schedule.job),
    next_at: pausedAt === null ? schedule.nextAt.toISOString() : null,
    last_at: schedule.lastSlotAt?.toISOString() ?? null,
    paused_at: pausedAt?.toISOString() ?? null,
    paused_because: schedule.pausedBecause,
    created_at: schedule.createdAt.toISOString(),
  };
}
