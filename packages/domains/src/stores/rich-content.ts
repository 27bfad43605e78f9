import { isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { decodeEntities, escapeHtml, type HtmlToken, tokenizeHtml } from "./html.ts";

/** A node of a rich text. */
type RichNode = JsonObject;

const DECORATIONS: Readonly<Record<string, string>> = { b: "BOLD", strong: "BOLD", i: "ITALIC", em: "ITALIC", u: "UNDERLINE" };
const DECORATION_TAGS: Readonly<Record<string, string>> = { BOLD: "strong", ITALIC: "em", UNDERLINE: "u" };
const LISTS: Readonly<Record<string, string>> = { ul: "BULLETED_LIST", ol: "ORDERED_LIST" };
const LIST_TAGS: Readonly<Record<string, string>> = { BULLETED_LIST: "ul", ORDERED_LIST: "ol" };

/** A list that is being filled. */
interface OpenList {
  readonly type: string;
  readonly items: RichNode[];
}

/** What has been read of a text so far: finished nodes, open lists from the outside in, the open block, the decorations in force. */
interface Reading {
  readonly root: RichNode[];
  readonly lists: OpenList[];
  block: { readonly heading: number; readonly texts: RichNode[] } | undefined;
  decorations: readonly string[];
}

/**
 * Turns HTML into a rich text of paragraphs, headings, lists and bold, italic, underlined text.
 *
 * Shape: other tags are dropped and their text is kept; scripts and styles are dropped whole.
 */
export function htmlToRichContent(html: string): JsonObject {
  const reading: Reading = { root: [], lists: [], block: undefined, decorations: [] };
  for (const token of tokenizeHtml(html)) {
    if (token.kind === "text") readText(reading, token.text);
    else readTag(reading, token);
  }
  closeBlock(reading);
  while (reading.lists.length > 0) closeList(reading);
  return { nodes: reading.root.map((node, index) => ({ id: `node${index + 1}`, ...node })) };
}

function readText(reading: Reading, html: string): void {
  const text = decodeEntities(html).replace(/\s+/g, " ");
  if (reading.block === undefined && text.trim() === "") return;
  reading.block ??= { heading: 0, texts: [] };
  reading.block.texts.push(textNode(text, reading.decorations));
}

function readTag(reading: Reading, { name, closing, block }: Extract<HtmlToken, { readonly kind: "tag" }>): void {
  const decoration = DECORATIONS[name];
  const list = LISTS[name];
  if (decoration !== undefined) {
    const others = reading.decorations.filter((other) => other !== decoration);
    reading.decorations = closing ? others : [...others, decoration];
  } else if (list !== undefined) {
    closeBlock(reading);
    if (closing) closeList(reading);
    else reading.lists.push({ type: list, items: [] });
  } else if (name === "br") {
    reading.block?.texts.push(textNode("\n", reading.decorations));
  } else if (block) {
    closeBlock(reading);
    if (!closing) reading.block = { heading: /^h[1-6]$/.test(name) ? Number(name[1]) : 0, texts: [] };
  }
}

function closeBlock(reading: Reading): void {
  const { block, lists, root } = reading;
  reading.block = undefined;
  if (block === undefined || block.texts.length === 0) return;
  const node = blockNode(block.heading, block.texts);
  const list = lists.at(-1);
  if (list === undefined) root.push(node);
  else list.items.push({ type: "LIST_ITEM", nodes: [node] });
}

/** A list inside another one stands in an item of its own. */
function closeList({ lists, root }: Reading): void {
  const done = lists.pop();
  if (done === undefined || done.items.length === 0) return;
  const node = { type: done.type, nodes: done.items };
  const outer = lists.at(-1);
  if (outer === undefined) root.push(node);
  else outer.items.push({ type: "LIST_ITEM", nodes: [node] });
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
