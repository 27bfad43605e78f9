/** A value as JSON that moves no terminal's cursor nor turns the direction of its text: what JSON lets stand as it is, is escaped. */
export function safeJson(value: unknown, indent?: number): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  // By units of UTF-16, as JSON escapes them. A line break is between values, where `indent` puts one.
  return JSON.stringify(value, null, indent).replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) =>
    found.split("").map(escaped).join(""),
  );
}

/** Prints facts as JSON, two spaces deep, when asked to; else the lines. */
export function printFacts(facts: unknown, options: { readonly json: boolean; readonly lines: readonly string[] }): void {
  console.log(options.json ? safeJson(facts, 2) : options.lines.join("\n"));
}

/** A text in one line: what callers chose of it must neither move a terminal's cursor nor its colours, nor look like another line. */
export function plainText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
}

/** Rows as lines with columns of even width. */
export function formatTable(told: readonly (readonly string[])[]): readonly string[] {
  const rows = told.map((row) => row.map(plainText));
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** A moment as people and programs read it, ISO 8601 in UTC; a dash when there is none. */
export function formatMoment(atMs: number | undefined): string {
  return atMs === undefined ? "-" : new Date(atMs).toISOString();
}
