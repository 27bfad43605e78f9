import type { DomainModule } from "../../handler.ts";
import { followDefaultLocationJob } from "../inventory/follow-default-location.ts";
import { adjustByFilter, deleteByFilter, setOrAdjustByFilter, updateByFilter } from "./by-filter.ts";
import { bulkCreateByVariantFilter, createByVariantFilterJob } from "./create-by-variant-filter.ts";
import { bulkCreateInventoryItems, bulkDeleteInventoryItems, bulkUpdateInventoryItems, bulkUpsertInventoryItems } from "./many-items.ts";
import { createInventoryItem, deleteInventoryItem, updateInventoryItem } from "./one-item.ts";
import { bulkDecrementByPlace, bulkDecrementInventoryItems, bulkIncrementByPlace, bulkIncrementInventoryItems } from "./quantities.ts";
import { countInventoryItems, getInventoryItem, queryInventoryItems, searchInventoryItems } from "./read-items.ts";

const BY_FILTER = [adjustByFilter, setOrAdjustByFilter, updateByFilter, deleteByFilter];

/** Stock of variants at locations. */
export const inventoryItemsModule: DomainModule = {
  module: "stores/inventory-items-v3",
  handlers: [
    createInventoryItem,
    updateInventoryItem,
    deleteInventoryItem,
    getInventoryItem,
    queryInventoryItems,
    searchInventoryItems,
    countInventoryItems,
    bulkCreateInventoryItems,
    bulkCreateByVariantFilter,
    bulkUpdateInventoryItems,
    bulkUpsertInventoryItems,
    bulkDeleteInventoryItems,
    bulkDecrementInventoryItems,
    bulkDecrementByPlace,
    bulkIncrementInventoryItems,
    bulkIncrementByPlace,
    ...BY_FILTER.map(({ handler }) => handler),
  ],
  jobs: [...BY_FILTER.map(({ job }) => job), createByVariantFilterJob, followDefaultLocationJob],
};
