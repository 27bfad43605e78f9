import type { LedgerSubject, RecordedEntry } from "@belay/core";

type Cell = string | number | undefined;

function subjectCells(name: string, pick: (entry: RecordedEntry) => LedgerSubject | undefined): readonly Column[] {
  return [
    [`${name}_type`, (entry) => pick(entry)?.type],
    [`${name}_id`, (entry) => pick(entry)?.id],
    [`${name}_client_id`, (entry) => pick(entry)?.clientId],
    [`${name}_name`, (entry) => pick(entry)?.name],
  ];
}

type Column = readonly [name: string, read: (entry: RecordedEntry) => Cell];

const COLUMNS: readonly Column[] = [
  ["site_id", ({ siteId }) => siteId],
  ["sequence", ({ sequence }) => sequence],
  ["at", ({ atMs }) => new Date(atMs).toISOString()],
  ["kind", ({ kind }) => kind],
  ["outcome", ({ outcome }) => outcome],
  ["status", ({ status }) => status],
  ["code", ({ code }) => code],
  ["method_id", ({ methodId }) => methodId],
  ["permissions", ({ permissions }) => permissions.join(" ")],
  ...subjectCells("subject", ({ subject }) => subject),
  ...subjectCells("actor", ({ actor }) => actor),
  ["earlier_actors", ({ earlierActors }) => earlierActors?.map(({ id }) => id).join(" ")],
  ["target_type", ({ target }) => target?.type],
  ["target_id", ({ target }) => target?.id],
  ["target_name", ({ target }) => target?.name],
  ["endpoint", ({ endpoint }) => endpoint],
  ["reason", ({ reason }) => reason],
  ["detail", ({ detail }) => detail],
  ["policy", ({ policy }) => policy],
  ["refusal", ({ refusal }) => refusal?.reason],
  ["missing", ({ refusal }) => refusal?.missing.join(" ")],
  ["request_id", ({ requestId }) => requestId],
  ["id", ({ id }) => id],
];

/**
 * A value as a field of CSV. Source: RFC 4180 section 2, rules 5 to 7.
 *
 * Why the apostrophe: a spreadsheet runs what begins with one of these characters as a formula, and callers choose some of these texts (OWASP, CSV
 * Injection); full-width forms count as well. Other controls would reach a terminal that the export is shown in.
 */
function field(value: Cell): string {
  if (value === undefined || typeof value === "number") {
    return String(value ?? "");
  }
  const shown = value.replaceAll(/(?![\t\r\n])[\p{Cc}\p{Cf}]/gu, "\ufffd");
  const safe = /^[=+\-@\t\r\n|%＝＋－＠]/.test(shown.trimStart()) || /^[\t\r\n]/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(field).join(",")}\r\n`;
}

/** The first line of an export: the names of the columns. */
export const CSV_HEADER = line(COLUMNS.map(([name]) => name));

/** An entry as a line of CSV. */
export function csvLine(entry: RecordedEntry): string {
  return line(COLUMNS.map(([, read]) => read(entry)));
}
