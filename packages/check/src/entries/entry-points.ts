import type { Project, Unit } from "../project/read-project.ts";
import type { Entry } from "../report.ts";

/** Something that somebody outside can trigger, before it is known what it does. */
export interface EntryPoint {
  readonly kind: Entry["kind"];
  readonly unit: Unit;
  /** The name under which it leaves its file; undefined for a page, which is all of its file. */
  readonly exported: string | undefined;
  readonly name: string;
  readonly route: string | undefined;
  /** Which property of the export it is, where several are in one object. */
  readonly member?: readonly string[];
  /** A browser gets what it returns, although that is no response. */
  readonly answersByReturn?: boolean;
  /** Of middleware that leads to the files of one folder only. */
  readonly covers?: string;
  /** What it is handed. */
  readonly hands: "context" | "request" | "node" | "hono" | "middleware" | "hook" | "event" | "guess" | "props" | "action" | "values";
}

const VERBS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "ALL"];
const PLAIN = "(?:[cm]?[jt]sx?)";

function verbs(unit: Unit): readonly string[] {
  return VERBS.filter((verb) => unit.table.exported.has(verb));
}

function routeOf(path: string): string {
  const clean = path.replace(/\.[^./]+$/, "").replace(/(?:^|\/)(?:index|route|page|layout|\+server|\+page\.server)$/, "");
  const parts = clean.split("/").filter((part) => part !== "" && !/^(?:\(.*\)|@.*)$/.test(part));
  return `/${parts.join("/")}`;
}

function isPrerendered(unit: Unit): boolean {
  return /\bexport\s+const\s+prerender\s*=\s*true\b/.test(unit.text);
}

/** Astro's `src/pages`, and `pages/api` of a framework that hands Node's request and response. */
function pagesEntry(unit: Unit): readonly EntryPoint[] {
  const [, inner = ""] = /(?:^|\/)pages\/(.+)$/.exec(unit.path) ?? [];
  if (inner === "" || isPrerendered(unit) || inner.split("/").some((part) => part.startsWith("_"))) return [];
  const route = routeOf(inner);
  if (unit.path.endsWith(".astro")) return [{ kind: "page", unit, exported: undefined, name: "page", route, hands: "context" }];
  const found = verbs(unit).map((name): EntryPoint => ({ kind: "endpoint", unit, exported: name, name, route, hands: "context" }));
  const isApi = inner.startsWith("api/") && unit.table.exported.has("default");
  return isApi ? [...found, { kind: "endpoint", unit, exported: "default", name: "ALL", route, hands: "node" }] : found;
}

function appEntry(unit: Unit): readonly EntryPoint[] {
  const [, inner = "", file = ""] = new RegExp(`(?:^|/)app/((?:.*/)?(route|page|layout)\\.${PLAIN})$`).exec(unit.path) ?? [];
  if (inner === "") return [];
  const route = routeOf(inner);
  if (file === "route") return verbs(unit).map((name) => ({ kind: "endpoint", unit, exported: name, name, route, hands: "request" }));
  if (unit.table.directives.includes("use client") || !unit.table.exported.has("default")) return [];
  return [{ kind: "page", unit, exported: "default", name: file, route, hands: "props" }];
}

function kitEntry(unit: Unit): readonly EntryPoint[] {
  const [, inner = "", file = ""] = /(?:^|\/)routes\/((?:.*\/)?(\+server|\+page\.server|\+layout\.server)\.[jt]s)$/.exec(unit.path) ?? [];
  const route = routeOf(inner);
  if (file === "+server") return verbs(unit).map((name) => ({ kind: "endpoint", unit, exported: name, name, route, hands: "context" }));
  if (file === "") return [];
  const names = ["load", "actions"].filter((name) => unit.table.exported.has(name));
  return names.map((name) => ({ kind: name === "load" ? "page" : "action", unit, exported: name, name, route, hands: "context" }));
}

