import { compareCpu } from "../measure/compare-cpu.ts";
import { ratioLine } from "./ratio-line.ts";
import type { Row } from "./row.ts";
import { appToken, visitorToken } from "./tokens-of.ts";

const CONNECTIONS = 8;
const AMOUNT = 3_000;
const ROUNDS = 7;
const PATH = "/site-properties/v4/properties";

/** What a refusal costs beside the call that is allowed. */
export const refusalRow: Row = {
  name: "refusal",
  method:
    "`refusal`: Get Site Properties on one server, called by a visitor (403 with its explanation) and by the app (200); both leave a ledger row.",
  stores: () => [{ products: 1 }],
  measure: async (bench) => {
    const store = await bench.store({ products: 1 });
    const child = await bench.startBelay(store);
    const { origin } = child.facts;
    const load = (authorization: string) => ({ origin, connections: CONNECTIONS, requests: [{ path: PATH, headers: { authorization } }] });
    const [refused = [], allowed = []] = await compareCpu(
      [
        { child, load: { ...load(await visitorToken(origin, store.site)), expect: "4xx" }, amount: bench.amount(AMOUNT) },
        { child, load: load(await appToken(origin, store.site)), amount: bench.amount(AMOUNT) },
      ],
      bench.rounds(ROUNDS),
    );
    return [
      ratioLine(
        { over: { name: "refused", cpu: refused }, under: { name: "allowed", cpu: allowed } },
        {
          title: "a refused call (403) / the allowed one (cost)",
          bound: { kind: "at most", bar: 1.2, aim: 1 },
          whenMissed:
            "the explanation of a refusal is put together for each call, and its entry in the ledger has more to say than that of a read.",
        },
      ),
    ];
  },
};
