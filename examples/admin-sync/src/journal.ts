import { createHash } from "node:crypto";
import { appendFile, readFile, rename, writeFile } from "node:fs/promises";
import type { CatalogueProduct } from "./catalogue.ts";

const VERSION = 1;

/** What is known of a product that was brought to what the file says. */
export interface JournalEntry {
  readonly handle: string;
  /** Hash of what the file said, without stock. */
  readonly hash: string;
  readonly productId: string;
  /** The revision that the server had then. As long as it has that one and the file says the same, there is nothing to compare. */
  readonly revision: string;
  /** Variant ids by SKU. */
  readonly variants: Readonly<Record<string, string>>;
}

/**
 * The checkpoint of a synchronisation: lines of JSON beside the CSV, added to after every call that changed something.
 *
 * Why it may be lost, cut short or old at any time: it only saves comparing. Whether a product is there and what it is like, the server is asked.
 */
export interface Journal {
  readonly entry: (handle: string) => JournalEntry | undefined;
  readonly add: (entries: readonly JournalEntry[]) => Promise<void>;
  /** Writes the file anew with one line for each product. */
  readonly compact: () => Promise<void>;
}

/** Where a journal is valid. */
export interface JournalScope {
  readonly origin: string;
  readonly siteId: string;
}

/**
 * Opens the journal beside a file; one of another site or another version counts as empty.
 *
 * Shape: with `readOnly`, for dry runs, it reads what is there and writes no file.
 */
export async function openJournal(path: string, scope: JournalScope, { readOnly = false } = {}): Promise<Journal> {
  const header = JSON.stringify({ version: VERSION, ...scope });
  const [first, ...lines] = (await readIfThere(path)).split("\n");
  const known = new Map(first === header ? lines.flatMap((line) => parseEntry(line) ?? []).map((entry) => [entry.handle, entry]) : []);
  const entry = (handle: string): JournalEntry | undefined => known.get(handle);
  if (readOnly) return { entry, add: async () => undefined, compact: async () => undefined };
  const compact = async (): Promise<void> => {
    const text = [header, ...[...known.values()].map((each) => JSON.stringify(each)), ""].join("\n");
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  };
  // What a kill cut short is gone before the next line is added behind it.
  await compact();
  return {
    entry,
    add: async (entries) => {
      for (const each of entries) known.set(each.handle, each);
      await appendFile(path, entries.map((each) => `${JSON.stringify(each)}\n`).join(""));
    },
    compact,
  };
}

/** Hash of all that the file says about a product except its stock and its lines. */
export function hashOf(product: CatalogueProduct): string {
  const { line: _line, variants, ...own } = product;
  const content = [own, variants.map(({ line: _variantLine, stock: _stock, ...variant }) => variant)];
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url");
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

function parseEntry(line: string): JournalEntry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    // Only this file writes these lines; one that was cut short is no JSON.
    return value as JournalEntry;
  } catch {
    return undefined;
  }
}
