import { permissionIds } from "@belay/contracts";
import { BelayError, issueCredential, type Secret } from "@belay/core";
import type { ApiKeyRecord, WriteTransaction } from "@belay/store";
import { isLive } from "./client-secrets.ts";
import type { InstallationKeys, Sources } from "./keys.ts";

/** What a new API key may do and where. */
export interface ApiKeyGrant {
  readonly accountId: string;
  readonly name: string;
  readonly permissions: "all" | readonly string[];
  readonly siteIds: "all" | readonly string[];
  readonly expiresAtMs?: number;
}

/** A key that was just made: the only time that `key` can be read. */
export interface IssuedApiKey {
  readonly record: ApiKeyRecord;
  readonly key: Secret;
}

interface Options {
  readonly keys: InstallationKeys;
  readonly sources: Sources;
}

async function assertGrantable(tx: WriteTransaction, grant: ApiKeyGrant): Promise<void> {
  const unknown = grant.permissions === "all" ? [] : grant.permissions.filter((id) => !permissionIds.has(id));
  if (unknown.length > 0) {
    throw new BelayError("INVALID_ARGUMENT", { message: `No method knows the permission ${unknown.join(", ")}.`, data: { unknown } });
  }
  if ((await tx.system.account(grant.accountId)) === undefined) {
    throw new BelayError("NOT_FOUND", { message: `There is no account ${grant.accountId}.` });
  }
  for (const siteId of grant.siteIds === "all" ? [] : grant.siteIds) {
    const site = await tx.system.site(siteId);
    if (site?.accountId !== grant.accountId) {
      throw new BelayError("NOT_FOUND", { message: `The account has no site ${siteId}.` });
    }
  }
}

/**
 * Makes an API key.
 *
 * Errors: INVALID_ARGUMENT (400) for a permission that no contract names; NOT_FOUND (404) for an account or site that is not there.
 */
export async function createApiKey(tx: WriteTransaction, grant: ApiKeyGrant, { keys, sources }: Options): Promise<IssuedApiKey> {
  await assertGrantable(tx, grant);
  const issued = issueCredential("key", keys.pepper, sources.randomBytes);
  const record: ApiKeyRecord = { ...grant, id: issued.id, hash: issued.hash, lastFour: issued.lastFour, createdAtMs: sources.nowMs };
  await tx.system.insertApiKey(record);
  return { record, key: issued.credential };
}

/** Finds a key that counts at this moment. Errors: NOT_FOUND (404). */
async function liveKey(tx: WriteTransaction, keyId: string, nowMs: number): Promise<ApiKeyRecord> {
  const record = await tx.system.apiKey(keyId);
  if (record === undefined || !isLive(record, nowMs)) {
    throw new BelayError("NOT_FOUND", { message: `There is no live API key ${keyId}.` });
  }
  return record;
}

/** Makes a key like another one and lets that one end after `overlapSeconds`; with 0 it ends at once. Errors: NOT_FOUND (404). */
export async function rotateApiKey(
  tx: WriteTransaction,
  keyId: string,
  { keys, sources, overlapSeconds }: Options & { readonly overlapSeconds: number },
): Promise<IssuedApiKey> {
  const { accountId, name, permissions, siteIds, expiresAtMs } = await liveKey(tx, keyId, sources.nowMs);
  if (overlapSeconds > 0) {
    await tx.system.expireApiKey(keyId, sources.nowMs + overlapSeconds * 1000);
  } else {
    await tx.system.revokeApiKey(keyId, sources.nowMs);
  }
  const grant = { accountId, name, permissions, siteIds, ...(expiresAtMs === undefined ? {} : { expiresAtMs }) };
  return createApiKey(tx, grant, { keys, sources });
}

/** Revokes a key at once. Errors: NOT_FOUND (404). */
export async function revokeApiKey(tx: WriteTransaction, keyId: string, nowMs: number): Promise<void> {
  if (!(await tx.system.revokeApiKey(keyId, nowMs))) {
    throw new BelayError("NOT_FOUND", { message: `There is no live API key ${keyId}.` });
  }
}
