import { type ArgsDef, type CommandDef, defineCommand, type ParsedArgs } from "citty";
import { NoVerdictError, UsageError } from "./cli-error.ts";
import { type Verdict, verdictCodes } from "./exit-code.ts";
import type { CommandFacts } from "./find-command.ts";
import { nearMatches } from "./near.ts";

/** A command: what it is called, what it takes, what it does. */
export interface BelayCommand<T extends ArgsDef> {
  readonly meta: CommandFacts;
  readonly args: T;
  readonly run: (args: ParsedArgs<T>) => Promise<void>;
  /** For a command whose exit code says what it found, as with `diff` and `grep`: what keeps it from looking must not read as a finding. */
  readonly verdict?: Verdict;
}

/** A name as it is typed on a command line. */
export function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function optionNames(args: ArgsDef): readonly string[] {
  return Object.entries(args).flatMap(([name, definition]) => (definition.type === "positional" ? [] : [kebab(name)]));
}

/** Whether an option is on by itself, and can only be switched off. */
function isOn(args: ArgsDef, option: string): boolean {
  return Object.entries(args).some(
    ([name, { type, default: byDefault }]) => kebab(name) === option && type === "boolean" && byDefault === true,
  );
}

/** Refuses the first option that a command does not know. Errors: UsageError that names the nearest one, or the variable that says the same. */
export function assertKnownOptions(given: Iterable<string>, args: ArgsDef, { environment = {} }: CommandFacts = {}): void {
  const options = optionNames(args);
  for (const name of given) {
    if (!(name in args) && !options.includes(kebab(name))) {
      const near = nearMatches(name, options, 1).map((option) => ` Did you mean --${isOn(args, option) ? "no-" : ""}${option}?`);
      const variable = `BELAY_${kebab(name).replaceAll("-", "_").toUpperCase()}`;
      const set = Object.hasOwn(environment, variable) ? ` Set ${variable} in the environment.` : "";
      throw new UsageError(`There is no option --${name}.${near.join("")}${set}`);
    }
  }
}

function assertKnownArguments(
  { _: words, ...given }: Readonly<Record<string, unknown>> & { readonly _: readonly string[] },
  args: ArgsDef,
  meta: CommandFacts,
) {
  assertKnownOptions(Object.keys(given), args, meta);
  const empty = Object.entries(args).find(([name, option]) => option.type === "string" && option.default !== "" && given[name] === "");
  if (empty !== undefined) {
    throw new UsageError(`--${kebab(empty[0])} needs a value.`);
  }
  const surplus = words[Object.keys(args).length - optionNames(args).length];
  if (surplus !== undefined) {
    throw new UsageError(`"${surplus}" is one argument too many.`);
  }
}

async function orNoVerdict(run: Promise<void>): Promise<void> {
  try {
    await run;
  } catch (cause) {
    throw new NoVerdictError({ cause });
  }
}

/**
 * Makes a command that refuses options and arguments which it does not know.
 *
 * Why: the parser takes them silently, and a mistyped `--expires` would make a key that lives for ever.
 */
export function belayCommand<const T extends ArgsDef>({ meta, args, run, verdict }: BelayCommand<T>): CommandDef<T> {
  return defineCommand<T>({
    meta: verdict === undefined ? meta : { ...meta, exitCodes: verdictCodes(verdict) },
    args,
    run: async (context) => {
      assertKnownArguments(context.args, args, meta);
      await (verdict === undefined ? run(context.args) : orNoVerdict(run(context.args)));
    },
  });
}
