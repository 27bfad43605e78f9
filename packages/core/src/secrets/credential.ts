import { crc32 } from "node:zlib";
import { CREDENTIAL_PATTERN, credentialChecksum, hasCredentialChecksum } from "@belay/contracts";
import { isSameSecret } from "./compare.ts";
import { hmacSha256 } from "./hmac.ts";
import { Secret } from "./secret.ts";

export { CREDENTIAL_PATTERN } from "@belay/contracts";

/** What a credential is for; it stands in the credential itself, so that a scanner and a reader can tell. */
export type CredentialKind = "secret" | "key" | "refresh";

/** A credential taken apart: its public lookup id and the text whose hash is stored. */
export interface ParsedCredential {
  readonly kind: CredentialKind;
  readonly id: string;
}

/** A new credential: `credential` is shown once; `hash` and `lastFour` are what is stored. */
export interface IssuedCredential {
  readonly id: string;
  readonly credential: Secret;
  readonly hash: string;
  readonly lastFour: string;
}

const SHORT: Readonly<Record<CredentialKind, string>> = { secret: "sk", key: "ak", refresh: "rt" };
const KIND: Readonly<Record<string, CredentialKind>> = { sk: "secret", ak: "key", rt: "refresh" };
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ID_BYTES = 12;
const SECRET_BYTES = 32;
const ID_LENGTH = 17;
const SECRET_LENGTH = 43;

const WHOLE = new RegExp(`^${CREDENTIAL_PATTERN.source}$`);

function base62(value: bigint, length: number): string {
  let rest = value;
  let text = "";
  while (text.length < length) {
    text = (ALPHABET[Number(rest % 62n)] ?? "0") + text;
    rest /= 62n;
  }
  return text;
}

function base62Bytes(bytes: Uint8Array, length: number): string {
  return base62(BigInt(`0x${Buffer.from(bytes).toString("hex")}`), length);
}

/**
 * Makes a credential of the form `bly_<kind>_<17 lookup characters>_<43 secret characters><6 checksum characters>`.
 *
 * Shape: `randomBytes` gives that many random bytes (44 are taken: 96 bits for the lookup id, 256 for the secret); `pepper` is the
 * installation's own key, which is not in the database.
 * Source: the layout of typed prefix, `_` and checksum is the one that secret scanners recognise offline.
 */
export function issueCredential(kind: CredentialKind, pepper: Uint8Array, randomBytes: (size: number) => Uint8Array): IssuedCredential {
  const id = base62Bytes(randomBytes(ID_BYTES), ID_LENGTH);
  const body = `bly_${SHORT[kind]}_${id}_${base62Bytes(randomBytes(SECRET_BYTES), SECRET_LENGTH)}`;
  const text = body + credentialChecksum(body, crc32);
  return { id, credential: new Secret(text), hash: hashCredential(text, pepper), lastFour: text.slice(-4) };
}

/** Takes a credential apart; `undefined` when its form or checksum is wrong, which needs no look into any store. */
export function parseCredential(text: string): ParsedCredential | undefined {
  if (!WHOLE.test(text)) {
    return undefined;
  }
  const kind = KIND[text.slice(4, 6)];
  return kind !== undefined && hasCredentialChecksum(text, crc32) ? { kind, id: text.slice(7, 7 + ID_LENGTH) } : undefined;
}

/** A hash that no credential has: compared with when there is none, so that both cases take the same time. */
export const NO_HASH = "0".repeat(64);

/** HMAC-SHA-256 of a credential under the installation's pepper, lower-case hex: the only form that is stored. */
export function hashCredential(text: string, pepper: Uint8Array): string {
  return hmacSha256(pepper, text).toString("hex");
}

/** Whether `text` is the credential whose hash is stored; constant time. */
export function isCredential(text: string, storedHash: string, pepper: Uint8Array): boolean {
  return isSameSecret(hashCredential(text, pepper), storedHash);
}
