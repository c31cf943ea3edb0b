import type { Step } from "./steps.ts";

/** Fields of which something can be wrong, with the step that asks for them. */
export const stepOf = {
  name: "who",
  type: "who",
  ability: "who",
  pronouns: "who",
  friends: "who",
  drawing: "who",
  world: "where",
  adventure: "what",
  format: "what",
  age: "what",
  occasion: "what",
  dedication: "check",
  email: "check",
  hasVoice: "check",
  moment: "check",
} as const satisfies Record<string, Step>;

export type Field = keyof typeof stepOf;

/** What is wrong with which field, for people. */
export type DraftFaults = Partial<Record<Field, string>>;

/** These can be changed in the last step as well, so nobody is sent back for them. */
const inSentence: readonly Field[] = ["name", "type", "ability", "adventure", "world"];

const fields: Record<string, Field> = {
  character_name: "name",
  character_type: "type",
  special_ability: "ability",
  pronouns: "pronouns",
  companions: "friends",
  character_image_url: "drawing",
  story_world: "world",
  adventure_type: "adventure",
  job_type: "format",
  age_group: "age",
  occasion_theme: "occasion",
  dedication: "dedication",
  notify_email: "email",
  outputs: "hasVoice",
  run_at: "moment",
};

/** The server's faults by our fields, the first of each; `others` are about none of them. */
export function draftFaults(errors: readonly { pointer: string; detail: string }[]): {
  faults: DraftFaults;
  others: string[];
} {
  const faults: DraftFaults = {};
  const others: string[] = [];
  for (const { pointer, detail } of errors) {
    const field = fields[pointer.split("/")[1] ?? ""];
    if (field === undefined) others.push(detail);
    else faults[field] ??= detail;
  }
  return { faults, others };
}

/** The field to go to, and where it is: the first in the order in which they are asked. */
export function firstFault(faults: DraftFaults): { field: Field; step: Step } | undefined {
  const order = Object.keys(stepOf).filter((key): key is Field => key in faults);
  const here = order.find((each) => stepOf[each] === "check" || inSentence.includes(each));
  const field = here ?? order[0];
  if (field === undefined) return undefined;
  return { field, step: here === undefined ? stepOf[field] : "check" };
}
