/** The parts of the matrix, each with a server of its own, so that they run side by side and none has to look through what all of them wrote. */
export type MatrixPart = "products" | "stores" | "people" | "others";

/** The part that a module is in: every module is in one. */
export function partOf(module: string): MatrixPart {
  if (module === "stores/products-v3") return "products";
  if (module.startsWith("stores/")) return "stores";
  return /^(members|crm|identity)\//.test(module) ? "people" : "others";
}
