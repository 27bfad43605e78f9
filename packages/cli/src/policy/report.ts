import { methodById } from "@belay/contracts";
import type { RecordedEntry } from "@belay/core";
import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { formatMoment, formatTable, printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { parseSince, readEntries, SINCE_ARGUMENT } from "../permissions/read-entries.ts";
import { COMMON_ARGUMENTS, findAppOnSite } from "./options.ts";

/** Calls of one kind that a policy refused, or would have. */
interface Refused {
  readonly methodId: string;
  readonly endpoint?: string;
  readonly caller: string;
  readonly reason: string;
  readonly refused: boolean;
  count: number;
  readonly lastAtMs: number;
}

const WORD = /^(refuse|would-refuse):(.+)$/;

/** Adds an entry to its kind. The first of a kind is the newest, because entries come so. */
function tally(kinds: Map<string, Refused>, entry: RecordedEntry): void {
  const [, verdict, reason] = WORD.exec(entry.policy ?? "") ?? [];
  if (verdict === undefined || reason === undefined) {
    return;
  }
  const caller = entry.subject?.type.toLowerCase() ?? "unknown";
  const key = JSON.stringify([entry.methodId, entry.endpoint, caller, reason, verdict]);
  const known = kinds.get(key);
  if (known !== undefined) {
    known.count += 1;
    return;
  }
  const endpoint = entry.endpoint === undefined ? {} : { endpoint: entry.endpoint };
  const refused = verdict === "refuse";
  kinds.set(key, { methodId: entry.methodId, ...endpoint, caller, reason, refused, count: 1, lastAtMs: entry.atMs });
}

function rowOf({ methodId, endpoint, caller, reason, refused, count, lastAtMs }: Refused): readonly string[] {
  const name = methodById(methodId)?.name ?? methodId;
  return [String(count), refused ? "refused" : "would refuse", name, endpoint ?? "-", caller, reason, formatMoment(lastAtMs)];
}

/** `belay policy report`: what the policy refused, and in mode observe would have refused, out of the ledger. */
export const reportCommand = belayCommand({
  meta: { name: "report", description: "Show what an app's policy refused, or would have refused" },
  args: { ...COMMON_ARGUMENTS, since: SINCE_ARGUMENT },
  run: ({ data, json, app, site, since }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const { clientId, siteId } = await store.read((tx) => findAppOnSite(tx.system, app, site));
      const fromMs = parseSince(since, systemClock.nowMs());
      const kinds = new Map<string, Refused>();
      let asked = 0;
      for await (const entry of readEntries(store, siteId, { clientId, fromMs })) {
        asked += entry.policy === undefined || entry.actor?.clientId !== clientId ? 0 : 1;
        if (entry.actor?.clientId === clientId) {
          tally(kinds, entry);
        }
      }
      const found = [...kinds.values()].sort((left, right) => right.count - left.count);
      const head = ["calls", "verdict", "method", "endpoint", "caller", "reason", "last"];
      const summary = `${asked} calls of app ${clientId} were judged since ${formatMoment(fromMs)}.`;
      const lines = found.length === 0 ? [`${summary} None was refused.`] : [summary, ...formatTable([head, ...found.map(rowOf)])];
      const items = found.map(({ lastAtMs, ...rest }) => ({ ...rest, lastAt: formatMoment(lastAtMs) }));
      printFacts({ clientId, siteId, since: formatMoment(fromMs), judged: asked, refused: items }, { json: json === true, lines });
    }),
});
