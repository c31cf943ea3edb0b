export interface SentencePlace {
  from: number;
  to: number;
}

/** The sentences of a paragraph, without the gaps between them. What goes on in small letters (“Oh!” said Luna) is one. */
export function sentencesOf(paragraph: string): SentencePlace[] {
  const parts = new Intl.Segmenter("en", { granularity: "sentence" }).segment(paragraph);
  const places: SentencePlace[] = [];
  for (const { segment, index } of parts) {
    const to = index + segment.trimEnd().length;
    if (to === index) continue;
    const last = places.at(-1);
    const goesOn = /^[\s"'“”‘’(*]*\p{Ll}/u.test(segment);
    if (last !== undefined && goesOn) last.to = to;
    else places.push({ from: index, to });
  }
  return places;
}
