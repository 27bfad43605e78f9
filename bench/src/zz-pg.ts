import { startCluster } from "@belay/store/postgres/testing";
import { Bench } from "./bench.ts";
import { runLoad } from "./measure/load.ts";
import { MUG, productInput } from "./seeding/product-input.ts";
import { appToken } from "./rows/tokens-of.ts";
let n = 500000; const next = () => { n += 1; return JSON.stringify({ product: productInput(MUG, String(n)) }); };
const bench = await Bench.open(true);
const cluster = await startCluster();
try {
const store = await bench.postgresStore({ products: 1 }, cluster.url);
const belay = await bench.startBelay(store, process.env.EXTRA ? JSON.parse(process.env.EXTRA) : {});
const authorization = await appToken(belay.facts.origin, store.site);
const load = (connections: number) => ({ origin: belay.facts.origin, connections, requests: [{ path: "/stores/v3/products", method: "POST" as const, headers: { authorization } }], nextBody: next });
await runLoad(load(32), 320); if (process.env.EXPLAIN) await explain();
for (let r = 0; r < Number(process.env.ROUNDS ?? 4); r++) {
  const u0 = (await belay.usage()).cpuMicroseconds;
  const a = await runLoad(load(1), 60);
  const u1 = (await belay.usage()).cpuMicroseconds;
  const b = await runLoad(load(32), 640);
  const u2 = (await belay.usage()).cpuMicroseconds;
  console.log(`alone ${(1000/a.requestsPerSecond).toFixed(1)}ms cpu ${((u1-u0)/60).toFixed(0)}us | 32: ${(1000/b.requestsPerSecond).toFixed(2)}ms a call, cpu ${((u2-u1)/640).toFixed(0)}us`);
}

async function explain() {
  const { default: pg } = await import("pg");
  const c = new pg.Client(cluster.url); await c.connect();
  const db = (await c.query("select datname from pg_database")).rows.map((r: any) => r.datname); console.log(db);
  await c.query("prepare p as SELECT id FROM entity_unique WHERE site_id = $1 AND kind = $2 AND set_name = $3 AND value = $4");
  for (let i = 0; i < 8; i++) { const r = await c.query(`explain (analyze, buffers) execute p('${store.site.siteId ?? (store.site as any).id}', 'product', 'handle', 'stoneware-mug-number-500100')`); if (i % 7 === 0) console.log(r.rows.map((x: any) => x["QUERY PLAN"]).join("\n")); }
  await c.end();
}
} finally { await bench.close(); await cluster.remove(); }
