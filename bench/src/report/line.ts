import { median } from "../measure/statistics.ts";

/** What a figure is held against. */
export type Bound =
  | { readonly kind: "at least" | "at most"; readonly bar: number; readonly aim: number }
  | { readonly kind: "exactly"; readonly bar: number }
  /** Told and not judged. */
  | { readonly kind: "none" };

/** One line of the table. */
export interface Line {
  readonly title: string;
  readonly bound: Bound;
  /** Empty for a ratio; `ms`, `µs`, `MB` otherwise. */
  readonly unit: string;
  /** One value for each round. */
  readonly values: readonly number[];
  /** The ratio of the quietest rounds of both sides. */
  readonly best?: number;
  /** The figures behind it. */
  readonly detail: string;
  /** Why it is not better, and what would help; shown where the bar is missed. */
  readonly whenMissed?: string;
}

/** Whether the median keeps the bar; `undefined` where there is none. */
export function keepsBar({ bound, values }: Line): boolean | undefined {
  const value = median(values);
  switch (bound.kind) {
    case "at least":
      return value >= bound.bar;
    case "at most":
      return value <= bound.bar;
    case "exactly":
      return values.every((each) => each === bound.bar);
    case "none":
      return undefined;
  }
}
