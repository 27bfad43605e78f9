import { join } from "node:path";
import { DEV_SITE } from "../dev/dev-site.ts";
import { runJson, temporaryDirectory } from "./run-cli.ts";

/** A path whose answer needs SITE_SETTINGS.VIEW. */
export const PROPERTIES = "/site-properties/v4/properties";

/** The header with which an API key names the demo site. */
export const SITE = { "wix-site-id": DEV_SITE.siteId };

/** How soon a running server must know what another process changed. Source: design, section 4. */
export const KNOWN_WITHIN_MS = 1_000;

/** A data directory with a dev store in it. */
export async function devData(): Promise<string> {
  const data = join(temporaryDirectory(), "data");
  await runJson(["env", "--data", data]);
  return data;
}

/** Asks for the demo app's token with this secret. */
export async function askToken(origin: string, secret: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const body = { client_id: DEV_SITE.clientId, client_secret: secret, instance_id: DEV_SITE.instanceId, grant_type: "client_credentials" };
  const response = await fetch(`${origin}/oauth2/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** Asks again and again until the answer has this status; how long that took, in milliseconds. */
export async function msUntil(status: number, ask: () => Promise<{ readonly status: number }>): Promise<number> {
  const startMs = performance.now();
  while ((await ask()).status !== status) {
    if (performance.now() - startMs > 10 * KNOWN_WITHIN_MS) {
      throw new Error(`never ${status}`);
    }
  }
  return performance.now() - startMs;
}
