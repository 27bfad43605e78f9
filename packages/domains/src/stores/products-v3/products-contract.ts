import { moduleContract } from "../../contract.ts";

/** The contract of the products module. */
export const PRODUCTS = await moduleContract("stores/products-v3");

/** The id of a method of the products module. */
export function productMethod(name: string): string {
  return `wix.stores.catalog.v3.CatalogApi.${name}`;
}

/** Permissions that widen what a product read shows. */
export const READ_NON_VISIBLE = "WIX_STORES.PRODUCT_READ_NON_VISIBLE";
export const READ_MERCHANT_DATA = "WIX_STORES.PRODUCT_MERCHANT_DATA_READ";
