import { useQuery } from "@tanstack/react-query";

import { make } from "../words/make.ts";
import { worldsQuery } from "./catalogue-queries.ts";
import type { StepProps } from "./step-props.ts";
import { Suggestions } from "./suggestions.tsx";
import { TextField } from "./text-field.tsx";
import { WorldScene } from "./world-scene.tsx";

import "./doors.css";

/** Step 2: the place, through painted doors or in words. */
export function WhereStep({ draft, faults, change }: StepProps) {
  const worlds = useQuery(worldsQuery);
  const known = worlds.data?.worlds ?? [];
  const titles = known.map(({ title }) => title);
  // One more of each: whoever wants the moon does not look under "the Star Meadows".
  const more = known.flatMap(({ title, examples }) =>
    examples.filter((example) => example !== title),
  );
  return (
    <>
      <fieldset className="make-doors">
        <legend className="sr-only">{make.worlds}</legend>
        {known.map(({ key, title }) => (
          <label key={key} className="make-door">
            <input
              type="radio"
              name="door"
              value={title}
              checked={draft.world === title}
              onChange={() => change({ world: title })}
            />
            <span className="make-doorway">
              <WorldScene world={key} />
              <span className="make-leaf" />
            </span>
            <b>{make.capital(title)}</b>
          </label>
        ))}
        {worlds.data === undefined &&
          ["a", "b", "c"].map((place) => (
            <span key={place} className="make-door is-blank" aria-hidden="true">
              <span className="make-doorway" />
              <b />
            </span>
          ))}
      </fieldset>
      {worlds.isError && <p className="hint">{make.catalogueAway}</p>}
      <TextField
        name="world"
        label={make.ownWorld}
        hint={make.worldHint}
        example={make.worldExample}
        value={titles.includes(draft.world) ? "" : draft.world}
        fault={faults.world}
        onWrite={(world) => change({ world })}
      />
      {worlds.data === undefined && <div className="make-more" />}
      {more.length > 0 && (
        <Suggestions
          label={make.worldSuggestions}
          words={more.map((value) => ({ text: make.capital(value), value }))}
          value={draft.world}
          onTake={(world) => change({ world })}
        />
      )}
    </>
  );
}
