import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { REQUIREMENTS } from "./requirements.ts";
import { proofsIn, requirementsPage } from "./requirements-page.ts";
import { testFiles } from "./test-files.ts";

const page = join(import.meta.dirname, "..", "docs", "requirements.md");
await writeFile(page, requirementsPage(REQUIREMENTS, proofsIn(await testFiles())));
