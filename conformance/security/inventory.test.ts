import { type Method, methods, openApiDocument, routesOf } from "@belay/contracts";
import { type CallAnswer, call, startTestServer, type TestServer, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";

/** Every route that is not a method of the contracts. A new one has to be added here, by somebody who asked who may call it. */
const CATALOGUE = [
  "GET /",
  "GET /.well-known/oauth-authorization-server",
  "GET /_api/iam/authentication/v1/logout",
  "GET /_api/oauth2/authorize",
  "GET /account",
  "GET /account/forgot",
  "GET /account/link",
  "GET /account/login",
  "GET /account/logout",
  "GET /assets/scripts/v1/site-scripts",
  "GET /belay/v1/explain",
  "GET /favicon.ico",
  "GET /health",
  "GET /iam/authentication/v1/logout",
  "GET /installer/install",
  "GET /login",
  "GET /login/message.js",
  "GET /login/recover",
  "GET /login/sign-up",
  "GET /login/style.css",
  "GET /login/verify",
  "GET /oauth2/jwks",
  "GET /openapi.json",
  "POST /account/forgot",
  "POST /account/link",
  "POST /account/login",
  "POST /account/logout",
  "POST /belay/v1/endpoint-requests",
  "POST /installer/install",
  "POST /login",
  "POST /login/recover",
  "POST /login/sign-up",
  "POST /login/verify",
  "POST /oauth/access",
  "POST /oauth2/introspect",
  "POST /oauth2/revoke",
  "POST /oauth2/token",
  "POST /oauth2/token-info",
  "POST /otel-collector/v1/logs",
  "POST /otel-collector/v1/traces",
  "POST /wixcode/v1/telemetry/telemetry-messages",
];

const VERBS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const BATCH = 40;

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

/** The routes of the running app, out of its own tree. */
function listeningRoutes(): readonly string[] {
  const routes: string[] = [];
  const above: string[] = [];
  for (const line of server.server.app.printRoutes({ commonPrefix: false }).split("\n")) {
    const match = /^([│├└─\s]*)(\S.*?) \(([A-Z, ]+)\)/u.exec(line);
    if (match === null) continue;
    const [, indent = "", path = "", verbs = ""] = match;
    const depth = Math.floor(indent.length / 4);
    above.length = Math.max(depth - 1, 0);
    above.push(path);
    routes.push(...verbs.split(", ").map((verb) => `${verb} ${above.join("")}`));
  }
  return routes.toSorted();
}

/** A path of the contracts with something in every parameter. */
function concrete(path: string): string {
  return path
    .split("/")
    .map((segment) => (segment.startsWith(":") ? segment.replace(/^:[A-Za-z0-9_]+/, "x1") : segment))
    .join("/");
}

/** Does `work` for all, some at a time. */
async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) {
    await Promise.all(items.slice(start, start + BATCH).map(work));
  }
}

/** The method that a refusal was about. */
function refusedMethod(answer: CallAnswer): unknown {
  return valueAt(answer.body, "details.applicationError.data.methodId");
}

