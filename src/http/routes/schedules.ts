import { createRoute } from "@hono/zod-openapi";

import {
  looseNewSchedule,
  looseScheduleChange,
  newSchedule,
  schedule,
  scheduleChange,
  scheduleList,
  scheduleQuery,
} from "../../contract/schedules.ts";
import { type Caller, userOf } from "../../identity/caller.ts";
import {
  parseScheduledOrder,
  scheduledJob,
  scheduledOrder,
} from "../../pipeline/scheduled-order.ts";
import {
  changeBookSchedule,
  createBookSchedule,
  type ScheduleBounds,
} from "../../pipeline/set-book-schedule.ts";
import { readSchedules } from "../../queue/read-schedules.ts";
import { removeSchedule } from "../../queue/remove-schedule.ts";
import { forCaller } from "../for-caller.ts";
import { noSchedule, ownSchedule, scheduleRequest } from "../own-schedule.ts";
import {
  badBodyReplies,
  badRequestReplies,
  conflictReply,
  notFoundReply,
} from "../problem-replies.ts";
import { readAsCaller } from "../read-as-caller.ts";
import { readBody, readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";
import { whose } from "../whose.ts";
import { wireSchedule } from "../wire-schedule.ts";

const path = "/api/schedules/{schedule_name}";
const json = <Schema>(schema: Schema) => ({ content: { "application/json": { schema } } });
const newBody = newSchedule(scheduledOrder).meta({ id: "NewSchedule" });
const changeBody = scheduleChange(scheduledOrder).meta({ id: "ScheduleChange" });

const boundsOf = (caller: Caller): ScheduleBounds | undefined =>
  userOf(caller) === null ? undefined : { schedules: 20, booksADay: 24 };

/** POST /api/schedules */
export const createSchedule: Route = {
  description: createRoute({
    method: "post",
    path: "/api/schedules",
    summary: "Order a book again and again, by a cron expression",
    request: { body: { required: true, ...json(newBody) } },
    responses: {
      201: { description: "Its first slot is to come", ...json(schedule) },
      ...badBodyReplies,
      ...conflictReply,
    },
  }),
  needs: "orders",
  async answer(c, { pool, checks }) {
    const caller = c.get("caller");
    const body = await readBody(c, looseNewSchedule);
    const parsed = forCaller(parseScheduledOrder(body.order, checks), caller);
    const wanted = {
      name: body.name,
      userId: whose(caller, body.user_id ?? parsed.job.userId ?? undefined),
      cron: body.cron,
      timeZone: body.time_zone,
      catchUp: body.catch_up,
      job: scheduledJob(parsed),
    };
    return c.json(wireSchedule(await createBookSchedule(pool, wanted, boundsOf(caller))), 201);
  },
};

/** GET /api/schedules */
export const listSchedules: Route = {
  description: createRoute({
    method: "get",
    path: "/api/schedules",
    summary: "Your schedules, by name",
    request: { query: scheduleQuery },
    responses: {
      200: {
        description: "All of them; the service's own unless it names a user",
        ...json(scheduleList),
      },
      ...badRequestReplies,
    },
  }),
  needs: "read",
  async answer(c, tools) {
    const userId = whose(c.get("caller"), readQuery(c, scheduleQuery).user_id);
    const found = await readAsCaller(c, tools, (db) => readSchedules(db, userId));
    return c.json({ schedules: found.map(wireSchedule) });
  },
};

/** GET /api/schedules/{schedule_name} */
export const showSchedule: Route = {
  description: createRoute({
    method: "get",
    path,
    summary: "One schedule",
    request: scheduleRequest,
    responses: {
      200: { description: "As it is now", ...json(schedule) },
      ...badRequestReplies,
      ...notFoundReply,
    },
  }),
  needs: "read",
  answer: async (c, tools) => c.json(wireSchedule(await ownSchedule(c, tools))),
};

/** PATCH /api/schedules/{schedule_name} */
export const changeSchedule: Route = {
  description: createRoute({
    method: "patch",
    path,
    summary: "Change a schedule",
    request: { ...scheduleRequest, body: { required: true, ...json(changeBody) } },
    responses: {
      200: {
        description: "As it is now. With another cron or time zone it begins anew",
        ...json(schedule),
      },
      ...badBodyReplies,
      ...notFoundReply,
    },
  }),
  needs: "orders",
  async answer(c, tools) {
    const caller = c.get("caller");
    const { name, userId } = await ownSchedule(c, tools);
    const body = await readBody(c, looseScheduleChange);
    const change = {
      ...(body.cron !== undefined && { cron: body.cron }),
      ...(body.time_zone !== undefined && { timeZone: body.time_zone }),
      ...(body.catch_up !== undefined && { catchUp: body.catch_up }),
      ...(body.order !== undefined && {
        job: scheduledJob(forCaller(parseScheduledOrder(body.order, tools.checks), caller)),
      }),
    };
    const found = { name, userId };
    const changed = await changeBookSchedule(tools.pool, found, change, boundsOf(caller));
    // Removed by somebody else since we looked.
    if (changed === undefined) throw noSchedule();
    return c.json(wireSchedule(changed));
  },
};

/** DELETE /api/schedules/{schedule_name} */
export const deleteSchedule: Route = {
  description: createRoute({
    method: "delete",
    path,
    summary: "Remove a schedule; the books that it ordered stay",
    request: scheduleRequest,
    responses: {
      204: { description: "It is gone" },
      ...badRequestReplies,
      ...notFoundReply,
    },
  }),
  needs: "orders",
  async answer(c, tools) {
    await removeSchedule(tools.pool, await ownSchedule(c, tools));
    return c.body(null, 204);
  },
};
