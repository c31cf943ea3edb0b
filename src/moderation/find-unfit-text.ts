import type { Order } from "../book/order.ts";
import type { FieldFault } from "../errors.ts";
import { isUnfitFor } from "./is-unfit-for.ts";
import { looksLikeCode } from "./looks-like-code.ts";
import { rememberedVerdicts } from "./remembered-verdicts.ts";

const isUnfit = rememberedVerdicts(isUnfitFor);

/** The order's words that no children's book may hold, by field. The sentences are kind and never repeat the words. */
export function findUnfitText(order: Order): FieldFault[] {
  return fieldsOf(order).flatMap(({ pointer, text, ...field }) => {
    const detail = faultOf(text, { ...field, order });
    return detail === null ? [] : [{ pointer, detail }];
  });
}

interface Field {
  pointer: string;
  text: string;
  /** As in "Please choose other words for the adventure." */
  what: string;
  isName: boolean;
  mayBreakLines: boolean;
  /** Grown-ups write it: it may speak of somebody who has died. */
  mayMourn: boolean;
}

function fieldsOf(order: Order): Field[] {
  const words = (pointer: string, text: string | null, what: string): Field => ({
    pointer,
    text: text ?? "",
    what,
    isName: false,
    mayBreakLines: false,
    mayMourn: false,
  });
  return [
    { ...words("/character_name", order.characterName, "the name"), isName: true },
    words("/character_type", order.characterType, "the kind of character"),
    words("/special_ability", order.specialAbility, "the special ability"),
    words("/story_world", order.storyWorld, "the story world"),
    words("/adventure_type", order.adventureType, "the adventure"),
    words("/occasion_theme", order.occasionTheme, "the occasion"),
    {
      ...words("/dedication", order.dedication, "the dedication"),
      isName: true,
      mayBreakLines: true,
      mayMourn: true,
    },
    ...order.companions.map((text, i) => ({
      ...words(`/companions/${i}`, text, "this friend"),
      isName: true,
    })),
  ];
}

function faultOf(
  text: string,
  {
    what,
    isName,
    mayBreakLines,
    mayMourn,
    order,
  }: Omit<Field, "pointer" | "text"> & { order: Order },
): string | null {
  if (!mayBreakLines && /[\n\r\u2028\u2029]/u.test(text)) {
    return `Please write ${what} on one line.`;
  }
  if (looksLikeCode(text)) {
    return `Please write ${what} in plain words, without web addresses, brackets or instructions.`;
  }
  if (isUnfit(text, { ageGroup: order.ageGroup, isName, mayMourn })) {
    return `Please choose other words for ${what}.`;
  }
  return null;
}
