import { compareCpu } from "../measure/compare-cpu.ts";
import { runLoad } from "../measure/load.ts";
import type { BelayArgument, BelayFacts } from "../processes/belay.ts";
import { ratioLine } from "./ratio-line.ts";
import type { Row } from "./row.ts";
import { storeSize } from "./store-size.ts";
import { appToken } from "./tokens-of.ts";

const CONNECTIONS = 8;
/** As many as fill a batch, so that each round has its part of the work that is put off. Short rounds, many of them: neighbours come and go. */
const AMOUNT = 1_000;
const ROUNDS = 121;
const WARM_UP = 6_000;
const PRODUCTS_READ = 200;

/** What it costs that a read is recorded. */
export const ledgerRow: Row = {
  name: "ledger",
  method:
    "`ledger`: GET of one of 200 products in turn by the app, in rounds of a thousand, on a server that records its reads and on a second one in the same process and over the same store in which recording was replaced by nothing; what the ledger's queue holds at the end of a round is written before the round is over.",
  stores: (bench) => [storeSize(bench)],
  measure: async (bench) => {
    const store = await bench.store(storeSize(bench));
    const child = await bench.start<BelayFacts>("belay", { directory: store.directory, isTwin: true } satisfies BelayArgument);
    const { origin, unrecordedOrigin = "" } = child.facts;
    const authorization = await appToken(origin, store.site);
    const requests = store.site.productIds
      .slice(0, PRODUCTS_READ)
      .map((id) => ({ path: `/stores/v3/products/${id}`, headers: { authorization } }));
    const side = (of: string) => ({ child, load: { origin: of, connections: CONNECTIONS, requests }, amount: AMOUNT });
    const sides = [side(origin), side(unrecordedOrigin)];
    for (const { load } of sides) {
      await runLoad(load, WARM_UP);
    }
    const [recorded = [], plain = []] = await compareCpu(sides, bench.rounds(ROUNDS));
    return [
      ratioLine(
        { over: { name: "recorded", cpu: recorded }, under: { name: "not recorded", cpu: plain } },
        {
          title: "ledger overhead of a recorded read: an app's read / the same without its entry (cost)",
          bound: { kind: "at most", bar: 1.03, aim: 1.01 },
          whenMissed:
            "an entry costs 2 to 4 µs, of a read that costs 23 to 40 itself: a third for its line, the rest for hashing its block and for the pages of it on their way through the log into the file.",
        },
      ),
    ];
  },
};
