import { domainModules, entityKinds } from "@belay/domains";
import { createServer, silentLog } from "@belay/server";
import { openPostgresStore } from "@belay/store/postgres";
import { expect, test } from "vitest";
import { call, startTestServer, textAt } from "./index.ts";

const PATH = "/stores/v3/products/query";
const CALLS = 20;

test("F22: when every connection to the database is taken, calls are answered with 503 and Retry-After in time, and as before afterwards", async () => {
  const server = await startTestServer({ store: "postgres" });
  const { databaseUrl: url = "", keys, clock } = server;
  // A node with a single connection, of which it waits a tenth of a second for.
  const store = await openPostgresStore({ url, kinds: entityKinds, poolMax: 1, connectMsMax: 100 });
  const node = await createServer({ store, keys, clock, modules: domainModules, log: silentLog });
  try {
    const origin = await node.listen("127.0.0.1", 0);
    const token = await server.appToken();
    const ask = () => call(origin, { path: PATH, token, body: { query: {} } });
    expect((await ask()).status).toBe(200);
    const [taken, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const holding = store.read(async () => {
      taken.resolve();
      await free.promise;
    });
    await taken.promise;
    const refused = await Promise.all(Array.from({ length: CALLS }, ask));
    free.resolve();
    await holding;
    expect(refused.map(({ status }) => status)).toEqual(Array<number>(CALLS).fill(503));
    for (const { headers, body } of refused) {
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
      expect(textAt(body, "details.applicationError.code")).toBe("UNAVAILABLE");
      expect(JSON.stringify(body)).not.toMatch(/pool|postgres|timeout/i);
    }
    expect((await ask()).status).toBe(200);
  } finally {
    await node.close();
    await store.close();
    await server.close();
  }
});
