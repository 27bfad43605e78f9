import { styleText } from "node:util";
import type { ArgDef } from "citty";
import { kebab } from "./belay-command.ts";
import { argumentsOf, type FoundCommand, metaOf, resolved } from "./find-command.ts";

/** Columns of a help text where the terminal is wider, or is none. */
const WIDTH_MAX = 100;
/** Columns that descriptions keep, however long the names beside them are. */
const DESCRIPTION_WIDTH_MIN = 30;

type Row = readonly [name: string, description: string];

function isRequired(argument: ArgDef): boolean {
  return argument.type === "positional" ? argument.required !== false && argument.default === undefined : argument.required === true;
}

/** An option as it is typed: `--expires <span>`. */
export function optionOf(name: string, { type, valueHint }: ArgDef): string {
  const typed = kebab(name);
  return type === "boolean" ? `--${typed}` : `--${typed} <${valueHint ?? typed}>`;
}

/** A positional argument as it stands in a usage line: `<id>`. */
export function positionalOf(name: string): string {
  return `<${kebab(name)}>`;
}

function optionRow([name, argument]: readonly [string, ArgDef]): Row {
  const { description = "" } = argument;
  // What is on by itself can only be switched off.
  if (argument.type === "boolean" && argument.default === true) return [`--no-${kebab(name)}`, argument.negativeDescription ?? description];
  const byDefault = argument.default === undefined || argument.default === "" ? "" : ` (default: ${String(argument.default)})`;
  return [optionOf(name, argument), `${description}${isRequired(argument) ? " (required)" : byDefault}`];
}

/** Words in lines of at most `width` characters. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

function section(title: string, rows: readonly Row[], width: number): readonly string[] {
  if (rows.length === 0) return [];
  const nameWidth = Math.max(...rows.map(([name]) => name.length));
  const descriptionWidth = Math.max(width - nameWidth - 4, DESCRIPTION_WIDTH_MIN);
  const lines = rows.flatMap(([name, description]) =>
    wrap(description, descriptionWidth).map((line, index) => {
      const column = styleText("cyan", index === 0 ? name : "") + " ".repeat(nameWidth - (index === 0 ? name.length : 0));
      return `  ${column}  ${line}`.trimEnd();
    }),
  );
  return ["", styleText("bold", `${title}:`), ...lines];
}

/** How a command is called, in one line: what it must be given stands by name. */
export async function usageOf(found: FoundCommand): Promise<string> {
  if (found.command.subCommands !== undefined) return `${found.path} <command>`;
  const { usage } = await metaOf(found);
  const all = Object.entries(await argumentsOf(found));
  const positional = all.filter(([, argument]) => argument.type === "positional");
  const words = positional.map(([name, argument]) => (isRequired(argument) ? positionalOf(name) : `[${kebab(name)}]`));
  const options = all.filter(([, argument]) => argument.type !== "positional");
  const required = options.filter(([, argument]) => isRequired(argument)).map(([name, argument]) => optionOf(name, argument));
  const others = options.length > required.length ? ["[options]"] : [];
  return [found.path, ...words, ...required, ...others, ...(usage === undefined ? [] : [usage])].join(" ");
}

async function commandRows({ command }: FoundCommand): Promise<readonly Row[]> {
  const below = Object.entries(await resolved(command.subCommands ?? {}));
  return Promise.all(below.map(async ([name, one]) => [name, (await metaOf({ command: await resolved(one) })).description ?? ""] as const));
}

/** What `--help` prints of a command: what it does, how it is called, and everything that it takes. In colour where the output shows it. */
export async function renderHelp(found: FoundCommand, columns = WIDTH_MAX): Promise<string> {
  const width = Math.min(columns, WIDTH_MAX);
  const all = Object.entries(await argumentsOf(found));
  const positional = all.filter(([, argument]) => argument.type === "positional");
  const options = all.filter(([, argument]) => argument.type !== "positional");
  const commands = await commandRows(found);
  const { description = "", environment = {}, exitCodes = {} } = await metaOf(found);
  return [
    ...wrap(description, width),
    "",
    `${styleText("bold", "Usage:")} ${await usageOf(found)}`,
    ...section("Commands", commands, width),
    ...section(
      "Arguments",
      positional.map(([name, argument]) => [positionalOf(name), argument.description ?? ""]),
      width,
    ),
    ...section("Options", options.map(optionRow), width),
    ...section("Environment", Object.entries(environment), width),
    ...section("Exit code", Object.entries(exitCodes), width),
    ...(commands.length === 0 ? [] : ["", `${found.path} <command> --help says more.`]),
  ].join("\n");
}
