import { describe, expect, test } from "vitest";
import { CatalogueError, readCatalogue } from "./read-catalogue.ts";

const HEADER = "handle,name,description,brand,visible,option1,value1,sku,price,stock,stock:Harbour Street";

const read = (...rows: readonly string[]) => readCatalogue([HEADER, ...rows].join("\n"));

describe("readCatalogue", () => {
  test("makes one product of the rows of one handle, wherever they stand", () => {
    const { products, problems } = read("a,A,,,,Size,S,A-S,1,4,", "b,B,,,,,,B-1,2.50,,7", "a,,,,,Size,L,A-L,1,,3");
    expect(problems).toEqual([]);
    expect(products.map(({ handle, variants }) => [handle, variants.map(({ line, sku }) => [line, sku])])).toEqual([
      [
        "a",
        [
          [2, "A-S"],
          [4, "A-L"],
        ],
      ],
      ["b", [[3, "B-1"]]],
    ]);
    expect(products[1]?.variants[0]).toMatchObject({ price: "2.50", stock: [{ location: "Harbour Street", quantity: 7 }] });
  });

  test("an empty cell clears, a column that is not there leaves alone, an empty quantity is not set", () => {
    const [product] = read("a,A,,,,,,A-1,1,,").products;
    expect(product).toMatchObject({ description: null, brand: null });
    expect(product).not.toHaveProperty("visible");
    expect(product?.variants[0]).not.toHaveProperty("cost");
    expect(product?.variants[0]?.stock).toEqual([]);
  });

  test("reads quoted cells over several lines, and counts lines as an editor does", () => {
    const { products, problems } = read('a,"A, ""the"" one","two\nlines",,,,,A-1,1,,', "b,B,,,maybe,,,B-1,1,,");
    expect(products[0]).toMatchObject({ name: 'A, "the" one', description: "two\nlines" });
    expect(problems).toEqual([{ line: 4, text: "visible is neither yes nor no" }]);
  });

  test.each([
    ["a b,A,,,,,,A-1,1,,", /handle/],
    [",A,,,,,,A-1,1,,", /handle/],
    ["a,,,,,,,A-1,1,,", /name is empty/],
    ["a,A,,,,,,,1,,", /sku is empty/],
    ["a,A,,,,,,A-1,,,", /price/],
    ["a,A,,,,,,A-1,1e3,,", /price/],
    ["a,A,,,,,,A-1,-1,,", /price/],
    ["a,A,,,,,,A-1,1,1.5,", /stock "1.5"/],
    ["a,A,,,,,,A-1,1,123456,", /stock "123456"/],
  ])("%j is told with its line", (row, text) => {
    expect(read(row).problems).toEqual([{ line: 2, text: expect.stringMatching(text) }]);
  });

  test("rows of one product that contradict each other are told", () => {
    const { problems } = read("a,A,,,,Size,S,A-S,1,,", "a,Other,,,,Size,S,A-T,1,,", "a,,,,,,,A-U,1,,", "z,Z,,,,,,A-S,1,,");
    expect(problems.map(({ line, text }) => [line, text.split(" ").slice(0, 2).join(" ")])).toEqual([
      [3, "name differs"],
      [3, "has the"],
      [4, "its options"],
      [5, "sku A-S"],
    ]);
  });

  test.each([
    ["no column price", "handle,name,sku\n"],
    ["columns that mean nothing", "handle,name,sku,price,colour\n"],
    ["twice", "handle,name,sku,price,price\n"],
    ["no CSV", 'handle,name,sku,price\n"open'],
    ["no CSV", "handle,name,sku,price\na,b\n"],
  ])("a file with %s is refused", (words, text) => {
    expect(() => readCatalogue(text)).toThrow(CatalogueError);
    expect(() => readCatalogue(text)).toThrow(words);
  });
});
