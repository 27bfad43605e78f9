import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ENTRY = "virtual:app";

/** A page of its own origin that runs a bundled program. */
export interface BrowserApp extends AsyncDisposable {
  readonly origin: string;
}

/** Bundles a program as an application's build does, with the browser's side of every package. */
async function bundle(source: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "app",
        resolveId: (id) => (id === ENTRY ? `${ROOT}/app.ts` : undefined),
        load: (id) => (id === `${ROOT}/app.ts` ? source : undefined),
      },
    ],
    build: { write: false, minify: false, target: "es2022", rollupOptions: { input: ENTRY } },
  });
  const [first] = [result].flat();
  if (first === undefined || !("output" in first)) {
    throw new Error("no bundle");
  }
  return first.output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("\n");
}

/** Serves a page on `http://localhost:<any free port>` that runs the program. */
export async function startBrowserApp(source: string): Promise<BrowserApp> {
  const script = await bundle(source);
  const server = createServer((req, res) => {
    const isScript = req.url === "/app.js";
    res.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8");
    res.end(
      isScript ? script : '<!doctype html><title>App</title><link rel="icon" href="data:,"><script type="module" src="/app.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
