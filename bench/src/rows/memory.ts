import { type Load, runLoad } from "../measure/load.ts";
import { formatNumber } from "../report/format.ts";
import { pagesOf, storefront } from "./pages-of.ts";
import type { Row } from "./row.ts";
import { appToken, visitorToken } from "./tokens-of.ts";

const PRODUCTS = 5_000;
const CONNECTIONS = 32;
const ROUNDS = 7;
const QUERIES = 500;
const READS = 2_000;
const PAGES_MAX = 100;
const MB = 1024 ** 2;

/** Memory of a server that is busy. */
export const memoryRow: Row = {
  name: "memory",
  method: `\`memory\`: one server over ${PRODUCTS} products; in each round ${CONNECTIONS} connections send ${QUERIES} queries of 50 (all pages in turn) and ${READS} reads by the app; resident memory is read after each.`,
  stores: () => [{ products: PRODUCTS }],
  measure: async (bench) => {
    const store = await bench.store({ products: PRODUCTS });
    const belay = await bench.startBelay(store);
    const { origin } = belay.facts;
    const idle = (await belay.usage()).residentBytes;
    const app = await appToken(origin, store.site);
    const pages = await pagesOf(origin, storefront(await visitorToken(origin, store.site)), PAGES_MAX);
    const queries: Load = { origin, connections: CONNECTIONS, requests: pages.map(({ request }) => request) };
    const requests = store.site.productIds.map((id) => ({ path: `/stores/v3/products/${id}`, headers: { authorization: app } }));
    const reads: Load = { origin, connections: CONNECTIONS, requests };
    const resident: number[] = [];
    for (let round = 0; round < bench.rounds(ROUNDS); round += 1) {
      await runLoad(queries, QUERIES);
      resident.push((await belay.usage()).residentBytes / MB);
      await runLoad(reads, READS);
      resident.push((await belay.usage()).residentBytes / MB);
    }
    return [
      {
        title: `resident memory under load, one worker, ${PRODUCTS.toLocaleString("en")} products`,
        bound: { kind: "at most", bar: 180, aim: 120 },
        unit: "MB",
        values: resident,
        detail: `before the load ${formatNumber(idle / MB)} MB`,
        whenMissed:
          "what is left is the code and the contracts (114 MB before any load), documents and answers kept in memory (bounded: 32 MB and 8 MB), and V8's young generation, which `npm start` bounds.",
      },
    ];
  },
};
