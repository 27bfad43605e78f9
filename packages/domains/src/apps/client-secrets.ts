import { BelayError, issueCredential, type Secret } from "@belay/core";
import type { ClientSecretRecord, WriteTransaction } from "@belay/store";
import type { InstallationKeys, Sources } from "./keys.ts";

/** Two live secrets are what a rotation needs; more would only hide a forgotten one. */
export const LIVE_SECRETS_MAX = 2;

/** A secret that was just made: the only time that `secret` can be read. */
export interface IssuedClientSecret {
  readonly record: ClientSecretRecord;
  readonly secret: Secret;
}

/** Whether a secret or key counts at this moment. Its last good moment is one millisecond before `expiresAtMs`. */
export function isLive(record: { readonly expiresAtMs?: number; readonly revokedAtMs?: number }, nowMs: number): boolean {
  return record.revokedAtMs === undefined && (record.expiresAtMs === undefined || nowMs < record.expiresAtMs);
}

/**
 * Makes a client secret for an OAuth app.
 *
 * Errors: NOT_FOUND (404) when there is no such app; SECRET_LIMIT_REACHED (409) when two are live.
 */
export async function createClientSecret(
  tx: WriteTransaction,
  clientId: string,
  options: { readonly keys: InstallationKeys; readonly sources: Sources; readonly expiresAtMs?: number },
): Promise<IssuedClientSecret> {
  const { keys, sources } = options;
  if ((await tx.system.oauthApp(clientId)) === undefined) {
    throw new BelayError("NOT_FOUND", { message: `There is no OAuth app ${clientId}.` });
  }
  const live = (await tx.system.clientSecrets(clientId)).filter((secret) => isLive(secret, sources.nowMs));
  if (live.length >= LIVE_SECRETS_MAX) {
    throw new BelayError("SECRET_LIMIT_REACHED", { data: { live: live.map((secret) => secret.id) } });
  }
  const issued = issueCredential("secret", keys.pepper, sources.randomBytes);
  const record: ClientSecretRecord = {
    id: issued.id,
    clientId,
    hash: issued.hash,
    lastFour: issued.lastFour,
    createdAtMs: sources.nowMs,
    ...(options.expiresAtMs === undefined ? {} : { expiresAtMs: options.expiresAtMs }),
  };
  await tx.system.insertClientSecret(record);
  return { record, secret: issued.credential };
}

/**
 * Makes a new secret and lets the live ones end after `overlapSeconds`; with 0 they end at once.
 *
 * Why: with two live secrets a team changes its deployments one after the other; a hard cut-over breaks whatever is not changed yet.
 */
export async function rotateClientSecret(
  tx: WriteTransaction,
  clientId: string,
  options: { readonly keys: InstallationKeys; readonly sources: Sources; readonly overlapSeconds: number },
): Promise<IssuedClientSecret> {
  const { sources, overlapSeconds } = options;
  const live = (await tx.system.clientSecrets(clientId)).filter((secret) => isLive(secret, sources.nowMs));
  const newestFirst = [...live].sort((left, right) => right.createdAtMs - left.createdAtMs || (left.id < right.id ? 1 : -1));
  for (const [index, secret] of newestFirst.entries()) {
    if (overlapSeconds > 0 && index === 0) {
      await tx.system.expireClientSecret(secret.id, sources.nowMs + overlapSeconds * 1000);
    } else {
      await tx.system.revokeClientSecret(secret.id, sources.nowMs);
    }
  }
  return createClientSecret(tx, clientId, { keys: options.keys, sources });
}

/** Revokes one secret at once. Errors: NOT_FOUND (404). */
export async function revokeClientSecret(tx: WriteTransaction, secretId: string, nowMs: number): Promise<void> {
  if (!(await tx.system.revokeClientSecret(secretId, nowMs))) {
    throw new BelayError("NOT_FOUND", { message: `There is no live client secret ${secretId}.` });
  }
}
