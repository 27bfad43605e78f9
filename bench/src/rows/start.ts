import { join } from "node:path";
import { fileURLToPath } from "node:url";
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
    "`start`: `belay dev --no-example --port 0` on an empty directory, from the start of the process to its first answer (the key set, which needs the store and its signing key); once with an empty compile cache each time, once with one that an earlier start filled. Beside them a bare `node:http` server in a process of its own. The test kit: `startTestServer` to the first answer, in a process that has loaded it. Wall time.",
  stores: () => [],
  measure: async (bench) => {
    const warm = bench.path("warm-cache");
    const start = (cache: string): Promise<number> =>
      measureStart([CLI, "dev", "--no-example", "--port", "0", "--data", join(bench.path("start"), "data")], PATH, {
        XDG_CACHE_HOME: cache,
      });
    await start(warm);
    const rounds = bench.rounds(ROUNDS);
    const times = { cold: [] as number[], warm: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.cold.push(await start(bench.path("cold-cache")));
      times.warm.push(await start(warm));
      times.bare.push(await measureStart(["-e", BARE], "/", {}));
    }
    const testkit = await bench.start<TestkitFacts>("testkit", { rounds: rounds * 2 } satisfies TestkitArgument);
    const { firstMs, startMs } = testkit.facts;
    const bare = `a bare node:http process beside it: ${formatNumber(median(times.bare))} ms`;
    const whenMissed = {
      warm: "not profiled yet. It is wall time, which a busy machine stretches (see the bare process beside it); fewer modules loaded before the first answer would help.",
      cold: "as above, and the sources are TypeScript, stripped and compiled at the first start; the built package ships JavaScript.",
      testkit: "every start makes all tables and indexes of a new store and two tenants, in wall time that a busy machine stretches.",
    };
    return [
      {
        title: "empty store to first answered request, warm compile cache",
        bound: { kind: "at most", bar: 500, aim: 200 },
        unit: "ms",
        values: times.warm,
        best: Math.min(...times.warm),
        detail: bare,
        whenMissed: whenMissed.warm,
      },
      {
        title: "the same, compile cache empty (the first start ever)",
        bound: { kind: "at most", bar: 500, aim: 200 },
        unit: "ms",
        values: times.cold,
        best: Math.min(...times.cold),
        detail: bare,
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
