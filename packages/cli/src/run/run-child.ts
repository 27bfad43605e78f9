import { spawn } from "node:child_process";
import { constants } from "node:os";

const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR2"] as const satisfies readonly NodeJS.Signals[];

/** Exit codes of shells for a command that is not there, and for one that may not be started. */
const EXIT_NOT_FOUND = 127;
const EXIT_NOT_STARTED = 126;
const EXIT_SIGNAL_BASE = 128;

function startFailure(command: string, err: Error): { readonly exitCode: number; readonly line: string } {
  const code = "code" in err ? err.code : undefined;
  return code === "ENOENT"
    ? { exitCode: EXIT_NOT_FOUND, line: `belay run: there is no command ${command}. Scripts of a package need npx or npm run before them.` }
    : { exitCode: EXIT_NOT_STARTED, line: `belay run: ${command} could not be started: ${err.message}` };
}

/**
 * Runs a command in this terminal and answers its exit code; 128 and the signal's number when a signal ended it.
 *
 * Signals that this process gets go to the command, which decides what they mean. Ctrl-C is the exception: the terminal gives it to both, and
 * a second one would make many tools stop without cleaning up.
 */
export function runChild(
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
  onFailure: (line: string) => void,
): Promise<number> {
  const [file, ...args] = command;
  const child = spawn(file, args, { env, stdio: "inherit" });
  const isTerminal = process.stdin.isTTY === true;
  const forward = (signal: NodeJS.Signals): void => {
    if (!(isTerminal && signal === "SIGINT")) {
      child.kill(signal);
    }
  };
  for (const signal of FORWARDED) {
    process.on(signal, forward);
  }
  return new Promise<number>((resolve) => {
    child.once("error", (err) => {
      const { exitCode, line } = startFailure(file, err);
      onFailure(line);
      resolve(exitCode);
    });
    child.once("exit", (code, signal) => resolve(code ?? EXIT_SIGNAL_BASE + (signal === null ? 0 : constants.signals[signal])));
  }).finally(() => {
    for (const signal of FORWARDED) {
      process.off(signal, forward);
    }
  });
}
