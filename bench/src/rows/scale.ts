import type { Bench } from "../bench.ts";
import { compareCpu, type Side } from "../measure/compare-cpu.ts";
import type { Child } from "../processes/child.ts";
import type { ListenFacts } from "../processes/listen.ts";
import type { StoreContents } from "../processes/seed.ts";
import type { Line } from "../report/line.ts";
import { ratioLine } from "./ratio-line.ts";
import type { Row } from "./row.ts";
import { deepReadsOf, pagesBefore, type Reads, readsOf } from "./scale-reads.ts";
import { measureWalk } from "./scale-walk.ts";

const CONNECTIONS = 8;
const AMOUNT = 600;
const ROUNDS = 7;
export const SMALL: StoreContents = { products: 1_000, members: 1_000 };
export const BIG: StoreContents = { products: 100_000, members: 100_000 };
export const BIG_QUICK: StoreContents = { products: 10_000, members: 10_000 };
const DEEPER = "indexes are deeper and their pages and those of documents seldom in a connection's cache of 2 MB.";
const BOUND = { kind: "at most", bar: 1.5, aim: 1.1 } as const;

function bigStore(bench: Bench): StoreContents {
  return bench.quick ? BIG_QUICK : BIG;
}

interface Measured {
  readonly child: Child<ListenFacts>;
  readonly name: string;
  readonly reads: Omit<Reads, "name">;
}

/** What the first costs over what the second costs. */
async function measureRatio(bench: Bench, title: string, over: Measured, under: Measured): Promise<Line> {
  const { whenMissed = DEEPER } = over.reads;
  const side = ({ child, reads }: Measured): Side => ({
    child,
    amount: bench.amount(AMOUNT),
    load: { origin: child.facts.origin, connections: CONNECTIONS, ...reads },
  });
  const [many = [], few = []] = await compareCpu([side(over), side(under)], bench.rounds(ROUNDS));
  return ratioLine({ over: { name: over.name, cpu: many }, under: { name: under.name, cpu: few } }, { title, bound: BOUND, whenMissed });
}

/** What a hundred times as many products and members cost, and lists that are walked through to the end while they change. */
export const scaleRow: Row = {
  name: "scale",
  method: `\`scale\`: a store of 100,000 products and 100,000 members with their contacts (10,000 of each in a quick run) and one of 1,000 of each, each in a server of its own; products by a visitor, members by the app. Queries page by cursor through their first 19 pages, searches ask for the first page, both with page sizes from 46 to 55 in turn and searches with other spaces each time, so that no kept answer serves. Deep pages begin 1,000 pages of 50 behind the first. The walk goes through all products, 100 a page, while four clients create and delete others; it fails when one that was there all along is missed or comes twice.`,
  stores: (bench) => [SMALL, bigStore(bench)],
  measure: async (bench) => {
    const contents = bigStore(bench);
    const stores = { big: await bench.store(contents), small: await bench.store(SMALL) };
    const [big, small] = [await bench.startBelay(stores.big), await bench.startBelay(stores.small)];
    const many = contents.products.toLocaleString("en");
    const [ofMany, ofFew] = [await readsOf(big.facts.origin, stores.big.site), await readsOf(small.facts.origin, stores.small.site)];
    const lines: Line[] = [];
    for (const [index, { name, ...reads }] of ofMany.entries()) {
      const over = { child: big, name: many, reads };
      const under = { child: small, name: "1,000", reads: ofFew[index] ?? reads };
      lines.push(await measureRatio(bench, `${name}, of ${many} / of 1,000 (cost)`, over, under));
    }
    const before = pagesBefore(contents.products);
    for (const { name, first, deep } of await deepReadsOf(big.facts.origin, stores.big.site, before)) {
      const over = { child: big, name: "deep", reads: { requests: deep } };
      const title = `page ${before.toLocaleString("en")} of ${name} by cursor / the first pages (cost)`;
      lines.push(await measureRatio(bench, title, over, { child: big, name: "first", reads: { requests: first } }));
    }
    return [...lines, await measureWalk(big.facts.origin, stores.big.site)];
  },
};
