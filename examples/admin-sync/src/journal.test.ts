import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { hashOf, openJournal } from "./journal.ts";

const SCOPE = { origin: "http://127.0.0.1:1", siteId: "s" };
const entry = (handle: string) => ({ handle, hash: "h", productId: "p", revision: "1", variants: { "A-1": "v" } });

let path: string;
beforeEach(() => {
  const directory = mkdtempSync(join(tmpdir(), "belay-journal-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  path = join(directory, "a.csv.sync");
});

test("remembers what was added, and forgets a line that a kill cut short", async () => {
  await (await openJournal(path, SCOPE)).add([entry("a"), entry("b")]);
  appendFileSync(path, '{"handle":"c","ha');
  const again = await openJournal(path, SCOPE);
  expect([again.entry("a"), again.entry("c")]).toEqual([entry("a"), undefined]);
  await again.add([entry("d")]);
  expect((await openJournal(path, SCOPE)).entry("d")).toEqual(entry("d"));
});

test("is empty for another site, whose ids mean nothing here", async () => {
  await (await openJournal(path, SCOPE)).add([entry("a")]);
  expect((await openJournal(path, { ...SCOPE, siteId: "other" })).entry("a")).toBeUndefined();
});

test("read only, it writes nothing", async () => {
  await (await openJournal(path, SCOPE)).add([entry("a")]);
  const before = readFileSync(path, "utf8");
  const journal = await openJournal(path, SCOPE, { readOnly: true });
  await journal.add([entry("b")]);
  await journal.compact();
  expect(readFileSync(path, "utf8")).toBe(before);
  expect(journal.entry("a")).toEqual(entry("a"));
});

test("the hash is of what the file says about a product: not of its lines, not of its stock", () => {
  const variant = { line: 2, sku: "A-1", choices: [], price: "1", stock: [{ location: undefined, quantity: 1 }] };
  const product = { line: 2, handle: "a", name: "A", variants: [variant] };
  const same = { ...product, line: 9, variants: [{ ...variant, line: 9, stock: [] }] };
  expect(hashOf(same)).toBe(hashOf(product));
  expect(hashOf({ ...product, variants: [{ ...variant, price: "2" }] })).not.toBe(hashOf(product));
});
