import { type SubmitEvent, useEffect, useId, useRef, useState } from "react";

import type { BookPage } from "../../../src/contract/book-pages.ts";
import { book } from "../words/book.ts";
import { type SentencePlace, sentencesOf } from "./sentences-of.ts";
import { withSentence } from "./with-sentence.ts";
import { writtenParagraphs } from "./written-paragraphs.ts";

type Place = SentencePlace & { paragraph: number };

/** The words of a page, sentence by sentence: one is chosen and put otherwise, where it stands. */
export function WordsEditor(props: {
  page: BookPage;
  onText: (text: string) => void;
  onClose: () => void;
}) {
  const { page, onText, onClose } = props;
  const [place, setPlace] = useState<Place | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const paragraphs = writtenParagraphs(page.paragraphs);
  return (
    <div className="words-editor">
      <p className="hint">{book.chooseSentence}</p>
      {paragraphs.map((text, paragraph) => (
        <div key={text} className="words-paragraph" dir="auto">
          {sentencesOf(text).map(({ from, to }, index) => {
            const sentence = text.slice(from, to);
            const isChosen = place?.paragraph === paragraph && place.from === from;
            if (isChosen) {
              return (
                <SentenceField
                  key={from}
                  sentence={sentence}
                  onWords={(words) => onText(withSentence(paragraphs, place, words))}
                  onLeave={() => setPlace(null)}
                />
              );
            }
            return (
              <button
                key={from}
                ref={paragraph === 0 && index === 0 ? first : undefined}
                type="button"
                className="sentence"
                onClick={() => setPlace({ paragraph, from, to })}
              >
                {sentence}
              </button>
            );
          })}
        </div>
      ))}
      <button type="button" className="act quiet" onClick={onClose}>
        {book.changeWordsEnd}
      </button>
    </div>
  );
}

function SentenceField(props: {
  sentence: string;
  onWords: (words: string) => void;
  onLeave: () => void;
}) {
  const { sentence, onWords, onLeave } = props;
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onWords(field.current?.value ?? sentence);
  };
  return (
    <form className="sentence-form" onSubmit={submit}>
      <label className="field">
        <span>{book.sentence}</span>
        <textarea
          ref={field}
          rows={3}
          maxLength={600}
          defaultValue={sentence}
          aria-describedby={hint}
          dir="auto"
        />
      </label>
      <span className="hint" id={hint}>
        {sentence.includes("*") && `${book.sentenceStars} `}
        {book.sentenceEmpty}
      </span>
      <span className="book-acts">
        <button type="submit" className="act">
          {book.lookItOver}
        </button>
        <button type="button" className="act quiet" onClick={onLeave}>
          {book.leaveIt}
        </button>
      </span>
    </form>
  );
}
