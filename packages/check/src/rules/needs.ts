import type { Method } from "@belay/contracts";
import { type CallRecord, pathOf } from "../flow/run.ts";
import { andOthers, nameOfEntry, nameOfMethod, oncePerPlace, reachedCalls, why } from "./calls-of.ts";
import { reachingIdentities } from "./identities.ts";
import { finding, type Rule } from "./rule.ts";

/** Whether visitors and members are refused, whoever of them calls. */
function isClosed({ access }: Method): boolean {
  return access.visitor === "deny" && access.member === "deny" && access.public === undefined && access.open === undefined;
}

/** Plain calls that are refused to everybody who can reach them. */
export const needsElevation: Rule = (analysis) => {
  const refused = reachedCalls(analysis).filter(({ call, entry }) => {
    if (call.privilege !== "caller" || call.method === undefined || !isClosed(call.method) || entry.kind === "webhook") return false;
    const identities = reachingIdentities(call);
    return identities === undefined || identities.some((identity) => identity === "VISITOR" || identity === "MEMBER");
  });
  return oncePerPlace(refused).map(({ call, entry, place, others }) =>
    finding({
      code: "needs-elevation",
      place,
      message: `${nameOfEntry(entry)} calls ${nameOfMethod(call)} as the caller, and visitors and members are refused: it needs ${call.method?.access.requires.join(", ")}.${andOthers(others)}${why(entry)}`,
      path: pathOf(call.way),
    }),
  );
};

/** The rules of a collection decide there, and they are not in the code. */
const DECIDED_ELSEWHERE: ReadonlySet<string> = new Set(["data/items"]);

/** Whether everybody who reaches a call may make it without elevation as well. */
function isOpen(call: CallRecord, method: Method): boolean {
  const { access, module } = method;
  if (DECIDED_ELSEWHERE.has(module)) return false;
  // What no app can call is said to be so, and nothing else.
  if (access.never.includes("APP")) return false;
  if (access.public !== undefined) return true;
  const identities = reachingIdentities(call);
  // Who passed a check of another kind may be after what only the extras give.
  if (
    access.extras.length > 0 &&
    (identities === undefined || !identities.every((identity) => identity === "VISITOR" || identity === "MEMBER"))
  )
    return false;
  return (identities ?? ["VISITOR", "MEMBER"]).every((identity) => {
    if (identity === "VISITOR") return access.visitor === "allow";
    if (identity === "MEMBER") return access.member === "allow";
    return false;
  });
}

/** Elevation of what the caller may do anyway. */
export const needlessElevation: Rule = (analysis) => {
  const needless = reachedCalls(analysis).filter(
    ({ call }) => call.privilege === "elevated" && call.method !== undefined && isOpen(call, call.method),
  );
  return oncePerPlace(needless).map(({ call, place }) => {
    const extras = call.method?.access.extras ?? [];
    const only = extras.length === 0 ? "" : ` Elevated, the answer may hold more (${extras.join(", ")}).`;
    return finding({
      code: "needless-elevation",
      place,
      severity: extras.length === 0 ? "warning" : "note",
      message: `${nameOfMethod(call)} is elevated, and everybody who reaches it may call it as they are.${only}`,
      path: pathOf(call.way),
    });
  });
};

/** Privileged calls of methods that no app or key can make. */
export const elevationCannotHelp: Rule = (analysis) => {
  const hopeless = reachedCalls(analysis).filter(
    ({ call }) =>
      call.privilege !== "caller" && call.method?.access.never.includes(call.privilege === "api-key" ? "API_KEY" : "APP") === true,
  );
  return oncePerPlace(hopeless).map(({ call, place }) =>
    finding({
      code: "elevation-cannot-help",
      place,
      message: `${nameOfMethod(call)} speaks of the caller, and ${call.privilege === "api-key" ? "an API key" : "an app"} can never call it.`,
      path: pathOf(call.way),
    }),
  );
};
