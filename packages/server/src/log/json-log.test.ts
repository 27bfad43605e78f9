import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";

const MODULE = new URL("./json-log.ts", import.meta.url).href;
const ENTRY = '{ requestId: "r", method: "GET", path: "/", status: 200, durationMs: 1 }';

/** A process that runs statements with a `log`, and the lines that it writes. */
function startLogging(statements: string) {
  const script = `const { createJsonLog } = await import(${JSON.stringify(MODULE)}); const log = createJsonLog("info"); ${statements}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"], timeout: 20_000 });
  return { child, lines: createInterface({ input: child.stdout }) };
}

/** Every line, parsed, when the process has ended. */
async function linesOf(statements: string): Promise<readonly unknown[]> {
  const parsed: unknown[] = [];
  for await (const line of startLogging(statements).lines) {
    parsed.push(JSON.parse(line));
  }
  return parsed;
}

describe("createJsonLog", () => {
  it("leaves no line behind when the process exits at once", async () => {
    expect(await linesOf(`for (let n = 0; n < 500; n += 1) log.request(${ENTRY}); process.exit(0);`)).toHaveLength(500);
  });

  it("writes an error at once, after the requests before it", async () => {
    const lines = await linesOf(`log.request(${ENTRY}); log.error(new Error("broken"), {}); process.kill(process.pid, "SIGKILL");`);
    expect(lines).toMatchObject([{ msg: "request" }, { msg: "error" }]);
  });

  it("writes a request that nothing follows, while the process goes on", async () => {
    const { child, lines } = startLogging(`log.request(${ENTRY}); setInterval(() => undefined, 1_000);`);
    const [line] = await once(lines, "line");
    child.kill("SIGKILL");
    expect(JSON.parse(line)).toMatchObject({ msg: "request", requestId: "r", status: 200 });
  });
});
