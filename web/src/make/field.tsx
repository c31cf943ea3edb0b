import type { ReactNode } from "react";

interface FieldProps {
  /** Also the control's id after "make-", by which the focus finds it. */
  name: string;
  label: string;
  hint?: string;
  fault?: string | undefined;
  /** Gets what ties the control to its words. */
  children: (tied: {
    id: string;
    name: string;
    "aria-describedby": string | undefined;
    "aria-invalid": boolean;
  }) => ReactNode;
}

/** A control under its label, with what is wrong beside it. */
export function Field({ name, label, hint, fault, children }: FieldProps) {
  const id = `make-${name}`;
  const described = [
    ...(fault === undefined ? [] : [`${id}-fault`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
        "aria-invalid": fault !== undefined,
      })}
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
