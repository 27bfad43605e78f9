/** Writes `docs/permission-matrix.md`. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { permissionMatrix } from "@belay/contracts";
import { permissionMatrixPage } from "./permission-matrix-page.ts";

await writeFile(join(import.meta.dirname, "..", "docs", "permission-matrix.md"), permissionMatrixPage(permissionMatrix()));
