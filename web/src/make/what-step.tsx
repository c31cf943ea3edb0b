import { useQuery } from "@tanstack/react-query";

import type { FormatList } from "../../../src/contract/catalogue.ts";
import { make } from "../words/make.ts";
import { formatsQuery } from "./catalogue-queries.ts";
import { Choices } from "./choices.tsx";
import type { StepProps } from "./step-props.ts";
import { Suggestions } from "./suggestions.tsx";
import { TextField } from "./text-field.tsx";

const ages = ["0-2", "3-6", "7-10", "11-12"] as const;

/** Step 3: what happens, and in what kind of book. */
export function WhatStep({ draft, faults, change }: StepProps) {
  const formats = useQuery(formatsQuery);
  return (
    <>
      <TextField
        name="adventure"
        label={make.adventure}
        hint={make.typeHint}
        example={make.adventureExample}
        value={draft.adventure}
        fault={faults.adventure}
        onWrite={(adventure) => change({ adventure })}
      />
      <Suggestions
        label={make.adventureSuggestions}
        words={make.adventures.map((value) => ({ text: make.capital(value), value }))}
        value={draft.adventure}
        onTake={(adventure) => change({ adventure })}
      />
      {formats.isError && <p className="hint">{make.catalogueAway}</p>}
      <div className="make-formats">
        {formats.data !== undefined && (
          <Choices
            name="format"
            label={make.kind}
            fault={faults.format}
            choices={formats.data.formats.toReversed().map((format) => ({
              value: format.name,
              text: titleOf(format),
              more: facts(format),
            }))}
            value={draft.format}
            onChoose={(format) => change({ format })}
          />
        )}
      </div>
      <Choices
        name="age"
        label={make.age}
        fault={faults.age}
        choices={ages.map((value) => ({ value, text: make.ages[value] }))}
        value={draft.age}
        onChoose={(age) => change({ age })}
      />
      <TextField
        name="occasion"
        label={make.occasion}
        hint={make.occasionHint}
        example={make.occasionExample}
        maxLength={60}
        value={draft.occasion}
        fault={faults.occasion}
        onWrite={(occasion) => change({ occasion })}
      />
      <Suggestions
        label={make.occasionSuggestions}
        words={make.occasions.map((value) => ({ text: make.capital(value), value }))}
        value={draft.occasion}
        onTake={(occasion) => change({ occasion })}
      />
    </>
  );
}

type Format = FormatList["formats"][number];

const titleOf = (format: Format): string => make.kindTitles[format.name] ?? format.title;

const facts = (format: Format) => (
  <span className="hint">
    {make.pictures(format.scenes)},{" "}
    {format.outputs.includes("audio") ? make.withVoice : make.noVoice}
  </span>
);
