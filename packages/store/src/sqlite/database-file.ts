import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { StoreUnavailableError } from "../port/errors.ts";

/**
 * Makes the data directory (mode 0700) and an empty database file (mode 0600) where they are missing; returns the path of the file.
 *
 * Errors: `StoreUnavailableError` (unreadable). SQLite gives the files that it puts beside the database the mode of the database.
 * Why a file that exists is left alone: closing any handle of it would drop the locks that SQLite holds on it in this process.
 */
export function prepareDatabaseFile(directory: string): string {
  const file = join(directory, "belay.sqlite");
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) {
      createEmpty(file);
    }
    // SQLite would open a file that can only be read, and leave files beside it that can only be read as well.
    accessSync(file, constants.R_OK | constants.W_OK);
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new StoreUnavailableError(
      "unreadable",
      `The data directory cannot be used: ${detail}. Give this user a directory that it may write to.`,
      {
        cause: error,
      },
    );
  }
  return file;
}

function createEmpty(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    // Another process that starts at the same time was first.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) {
      throw error;
    }
  }
}
