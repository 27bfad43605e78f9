/** A quantity at a location: `undefined` is the site's default location. */
export interface StockCell {
  readonly location: string | undefined;
  readonly quantity: number;
}

/** The value of one option that a variant has: "Size", "Large". */
export interface VariantChoice {
  readonly option: string;
  readonly value: string;
}

/** A variant of the file. Money is decimal text. A key that is absent has no column; `null` is an empty cell and clears the value. */
export interface CatalogueVariant {
  readonly line: number;
  readonly sku: string;
  readonly choices: readonly VariantChoice[];
  readonly price: string;
  readonly compareAtPrice?: string | null;
  readonly cost?: string | null;
  readonly stock: readonly StockCell[];
}

/** A product of the file with its variants. `line` is that of its first row. */
export interface CatalogueProduct {
  readonly line: number;
  readonly handle: string;
  readonly name: string;
  readonly description?: string | null;
  readonly brand?: string | null;
  readonly visible?: boolean;
  readonly variants: readonly CatalogueVariant[];
}

/** Something that is wrong with a line of the file. */
export interface Problem {
  readonly line: number;
  readonly text: string;
}

/** What a file says. With problems in it nothing is sent. */
export interface Catalogue {
  readonly products: readonly CatalogueProduct[];
  readonly problems: readonly Problem[];
  /** Names of the locations that its columns speak of; `undefined` is the default one. */
  readonly locations: readonly (string | undefined)[];
}

/** Names are the same whatever their case and the space around them. */
export function sameName(one: string | null | undefined, other: string | null | undefined): boolean {
  return (one ?? "").trim().toLowerCase() === (other ?? "").trim().toLowerCase();
}
