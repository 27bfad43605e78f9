import { compareCpu } from "../measure/compare-cpu.ts";
import { ratioLine } from "./ratio-line.ts";
import type { Row } from "./row.ts";
import { storeSize } from "./store-size.ts";
import { appToken } from "./tokens-of.ts";

const CONNECTIONS = 8;
const AMOUNT = 4_000;
const ROUNDS = 9;
const PRODUCTS_READ = 200;

/** What it costs that a read is recorded. */
export const ledgerRow: Row = {
  name: "ledger",
  method:
    "`ledger`: GET of one of 200 products in turn by the app, on a server that records its reads and on one in which the ledger's queue was replaced by nothing, over the same store.",
  stores: (bench) => [storeSize(bench)],
  measure: async (bench) => {
    const store = await bench.store(storeSize(bench));
    const recording = await bench.startBelay(store);
    const not = await bench.startBelay(store, { BENCH_UNRECORDED: "1" });
    const authorization = await appToken(recording.facts.origin, store.site);
    const requests = store.site.productIds
      .slice(0, PRODUCTS_READ)
      .map((id) => ({ path: `/stores/v3/products/${id}`, headers: { authorization } }));
    const side = (child: typeof recording) => ({
      child,
      load: { origin: child.facts.origin, connections: CONNECTIONS, requests },
      amount: bench.amount(AMOUNT),
    });
    const [recorded = [], plain = []] = await compareCpu([side(recording), side(not)], bench.rounds(ROUNDS));
    return [
      ratioLine(
        { over: { name: "recorded", cpu: recorded }, under: { name: "not recorded", cpu: plain } },
        {
          title: "ledger overhead of a recorded read: an app's read / the same without its entry (cost)",
          bound: { kind: "at most", bar: 1.03, aim: 1.01 },
          whenMissed:
            "an entry is put into text, hashed and written with its batch: 3 to 8 µs, half of it the pages of its row on their way through the log into the file.",
        },
      ),
    ];
  },
};
