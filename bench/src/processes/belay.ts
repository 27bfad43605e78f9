import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { domainModules, entityKinds } from "@belay/domains";
import { createJsonLog, createServer, DEFAULT_LIMITS, loadKeys } from "@belay/server";
import type { ListenFacts } from "./listen.ts";
import { openStore } from "./open-store.ts";
import { serve } from "./serve.ts";

/** Where the store is: in a database, else in the directory. The keys are in the directory. */
export interface BelayArgument {
  readonly directory: string;
  readonly databaseUrl?: string;
  /** Whether a second server is wanted that records no reads. */
  readonly isTwin?: boolean;
}

/** Collects young garbage, so that a round begins without that of the one before it, and its own is collected before it ends. */
function collectYoung(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") {
    collect({ type: "minor" });
  }
}

/** So many people do not log in from one address; a load does. */
const ATTEMPTS_MAX = 1_000_000;

/** What it tells. `unrecordedOrigin` is that of a second server in the same process, over the same store, which records no reads. */
export interface BelayFacts extends ListenFacts {
  readonly unrecordedOrigin?: string;
}

/** Belay as `belay start` runs it: full durability, all modules, a JSON line for every request. */
await serve<BelayArgument>(async ({ directory, databaseUrl, isTwin }) => {
  const store = await openStore({ directory, databaseUrl, kinds: entityKinds });
  const keys = await loadKeys({ directory, create: true });
  const limits = { attempts: { ...DEFAULT_LIMITS.attempts, password: ATTEMPTS_MAX, address: ATTEMPTS_MAX } };
  const start = () => createServer({ store, keys, modules: domainModules, log: createJsonLog("info"), limits });
  const server = await start();
  const twin = isTwin === true ? await start() : undefined;
  if (twin !== undefined) {
    // To measure what recording costs, and for nothing else: there is no setting that switches it off.
    Object.defineProperty(twin.platform.ledger, "recordCall", { value: () => undefined });
  }
  const facts: BelayFacts = {
    origin: await server.listen("127.0.0.1", 0),
    ...(twin === undefined ? {} : { unrecordedOrigin: await twin.listen("127.0.0.1", 0) }),
  };
  return {
    facts,
    settle: async () => {
      await server.platform.ledger.flush();
      if (twin !== undefined) {
        collectYoung();
      }
    },
    close: async () => {
      await twin?.close();
      await server.close();
      await store.close();
    },
  };
});
