import type { CallOptions } from "../http/deadline.ts";
import type { QueryBuilder } from "./query-builder.ts";

/** A query function with options: a builder without a query, the whole answer with one. */
export interface QueryFunction<Query, Options, Response, Page> {
  (options?: Options): QueryBuilder<Page>;
  (query: Query, options?: Options, call?: CallOptions): Promise<Response>;
}

/** A query function without options. */
export interface PlainQueryFunction<Query, Response, Page> {
  (): QueryBuilder<Page>;
  (query: Query, call?: CallOptions): Promise<Response>;
}

type Here<P extends string> = P extends `${string}.${string}` ? never : P;
type Head<P extends string> = P extends `${infer H}.${string}` ? H : P;
type Below<P extends string, K extends string> = P extends `${K}.${infer Rest}` ? Rest : never;

/** `T` with the fields at dotted paths present. A path below a field that may be missing binds only where that field is there. */
export type Requires<T, P extends string> = [P] extends [never]
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Requires<Item, P>[]
    : T & { readonly [K in Here<P> & keyof T & string]-?: Requires<NonNullable<T[K]>, Below<P, K>> } & {
        readonly [K in Exclude<Head<P>, Here<P>> & keyof T & string]?: Requires<NonNullable<T[K]>, Below<P, K>> | null;
      };
