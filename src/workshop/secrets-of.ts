/** An order's free text, as it is stored; and as it was sent, while nobody has checked it. */
const names = ["characterName", "character_name", "companions"];
const words = [
  "characterType",
  "character_type",
  "specialAbility",
  "special_ability",
  "storyWorld",
  "story_world",
  "adventureType",
  "adventure_type",
  "occasionTheme",
  "occasion_theme",
  "dedication",
  "notifyEmail",
  "notify_email",
];

/** What must not be read in anything that is shown of a job, longest first. Whatever shape the input has: it fails closed. */
export function secretsOf(input: unknown, title: string | null): string[] {
  const body = field(field(input, "unchecked"), "body");
  const places = [input, field(input, "order"), body];
  const textsAt = (keys: readonly string[]): string[] =>
    places.flatMap((place) => keys.flatMap((key) => textsOf(field(place, key))));
  const named = textsAt(names);
  // “Luna Marie” may be called Luna; of “Biscuit the dog” only Biscuit is a name.
  const parts = named.flatMap((name) =>
    name.split(/\s+/).filter((part, index) => index === 0 || /^\p{Lu}/u.test(part)),
  );
  const secrets = [...named, ...parts, ...textsAt(words), title ?? ""]
    .map((secret) => secret.trim())
    .filter((secret) => secret !== "" && !/^(an?|the|my|our)$/i.test(secret));
  return [...new Set(secrets)].toSorted((one, other) => other.length - one.length);
}

const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.flatMap(textsOf) : [];
}
