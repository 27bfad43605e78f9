import type { SubjectType } from "@belay/contracts";
import type { CallRecord } from "../flow/run.ts";

const SUBJECTS: readonly SubjectType[] = ["VISITOR", "MEMBER", "USER", "APP", "API_KEY"];

/**
 * Who can make a call, as far as the checks on the way say: an endpoint's `allow` says it exactly (`=MEMBER`), a comparison names it, and a
 * check of something else leaves it open, which is undefined.
 */
export function reachingIdentities({ must, named }: CallRecord): readonly SubjectType[] | undefined {
  const exact = SUBJECTS.filter((subject) => named.includes(`=${subject}`));
  if (exact.length > 0) return exact;
  const compared = SUBJECTS.filter((subject) => named.includes(subject));
  if (compared.length > 0) return compared;
  if (named.some((name) => /^not .*visitor$/i.test(name))) return ["MEMBER", "USER"];
  return must ? undefined : ["VISITOR", "MEMBER"];
}
