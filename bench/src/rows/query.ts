import type { Bench } from "../bench.ts";
import { compareCpu } from "../measure/compare-cpu.ts";
import type { Load } from "../measure/load.ts";
import type { Child } from "../processes/child.ts";
import type { ListenFacts } from "../processes/listen.ts";
import type { Line } from "../report/line.ts";
import { pagesOf, type QueryPage } from "./pages-of.ts";
import { ratioLine } from "./ratio-line.ts";
import { startBare } from "./read.ts";
import type { Row } from "./row.ts";
import { storeSize } from "./store-size.ts";
import { visitorToken } from "./tokens-of.ts";

const CONNECTIONS = 8;
const AMOUNT = 200;
const ROUNDS = 7;
const PAGES_MAX = 400;

async function measurePages(
  bench: Bench,
  belay: Child<ListenFacts>,
  pages: readonly QueryPage[],
  words: Pick<Line, "title" | "bound" | "whenMissed">,
): Promise<Line> {
  const bare = await startBare(
    bench,
    pages.map(({ answer }) => answer),
  );
  const load = (origin: string): Load => ({ origin, connections: CONNECTIONS, requests: pages.map(({ request }) => request) });
  const [ours = [], least = []] = await compareCpu(
    [
      { child: belay, load: load(belay.facts.origin), amount: bench.amount(AMOUNT) },
      { child: bare, load: load(bare.facts.origin), amount: bench.amount(AMOUNT) },
    ],
    bench.rounds(ROUNDS),
  );
  await bare.stop();
  const bytes = Buffer.byteLength(pages[0]?.answer ?? "");
  return ratioLine(
    { over: { name: "bare", cpu: least }, under: { name: "Belay", cpu: ours } },
    { ...words, also: `${Math.round(bytes / 1000)} KB a page` },
  );
}

/** Pages of a product query, all different and always the same. */
export const queryRow: Row = {
  name: "query",
  method:
    "`query`: POST of a product query by a visitor, `visible: true`, newest first, 50 a page, walked by cursor through 20,000 products (400 pages in turn); the bare server writes the same answers from memory.",
  stores: (bench) => [storeSize(bench)],
  measure: async (bench) => {
    const store = await bench.store(storeSize(bench));
    const belay = await bench.startBelay(store);
    const authorization = await visitorToken(belay.facts.origin, store.site);
    const pages = await pagesOf(belay.facts.origin, authorization, PAGES_MAX);
    return [
      await measurePages(bench, belay, pages, {
        title: "query of 50 products of 20,000, indexed filter, another page each time / bare, same bytes",
        bound: { kind: "at least", bar: 0.3, aim: 0.5 },
        whenMissed:
          "for a visitor the condition `visible` stands in the query twice, its own and the request's, so the store counts up to a thousand matches of each, twice, before it reads (four counts of 0.6 to 1.4 ms each on a busy machine); with the second one dropped the index serves filter and order directly. After that the 50 documents, read and joined as text, are most of what is left.",
      }),
      await measurePages(bench, belay, pages.slice(0, 1), {
        title: "the same page again and again / bare, same bytes",
        bound: { kind: "at least", bar: 0.6, aim: 0.9 },
        whenMissed:
          "as above; and no answer is kept, so every request runs its query. A cache of whole answers, dropped with every write of the collection, would answer it.",
      }),
    ];
  },
};
