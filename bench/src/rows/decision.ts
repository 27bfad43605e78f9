import { median } from "../measure/statistics.ts";
import type { DecideArgument, DecideFacts } from "../processes/decide.ts";
import { formatNumber } from "../report/format.ts";
import type { Row } from "./row.ts";

const ROUNDS = 15;

/** The token check and the access decision, without HTTP. */
export const decisionRow: Row = {
  name: "decision",
  method:
    "`decision`: in one process, 100,000 times a round: a new header string, `Identifier.identify` of a token that was checked before, `decide`. Beside it, one SHA-256 of the same string, and an elevation policy of 30 rules that all speak of the method, of which the last admits the call.",
  stores: () => [{ products: 1 }],
  measure: async (bench) => {
    const store = await bench.store({ products: 1 });
    const argument: DecideArgument = { directory: store.directory, site: store.site, rounds: bench.rounds(ROUNDS) };
    const child = await bench.start<DecideFacts>("decide", argument);
    const { decideMicroseconds, hashMicroseconds, policyMicroseconds, tokenLength } = child.facts;
    return [
      {
        title: "token check and access decision, a call",
        bound: { kind: "at most", bar: 3, aim: 1 },
        unit: "µs",
        values: decideMicroseconds,
        best: Math.min(...decideMicroseconds),
        detail: `token of ${tokenLength} characters; one SHA-256 of it takes ${formatNumber(median(hashMicroseconds))} µs`,
        whenMissed: "the machine was busy: the figure is wall time.",
      },
      {
        title: "elevation policy of 30 rules, a call",
        bound: { kind: "at most", bar: 5, aim: 2 },
        unit: "µs",
        values: policyMicroseconds,
        best: Math.min(...policyMicroseconds),
        detail: "the last rule admits the call, with both of its limits",
        whenMissed: "the machine was busy: the figure is wall time.",
      },
    ];
  },
};
