import { distance } from "fastest-levenshtein";
import type { z } from "zod";

import type { Order } from "../book/order.ts";
import { type GenerateBookRequest, generateBookRequest } from "../contract/generate-book.ts";
import { type FieldFault, InvalidRequest } from "../errors.ts";
import { allFormats } from "../formats/all-formats.ts";
import type { NewJob } from "../queue/enqueue.ts";

/** Checks of the order's words that other rooms know how to make: what is unfit for children, what our fonts lack. */
export interface OrderChecks {
  unfitText(order: Order): FieldFault[];
  unsettableCharacters(text: string): readonly string[];
  /** Whether this installation can tell of a book's end by e-mail. */
  sendsMail?: boolean;
}

export interface ParsedOrder {
  order: Order;
  job: Omit<NewJob, "input">;
  /** Who is told of the end: no matter of the book, and of no stage. */
  notifyEmail: string | undefined;
  /** Sentences that say which defaults were filled in. */
  notes: string[];
}

export const outputNames = ["pdf", "audio"] as const;

const defaults = {
  character_type: "a brave little fox",
  special_ability: "make friends everywhere",
  age_group: "3-6",
  story_world: "the Enchanted Forest",
  adventure_type: "a treasure hunt",
} as const;

const [firstFormat = "", ...moreFormats] = allFormats.map((format) => format.name);

/** Those of the formats there are. */
export const jobTypes: readonly [string, ...string[]] = [firstFormat, ...moreFormats];

/** The schema of an order. */
export const orderSchema = generateBookRequest(jobTypes, outputNames);

/**
 * A request body → an order that can be made, with every default filled in. `seed` is used when the order brings none.
 * Throws InvalidRequest with one fault per field; nothing is stored.
 */
export function parseOrder(body: unknown, seed: string, checks: OrderChecks): ParsedOrder {
  const parsed = orderSchema.safeParse(body);
  if (!parsed.success) {
    throw refused(firstOfEach(parsed.error.issues.flatMap((issue) => faultsOf(issue))));
  }
  const request = parsed.data;
  const order = orderFrom(request, seed);
  const faults = [
    ...unsettable(order, checks),
    ...checks.unfitText(order),
    ...unsendable(request, checks),
  ];
  if (faults.length > 0) throw refused(faults);
  const job: ParsedOrder["job"] = {
    jobType: request.job_type,
    priority: request.priority ?? 5,
    maxRetries: request.max_retries ?? 3,
    userId: request.user_id ?? null,
    childProfileId: request.child_profile_id ?? null,
    ...(isToCome(request.run_at) && { runAt: new Date(request.run_at) }),
  };
  return { order, job, notes: notesOn(request), notifyEmail: request.notify_email ?? undefined };
}

/** A moment that has passed is no moment to wait for. */
const isToCome = (moment: string | null | undefined): moment is string =>
  moment != null && Date.parse(moment) > Date.now();

function orderFrom(request: GenerateBookRequest, seed: string): Order {
  return {
    jobType: request.job_type,
    characterName: request.character_name.normalize("NFC"),
    characterType: request.character_type ?? defaults.character_type,
    specialAbility: request.special_ability ?? defaults.special_ability,
    ageGroup: request.age_group ?? defaults.age_group,
    storyWorld: request.story_world ?? defaults.story_world,
    adventureType: request.adventure_type ?? defaults.adventure_type,
    occasionTheme: request.occasion_theme ?? null,
    characterImageUrl: request.character_image_url ?? null,
    dedication: request.dedication ?? null,
    pronouns: request.pronouns ?? "they",
    companions: request.companions ?? [],
    outputs: [...new Set(request.outputs ?? outputNames)],
    seed: request.seed ?? seed,
  };
}

function notesOn(request: GenerateBookRequest): string[] {
  return Object.entries(defaults)
    .filter(([field]) => request[field as keyof typeof defaults] == null)
    .map(([field, value]) => `${startOfNote(field)} we chose “${value}”.`);
}

