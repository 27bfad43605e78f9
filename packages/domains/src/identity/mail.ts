import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import type { MailRecord, WriteTransaction } from "@belay/store";
import type { InstallationKeys } from "../apps/keys.ts";
import { isObject } from "../resource/json.ts";

/** A mail in plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What posting a mail needs. */
export interface MailContext {
  readonly siteId: string;
  readonly nowMs: number;
  readonly newId: () => string;
  readonly keys: Pick<InstallationKeys, "masterKey">;
  readonly randomBytes: (size: number) => Uint8Array;
}

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function keyOf({ masterKey }: Pick<InstallationKeys, "masterKey">): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", masterKey, new Uint8Array(), "belay mail", 32));
}

/** Puts a mail into the store, to be sent after the commit. Encrypted: a code or a link in it must not be readable in a copy of the database. */
export async function postMail(tx: WriteTransaction, ctx: MailContext, mail: Mail): Promise<void> {
  const id = ctx.newId();
  const nonce = ctx.randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(ctx.keys), nonce).setAAD(Buffer.from(id));
  const body = Buffer.concat([cipher.update(JSON.stringify(mail), "utf8"), cipher.final()]);
  const sealed = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
  await tx.signIn.insertMail({ id, siteId: ctx.siteId, sealed, createdAtMs: ctx.nowMs, attempts: 0, nextAttemptAtMs: ctx.nowMs });
}

/** The mail behind a record; `undefined` when the keys are not the ones that sealed it. */
export function openMail(record: Pick<MailRecord, "id" | "sealed">, keys: Pick<InstallationKeys, "masterKey">): Mail | undefined {
  const bytes = Buffer.from(record.sealed, "base64");
  const decipher = createDecipheriv(CIPHER, keyOf(keys), bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(record.id));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
    const mail: unknown = JSON.parse(text);
    return isObject(mail) ? { to: String(mail.to), subject: String(mail.subject), text: String(mail.text) } : undefined;
  } catch {
    return undefined;
  }
}
