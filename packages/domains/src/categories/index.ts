import type { DomainModule } from "../handler.ts";
import { arrangedItemMethods } from "./arranged-items.ts";
import { categoriesOfItemMethods } from "./categories-of-items.ts";
import { followTreeJob } from "./follow-tree.ts";
import { itemChangeMethods } from "./item-changes.ts";
import { listItemMethods } from "./list-items.ts";
import { readMethods } from "./read-methods.ts";
import { treeMethods } from "./tree-methods.ts";

/** Trees of categories, by which the items of a catalogue are found; products are the items of the stores' tree. */
export const categoriesModule: DomainModule = {
  module: "categories/categories",
  handlers: [...treeMethods, ...itemChangeMethods, ...arrangedItemMethods, ...listItemMethods, ...categoriesOfItemMethods, ...readMethods],
  jobs: [followTreeJob],
};
