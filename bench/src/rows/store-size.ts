import type { Bench } from "../bench.ts";
import type { StoreContents } from "../processes/seed.ts";

const PRODUCTS = 20_000;
const PRODUCTS_QUICK = 5_000;

/** What the store holds that reads and queries are measured on. */
export function storeSize(bench: Bench): StoreContents {
  return { products: bench.quick ? PRODUCTS_QUICK : PRODUCTS };
}
