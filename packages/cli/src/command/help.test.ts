import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { rootCommand } from "../root-command.ts";
import { argumentsOf, type FoundCommand, findCommand, metaOf, resolved } from "./find-command.ts";
import { renderHelp } from "./help.ts";
import { describeMisuse } from "./misuse.ts";

const ROOT: FoundCommand = { command: rootCommand, path: "belay", rest: [] };

function find(words: string): Promise<FoundCommand> {
  return findCommand({ ...ROOT, rest: words.split(" ") });
}

async function helpOf(found: FoundCommand): Promise<string> {
  return stripVTControlCharacters(await renderHelp(found));
}

/** A command and all below it. */
async function withAllBelow(found: FoundCommand): Promise<readonly FoundCommand[]> {
  const below = Object.keys(await resolved(found.command.subCommands ?? {}));
  const commands = await Promise.all(below.map(async (name) => withAllBelow(await findCommand({ ...found, rest: [name] }))));
  return [found, ...commands.flat()];
}

test("every command says what it does and what each of its options is for, in lines that a terminal holds", async () => {
  const all = await withAllBelow(ROOT);
  expect(all.length).toBeGreaterThan(50);
  for (const found of all) {
    const help = await helpOf(found);
    expect(help).toContain(`Usage: ${found.path}`);
    expect((await metaOf(found)).description, found.path).toMatch(/^[A-Z]/);
    for (const [name, { description }] of Object.entries(await argumentsOf(found))) {
      expect(description, `${found.path} ${name}`).toMatch(/\w/);
    }
    expect(help.split("\n").filter((line) => line.length > 100 || /\s$/.test(line))).toEqual([]);
  }
});

test("what a command must be given stands in its usage line, and what is on by itself is offered off", async () => {
  expect(await helpOf(await find("key create"))).toContain("Usage: belay key create --permissions <a,b|all> [options]\n");
  expect(await helpOf(await find("user create"))).not.toContain("(default: )");
  expect(await helpOf(await find("run"))).toContain("Usage: belay run [options] -- <command> [arguments]\n");
  expect(await helpOf(await find("dev"))).toMatch(/\n {2}--no-example +Do not start/);
});

test("a mistyped option is named before one that is missing because of it", async () => {
  const missing = new Error("Missing required argument: --permissions");
  const misuse = async (words: string): Promise<string> => (await describeMisuse(await find(words), missing)).message;
  expect(await misuse("key create --permisions a")).toBe("There is no option --permisions. Did you mean --permissions?");
  expect(await misuse("key create --name a")).toMatch(/^"belay key create" needs --permissions <a,b\|all>\. Usage: belay key create/);
});
