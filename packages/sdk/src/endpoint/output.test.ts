import { type } from "arktype";
import * as v from "valibot";
import { expect, test } from "vitest";
import { z } from "zod";
import { chooseOutput, OutputError } from "./output.ts";

const answer = () => ({
  name: "Shop",
  email: "a@b.c",
  taxId: "secret",
  address: { city: "Falmouth", hint: { text: "secret" } },
  tags: [{ id: 1, note: "secret" }],
});

test("S54: fields are picked by name, through objects and lists, and nothing else leaves", async () => {
  const value = answer();
  expect(await chooseOutput(value, ["name", "address.city", "tags.id", "nothing", "address.nothing"], [value])).toEqual({
    name: "Shop",
    address: { city: "Falmouth" },
    tags: [{ id: 1 }],
  });
  expect(await chooseOutput([value, value], ["name"], [value])).toEqual([{ name: "Shop" }, { name: "Shop" }]);
  expect(await chooseOutput({ name: "x" }, ["constructor.name", "__proto__.x", "toString"], [])).toEqual({});
});

test("S54: an elevated answer does not leave as it came, nor an object of it, wherever it is put", async () => {
  const value = answer();
  for (const given of [
    value,
    { site: value },
    [{ at: value.address }],
    { ...value },
    { list: value.tags },
    new Map([["k", value]]).get("k"),
  ]) {
    await expect(chooseOutput(given, undefined, [value])).rejects.toBeInstanceOf(OutputError);
  }
  expect(await chooseOutput({ name: value.name, city: value.address.city }, undefined, [value])).toEqual({
    name: "Shop",
    city: "Falmouth",
  });
  expect(await chooseOutput({ mine: true }, undefined, [value])).toEqual({ mine: true });
});

test("S54: a schema that drops what it does not know lets the rest leave; one that keeps it does not pass for a choice", async () => {
  const value = answer();
  expect(await chooseOutput(value, z.object({ name: z.string() }), [value])).toEqual({ name: "Shop" });
  expect(await chooseOutput(value, v.object({ name: v.string() }), [value])).toEqual({ name: "Shop" });
  expect(await chooseOutput(value, type({ "+": "delete", name: "string" }), [value])).toEqual({ name: "Shop" });
  await expect(chooseOutput(value, type({ name: "string" }), [value])).rejects.toBeInstanceOf(OutputError);
  await expect(chooseOutput(value, z.object({ address: z.any() }), [value])).rejects.toBeInstanceOf(OutputError);
});

test("a value that does not fit its schema is a failure of the endpoint", async () => {
  await expect(chooseOutput({ name: 1 }, z.object({ name: z.string() }), [])).rejects.toBeInstanceOf(OutputError);
});

test("everything leaves when that is what the endpoint says", async () => {
  const value = answer();
  expect(await chooseOutput(value, "whole", [value])).toBe(value);
});
