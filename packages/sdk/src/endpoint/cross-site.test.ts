import { expect, test } from "vitest";
import { isCrossSite } from "./cross-site.ts";

const request = (headers: Readonly<Record<string, string>>, method = "POST") =>
  new Request("http://127.0.0.1:4321/api/x", { method, headers: { host: "shop.example", ...headers } });

test.each([
  ["a page of the same origin", { "sec-fetch-site": "same-origin", origin: "https://shop.example" }],
  ["a person at the address bar", { "sec-fetch-site": "none" }],
  ["a browser that sends Origin alone, from the same host", { origin: "https://shop.example" }],
  [
    "behind a proxy, from the host that the browser knows",
    { host: "10.0.0.7:3000", "x-forwarded-host": "shop.example", origin: "https://shop.example" },
  ],
  ["a program", {}],
])("lets through %s", (_, headers) => {
  expect(isCrossSite(request(headers))).toBe(false);
});

test.each([
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
  ["another site that forges its origin", { "sec-fetch-site": "cross-site", origin: "https://shop.example" }],
  ["a subdomain, which may belong to somebody else", { "sec-fetch-site": "same-site", origin: "https://user.shop.example" }],
  ["another origin in a browser that sends no more", { origin: "https://evil.example" }],
  ["another port of the same host", { origin: "https://shop.example:8443" }],
  ["a sandboxed frame or a redirect", { origin: "null" }],
  ["an application whose own scheme names the host", { origin: "app://shop.example" }],
  ["a file, behind a proxy that forwards no name", { origin: "file://", "x-forwarded-host": "" }],
  ["a form of another site that navigates", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }],
  ["a value that no browser sends", { "sec-fetch-site": "" }],
])("refuses %s", (_, headers) => {
  expect(isCrossSite(request(headers))).toBe(true);
});

test("a link that a person follows is let through, a frame, an image and a script's request are not", () => {
  const get = (mode: string, dest: string) =>
    isCrossSite(request({ "sec-fetch-site": "cross-site", "sec-fetch-mode": mode, "sec-fetch-dest": dest }, "GET"));
  expect([get("navigate", "document"), get("navigate", "iframe"), get("no-cors", "image"), get("cors", "empty")]).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
