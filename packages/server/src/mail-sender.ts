import { openMail } from "@belay/domains/identity";
import type { MailRecord } from "@belay/store";
import { createTransport, type Transporter } from "nodemailer";
import type { Platform } from "./platform.ts";

/** Where mail goes out. */
export interface MailOptions {
  /** `smtps://user:password@host:465`, as nodemailer takes it. */
  readonly smtpUrl: string;
  /** The sender of every mail, for example `Shop <no-reply@example.com>`. */
  readonly from: string;
}

const BATCH = 20;
const TIMEOUT_MS = 20_000;
const RETRY_MS = 30_000;
const RETRY_MS_MAX = 3_600_000;
/** What a mail says is over by then: no code and no link lives longer. */
const KEEP_MS = 86_400_000;

/** The wait after that many attempts: doubled each time, an hour at most. */
export function waitAfter(attempts: number): number {
  return Math.min(RETRY_MS * 2 ** attempts, RETRY_MS_MAX);
}

/**
 * Sends the mails that wait in the store, and removes each when the mail server has taken it.
 *
 * Shape: taken in one conditional statement before it is sent, so that of several processes one sends it. A process that dies between the two
 * sends it again later: twice is better than never.
 */
export class MailSender {
  readonly #platform: Platform;
  readonly #transport: Transporter;
  readonly #from: string;

  constructor(platform: Platform, { smtpUrl, from }: MailOptions) {
    this.#platform = platform;
    this.#from = from;
    const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
    this.#transport = createTransport({ url: smtpUrl, ...timeouts });
  }

  /** Sends what is due. Errors: those of the mail server, after everything that was due had its turn. */
  async run(): Promise<void> {
    const { store, clock } = this.#platform;
    const due = await store.read((tx) => tx.signIn.dueMails(clock.nowMs(), BATCH));
    const failures: unknown[] = [];
    for (const record of due) {
      await this.#send(record).catch((err: unknown) => failures.push(err));
    }
    if (failures.length > 0) {
      throw new AggregateError(failures, `${failures.length} of ${due.length} mails could not be sent; they are tried again`);
    }
  }

  close(): void {
    this.#transport.close();
  }

  async #send(record: MailRecord): Promise<void> {
    const { store, clock, keys } = this.#platform;
    const nowMs = clock.nowMs();
    if (record.createdAtMs + KEEP_MS <= nowMs) {
      await store.write((tx) => tx.signIn.removeMail(record.id));
      return;
    }
    const isOurs = await store.write((tx) => tx.signIn.takeMail(record.id, record.attempts, nowMs + waitAfter(record.attempts)));
    const mail = isOurs ? openMail(record, keys) : undefined;
    if (mail === undefined) {
      return;
    }
    // As an object, so that a comma in the address cannot make two of it.
    await this.#transport.sendMail({ from: this.#from, to: { name: "", address: mail.to }, subject: mail.subject, text: mail.text });
    await store.write((tx) => tx.signIn.removeMail(record.id));
  }
}
