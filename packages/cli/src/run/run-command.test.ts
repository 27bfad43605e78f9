import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseRunArguments } from "./run-command.ts";

const HARNESS = `
  import { runCommand } from ${JSON.stringify(import.meta.resolve("citty"))};
  import { runCommand as run } from ${JSON.stringify(new URL("./run-command.ts", import.meta.url).href)};
  await runCommand(run, { rawArgs: process.argv.slice(1) }).catch((err) => { console.error(err.message); process.exitCode = 1; });
`;

const seen: { readonly url: string | undefined; readonly host: string | undefined }[] = [];
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((req: IncomingMessage, res) => {
    if (req.url !== "/health") {
      seen.push({ url: req.url, host: req.headers.host });
    }
    res.setHeader("content-type", "application/json").end(JSON.stringify({ reached: req.url }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A socket that listens on TCP has an address of this shape.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  seen.length = 0;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { readonly pid: number; readonly line: Promise<string>; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, ["--input-type=module", "-e", HARNESS, "--", ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  const line = new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk) => {
      out += String(chunk);
      resolve(out);
    });
  });
  child.stderr.on("data", (chunk) => {
    err += String(chunk);
  });
  return { pid: child.pid ?? 0, line, ended: once(child, "close").then(([code]) => ({ code, out, err })) };
}

/** Runs a script as the project's command and answers how `belay run` ended. */
function run(script: string, options: { readonly flags?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {}): Promise<Ended> {
  return start(["--origin", origin, ...(options.flags ?? []), "--", process.execPath, "--input-type=module", "-e", script], options.env)
    .ended;
}

const GET_WITH_HTTPS = `
  import https from "node:https";
  const get = (url) => new Promise((resolve) => https.get(url, (res) => {
    let text = "";
    res.on("data", (chunk) => { text += chunk; }).on("end", () => resolve(res.statusCode + " " + text));
  }).on("error", (err) => resolve(err.code)));
`;

describe("without --tls", () => {
  test("the project's fetch reaches Belay under the API's hosts, in workers and child processes too", async () => {
    const { code, out } = await run(`
      import { execFileSync } from "node:child_process";
      import { Worker } from "node:worker_threads";
      console.log((await (await fetch("https://www.wixapis.com/a?b=1")).json()).reached);
      const inWorker = 'fetch("https://edge.wixapis.com/worker").then((r) => r.json()).then((b) => import("node:worker_threads").then((w) => w.parentPort.postMessage(b.reached)))';
      console.log(await new Promise((resolve) => new Worker(inWorker, { eval: true }).once("error", resolve).once("message", resolve)));
      console.log(String(execFileSync(process.execPath, ["-e", 'fetch("https://www.wixapis.com/child").then((r) => r.json()).then((b) => console.log(b.reached))'])).trim());
    `);
    expect([code, out.trim().split("\n")]).toEqual([0, ["/a?b=1", "/worker", "/child"]]);
  });

  test("a host elsewhere is refused with one line that names it and the flag, and an allowed one is not", async () => {
    const script = `
      for (const url of ["https://api.example.com/v1", "https://api.example.com/v2"]) {
        await fetch(url).catch((err) => console.log(err.cause.code));
      }`;
    const refused = await run(script);
    expect(refused.out.trim().split("\n")).toEqual(["BELAY_HOST_REFUSED", "BELAY_HOST_REFUSED"]);
    expect(refused.err.trim().split("\n")).toEqual([
      expect.stringMatching(/^belay run: api\.example\.com .*--allow-host api\.example\.com/),
    ]);
    const allowed = await run('await fetch("http://belay-test.invalid/").catch((err) => console.log(err.cause.code));', {
      flags: ["--allow-host", "other.test,belay-test.invalid"],
    });
    expect(allowed.out.trim()).not.toBe("BELAY_HOST_REFUSED");
    expect(allowed.err).toBe("");
  });

  test("a client with sockets of its own is told about --tls instead of reaching the vendor, and another host is refused", async () => {
    const { out, err } = await run(`${GET_WITH_HTTPS}
      import net from "node:net";
      console.log(await get("https://www.wixapis.com/a"), await get("https://www.wix.com/"));
      net.connect(5432, "192.0.2.1").on("error", (err) => console.log(err.code));
    `);
    expect(out.trim().split("\n")).toEqual(["BELAY_HOST_REFUSED BELAY_HOST_REFUSED", "BELAY_HOST_REFUSED"]);
    expect(err).toMatch(/www\.wixapis\.com was called past the global fetch.*belay run --tls/);
    expect(err).toContain("192.0.2.1 is not on this machine");
  });

  test("servers and clients of the project itself work as before", async () => {
    const { out } = await run(`
      import http from "node:http";
      import { createServer, connect } from "node:net";
      const own = http.createServer((req, res) => res.end("own")).listen(0, "127.0.0.1", async () => {
        console.log(await (await fetch("http://localhost:" + own.address().port)).text());
        http.get({ host: "127.0.0.1", port: own.address().port }, (res) => { console.log(res.statusCode); res.resume(); own.close(); });
      });
      const pipe = process.platform === "win32" ? "\\\\\\\\.\\\\pipe\\\\belay" + process.pid : "/tmp/belay-run-test-" + process.pid;
      const local = createServer((socket) => socket.end("pipe")).listen(pipe, () => connect(pipe).on("data", (text) => { console.log(String(text)); local.close(); }));
    `);
    expect(out.trim().split("\n").sort()).toEqual(["200", "own", "pipe"]);
  });
});

describe("with --tls", () => {
  test("https.get, and fetch over a socket, reach Belay; the certificate is checked", async () => {
    const { code, out, err } = await run(
      `${GET_WITH_HTTPS}
      console.log(await get("https://www.wixapis.com/a?b=1"));
      console.log(await get({ host: "edge.wixapis.com", path: "/edge" }));
      console.log((await (await fetch("https://www.wixapis.com/fetch")).json()).reached);
      console.log(await get("https://frog.wix.com/bt"));
    `,
      { flags: ["--tls"] },
    );
    expect(err).toBe("");
    expect(out.trim().split("\n")).toEqual(['200 {"reached":"/a?b=1"}', '200 {"reached":"/edge"}', "/fetch", "200 {}"]);
    expect(code).toBe(0);
    expect(seen.map(({ host }) => host)).toEqual(["www.wixapis.com", "edge.wixapis.com", new URL(origin).host]);
  });

  test("other hosts stay refused, and another port of the API's hosts as well", async () => {
    const { out } = await run(
      `${GET_WITH_HTTPS} console.log(await get("https://www.wix.com/"), await get("https://www.wixapis.com:8443/"));`,
      {
        flags: ["--tls"],
      },
    );
    expect(out.trim()).toBe("BELAY_HOST_REFUSED BELAY_HOST_REFUSED");
  });

  test("authorities that the project trusted before are trusted still", async () => {
    const file = fileURLToPath(new URL("./run-command.test.ts", import.meta.url));
    const { out } = await run(
      'import { readFileSync } from "node:fs"; console.log(readFileSync(process.env.NODE_EXTRA_CA_CERTS, "utf8"));',
      {
        flags: ["--tls"],
        env: { NODE_EXTRA_CA_CERTS: file },
      },
    );
    expect(out).toContain("authorities that the project trusted before");
    expect(out).toContain("-----BEGIN CERTIFICATE-----");
  });
});

describe("the command", () => {
  test("its exit code is the code of belay run", async () => {
    expect((await run("process.exit(7)")).code).toBe(7);
    expect((await run('process.kill(process.pid, "SIGKILL")')).code).toBe(128 + 9);
  });

  test("one that is not there is one line and 127", async () => {
    const { code, err } = await start(["--origin", origin, "--", "belay-no-such-command"]).ended;
    expect([code, err]).toEqual([127, expect.stringMatching(/^belay run: there is no command belay-no-such-command\..*\n$/)]);
  });

  test("a signal to belay run reaches it, and its own end decides", async () => {
    const script =
      'process.on("SIGTERM", () => { console.log("ending"); process.exit(3); }); setInterval(() => {}, 1000); console.log("ready");';
    const child = start(["--origin", origin, "--", process.execPath, "-e", script]);
    await child.line;
    process.kill(child.pid, "SIGTERM");
    expect(await child.ended).toMatchObject({ code: 3, out: "ready\nending\n" });
  });

  test("NODE_OPTIONS of the user stay", async () => {
    const { out } = await run("console.log(process.execArgv.length, process.title, process.env.NODE_OPTIONS.split(' ').length);", {
      env: { NODE_OPTIONS: "--title=mine" },
    });
    expect(out).toContain("mine 3");
  });

  test("no Belay at the origin is one line and 1", async () => {
    const { code, err } = await start(["--origin", "http://127.0.0.1:1", "--", process.execPath, "-e", "console.log(1)"]).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(/^No Belay answers at http:\/\/127\.0\.0\.1:1\..*--origin\.\n$/)]);
  });
});

describe("arguments", () => {
  test("what follows -- is the command's, flags and all; hosts may be listed or repeated", () => {
    const args = parseRunArguments([
      "--tls",
      "--allow-host",
      "a.test, b.test",
      "--allow-host=c.test",
      "--",
      "npx",
      "astro",
      "--tls",
      "--",
      "dev",
    ]);
    expect(args).toEqual({
      origin: undefined,
      data: undefined,
      tls: true,
      allowHosts: ["a.test", "b.test", "c.test"],
      command: ["npx", "astro", "--tls", "--", "dev"],
    });
  });

  test.each([[["npx", "astro"]], [["--"]], [[]], [["--alow-host", "a", "--", "x"]], [["--origin", "nowhere", "--", "x"]]])(
    "%j is refused with the usage",
    (args) => {
      expect(() => parseRunArguments(args)).toThrow(/Usage: belay run/);
    },
  );
});
