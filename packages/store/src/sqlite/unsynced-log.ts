import { closeSync, existsSync, fsyncSync, openSync, readSync, rmSync, writeSync } from "node:fs";

const PART_BYTES = 1_048_576;

/** The write-ahead log of a database. */
export function logPath(file: string): string {
  return `${file}-wal`;
}

/** The file that says that a sync of the log failed. It need not outlive the machine: what is in the log after that is what the disk has. */
export function unsyncedMark(file: string): string {
  return `${file}-unsynced`;
}

/**
 * Writes the log over itself where a sync of it has failed, so that what can be read of it is what the disk has.
 *
 * Shape: runs in a transaction that may write, so that nobody else writes to the log meanwhile.
 * Why: after a failed sync the system may hold pages that it takes for written and that the disk lacks. A commit behind such a page would be lost with
 * it, however well it was synced itself.
 */
export function rewriteUnsyncedLog(file: string): void {
  if (!existsSync(unsyncedMark(file))) {
    return;
  }
  const descriptor = openSync(logPath(file), "r+");
  try {
    const part = Buffer.alloc(PART_BYTES);
    for (let position = 0; ; ) {
      const bytes = readSync(descriptor, part, 0, PART_BYTES, position);
      if (bytes === 0) {
        break;
      }
      position += writeSync(descriptor, part, 0, bytes, position);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  rmSync(unsyncedMark(file), { force: true });
}
