import { parse } from "csv-parse/sync";
import type { Catalogue, CatalogueProduct, CatalogueVariant, Problem, StockCell, VariantChoice } from "./catalogue.ts";

const COLUMNS = ["handle", "name", "description", "brand", "visible", "sku", "price", "compare_at_price", "cost", "stock"] as const;
const REQUIRED = ["handle", "name", "sku", "price"] as const;
const OPTION_PLACES = ["1", "2", "3"] as const;
const STOCK_AT = /^stock:(.+)$/;

/** What the server takes as a slug. */
const HANDLE = /^[\p{L}\p{N}\p{M}]+(?:[-_.~][\p{L}\p{N}\p{M}]+)*$/u;
const AMOUNT = /^\d{1,12}(\.\d{1,4})?$/;
const QUANTITY = /^-?\d{1,5}$/;
const TRUE_WORDS = ["true", "yes", "1"];
const FALSE_WORDS = ["false", "no", "0"];

type Row = Readonly<Record<string, string | undefined>>;

interface NumberedRow {
  readonly line: number;
  readonly row: Row;
}

/** A file that cannot be read as a catalogue at all. */
export class CatalogueError extends Error {
  override readonly name = "CatalogueError";
}

/**
 * Reads a catalogue: a row for each variant, rows of one handle are one product.
 *
 * Shape: a cell that cannot be used is a problem with the number of its line; the rest of the file is read all the same.
 * Errors: CatalogueError when the text is no CSV, or a column is missing or unknown.
 */
export function readCatalogue(text: string): Catalogue {
  const { header, rows } = parseRows(text);
  assertColumns(header);
  const problems: Problem[] = [];
  const report = (line: number, words: string): void => void problems.push({ line, text: words });
  const groups = new Map<string, NumberedRow[]>();
  const skus = new Map<string, number>();
  for (const numbered of rows) {
    checkRow(numbered, skus, report);
    const handle = cell(numbered.row, "handle") ?? "";
    const group = groups.get(handle);
    if (group === undefined) groups.set(handle, [numbered]);
    else group.push(numbered);
  }
  const products = [...groups.values()].flatMap((group) => readProduct(group, report) ?? []);
  problems.sort((one, other) => one.line - other.line);
  return { products, problems, locations: header.flatMap((column) => stockColumn(column) ?? []).map((place) => place.location) };
}

