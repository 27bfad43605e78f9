import type { Requirement, RequirementGroup } from "./requirements.ts";

/** A file of tests, by its path from the root with `/` between folders. */
export interface TestFile {
  readonly path: string;
  readonly text: string;
}

/** How a name of a test begins that proves requirements: `S43, S35: ...`. */
const NAMED = /["`]((?:[SF]\d{1,2}(?:, | and )?)+):/g;

/** The files that prove each requirement, by its number. */
export function proofsIn(files: readonly TestFile[]): ReadonlyMap<string, readonly string[]> {
  const proofs = files.flatMap(({ path, text }) => {
    const numbers = [...text.matchAll(NAMED)].flatMap(([, named = ""]) => named.split(/, | and /));
    return [...new Set(numbers)].map((number) => ({ number, path }));
  });
  return new Map([...Map.groupBy(proofs, ({ number }) => number)].map(([number, found]) => [number, found.map(({ path }) => path).sort()]));
}

/** A file is named for what it is about. */
function link(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/(\.test)?\.ts$/, "");
  return `[${name}](../${path})`;
}

function line({ number, text }: Requirement, proofs: ReadonlyMap<string, readonly string[]>): string {
  return `| ${number} | ${text} | ${(proofs.get(number) ?? []).map(link).join(", ")} |`;
}

/** The requirements as a page: one table a group, with the tests that name each. */
export function requirementsPage(groups: readonly RequirementGroup[], proofs: ReadonlyMap<string, readonly string[]>): string {
  const sections = groups.flatMap(({ title, requirements }) => [
    `## ${title}`,
    "",
    "| number | requirement | named by the tests in |",
    "| --- | --- | --- |",
    ...requirements.map((requirement) => line(requirement, proofs)),
    "",
  ]);
  return [
    "# What Belay holds itself to",
    "",
    "Made by `npm run docs:requirements` from `scripts/requirements.ts` and the names of the tests; do not edit by hand.",
    "",
    "A test that proves one of these begins its name with the number, and so may the comment of code that is there for it. A number that is missing is named by no test.",
    "What follows from them for those who use Belay is in [SECURITY.md](../SECURITY.md).",
    "",
    ...sections,
  ].join("\n");
}
