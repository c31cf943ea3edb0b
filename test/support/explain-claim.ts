import type { Client } from "pg";

import { claim, type Floors } from "../../src/queue/claim.ts";
import { pinnedPlans } from "../../src/queue/hot-connection.ts";

export interface ClaimCost {
  /** Pages that were looked at to find and lock the jobs; the writing is left out. */
  buffers: number;
  /** The ways in which tables were read. */
  scans: string[];
}

interface PlanNode {
  "Node Type": string;
  "Subplan Name"?: string;
  "Relation Name"?: string;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  Plans?: PlanNode[];
}

/** What the shipped claim costs under the settings of a worker's connection; it is rolled back. */
export async function explainClaim(
  client: Client,
  workerId: number,
  count: number,
  floors?: Floors,
): Promise<ClaimCost> {
  let text = "";
  let values: unknown[] = [];
  const spy = {
    query(statement: { text: string; values: unknown[] }): Promise<never> {
      ({ text, values } = statement);
      return Promise.reject(new Error("only read"));
    },
  };
  await claim(spy, workerId, count, floors).catch(() => {});
  await client.query(["begin", ...pinnedPlans.map((plan) => `set local ${plan}`)].join(";"));
  try {
    await client.query(`prepare claim_cost as ${text}`);
    const literals = values.map((value) => `'${String(value)}'`).join(",");
    const { rows } = await client.query<{ "QUERY PLAN": { Plan: PlanNode }[] }>(
      `explain (analyze, buffers, format json) execute claim_cost(${literals})`,
    );
    const plan = rows[0]?.["QUERY PLAN"][0]?.Plan;
    if (plan === undefined) throw new Error("no plan");
    const nodes = allNodes(plan);
    const picked = nodes.find((node) => node["Subplan Name"] === "CTE picked");
    return {
      buffers: (picked?.["Shared Hit Blocks"] ?? NaN) + (picked?.["Shared Read Blocks"] ?? NaN),
      scans: nodes
        .filter((node) => node["Relation Name"] !== undefined && /Scan/.test(node["Node Type"]))
        .map((node) => `${node["Node Type"]} on ${node["Relation Name"]}`),
    };
  } finally {
    await client.query("rollback");
    await client.query("deallocate all");
  }
}

function allNodes(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(allNodes)];
}
