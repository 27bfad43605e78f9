import { AppStrategy, type AuthStrategy, auth, createClient, OAuthStrategy, runWithContext } from "@belay/sdk";
import { products } from "@belay/sdk/stores";
import type { SeededStore } from "../bench.ts";
import { type DelayProxy, startDelayProxy } from "../measure/delay-proxy.ts";
import { median, percentile, ratios } from "../measure/statistics.ts";
import { formatNumber } from "../report/format.ts";
import type { Line } from "../report/line.ts";
import type { Row } from "./row.ts";

const LATENCY_MS = 20;
const CALLS = 40;
const ROUNDS = 5;
const PARALLEL = 8;
const TOKEN_PATH = "/oauth2/token";

interface Context {
  readonly client: ReturnType<typeof createClient<AuthStrategy>>;
  readonly elevatedClient: ReturnType<typeof createClient<AuthStrategy>>;
}

function contextOf(origin: string, { site }: SeededStore): Context {
  const { clientId: appId, clientSecret: appSecret, instanceId } = site;
  return {
    client: createClient<AuthStrategy>({ origin, auth: OAuthStrategy({ clientId: appId }) }),
    elevatedClient: createClient<AuthStrategy>({ origin, auth: AppStrategy({ appId, appSecret, instanceId }) }),
  };
}

async function p50Ms(call: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < CALLS; count += 1) {
    const startedMs = performance.now();
    await call();
    times.push(performance.now() - startedMs);
  }
  return percentile(times, 0.5);
}

async function countTrips(proxy: DelayProxy, call: () => Promise<unknown>): Promise<readonly number[]> {
  const trips: number[] = [];
  for (let count = 0; count < CALLS; count += 1) {
    const before = proxy.seen.length;
    await call();
    trips.push(proxy.seen.length - before);
  }
  return trips;
}

async function measureWith(proxy: DelayProxy, store: SeededStore, rounds: number): Promise<readonly Line[]> {
  const context = contextOf(proxy.origin, store);
  const [id = ""] = store.site.productIds;
  const plain = (): Promise<unknown> => runWithContext(context, () => products.getProduct(id));
  const elevated = (): Promise<unknown> => runWithContext(context, () => auth.elevate(products.getProduct)(id));
  // The visitor's own token first: with it both kinds of call have what they need but for the app's token.
  await plain();
  const before = proxy.seen.length;
  await Promise.all(Array.from({ length: PARALLEL }, elevated));
  const first = proxy.seen.slice(before);
  const tokens = first.filter((path) => path.startsWith(TOKEN_PATH)).length;
  const trips = await countTrips(proxy, elevated);
  const times = { plain: [] as number[], elevated: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.plain.push(await p50Ms(plain));
    times.elevated.push(await p50Ms(elevated));
  }
  return [
    {
      title: "elevated call through the SDK: upstream round trips",
      bound: { kind: "exactly", bar: 1 },
      unit: "",
      values: trips,
      detail: `${trips.length} calls one after the other; before them ${PARALLEL} at once in a fresh process bought ${tokens} token and made ${first.length - tokens} calls`,
      whenMissed: "a token was bought again.",
    },
    {
      title: `its p50 with ${LATENCY_MS} ms of latency upstream / the same call un-elevated`,
      bound: { kind: "at most", bar: 1.1, aim: 1.02 },
      unit: "",
      values: ratios(times.elevated, times.plain),
      best: Math.min(...times.elevated) / Math.min(...times.plain),
      detail: `p50: elevated ${formatNumber(median(times.elevated))} ms, un-elevated ${formatNumber(median(times.plain))} ms`,
      whenMissed: "the server verifies a second token and leaves a ledger row.",
    },
  ];
}

/** Elevation as a backend does it: through the SDK, over a slow way. */
export const elevationRow: Row = {
  name: "elevation",
  method: `\`elevation\`: \`auth.elevate(products.getProduct)\` and \`products.getProduct\` of @belay/sdk in one request context, through a loopback proxy that holds every request for ${LATENCY_MS} ms and counts them; ${CALLS} calls a round, one after the other.`,
  stores: () => [{ products: 1 }],
  measure: async (bench) => {
    const store = await bench.store({ products: 1 });
    const belay = await bench.startBelay(store);
    const proxy = await startDelayProxy(belay.facts.origin, LATENCY_MS);
    try {
      return await measureWith(proxy, store, bench.rounds(ROUNDS));
    } finally {
      await proxy.close();
    }
  },
};
