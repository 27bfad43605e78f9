import type { CpuRounds } from "../measure/compare-cpu.ts";
import { median, ratios } from "../measure/statistics.ts";
import { formatNumber } from "../report/format.ts";
import type { Line } from "../report/line.ts";

/** The two sides of a ratio by name, with their CPU time a request. */
export interface Ratio {
  readonly over: { readonly name: string; readonly cpu: CpuRounds };
  readonly under: { readonly name: string; readonly cpu: CpuRounds };
}

function describe({ name, cpu }: Ratio["over"]): string {
  return `${name} ${formatNumber(median(cpu))} µs (best ${formatNumber(Math.min(...cpu))})`;
}

/** A line whose value is one side's CPU time over the other's. */
export function ratioLine(
  { over, under }: Ratio,
  line: Omit<Line, "values" | "best" | "unit" | "detail"> & { readonly also?: string },
): Line {
  const { also, ...rest } = line;
  return {
    ...rest,
    unit: "",
    values: ratios(over.cpu, under.cpu),
    best: Math.min(...over.cpu) / Math.min(...under.cpu),
    detail: `CPU a request: ${describe(under)}, ${describe(over)}${also === undefined ? "" : `; ${also}`}`,
  };
}
