import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** First byte of a sealed text, so that another form can be told apart later. */
const VERSION = 1;

/** Makes texts that only this server can read or make. */
export interface Sealer {
  readonly seal: (text: string) => string;
  /** The text again; undefined when it was not sealed with one of the secrets in the same context. */
  readonly open: (sealed: string) => string | undefined;
}

function openWith(key: Buffer, context: Buffer, bytes: Buffer): string | undefined {
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(context).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(1 + NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString("utf8");
  } catch {
    // Another key's, another context's, or changed on its way: all the same to us.
    return undefined;
  }
}

/**
 * Seals with the first secret, opens with any of them, so that a secret can be replaced without ending sessions.
 *
 * Shape: base64url of version, nonce, ciphertext and tag; AES-256-GCM with a random nonce, the key derived by HKDF-SHA-256, the context (client
 * and server) as additional data. Source: NIST SP 800-38D; RFC 5869.
 */
export function createSealer(secrets: readonly string[], context: readonly string[]): Sealer {
  const boundTo = Buffer.from(JSON.stringify(context));
  const keys = secrets.map((secret) => Buffer.from(hkdfSync("sha256", secret, "", "belay session cookie", KEY_BYTES)));
  const [newest] = keys;
  if (newest === undefined) {
    throw new RangeError("A sealer needs a secret.");
  }
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, newest, nonce, { authTagLength: TAG_BYTES }).setAAD(boundTo);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]).toString("base64url");
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, "base64url");
      if (bytes[0] !== VERSION || bytes.length <= 1 + NONCE_BYTES + TAG_BYTES) {
        return undefined;
      }
      for (const key of keys) {
        const text = openWith(key, boundTo, bytes);
        if (text !== undefined) {
          return text;
        }
      }
      return undefined;
    },
  };
}
