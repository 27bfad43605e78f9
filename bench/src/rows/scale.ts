import type { Bench } from "../bench.ts";
import type { Side } from "../measure/compare-cpu.ts";
import { compareCpu } from "../measure/compare-cpu.ts";
import { pagesOf } from "./pages-of.ts";
import { ratioLine } from "./ratio-line.ts";
import type { Row } from "./row.ts";
import { visitorToken } from "./tokens-of.ts";

const CONNECTIONS = 8;
const AMOUNT = 300;
const ROUNDS = 7;
const SMALL = 1_000;
const BIG = 100_000;
const BIG_QUICK = 10_000;
const PAGES_MAX = 19;

function bigSize(bench: Bench): number {
  return bench.quick ? BIG_QUICK : BIG;
}

async function side(bench: Bench, products: number): Promise<Side> {
  const store = await bench.store(products);
  const child = await bench.startBelay(store);
  const { origin } = child.facts;
  const pages = await pagesOf(origin, await visitorToken(origin, store.site), PAGES_MAX);
  return { child, amount: bench.amount(AMOUNT), load: { origin, connections: CONNECTIONS, requests: pages.map(({ request }) => request) } };
}

/** What a hundred times as many products cost a query. */
export const scaleRow: Row = {
  name: "scale",
  method:
    "`scale`: the query of `query`, its first 19 pages in turn, over a store of 100,000 products (10,000 in a quick run) and over one of 1,000, each in a server of its own.",
  // Its big store is filled when all other rows are done.
  stores: () => [SMALL],
  measure: async (bench) => {
    const products = bigSize(bench);
    const big = await side(bench, products);
    const small = await side(bench, SMALL);
    const [many = [], few = []] = await compareCpu([big, small], bench.rounds(ROUNDS));
    return [
      ratioLine(
        { over: { name: `${products} products`, cpu: many }, under: { name: "1000 products", cpu: few } },
        {
          title: `the query over ${products.toLocaleString("en")} products / over 1,000 (cost)`,
          bound: { kind: "at most", bar: 1.5, aim: 1.1 },
          whenMissed: "the counts of the query above stop at a thousand and one matches, which a store of 1,000 never reaches.",
        },
      ),
    ];
  },
};
