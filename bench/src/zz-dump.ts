import { Bench } from "./bench.ts";
import { runLoad } from "./measure/load.ts";
import { MUG, productInput } from "./seeding/product-input.ts";
import { appToken } from "./rows/tokens-of.ts";
import { DatabaseSync } from "node:sqlite";
import { writeFileSync, readdirSync } from "node:fs";
let n = 500000; const next = () => { n += 1; return JSON.stringify({ product: productInput(MUG, String(n)) }); };
const bench = await Bench.open(true);
const store = await bench.store({ products: 1 }, "w");
const belay = await bench.startBelay(store, {});
const authorization = await appToken(belay.facts.origin, store.site);
await runLoad({ origin: belay.facts.origin, connections: 32, requests: [{ path: "/stores/v3/products", method: "POST" as const, headers: { authorization } }], nextBody: next }, 4000);
const db = new DatabaseSync(store.directory + "/" + readdirSync(store.directory).find((f) => f.endsWith(".sqlite"))!);
const vs = new Map<string, any[]>();
for (const r of db.prepare("select id, revision, created_at createdAtMs, updated_at updatedAtMs, doc text, doc->>'$.productData.productId' p from entity_variant").all() as any[]) { const l = vs.get(r.p) ?? []; const { p, ...v } = r; l.push(v); vs.set(p, l); }
const us = new Map<string, any>();
for (const r of db.prepare("select * from entity_unique where kind='product'").all() as any[]) { const u = us.get(r.id) ?? {}; (u[r.set_name] ??= []).push(r.value); us.set(r.id, u); }
const rows = (db.prepare("select id, revision, created_at createdAtMs, updated_at updatedAtMs, doc text from entity_product order by id").all() as any[]).map((product) => ({ product, uniques: us.get(product.id), variants: vs.get(product.id) ?? [] })).slice(-4000);
writeFileSync("/tmp/writes/rows.json", JSON.stringify(rows));
console.log(rows.length, rows[5].product.text.length, rows[5].variants[0].text.length, rows[5].product.text);
for (const t of ["entity_product", "entity_variant"]) console.log(db.prepare("select sql from sqlite_master where tbl_name=? and type='index'").all(t).map((r: any) => r.sql));
db.close(); await bench.close();
