import { type CallAnswer, call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newProduct } from "../support/new-product.ts";
import { listAt } from "../support/scene.ts";

const PAGE = 3;
const STABLE = 16;
/** Things that are there at first and go while the list is walked through: as many as stay, and between them. */
const LEAVING = 16;
const PAGES_MAX = 60;

let server: TestServer;
let token: string;
let made = 0;

beforeAll(async () => {
  server = await startTestServer();
  token = await server.appToken();
});

afterAll(() => server.close());

async function send(path: string, body?: object, method?: "DELETE"): Promise<CallAnswer["body"]> {
  const answer = await call(server.origin, {
    path,
    token,
    ...(body === undefined ? {} : { body }),
    ...(method === undefined ? {} : { method }),
  });
  expect(answer.status).toBe(200);
  return answer.body;
}

/** A kind of thing that is made and removed while its lists are walked through. */
interface Things {
  /** Makes one whose name begins with `word`; some are made in the same moment. */
  readonly make: (word: string) => Promise<string>;
  readonly remove: (id: string) => Promise<unknown>;
}

function nextName(word: string): string {
  made += 1;
  if (made % 3 === 0) server.clock.advance(1_000);
  // Neither by name nor by time do things come in the order in which they are made.
  return `${word} ${(made * 7919) % 1000}`;
}

const PRODUCTS: Things = {
  make: async (word) => textAt(await send("/stores/v3/products", { product: newProduct(nextName(word)) }), "product.id"),
  remove: (id) => send(`/stores/v3/products/${id}`, undefined, "DELETE"),
};

const MEMBERS: Things = {
  make: async (word) => textAt(await send("/members/v1/members", { member: { profile: { nickname: nextName(word) } } }), "member.id"),
  remove: (id) => send(`/members/v1/members/${id}`, undefined, "DELETE"),
};

/** A list, page by page: the body of the first request and of the others. */
interface List {
  readonly things: Things;
  readonly path: string;
  readonly items: string;
  readonly metadata: string;
  readonly body: (word: string, cursorPaging: { readonly limit: number; readonly cursor?: string }) => object;
}

function productSearch(sort: readonly object[], search: (word: string) => object): List {
  return {
    things: PRODUCTS,
    path: "/stores/v3/products/search",
    items: "products",
    metadata: "pagingMetadata",
    body: (word, cursorPaging) => ({
      search: cursorPaging.cursor === undefined ? { ...search(word), sort, cursorPaging } : { cursorPaging },
    }),
  };
}

function memberQuery(query: object): List {
  return {
    things: MEMBERS,
    path: "/members/v1/members/query",
    items: "members",
    metadata: "cursorPagingMetadata",
    body: (word, cursorPaging) =>
      cursorPaging.cursor === undefined ? { query: { ...query, cursorPaging }, search: { expression: word } } : { query: { cursorPaging } },
  };
}

const startsWith = (word: string): object => ({ filter: { name: { $startsWith: word } } });

const LISTS: readonly (readonly [string, string, List])[] = [
  ["products, newest first", "amber", productSearch([], startsWith)],
  ["products by name", "beech", productSearch([{ fieldName: "name", order: "ASC" }], startsWith)],
  ["products by name, backwards", "cedar", productSearch([{ fieldName: "name", order: "DESC" }], startsWith)],
  ["products that a search found, best first", "denim", productSearch([], (expression) => ({ search: { expression } }))],
  ["members, newest first", "ebony", memberQuery({})],
  ["members by nickname", "flint", memberQuery({ sort: [{ fieldName: "profile.nickname", order: "ASC" }] })],
];

describe("lists that change while they are walked through", () => {
  it.each(LISTS)("F27: %s: what stays is seen once, and nothing twice", async (_name, word, { things, path, items, metadata, body }) => {
    const stable: string[] = [];
    const leaving: string[] = [];
    for (let index = 0; index < STABLE + LEAVING; index += 1) {
      (index % 2 === 0 ? stable : leaving).push(await things.make(word));
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await send(path, body(word, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }));
      const ids = listAt(page, items).map((item) => textAt(item, "id"));
      seen.push(...ids);
      // The one that the next page goes on after goes first, if it may.
      const last = ids.findLast((id) => leaving.includes(id)) ?? leaving[0];
      if (last !== undefined) {
        leaving.splice(leaving.indexOf(last), 1);
        await things.remove(last);
      }
      if (pages < STABLE) await things.make(word);
      const next = valueAt(page, `${metadata}.cursors.next`);
      cursor = typeof next === "string" ? next : undefined;
      pages += 1;
    } while (cursor !== undefined && pages < PAGES_MAX);
    expect(cursor).toBeUndefined();
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen.filter((id) => stable.includes(id)))).toEqual(new Set(stable));
  });
});
