import { type ArgsDef, type CommandDef, type CommandMeta, defineCommand, type ParsedArgs } from "citty";
import { CliError } from "./cli-error.ts";
import { nearMatches } from "./near.ts";

/** A command: what it is called, what it takes, what it does. */
export interface BelayCommand<T extends ArgsDef> {
  readonly meta: CommandMeta;
  readonly args: T;
  readonly run: (args: ParsedArgs<T>) => Promise<void>;
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function assertKnownArguments(given: Readonly<Record<string, unknown>> & { readonly _: readonly string[] }, args: ArgsDef): void {
  const options = Object.entries(args).flatMap(([name, definition]) => (definition.type === "positional" ? [] : [kebab(name)]));
  for (const name of Object.keys(given)) {
    if (name !== "_" && !(name in args) && !options.includes(kebab(name))) {
      const near = nearMatches(name, options, 1).map((option) => ` Did you mean --${option}?`);
      throw new CliError(`There is no option --${name}.${near.join("")}`);
    }
  }
  const surplus = given._[Object.keys(args).length - options.length];
  if (surplus !== undefined) {
    throw new CliError(`"${surplus}" is one argument too many.`);
  }
}

/**
 * Makes a command that refuses options and arguments which it does not know.
 *
 * Why: the parser takes them silently, and a mistyped `--expires` would make a key that lives for ever.
 */
export function belayCommand<const T extends ArgsDef>({ meta, args, run }: BelayCommand<T>): CommandDef<T> {
  return defineCommand<T>({
    meta,
    args,
    run: async (context) => {
      assertKnownArguments(context.args, args);
      await run(context.args);
    },
  });
}
