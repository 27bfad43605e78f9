import { methods } from "@belay/contracts";
import { expect, test } from "vitest";
import { CliError } from "../command/cli-error.ts";
import { findMethod, fullName } from "./find-method.ts";

test.each(["stores/products-v3 createProduct", "products.createProduct", "productsV3.createProduct", "createProduct", " createProduct "])(
  "%j is createProduct of stores/products-v3",
  (wanted) => {
    expect(fullName(findMethod(methods, wanted))).toBe("stores/products-v3 createProduct");
  },
);

test("every method is found by its id and by its module and name", () => {
  for (const method of methods) {
    expect(findMethod(methods, method.id)).toBe(method);
    expect(findMethod(methods, fullName(method))).toBe(method);
  }
});

test("a name that several methods carry is refused with all of them, and found when the module is named", () => {
  const names = Map.groupBy(methods, ({ name }) => name);
  const [shared = []] = [...names.values()].filter((carriers) => carriers.length > 1);
  const [first] = shared;
  expect(first).toBeDefined();
  expect(() => findMethod(methods, first?.name ?? "")).toThrow(/Several methods are called .*Name the module too/);
});

test("a name that no method carries is refused with the nearest", () => {
  expect(() => findMethod(methods, "createProdukt")).toThrow(/There is no method "createProdukt"\. Near it: .*createProduct/);
  expect(() => findMethod(methods, "")).toThrow(CliError);
});
