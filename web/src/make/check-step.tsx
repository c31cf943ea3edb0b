import { useQuery } from "@tanstack/react-query";

import { useWho } from "../who.ts";
import { make } from "../words/make.ts";
import { formatsQuery } from "./catalogue-queries.ts";
import { Facts } from "./facts.tsx";
import { Field } from "./field.tsx";
import { Sentence } from "./sentence.tsx";
import type { StepProps } from "./step-props.ts";
import { When } from "./when.tsx";

import "./check.css";

/** Step 4: the whole order once more, and what is only asked at the end. */
export function CheckStep({ draft, faults, change }: StepProps) {
  const sendsMail = useWho()?.sends_mail === true;
  const formats = useQuery(formatsQuery).data?.formats ?? [];
  const format = formats.find(({ name }) => name === draft.format);
  return (
    <>
      <Sentence draft={draft} faults={faults} change={change} />
      <Facts draft={draft} faults={faults} format={format} />
      <Field
        name="dedication"
        label={make.dedication}
        hint={make.dedicationHint}
        fault={faults.dedication}
      >
        {(tied) => (
          <textarea
            {...tied}
            dir="auto"
            rows={2}
            maxLength={160}
            placeholder={make.dedicationExample}
            value={draft.dedication}
            onChange={({ target }) => change({ dedication: target.value })}
          />
        )}
      </Field>
      {format?.outputs.includes("audio") && (
        <label className="make-voice">
          <input
            type="checkbox"
            id="make-hasVoice"
            checked={draft.hasVoice}
            onChange={({ target }) => change({ hasVoice: target.checked })}
          />
          <span>{make.voice}</span>
        </label>
      )}
      {sendsMail && (
        <Field name="email" label={make.email} hint={make.emailHint} fault={faults.email}>
          {(tied) => (
            <input
              {...tied}
              type="email"
              autoComplete="email"
              maxLength={254}
              value={draft.email}
              onChange={({ target }) => change({ email: target.value })}
            />
          )}
        </Field>
      )}
      <When draft={draft} fault={faults.moment} change={change} />
    </>
  );
}
