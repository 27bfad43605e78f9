import { methodById } from "@belay/contracts";
import { type PermissionSuggestion, suggestPermissions } from "@belay/core";
import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { formatMoment, formatTable, printFacts } from "../command/output.ts";
import { describePermissions } from "../command/permissions.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { type CodeMethods, readCodeMethods } from "./code-methods.ts";
import { findHolder, HOLDER_ARGUMENTS, type Holder } from "./holder.ts";
import { parseSince, SINCE_ARGUMENT } from "./read-entries.ts";
import { readUsedMethods, type UsedMethod } from "./used-methods.ts";

interface Found {
  readonly holder: Holder;
  readonly used: readonly UsedMethod[];
  readonly code: CodeMethods | undefined;
  readonly suggestion: PermissionSuggestion;
}

function nameOf(methodId: string): string {
  return methodById(methodId)?.name ?? methodId;
}

/** The command that makes it so; none where nothing would change, or nothing was seen that could be gone by. */
function commandOf({ holder, used, code, suggestion }: Found): string | undefined {
  const isSmaller = suggestion.unused === undefined || suggestion.unused.length > 0;
  const sawSomething = used.length > 0 || (code?.methodIds.length ?? 0) > 0;
  if (!isSmaller || !sawSomething || suggestion.suggested.length === 0) {
    return undefined;
  }
  const whose =
    holder.kind === "role" ? `--role ${JSON.stringify(holder.name)} --site ${holder.siteIds[0]}` : `--${holder.kind} ${holder.id}`;
  return `belay permissions set ${suggestion.suggested.join(",")} ${whose}`;
}

function describe(found: Found, command: string | undefined, since: string): readonly string[] {
  const { holder, used, code, suggestion } = found;
  const { extras, unused, lacking } = suggestion;
  const rows = used.map(({ methodId, calls, lastAtMs }) => [`  ${calls}`, nameOf(methodId), formatMoment(lastAtMs)]);
  const onlyInCode = code?.methodIds.filter((id) => !used.some(({ methodId }) => methodId === id)) ?? [];
  const list = (words: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`${words}: ${names.join(", ")}`];
  return [
    `${holder.kind} ${holder.name ?? holder.id} holds: ${describePermissions(holder.held)}`,
    used.length === 0 ? `It called nothing since ${since}.` : `It called, since ${since}:`,
    ...formatTable(rows),
    ...list("Only in the code", onlyInCode.map(nameOf)),
    ...list("Calls in the code whose method cannot be told", code?.unknown ?? []),
    ...list("Not used", unused ?? (holder.held === "all" ? ["everything else"] : [])),
    ...list("Held and only widen answers, which no record tells apart", extras),
    ...list("Needed and not held", lacking),
    ...(command === undefined ? ["Nothing to take away."] : [`Enough would be: ${suggestion.suggested.join(", ")}`, "", `  ${command}`]),
  ];
}

/** `belay permissions suggest`: the smallest set that what was used, and what the code does, needs. */
export const suggestCommand = belayCommand({
  meta: { name: "suggest", description: "Compare what an app, key or role holds with what it used, and with what code elevates" },
  args: {
    ...HOLDER_ARGUMENTS,
    since: SINCE_ARGUMENT,
    project: { type: "string", valueHint: "dir", description: "A project whose code is read as well" },
    strict: { type: "boolean", description: "Leave out what only widens answers" },
  },
  run: ({ data, json, since, project, strict, ...options }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const holder = await store.read((tx) => findHolder(tx.system, options));
      const fromMs = parseSince(since, systemClock.nowMs());
      const used = await readUsedMethods(store, holder, fromMs);
      const code = project === undefined ? undefined : await readCodeMethods(project, holder);
      const methodIds = [...used.map(({ methodId }) => methodId), ...(code?.methodIds ?? [])];
      const suggestion = suggestPermissions(holder.held, methodIds, { keepsExtras: strict !== true });
      const found: Found = { holder, used, code, suggestion };
      const command = commandOf(found);
      const { kind, id, name, held } = holder;
      const calls = used.map(({ lastAtMs, ...rest }) => ({ ...rest, lastAt: formatMoment(lastAtMs) }));
      const facts = { kind, id, name, held, since: formatMoment(fromMs), used: calls, code, ...suggestion, command };
      printFacts(facts, { json: json === true, lines: describe(found, command, formatMoment(fromMs)) });
    }),
});
