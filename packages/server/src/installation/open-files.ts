import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What the group and everybody else may do, in the mode of a file. */
const OTHERS = 0o077;

/** What is missing was removed meanwhile, or was never there. */
async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode;
  } catch (err) {
    if (err instanceof Error && "code" in err && err.code === "ENOENT") {
      return 0;
    }
    throw err;
  }
}

async function isOpen(path: string): Promise<boolean> {
  return ((await modeOf(path)) & OTHERS) !== 0;
}

/** The files of a data directory, itself first, that others on the machine may read or change: Belay makes none that way, but copies and restored backups may be. */
export async function findOpenFiles(directory: string): Promise<{ readonly directory: boolean; readonly files: readonly string[] }> {
  const entries = await readdir(directory, { withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ name }) => join(directory, name));
  const open = await Promise.all(paths.map(isOpen));
  return { directory: await isOpen(directory), files: paths.filter((_, index) => open[index]) };
}

/** What a shell takes as one word. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** Says in one line that others may read or change files of a data directory, and what to run; `undefined` where they may not. */
export async function whatToClose(directory: string): Promise<string | undefined> {
  const found = await findOpenFiles(directory);
  const commands = [
    ...(found.directory ? [`chmod 700 ${quoted(directory)}`] : []),
    ...(found.files.length === 0 ? [] : [`chmod 600 ${found.files.toSorted().map(quoted).join(" ")}`]),
  ];
  return commands.length === 0
    ? undefined
    : `Other users of this machine may read or change what Belay keeps in ${directory}. Run: ${commands.join(" && ")}`;
}
