import { isObject, type JsonObject } from "../../resource/json.ts";
import { htmlToRichContent, richContentToHtml } from "../rich-content.ts";

/**
 * An info section with its text in both forms, rich content and HTML.
 *
 * Shape: what was written decides: rich content before HTML; `null` for the one that was written clears both.
 */
export function withDescriptions(section: JsonObject, written: JsonObject): JsonObject {
  const { description: _rich, plainDescription: _html, ...rest } = section;
  const { description, plainDescription } = written;
  if (isObject(description)) return { ...rest, description, plainDescription: richContentToHtml(description) };
  if (typeof plainDescription === "string") return { ...rest, description: htmlToRichContent(plainDescription), plainDescription };
  return description === null || plainDescription === null ? rest : section;
}
