/** One product of the demo shop in a few words. Prices are decimal text; `stock` is for each variant, in the shop and in the warehouse. */
export interface DemoProduct {
  readonly name: string;
  readonly text: string;
  readonly price: string;
  readonly compareAt?: string;
  readonly cost: string;
  readonly stock: readonly [shop: number, warehouse: number];
  /** Names of categories of the tree. */
  readonly in: readonly string[];
  readonly brand?: string;
  readonly ribbon?: string;
  /** Unique names of info sections beside the one about shipping. */
  readonly sections?: readonly ("care" | "materials")[];
  readonly visible?: boolean;
  readonly colours?: readonly (readonly [string, string])[];
  readonly sizes?: readonly string[];
  readonly digital?: boolean;
  readonly weight?: number;
}
