import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useRouter, useSearch } from "@tanstack/react-router";
import { type SubmitEvent, useRef, useState } from "react";

import { BookmillError } from "../../../src/client/bookmill-error.ts";
import type { WhoAsks } from "../../../src/contract/session.ts";
import { isAway } from "../is-away.ts";
import { Page } from "../parts/page.tsx";
import { placed } from "../place.ts";
import { queries } from "../queries.ts";
import { wire } from "../server.ts";
import { whoQuery } from "../who.ts";
import { signIn } from "../words/sign-in.ts";

import "./sign-in.css";

/** Where one says who one is, in the way this installation asks for it. */
export function SignInScreen() {
  const who = useQuery(whoQuery).data;
  return (
    <Page title={signIn.title} className="leave-space sign-in">
      <h1>{signIn.title}</h1>
      {who === undefined && <p className="hint">{signIn.loading}</p>}
      {who?.mode === "open" && <Nothing words={signIn.open} />}
      {who !== undefined && who.mode !== "open" && who.kind !== "nobody" && (
        <Nothing words={signIn.already} />
      )}
      {who?.kind === "nobody" && who.mode !== "open" && <Form mode={who.mode} />}
    </Page>
  );
}

function Nothing({ words }: { words: string }) {
  return (
    <>
      <p>{words}</p>
      <Link to="/" className="act">
        {signIn.toBooks}
      </Link>
    </>
  );
}

function Form({ mode }: { mode: "key" | "supabase" }) {
  const { back } = useSearch({ from: "/sign-in" });
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  const sending = useMutation({
    mutationFn: (proof: string) =>
      wire.json<WhoAsks>("/api/session", {
        method: "POST",
        json: mode === "key" ? { key: proof } : { access_token: proof },
      }),
    onSuccess: (who) => {
      // What was asked by nobody is asked anew, before the page that wanted to know is shown again.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== whoQuery.queryKey[0] });
      queries.setQueryData(whoQuery.queryKey, who);
      router.history.push(placed(back ?? "/"));
    },
    onError: () => field.current?.focus(),
  });
  const fault = isMissing ? signIn.missing : sending.isError && faultOf(sending.error, mode);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (sending.isPending) return;
    const proof = new FormData(event.currentTarget).get("proof");
    const isEmpty = typeof proof !== "string" || proof.trim() === "";
    setMissing(isEmpty);
    if (isEmpty) field.current?.focus();
    else sending.mutate(proof.trim());
  }

  return (
    <form onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor="proof">{mode === "key" ? signIn.key : signIn.token}</label>
        <p className="hint" id="proof-hint">
          {mode === "key" ? signIn.keyHint : signIn.tokenHint}
        </p>
        <input
          ref={field}
          id="proof"
          name="proof"
          type="password"
          required
          autoComplete={mode === "key" ? "current-password" : "off"}
          spellCheck={false}
          aria-describedby={fault ? "proof-fault proof-hint" : "proof-hint"}
          aria-invalid={fault !== false}
        />
        <p className="fault" id="proof-fault" role="alert">
          {fault}
        </p>
      </div>
      <button type="submit" className="act" aria-disabled={sending.isPending}>
        {sending.isPending ? signIn.sending : signIn.act}
      </button>
    </form>
  );
}

function faultOf(error: Error, mode: "key" | "supabase"): string {
  if (isAway(error)) return signIn.away;
  const status = error instanceof BookmillError ? error.status : 0;
  if (status === 401 || status === 422) return mode === "key" ? signIn.wrongKey : signIn.wrongToken;
  return status === 429 ? signIn.tooMany : signIn.failed;
}
