import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What is used of Astro's log. */
interface Log {
  readonly info: (line: string) => void;
}

/** A finding of the checker, as far as it is told here. */
interface Finding {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Findings that strict mode does not start with: a privileged call that somebody may trigger who was not asked who they are. */
const REFUSED_CODES = ["unguarded-elevation", "guard-after-call", "guard-on-other-branch", "elevation-in-client"];

/** Exposed elevation was found before anything was served. */
export class UnguardedProjectError extends Error {
  override readonly name = "UnguardedProjectError";
  readonly hint = "Declare each call in endpoint({ allow, elevate, handle }): docs/elevate-a-call-safely.md";

  constructor(findings: readonly Finding[]) {
    super(
      [
        "Belay, strict mode: these elevated calls are not guarded.",
        ...findings.map(({ file, line, code, message }) => `  ${file}:${line} ${code}: ${message}`),
      ].join("\n"),
    );
  }
}

/** The checker that the project itself has installed; undefined when it has none. */
async function loadChecker(root: string): Promise<((directory: string) => unknown) | undefined> {
  let path: string;
  try {
    path = createRequire(join(root, "package.json")).resolve("@belay/check");
  } catch {
    return undefined;
  }
  // The project's own package, which no bundler has to look into.
  const { checkProject }: { readonly checkProject?: unknown } = await import(/* @vite-ignore */ pathToFileURL(path).href);
  return typeof checkProject === "function" ? (directory) => Reflect.apply(checkProject, undefined, [directory]) : undefined;
}

function parseFindings(result: unknown): readonly Finding[] {
  const { findings }: { readonly findings?: unknown } = Object(result);
  const list: readonly unknown[] = Array.isArray(findings) ? findings : [];
  return list.map((finding) => {
    const { code, file, line, message }: Readonly<Record<string, unknown>> = Object(finding);
    return { code: String(code), file: String(file), line: Number(line), message: String(message) };
  });
}

/**
 * Reads the project before it is served or built, and refuses to go on with an elevated call that is exposed without a guard.
 *
 * Why by look-up in the project: the checker is a tool that projects choose to install. Without it, strict mode refuses such a call when
 * it is made.
 * Errors: UnguardedProjectError.
 */
export async function assertGuarded(root: string, log: Log): Promise<void> {
  const check = await loadChecker(root);
  if (check === undefined) {
    log.info("Strict: @belay/check is not installed, so an unguarded elevated call is refused when it is made, not now.");
    return;
  }
  const refused = parseFindings(await check(root)).filter(({ code }) => REFUSED_CODES.includes(code));
  if (refused.length > 0) {
    throw new UnguardedProjectError(refused);
  }
}
