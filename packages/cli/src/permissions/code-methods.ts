import { resolve } from "node:path";
import { UsageError } from "../command/cli-error.ts";
import type { Holder } from "./holder.ts";

/** What a project's code calls with an app's or a key's rights. `unknown` are places whose method cannot be told. */
export interface CodeMethods {
  readonly methodIds: readonly string[];
  readonly unknown: readonly string[];
}

/** The methods that a project's code elevates, or calls with a key. Errors: UsageError for a directory that cannot be read as a project, and for a role. */
export async function readCodeMethods(directory: string, { kind }: Pick<Holder, "kind">): Promise<CodeMethods> {
  if (kind === "role") {
    throw new UsageError("--project tells what an app or a key does; what users do with a role is in no code.");
  }
  // Only here: the parser is loaded by whoever asks for a project.
  const { minimalPermissions, ProjectError } = await import("@belay/check");
  try {
    const wanted = kind === "key" ? "api-key" : "app";
    const credentials = minimalPermissions(resolve(directory)).filter((credential) => credential.kind === wanted);
    return {
      methodIds: [...new Set(credentials.flatMap(({ methodIds }) => methodIds))],
      unknown: credentials.flatMap(({ unknown }) => unknown.map(({ file, line }) => `${file}:${line}`)),
    };
  } catch (cause) {
    throw cause instanceof ProjectError ? new UsageError(cause.message) : cause;
  }
}
