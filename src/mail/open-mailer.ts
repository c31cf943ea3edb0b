import { setTimeout as sleep } from "node:timers/promises";

import type { Pool } from "pg";

import type { QueueLog } from "../queue/handler.ts";
import { claimDueMails, type DueMail } from "./claim-due-mails.ts";
import type { MailerTimes } from "./mailer-times.ts";
import { noteMail } from "./note-mail.ts";
import type { SendMail } from "./open-transport.ts";

export interface Mailer {
  /** Takes nothing new, and waits a moment for what is under way; what takes longer is sent again when its lease ends. */
  stop(): Promise<void>;
}

interface MailerTools {
  pool: Pool;
  sendMail: SendMail;
  times: MailerTimes;
  log: QueueLog;
}

/** Each has a connection of its own to the mail server. */
const atOnce = 4;

/** In every worker process: sends mails that are due. */
export function openMailer({ pool, sendMail, times, log }: MailerTools): Mailer {
  let isStopped = false;
  let looking: Promise<void> | undefined;
  const poll = setInterval(look, times.pollMs);
  look();
  return {
    async stop() {
      isStopped = true;
      clearInterval(poll);
      const grace = new AbortController();
      const patience = sleep(times.graceMs, undefined, { signal: grace.signal }).catch(() => {});
      await Promise.race([looking, patience]);
      grace.abort();
    },
  };

  function look(): void {
    looking ??= sendDue()
      // The database may be away: the next look tries again.
      .catch((error: unknown) => log("mail.database_trouble", { err: error }))
      .finally(() => {
        looking = undefined;
      });
  }

  async function sendDue(): Promise<void> {
    let due: DueMail[];
    do {
      due = await claimDueMails(pool, { most: atOnce, leaseMs: times.leaseMs });
      await Promise.all(due.map(send));
    } while (due.length === atOnce && !isStopped);
  }

  async function send(mail: DueMail): Promise<void> {
    const outcome = await sendMail(mail);
    const retryInMs =
      outcome === "sent" || outcome.isFinal ? undefined : times.delaysMs[mail.attempts];
    await noteMail(pool, mail, outcome, retryInMs);
    if (outcome === "sent") return log("mail.sent", { id: mail.id, bookId: mail.bookId });
    const event = retryInMs === undefined ? "mail.failed" : "mail.trouble";
    return log(event, { id: mail.id, bookId: mail.bookId, code: outcome.code });
  }
}
