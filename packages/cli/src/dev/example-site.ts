import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";

/** The example that stands beside the sources; `undefined` where there are none (an installed package) or its parts are not installed. */
export function findExample(
  root: string = join(import.meta.dirname, "../../../.."),
): { readonly directory: string; readonly astro: string } | undefined {
  const directory = join(root, "examples/headless-site");
  if (!existsSync(join(directory, "src"))) {
    return undefined;
  }
  try {
    const manifest = createRequire(join(directory, "package.json")).resolve("astro/package.json");
    return { directory, astro: join(manifest, "../bin/astro.mjs") };
  } catch {
    return undefined;
  }
}

/** A running example site. */
export interface ExampleSite {
  /** Ends it; resolves when its process has gone. */
  readonly stop: () => Promise<void>;
}

/** What becomes of the example site, as it happens. */
export interface ExampleListener {
  readonly onAddress: (url: string) => void;
  readonly onLine: (line: string) => void;
  readonly onExit: (code: number | null) => void;
}

/** What the lines of the site's own greeting begin with. */
const BANNER = "┃";
const STOP_MS_MAX = 5_000;
const ADDRESS = /https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+\/?/;

function follow(child: ChildProcess, { onAddress, onLine }: ExampleListener): void {
  let isKnown = false;
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) {
      createInterface(stream).on("line", (coloured) => {
        const line = stripVTControlCharacters(coloured).trim();
        const address = ADDRESS.exec(line)?.[0];
        if (!isKnown && address !== undefined) {
          isKnown = true;
          onAddress(address);
        } else if (line !== "" && !line.startsWith(BANNER) && (isKnown || stream === child.stderr)) {
          onLine(line);
        }
      });
    }
  }
}

/** Starts the example site's development server as a child process with these settings in its environment. */
export function startExample(
  example: { readonly directory: string; readonly astro: string },
  settings: Readonly<Record<string, string>>,
  listener: ExampleListener,
): ExampleSite {
  const child = spawn(process.execPath, [example.astro, "dev"], {
    cwd: example.directory,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let isStopping = false;
  const gone = new Promise<void>((resolve) => {
    child.once("close", (code) => {
      if (!isStopping) {
        listener.onExit(code);
      }
      resolve();
    });
    child.once("error", (err) => {
      listener.onLine(err.message);
      resolve();
    });
  });
  follow(child, listener);
  return {
    stop: async () => {
      isStopping = true;
      child.kill("SIGTERM");
      const deadline = setTimeout(() => child.kill("SIGKILL"), STOP_MS_MAX);
      await gone;
      clearTimeout(deadline);
    },
  };
}
