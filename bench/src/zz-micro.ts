import { readFileSync } from "node:fs";
import { unpackProduct } from "../../packages/domains/src/stores/products-v3/unpack-product.ts";
import { productLayers } from "../../packages/domains/src/stores/products-v3/pack-product.ts";
import { variantLayers } from "../../packages/domains/src/stores/variants/pack-variant.ts";
import { joinLayers, mergeLayers } from "../../packages/domains/src/resource/layers.ts";
import { searchWords } from "../../packages/domains/src/stores/products-v3/words.ts";
import { parseProductInput } from "../../packages/domains/src/stores/products-v3/product-input.ts";
import { assertProduct } from "../../packages/domains/src/stores/products-v3/assert-product.ts";
import { resolveDescription } from "../../packages/domains/src/stores/products-v3/resolve-description.ts";
import { wordsOf, codeWords } from "../../packages/domains/src/resource/words.ts";
import { fieldValues } from "../../packages/store/src/filter/field-values.ts";
import { entityTables } from "../../packages/store/src/sql/entities/entity-tables.ts";
import { MUG, productInput } from "./seeding/product-input.ts";
import { entityKinds } from "@belay/domains";
import * as side from "../../packages/store/src/sql/entities/side-values.ts";
import { writeWords } from "../../packages/store/src/sql/entities/search-words.ts";
import { sqliteDialect } from "../../packages/store/src/sqlite/dialect.ts";
import { hash } from "node:crypto";
const rows = JSON.parse(readFileSync("/tmp/writes/rows.json", "utf8")).slice(0, 500);
const products = rows.map((r: any) => unpackProduct(r.product));
const inputs = rows.map((_: any, i: number) => JSON.parse(JSON.stringify(productInput(MUG, String(500000 + i)))));
const kind = (n: string) => entityKinds.find((k) => k.name === n)!;
const tabs = [entityTables(kind("product")), entityTables(kind("variant"))];
const docs = rows.map((r: any) => [JSON.parse(r.product.text), ...r.variants.map((v: any) => JSON.parse(v.text))]);
const ex: any = { change: async () => 1, rows: async () => [], defer() {} };
function bench(name: string, f: (i: number) => unknown, n = 20000) { for (let i = 0; i < n / 2; i++) f(i % 500); let best = 1e9; for (let r = 0; r < Number(process.env.RR ?? 5); r++) { const c = process.cpuUsage(); for (let i = 0; i < n / 5; i++) f(i % 500); const d = process.cpuUsage(c); best = Math.min(best, (d.user + d.system) / (n / 5)); } console.log(best.toFixed(2).padStart(7), "us", name); }
const only = process.argv[2];
import { decimal, thousandths } from "../../packages/domains/src/resource/decimal.ts";
import * as dp from "../../packages/domains/src/stores/products-v3/derive-product.ts";
import { systemFields } from "../../packages/domains/src/resource/entities.ts";
import { packPlaces } from "../../packages/domains/src/stores/products-v3/stored-places.ts";
import { join as J, raw as R, sql as S } from "../../packages/store/src/sql/statement.ts";
const all: [string, (i: number) => unknown][] = [
  ["fv product", (i) => { let n = 0; for (const f of tabs[0]!.manyValueFields.values()) n += fieldValues(f, docs[i][0]).length; return n; }],
  ["fv variant", (i) => { let n = 0; for (const f of tabs[1]!.manyValueFields.values()) n += fieldValues(f, docs[i][1]).length; return n; }],
  ["sql 3 rows", (i) => { const part = [1, 2, 3].map((x) => S`(${"s"}, ${"f" + x}, ${"v" + i}, ${"id"})`); return S`INSERT INTO ${R("values_product")} (site_id, field, value, id) VALUES ${J(part, ", ")}`; }],
  ["hash text", (() => { const m = new Map([["INSERT INTO values_product (site_id, field, value, id) VALUES (?, ?, ?, ?), (?, ?, ?, ?), (?, ?, ?, ?)", 1]]); return (i: number) => { const part = [1, 2, 3].map((x) => S`(${"s"}, ${"f" + x}, ${"v" + i}, ${"id"})`); return m.get(S`INSERT INTO ${R("values_product")} (site_id, field, value, id) VALUES ${J(part, ", ")}`.text); }; })()],
  ["decimal", (i) => decimal("14.50")],
  ["thousandths", (i) => thousandths(decimal("14.50"))],
  ["priceRange", (i) => dp.priceRange(["14.50", "19.00"])],
  ["minPriceVariant", (i) => dp.minPriceVariant(products[i])],
  ["physicalProperties", (i) => dp.physicalProperties(products[i])],
  ["inventorySummary", (i) => dp.inventorySummary(products[i].variants)],
  ["systemFields", (i) => systemFields(products[i])],
  ["packPlaces", (i) => packPlaces(products[i])],
  ["productLayers", (i) => productLayers(products[i])],
  ["joinLayers product", (() => { const l = products.map(productLayers); return (i: number) => joinLayers(l[i]); })()],
  ["mergeLayers product", (() => { const l = products.map(productLayers); return (i: number) => mergeLayers(l[i]); })()],
  ["variantLayers x2", (i) => products[i].variants.map((v: any) => variantLayers(products[i], v))],
  ["joinLayers variants x2", (() => { const l = products.map((p: any) => p.variants.map((v: any) => variantLayers(p, v))); return (i: number) => l[i].map(joinLayers); })()],
  ["searchWords", (i) => searchWords(products[i], products[i].variants[0].sku)],
  ["wordsOf name", (i) => wordsOf(products[i].name)],
  ["codeWords sku", (i) => codeWords(products[i].variants[0].sku)],
  ["parseProductInput", (i) => parseProductInput(inputs[i], "create")],
  ["assertProduct", (i) => assertProduct(products[i])],
  ["resolveDescription", (i) => resolveDescription(inputs[i])],
  ["side values x3", (i) => { side.insertValues(ex, tabs[0]!, "s", "i", docs[i][0]); side.insertValues(ex, tabs[1]!, "s", "i", docs[i][1]); side.insertValues(ex, tabs[1]!, "s", "i", docs[i][2]); }],
  ["writeWords x3", (i) => { writeWords(ex, sqliteDialect, kind("product"), "s", { record: rows[i].product, document: docs[i][0], isNew: true } as any); for (const d of [docs[i][1], docs[i][2]]) writeWords(ex, sqliteDialect, kind("variant"), "s", { record: rows[i].product, document: d, isNew: true } as any); }],
  ["hash 600", (i) => hash("sha256", "abcdefghij".repeat(60) + i, "base64url")],
  ["JSON.parse body", (() => { const t = inputs.map((x: any) => JSON.stringify(x)); return (i: number) => JSON.parse(t[i]); })()],
];
for (const [n, f] of all) if (!only || n.includes(only)) bench(n, f);
