import type { Context } from "hono";
import type { Pool } from "pg";
import { z } from "zod";

import { scheduleName, scheduleQuery } from "../contract/schedules.ts";
import { NotFound } from "../errors.ts";
import { readSchedule } from "../queue/read-schedule.ts";
import type { Schedule } from "../queue/schedule.ts";
import { readAsCaller } from "./read-as-caller.ts";
import { readQuery } from "./read-json.ts";
import type { Wire } from "./route.ts";
import { whose } from "./whose.ts";

/** The path's `{schedule_name}` and whose it is, for the OpenAPI description. */
export const scheduleRequest = {
  params: z.object({
    schedule_name: z
      .string()
      .meta({ param: { name: "schedule_name", in: "path" }, example: "friday book" }),
  }),
  query: scheduleQuery,
};

/** The schedule in the path, of the caller or of the user whom the service names; for everybody else there is none. */
export async function ownSchedule(c: Context<Wire>, tools: { pool: Pool }): Promise<Schedule> {
  const userId = whose(c.get("caller"), readQuery(c, scheduleQuery).user_id);
  const name = scheduleName.safeParse(c.req.param("schedule_name")).data;
  const found =
    name === undefined
      ? undefined
      : await readAsCaller(c, tools, (db) => readSchedule(db, { name, userId }));
  if (found === undefined) throw noSchedule();
  return found;
}

export const noSchedule = (): NotFound => new NotFound("There is no such schedule.");
