import { crc32 } from "node:zlib";
import { CREDENTIAL_PATTERN, hasCredentialChecksum } from "@belay/contracts";
import { createIgnored } from "../project/ignored.ts";
import type { Finding } from "../report.ts";
import { createPlaces } from "../source/source-file.ts";
import { isPublicVariable, isSecretName } from "../values/names.ts";
import { finding, type Rule } from "./rule.ts";

const WHAT: Readonly<Record<string, string>> = { sk: "client secret", ak: "API key", rt: "refresh token" };

/** Credentials in a text: what has the form and ends in its own checksum. */
function credentialsIn(text: string): readonly { readonly at: number; readonly what: string }[] {
  if (!text.includes("bly_")) return [];
  return [...text.matchAll(CREDENTIAL_PATTERN)]
    .filter(([match]) => hasCredentialChecksum(match, crc32))
    .map(({ 0: match, index }) => ({ at: index, what: WHAT[match.slice(4, 6)] ?? "credential" }));
}

/** Credentials that stand in the source: in client code, or in any file that Git would keep. */
export const credentials: Rule = ({ project, client }) => {
  const isIgnored = createIgnored(project.directory);
  const found: Finding[] = [];
  const search = (path: string, text: string, isClientAt: (at: number) => boolean): void => {
    const hits = credentialsIn(text);
    if (hits.length === 0) return;
    const placeOf = createPlaces(path, text);
    for (const { at, what } of hits) {
      const isClient = isClientAt(at);
      if (!isClient && isIgnored(path)) continue;
      const message = isClient ? `A ${what} stands in code that browsers get.` : `A ${what} stands in a file that is committed.`;
      found.push(finding({ code: isClient ? "secret-in-client" : "secret-committed", place: placeOf(at), message }));
    }
  };
  for (const unit of project.units.values()) {
    if (unit.isClientScript) continue;
    const isClientAt = (at: number): boolean =>
      client.has(unit.id) || unit.scripts.some((script) => script.program.body.some((node) => at >= node.start && at < node.end));
    search(unit.path, unit.text, isClientAt);
  }
  for (const [path, text] of project.texts) {
    search(path, text, () => false);
    if (/(?:^|\/)\.env/.test(path)) found.push(...publicVariables(path, text));
  }
  return found;
};

function publicVariables(path: string, text: string): readonly Finding[] {
  const placeOf = createPlaces(path, text);
  return [...text.matchAll(/^[^\S\n]*(?:export\s+)?(\w+)\s*=/gm)].flatMap(({ 1: name = "", index }) =>
    isPublicVariable(name) && isSecretName(name)
      ? [
          finding({
            code: "secret-in-client",
            place: placeOf(index),
            message: `${name} is a secret by name, and bundlers put it into client code.`,
          }),
        ]
      : [],
  );
}