function parseRows(text: string): { readonly header: readonly string[]; readonly rows: readonly NumberedRow[] } {
  let header: readonly string[] = [];
  try {
    const records: unknown = parse(text, {
      bom: true,
      columns: (names: readonly string[]) => {
        header = names.map((name) => name.trim());
        return [...header];
      },
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    // With `info` and `columns` csv-parse answers objects of this shape.
    const parsed = records as readonly { readonly info: { readonly lines: number }; readonly record: Row }[];
    return { header, rows: parsed.map(({ info, record }) => ({ line: info.lines, row: record })) };
  } catch (cause) {
    throw new CatalogueError(`The file is no CSV: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function assertColumns(header: readonly string[]): void {
  const missing = REQUIRED.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new CatalogueError(`The file has no column ${missing.join(", ")}.`);
  const known = [...COLUMNS, ...OPTION_PLACES.flatMap((place) => [`option${place}`, `value${place}`])];
  const unknown = header.filter((name) => !known.includes(name) && !STOCK_AT.test(name));
  if (unknown.length > 0) throw new CatalogueError(`The file has columns that mean nothing here: ${unknown.join(", ")}.`);
  const repeated = header.find((name, index) => header.indexOf(name) !== index);
  if (repeated !== undefined) throw new CatalogueError(`The file has the column ${repeated} twice.`);
}

type Report = (line: number, text: string) => void;

function checkRow({ line, row }: NumberedRow, skus: Map<string, number>, report: Report): void {
  const [handle, sku] = [cell(row, "handle"), cell(row, "sku")];
  if (handle === undefined || !HANDLE.test(handle)) {
    report(line, `handle ${JSON.stringify(handle ?? "")} must be letters and digits with single - _ . ~ between them`);
  }
  if (sku === undefined) report(line, "sku is empty");
  else if (skus.has(sku)) report(line, `sku ${sku} stands in line ${skus.get(sku)} already`);
  else skus.set(sku, line);
  for (const name of ["price", "compare_at_price", "cost"]) {
    const amount = cell(row, name);
    if (amount === undefined ? name === "price" : !AMOUNT.test(amount))
      report(line, `${name} ${JSON.stringify(amount ?? "")} is no amount`);
  }
  for (const [name, value] of Object.entries(row)) {
    if (stockColumn(name) !== undefined && value && !QUANTITY.test(value)) report(line, `${name} ${JSON.stringify(value)} is no quantity`);
  }
  const visible = cell(row, "visible")?.toLowerCase();
  if (visible !== undefined && ![...TRUE_WORDS, ...FALSE_WORDS].includes(visible)) report(line, "visible is neither yes nor no");
}

/** The product of some rows: what is its own stands in the first row, and in others is repeated or left empty. */
function readProduct(rows: readonly NumberedRow[], report: Report): CatalogueProduct | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  for (const column of ["name", "description", "brand", "visible"]) {
    const own = cell(first.row, column);
    const other = rows.find(({ row }) => cell(row, column) !== undefined && cell(row, column) !== own);
    if (other !== undefined) report(other.line, `${column} differs from line ${first.line}, which is the same product`);
  }
  const name = cell(first.row, "name");
  if (name === undefined) report(first.line, "name is empty");
  const visible = cell(first.row, "visible")?.toLowerCase();
  const variants = rows.map(readVariant);
  checkChoices(variants, report);
  return {
    line: first.line,
    handle: cell(first.row, "handle") ?? "",
    name: name ?? "",
    ...optional("description", first.row, "description"),
    ...optional("brand", first.row, "brand"),
    ...(visible === undefined ? {} : { visible: TRUE_WORDS.includes(visible) }),
    variants,
  };
}

/** Variants of one product have the same options, and no two the same values. */
function checkChoices(variants: readonly CatalogueVariant[], report: Report): void {
  const [first] = variants;
  const optionsOf = (variant: CatalogueVariant): string => variant.choices.map(({ option }) => option.toLowerCase()).join(", ");
  const seen = new Map<string, number>();
  for (const variant of variants) {
    if (first !== undefined && optionsOf(variant) !== optionsOf(first)) report(variant.line, `its options differ from line ${first.line}`);
    const values = variant.choices.map(({ value }) => value.toLowerCase()).join(" / ");
    const before = seen.get(values);
    if (before !== undefined) report(variant.line, `has the same option values as line ${before}`);
    seen.set(values, variant.line);
  }
}

function readVariant({ line, row }: NumberedRow): CatalogueVariant {
  return {
    line,
    sku: cell(row, "sku") ?? "",
    choices: OPTION_PLACES.flatMap((place) => readChoice(row, place) ?? []),
    price: cell(row, "price") ?? "",
    ...optional("compareAtPrice", row, "compare_at_price"),
    ...optional("cost", row, "cost"),
    stock: Object.entries(row).flatMap(([name, value]) => readStock(name, value) ?? []),
  };
}

function readChoice(row: Row, place: string): VariantChoice | undefined {
  const [option, value] = [cell(row, `option${place}`), cell(row, `value${place}`)];
  return option === undefined || value === undefined ? undefined : { option, value };
}

function stockColumn(name: string): Pick<StockCell, "location"> | undefined {
  if (name === "stock") return { location: undefined };
  const location = STOCK_AT.exec(name)?.[1]?.trim();
  return location === undefined ? undefined : { location };
}

function readStock(name: string, value: string | undefined): StockCell | undefined {
  const column = stockColumn(name);
  return column === undefined || value === undefined || value === "" ? undefined : { ...column, quantity: Number(value) };
}

function cell(row: Row, column: string): string | undefined {
  const value = row[column];
  return value === undefined || value === "" ? undefined : value;
}

/** A value that the file may leave alone, by having no column for it, or clear, by an empty cell. */
function optional<Key extends string>(key: Key, row: Row, column: string): { readonly [K in Key]?: string | null } {
  // One key, whose name is the type parameter.
  return (column in row ? { [key]: cell(row, column) ?? null } : {}) as { readonly [K in Key]?: string | null };
}
