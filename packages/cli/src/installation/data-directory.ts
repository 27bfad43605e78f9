import { join, resolve } from "node:path";
import { UsageError } from "../command/cli-error.ts";
import { CHECKOUT } from "./checkout.ts";
import { isDatabaseUrl } from "./store-location.ts";

/** Where `belay dev` keeps its store when nobody said otherwise, under the current directory. */
export const DEV_DIRECTORY = ".belay/dev";

/** The `--data` option of the commands that work on a store. */
export const DATA_ARGUMENT = {
  type: "string",
  valueHint: "dir",
  description: `Data directory or postgres:// URL; else BELAY_DATABASE_URL, else BELAY_DATA, else ${DEV_DIRECTORY}`,
} as const;

/** The `--data` option of the commands that work on a development store. */
export const DEV_DATA_ARGUMENT = {
  type: "string",
  valueHint: "dir",
  description: `Data directory; else BELAY_DATA, else ${DEV_DIRECTORY}`,
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** The store that a command works on: its data directory as an absolute path, or the URL of its database. Errors: UsageError for the URL of something else. */
export function findDataDirectory(option: string | undefined, env: Environment = process.env): string {
  const location = option || env.BELAY_DATABASE_URL || env.BELAY_DATA || DEV_DIRECTORY;
  if (isDatabaseUrl(location)) {
    return location;
  }
  if (/^\w+:\/\//.test(location)) {
    // It may hold a password, so it is not repeated.
    throw new UsageError("The URL of a database must begin with postgres:// or postgresql://, and a directory is a path.");
  }
  return resolve(location);
}

/**
 * Where a running dev server may keep its store: where it was said; else under the current directory, and in the clone that this program is part of.
 *
 * Why the clone: a project elsewhere is run against the server that `npm start` began there.
 */
export function devDirectories(
  option: string | undefined,
  env: Environment = process.env,
  checkout: string | undefined = CHECKOUT,
): readonly string[] {
  const own = findDevDirectory(option, env);
  return option || env.BELAY_DATA || checkout === undefined ? [own] : [...new Set([own, join(checkout, DEV_DIRECTORY)])];
}

/** The directory of a development store, as an absolute path: such a store is never in a database that others reach. */
export function findDevDirectory(option: string | undefined, env: Environment = process.env): string {
  return resolve(option || env.BELAY_DATA || DEV_DIRECTORY);
}
