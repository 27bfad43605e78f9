import { styleText } from "node:util";
import type { Log, RequestLogEntry } from "@belay/server";
import { plainText } from "../command/output.ts";

type Verdict = "allowed" | "refused" | "failed";

const COLOURS = { allowed: "green", refused: "yellow", failed: "red" } as const;
const VERDICT_WIDTH = 7;

function verdictOf(status: number): Verdict {
  if (status < 400) {
    return "allowed";
  }
  return status === 401 || status === 403 ? "refused" : "failed";
}

/** One call as one line: when, verdict, status, what, by whom, for whom, and what to do about it. */
export function formatRequest(entry: RequestLogEntry, atMs: number): string {
  const verdict = verdictOf(entry.status);
  const time = new Date(atMs).toTimeString().slice(0, 8);
  const what = entry.apiMethod ?? `${entry.method} ${entry.path}`;
  const who = entry.caller === undefined ? "" : ` by ${entry.caller}`;
  const whom = entry.elevatedFor === undefined ? "" : `, elevated for ${entry.elevatedFor}`;
  const why = entry.code === undefined ? "" : `: ${entry.code}. ${entry.message ?? ""}`;
  const label = styleText(COLOURS[verdict], verdict.padEnd(VERDICT_WIDTH));
  return `${time} ${label} ${entry.status} ${plainText(`${what}${who}${whom}${why}`)}  ${styleText("dim", `${entry.durationMs} ms`)}`;
}

/** Log of a dev server: a readable line for each call on standard output, defects on standard error. */
export function createConsoleLog(nowMs: () => number): Log {
  return {
    request: (entry) => console.log(formatRequest(entry, nowMs())),
    error: (err, facts) => console.error("belay: an error that is Belay's own:", facts, err),
    warn: (message) => console.error(`belay: ${message}`),
    info: (message) => console.log(message),
  };
}
