import { CODES } from "../codes.ts";
import type { CheckResult, Finding, FindingCode, PathStep, Place } from "../report.ts";

/** A document of the Static Analysis Results Interchange Format, 2.1.0. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly object[];
}

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const RULE_IDS = Object.keys(CODES);

function location({ file, line, column }: Place): object {
  const uri = encodeURI(file).replaceAll("[", "%5B").replaceAll("]", "%5D").replaceAll("#", "%23").replaceAll("?", "%3F");
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: "%SRCROOT%" }, region: { startLine: line, startColumn: column } } };
}

function flow(path: readonly PathStep[]): object {
  const locations = path.map((step) => ({ location: { ...location(step), message: { text: step.what } } }));
  return { threadFlows: [{ locations }] };
}

function result(each: Finding, reason?: string): object {
  return {
    ruleId: each.code,
    ruleIndex: RULE_IDS.indexOf(each.code),
    level: each.severity,
    message: { text: `${each.message} ${each.why}` },
    locations: [location(each)],
    ...(each.path.length > 1 ? { codeFlows: [flow(each.path)] } : {}),
    partialFingerprints: { "belayPlace/v1": `${each.code}:${each.file}:${each.path[0]?.what ?? ""}` },
    ...(reason === undefined ? {} : { suppressions: [{ kind: "inSource", justification: reason }] }),
  };
}

function rule(code: FindingCode): object {
  const { title, why, fix, severity } = CODES[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: fix },
    defaultConfiguration: { level: severity },
  };
}

/**
 * The findings of a run as SARIF, for code scanning of any host.
 *
 * Shape: paths relative to the project; the way to a call is a code flow; what comments suppress is in it, marked as such.
 * Source: SARIF 2.1.0, errata 01.
 */
export function formatSarif({ findings, suppressed }: CheckResult): SarifLog {
  // The keys of the table of codes.
  const rules = RULE_IDS.map((code) => rule(code as FindingCode));
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "belay check", rules } },
        columnKind: "utf16CodeUnits",
        results: [...findings.map((each) => result(each)), ...suppressed.map((each) => result(each, each.reason))],
      },
    ],
  };
}
