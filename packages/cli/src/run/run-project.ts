import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CliError } from "../command/cli-error.ts";
import { type ChildSettings, childEnvironment } from "./child-environment.ts";
import { runChild } from "./run-child.ts";
import { openTlsEnd } from "./tls-end.ts";

/** What to run and against what. */
export interface ProjectRun {
  readonly command: readonly [string, ...string[]];
  readonly origin: string;
  readonly allowHosts: readonly string[];
  /** Settings of the dev site by the names that official projects read. */
  readonly siteEnvironment: Readonly<Record<string, string>>;
  /** Whether clients that bring their own fetch, or none, are to reach Belay too. */
  readonly tls: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly nowMs: number;
  readonly onFailure: (line: string) => void;
}

const HEALTH_TIMEOUT_MS = 5_000;

/** Errors: CliError when no Belay answers there. */
async function assertBelayAnswers(origin: string): Promise<void> {
  try {
    const response = await fetch(new URL("/health", origin), { signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS) });
    await response.body?.cancel();
    if (response.ok) {
      return;
    }
  } catch (cause) {
    throw new CliError(`No Belay answers at ${origin}. Start one with "npm start" (belay dev), or name another with --origin.`, { cause });
  }
  throw new CliError(`What answers at ${origin} is not Belay. Name another with --origin.`);
}

/** Authorities that the project trusted before, with ours. Node reads one file only. Errors: CliError when theirs cannot be read. */
async function authorityBundle(authority: string, inheritedFile: string | undefined): Promise<string> {
  if (inheritedFile === undefined || inheritedFile === "") {
    return authority;
  }
  try {
    return `${await readFile(inheritedFile, "utf8")}\n${authority}`;
  } catch (cause) {
    throw new CliError(`NODE_EXTRA_CA_CERTS names ${inheritedFile}, which cannot be read.`, { cause });
  }
}

/** Opens the TLS end and writes its authority's certificate where the command finds it. Nothing secret is written. */
async function openTls(run: ProjectRun): Promise<{ readonly tls: NonNullable<ChildSettings["tls"]>; readonly close: () => Promise<void> }> {
  const end = await openTlsEnd(run.origin, run.nowMs);
  const directory = await mkdtemp(join(tmpdir(), "belay-run-"));
  const close = async (): Promise<void> => {
    await end.close();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const authorityFile = join(directory, "authorities.pem");
    await writeFile(authorityFile, await authorityBundle(end.authority, run.env.NODE_EXTRA_CA_CERTS));
    return { tls: { port: end.port, authorityFile }, close };
  } catch (err) {
    await close();
    throw err;
  }
}

/** Runs a project's command so that it reaches a Belay server where it means the vendor's API. Answers the command's exit code. */
export async function runProject(run: ProjectRun): Promise<number> {
  await assertBelayAnswers(run.origin);
  const opened = run.tls ? await openTls(run) : undefined;
  try {
    const { origin, allowHosts, siteEnvironment } = run;
    const env = childEnvironment(run.env, { origin, allowHosts, siteEnvironment, ...(opened === undefined ? {} : { tls: opened.tls }) });
    return await runChild(run.command, env, run.onFailure);
  } finally {
    await opened?.close();
  }
}
