import { resolve } from "node:path";

/** Where `belay dev` keeps its store when nobody said otherwise, under the current directory. */
export const DEV_DIRECTORY = ".belay/dev";

/** The `--data` option of the commands that work on a store. */
export const DATA_ARGUMENT = {
  type: "string",
  valueHint: "dir",
  description: `Data directory; else BELAY_DATA, else ${DEV_DIRECTORY}`,
} as const;

/** The data directory that a command works on, as an absolute path. */
export function findDataDirectory(option: string | undefined, env: Readonly<Record<string, string | undefined>> = process.env): string {
  return resolve(option || env.BELAY_DATA || DEV_DIRECTORY);
}
