import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { runJson, temporaryDirectory } from "./run-cli.ts";

/** A path whose answer needs SITE_SETTINGS.VIEW. */
export const PROPERTIES = "/site-properties/v4/properties";

/** The header with which an API key names the demo site. */
export const SITE = { "wix-site-id": DEV_SITE.siteId };

/** How soon a running server must know what another process changed. Source: design, section 4. */
export const KNOWN_WITHIN_MS = 1_000;

/**
 * Makes a data directory once for the tests of a file; the answer gives each test a copy of its own.
 *
 * Why: most tests start from the same store, and copying it takes a hundredth of the time.
 * Nothing may have the store open any more when `make` has resolved.
 */
export function copiesOf(make: (data: string) => Promise<unknown>): () => Promise<string> {
  let made: Promise<string> | undefined;
  let directory: string | undefined;
  const makeOnce = async (): Promise<string> => {
    directory = mkdtempSync(join(tmpdir(), "belay-cli-"));
    const data = join(directory, "data");
    await make(data);
    return data;
  };
  afterAll(() => directory !== undefined && rmSync(directory, { recursive: true, force: true }));
  return async () => {
    made ??= makeOnce();
    const data = join(temporaryDirectory(), "data");
    cpSync(await made, data, { recursive: true });
    return data;
  };
}

/** Data directories with a dev store in them, for the tests of a file. */
export function useDevData(): () => Promise<string> {
  return copiesOf((data) => runJson(["env", "--data", data]));
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
