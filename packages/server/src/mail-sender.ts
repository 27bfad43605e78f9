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

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether a connection that begins in plain text has to be encrypted before anything is said on it.
 *
 * Why everywhere but on the loopback: mails hold codes and links, the login of the mail server is said first, and whoever strips the server's offer of
 * STARTTLS reads both. `?requireTLS=false` in the address says otherwise. Source: RFC 8314 section 4.1.
 */
function mustUpgrade(smtpUrl: string): boolean {
  const url = URL.parse(smtpUrl);
  return url?.protocol === "smtp:" && !LOOPBACK.has(url.hostname);
}

/** What the mail server said, without its words: they may hold the address. */
function describeFailure(err: unknown): { readonly text: string; readonly isFinal: boolean } {
  const { code, responseCode }: { readonly code?: unknown; readonly responseCode?: unknown } = Object(err);
  const status = typeof responseCode === "number" ? responseCode : undefined;
  // Only a refusal of this mail or its recipient is about the mail; a login that fails is about the configuration. Source: RFC 5321 section 4.2.1.
  const isAboutMail = code === "EENVELOPE" || code === "EMESSAGE";
  const text = [typeof code === "string" ? code : "unknown", status].filter((part) => part !== undefined).join(" ");
  return { text, isFinal: isAboutMail && status !== undefined && status >= 500 };
}

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
    this.#transport = createTransport({ url: smtpUrl, requireTLS: mustUpgrade(smtpUrl), ...timeouts });
  }

  /** Sends what is due. Errors: what kept mails from being sent, after everything that was due had its turn. */
  async run(): Promise<void> {
    const { store, clock } = this.#platform;
    const due = await store.read((tx) => tx.signIn.dueMails(clock.nowMs(), BATCH));
    const failures: string[] = [];
    for (const record of due) {
      const failure = await this.#send(record);
      if (failure !== undefined) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) {
      throw new Error(`${failures.length} of ${due.length} mails were not sent: ${[...new Set(failures)].join("; ")}`);
    }
  }

  close(): void {
    this.#transport.close();
  }

  /** Sends one mail; answers why it was not sent, if so. */
  async #send(record: MailRecord): Promise<string | undefined> {
    const { store, clock, keys } = this.#platform;
    const nowMs = clock.nowMs();
    if (record.createdAtMs + KEEP_MS <= nowMs) {
      await store.write((tx) => tx.signIn.removeMail(record.id));
      return "given up after a day";
    }
    const isOurs = await store.write((tx) => tx.signIn.takeMail(record.id, record.attempts, nowMs + waitAfter(record.attempts)));
    if (!isOurs) {
      return undefined;
    }
    const mail = openMail(record, keys);
    if (mail === undefined) {
      return "sealed with another master key";
    }
    try {
      // As an object, so that a comma in the address cannot make two of it.
      await this.#transport.sendMail({ from: this.#from, to: { name: "", address: mail.to }, subject: mail.subject, text: mail.text });
    } catch (err) {
      const { text, isFinal } = describeFailure(err);
      if (!isFinal) {
        return `${text}, tried again later`;
      }
      await store.write((tx) => tx.signIn.removeMail(record.id));
      return `${text}, refused for good and removed`;
    }
    await store.write((tx) => tx.signIn.removeMail(record.id));
    return undefined;
  }
}
