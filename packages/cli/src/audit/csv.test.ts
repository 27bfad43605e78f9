import type { RecordedEntry } from "@belay/core";
import { expect, test } from "vitest";
import { CSV_HEADER, csvLine } from "./csv.ts";

function lineWith(reason: string): string {
  const entry: RecordedEntry = {
    ...{ id: "i", siteId: "s", sequence: 7, atMs: 0, requestId: "r", kind: "admin", methodId: "m", permissions: ["A", "B"] },
    ...{ outcome: "allowed", status: 200, reason },
  };
  return csvLine(entry);
}

test("a line has a field for each column, and ends as RFC 4180 says", () => {
  expect(lineWith("x").split(",")).toHaveLength(CSV_HEADER.split(",").length);
  expect(lineWith("x")).toMatch(/^s,7,1970-01-01T00:00:00\.000Z,admin,allowed,200,,m,A B,.*\r\n$/);
});

test.each([
  ["a,b", '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ["two\nlines", '"two\nlines"'],
])("%j is quoted", (reason, field) => expect(lineWith(reason)).toContain(`,${field},`));

// OWASP, CSV Injection.
test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "＠A", '=HYPERLINK("http://x")'])(
  "%j is no formula",
  (reason) => {
    expect(lineWith(reason)).toMatch(/,"?'/);
  },
);

test("no field moves a terminal's cursor, however it got into the ledger", () => {
  expect(lineWith("a\u001b[2Jb\u009bc\u202ed")).toContain(",a\ufffd[2Jb\ufffdc\ufffdd,");
});
