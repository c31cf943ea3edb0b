import { make } from "../words/make.ts";
import { Choices } from "./choices.tsx";
import { Field } from "./field.tsx";
import type { OrderDraft } from "./order-draft.ts";
import type { ChangeDraft } from "./use-draft.ts";

/** Now, or at a day and time to come. */
export function When(props: { draft: OrderDraft; fault: string | undefined; change: ChangeDraft }) {
  const { draft, fault, change } = props;
  return (
    <>
      <Choices
        name="when"
        label={make.when}
        choices={[
          { value: "now", text: make.now },
          { value: "later", text: make.later },
        ]}
        value={draft.isLater ? "later" : "now"}
        onChoose={(when) => change({ isLater: when === "later" })}
      />
      {draft.isLater && (
        <Field name="moment" label={make.moment} fault={fault}>
          {(tied) => (
            <input
              {...tied}
              type="datetime-local"
              required
              value={draft.moment}
              onChange={({ target }) => change({ moment: target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
