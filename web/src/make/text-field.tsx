import { Field } from "./field.tsx";

/** A line to be written in, with its label, hint, example and fault. */
export function TextField(props: {
  /** Of the draft. */
  name: string;
  label: string;
  hint: string;
  example: string;
  maxLength?: number;
  value: string;
  fault: string | undefined;
  onWrite: (value: string) => void;
}) {
  const { name, label, hint, example, maxLength = 80, value, fault, onWrite } = props;
  return (
    <Field name={name} label={label} hint={hint} fault={fault}>
      {(tied) => (
        <input
          {...tied}
          dir="auto"
          maxLength={maxLength}
          autoComplete="off"
          placeholder={example}
          value={value}
          onChange={({ target }) => onWrite(target.value)}
        />
      )}
    </Field>
  );
}
