import { writeFile } from "node:fs/promises";
import type { Bench, SeededStore } from "../bench.ts";
import { compareCpu } from "../measure/compare-cpu.ts";
import type { Load, LoadRequest } from "../measure/load.ts";
import type { BareArgument } from "../processes/bare.ts";
import type { Child } from "../processes/child.ts";
import type { ListenFacts } from "../processes/listen.ts";
import type { Line } from "../report/line.ts";
import { answerOf } from "./answer-of.ts";
import { ratioLine } from "./ratio-line.ts";
import type { Row } from "./row.ts";
import { storeSize } from "./store-size.ts";
import { appToken, visitorToken } from "./tokens-of.ts";

const CONNECTIONS = 8;
const AMOUNT = 6_000;
const ROUNDS = 9;
/** Different products that are read in turn. */
const PRODUCTS_READ = 200;

/** A bare server that writes these answers in turn. */
export async function startBare(bench: Bench, answers: readonly string[]): Promise<Child<ListenFacts>> {
  const answersFile = bench.path("answers");
  await writeFile(answersFile, answers.join("\n"));
  return bench.start("bare", { answersFile } satisfies BareArgument);
}

async function measureRead(bench: Bench, belay: Child<ListenFacts>, store: SeededStore, caller: "visitor" | "app"): Promise<Line> {
  const { origin } = belay.facts;
  const authorization = await (caller === "visitor" ? visitorToken : appToken)(origin, store.site);
  const requests: readonly LoadRequest[] = store.site.productIds
    .slice(0, PRODUCTS_READ)
    .map((id) => ({ path: `/stores/v3/products/${id}`, headers: { authorization } }));
  const answers: string[] = [];
  for (const request of requests) {
    answers.push(await answerOf(origin, request));
  }
  const bare = await startBare(bench, answers);
  const load = (to: string): Load => ({ origin: to, connections: CONNECTIONS, requests });
  const [ours = [], least = []] = await compareCpu(
    [
      { child: belay, load: load(origin), amount: bench.amount(AMOUNT) },
      { child: bare, load: load(bare.facts.origin), amount: bench.amount(AMOUNT) },
    ],
    bench.rounds(ROUNDS),
  );
  await bare.stop();
  return ratioLine(
    { over: { name: "bare", cpu: least }, under: { name: "Belay", cpu: ours } },
    {
      title: `authorised read of one product, ${caller}'s token / bare \`node:http\`, same bytes`,
      bound: { kind: "at least", bar: 0.65, aim: 0.9 },
      also: `answer ${Buffer.byteLength(answers[0] ?? "")} bytes${caller === "app" ? "; each read leaves a ledger row" : ""}`,
      whenMissed:
        caller === "app"
          ? "as for the visitor; each of these reads leaves a ledger entry, which takes some tenths of a microsecond."
          : "two thirds are Node's way of a request and the system call of the answer, which the bare server has too. The rest are the steps of a call in portions of half a microsecond: caller, limits and access, the look for commits of other processes, the answer that is kept, headers; the line of the log takes 1.2.",
    },
  );
}

/** One product, by a visitor and by an app. */
export const readRow: Row = {
  name: "read",
  method:
    "`read`: GET of one of 200 products in turn, of a store of 20,000, with an access token that was checked before; the bare server writes the same 200 answers from memory.",
  stores: (bench) => [storeSize(bench)],
  measure: async (bench) => {
    const store = await bench.store(storeSize(bench));
    const belay = await bench.startBelay(store);
    return [await measureRead(bench, belay, store, "visitor"), await measureRead(bench, belay, store, "app")];
  },
};
