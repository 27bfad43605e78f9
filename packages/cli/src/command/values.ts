import { UsageError } from "./cli-error.ts";

const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const PORT_MAX = 65_535;

/** A span like `90s`, `30m`, `1h` or `90d`, or `0`, in milliseconds. Errors: UsageError. */
export function parseDurationMs(text: string, option: string): number {
  const match = /^(\d{1,6})([smhd])$/.exec(text);
  const unitMs = UNIT_MS[match?.[2] ?? ""];
  if (match === null || unitMs === undefined) {
    if (text === "0") {
      return 0;
    }
    throw new UsageError(`${option} takes a number and a unit (90s, 30m, 1h, 7d), or 0; "${text}" is none.`);
  }
  return Number(match[1]) * unitMs;
}

/** A moment that many milliseconds ahead from `--expires`, `undefined` when it was not given. Errors: UsageError. */
export function parseExpiry(text: string | undefined, nowMs: number): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const spanMs = parseDurationMs(text, "--expires");
  if (spanMs === 0) {
    throw new UsageError("--expires must be longer than 0.");
  }
  return nowMs + spanMs;
}

/** A TCP port; 0 stands for any that is free. Errors: UsageError. */
export function parsePort(text: string, option: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= PORT_MAX)) {
    throw new UsageError(`${option} takes a number from 0 to ${PORT_MAX}; "${text}" is none.`);
  }
  return port;
}

/** The word `all`, or words with commas between. Errors: UsageError when there is none. */
export function parseList(text: string, option: string): "all" | readonly string[] {
  if (text === "all") {
    return "all";
  }
  const words = text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  if (words.length === 0) {
    throw new UsageError(`${option} takes "all", or names with commas between.`);
  }
  return [...new Set(words)];
}
