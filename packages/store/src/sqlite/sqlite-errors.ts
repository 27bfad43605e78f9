import { StoreUnavailableError } from "../port/errors.ts";

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const PERM = 3;
const AUTH = 23;
const NOTADB = 26;

/** The primary result code of an error of SQLite; `undefined` for any other error. */
export function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") {
    return undefined;
  }
  return error.errcode & 0xff;
}

/** Whether another connection holds what this one needs. */
export function isBusy(error: unknown): boolean {
  const code = primaryCode(error);
  return code === BUSY || code === LOCKED;
}

/**
 * An error of SQLite as the port's error, with what to do about it; any other error as it is.
 *
 * Shape: `file` is the database, named in the message for whoever runs the server.
 */
export function toStoreError(error: unknown, file: string): unknown {
  const detail = error instanceof Error ? error.message : String(error);
  const because = (reason: StoreUnavailableError["reason"], message: string) =>
    new StoreUnavailableError(reason, `${message} (${file}: ${detail})`, { cause: error });
  switch (primaryCode(error)) {
    case BUSY:
    case LOCKED:
      return because("busy", "Another process holds the database. Try again, or stop the process that uses it.");
    case FULL:
      return because("full", "The disk is full. Nothing was changed; free some space and try again.");
    case READONLY:
      return because("unreadable", "The database cannot be written. Make the file and its directory writable for this user.");
    case IOERR:
    case CANTOPEN:
    case PERM:
    case AUTH:
      return because("unreadable", "The database cannot be read or written. Check the directory, its permissions and the disk.");
    case CORRUPT:
    case NOTADB:
      return because("corrupt", "The database is damaged or no database at all. Put a backup in its place.");
    default:
      return error;
  }
}
