import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { methods } from "@belay/contracts";
import { type PolicyMode, type PolicyRule, parsePolicyRules } from "@belay/core";
import { UsageError } from "../command/cli-error.ts";
import { findMethod } from "../explain/find-method.ts";

const MODES: readonly PolicyMode[] = ["off", "observe", "enforce"];

/** What a file says of a policy. The mode stays as it is where the file names none. */
export interface PolicyFile {
  readonly rules: readonly PolicyRule[];
  readonly mode?: PolicyMode;
}

async function readText(file: string): Promise<string> {
  try {
    return file === "-" ? await text(process.stdin) : await readFile(file, "utf8");
  } catch (cause) {
    throw new UsageError(`${file} cannot be read (${cause instanceof Error ? cause.message : String(cause)}).`);
  }
}

function parseJson(file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new UsageError(`${file} is not JSON. belay policy show --json prints one to begin with.`);
  }
}

/** Methods may be named as people know them (`products.createProduct`); kept are their ids. Errors: UsageError that names the nearest. */
function resolveMethods(rule: unknown): unknown {
  if (typeof rule !== "object" || rule === null || !("methods" in rule) || !Array.isArray(rule.methods)) {
    return rule;
  }
  return { ...rule, methods: rule.methods.map((name: unknown) => (typeof name === "string" ? findMethod(methods, name).id : name)) };
}

function parseMode(mode: unknown): PolicyMode | undefined {
  const known = MODES.find((each) => each === mode);
  if (mode !== undefined && known === undefined) {
    throw new UsageError(`The policy's mode may be ${MODES.join(", ")}; ${JSON.stringify(mode)} is none.`);
  }
  return known;
}

/**
 * Reads a policy file, or standard input for `-`: `{ "rules": [...] }`, or what `belay policy show --json` printed.
 *
 * Errors: UsageError; INVALID_ARGUMENT for rules that do not parse.
 */
export async function readPolicyFile(file: string): Promise<PolicyFile> {
  const content = parseJson(file, await readText(file));
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    throw new UsageError(`${file} must hold an object: { "rules": [...] }.`);
  }
  // What `show` prints beside the rules says whose they are; which app it is for is said on the command line.
  const { clientId: _client, siteId: _site, version: _version, mode, rules, ...rest }: Readonly<Record<string, unknown>> = { ...content };
  const known = Array.isArray(rules) ? rules.map(resolveMethods) : rules;
  const parsed = parseMode(mode);
  return { rules: parsePolicyRules({ ...rest, rules: known }), ...(parsed === undefined ? {} : { mode: parsed }) };
}