/** Whether a note of ParsedOrder tells what was filled into this field. */
export const isNoteOn = (note: string, field: string): boolean =>
  note.startsWith(startOfNote(field));

const startOfNote = (field: string): string => `No ${field} was given:`;

function unsettable(order: Order, checks: OrderChecks): FieldFault[] {
  const texts: [pointer: string, text: string][] = [
    ["/character_name", order.characterName],
    ["/character_type", order.characterType],
    ["/special_ability", order.specialAbility],
    ["/story_world", order.storyWorld],
    ["/adventure_type", order.adventureType],
    ["/occasion_theme", order.occasionTheme ?? ""],
    ["/dedication", order.dedication ?? ""],
    ...order.companions.map((text, i): [string, string] => [`/companions/${i}`, text]),
  ];
  return texts.flatMap(([pointer, text]) => {
    const missing = checks.unsettableCharacters(text);
    if (missing.length === 0) return [];
    const list = missing.map((character) => `“${character}”`).join(", ");
    return [
      { pointer, detail: `Our book fonts cannot print ${list}. Please write it another way.` },
    ];
  });
}

function unsendable(
  { notify_email }: GenerateBookRequest,
  { sendsMail }: OrderChecks,
): FieldFault[] {
  if (notify_email == null || sendsMail === true) return [];
  return [{ pointer: "/notify_email", detail: "This installation sends no e-mail." }];
}

function refused(faults: FieldFault[]): InvalidRequest {
  return new InvalidRequest("invalid_order", "This order cannot be made as it is written.", {
    faults,
  });
}

/** A text where a list was meant is also "too long" to the schema: one fault for a field is enough. */
function firstOfEach(faults: FieldFault[]): FieldFault[] {
  const pointers = faults.map(({ pointer }) => pointer);
  return faults.filter(({ pointer }, index) => pointers.indexOf(pointer) === index);
}

function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  const pointer = `/${issue.path.join("/")}`;
  if (issue.code !== "unrecognized_keys") return [{ pointer, detail: inPlainWords(issue) }];
  return unknownFields(issue.keys);
}

/** A fault for each name that is no field of an order. */
export function unknownFields(names: readonly string[]): FieldFault[] {
  return names
    .filter((name) => !Object.hasOwn(orderSchema.shape, name))
    .map((name) => ({
      pointer: `/${name}`,
      detail: `There is no field “${name}”.${didYouMean(name)}`,
    }));
}

const kinds: Record<string, string> = {
  string: "It must be text.",
  int: "It must be a whole number.",
  number: "It must be a whole number.",
  array: "It must be a list.",
  object: "It must be an object with the order's fields.",
};

function inPlainWords(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") {
    if (issue.message.includes("received undefined")) return "This field is needed.";
    return kinds[issue.expected] ?? issue.message;
  }
  if (issue.code === "invalid_value") return `It must be one of ${issue.values.join(", ")}.`;
  if (issue.code === "invalid_format" && issue.format === "url") {
    return "It must be a web address that begins with https:// or http://.";
  }
  if (issue.code === "invalid_format" && issue.format === "uuid") return "It must be a UUID.";
  if (issue.code === "too_big" && issue.origin === "number") {
    return `It must be at most ${issue.maximum}.`;
  }
  if (issue.code === "too_small" && issue.origin === "number") {
    return `It must be at least ${issue.minimum}.`;
  }
  return issue.message;
}

/** The closest field, when it is close: a third of the letters wrong is a slip, more is another word. */
function didYouMean(key: string): string {
  // No slip of the pen, and dear to compare.
  if (key.length > 100) return "";
  const fields = Object.keys(orderSchema.shape);
  const closest = fields.reduce((best, field) =>
    distance(key, field) < distance(key, best) ? field : best,
  );
  const isClose =
    distance(key, closest) <= Math.max(2, key.length / 3) || closest.endsWith(`_${key}`);
  const contained = isClose ? closest : fields.find((field) => field.split("_").includes(key));
  return contained === undefined ? "" : ` Did you mean “${contained}”?`;
}
