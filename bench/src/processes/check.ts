import { checkProject } from "@belay/check";
import { serve } from "./serve.ts";

/** The project to check, once, in a process that has checked nothing before. */
export interface CheckArgument {
  readonly directory: string;
}

/** What one run cost: CPU time of the whole process so far, loading included. */
export interface CheckFacts {
  readonly cpuMs: number;
  readonly files: number;
  readonly calls: number;
  readonly findings: number;
}

await serve<CheckArgument>(async ({ directory }) => {
  const { fileCount, calls, findings } = checkProject(directory);
  const { user, system } = process.cpuUsage();
  const facts: CheckFacts = { cpuMs: (user + system) / 1000, files: fileCount, calls: calls.length, findings: findings.length };
  return { facts, close: async () => undefined };
});
