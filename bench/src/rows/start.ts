import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CHECKOUT } from "../../../packages/cli/bin/start-bundle.mjs";
import { bundleStart } from "../../../scripts/bundle-start.ts";
import { measureStart } from "../measure/spawned-start.ts";
import { median } from "../measure/statistics.ts";
import type { TestkitArgument, TestkitFacts } from "../processes/testkit.ts";
import { formatNumber } from "../report/format.ts";
import type { Row } from "./row.ts";

const ROUNDS = 7;
const CLI = fileURLToPath(new URL("../../../packages/cli/bin/belay.mjs", import.meta.url));
const BARE = `const s = require("node:http").createServer((q, r) => r.end("{}"));
s.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + s.address().port));`;
/** A request that needs the store and the signing key. */
const PATH = "/oauth2/jwks";

/** From nothing to the first answer. */
export const startRow: Row = {
  name: "start",
  method:
    "`start`: `belay dev --no-example --port 0` on an empty directory, from the start of the process to its first answer (the key set, which needs the store and its signing key); as after `npm ci`: from the bundle and with compiled code kept, and once without that. Beside them, the same from the sources, as after an edit, and a bare `node:http` server in a process of its own. The test kit: `startTestServer` to the first answer, in a process that has loaded it. Wall time.",
  stores: () => [],
  measure: async (bench) => {
    const start = (environment: Readonly<Record<string, string>>): Promise<number> =>
      measureStart([CLI, "dev", "--no-example", "--port", "0", "--data", join(bench.path("start"), "data")], PATH, environment);
    const fromSources = { BELAY_FROM_SOURCES: "1", XDG_CACHE_HOME: bench.path("cache") };
    // A source may have been edited since the install.
    await bundleStart(CHECKOUT);
    await start({});
    await start(fromSources);
    const rounds = bench.rounds(ROUNDS);
    const times = { cold: [] as number[], warm: [] as number[], sources: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.cold.push(await start({ NODE_DISABLE_COMPILE_CACHE: "1" }));
      times.warm.push(await start({}));
      times.sources.push(await start(fromSources));
      times.bare.push(await measureStart(["-e", BARE], "/", {}));
    }
    const testkit = await bench.start<TestkitFacts>("testkit", { rounds: rounds * 2 } satisfies TestkitArgument);
    const { firstMs, startMs } = testkit.facts;
    const beside = `a bare node:http process beside it: ${formatNumber(median(times.bare))} ms; from the sources: ${formatNumber(median(times.sources))} ms`;
    const whenMissed = {
      warm: "it is wall time, which a busy machine stretches (see the bare process beside it).",
      cold: "as above.",
      testkit: "every start makes all tables and indexes of a new store and two tenants, in wall time that a busy machine stretches.",
    };
    return [
      {
        title: "empty store to first answered request, as after `npm ci`",
        bound: { kind: "at most", bar: 500, aim: 200 },
        unit: "ms",
        values: times.warm,
        best: Math.min(...times.warm),
        detail: beside,
        whenMissed: whenMissed.warm,
      },
      {
        title: "the same, without kept compiled code",
        bound: { kind: "at most", bar: 500, aim: 200 },
        unit: "ms",
        values: times.cold,
        best: Math.min(...times.cold),
        detail: beside,
        whenMissed: whenMissed.cold,
      },
      {
        title: "test kit in process, to the first answered request",
        bound: { kind: "at most", bar: 100, aim: 30 },
        unit: "ms",
        values: startMs,
        best: Math.min(...startMs),
        detail: `the first in the process ${formatNumber(firstMs)} ms`,
        whenMissed: whenMissed.testkit,
      },
    ];
  },
};
