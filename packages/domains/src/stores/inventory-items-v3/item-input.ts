import { BelayError, RequestValidationError } from "@belay/core";
import { isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { maskPaths } from "../../resource/mask.ts";
import { createSanitizer } from "../../resource/sanitize.ts";
import { fieldAt } from "../../resource/schema-walk.ts";
import { ruleViolation } from "../../resource/violation.ts";
import { INVENTORY_ITEM } from "../inventory/inventory-resource.ts";
import { QUANTITY_MAX, type StockInput } from "../inventory/stock.ts";
import type { Product } from "../products-v3/product.ts";

const sanitizeItem = createSanitizer(INVENTORY_ITEM.schemas, "InventoryItem", { nulls: "keep" });

/** What a caller wrote of an item, without what is the server's. */
export function writtenItem(wire: unknown): JsonObject {
  return sanitizeItem(wire);
}

/** The part of a change that its mask names; without a mask all of it. Errors: FIELD_MASK_VALUE_NOT_SUPPORTED (400). */
export function maskedItem(written: JsonObject, mask: unknown): JsonObject {
  const paths = maskPaths(mask);
  if (paths.length === 0) return written;
  const unsupported = paths.filter((path) => fieldAt(INVENTORY_ITEM.schemas, "InventoryItem", path) === undefined);
  if (unsupported.length > 0) throw new BelayError("FIELD_MASK_VALUE_NOT_SUPPORTED", { data: { unsupportedFieldMasks: unsupported } });
  const named = new Set(paths.map((path) => path.split(".")[0] ?? path));
  return Object.fromEntries(Object.entries(written).filter(([key]) => named.has(key)));
}

/**
 * The stock of an item after a change: what is written, else what it was.
 *
 * Shape: writing `quantity` or `inStock` also chooses the way of tracking.
 * Errors: a validation error when both are written, or `quantity` is out of bounds (400).
 */
export function changedStock(before: StockInput | undefined, written: JsonObject, field: string): StockInput {
  const { quantity, inStock } = written;
  if (typeof quantity === "number" && typeof inStock === "boolean") {
    const description = "needs either inStock or quantity";
    throw new RequestValidationError([{ field, description, violatedRule: "REQUIRED_ONE_OF_FIELD", data: {} }]);
  }
  if (typeof quantity === "number" && (!Number.isInteger(quantity) || Math.abs(quantity) > QUANTITY_MAX)) {
    const description = `must be a whole number from ${-QUANTITY_MAX} to ${QUANTITY_MAX}`;
    throw new RequestValidationError([{ field: `${field}.quantity`, description, violatedRule: "MAX", data: {} }]);
  }
  const tracking =
    typeof quantity === "number"
      ? { quantity }
      : typeof inStock === "boolean"
        ? { inStock }
        : before?.quantity === undefined
          ? { inStock: before?.inStock ?? false }
          : { quantity: before.quantity };
  return { ...tracking, preorderInfo: changedPreorder(before?.preorderInfo, written.preorderInfo) };
}

function changedPreorder(before: StockInput["preorderInfo"], written: unknown): NonNullable<StockInput["preorderInfo"]> {
  if (!isObject(written)) return before ?? { enabled: false };
  const enabled = ownValue(written, "enabled") ?? before?.enabled;
  const message = Object.hasOwn(written, "message") ? written.message : before?.message;
  const limit = Object.hasOwn(written, "limit") ? written.limit : before?.limit;
  return {
    enabled: enabled === true,
    ...(typeof message === "string" ? { message } : {}),
    ...(typeof limit === "number" ? { limit } : {}),
  };
}

/**
 * Checks the stock of an item that is written.
 *
 * Errors: rule PREORDER_LIMIT_NOT_SUPPORTED_FOR_UNTRACKED_INVENTORY, PRE_ORDER_VALIDATION (400).
 */
export function assertPreorder(stock: StockInput, product: Product, written: JsonObject, field: string): void {
  if (stock.quantity === undefined && typeof ownValue(written.preorderInfo, "limit") === "number") {
    const rule = "PREORDER_LIMIT_NOT_SUPPORTED_FOR_UNTRACKED_INVENTORY";
    throw ruleViolation(`${field}.preorderInfo.limit`, rule, "is for items whose quantity is tracked");
  }
  const limit = stock.preorderInfo?.limit;
  if (limit !== undefined && limit < 0) throw ruleViolation(`${field}.preorderInfo.limit`, "MIN", "must not be negative");
  if (stock.preorderInfo?.enabled !== true) return;
  if (product.productType !== "PHYSICAL" || product.subscriptions.length > 0) throw new BelayError("PRE_ORDER_VALIDATION");
}
