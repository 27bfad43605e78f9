import { join } from "node:path";
import { methodById, methods } from "@belay/contracts";
import type { LedgerEntry, LedgerFilter } from "@belay/core";
import { systemClock } from "@belay/server/installation";
import type { ReadTransaction, SiteRecord, SystemReader } from "@belay/store";
import { CliError, UsageError } from "../command/cli-error.ts";
import { parseDurationMs } from "../command/values.ts";
import { findMethod } from "../explain/find-method.ts";
import { DATA_ARGUMENT } from "../installation/data-directory.ts";
import { allSites } from "../installation/find-app.ts";
import { isDatabaseUrl } from "../installation/store-location.ts";

/** Options that all of `belay audit` take. */
export const COMMON_ARGUMENTS = {
  data: DATA_ARGUMENT,
  json: { type: "boolean", description: "Print JSON" },
  site: { type: "string", valueHint: "id", description: "One site; else all" },
} as const;

/** Options that say which rows. */
export const FILTER_ARGUMENTS = {
  since: { type: "string", valueHint: "moment", description: "From here on: ISO 8601, or a span ago (90m, 7d)" },
  until: { type: "string", valueHint: "moment", description: "Before this: ISO 8601, or a span ago" },
  method: { type: "string", valueHint: "name", description: "Method: id, or its name in the client library" },
  subject: { type: "string", valueHint: "id", description: "Who asked" },
  actor: { type: "string", valueHint: "id", description: "Who elevated or called with rights of their own" },
  app: { type: "string", valueHint: "clientId", description: "App that acted, or that the caller came through" },
  endpoint: { type: "string", valueHint: "path", description: "Endpoint of the app that the call came from" },
  target: { type: "string", valueHint: "id", description: "What the call was about" },
  kind: { type: "string", valueHint: "elevated|admin|refused", description: "Kind of call" },
  outcome: { type: "string", valueHint: "allowed|refused|failed", description: "How it ended" },
  code: { type: "string", valueHint: "CODE", description: "Error code" },
  request: { type: "string", valueHint: "id", description: "Request id" },
} as const;

const KINDS: readonly LedgerEntry["kind"][] = ["elevated", "admin", "refused"];
const OUTCOMES: readonly LedgerEntry["outcome"][] = ["allowed", "refused", "failed"];

/** The site with this id; without one, all sites. Errors: CliError when there is none. */
export async function findSites(system: SystemReader, siteId: string | undefined): Promise<readonly SiteRecord[]> {
  const sites = siteId === undefined ? await allSites(system) : [await system.site(siteId)].filter((site) => site !== undefined);
  if (sites.length === 0) {
    throw new CliError(siteId === undefined ? "There is no site." : `There is no site ${siteId}.`);
  }
  return sites;
}

/** `--site` with an id, or the ids of all chains: of the sites that there are, and of those that left nothing but their ledger. Errors: CliError. */
export async function findChains({ system, ledger }: ReadTransaction, siteId: string | undefined): Promise<readonly string[]> {
  const heads = (await ledger.heads()).map((head) => head.siteId);
  const chains = [...new Set([...(await allSites(system)).map(({ id }) => id), ...heads])];
  const named = siteId === undefined ? chains : chains.filter((id) => id === siteId);
  if (named.length === 0) {
    throw new CliError(siteId === undefined ? "There is no site." : `There is no site ${siteId}.`);
  }
  return named;
}

/** A moment as ISO 8601 or as a span before now, in milliseconds since 1970. Errors: UsageError. */
export function parseMoment(text: string, option: string, nowMs: number): number {
  if (/^\d{1,6}[smhd]$/.test(text)) {
    return nowMs - parseDurationMs(text, option);
  }
  const atMs = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(atMs)) {
    throw new UsageError(`${option} takes a moment (2026-01-31, 2026-01-31T12:00:00Z) or a span ago (90m, 7d); "${text}" is none.`);
  }
  return atMs;
}

function parseWord<T extends string>(words: readonly T[], text: string, option: string): T {
  const found = words.find((word) => word === text);
  if (found === undefined) {
    throw new UsageError(`${option} takes ${words.join(", ")}; "${text}" is none.`);
  }
  return found;
}

/** The id of a method, by id or name. A command of this program stands in the ledger under its own id, as does a method that is no more. */
function parseMethod(text: string): string {
  return text.startsWith("belay.") || methodById(text) !== undefined ? text : findMethod(methods, text).id;
}

/** The filter that the options make. Errors: UsageError. */
export function parseFilter(given: { readonly [Name in keyof typeof FILTER_ARGUMENTS]?: string | undefined }): LedgerFilter {
  const nowMs = systemClock.nowMs();
  const wanted: { readonly [Name in keyof LedgerFilter]: LedgerFilter[Name] | undefined } = {
    fromMs: given.since === undefined ? undefined : parseMoment(given.since, "--since", nowMs),
    beforeMs: given.until === undefined ? undefined : parseMoment(given.until, "--until", nowMs),
    methodId: given.method === undefined ? undefined : parseMethod(given.method),
    subjectId: given.subject,
    actorId: given.actor,
    clientId: given.app,
    endpoint: given.endpoint,
    targetId: given.target,
    kind: given.kind === undefined ? undefined : parseWord(KINDS, given.kind, "--kind"),
    outcome: given.outcome === undefined ? undefined : parseWord(OUTCOMES, given.outcome, "--outcome"),
    code: given.code,
    requestId: given.request,
  };
  // The properties of `wanted` are those of a filter; absent ones are left out.
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as LedgerFilter;
}

/** `--rows` or `--limit`: how many. Errors: UsageError. */
export function parseCount(text: string, option: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) {
    throw new UsageError(`${option} takes a number from 1 to 9999; "${text}" is none.`);
  }
  return Number(text);
}

/** Where archives are when nobody says otherwise: in the data directory; a database has no such place. */
export function archiveDirectoryOf(location: string, option: string | undefined): string | undefined {
  const directory = option || process.env.BELAY_LEDGER_ARCHIVE;
  return directory || (isDatabaseUrl(location) ? undefined : join(location, "ledger-archive"));
}

/** The data directory of an installation, where it has one. */
export function directoryOf(location: string): { readonly directory?: string } {
  return isDatabaseUrl(location) ? {} : { directory: location };
}
