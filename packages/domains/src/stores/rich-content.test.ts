import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToRichContent, richContentToHtml } from "./rich-content.ts";

describe("rich content", () => {
  it.each([
    "<p>One</p><p>Two</p>",
    "<h2>Title</h2><p>Some <strong>bold</strong> and <em>leaning</em> text.</p>",
    "<ul><li><p>a</p></li><li><p>b</p></li></ul>",
    "<ol><li><p>a</p></li><li><ul><li><p>inner</p></li></ul></li></ol>",
    "<p>1 &lt; 2 &amp; 3<br>next</p>",
  ])("keeps %s both ways", (html) => {
    expect(richContentToHtml(htmlToRichContent(html))).toBe(html);
  });

  it("keeps the text of other tags and drops scripts, styles and attributes", () => {
    const html = '<div onclick="x()">a <span>b</span><script>alert(1)</script><style>p{}</style></div>';
    expect(richContentToHtml(htmlToRichContent(html))).toBe("<p>a b</p>");
  });

  it("never answers a tag that it does not know, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("<", ">", "/", "p", "b", "script", "img", " ", "&lt;", "&#60;", "x", "ul", "li") }),
        (html) => {
          const tags = richContentToHtml(htmlToRichContent(html)).match(/<[^>]*>/g) ?? [];
          expect(tags.every((tag) => /^<\/?(p|strong|em|u|ul|ol|li|h[1-6]|br)>$/.test(tag))).toBe(true);
        },
      ),
    );
  });

  // What takes time with the square of the length does not end within the time limit of a test.
  it.each(["<script>", "<", "&"])("comes to an end with 100,000 times %s", (part) => {
    expect(() => htmlToRichContent(part.repeat(100_000))).not.toThrow();
  });
});
