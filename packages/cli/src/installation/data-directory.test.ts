import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { DEV_DIRECTORY, devDirectories } from "./data-directory.ts";

test("a dev server is looked for where somebody said, and only there", () => {
  expect(devDirectories("here", {}, "/clone")).toEqual([resolve("here")]);
  expect(devDirectories(undefined, { BELAY_DATA: "/there" }, "/clone")).toEqual(["/there"]);
});

test("a dev server is found from another project's folder, in the clone that the command is of", () => {
  expect(devDirectories(undefined, {}, "/clone")).toEqual([resolve(DEV_DIRECTORY), join("/clone", DEV_DIRECTORY)]);
  expect(devDirectories(undefined, {}, resolve("."))).toEqual([resolve(DEV_DIRECTORY)]);
});
