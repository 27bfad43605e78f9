import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryDirectory } from "../test/run-cli.ts";
import { findExample, startExample } from "./example-site.ts";

/** A project whose development server is the given script. */
function project(script: string): { readonly directory: string; readonly astro: string } {
  const directory = temporaryDirectory();
  const astro = join(directory, "astro.mjs");
  writeFileSync(astro, script);
  return { directory, astro };
}

function listen() {
  const said: string[] = [];
  const [address, line, exit] = [Promise.withResolvers<string>(), Promise.withResolvers<string>(), Promise.withResolvers<number | null>()];
  const onLine = (text: string): void => {
    said.push(text);
    line.resolve(text);
  };
  return {
    said,
    address: address.promise,
    line: line.promise,
    exit: exit.promise,
    listener: { onAddress: address.resolve, onLine, onExit: exit.resolve },
  };
}

test("the example site gets the settings, says its address, and ends when it is told to", async () => {
  const { listener, address, line, said } = listen();
  const example = project(
    `console.log("  \\u001b[1mastro\\u001b[0m ready"); console.log("┃ Local    http://localhost:4399/"); console.log(process.env.BELAY_ORIGIN); setInterval(() => {}, 1000);`,
  );
  const site = startExample(example, { BELAY_ORIGIN: "http://127.0.0.1:1" }, listener);
  expect(await address).toBe("http://localhost:4399/");
  await line;
  await site.stop();
  expect(said).toEqual(["http://127.0.0.1:1"]);
});

test("an example site that stops by itself is told of, with what it said", async () => {
  const { listener, exit, said } = listen();
  startExample(project(`console.error("no such module"); process.exit(3);`), {}, listener);
  expect(await exit).toBe(3);
  expect(said).toEqual(["no such module"]);
});

test("where no example is, or its parts are not installed, there is none to start", () => {
  const root = temporaryDirectory();
  expect(findExample(root)).toBeUndefined();
  mkdirSync(join(root, "examples/headless-site/src"), { recursive: true });
  expect(findExample(root)).toBeUndefined();
});
