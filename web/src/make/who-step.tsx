import { useQuery } from "@tanstack/react-query";

import { make } from "../words/make.ts";
import { charactersQuery } from "./catalogue-queries.ts";
import { Choices } from "./choices.tsx";
import { DrawingPart } from "./drawing/drawing-part.tsx";
import { Field } from "./field.tsx";
import { Friends } from "./friends.tsx";
import type { StepProps } from "./step-props.ts";
import { Suggestions } from "./suggestions.tsx";
import { TextField } from "./text-field.tsx";
import { withArticle } from "./with-article.ts";

const pronouns = ["she", "he", "they"] as const;

/** Step 1: the hero. */
export function WhoStep({ draft, faults, change }: StepProps) {
  const characters = useQuery(charactersQuery);
  return (
    <>
      <Field name="name" label={make.name} hint={make.nameHint} fault={faults.name}>
        {(tied) => (
          <input
            {...tied}
            dir="auto"
            maxLength={40}
            required
            autoComplete="off"
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <TextField
        name="type"
        label={make.type}
        hint={make.typeHint}
        example={make.typeExample}
        value={draft.type}
        fault={faults.type}
        onWrite={(type) => change({ type })}
      />
      {characters.isError && <p className="hint">{make.catalogueAway}</p>}
      <div className="make-kinds">
        {characters.data !== undefined && (
          <Suggestions
            label={make.typeSuggestions}
            words={characters.data.characters.map(({ title }) => ({
              text: title,
              value: withArticle(title),
            }))}
            value={draft.type}
            onTake={(type) => change({ type })}
          />
        )}
      </div>
      <TextField
        name="ability"
        label={make.ability}
        hint={make.typeHint}
        example={make.abilityExample}
        value={draft.ability}
        fault={faults.ability}
        onWrite={(ability) => change({ ability })}
      />
      <Choices
        name="pronouns"
        label={make.pronouns}
        fault={faults.pronouns}
        choices={pronouns.map((value) => ({ value, text: make.pronounNames[value] }))}
        value={draft.pronouns}
        onChoose={(chosen) => change({ pronouns: chosen })}
      />
      <Friends
        friends={draft.friends}
        fault={faults.friends}
        onChange={(friends) => change({ friends })}
      />
      <DrawingPart draft={draft} fault={faults.drawing} change={change} />
    </>
  );
}
