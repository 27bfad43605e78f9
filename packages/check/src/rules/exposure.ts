import { READS } from "../flow/record.ts";
import { ANYBODY, pathOf } from "../flow/run.ts";
import type { FindingCode } from "../report.ts";
import { andOthers, nameOfEntry, nameOfMethod, oncePerPlace, type ReachedCall, reachedCalls, severityFor, why } from "./calls-of.ts";
import { finding, type Rule } from "./rule.ts";

/** Letting everybody in is a decision; letting them write as often as they like is an open door. */
function isOpenWrite({ call }: ReachedCall): boolean {
  return call.must && call.named.includes(ANYBODY) && call.method !== undefined && !READS.test(call.method.name);
}

/** What is missing on the way to a call; undefined where every way passes a check. */
function codeOf(reached: ReachedCall): FindingCode | undefined {
  const { call, hasCheck, isCheckedLate } = reached;
  if (isOpenWrite(reached)) return "unguarded-elevation";
  if (call.must || call.isLookup || call.privilege === "caller") return undefined;
  if (call.isCheckedLater || isCheckedLate) return "guard-after-call";
  return call.may || hasCheck ? "guard-on-other-branch" : "unguarded-elevation";
}

const WORDS: Partial<Record<FindingCode, string>> = {
  "unguarded-elevation": "and nothing on the way asks who calls",
  "guard-after-call": "and who calls is asked only afterwards",
  "guard-on-other-branch": "on a way that goes past the check of who calls",
};

const OPEN_WORDS = "for every visitor, as often as they like: allow lets everybody in, and there is no limit";
const OPEN_FIX =
  "Say how often one caller may: limit: { perCaller: { max: 5, windowSeconds: 60 } } beside allow. Or let fewer in: allow: member.";

/** Privileged calls that somebody reaches without a check of who they are. */
export const exposure: Rule = (analysis) => {
  const exposed = reachedCalls(analysis).flatMap((reached) => {
    const code = codeOf(reached);
    return code === undefined ? [] : [{ ...reached, code }];
  });
  return [...Map.groupBy(exposed, ({ code }) => code)].flatMap(([code, calls]) =>
    oncePerPlace(calls).map(({ call, entry, place, others, ...rest }) => {
      const isOpen = isOpenWrite({ call, entry, place, ...rest });
      return finding({
        code,
        place,
        message: `${nameOfEntry(entry)} makes ${nameOfMethod(call)} run with ${call.privilege === "api-key" ? "an API key" : "the app's permissions"}, ${isOpen ? OPEN_WORDS : WORDS[code]}.${andOthers(others)}${why(entry)}`,
        path: pathOf(call.way),
        ...severityFor(entry),
        ...(isOpen ? { fix: OPEN_FIX } : {}),
      });
    }),
  );
};
