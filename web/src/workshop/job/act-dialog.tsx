import { useMutation } from "@tanstack/react-query";
import type { FormEvent, ReactNode } from "react";

import { workshop } from "../../words/workshop.ts";
import { FaultNote } from "../fault-note.tsx";
import { formText } from "../form-text.ts";
import { Modal } from "../modal.tsx";
import { ReasonField } from "../reason-field.tsx";

interface Props<Done> {
  title: string;
  hint: string;
  /** On the button that does it. */
  act: string;
  /** In place of "Why"; then it must be answered. */
  why?: string;
  children?: ReactNode;
  onAct: (reason: string, form: FormData) => Promise<Done>;
  onDone: (done: Done) => void;
  onClose: () => void;
}

/** Says what an act does, asks why, and does it. */
export function ActDialog<Done>(props: Props<Done>) {
  const { title, hint, act, why, children, onAct, onDone, onClose } = props;
  const acting = useMutation({
    mutationFn: (form: FormData) => onAct(formText(form, "reason"), form),
  });
  return (
    <Modal title={title} onClose={onClose}>
      {(close) => {
        const submit = (event: FormEvent<HTMLFormElement>): void => {
          event.preventDefault();
          acting.mutate(new FormData(event.currentTarget), {
            onSuccess: (done) => {
              close();
              onDone(done);
            },
          });
        };
        return (
          <form onSubmit={submit} className="ws-form">
            <p>{hint}</p>
            {children}
            <ReasonField {...(why !== undefined && { label: why, required: true })} />
            <FaultNote error={acting.error} />
            <p className="ws-buttons">
              <button type="submit" className="act" disabled={acting.isPending}>
                {act}
              </button>
              <button type="button" className="act plain" onClick={close}>
                {workshop.leave}
              </button>
            </p>
          </form>
        );
      }}
    </Modal>
  );
}
