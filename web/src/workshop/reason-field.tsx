import { workshop } from "../words/workshop.ts";

/** Why somebody does this; it goes into the audit trail. */
export function ReasonField({
  label = workshop.why,
  required = false,
}: {
  label?: string;
  required?: boolean;
}) {
  return (
    <div className="field">
      <label htmlFor="reason">{label}</label>
      <input
        id="reason"
        name="reason"
        maxLength={300}
        required={required}
        autoComplete="off"
        aria-describedby="reason-hint"
      />
      <p id="reason-hint" className="hint">
        {workshop.whyHint}
      </p>
    </div>
  );
}
