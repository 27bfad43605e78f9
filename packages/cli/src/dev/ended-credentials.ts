import { isLive } from "@belay/domains/apps";
import { systemClock } from "@belay/server/installation";
import type { Installation } from "../installation/open-installation.ts";
import { DEV_SITE, devCredentials } from "./dev-site.ts";

/** One line for whoever relies on the demo site's fixed credentials, when some were revoked or rotated away in this store; else nothing. */
export async function warnOfEndedCredentials({ store, keys }: Installation): Promise<void> {
  const { clientSecret, apiKey, limitedApiKey } = devCredentials(keys.pepper);
  const records = await store.read(async ({ system }) => [
    ...(await system.clientSecrets(DEV_SITE.clientId)),
    ...(await system.apiKeys(DEV_SITE.accountId)),
  ]);
  const nowMs = systemClock.nowMs();
  const live = new Set(records.filter((record) => isLive(record, nowMs)).map(({ id }) => id));
  const named = [
    ["the client secret", clientSecret],
    ["the first API key", apiKey],
    ["the second API key", limitedApiKey],
  ] as const;
  const ended = named.filter(([, { id }]) => !live.has(id)).map(([name]) => name);
  if (ended.length > 0) {
    console.error(
      `belay: Of the demo site's own credentials ${ended.join(" and ")} no longer count in this store. Another directory (--data) has them again.`,
    );
  }
}
