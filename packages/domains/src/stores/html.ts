/** A piece of an HTML text. `block` tags begin and end paragraphs. */
export type HtmlToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tag"; readonly name: string; readonly closing: boolean; readonly block: boolean };

const BLOCKS: ReadonlySet<string> = new Set([
  "p",
  "div",
  "li",
  "blockquote",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "section",
  "article",
  "tr",
]);
/** Elements whose content is not text for people. */
const DROPPED: ReadonlySet<string> = new Set(["script", "style", "template", "iframe"]);

/** Cuts HTML into texts and tags. Linear in the length of the text; attributes and comments are dropped. */
export function tokenizeHtml(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  // Only ASCII letters, so that the places stay the same.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      tokens.push({ kind: "text", text: html.slice(at) });
      break;
    }
    if (open > at) tokens.push({ kind: "text", text: html.slice(at, open) });
    const end = html.indexOf(">", open);
    if (end < 0) break;
    at = end + 1;
    const [, slash, name] = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(open, Math.min(end, open + 40))) ?? [];
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    const closing = slash === "/";
    if (DROPPED.has(tag) && !closing) {
      const after = lower.indexOf(`</${tag}`, at);
      if (after < 0) break;
      at = after;
    } else {
      tokens.push({ kind: "tag", name: tag, closing, block: BLOCKS.has(tag) });
    }
  }
  return tokens;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Text with its character references replaced; unknown ones stay. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z]{2,8});/g, (whole: string, name: string) => {
    if (!name.startsWith("#")) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/** Text as HTML text. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
