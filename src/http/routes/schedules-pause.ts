import { createRoute } from "@hono/zod-openapi";

import { schedule } from "../../contract/schedules.ts";
import type { Db } from "../../db/database.ts";
import { Conflict } from "../../errors.ts";
import { InvalidSchedule } from "../../queue/parse-timetable.ts";
import { pauseSchedule as pause } from "../../queue/pause-schedule.ts";
import { resumeSchedule as resume } from "../../queue/resume-schedule.ts";
import type { ScheduleName } from "../../queue/schedule.ts";
import { ownSchedule, scheduleRequest } from "../own-schedule.ts";
import { badRequestReplies, conflictReply, notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";
import { wireSchedule } from "../wire-schedule.ts";

/** POST /api/schedules/{schedule_name}/pause */
export const pauseSchedule = changeOf("pause", "Order no more books for now", pause);

/** POST /api/schedules/{schedule_name}/resume */
export const resumeSchedule = changeOf(
  "resume",
  "Go on with the next slot; those that passed are not caught up",
  resume,
);

function changeOf(
  verb: string,
  summary: string,
  change: (db: Db, name: ScheduleName) => Promise<boolean>,
): Route {
  return {
    description: createRoute({
      method: "post",
      path: `/api/schedules/{schedule_name}/${verb}`,
      summary,
      request: scheduleRequest,
      responses: {
        200: { description: "As it is now", content: { "application/json": { schema: schedule } } },
        ...badRequestReplies,
        ...conflictReply,
        ...notFoundReply,
      },
    }),
    needs: "orders",
    async answer(c, tools) {
      const found = await ownSchedule(c, tools);
      try {
        await change(tools.pool, found);
      } catch (cause) {
        if (!(cause instanceof InvalidSchedule)) throw cause;
        throw new Conflict("unusable_schedule", `${cause.message}.`);
      }
      return c.json(wireSchedule(await ownSchedule(c, tools)));
    },
  };
}
