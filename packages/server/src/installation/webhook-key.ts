import { createCipheriv, createDecipheriv, createPrivateKey, generateKeyPair, type KeyObject, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { InvariantError } from "@belay/core";
import type { InstallationKeys } from "@belay/domains/apps";
import type { Store } from "@belay/store";

/** The key pair that events are signed with: RS256, which is what receivers in use verify. `publicPem` is SPKI in PEM. */
export interface WebhookKey {
  readonly publicPem: string;
  readonly privateKey: KeyObject;
}

const SETTING = "webhook_key";
const MODULUS_BITS = 2048;
const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const generate = promisify(generateKeyPair);

function seal(bytes: Uint8Array, key: Uint8Array): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(SETTING));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

function unseal(text: string, key: Uint8Array): Buffer {
  const bytes = Buffer.from(text, "base64");
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(SETTING));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}

async function createSetting(masterKey: Uint8Array): Promise<string> {
  const { publicKey, privateKey } = await generate("rsa", { modulusLength: MODULUS_BITS });
  return JSON.stringify({
    publicPem: publicKey.export({ format: "pem", type: "spki" }),
    encryptedPrivateKey: seal(privateKey.export({ format: "der", type: "pkcs8" }), masterKey),
  });
}

function open(setting: string, masterKey: Uint8Array): WebhookKey {
  // The text is our own, written by createSetting.
  const { publicPem, encryptedPrivateKey } = JSON.parse(setting) as { readonly publicPem: string; readonly encryptedPrivateKey: string };
  try {
    return { publicPem, privateKey: createPrivateKey({ key: unseal(encryptedPrivateKey, masterKey), format: "der", type: "pkcs8" }) };
  } catch (cause) {
    throw new InvariantError("the webhook key cannot be opened with this master key", { cause });
  }
}

/**
 * The key pair that signs this installation's events; made when it is first asked for, because making one takes longer than a start may.
 * Two processes that ask at once get the same: the first one to write wins.
 */
export async function findWebhookKey(store: Store, { masterKey }: InstallationKeys): Promise<WebhookKey> {
  const known = await store.read((tx) => tx.system.setting(SETTING));
  if (known !== undefined) {
    return open(known, masterKey);
  }
  const made = await createSetting(masterKey);
  const kept = await store.write(async (tx) => {
    await tx.system.insertSetting(SETTING, made);
    return tx.system.setting(SETTING);
  });
  return open(kept ?? made, masterKey);
}
