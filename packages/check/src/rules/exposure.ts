import { READS } from "../flow/record.ts";
import { ANYBODY, pathOf } from "../flow/run.ts";
import type { FindingCode } from "../report.ts";
import { andOthers, nameOfEntry, nameOfMethod, oncePerPlace, type ReachedCall, reachedCalls } from "./calls-of.ts";
import { finding, type Rule } from "./rule.ts";

/** What is missing on the way to a call; undefined where every way passes a check. */
function codeOf({ call, hasCheck, isCheckedLate }: ReachedCall): FindingCode | undefined {
  // Letting everybody in is a decision; letting them write without a limit is an open door.
  if (call.must && call.named.includes(ANYBODY) && call.method !== undefined && !READS.test(call.method.name)) return "unguarded-elevation";
  if (call.must || call.isLookup || call.privilege === "caller") return undefined;
  if (call.isCheckedLater || isCheckedLate) return "guard-after-call";
  return call.may || hasCheck ? "guard-on-other-branch" : "unguarded-elevation";
}

const WORDS: Partial<Record<FindingCode, string>> = {
  "unguarded-elevation": "and nothing on the way asks who calls",
  "guard-after-call": "and who calls is asked only afterwards",
  "guard-on-other-branch": "on a way that goes past the check of who calls",
};

/** Privileged calls that somebody reaches without a check of who they are. */
export const exposure: Rule = (analysis) => {
  const exposed = reachedCalls(analysis).flatMap((reached) => {
    const code = codeOf(reached);
    return code === undefined ? [] : [{ ...reached, code }];
  });
  return [...Map.groupBy(exposed, ({ code }) => code)].flatMap(([code, calls]) =>
    oncePerPlace(calls).map(({ call, entry, place, others }) =>
      finding({
        code,
        place,
        message: `${nameOfEntry(entry)} makes ${nameOfMethod(call)} run with ${call.privilege === "api-key" ? "an API key" : "the app's permissions"}, ${WORDS[code]}.${andOthers(others)}`,
        path: pathOf(call.way),
      }),
    ),
  );
};
