import { useNavigate, useSearch } from "@tanstack/react-router";
import { type SubmitEvent, useEffect, useRef, useState } from "react";

import { BookmillError } from "../../../src/client/bookmill-error.ts";
import { make } from "../words/make.ts";
import { CheckStep } from "./check-step.tsx";
import { type DraftFaults, draftFaults, firstFault, stepOf } from "./draft-faults.ts";
import { MockCover } from "./mock-cover.tsx";
import { OrderButton } from "./order-button.tsx";
import type { OrderDraft } from "./order-draft.ts";
import { refusalWords } from "./refusal-words.ts";
import { StepLine } from "./step-line.tsx";
import { steps } from "./steps.ts";
import { type ChangeDraft, useDraft } from "./use-draft.ts";
import { useOrder } from "./use-order.ts";
import { WhatStep } from "./what-step.tsx";
import { WhereStep } from "./where-step.tsx";
import { WhoStep } from "./who-step.tsx";

import "./fields.css";

const parts = { who: WhoStep, where: WhereStep, what: WhatStep, check: CheckStep };
const titles = {
  who: make.whoTitle,
  where: make.whereTitle,
  what: make.whatTitle,
  check: make.checkTitle,
};

/** Four questions, one after the other, over one draft. */
export function Creator({ slot, first }: { slot: string; first: OrderDraft }) {
  const { step = "who", from } = useSearch({ from: "/make" });
  const navigate = useNavigate();
  const [draft, changeDraft] = useDraft(slot, first);
  const [faults, setFaults] = useState<DraftFaults>({});
  const [refusal, setRefusal] = useState<string>();
  const { order, isUnderWay } = useOrder({ slot, draft, change: changeDraft }, refused);
  const focus = useFocusOnStep(step);
  const Part = parts[step];
  const at = steps.indexOf(step);

  /** What is wrong with a field holds until the field is changed. */
  const change: ChangeDraft = (part) => {
    setFaults((now) =>
      Object.fromEntries(Object.entries(now).filter(([field]) => !(field in part))),
    );
    changeDraft(part);
  };

  function goTo(next: (typeof steps)[number] | undefined): void {
    setRefusal(undefined);
    void navigate({
      to: "/make",
      search: { step: next, from },
    });
  }

  function show(found: DraftFaults): boolean {
    setFaults(found);
    const worst = firstFault(found);
    if (worst === undefined) return false;
    focus.onceOn(`make-${worst.field}`);
    const isHere = worst.step === step || stepOf[worst.field] === step;
    if (!isHere) goTo(worst.step);
    return true;
  }

  function refused(error: Error): void {
    const { faults: found, others } = draftFaults(
      error instanceof BookmillError ? error.errors : [],
    );
    const isShown = show(found);
    const words = isShown ? make.faulty(Object.keys(found).length) : refusalWords(error);
    setRefusal([words, ...others].join(" "));
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setRefusal(undefined);
    const isLast = step === "check";
    const missing: DraftFaults = {
      ...((step === "who" || isLast) && draft.name.trim() === "" && { name: make.nameMissing }),
      ...(isLast && draft.isLater && !isMoment(draft.moment) && { moment: make.momentMissing }),
    };
    if (show(missing)) return;
    if (isLast) order();
    else goTo(steps[at + 1]);
  }

  return (
    <form className="make" onSubmit={submit} noValidate>
      <header>
        <StepLine step={step} from={from} />
        <h1 id="make-title" tabIndex={-1}>
          {titles[step]}
        </h1>
      </header>
      <MockCover draft={draft} />
      <div className="make-fields">
        <Part draft={draft} faults={faults} change={change} />
        <p className={refusal === undefined ? undefined : "notice bad"} role="alert">
          {refusal}
        </p>
        <div className="make-row make-acts">
          {step === "check" ? (
            <OrderButton isUnderWay={isUnderWay} />
          ) : (
            <button type="submit" className="act">
              {make.next}
            </button>
          )}
          {at > 0 && (
            <button type="button" className="act quiet" onClick={() => goTo(steps[at - 1])}>
              {make.back}
            </button>
          )}
        </div>
        <p className="hint">{make.kept}</p>
      </div>
    </form>
  );
}

const isMoment = (text: string): boolean => !Number.isNaN(Date.parse(text));

/** Each step begins at its head, unless something in it has to be mended. */
function useFocusOnStep(step: string) {
  const wanted = useRef<string>(undefined);
  const last = useRef(step);
  useEffect(() => {
    const isNew = last.current !== step;
    last.current = step;
    const id = wanted.current ?? (isNew ? "make-title" : undefined);
    if (id === undefined) return;
    if (isNew) scrollTo({ top: 0 });
    const found = document.getElementById(id);
    if (found === null) return;
    wanted.current = undefined;
    found.focus();
  });
  return {
    onceOn(id: string): void {
      wanted.current = id;
    },
  };
}
