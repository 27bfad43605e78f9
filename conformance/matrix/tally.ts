import { type ImplementedMethod, titleOf } from "../support/methods.ts";

/** Counts answers by method, for the table that a run prints. */
export class Tally {
  readonly #refused = new Map<string, number>();
  readonly #admitted = new Map<string, Map<number, number>>();

  count(method: ImplementedMethod, status: number, isRefused: boolean): void {
    const title = titleOf(method);
    if (isRefused) {
      this.#refused.set(title, (this.#refused.get(title) ?? 0) + 1);
      return;
    }
    const byStatus = this.#admitted.get(title) ?? new Map<number, number>();
    byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
    this.#admitted.set(title, byStatus);
  }

  /** A line for each method: identities refused, and admitted by status; then the sums. */
  table(): string {
    const titles = [...new Set([...this.#refused.keys(), ...this.#admitted.keys()])].toSorted();
    const width = Math.max(0, ...titles.map((title) => title.length));
    const lines = titles.map((title) => {
      const admitted = [...(this.#admitted.get(title) ?? [])].map(([status, count]) => `${count} x ${status}`).join(", ");
      return `${title.padEnd(width)}  refused ${String(this.#refused.get(title) ?? 0).padStart(3)}  admitted ${admitted}`;
    });
    const refused = [...this.#refused.values()].reduce((sum, count) => sum + count, 0);
    const admitted = [...this.#admitted.values()].flatMap((counts) => [...counts.values()]).reduce((sum, count) => sum + count, 0);
    return [...lines, `${titles.length} methods, ${refused + admitted} calls: ${refused} refused, ${admitted} admitted`].join("\n");
  }
}
