import { type InstallationKeys, provisionSite } from "@belay/domains/apps";
import type { SystemWriter, WriteTransaction } from "@belay/store";
import { writeKeyCheck } from "../installation/key-check.ts";
import { writeMode } from "../installation/mode.ts";
import { DEV_REDIRECTS, DEV_SITE, type DevCredential, devCredentials, LIMITED_PERMISSIONS } from "./dev-site.ts";

async function insertKey(
  system: SystemWriter,
  { id, hash, lastFour }: DevCredential,
  grant: { readonly name: string; readonly permissions: "all" | readonly string[]; readonly createdAtMs: number },
): Promise<void> {
  await system.insertApiKey({ id, hash, lastFour, accountId: DEV_SITE.accountId, siteIds: "all", ...grant });
}

/** Marks an empty store as a dev store and puts the demo site, its app and its fixed credentials into it; its properties come with its shop. */
export async function seedDevIdentities(tx: WriteTransaction, keys: InstallationKeys, nowMs: number): Promise<void> {
  const { clientSecret, apiKey, limitedApiKey } = devCredentials(keys.pepper);
  await writeMode(tx.system, "dev");
  await writeKeyCheck(tx.system, keys);
  await provisionSite(tx, { ...DEV_SITE, properties: "later", redirects: DEV_REDIRECTS, nowMs });
  await tx.system.insertClientSecret({
    id: clientSecret.id,
    clientId: DEV_SITE.clientId,
    hash: clientSecret.hash,
    lastFour: clientSecret.lastFour,
    createdAtMs: nowMs,
  });
  await insertKey(tx.system, apiKey, { name: "Demo key, all permissions", permissions: "all", createdAtMs: nowMs });
  await insertKey(tx.system, limitedApiKey, { name: "Demo key, reads products", permissions: LIMITED_PERMISSIONS, createdAtMs: nowMs });
}
