import { createDatabase, queryDatabase, startCluster } from "@belay/store/postgres/testing";
import type { Bench, SeededStore } from "../bench.ts";
import { type Load, runLoad } from "../measure/load.ts";
import { median, ratios } from "../measure/statistics.ts";
import type { StoreContents } from "../processes/seed.ts";
import { formatNumber } from "../report/format.ts";
import type { Line } from "../report/line.ts";
import type { Row } from "./row.ts";
import { BIG, BIG_QUICK, SMALL } from "./scale.ts";
import { deepReadsOf, pagesBefore, type Reads, readsOf } from "./scale-reads.ts";

const AMOUNT = 120;
const ROUNDS = 5;

/** What is asked of one server, one request after the other. */
interface Asked {
  readonly name: string;
  readonly origin: string;
  readonly reads: Omit<Reads, "name">;
}

/** Milliseconds a request took, for each round; the two take turns, and the first round does not count. */
async function measureTimes(bench: Bench, sides: readonly [Asked, Asked]): Promise<readonly (readonly number[])[]> {
  const amount = bench.amount(AMOUNT);
  const times: number[][] = sides.map(() => []);
  for (let round = 0; round <= bench.rounds(ROUNDS); round += 1) {
    for (const [index, { origin, reads }] of sides.entries()) {
      const load: Load = { origin, connections: 1, ...reads };
      const { requestsPerSecond } = await runLoad(load, amount);
      if (round > 0) {
        times[index]?.push(1000 / requestsPerSecond);
      }
    }
  }
  return times;
}

async function measureLine(bench: Bench, title: string, over: Asked, under: Asked): Promise<Line> {
  const [many = [], few = []] = await measureTimes(bench, [over, under]);
  const describe = (name: string, ms: readonly number[]): string =>
    `${name} ${formatNumber(median(ms))} ms (best ${formatNumber(Math.min(...ms))})`;
  return {
    title,
    bound: { kind: "none" },
    unit: "",
    values: ratios(many, few),
    best: Math.min(...many) / Math.min(...few),
    detail: `time of a request: ${describe(under.name, few)}, ${describe(over.name, many)}`,
  };
}

async function fill(bench: Bench, serverUrl: string, contents: StoreContents): Promise<SeededStore> {
  const url = await createDatabase(serverUrl);
  const store = await bench.postgresStore(contents, url);
  // As autovacuum does some minutes later.
  await queryDatabase(url, "VACUUM ANALYZE");
  return store;
}

/** The row `scale` over PostgreSQL. Filling its stores takes many times what it takes over SQLite. */
export const scalePostgresRow: Row = {
  name: "scale-postgres",
  isOnDemand: true,
  method:
    "`scale-postgres` (only when it is named: filling its stores takes half an hour): the reads of `scale` over PostgreSQL (embedded, on a socket of the machine), one after the other on one connection. Its figures are times, not CPU time, because most of the work is the database's.",
  stores: () => [],
  measure: async (bench) => {
    const cluster = await startCluster();
    try {
      const contents = bench.quick ? BIG_QUICK : BIG;
      const stores = { small: await fill(bench, cluster.url, SMALL), big: await fill(bench, cluster.url, contents) };
      const [big, small] = [(await bench.startBelay(stores.big)).facts, (await bench.startBelay(stores.small)).facts];
      const many = contents.products.toLocaleString("en");
      const [ofMany, ofFew] = [await readsOf(big.origin, stores.big.site), await readsOf(small.origin, stores.small.site)];
      const lines: Line[] = [];
      for (const [index, { name, ...reads }] of ofMany.entries()) {
        const over = { name: many, origin: big.origin, reads };
        const under = { name: "1,000", origin: small.origin, reads: ofFew[index] ?? reads };
        lines.push(await measureLine(bench, `PostgreSQL: ${name}, of ${many} / of 1,000 (time)`, over, under));
      }
      const before = pagesBefore(contents.products);
      for (const { name, first, deep } of await deepReadsOf(big.origin, stores.big.site, before)) {
        const title = `PostgreSQL: page ${before.toLocaleString("en")} of ${name} by cursor / the first pages (time)`;
        const over = { name: "deep", origin: big.origin, reads: { requests: deep } };
        lines.push(await measureLine(bench, title, over, { name: "first", origin: big.origin, reads: { requests: first } }));
      }
      return lines;
    } finally {
      await bench.stopChildren();
      await cluster.remove();
    }
  },
};
