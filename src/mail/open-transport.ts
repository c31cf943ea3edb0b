import { createTransport } from "nodemailer";

import type { DueMail } from "./claim-due-mails.ts";
import { mailText } from "./mail-text.ts";

/** Taken by the mail server, or why not: a code, never the server's words, which may hold the address. */
export type MailOutcome = "sent" | { code: string; isFinal: boolean };

/** Hands a mail to the mail server; never throws. */
export type SendMail = (mail: DueMail) => Promise<MailOutcome>;

/** `from`: "books@example.com" or "Bookmill <books@example.com>"; `publicUrl`: for a link to the book. */
export function openTransport({
  smtpUrl,
  from,
  publicUrl,
}: {
  smtpUrl: string;
  from: string;
  publicUrl: string | undefined;
}): SendMail {
  const transport = createTransport({
    url: smtpUrl,
    // All of them together stay below the lease in all but the worst of cases; then the mail comes twice, under one Message-ID.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf("@") + 1).replace(">", "");
  return async (mail) => {
    try {
      await transport.sendMail({
        from,
        // Not as text, in which a comma would begin another one.
        to: { name: "", address: mail.address },
        messageId: `<${mail.id}@${domain}>`,
        // No robot on holiday answers it.
        headers: { "Auto-Submitted": "auto-generated" },
        ...mailText(mail, publicUrl),
      });
      return "sent";
    } catch (error) {
      return failure(error);
    }
  };
}

/** Of the errors only these two say that the mail itself was refused; a login that fails is no fault of the mail. */
const aboutTheMail = ["EENVELOPE", "EMESSAGE"];

function failure(error: unknown): Exclude<MailOutcome, "sent"> {
  const { code, responseCode } = asSmtpError(error);
  if (responseCode === undefined) return { code: code.toLowerCase(), isFinal: false };
  const isFinal = responseCode >= 500 && aboutTheMail.includes(code);
  return { code: `smtp_${responseCode}`, isFinal };
}

function asSmtpError(error: unknown): { code: string; responseCode: number | undefined } {
  const known = error instanceof Error ? error : {};
  const code = "code" in known && typeof known.code === "string" ? known.code : "unknown";
  const reply = "responseCode" in known ? known.responseCode : undefined;
  return { code, responseCode: typeof reply === "number" ? reply : undefined };
}
