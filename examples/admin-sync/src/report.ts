/** What became of a product. */
export type ProductOutcome = "created" | "updated" | "unchanged";
/** What became of a quantity at a location. */
export type StockOutcome = "set" | "unchanged";

/** A line that could not be carried out. */
export interface Failed {
  readonly line: number;
  readonly what: string;
  readonly code: string;
  readonly text: string;
}

/** The summary of a run. */
export interface Summary {
  readonly products: Readonly<Record<ProductOutcome, number>>;
  readonly stock: Readonly<Record<StockOutcome, number>>;
  readonly failed: readonly Failed[];
  readonly planned: readonly string[];
}

/** Counts what a run does. */
export interface Report {
  readonly product: (outcome: ProductOutcome) => void;
  readonly stock: (outcome: StockOutcome, count: number) => void;
  readonly failed: (failed: Failed) => void;
  /** Says what a dry run would do. */
  readonly plan: (text: string) => void;
  readonly summary: () => Summary;
}

export function createReport(): Report {
  const products = { created: 0, updated: 0, unchanged: 0 };
  const stock = { set: 0, unchanged: 0 };
  const failed: Failed[] = [];
  const planned: string[] = [];
  return {
    product: (outcome) => {
      products[outcome] += 1;
    },
    stock: (outcome, count) => {
      stock[outcome] += count;
    },
    failed: (each) => void failed.push(each),
    plan: (text) => void planned.push(text),
    summary: () => ({ products, stock, failed: failed.toSorted((one, other) => one.line - other.line), planned }),
  };
}

/** The summary as lines to read. */
export function summaryLines({ products, stock, failed, planned }: Summary, dryRun: boolean): readonly string[] {
  const would = dryRun ? "would be " : "";
  return [
    ...planned,
    `products: ${products.created} ${would}created, ${products.updated} ${would}updated, ${products.unchanged} unchanged`,
    `stock:    ${stock.set} ${would}set, ${stock.unchanged} unchanged`,
    `failed:   ${failed.length}`,
    ...failed.map(({ line, what, code, text }) => `  line ${line}: ${what}: ${code}: ${text}`),
  ];
}
