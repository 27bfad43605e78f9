import { findWebhookKey } from "@belay/server/installation";
import { DEV_SITE, devCredentials } from "../dev/dev-site.ts";
import type { Installation } from "../installation/open-installation.ts";

/** Settings by the names of their environment variables. */
export type DevSettings = Readonly<Record<string, string>>;

/** What a project needs to reach the demo site: Belay's own names, and those that the official integration reads. */
export async function devSettings({ store, keys }: Installation, origin: string): Promise<DevSettings> {
  const { clientSecret, apiKey, limitedApiKey } = devCredentials(keys.pepper);
  const publicKey = Buffer.from((await findWebhookKey(store, keys)).publicPem).toString("base64");
  const secret = clientSecret.credential.reveal();
  return {
    BELAY_ORIGIN: origin,
    BELAY_CLIENT_ID: DEV_SITE.clientId,
    BELAY_CLIENT_SECRET: secret,
    BELAY_INSTANCE_ID: DEV_SITE.instanceId,
    BELAY_PUBLIC_KEY: publicKey,
    BELAY_SITE_ID: DEV_SITE.siteId,
    BELAY_ACCOUNT_ID: DEV_SITE.accountId,
    BELAY_API_KEY: apiKey.credential.reveal(),
    BELAY_API_KEY_LIMITED: limitedApiKey.credential.reveal(),
    WIX_CLIENT_ID: DEV_SITE.clientId,
    WIX_CLIENT_SECRET: secret,
    WIX_CLIENT_INSTANCE_ID: DEV_SITE.instanceId,
    WIX_CLIENT_PUBLIC_KEY: publicKey,
  };
}

/** Settings as lines of a dotenv file. No value needs quotes: ids, credentials, an origin and base64. */
export function formatDotenv(settings: DevSettings): readonly string[] {
  return Object.entries(settings).map(([name, value]) => `${name}=${value}`);
}
