import { domainModules, entityKinds } from "@belay/domains";
import { createJsonLog, createServer, loadKeys } from "@belay/server";
import { openSqliteStore } from "@belay/store/sqlite";
import type { ListenFacts } from "./listen.ts";
import { serve } from "./serve.ts";

/** Where the store is. */
export interface BelayArgument {
  readonly directory: string;
}

/** Belay as `belay start` runs it: SQLite with full durability, all modules, a JSON line for every request. */
await serve<BelayArgument>(async ({ directory }) => {
  const store = await openSqliteStore({ directory, kinds: entityKinds });
  const keys = await loadKeys({ directory, create: true });
  const server = await createServer({ store, keys, modules: domainModules, log: createJsonLog("info") });
  const facts: ListenFacts = { origin: await server.listen("127.0.0.1", 0) };
  return {
    facts,
    close: async () => {
      await server.close();
      await store.close();
    },
  };
});
