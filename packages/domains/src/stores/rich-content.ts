import { isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { decodeEntities, escapeHtml, tokenizeHtml } from "./html.ts";

/** A node of a rich text. */
type RichNode = JsonObject;

const DECORATIONS: Readonly<Record<string, string>> = { b: "BOLD", strong: "BOLD", i: "ITALIC", em: "ITALIC", u: "UNDERLINE" };
const DECORATION_TAGS: Readonly<Record<string, string>> = { BOLD: "strong", ITALIC: "em", UNDERLINE: "u" };
const LISTS: Readonly<Record<string, string>> = { ul: "BULLETED_LIST", ol: "ORDERED_LIST" };
const LIST_TAGS: Readonly<Record<string, string>> = { BULLETED_LIST: "ul", ORDERED_LIST: "ol" };

/**
 * Turns HTML into a rich text of paragraphs, headings, lists and bold, italic, underlined text.
 *
 * Shape: other tags are dropped and their text is kept; scripts and styles are dropped whole.
 */
export function htmlToRichContent(html: string): JsonObject {
  const root: RichNode[] = [];
  const lists: { readonly type: string; readonly items: RichNode[] }[] = [];
  let block: { readonly heading: number; readonly texts: RichNode[] } | undefined;
  let decorations: readonly string[] = [];
  const close = (): void => {
    if (block === undefined || block.texts.length === 0) {
      block = undefined;
      return;
    }
    const node = blockNode(block.heading, block.texts);
    const list = lists.at(-1);
    if (list === undefined) root.push(node);
    else list.items.push({ type: "LIST_ITEM", nodes: [node] });
    block = undefined;
  };
  for (const token of tokenizeHtml(html)) {
    if (token.kind === "text") {
      const text = decodeEntities(token.text).replace(/\s+/g, " ");
      if (block === undefined && text.trim() === "") continue;
      block ??= { heading: 0, texts: [] };
      block.texts.push(textNode(text, decorations));
      continue;
    }
    const decoration = DECORATIONS[token.name];
    const list = LISTS[token.name];
    if (decoration !== undefined) {
      decorations = token.closing ? decorations.filter((name) => name !== decoration) : [...new Set([...decorations, decoration])];
    } else if (list !== undefined) {
      close();
      const done = token.closing ? lists.pop() : undefined;
      if (!token.closing) lists.push({ type: list, items: [] });
      else if (done !== undefined && done.items.length > 0) (lists.at(-1)?.items ?? root).push({ type: done.type, nodes: done.items });
    } else if (token.name === "br") {
      block?.texts.push(textNode("\n", decorations));
    } else if (token.block) {
      close();
      if (!token.closing) block = { heading: /^h[1-6]$/.test(token.name) ? Number(token.name[1]) : 0, texts: [] };
    }
  }
  close();
  for (const list of lists.reverse()) if (list.items.length > 0) root.push({ type: list.type, nodes: list.items });
  return { nodes: root.map((node, index) => ({ id: `node${index + 1}`, ...node })) };
}

function blockNode(heading: number, nodes: readonly RichNode[]): RichNode {
  return heading > 0 ? { type: "HEADING", nodes, headingData: { level: heading } } : { type: "PARAGRAPH", nodes };
}

function textNode(text: string, decorations: readonly string[]): RichNode {
  return { type: "TEXT", textData: { text, decorations: decorations.map((type) => ({ type })) } };
}

/** The HTML of a rich text: the same subset; nodes of other types give the text inside them. */
export function richContentToHtml(content: JsonObject): string {
  return childrenOf(content, 0);
}

/** Deepest nesting that is followed. */
const DEPTH_MAX = 50;

function childrenOf(node: unknown, depth: number): string {
  const nodes = ownValue(node, "nodes");
  if (!Array.isArray(nodes) || depth > DEPTH_MAX) return "";
  return nodes.map((inner: unknown) => (isObject(inner) ? nodeToHtml(inner, depth + 1) : "")).join("");
}

function nodeToHtml(node: RichNode, depth: number): string {
  switch (node.type) {
    case "TEXT":
      return textToHtml(node);
    case "PARAGRAPH":
      return `<p>${childrenOf(node, depth)}</p>`;
    case "HEADING": {
      const level = ownValue(node.headingData, "level");
      const tag = `h${typeof level === "number" && level >= 1 && level <= 6 ? level : 2}`;
      return `<${tag}>${childrenOf(node, depth)}</${tag}>`;
    }
    case "LIST_ITEM":
      return `<li>${childrenOf(node, depth)}</li>`;
    default: {
      const tag = typeof node.type === "string" ? LIST_TAGS[node.type] : undefined;
      return tag === undefined ? childrenOf(node, depth) : `<${tag}>${childrenOf(node, depth)}</${tag}>`;
    }
  }
}

function textToHtml(node: RichNode): string {
  const text = ownValue(node.textData, "text");
  const decorations = ownValue(node.textData, "decorations");
  const html = escapeHtml(typeof text === "string" ? text : "").replaceAll("\n", "<br>");
  if (!Array.isArray(decorations)) return html;
  return decorations.reduce<string>((inner, decoration: unknown) => {
    const type = ownValue(decoration, "type");
    const tag = typeof type === "string" ? DECORATION_TAGS[type] : undefined;
    return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
  }, html);
}
