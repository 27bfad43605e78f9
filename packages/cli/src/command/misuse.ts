import type { ArgsDef } from "citty";
import { assertKnownOptions } from "./belay-command.ts";
import { UsageError } from "./cli-error.ts";
import { argumentsOf, type FoundCommand, metaOf } from "./find-command.ts";
import { optionOf, positionalOf, usageOf } from "./help.ts";

/** Names of the options among what was given. */
function givenOptions(rest: readonly string[]): readonly string[] {
  return rest.flatMap((word) => (/^--(?:no-)?([^=]+)/.exec(word) ?? []).slice(1, 2));
}

/** The argument that the parser misses, as it is typed. The parser names an option as it is, and any other argument in capitals. */
function missingOf(parserMessage: string, args: ArgsDef): string | undefined {
  const name = /: (?:--)?(\S+)$/.exec(parserMessage)?.[1]?.toLowerCase();
  const found = Object.entries(args).find(([each]) => each.toLowerCase() === name);
  if (found === undefined) return undefined;
  return found[1].type === "positional" ? positionalOf(found[0]) : optionOf(...found);
}

/**
 * Says in our own words what the parser refused.
 *
 * Why: it complains of an option that is missing before it looks at one that is mistyped, which is most often the same one.
 */
export async function describeMisuse(found: FoundCommand, parserError: Error): Promise<UsageError> {
  const args = await argumentsOf(found);
  try {
    assertKnownOptions(givenOptions(found.rest), args, await metaOf(found));
  } catch (err) {
    if (err instanceof UsageError) return err;
    throw err;
  }
  const missing = missingOf(parserError.message, args);
  const what = missing === undefined ? parserError.message : `"${found.path}" needs ${missing}`;
  return new UsageError(`${what}. Usage: ${await usageOf(found)}`, { cause: parserError });
}
