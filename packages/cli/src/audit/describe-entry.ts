import { methodById } from "@belay/contracts";
import type { LedgerEntry, LedgerSubject } from "@belay/core";
import { formatMoment, plainText } from "../command/output.ts";

function describeSubject(subject: LedgerSubject | undefined): string {
  if (subject === undefined) {
    return "somebody unknown";
  }
  const name = subject.name === undefined ? "" : ` (${subject.name})`;
  const kind = subject.type === "API_KEY" ? "API key" : subject.type.toLowerCase();
  return `${kind} ${subject.id}${name}`;
}

function describeCall({ kind, subject, actor, earlierActors = [] }: LedgerEntry): string {
  const through = earlierActors.map((earlier) => ` through ${describeSubject(earlier)}`).join("");
  switch (kind) {
    case "elevated":
      return `elevated by ${describeSubject(actor)}${through} for ${describeSubject(subject)}`;
    case "admin":
      return `by ${describeSubject(actor)}`;
    case "refused":
      return `by ${describeSubject(actor ?? subject)}${actor === undefined || subject === undefined || actor.id === subject.id ? "" : ` for ${describeSubject(subject)}`}`;
  }
}

/** An entry as one line: when, how it ended, what, by whom and for whom, about what, and why. */
export function describeEntry(entry: LedgerEntry): string {
  const method = methodById(entry.methodId);
  const what = method === undefined ? entry.methodId : `${method.module} ${method.name}`;
  const { target, endpoint, code, reason, detail, policy } = entry;
  const about = target === undefined ? "" : ` on ${target.type} ${target.id}${target.name === undefined ? "" : ` (${target.name})`}`;
  const from = endpoint === undefined ? "" : ` from ${endpoint}`;
  const why = [code, policy === "allow" ? undefined : policy, reason, detail].filter((word) => word !== undefined).join(", ");
  const line = `${entry.outcome} ${entry.status} ${what} ${describeCall(entry)}${about}${from}${why === "" ? "" : `: ${why}`}`;
  return `${formatMoment(entry.atMs)} ${plainText(line)}`;
}
