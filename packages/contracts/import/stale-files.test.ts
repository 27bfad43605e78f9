import { expect, test } from "vitest";
import { outputFiles } from "./output.ts";
import { staleFiles } from "./stale-files.ts";

const files = outputFiles();

test("what is checked in is what the installed packages give", () => {
  expect(staleFiles(files)).toEqual([]);
});

test("a changed, a missing and a left-over file are each named", () => {
  const [first, second, ...rest] = files;
  if (first === undefined || second === undefined) throw new Error("no files");
  const drifted = [{ ...first, text: `${first.text} ` }, { path: "api/new.module.json", text: "{}\n" }, ...rest];
  expect(staleFiles(drifted)).toEqual([first.path, "api/new.module.json", second.path].sort());
});

test("two runs write the same bytes", () => {
  expect(outputFiles()).toEqual(files);
});
