import { CODES } from "./codes.ts";
import type { Project } from "./project/read-project.ts";
import type { CheckResult, Finding, FindingCode, Place } from "./report.ts";
import { finding } from "./rules/rule.ts";
import { createPlaces } from "./source/source-file.ts";

interface Suppression extends Place {
  readonly code: string;
  readonly reason: string;
  /** The line that it speaks of: its own, or the next that holds code. */
  readonly speaksOf: number;
}

const COMMENT =
  /(?:\/\/|\/\*+|<!--|#|\{\/\*)[^\S\n]*belay-ignore\b[^\S\n]*([\w-]*)[^\S\n]*:?[^\S\n]*([^\n]*?)[^\S\n]*(?:\*\/\}?|-->)?[^\S\n]*$/gm;
const ONLY_COMMENT = /^\s*(?:$|\/\/|\/\*|\*|<!--|#|\{\/\*)/;

function isCode(text: string): text is FindingCode {
  return Object.hasOwn(CODES, text);
}

/** The suppressions that stand in a text. */
function suppressionsIn(path: string, text: string): readonly Suppression[] {
  if (!text.includes("belay-ignore")) return [];
  const placeOf = createPlaces(path, text);
  const lines = text.split("\n");
  return [...text.matchAll(COMMENT)].map(({ 1: code = "", 2: reason = "", index }) => {
    const place = placeOf(index);
    let line = place.line;
    if (ONLY_COMMENT.test(lines[line - 1] ?? ""))
      do line += 1;
      while (line <= lines.length && ONLY_COMMENT.test(lines[line - 1] ?? ""));
    return { ...place, code, reason, speaksOf: line };
  });
}

/** Takes out what comments suppress, and adds what is wrong with the comments themselves. */
export function applySuppressions(project: Project, findings: readonly Finding[]): Pick<CheckResult, "findings" | "suppressed"> {
  const texts = [
    ...[...project.units.values()].filter(({ isClientScript }) => !isClientScript).map(({ path, text }) => [path, text] as const),
    ...project.texts,
  ];
  const all = texts.flatMap(([path, text]) => suppressionsIn(path, text));
  const kept: Finding[] = [];
  const suppressed: (Finding & { readonly reason: string })[] = [];
  const used = new Set<Suppression>();
  for (const each of findings) {
    const match = all.find(({ file, speaksOf, code }) => file === each.file && speaksOf === each.line && code === each.code);
    if (match !== undefined) used.add(match);
    if (match === undefined || match.reason === "") kept.push(each);
    else suppressed.push({ ...each, reason: match.reason });
  }
  for (const comment of all) {
    const { file, line, column, code, reason } = comment;
    const place = { file, line, column };
    if (!used.has(comment)) {
      const what = isCode(code) ? `Nothing on the line that this speaks of is ${code}.` : `There is no code "${code}".`;
      kept.push(finding({ code: "unused-suppression", place, message: what }));
    } else if (reason === "")
      kept.push(finding({ code: "suppression-without-reason", place, message: `${code} is to be ignored here, and nothing says why.` }));
  }
  return { findings: kept, suppressed };
}
