import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** A browser of the npm registry: nothing of the machine is used but the C library. */
export interface NpmBrowser extends AsyncDisposable {
  readonly browser: Browser;
}

/** Unpacks the browser and the libraries that it comes with into a folder of its own. Gives the executable. */
async function unpack(directory: string): Promise<string> {
  // The package unpacks into the folder for temporary files, under fixed names: two tests at once must not share it.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = directory;
  try {
    const { inflate } = await import("@sparticuz/chromium");
    const bin = join(createRequire(import.meta.url).resolve("@sparticuz/chromium"), "../../bin");
    const [executable] = await Promise.all(["chromium.br", "fonts.tar.br", "al2023.tar.br"].map((file) => inflate(join(bin, file))));
    if (executable === undefined) {
      throw new Error("the package holds no browser");
    }
    return executable;
  } finally {
    if (before === undefined) {
      delete process.env.TMPDIR;
    } else {
      process.env.TMPDIR = before;
    }
  }
}

/** The package's own settings look for its fonts under fixed paths; a browser that finds no font at all crashes at the first text field. */
function fontSettings(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(directory, "fonts")}</dir><cachedir>${join(directory, "fonts-cache")}</cachedir></fontconfig>
`;
}

/**
 * Starts a headless Chromium.
 *
 * Why not the package's own arguments: they switch the same-origin policy off, which is part of what a browser test is about.
 */
export async function startChromium(): Promise<NpmBrowser> {
  const directory = await mkdtemp(join(tmpdir(), "belay-browser-"));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    const executablePath = await unpack(directory);
    await writeFile(join(directory, "fonts", "fonts.conf"), fontSettings(directory));
    const browser = await chromium.launch({
      executablePath,
      args: ["--headless=shell", "--no-sandbox", "--no-zygote", "--disable-gpu"],
      env: { ...process.env, LD_LIBRARY_PATH: join(directory, "al2023/lib"), FONTCONFIG_PATH: join(directory, "fonts") },
    });
    const dispose = async () => {
      await browser.close();
      await remove();
    };
    return { browser, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await remove();
    throw error;
  }
}
