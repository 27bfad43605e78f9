import { ACCESS_TOKEN_TTL_SECONDS, CLOCK_SKEW_SECONDS } from "@belay/core";
import type { AppInstanceRecord, OAuthAppRecord, RevocationRecord, WriteTransaction } from "@belay/store";

/** How long a revocation is kept, in milliseconds: until the last token that it is about has expired. */
export const REVOCATION_KEEP_MS = (ACCESS_TOKEN_TTL_SECONDS + 2 * CLOCK_SKEW_SECONDS) * 1000;

/** Says that something no longer counts, from this moment on. */
export async function revoke(tx: WriteTransaction, kind: RevocationRecord["kind"], id: string, nowMs: number): Promise<void> {
  await tx.system.insertRevocation({ kind, id, revokedAtMs: nowMs, forgetAtMs: nowMs + REVOCATION_KEEP_MS });
}

/**
 * Ends an app on a site: its access tokens and refresh tokens die at once. False when it was removed already.
 *
 * Why the refresh tokens too: an app that is installed again gets a new instance, and an old refresh token would come back to life with it.
 */
export async function endInstance(tx: WriteTransaction, instance: AppInstanceRecord, nowMs: number): Promise<boolean> {
  if (!(await tx.system.updateAppInstance(instance.id, { removedAtMs: nowMs }))) {
    return false;
  }
  await revoke(tx, "instance", instance.id, nowMs);
  await tx.system.revokeRefreshTokens(instance.clientId, instance.siteId, nowMs);
  return true;
}

/** Deletes an OAuth app with its secrets and instances; every token of it dies at once. */
export async function endApp(tx: WriteTransaction, app: OAuthAppRecord, nowMs: number): Promise<void> {
  for (const instance of await tx.system.appInstances(app.id)) {
    await endInstance(tx, instance, nowMs);
  }
  for (const secret of await tx.system.clientSecrets(app.id)) {
    await tx.system.revokeClientSecret(secret.id, nowMs);
  }
  await revoke(tx, "client", app.id, nowMs);
  await tx.system.removeOAuthApp(app.siteId, app.id);
}
