import { parseArgs } from "node:util";

import { allMeasures } from "./all-measures.ts";
import type { Sizes } from "./measures/measure.ts";

export interface BenchOptions {
  sizes: Sizes;
  /** As often for every measure; each measure's own number when absent. */
  repeats: number | undefined;
  /** Ids or their beginnings (`pgboss`); everybody when absent. */
  only: string[] | undefined;
  measures: string[];
  /** The second table: ours with 50 users beside ours without. */
  users: boolean;
  postgresUrl: string | undefined;
  keep: boolean;
}

export function benchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      n: { type: "string" },
      backlog: { type: "string" },
      repeat: { type: "string" },
      only: { type: "string" },
      tests: { type: "string" },
      crash: { type: "boolean", default: false },
      postgres: { type: "string" },
      keep: { type: "boolean", default: false },
    },
  });
  const usual = allMeasures.map(({ name }) => name).filter((name) => name !== "crash");
  const asked = values.tests?.split(",") ?? usual;
  if (values.crash) asked.push("crash");
  const known = new Set([...allMeasures.map(({ name }) => name), "users"]);
  const unknown = asked.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Error(`No test is called ${unknown.join(", ")}; there are ${[...known].join(", ")}.`);
  }
  return {
    sizes: {
      jobs: wholeNumber("n", values.n) ?? (values.quick ? 2000 : 20_000),
      backlog: wholeNumber("backlog", values.backlog) ?? (values.quick ? 20_000 : 300_000),
      pickups: values.quick ? 30 : 300,
      urgent: 30,
      capSeconds: 20,
      crashCapSeconds: 75,
    },
    repeats: wholeNumber("repeat", values.repeat) ?? (values.quick ? 1 : undefined),
    only: values.only?.split(","),
    measures: asked.filter((name) => name !== "users"),
    users: asked.includes("users"),
    postgresUrl: values.postgres,
    keep: values.keep,
  };
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} ${text} is no whole number above 0.`);
  return number;
}
