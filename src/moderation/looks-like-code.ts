/**
 * Text that is meant for a machine rather than for a story: web addresses, markup, control characters, orders to a
 * language model. Wishes are data; this keeps them from ever being read as anything else.
 */
export function looksLikeCode(text: string): boolean {
  const plain = text.normalize("NFKC");
  return marks.some((pattern) => pattern.test(plain));
}

const marks: readonly RegExp[] = [
  /[{}<>[\]\\`|]/u,
  /[^\P{Cc}\n\r\t]/u,
  /https?:|www\.|\/\//iu,
  /[\p{L}\d-]{2,}\.(com|net|org|io|co|uk|de|fr|ru|cn|info|biz|app|dev|xyz|me|tv|gg)\b/iu,
  /\S@\S+\.\S/u,
  /\b(ignor(e|ing)|disregard|forget|override|bypass)\b.{0,40}\b(instructions?|prompts?|rules?(?! of\b)|directions?|guidelines|messages?|above|previous|(everything|all) (before|you))\b/iu,
  /\b(system|developer|hidden|initial) (prompt|message|mode|instructions?)\b/iu,
  /\byou are (now|no longer)\b|\bact as (an? )?(ai|assistant|system|admin)\b|\bas an ai\b|\bjailbreak\b/iu,
  /\b(system|assistant|user)\s*:/iu,
  /\b(reveal|print|repeat|output|show)\b.{0,20}\b(prompt|(your|system|hidden|initial|previous|these) instructions?|api key|password|secret key)\b/iu,
  /\b(reveal|repeat|output)\b.{0,20}\binstructions?\b/iu,
  /\b(drop|select|delete|insert|update)\s+(table|from|into|\*)\b|;\s*--/iu,
];
