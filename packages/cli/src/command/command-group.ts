import { type CommandDef, defineCommand } from "citty";
import { UsageError } from "./cli-error.ts";
import type { CommandFacts } from "./find-command.ts";
import { nearMatches } from "./near.ts";

/** Commands under one name. Each is loaded only when it is called. */
export interface CommandGroup {
  readonly meta: CommandFacts;
  // biome-ignore lint/suspicious/noExplicitAny: the parser's own type for a command with whatever arguments.
  readonly commands: Readonly<Record<string, () => Promise<CommandDef<any>>>>;
}

function assertCommand(wanted: string | undefined, group: string, names: readonly string[]): void {
  if (wanted === undefined || wanted.startsWith("-")) {
    throw new UsageError(`Which command? There are: ${names.join(", ")}. More with "${group} --help".`);
  }
  if (!names.includes(wanted)) {
    const near = nearMatches(wanted, names, 1).map((name) => ` Did you mean ${name}?`);
    throw new UsageError(
      `There is no command "${group} ${wanted}".${near.join("")} There are: ${names.join(", ")}. More with "${group} --help".`,
    );
  }
}

/** Makes a command that only leads to others. A name that it does not know is refused before anything is loaded. */
export function commandGroup({ meta, commands }: CommandGroup): CommandDef {
  const group = meta.name === "belay" ? "belay" : `belay ${meta.name}`;
  return defineCommand({
    meta,
    subCommands: { ...commands },
    setup: ({ rawArgs }) => assertCommand(rawArgs[0], group, Object.keys(commands)),
  });
}
