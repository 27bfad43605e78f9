import { createHash } from "node:crypto";
import { methodById } from "@belay/contracts";
import { accessTokenClaims, decide, signAccessToken } from "@belay/core";
import { domainModules, entityKinds } from "@belay/domains";
import { createServer, loadKeys, silentLog } from "@belay/server";
import { openSqliteStore } from "@belay/store/sqlite";
import type { SeededSite } from "./seed.ts";
import { serve } from "./serve.ts";

/** The store, and how often and how long to measure. */
export interface DecideArgument {
  readonly directory: string;
  readonly site: SeededSite;
  readonly rounds: number;
}

/** Microseconds a call, for each round. */
export interface DecideFacts {
  readonly decideMicroseconds: readonly number[];
  readonly hashMicroseconds: readonly number[];
  readonly tokenLength: number;
}

const CALLS = 100_000;
const METHOD = "wix.stores.catalog.v3.CatalogApi.GetProduct";

async function timed(run: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await run();
  return ((performance.now() - startedMs) * 1000) / CALLS;
}

await serve<DecideArgument>(async ({ directory, site, rounds }) => {
  const store = await openSqliteStore({ directory, kinds: entityKinds });
  const keys = await loadKeys({ directory, create: true });
  const server = await createServer({ store, keys, modules: domainModules, log: silentLog });
  const { identifier, directory: known, clock, issuer } = server.platform;
  const { siteId, clientId, instanceId } = site;
  const subject = { type: "APP", id: instanceId, siteOwnerId: "owner", siteId, clientId, instanceId } as const;
  const claims = accessTokenClaims(subject, { issuer, tokenId: "bench", nowSeconds: Math.floor(clock.nowMs() / 1000) });
  const bytes = Buffer.from(signAccessToken(claims, (await known.keyRing()).signing));
  const method = methodById(METHOD);
  if (method === undefined) {
    throw new Error(`no method ${METHOD}`);
  }
  // As the HTTP parser does: a new string for every request, whose hash is not known yet.
  const decideAll = async (): Promise<void> => {
    for (let call = 0; call < CALLS; call += 1) {
      const caller = await identifier.identify(bytes.toString("latin1"));
      if (decide({ method, caller, siteId }).kind !== "allow") {
        throw new Error("the call that is measured was refused");
      }
    }
  };
  const hashAll = async (): Promise<void> => {
    for (let call = 0; call < CALLS; call += 1) {
      createHash("sha256").update(bytes.toString("latin1")).digest();
    }
  };
  await decideAll();
  await hashAll();
  const decideMicroseconds: number[] = [];
  const hashMicroseconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    decideMicroseconds.push(await timed(decideAll));
    hashMicroseconds.push(await timed(hashAll));
  }
  await server.close();
  await store.close();
  const facts: DecideFacts = { decideMicroseconds, hashMicroseconds, tokenLength: bytes.length };
  return { facts, close: async () => undefined };
});
