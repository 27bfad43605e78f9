import { compareCpu } from "../measure/compare-cpu.ts";
import { runLoad } from "../measure/load.ts";
import { inTurns, medianInterval, ratios } from "../measure/statistics.ts";
import type { BelayArgument, BelayFacts } from "../processes/belay.ts";
import { formatNumber } from "../report/format.ts";
import { ratioLine } from "./ratio-line.ts";
import type { Row } from "./row.ts";
import { storeSize } from "./store-size.ts";
import { appToken } from "./tokens-of.ts";

const CONNECTIONS = 8;
/** As many as the ledger writes at once under load, so that each round has its own part of the work that is put off, and no other's. */
const AMOUNT = 8_000;
const ROUNDS = 120;
const WARM_UP = 16_000;
const PRODUCTS_READ = 200;

/** What it costs that a read is recorded. */
export const ledgerRow: Row = {
  name: "ledger",
  method:
    "`ledger`: GET of one of 200 products in turn by the app, in rounds of 8,000, which is a batch of the ledger's under load, on a server that records its reads and on a second one in the same process and over the same store in which recording was replaced by nothing; both are warmed alike. At the end of each round what the ledger's queue holds is written and young garbage collected, both on the round's account. Rounds run A B B A; each value is the ratio of two rounds to the two beside them, so that a machine that gets slower or faster meanwhile cancels out, and with the median stands the interval that holds the true one with 95 % confidence, found by the order of the values.",
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
    const [recorded = [], plain = []] = (await compareCpu(sides, bench.rounds(ROUNDS))).map(inTurns);
    const [from, to] = medianInterval(ratios(recorded, plain));
    return [
      ratioLine(
        { over: { name: "recorded", cpu: recorded }, under: { name: "not recorded", cpu: plain } },
        {
          title: "ledger overhead of a recorded read: an app's read / the same without its entry (cost)",
          bound: { kind: "at most", bar: 1.03, aim: 1.01 },
          also: `the median lies between ${formatNumber(from)} and ${formatNumber(to)}, with 95 % confidence`,
          whenMissed:
            "an entry's part of a batch (text, hash, pages of the log, a sync in another thread) takes 0.15 µs, and leaving behind what it is made of should take less; more than that is most likely a machine that was busy: look at the interval of the median.",
        },
      ),
    ];
  },
};
