import { startTestServer, type TestServer } from "@belay/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

const ORIGIN = { origin: "https://shop.example" };

test("S58: a browser may ask before any call, with the headers and the methods that clients use, and need not ask again for a while", async () => {
  for (const path of ["/stores/v3/products/query", "/oauth2/token", "/no/such/path"]) {
    const headers = { ...ORIGIN, "access-control-request-method": "POST", "access-control-request-headers": "authorization,content-type" };
    const answer = await fetch(`${server.origin}${path}`, { method: "OPTIONS", headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-methods")?.split(", ")).toEqual(["GET", "POST", "PUT", "PATCH", "DELETE"]);
    expect(answer.headers.get("access-control-allow-headers")?.split(", ")).toEqual(
      expect.arrayContaining(["authorization", "content-type", "x-wix-consistent", "wix-site-id", "client-binding"]),
    );
    expect(answer.headers.get("access-control-max-age")).toBe("600");
  }
});

test("S58: pages of every origin read answers and refusals, and never with cookies", async () => {
  const calls: readonly (readonly [number, string])[] = [
    [200, "/oauth2/jwks"],
    [401, "/site-properties/v4/properties"],
    [404, "/no/such/path"],
    [400, "/stores/v3/products/%zz"],
  ];
  for (const [status, path] of calls) {
    const answer = await fetch(`${server.origin}${path}`, { headers: ORIGIN });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    expect(answer.headers.get("access-control-expose-headers")?.split(", ")).toContain("x-wix-request-id");
  }
});
