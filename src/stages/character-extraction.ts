import type { CharacterSheet, Figure } from "../book/character.ts";
import { seedFor } from "../book/seed-for.ts";
import type { DesignedSheet, SheetRequest } from "../studio/studio.ts";
import { defineStage, type StageTools } from "./stage.ts";

interface Input {
  request: SheetRequest;
  imageUrl: string | null;
}

/** Words, or the picture that was sent → who the hero is, as data and as a picture. */
export const characterExtraction = defineStage<Input, CharacterSheet>({
  name: "character_extraction",
  per: "book",
  weight: 8,
  needs: [],
  gives: ["sheet"],
  input: (draft) => ({
    request: {
      name: draft.order.characterName,
      description: draft.order.characterType,
      ability: draft.order.specialAbility,
      species: draft.meaning.species,
      seed: seedFor(draft, "character_extraction", 0),
    },
    imageUrl: draft.order.characterImageUrl,
  }),
  async run({ request, imageUrl }, tools) {
    const designed = await design(request, imageUrl, tools);
    const { figure: drawn, picture: card, ...rest } = designed;
    const picture = await tools.shelf.put(card, "image/webp");
    const figure = await shelved(drawn, tools);
    return {
      value: { ...rest, figure, picture },
      files: [{ name: "character-sheet.webp", artifact: picture }],
    };
  },
  add: (draft, _part, sheet) => ({ ...draft, sheet }),
});

async function design(
  request: SheetRequest,
  imageUrl: string | null,
  { studio, fetchPicture, signal }: StageTools,
): Promise<DesignedSheet> {
  if (imageUrl === null) return studio.designer.fromWords(request, signal);
  return studio.designer.fromPicture(request, await fetchPicture(imageUrl, signal), signal);
}

async function shelved(figure: DesignedSheet["figure"], { shelf }: StageTools): Promise<Figure> {
  if (figure.kind === "puppet") return figure;
  const { image, ...rest } = figure;
  return { ...rest, image: await shelf.put(image, "image/png") };
}
