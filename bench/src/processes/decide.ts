import { createHash } from "node:crypto";
import { methodById } from "@belay/contracts";
import {
  accessTokenClaims,
  compilePolicy,
  decide,
  type ElevationAttempt,
  judgeElevation,
  type PolicyRule,
  signAccessToken,
} from "@belay/core";
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
  readonly policyMicroseconds: readonly number[];
  readonly tokenLength: number;
}

const CALLS = 100_000;
const METHOD = "wix.stores.catalog.v3.CatalogApi.GetProduct";

const POLICY_RULES = 30;

/** A policy whose last rule admits the call, behind as many that nearly do. */
function policyFor(methodId: string) {
  const window = { count: 1_000_000, seconds: 60 };
  const near = Array.from(
    { length: POLICY_RULES - 1 },
    (_, index): PolicyRule => ({ methods: [methodId], endpoints: [`POST /api/${index}`] }),
  );
  const last: PolicyRule = {
    methods: [methodId],
    endpoints: ["GET /api/product"],
    callers: ["visitor"],
    perCaller: window,
    perApp: window,
  };
  return compilePolicy({ mode: "enforce", version: 1, rules: [...near, last] });
}

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
  const policy = policyFor(METHOD);
  const attempt: ElevationAttempt = { methodId: METHOD, endpoint: "GET /api/product", caller: { kind: "visitor", id: "v", roles: [] } };
  const judgeAll = async (): Promise<void> => {
    for (let call = 0; call < CALLS; call += 1) {
      if (judgeElevation(policy, attempt, () => 0).kind !== "allow") {
        throw new Error("the elevation that is measured was refused");
      }
    }
  };
  await decideAll();
  await hashAll();
  await judgeAll();
  const decideMicroseconds: number[] = [];
  const hashMicroseconds: number[] = [];
  const policyMicroseconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    decideMicroseconds.push(await timed(decideAll));
    hashMicroseconds.push(await timed(hashAll));
    policyMicroseconds.push(await timed(judgeAll));
  }
  await server.close();
  await store.close();
  const facts: DecideFacts = { decideMicroseconds, hashMicroseconds, policyMicroseconds, tokenLength: bytes.length };
  return { facts, close: async () => undefined };
});