/** Nitro's `server/api` and `server/routes`: the verb stands in the file's name. */
function nitroEntry(unit: Unit): readonly EntryPoint[] {
  const [, folder = "", inner = ""] = /(?:^|\/)server\/(api|routes)\/(.+)\.[cm]?[jt]s$/.exec(unit.path) ?? [];
  if (inner === "" || !unit.table.exported.has("default")) return [];
  const verb = /\.(get|post|put|patch|delete|head|options)$/.exec(inner)?.[1];
  const path = routeOf(`${folder === "api" ? "api/" : ""}${verb === undefined ? inner : inner.slice(0, -verb.length - 1)}`);
  return [
    {
      kind: "endpoint",
      unit,
      exported: "default",
      name: verb?.toUpperCase() ?? "ALL",
      route: path,
      hands: "context",
      answersByReturn: true,
    },
  ];
}

/** Nitro's `server/middleware`: each file runs before every route of the same server; it lets a call on by leaving without an answer. */
function nitroMiddleware(unit: Unit): readonly EntryPoint[] {
  const [, covers] = /^((?:.*\/)?server\/)middleware\/.+\.[cm]?[jt]s$/.exec(unit.path) ?? [];
  if (covers === undefined || !unit.table.exported.has("default")) return [];
  return [{ kind: "middleware", unit, exported: "default", name: "middleware", route: undefined, hands: "event", covers }];
}

/** `_middleware` in a folder of routes: it runs before every route below that folder, and hands on by a function that it is given. */
function folderMiddleware(unit: Unit): readonly EntryPoint[] {
  const [, covers] = new RegExp(`^(.*/)_middleware\\.${PLAIN}$`).exec(unit.path) ?? [];
  const name = ["onRequest", "handler", "default"].find((each) => unit.table.exported.has(each));
  if (covers === undefined || name === undefined) return [];
  return [{ kind: "middleware", unit, exported: name, name: "middleware", route: undefined, hands: "guess", covers }];
}

function middlewareEntry(unit: Unit): readonly EntryPoint[] {
  if (/(?:^|\/)src\/hooks\.server\.[jt]s$/.test(unit.path) && unit.table.exported.has("handle"))
    return [{ kind: "middleware", unit, exported: "handle", name: "hook", route: undefined, hands: "hook" }];
  if (!new RegExp(`^(?:.*/)?(?:middleware(?:/index)?|proxy)\\.${PLAIN}$`).test(unit.path)) return [];
  const name = ["onRequest", "middleware", "proxy", "default"].find((each) => unit.table.exported.has(each));
  if (name === undefined) return [];
  return [
    {
      kind: "middleware",
      unit,
      exported: name,
      name: "middleware",
      route: undefined,
      hands: name === "onRequest" ? "middleware" : "request",
    },
  ];
}

function actionEntries(unit: Unit): readonly EntryPoint[] {
  if (/(?:^|\/)src\/actions(?:\/index)?\.[cm]?[jt]s$/.test(unit.path) && unit.table.exported.has("server")) {
    return [{ kind: "action", unit, exported: "server", name: "action", route: undefined, hands: "action" }];
  }
  const isWebModule = /\.web\.[cm]?[jt]s$/.test(unit.path);
  if (!isWebModule && !unit.table.directives.includes("use server")) return [];
  return [...unit.table.exported.keys()].map((name) => ({ kind: "action", unit, exported: name, name, route: undefined, hands: "values" }));
}

/** What a file exposes by its place in the project. */
export function placedEntries(unit: Unit): readonly EntryPoint[] {
  if (unit.isClientScript || unit.table.directives.includes("use client")) return [];
  const placed = [pagesEntry, appEntry, kitEntry, nitroEntry, nitroMiddleware, folderMiddleware, middlewareEntry, actionEntries]
    .map((find) => find(unit))
    .find((found) => found.length > 0);
  return placed ?? [];
}

/** Every entry that the places of files tell. */
export function entryPoints({ units }: Project): readonly EntryPoint[] {
  return [...units.values()].flatMap(placedEntries);
}
