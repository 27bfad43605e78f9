/** What generated modules are made of; nothing else imports this file. */
export type { CallOptions } from "../http/deadline.ts";
export type { ShapeTable } from "../wire/shapes.ts";
export { defineMethod } from "./define-method.ts";
export type { CursorPage, OffsetPage } from "./pages.ts";
export type { PlainQueryFunction, QueryFunction, Requires } from "./signatures.ts";
