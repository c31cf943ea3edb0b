import type { DueMail } from "./claim-due-mails.ts";

/** What a mail says. Neither the child's name nor the title: a mail passes through many hands. */
export function mailText(
  { kind, bookId, reason }: Pick<DueMail, "kind" | "bookId" | "reason">,
  publicUrl: string | undefined,
): { subject: string; text: string } {
  if (kind === "failed") {
    const why = reason === null ? [] : [reason];
    return {
      subject: "Your picture book could not be made",
      text: paragraphs(
        "We are sorry: your picture book could not be made.",
        ...why,
        number(bookId),
      ),
    };
  }
  const link = publicUrl === undefined ? [] : [`You find it here:\n${publicUrl}/books/${bookId}`];
  return {
    subject: "Your picture book is ready",
    text: paragraphs("Your picture book is ready. Have fun reading!", ...link, number(bookId)),
  };
}

const number = (bookId: number): string => `It has the number ${bookId}.`;

const paragraphs = (...texts: string[]): string => `${texts.join("\n\n")}\n`;
