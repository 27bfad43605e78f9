import type { CheckArgument, CheckFacts } from "../processes/check.ts";
import { formatNumber } from "../report/format.ts";
import { writeProject } from "../seeding/generated-project.ts";
import type { Row } from "./row.ts";

const ROUNDS = 5;
const FILES = 500;

/** What the checker costs on a project of some size. */
export const checkRow: Row = {
  name: "check",
  method: `\`check\`: \`checkProject\` of a generated project of ${FILES} files (routes that check the caller and call services, services that elevate, helpers, an index file that passes them on), each time in a new process. CPU time of the process from its start, user and system, loading of the modules included.`,
  stores: () => [],
  measure: async (bench) => {
    const directory = bench.path("project");
    const bytes = await writeProject(directory, FILES);
    const cpuMs: number[] = [];
    let detail = "";
    for (let round = 0; round < bench.rounds(ROUNDS); round += 1) {
      const child = await bench.start<CheckFacts>("check", { directory } satisfies CheckArgument);
      const { facts } = child;
      if (facts.files !== FILES || facts.findings !== 0 || facts.calls === 0) {
        throw new Error(`the project that is measured was not checked: ${JSON.stringify(facts)}`);
      }
      cpuMs.push(facts.cpuMs);
      detail = `${formatNumber(bytes / 1_000_000)} MB of code, ${facts.calls} ways to privileged calls`;
      await child.stop();
    }
    return [
      {
        title: `belay check of ${FILES} files, CPU time`,
        bound: { kind: "at most", bar: 2_000, aim: 1_000 },
        unit: "ms",
        values: cpuMs,
        best: Math.min(...cpuMs),
        detail,
        whenMissed:
          "the machine was busy, or the parser's syntax trees were collected while they were made: more than half of the time is parsing.",
      },
    ];
  },
};
