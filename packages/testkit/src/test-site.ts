import { randomUUID } from "node:crypto";
import { createClientSecret, type InstallationKeys, provisionSite } from "@belay/domains/apps";
import { sourcesNow } from "@belay/server";
import type { Store } from "@belay/store";
import type { TestClock } from "./test-clock.ts";

/** An app on a site, with the secret that it authenticates with. */
export interface TestClient {
  readonly siteId: string;
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly instanceId: string;
}

/** A tenant: a site in an account of its own, its owner, and its headless app, which holds every permission there. */
export interface TestSite extends TestClient {
  readonly name: string;
  readonly ownerUserId: string;
}

/** Where the apps of test sites may send people. */
export const TEST_REDIRECTS = {
  allowedRedirectUris: ["https://shop.example/callback", "http://localhost:4321/api/auth/callback"],
  allowedRedirectDomains: ["https://shop.example", "http://localhost:4321"],
} as const;

/** What identities are made with. */
export interface Installation {
  readonly store: Store;
  readonly keys: InstallationKeys;
  readonly clock: TestClock;
}

/** Makes a tenant with random ids. */
export function provisionTestSite({ store, keys, clock }: Installation, name: string): Promise<TestSite> {
  const ids = {
    accountId: randomUUID(),
    siteId: randomUUID(),
    ownerUserId: randomUUID(),
    clientId: randomUUID(),
    instanceId: randomUUID(),
  };
  return store.write(async (tx) => {
    const sources = sourcesNow(clock);
    await provisionSite(tx, { ...ids, name, nowMs: sources.nowMs, redirects: TEST_REDIRECTS });
    const { secret } = await createClientSecret(tx, ids.clientId, { keys, sources });
    return { ...ids, name, clientSecret: secret.reveal() };
  });
}

/** Makes a further app on a site whose instance holds the given permissions only. */
export function installTestClient(
  { store, keys, clock }: Installation,
  { siteId, accountId }: Pick<TestSite, "siteId" | "accountId">,
  permissions: "all" | readonly string[],
): Promise<TestClient> {
  const clientId = randomUUID();
  const instanceId = randomUUID();
  return store.write(async (tx) => {
    const sources = sourcesNow(clock);
    await tx.system.insertOAuthApp({ id: clientId, siteId, accountId, name: "limited app", document: "{}", createdAtMs: sources.nowMs });
    await tx.system.insertAppInstance({ id: instanceId, clientId, siteId, permissions, createdAtMs: sources.nowMs });
    const { secret } = await createClientSecret(tx, clientId, { keys, sources });
    return { siteId, accountId, clientId, instanceId, clientSecret: secret.reveal() };
  });
}
