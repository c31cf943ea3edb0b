import { Link, useSearch } from "@tanstack/react-router";

import type { FormatList } from "../../../src/contract/catalogue.ts";
import { make } from "../words/make.ts";
import { type DraftFaults, type Field, stepOf } from "./draft-faults.ts";
import type { OrderDraft } from "./order-draft.ts";

/** The answers that have no word in the sentence, each with the way back to its question. */
export function Facts(props: {
  draft: OrderDraft;
  faults: DraftFaults;
  format: FormatList["formats"][number] | undefined;
}) {
  const { draft, faults, format } = props;
  const { from } = useSearch({ from: "/make" });
  const friends = draft.friends.filter((friend) => friend.trim() !== "").join(", ");
  const facts: readonly { field: Field; label: string; answer: string }[] = [
    {
      field: "format",
      label: make.facts.kind,
      answer: make.kindTitles[draft.format] ?? format?.title ?? "",
    },
    { field: "age", label: make.facts.age, answer: make.ages[draft.age] },
    { field: "occasion", label: make.facts.occasion, answer: draft.occasion.trim() || make.none },
    { field: "pronouns", label: make.facts.pronouns, answer: make.pronounNames[draft.pronouns] },
    { field: "friends", label: make.facts.friends, answer: friends || make.none },
    { field: "drawing", label: make.facts.drawing, answer: drawingWords(draft) },
  ];
  return (
    <dl className="make-facts">
      {facts.map(({ field, label, answer }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            <span dir="auto">{answer}</span>
            {faults[field] !== undefined && <span className="fault">{faults[field]}</span>}
          </dd>
          <dd>
            <Link
              to="/make"
              search={{ step: stepOf[field], from }}
              aria-label={make.changeWhat(label)}
            >
              {make.change}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function drawingWords({ drawing }: OrderDraft): string {
  if (drawing === null) return make.none;
  return drawing.expiresAt === null ? make.drawingOld : make.drawingUsed;
}
