import { createReadStream, createWriteStream } from "node:fs";
import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { type ChainHead, lineCountOf, type SealedBlock } from "@belay/core";

/** The first line of an archive. `after` is the end of the chain before it, absent in a site's first archive. */
export interface ArchiveStart {
  readonly siteId: string;
  readonly after?: ChainHead;
}

const VERSION = 1;

/**
 * The lines of an archive: what it goes on from, then for each block its place and its entries as they stood in the store, then where it ends.
 *
 * Why entries keep their own lines: `zcat` and `grep` then find a call without any program of ours.
 */
async function* archiveLines(start: ArchiveStart, blocks: AsyncIterable<SealedBlock>): AsyncGenerator<string> {
  yield `${JSON.stringify({ belayLedgerArchive: VERSION, ...start })}\n`;
  let end = start.after;
  for await (const { entries, siteId: _, ...block } of blocks) {
    yield `${JSON.stringify({ block })}\n${entries}\n`;
    end = { sequence: block.firstSequence + block.count - 1, hash: block.hash };
  }
  yield `${JSON.stringify({ end })}\n`;
}

/** Makes a file's name, or its new name, survive a power cut. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes an archive whole or not at all: under another name, on the disk, and only then under its own; readable for its owner only. */
export async function writeArchive(path: string, start: ArchiveStart, blocks: AsyncIterable<SealedBlock>): Promise<void> {
  const draft = `${path}.part`;
  await pipeline(Readable.from(archiveLines(start, blocks)), createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }));
  await rename(draft, path);
  await syncDirectory(dirname(path));
}

/** Why an archive cannot be read: its text goes to whoever verifies. */
export class ArchiveError extends Error {}

type Parsed = Readonly<Record<string, unknown>>;

function parseLine(line: string): Parsed {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function readPlace(siteId: string, value: unknown): Omit<SealedBlock, "entries"> {
  const { format, count, fromMs, toMs, requestId, firstSequence, hash } = Object(value) as Parsed;
  const isPlace = [format, count, fromMs, toMs, firstSequence].every(Number.isSafeInteger) && typeof hash === "string";
  if (!isPlace || !(Number(count) > 0)) {
    throw new ArchiveError("a line that should name a block does not");
  }
  const numbers = { format: Number(format), count: Number(count), fromMs: Number(fromMs), toMs: Number(toMs) };
  const request = typeof requestId === "string" ? { requestId } : {};
  return { siteId, ...numbers, ...request, firstSequence: Number(firstSequence), hash };
}

/** The lines of a packed file, however long it is. Errors: whatever reading or unpacking it throws. */
async function* packedLines(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const unpacked = source.pipe(createGunzip());
  // `pipe` hands on no errors.
  source.on("error", (err) => unpacked.destroy(err));
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } finally {
    source.destroy();
  }
}

/**
 * The blocks of an archive, one after the other, however long it is.
 *
 * Errors: ArchiveError when it is not whole or not an archive of this site; whatever reading it throws.
 */
export async function* readArchive(path: string, siteId: string): AsyncGenerator<SealedBlock> {
  const lines = packedLines(path);
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done === true) {
      throw new ArchiveError("it ends too early");
    }
    return value;
  };
  try {
    const start = parseLine(await next());
    if (start.belayLedgerArchive !== VERSION || start.siteId !== siteId) {
      throw new ArchiveError("it is no archive of this site's ledger");
    }
    for (let line = parseLine(await next()); !("end" in line); line = parseLine(await next())) {
      const place = readPlace(siteId, line.block);
      const entries: string[] = [];
      while (entries.length < lineCountOf(place)) {
        entries.push(await next());
      }
      yield { ...place, entries: entries.join("\n") };
    }
  } finally {
    await lines.return(undefined);
  }
}