describe("S70: every route that listens is known", () => {
  it("listens on the catalogue and the contracts' router, and on nothing else", () => {
    const routes = listeningRoutes().filter(
      (route) => !route.startsWith("OPTIONS ") && !route.startsWith("HEAD ") && !route.endsWith(" /*"),
    );
    expect(routes).toEqual(CATALOGUE);
    // Behind this one pattern stands the router of the contracts.
    expect(VERBS.filter((method) => server.server.app.hasRoute({ method, url: "/*" }))).toEqual(VERBS);
  });

  it("has no debug, metrics or administration route for the world", async () => {
    for (const path of ["/debug", "/metrics", "/admin", "/console", "/.env", "/.git/config", "/status", "/_routes", "/documentation"]) {
      expectErrorShape(await call(server.origin, { path }), 404);
    }
  });

  it("tells nothing but that it is up, on the health route", async () => {
    expect((await call(server.origin, { path: "/health" })).body).toEqual({ status: "ok" });
  });

  it("tells nothing but its name and that it is up, at its address", async () => {
    for (const accept of ["*/*", "application/json"]) {
      expect((await call(server.origin, { path: "/", headers: { accept } })).body).toEqual({ name: "Belay", status: "ok" });
    }
    const page = await (await fetch(server.origin, { headers: { accept: "text/html" } })).text();
    const words = (page.split("<body>")[1] ?? "")
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
    expect(words).toBe(
      "Belay The server is running This is the address of an API. Apps and sites call it; people have nothing to do here.",
    );
  });

  it("publishes exactly the routes of the contracts", async () => {
    const document = await openApiDocument({ title: "Belay", version: "0.1.0" });
    const served = await call(server.origin, { path: "/openapi.json" });
    expect(served.body).toEqual(JSON.parse(JSON.stringify(document)));
    const published = Object.entries(Object(valueAt(document, "paths"))).flatMap(([path, operations]) =>
      Object.keys(Object(operations))
        .filter((verb) => VERBS.some((known) => known.toLowerCase() === verb))
        .map((verb) => `${verb.toUpperCase()} ${path}`),
    );
    const normal = (route: string): string => route.replaceAll(/\{[^}]+\}|:[A-Za-z0-9_]+(?=$|\/|:)/g, "{}");
    const declared = methods.map(({ http }) => `${http.method} ${http.path}`);
    expect(declared.map(normal).filter((route) => !published.map(normal).includes(route))).toEqual([]);
  });
});

describe("S33: default deny", () => {
  it("refuses a caller without any identity everywhere but where a reason is stated, on every route and alias", async () => {
    const claimed = new Set<string>();
    const routes: { readonly verb: string; readonly path: string; readonly method: Method }[] = [];
    for (const method of methods) {
      for (const route of routesOf(method)) {
        const key = `${route.method} ${concrete(route.path)}`;
        // The first method of a route keeps it.
        if (!claimed.has(key) && !CATALOGUE.includes(key)) {
          claimed.add(key);
          routes.push({ verb: route.method, path: concrete(route.path), method });
        }
      }
    }
    expect(routes.length).toBeGreaterThan(methods.length);
    const wrong: unknown[] = [];
    await inBatches(routes, async ({ verb, path, method }) => {
      const answer = await call(server.origin, { method: verb, path });
      const isRefused = answer.status === 401 && codeOf(answer) === "UNAUTHENTICATED";
      if (method.access.public === undefined ? !isRefused : answer.status === 401 || answer.status === 404) {
        wrong.push([verb, path, answer.status, codeOf(answer)]);
      }
      if (isRefused && refusedMethod(answer) !== method.id && !sharesRoute(method, refusedMethod(answer))) {
        wrong.push([verb, path, "is", refusedMethod(answer), "not", method.id]);
      }
    });
    expect(wrong).toEqual([]);
  });

  /** Routes that differ only in a parameter overlap: a literal segment wins over a parameter. */
  function sharesRoute(method: Method, id: unknown): boolean {
    const other = methods.find((each) => each.id === id);
    return (
      other !== undefined &&
      routesOf(other).some((theirs) => routesOf(method).some((own) => own.method === theirs.method && overlaps(own.path, theirs.path)))
    );
  }

  function overlaps(left: string, right: string): boolean {
    const [ours, theirs] = [left.split("/"), right.split("/")];
    return (
      ours.length === theirs.length &&
      ours.every((segment, index) => segment === theirs[index] || segment.startsWith(":") || theirs[index]?.startsWith(":"))
    );
  }

  it("has no route for a method that no contract declares", async () => {
    const token = await server.appToken();
    for (const verb of VERBS) {
      const body = verb === "GET" || verb === "DELETE" ? {} : { body: {} };
      expectErrorShape(await call(server.origin, { method: verb, path: "/stores/v3/undeclared", token, ...body }), 404);
    }
  });

  it("states for every method a permission or a reason", () => {
    const open = methods.filter(({ access }) => access.requires.length === 0 && access.open === undefined && access.public === undefined);
    expect(open.map(({ id }) => id)).toEqual([]);
  });
});
