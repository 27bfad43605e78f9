/** What it takes to export and to verify a ledger of a million rows: `node bench/src/ledger-export.ts [rows]`. */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BlockBuilder, type LedgerSubject, type NewEntry } from "@belay/core";
import { openSqliteStore } from "@belay/store/sqlite";
import { openDatabasesForBulkLoad } from "./seeding/bulk-load.ts";

const ROWS = 1_000_000;
/** First argument of the process that fills the store. */
const FILL = "fill";
/** Entries of a block; and of every so many rows one is a change, in a block of its own. */
const BLOCK_ROWS = 1_000;
const CHANGE_EVERY = 20;
const BLOCKS_A_WRITE = 200;
const PRODUCTS = 500;
const MEMBERS = 50;
const ENTRY_MS = 5;
const FIRST_MS = Date.UTC(2026, 0, 1);

const BELAY = fileURLToPath(new URL("../../packages/cli/bin/belay.mjs", import.meta.url));
const MARK = "peak resident KB: ";
/** Lets a process say at its end what it took. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`process.on("exit", () => console.error("${MARK}" + process.resourceUsage().maxRSS))`)}`;

interface Taken {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

async function runBelay(directory: string, args: readonly string[]): Promise<Taken> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, ["--import", TELL_PEAK, BELAY, ...args, "--data", directory], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    told += String(text);
  });
  const [code] = await once(child, "close");
  if (code !== 0) {
    throw new Error(`belay ${args.join(" ")} ended with ${String(code)}: ${told}`);
  }
  const kilobytes = told.split("\n").flatMap((line) => (line.startsWith(MARK) ? [Number(line.slice(MARK.length))] : []));
  return { seconds: (performance.now() - startedMs) / 1000, peakMegabytes: Math.max(...kilobytes) / 1024 };
}

/** The entries of some members' calls through an app: reads of products, and a change now and then. */
function entryMaker(siteId: string): (index: number) => NewEntry {
  const products = Array.from({ length: PRODUCTS }, () => randomUUID());
  const clientId = randomUUID();
  const actor: LedgerSubject = { type: "APP", id: randomUUID(), clientId, name: "Shop" };
  const subjects = Array.from({ length: MEMBERS }, (): LedgerSubject => ({ type: "MEMBER", id: randomUUID(), clientId }));
  const read = { methodId: "wix.stores.catalog.v3.CatalogApi.GetProduct", permissions: ["SCOPE.STORES.PRODUCT_READ"] };
  const change = { methodId: "wix.stores.catalog.v3.CatalogApi.UpdateProduct", permissions: ["SCOPE.STORES.PRODUCT_WRITE"] };
  return (index) => ({
    ...{ siteId, atMs: FIRST_MS + index * ENTRY_MS, requestId: randomUUID(), kind: "elevated", outcome: "allowed", status: 200 },
    ...(index % CHANGE_EVERY === 0 ? change : read),
    ...{ subject: subjects[index % MEMBERS] ?? actor, actor, endpoint: "/api/products" },
    target: { type: "productId", id: products[index % PRODUCTS] ?? "" },
  });
}

async function fill(directory: string, rows: number): Promise<void> {
  openDatabasesForBulkLoad();
  const store = await openSqliteStore({ directory, kinds: [] });
  const [site] = await store.read(async (tx) => {
    const accounts = await tx.system.accounts();
    return (await Promise.all(accounts.map(({ id }) => tx.system.sites(id)))).flat();
  });
  if (site === undefined) {
    throw new Error("belay init made no site");
  }
  const entryOf = entryMaker(site.id);
  for (let start = 0; start < rows; start += BLOCKS_A_WRITE * BLOCK_ROWS) {
    await store.write(async (tx) => {
      for (let from = start; from < Math.min(rows, start + BLOCKS_A_WRITE * BLOCK_ROWS); from += BLOCK_ROWS) {
        const entries = Array.from({ length: Math.min(BLOCK_ROWS, rows - from) }, (_, index) => entryOf(from + index));
        const reads = entries.filter((_, index) => index % CHANGE_EVERY !== 0);
        const builder = reads[0] && new BlockBuilder().begin(randomUUID(), reads[0]);
        for (const entry of reads) {
          builder?.add(entry);
        }
        await tx.ledger.appendBlocks(builder === undefined ? [] : [builder.build()]);
        for (const entry of entries.filter((_, index) => index % CHANGE_EVERY === 0)) {
          await tx.ledger.append({ ...entry, id: randomUUID() });
        }
      }
    });
  }
  await store.close();
}

/** Fills the store in a process of its own: what this one has resident counts to those that it starts, on Linux. */
async function fillApart(directory: string, rows: number): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), FILL, directory, String(rows)], { stdio: "inherit" });
  const [code] = await once(child, "close");
  if (code !== 0) {
    throw new Error(`filling ended with ${String(code)}`);
  }
}

async function main(): Promise<void> {
  const rows = Number(process.argv[2] ?? ROWS);
  const directory = await mkdtemp(join(tmpdir(), "belay-export-"));
  try {
    await runBelay(directory, ["init", "--name", "Export"]);
    const startedMs = performance.now();
    await fillApart(directory, rows);
    const { size } = await stat(join(directory, "belay.sqlite"));
    console.log(`${rows} rows made in ${((performance.now() - startedMs) / 1000).toFixed(1)} s, ${(size / rows).toFixed(0)} bytes a row`);
    const commands = [
      ["jsonl", ["audit", "export", "--format", "jsonl", "--out", join(directory, "jsonl")]],
      ["csv", ["audit", "export", "--format", "csv", "--out", join(directory, "csv")]],
      ["verify", ["audit", "verify"]],
    ] as const;
    for (const [name, args] of commands) {
      const { seconds, peakMegabytes } = await runBelay(directory, args);
      const bytes = name === "verify" ? "" : `, ${((await stat(join(directory, name))).size / 1e6).toFixed(0)} MB written`;
      console.log(`${name}: ${seconds.toFixed(1)} s, ${peakMegabytes.toFixed(0)} MB resident at most${bytes}`);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const [, , task, directory = "", rows] = process.argv;
await (task === FILL ? fill(directory, Number(rows)) : main());
