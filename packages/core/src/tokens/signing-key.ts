import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { InvariantError } from "../errors/belay-error.ts";

/** The public half of a signing key, with the exact header text that its tokens carry. */
export interface VerificationKey {
  readonly id: string;
  readonly publicKey: KeyObject;
  readonly encodedHeader: string;
}

/** A key that signs. */
export interface SigningKey extends VerificationKey {
  readonly privateKey: KeyObject;
}

/** A key pair as it is stored: the private half encrypted under the installation's master key. */
export interface StoredKeyPair {
  readonly id: string;
  readonly publicJwk: string;
  readonly encryptedPrivateKey: string;
}

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Header of an access token, base64url. `typ` is `at+jwt`, so that no other JWT passes for one. Source: RFC 9068 section 2.1. */
export function encodedHeaderOf(keyId: string): string {
  return Buffer.from(JSON.stringify({ alg: "EdDSA", typ: "at+jwt", kid: keyId })).toString("base64url");
}

/** Makes an Ed25519 key pair; `masterKey` is 32 bytes and lives outside of the database. */
export function generateKeyPair(id: string, masterKey: Uint8Array): StoredKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, masterKey, nonce).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(privateKey.export({ format: "der", type: "pkcs8" })), cipher.final()]);
  return {
    id,
    publicJwk: JSON.stringify({ ...publicKey.export({ format: "jwk" }), kid: id, alg: "EdDSA", use: "sig" }),
    encryptedPrivateKey: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64"),
  };
}

/** The public half of a stored pair. */
export function openVerificationKey(stored: Pick<StoredKeyPair, "id" | "publicJwk">): VerificationKey {
  // The text is our own, written by generateKeyPair.
  const jwk = JSON.parse(stored.publicJwk) as JsonWebKey;
  return { id: stored.id, publicKey: createPublicKey({ key: jwk, format: "jwk" }), encodedHeader: encodedHeaderOf(stored.id) };
}

/** Both halves of a stored pair. Throws InvariantError when the master key is not the one that sealed it. */
export function openSigningKey(stored: StoredKeyPair, masterKey: Uint8Array): SigningKey {
  const bytes = Buffer.from(stored.encryptedPrivateKey, "base64");
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, masterKey, nonce).setAAD(Buffer.from(stored.id));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const key = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return { ...openVerificationKey(stored), privateKey: createPrivateKey({ key, format: "der", type: "pkcs8" }) };
  } catch (cause) {
    throw new InvariantError(`signing key ${stored.id} cannot be opened with this master key`, { cause });
  }
}
