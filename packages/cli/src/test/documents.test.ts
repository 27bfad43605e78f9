import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { assertKnownOptions } from "../command/belay-command.ts";
import { argumentsOf, findCommand, metaOf } from "../command/find-command.ts";
import { rootCommand } from "../root-command.ts";
import { anchorsOf, codeSpans, type Document, fileLinks, readDocuments, shellLines } from "./read-documents.ts";
import { ROOT } from "./run-cli.ts";

const documents = readDocuments(ROOT);
const byPath = new Map(documents.map((document) => [document.path, document]));

/** What is wrong anywhere, with the page that it stands in. */
function wrongIn(findWrong: (document: Document) => readonly string[]): readonly string[] {
  return documents.flatMap((document) => findWrong(document).map((wrong) => `${document.path}: ${wrong}`));
}

test("there are documents to check", () => {
  expect([...byPath.keys()]).toEqual(expect.arrayContaining(["README.md", "docs/guide.md", "examples/admin-sync/README.md"]));
});

test("every link leads to a file that is there, and to a heading that it has", () => {
  const isBroken = ({ path, anchor }: { readonly path: string; readonly anchor: string | undefined }): boolean => {
    const target = byPath.get(path);
    return !existsSync(join(ROOT, path)) || (anchor !== undefined && !(target && anchorsOf(target).includes(anchor)));
  };
  expect(
    wrongIn((document) =>
      fileLinks(document)
        .filter(isBroken)
        .map(({ path, anchor = "" }) => `${path}#${anchor}`),
    ),
  ).toEqual([]);
});

test("every file that is named is there", () => {
  const isPath = /^(?:packages|docs|examples|conformance|bench|scripts)\/[\w./-]+$/;
  expect(wrongIn((document) => codeSpans(document).filter((span) => isPath.test(span) && !existsSync(join(ROOT, span))))).toEqual([]);
});

/** What stands between the name of the command and the next command or comment, as words. */
const BELAY_CALL =
  /(?:^|[\s(&|])(?:npm run --silent (?:--prefix \S+ )?belay --|npx @belay\/cli|npx belay|belay)((?: +(?:"[^"]*"|<[^>]*>|[^\s#|&;>)`]+))+)/g;

function wordsOf(call: string): readonly string[] {
  return call.match(/"[^"]*"|<[^>]*>|\S+/g) ?? [];
}

/** What is wrong with a call of the command line: a command or an option that it does not have. */
async function misuseOf(call: string): Promise<readonly string[]> {
  const all = wordsOf(call);
  const end = all.indexOf("--");
  const words = end === -1 ? all : all.slice(0, end);
  const found = await findCommand({ command: rootCommand, path: "belay", rest: words });
  if (words.includes("--help")) {
    return [];
  }
  const options = found.rest.filter((word) => /^--[a-z]/.test(word));
  if (found.command.subCommands !== undefined && found.rest.some((word) => /^[a-z-]+$/.test(word))) {
    return [`there is no ${found.path} ${found.rest.join(" ")}`];
  }
  try {
    const names = options.map((word) => word.replace(/^--(?:no-)?/, "").replace(/=.*/, ""));
    assertKnownOptions(names, await argumentsOf(found), await metaOf(found));
    return [];
  } catch (err) {
    return [`${found.path}: ${err instanceof Error ? err.message : String(err)}`];
  }
}

test("every call of the command line names a command and options that there are", async () => {
  let checked = 0;
  const wrong: string[] = [];
  for (const document of documents.filter(({ path }) => path !== "CHANGELOG.md")) {
    for (const text of [...shellLines(document), ...codeSpans(document).filter((span) => span.startsWith("belay "))]) {
      for (const [, call = ""] of text.matchAll(BELAY_CALL)) {
        checked += 1;
        wrong.push(...(await misuseOf(call)).map((misuse) => `${document.path}: ${misuse}`));
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(100);
});

test("every script that npm is to run is in the package that it is called in", () => {
  const scriptsOf = (path: string): readonly string[] =>
    Object.keys(Object(JSON.parse(readFileSync(join(ROOT, path), "utf8"))).scripts ?? {});
  const known = new Set(["package.json", "examples/admin-sync/package.json", "examples/headless-site/package.json"].flatMap(scriptsOf));
  const missing = ({ text }: Document): readonly string[] =>
    [...text.matchAll(/npm run (?:--silent )?(?:--prefix \S+ )?([a-z][\w:-]*)/g)]
      .map(([, name = ""]) => name)
      .filter((name) => !known.has(name));
  expect(wrongIn(missing)).toEqual([]);
});

test("lines to paste mean the same in a shell that takes no comments at its prompt, as zsh does by itself", () => {
  // There a quote in a comment opens a string, and whatever is pasted after it is lost in it.
  const hasQuote = (line: string): boolean => /(?:^|\s)#[^'"`]*['"`]/.test(line);
  expect(wrongIn((document) => shellLines(document).filter(hasQuote))).toEqual([]);
});
