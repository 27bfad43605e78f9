import { expect, test } from "vitest";
import { isSecureRequest } from "./secure-request.ts";

const request = (url: string, headers: Readonly<Record<string, string>> = {}) => new Request(url, { headers });

test.each([
  ["http://localhost:4321/", {}],
  ["http://127.0.0.1:4321/", {}],
  ["http://[::1]:4321/", {}],
  ["http://shop.localhost/", {}],
])("cookies of %s between a browser and a server on one machine need no TLS", (url, headers) => {
  expect(isSecureRequest(request(url, headers))).toBe(false);
});

test.each([
  ["https://localhost/", {}],
  ["http://shop.example/", {}],
  ["http://localhost.shop.example/", {}],
  ["http://localhost:4321/", { host: "shop.example" }],
  ["http://localhost:4321/", { "x-forwarded-proto": "https" }],
  ["http://localhost:4321/", { "x-forwarded-for": "203.0.113.7" }],
  ["http://localhost:4321/", { forwarded: "for=203.0.113.7" }],
])("S59: cookies of %s are Secure, whatever a proxy made of the address (%o)", (url, headers) => {
  expect(isSecureRequest(request(url, headers))).toBe(true);
});
