import { domainModules, entityKinds } from "@belay/domains";
import { createJsonLog, createServer, DEFAULT_LIMITS, loadKeys } from "@belay/server";
import type { ListenFacts } from "./listen.ts";
import { openStore } from "./open-store.ts";
import { serve } from "./serve.ts";

/** Where the store is: in a database, else in the directory. The keys are in the directory. */
export interface BelayArgument {
  readonly directory: string;
  readonly databaseUrl?: string;
}

/** So many people do not log in from one address; a load does. */
const ATTEMPTS_MAX = 1_000_000;

/** Variable that makes this process drop what it should record. */
const UNRECORDED = "BENCH_UNRECORDED";

/** Belay as `belay start` runs it: full durability, all modules, a JSON line for every request. */
await serve<BelayArgument>(async ({ directory, databaseUrl }) => {
  const store = await openStore({ directory, databaseUrl, kinds: entityKinds });
  const keys = await loadKeys({ directory, create: true });
  const limits = { attempts: { ...DEFAULT_LIMITS.attempts, password: ATTEMPTS_MAX, address: ATTEMPTS_MAX } };
  const server = await createServer({ store, keys, modules: domainModules, log: createJsonLog("info"), limits });
  if (process.env[UNRECORDED] === "1") {
    // To measure what recording costs, and for nothing else: there is no setting that switches it off.
    Object.defineProperty(server.platform.ledger, "record", { value: () => undefined });
  }
  const facts: ListenFacts = { origin: await server.listen("127.0.0.1", 0) };
  return {
    facts,
    close: async () => {
      await server.close();
      await store.close();
    },
  };
});
