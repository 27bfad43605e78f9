import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { entriesOf, type LedgerFilter, lastSequence, matchesLedgerFilter, type RecordedEntry, type SealedBlock } from "@belay/core";
import { readArchive } from "@belay/server/ledger";
import type { Store } from "@belay/store";
import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { safeJson } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { CSV_HEADER, csvLine } from "./csv.ts";
import { archiveDirectoryOf, COMMON_ARGUMENTS, FILTER_ARGUMENTS, findChains, parseFilter } from "./options.ts";

/** Blocks that are read at once: one may hold a thousand entries. */
const BLOCKS_AT_ONCE = 20;
/** Characters that are written at once. */
const CHUNK_LENGTH = 65_536;

interface ExportOptions {
  readonly store: Store;
  readonly filter: LedgerFilter;
  /** Where archives are, when they are wanted. */
  readonly archives: string | undefined;
}

async function* archivedBlocks({ store, filter, archives }: ExportOptions, siteId: string): AsyncGenerator<SealedBlock> {
  const parts = archives === undefined ? [] : await store.read((tx) => tx.ledger.archives(siteId));
  for (const part of parts) {
    if (part.toMs >= (filter.fromMs ?? 0) && part.fromMs < (filter.beforeMs ?? Number.POSITIVE_INFINITY)) {
      yield* readArchive(join(archives ?? "", part.file), siteId);
    }
  }
}

async function* storedBlocks({ store, filter: { fromMs, beforeMs } }: ExportOptions, siteId: string): AsyncGenerator<SealedBlock> {
  const time = { ...(fromMs !== undefined && { fromMs }), ...(beforeMs !== undefined && { beforeMs }) };
  let after = 0;
  for (;;) {
    const blocks = await store.read((tx) => tx.ledger.blocks(siteId, { after, limit: BLOCKS_AT_ONCE, ...time }));
    const last = blocks.at(-1);
    if (last === undefined) {
      return;
    }
    yield* blocks;
    after = lastSequence(last);
  }
}

/** The lines of some chains, in their order, a block in memory at a time. */
async function* exportLines(options: ExportOptions, chains: readonly string[], write: (entry: RecordedEntry) => string) {
  let chunk = "";
  for (const siteId of chains) {
    for (const blocks of [archivedBlocks(options, siteId), storedBlocks(options, siteId)]) {
      for await (const block of blocks) {
        for (const entry of entriesOf(block)) {
          if (matchesLedgerFilter(entry, options.filter)) {
            chunk += write(entry);
          }
          if (chunk.length > CHUNK_LENGTH) {
            yield chunk;
            chunk = "";
          }
        }
      }
    }
  }
  yield chunk;
}

async function* withHeader(header: string, lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield header;
  yield* lines;
}

/** Writes to a file, whole or not at all, or to standard output, as fast as that takes it. */
async function writeTo(out: string | undefined, lines: AsyncIterable<string>): Promise<void> {
  if (out === undefined) {
    const stdout: Writable = process.stdout;
    await pipeline(Readable.from(lines), stdout, { end: false });
    return;
  }
  const draft = `${out}.part`;
  await pipeline(Readable.from(lines), createWriteStream(draft, { mode: 0o600, flush: true }));
  await rename(draft, out);
}

/** `belay audit export`: rows in the order of their chain, as JSON lines or CSV. A million rows take no more memory than a thousand. */
export const exportCommand = belayCommand({
  meta: { name: "export", description: "Write the ledger as JSON lines or CSV, oldest first" },
  args: {
    ...COMMON_ARGUMENTS,
    ...FILTER_ARGUMENTS,
    json: { type: "boolean", description: "As --format jsonl" },
    format: { type: "string", valueHint: "jsonl|csv", description: "Form of the rows", default: "jsonl" },
    out: { type: "string", valueHint: "file", description: "Where to; standard output otherwise" },
    archives: { type: "boolean", description: "Begin with what was archived" },
    "archive-dir": {
      type: "string",
      valueHint: "dir",
      description: "Where archives are; else BELAY_LEDGER_ARCHIVE, else in the data directory",
    },
  },
  run: ({ data, json, site, format, out, archives, "archive-dir": archiveDirectory, ...wanted }) =>
    withInstallation(findDataDirectory(data), async ({ store, directory }) => {
      if (format !== "jsonl" && format !== "csv") {
        throw new UsageError(`--format takes jsonl or csv; "${format}" is neither.`);
      }
      const isCsv = format === "csv" && json !== true;
      const from = archives === true ? archiveDirectoryOf(directory, archiveDirectory) : undefined;
      if (archives === true && from === undefined) {
        throw new UsageError("Where are the archives? Name their directory with --archive-dir.");
      }
      await store.sealLedger();
      const chains = await store.read((tx) => findChains(tx, site));
      const options = { store, filter: parseFilter(wanted), archives: from };
      const lines = exportLines(options, chains, isCsv ? csvLine : (entry) => `${safeJson(entry)}\n`);
      await writeTo(out, isCsv ? withHeader(CSV_HEADER, lines) : lines);
    }),
});
