import type { Bench } from "../bench.ts";
import { compareCpu } from "../measure/compare-cpu.ts";
import type { Load } from "../measure/load.ts";
import type { Child } from "../processes/child.ts";
import type { ListenFacts } from "../processes/listen.ts";
import type { Line } from "../report/line.ts";
import { pagesOf, type QueryPage, storefront } from "./pages-of.ts";
import { ratioLine } from "./ratio-line.ts";
import { startBare } from "./read.ts";
import type { Row } from "./row.ts";
import { storeSize } from "./store-size.ts";
import { visitorToken } from "./tokens-of.ts";

const CONNECTIONS = 8;
/** So many that the engine has compiled what it will when the first round counts. */
const AMOUNT = 4_000;
const ROUNDS = 9;
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
    "`query`: POST of a product query by a visitor, `visible: true`, newest first, 50 a page, walked by cursor through 20,000 products (400 pages in turn); the bare server writes the same answers from memory. The first of the two lines finds in memory what the walk left there: documents, their places in the order of the list, cursors, and the requests themselves (each page is asked for more than once), but no whole answers: an answer is kept when it is asked for again before 8 MB of others went by, and the 400 pages are 22 MB.",
  stores: (bench) => [storeSize(bench)],
  measure: async (bench) => {
    const store = await bench.store(storeSize(bench));
    const belay = await bench.startBelay(store);
    const authorization = await visitorToken(belay.facts.origin, store.site);
    const pages = await pagesOf(belay.facts.origin, storefront(authorization), PAGES_MAX);
    return [
      await measurePages(bench, belay, pages, {
        title: "query of 50 products of 20,000, indexed filter, another page each time / bare, same bytes",
        bound: { kind: "at least", bar: 0.3, aim: 0.5 },
        whenMissed:
          "places and documents come from memory. What is left: the write to the socket (a third; the bare server has it too), fifty documents found and copied out of 22 MB (a tenth), two cursors signed (a tenth), the query's conditions made anew, and the steps of every call.",
      }),
      await measurePages(bench, belay, pages.slice(0, 1), {
        title: "the same page again and again / bare, same bytes",
        bound: { kind: "at least", bar: 0.6, aim: 0.9 },
        whenMissed:
          "the answer is kept whole until a product of the site changes; what is left is reading and checking the request, and the log line.",
      }),
    ];
  },
};
