import { generateKeyPair, openSigningKey, openVerificationKey, type SigningKey, type VerificationKey } from "@belay/core";
import type { InstallationKeys, Sources } from "@belay/domains/apps";
import type { SigningKeyRecord, Store, WriteTransaction } from "@belay/store";

/** The keys of this moment: one that signs, and all whose tokens still count. */
export interface KeyRing {
  readonly signing: SigningKey;
  /** By encoded header, as `verifyAccessToken` wants them. */
  readonly verification: ReadonlyMap<string, VerificationKey>;
  /** JSON of the JWKS document. Source: RFC 7517 section 5. */
  readonly jwks: string;
}

/** Why 86,400,000: an old key must verify until its last token has expired; a day covers that and the clock skew many times over. */
export const OVERLAP_MS = 86_400_000;

async function insertKey(tx: WriteTransaction, keys: InstallationKeys, sources: Sources): Promise<SigningKeyRecord> {
  const record: SigningKeyRecord = { ...generateKeyPair(sources.newId(), keys.masterKey), algorithm: "EdDSA", createdAtMs: sources.nowMs };
  await tx.system.insertSigningKey(record);
  return record;
}

function isSigning(record: SigningKeyRecord): boolean {
  return record.retiredAtMs === undefined && record.removedAtMs === undefined;
}

/** Makes the first signing key of an installation when there is none. Two processes at once end with one key: the write is serial. */
export async function ensureSigningKey(store: Store, keys: InstallationKeys, sources: Sources): Promise<void> {
  if ((await store.read((tx) => tx.system.signingKeys())).some(isSigning)) {
    return;
  }
  await store.write(async (tx) => {
    if (!(await tx.system.signingKeys()).some(isSigning)) {
      await insertKey(tx, keys, sources);
    }
  });
}

/** Makes a new signing key, retires the present ones (their tokens still verify), and removes those whose overlap is over. */
export async function rotateSigningKey(tx: WriteTransaction, keys: InstallationKeys, sources: Sources): Promise<SigningKeyRecord> {
  for (const record of await tx.system.signingKeys()) {
    if (isSigning(record)) {
      await tx.system.retireSigningKey(record.id, sources.nowMs);
    } else if (record.removedAtMs === undefined && record.retiredAtMs !== undefined && record.retiredAtMs + OVERLAP_MS <= sources.nowMs) {
      await tx.system.removeSigningKey(record.id, sources.nowMs);
    }
  }
  return insertKey(tx, keys, sources);
}

/** Opens the stored keys. `undefined` when none signs. */
export function openKeyRing(records: readonly SigningKeyRecord[], keys: InstallationKeys): KeyRing | undefined {
  const live = records.filter((record) => record.removedAtMs === undefined);
  const newest = live.filter(isSigning).sort((left, right) => right.createdAtMs - left.createdAtMs)[0];
  if (newest === undefined) {
    return undefined;
  }
  return {
    signing: openSigningKey(newest, keys.masterKey),
    verification: new Map(live.map(openVerificationKey).map((key) => [key.encodedHeader, key])),
    jwks: `{"keys":[${live.map((record) => record.publicJwk).join(",")}]}`,
  };
}
