import { methodById } from "@belay/contracts";
import { compilePolicy, type ExplainedRecord, explainRecord, type LedgerEntry, type LedgerSubject } from "@belay/core";
import { readElevationPolicy } from "@belay/domains/apps";
import type { ReadTransaction } from "@belay/store";
import { CliError } from "../command/cli-error.ts";
import { formatMoment } from "../command/output.ts";
import { allSites } from "../installation/find-app.ts";
import { fullName } from "./find-method.ts";

async function explainEntry(tx: ReadTransaction, entry: LedgerEntry): Promise<ExplainedRecord> {
  const clientId = entry.actor?.type === "APP" ? entry.actor.clientId : undefined;
  const policy = clientId === undefined ? undefined : await readElevationPolicy(tx.system, entry.siteId, clientId);
  return explainRecord(entry, policy && compilePolicy(policy));
}

/** The recorded calls of a request, of one site or of all. Errors: CliError where there is no record. */
export async function explainRequest(
  tx: ReadTransaction,
  requestId: string,
  siteId: string | undefined,
): Promise<readonly ExplainedRecord[]> {
  const siteIds = siteId === undefined ? (await allSites(tx.system)).map(({ id }) => id) : [siteId];
  const entries = (await Promise.all(siteIds.map((id) => tx.ledger.byRequest(id, requestId)))).flat();
  if (entries.length === 0) {
    throw new CliError(
      `The ledger has no record of the request ${requestId}. Recorded are elevated, admin and refused calls; of others the request log tells.`,
    );
  }
  return Promise.all(entries.map((entry) => explainEntry(tx, entry)));
}

function describeWho(who: LedgerSubject | undefined): string {
  return who === undefined ? "somebody unknown" : `${who.type.toLowerCase().replace("_", " ")} ${who.id}`;
}

/** A recorded call as lines. */
export function recordLines({ entry, why, fix, missing, mayCall }: ExplainedRecord): readonly string[] {
  const { actor, subject, outcome, status, code, earlierActors = [] } = entry;
  const method = methodById(entry.methodId);
  const acts = actor !== undefined && actor.id !== subject?.id;
  const through = earlierActors.map((earlier) => `  through    ${describeWho(earlier)}`);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["endpoint", entry.endpoint],
    ["reason", entry.reason],
    ["policy", entry.policy],
    ["code", code],
    ["why", why],
    ["missing", missing.length === 0 ? undefined : missing.join(", ")],
    ["fix", fix],
  ];
  return [
    `${outcome} (${status}): ${method === undefined ? entry.methodId : fullName(method)}, ${formatMoment(entry.atMs)}`,
    `  asked      ${describeWho(subject)}`,
    ...(acts ? [`  acted      ${describeWho(actor)}`] : []),
    ...through,
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(10)} ${value}`])),
    ...mayCall.map((words, index) => `${index === 0 ? "  may call   " : "             "}${words}`),
  ];
}
