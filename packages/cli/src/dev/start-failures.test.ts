import { writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { EXIT } from "../command/exit-code.ts";
import { failureLine, runCli, temporaryDirectory, usageLine } from "../test/run-cli.ts";

const NO_EXAMPLE = ["--no-example"];

async function takePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  // A socket that listens on TCP has an address of this shape.
  return (server.address() as AddressInfo).port;
}

test("F32: a port that is taken is named, with what to do", async () => {
  const port = await takePort();
  const ended = await runCli(["dev", ...NO_EXAMPLE, "--port", String(port), "--data", join(temporaryDirectory(), "data")]);
  expect(failureLine(ended)).toMatch(new RegExp(`Port ${port} on 127.0.0.1 is taken.*--port .0 takes any.*BELAY_PORT`));
  expect(ended.out).toBe("");
});

test("F32: a file in place of the data directory, or above it, is refused", async () => {
  const file = join(temporaryDirectory(), "file");
  writeFileSync(file, "not a directory");
  expect(failureLine(await runCli(["dev", ...NO_EXAMPLE, "--port", "0", "--data", file]))).toMatch(/is not a directory.*--data/);
  expect(failureLine(await runCli(["dev", ...NO_EXAMPLE, "--port", "0", "--data", join(file, "below")]))).toMatch(
    /cannot be (opened|used)/,
  );
});

test("F8: a store of a newer schema is refused, and left as it is", async () => {
  const data = join(temporaryDirectory(), "data");
  expect((await runCli(["env", "--data", data])).code).toBe(0);
  const db = new DatabaseSync(join(data, "belay.sqlite"));
  db.exec("PRAGMA user_version = 9999");
  db.close();
  expect(failureLine(await runCli(["dev", ...NO_EXAMPLE, "--port", "0", "--data", data]))).toMatch(/newer Belay/);
});

test("a file that is no database is refused", async () => {
  const data = temporaryDirectory();
  writeFileSync(join(data, "belay.sqlite"), "this is a text, and long enough to be taken for the beginning of something else".repeat(20));
  expect(failureLine(await runCli(["dev", ...NO_EXAMPLE, "--port", "0", "--data", data]))).toMatch(/--data/);
});

test.each(["0.0.0.0", "::", "192.168.1.10", "example.com"])("S10: dev credentials never listen on %j", async (host) => {
  const ended = await runCli(["dev", ...NO_EXAMPLE, "--port", "0", "--host", host, "--data", join(temporaryDirectory(), "data")]);
  expect(usageLine(ended)).toMatch(/loopback only, because its credentials are public/);
});

test("S10: a production store gets no dev credentials", async () => {
  const data = join(temporaryDirectory(), "data");
  expect((await runCli(["init", "--data", data])).code).toBe(0);
  expect(failureLine(await runCli(["dev", ...NO_EXAMPLE, "--port", "0", "--data", data]))).toMatch(/production store/);
  expect(failureLine(await runCli(["env", "--data", data]))).toMatch(/production store/);
});

test("a Node that is too old is told what to do before anything that it cannot read is loaded", async () => {
  const pretend = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.11.1'}})";
  const nodeArguments = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`];
  expect(failureLine(await runCli(["dev"], { nodeArguments }))).toMatch(
    /needs Node 24 or newer, and this is 20\.11\.1\..*npm rebuild node/,
  );
});

test.each([
  [["dev", "--port", "abc"], /--port takes a number/],
  [["dev", "--prot", "1"], /There is no option --prot\. Did you mean --port\?/],
  [["dev", "--no-exmaple"], /Did you mean --no-example\?/],
  [["dev", "extra"], /"extra" is one argument too many/],
  [["frobnicate"], /There is no command "belay frobnicate"/],
  [["key", "rotat"], /Did you mean rotate\?/],
  [["key", "revoke"], /"belay key revoke" needs <id>\. Usage: belay key revoke <id>/],
  [["key", "help"], /There are: create, .*belay key --help/],
  [["audit", "query", "--site"], /--site needs a value/],
  [["key", "list", "--data="], /--data needs a value/],
  [["key", "list", "--data", "mysql://root:s3cret@db/belay"], /^(?!.*s3cret).*must begin with postgres:/],
  [["start", "--port", "80"], /no option --port\. Set BELAY_PORT/],
  [["run", "npm", "run", "dev"], /stands after --/],
  [[], /Which command\?/],
])("%j is refused in one line", async (args, line) => {
  expect(usageLine(await runCli(args))).toMatch(line);
});

test("BELAY_DEBUG shows the stack under the line", async () => {
  const { code, err } = await runCli(["dev", "--port", "abc"], { env: { BELAY_DEBUG: "1" } });
  expect(code).toBe(EXIT.misused);
  expect(err).toMatch(/\n\s+at /);
});
