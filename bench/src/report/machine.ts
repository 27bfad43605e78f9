import { cpus, loadavg, release, totalmem, type } from "node:os";

/** What the figures were measured on. Nothing in it names the machine. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly kernel: string;
  readonly node: string;
  readonly load: string;
  readonly syncMs: number;
}

const GB = 1024 ** 3;

/** The facts of this machine. `syncMs` is measured by the caller. */
export function describeMachine(syncMs: number): Machine {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() ?? "unknown processor",
    cores: all.length,
    memoryGb: Math.round(totalmem() / GB),
    // The version alone: what follows it names builds, and builds may name hosts.
    kernel: `${type()} ${release().split("-")[0]}`,
    node: process.versions.node,
    load: (loadavg()[0] ?? 0).toFixed(1),
    syncMs,
  };
}
