import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type PermissionRow, permissionMatrix } from "@belay/contracts";
import { describe, expect, it } from "vitest";
import { permissionMatrixPage } from "./permission-matrix-page.ts";

const ROW: PermissionRow = {
  module: "a/b",
  name: "getThing",
  id: "A.GetThing",
  visitor: "deny",
  member: "own",
  requires: ["T.READ"],
  extras: ["T.ALL"],
  never: ["API_KEY"],
};

describe("the permission reference", () => {
  it("says who may, with what, and what widens the answer", () => {
    expect(permissionMatrixPage([ROW])).toContain("| getThing | no | own only | `T.READ` | api key | `T.ALL` |");
  });

  it("states the reason where no permission is needed", () => {
    expect(permissionMatrixPage([{ ...ROW, requires: [], open: "it is a login" }])).toContain("nothing: it is a login");
    const open: PermissionRow = { ...ROW, visitor: "deny", member: "deny", requires: [], never: [], public: "no identity yet" };
    expect(permissionMatrixPage([open])).toContain("| yes, without a token | yes, without a token | nothing: no identity yet |");
  });

  it("is what docs/permission-matrix.md says (npm run docs:permissions)", async () => {
    const written = await readFile(join(import.meta.dirname, "..", "docs", "permission-matrix.md"), "utf8");
    expect(written).toBe(permissionMatrixPage(permissionMatrix()));
  });
});
