import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a running dev server says of itself in its data directory, so that other commands find it. */
export interface DevState {
  readonly origin: string;
  /** The name that it signs tokens in. */
  readonly issuer: string;
  readonly pid: number;
}

function pathIn(directory: string): string {
  return join(directory, "dev.json");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (err) {
    // EPERM: there is such a process, and it is somebody else's.
    return err instanceof Error && "code" in err && err.code === "EPERM";
  }
}

function parseState(text: string): DevState | undefined {
  try {
    const { origin, issuer = origin, pid }: Readonly<Record<string, unknown>> = Object(JSON.parse(text));
    return typeof origin === "string" && typeof issuer === "string" && typeof pid === "number" ? { origin, issuer, pid } : undefined;
  } catch {
    return undefined;
  }
}

/** The dev server that runs on a data directory; `undefined` when none does, whatever one that was killed left behind. */
export async function findDevServer(directory: string): Promise<DevState | undefined> {
  let text: string;
  try {
    text = await readFile(pathIn(directory), "utf8");
  } catch {
    return undefined;
  }
  const state = parseState(text);
  return state !== undefined && isAlive(state.pid) ? state : undefined;
}

/** Writes the state whole or not at all, readable for its owner only. */
export async function writeDevState(directory: string, state: DevState): Promise<void> {
  const draft = `${pathIn(directory)}.${state.pid}`;
  await writeFile(draft, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  await rename(draft, pathIn(directory));
}

/** Takes the state away, unless another server has written its own since. */
export async function removeDevState(directory: string, pid: number): Promise<void> {
  const state = await readFile(pathIn(directory), "utf8").then(parseState, () => undefined);
  if (state?.pid === pid) {
    await rm(pathIn(directory), { force: true });
  }
}
