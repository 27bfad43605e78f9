import type { ArgsDef, CommandDef, CommandMeta } from "citty";

/** A command as it is found by its words: what it is, and how it is called. */
export interface FoundCommand {
  // biome-ignore lint/suspicious/noExplicitAny: the parser's own type for a command with whatever arguments.
  readonly command: CommandDef<any>;
  /** `belay key create`: the words that lead to it. */
  readonly path: string;
  /** What was given to it. */
  readonly rest: readonly string[];
}

/** A part of a command, which may be there, on its way, or loaded by a function. */
type Part<T extends object> = T | Promise<T> | (() => T) | (() => Promise<T>);

/** A part of a command, loaded where it has to be. */
export async function resolved<T extends object>(part: Part<T>): Promise<T> {
  return typeof part === "function" ? part() : part;
}

/** What a command says of itself beyond the parser's own words, for its help. */
export interface CommandFacts extends CommandMeta {
  /** What follows the options in the usage line. */
  readonly usage?: string;
  /** What the command reads from the environment: each name with what it is for. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What its exit codes mean, where they say more than whether it failed. */
  readonly exitCodes?: Readonly<Record<string, string>>;
}

/** What a command says of itself. */
export async function metaOf({ command }: Pick<FoundCommand, "command">): Promise<CommandFacts> {
  // The parser passes through what its type does not name.
  return (await resolved(command.meta ?? {})) as CommandFacts;
}

/** What a command takes, by name. */
export async function argumentsOf({ command }: Pick<FoundCommand, "command">): Promise<ArgsDef> {
  return resolved<ArgsDef>(command.args ?? {});
}

/** The command that the words lead to: as far as they name commands. Options between them are passed over. */
export async function findCommand({ command, path, rest }: FoundCommand): Promise<FoundCommand> {
  const at = rest.findIndex((word) => !word.startsWith("-"));
  const name = rest[at];
  const below = await resolved(command.subCommands ?? {});
  const found = name === undefined || !Object.hasOwn(below, name) ? undefined : below[name];
  if (name === undefined || found === undefined) return { command, path, rest };
  return findCommand({ command: await resolved(found), path: `${path} ${name}`, rest: rest.toSpliced(at, 1) });
}
