import { expect, test } from "vitest";
import { wantsPage } from "./wants-page.ts";

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

test.each([BROWSER, "text/html", "TEXT/HTML; charset=utf-8", "text/html;q=0.9, application/json;q=0.5", "application/json, text/html"])(
  "%j gets the page",
  (accept) => {
    expect(wantsPage(accept)).toBe(true);
  },
);

test.each([undefined, "", "*/*", "text/*", "application/json", "application/json, text/html;q=0.9", "text/html;q=0", "text/html;q=x"])(
  "%j gets the document",
  (accept) => {
    expect(wantsPage(accept)).toBe(false);
  },
);
