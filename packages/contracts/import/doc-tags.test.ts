import { expect, test } from "vitest";
import { parseDocTags, singleTag } from "./doc-tags.ts";
import { ImportError } from "./import-error.ts";

test("reads tags and drops prose", () => {
  const tags = parseDocTags(
    "\n * Sentence with an e-mail a@b.c in it.\n * @maxLength 80\n * @permissionId A.READ\n * @permissionId A.READ_ALL\n ",
  );
  expect(singleTag(tags, "maxLength")).toBe("80");
  expect(tags.get("permissionId")).toEqual(["A.READ", "A.READ_ALL"]);
  expect([...tags.keys()]).toEqual(["maxLength", "permissionId"]);
});

test("reads a comment of one line", () => {
  expect(singleTag(parseDocTags(" @format GUID "), "format")).toBe("GUID");
});

test("refuses a tag that it does not know", () => {
  expect(() => parseDocTags("\n * @minValue 3\n")).toThrow(ImportError);
});

test("refuses two values where one is meant", () => {
  expect(() => singleTag(parseDocTags("\n * @maxLength 1\n * @maxLength 2\n"), "maxLength")).toThrow(ImportError);
});
