import type { Bench } from "../bench.ts";

const PRODUCTS = 20_000;
const PRODUCTS_QUICK = 5_000;

/** Products in the store that reads and queries are measured on. */
export function storeSize(bench: Bench): number {
  return bench.quick ? PRODUCTS_QUICK : PRODUCTS;
}
