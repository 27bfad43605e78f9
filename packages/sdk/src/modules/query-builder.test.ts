import { members } from "@belay/sdk/members";
import { products } from "@belay/sdk/stores";
import { expect, test } from "vitest";
import { ApiKeyStrategy } from "../auth/api-key-strategy.ts";
import { createClient } from "../client/create-client.ts";
import { type Handler, type RecordedRequest, startRecordingServer } from "../testing/recording-server.ts";

function clientOf(origin: string) {
  return createClient({ origin, auth: ApiKeyStrategy({ apiKey: "k" }), modules: { products, members } });
}

function sent(request: RecordedRequest | undefined): unknown {
  const text = request?.query.get(".r");
  return text == null ? request?.json : JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
}

const noProducts: Handler = () => ({ body: { products: [], pagingMetadata: { cursors: {} } } });

test("builds filter, sort and limit, in wire names and with ISO dates", async () => {
  await using server = await startRecordingServer(noProducts);
  const date = new Date("2026-01-01T00:00:00.000Z");
  await clientOf(server.origin)
    .products.queryProducts({ fields: ["URL"] })
    .eq("visible", true)
    .ge("_createdDate", date)
    .descending("_createdDate")
    .ascending("slug")
    .limit(10)
    .find();
  expect(sent(server.requests[0])).toEqual({
    fields: ["URL"],
    query: {
      filter: { $and: [{ visible: true }, { createdDate: { $gte: "2026-01-01T00:00:00.000Z" } }] },
      sort: [
        { fieldName: "createdDate", order: "DESC" },
        { fieldName: "slug", order: "ASC" },
      ],
      cursorPaging: { limit: 10 },
    },
  });
});

test("without a step it asks for 50 of everything, with an empty filter and no sort", async () => {
  await using server = await startRecordingServer(noProducts);
  await clientOf(server.origin).products.queryProducts().find();
  expect(sent(server.requests[0])).toEqual({ query: { filter: {}, cursorPaging: { limit: 50 } } });
});

test("every operator sends what the query language says", () => {
  const start = clientOf("http://localhost").products.queryProducts();
  const filters = [
    start.eq("a", undefined),
    start.ne("a", 1),
    start.gt("a", 1),
    start.ge("a", 1),
    start.lt("a", 1),
    start.le("a", 1),
    start.between("a", 1, 2),
    start.in("a", [1]),
    start.startsWith("a", "x"),
    start.endsWith("a", "x"),
    start.contains("a", "x"),
    start.hasSome("a", 1, 2),
    start.hasAll("a", [1, 2]),
    start.exists("a"),
    start.exists("a", false),
    start.isEmpty("a"),
    start.isNotEmpty("a"),
  ].map((builder) => builder.query.filter);
  expect(filters).toEqual([
    { a: null },
    { a: { $ne: 1 } },
    { a: { $gt: 1 } },
    { a: { $gte: 1 } },
    { a: { $lt: 1 } },
    { a: { $lte: 1 } },
    { a: { $gte: 1, $lt: 2 } },
    { a: { $in: [1] } },
    { a: { $startsWith: "x" } },
    { a: { $endsWith: "x" } },
    { a: { $contains: "x" } },
    { a: { $hasSome: [1, 2] } },
    { a: { $hasAll: [1, 2] } },
    { a: { $exists: true } },
    { a: { $exists: false } },
    { a: null },
    { a: { $ne: null } },
  ]);
});

test("and, or and not join builders: lists flatten, empty sides drop out, a double negation is none", () => {
  const start = clientOf("http://localhost").products.queryProducts();
  const [a, b, c] = [start.eq("a", 1), start.eq("b", 2), start.eq("c", 3)];
  expect(a.or(b).or(c).query.filter).toEqual({ $or: [{ a: 1 }, { b: 2 }, { c: 3 }] });
  expect(a.and(b).eq("c", 3).query.filter).toEqual({ $and: [{ a: 1 }, { b: 2 }, { c: 3 }] });
  expect(a.or(b).and(c).query.filter).toEqual({ $and: [{ $or: [{ a: 1 }, { b: 2 }] }, { c: 3 }] });
  expect(start.or(a).query.filter).toEqual({ a: 1 });
  expect(start.not(a).query.filter).toEqual({ $not: { a: 1 } });
  expect(start.not(start.not(a)).query.filter).toEqual({ a: 1 });
});

test("a step never changes the builder it was taken from", () => {
  const start = clientOf("http://localhost").products.queryProducts();
  start.eq("a", 1).ascending("a").limit(1);
  expect(start.query).toEqual({ filter: {}, cursorPaging: { limit: 50 } });
});

test("pages by cursor: the next request carries the cursor and limit only", async () => {
  await using server = await startRecordingServer((request) => {
    const isFirst = !JSON.stringify(sent(request)).includes('cursor":');
    return {
      body: { products: [{ id: isFirst ? "p1" : "p2" }], pagingMetadata: { cursors: isFirst ? { next: "c2" } : { prev: "c1", next: "" } } },
    };
  });
  const first = await clientOf(server.origin).products.queryProducts().eq("visible", true).limit(1).find();
  expect([first.items.map((item) => item._id), first.length, first.pageSize, first.hasNext(), first.hasPrev()]).toEqual([
    ["p1"],
    1,
    1,
    true,
    false,
  ]);
  const second = await first.next();
  expect(sent(server.requests[1])).toEqual({ query: { cursorPaging: { limit: 1, cursor: "c2" } } });
  expect([second.items.map((item) => item._id), second.hasNext(), second.hasPrev(), second.cursors]).toEqual([
    ["p2"],
    false,
    true,
    { prev: "c1" },
  ]);
  await expect(second.next()).rejects.toThrow(RangeError);
});

test("pages by offset: from total and limit", async () => {
  await using server = await startRecordingServer(({ json }) => {
    const { offset, limit } = (json as { readonly query: { readonly paging: { readonly offset: number; readonly limit: number } } }).query
      .paging;
    return {
      body: {
        members: Array.from({ length: Math.min(limit, 5 - offset) }, (_, index) => ({ id: `m${offset + index}` })),
        metadata: { total: 5, offset },
      },
    };
  });
  const first = await clientOf(server.origin).members.queryMembers().limit(2).find();
  const last = await (await first.next()).next();
  expect([
    first.totalPages,
    first.totalCount,
    first.currentPage,
    last.currentPage,
    last.hasNext(),
    last.items.map((item) => item._id),
  ]).toEqual([3, 5, 0, 2, false, ["m4"]]);
  expect((await last.prev()).items.map((item) => item._id)).toEqual(["m2", "m3"]);
});

test("without a total, or with too many to count, there is no next page", async () => {
  for (const metadata of [{}, { total: 500, tooManyToCount: true }]) {
    await using server = await startRecordingServer(() => ({ body: { members: [{ id: "m" }], metadata } }));
    expect((await clientOf(server.origin).members.queryMembers().limit(1).find()).hasNext()).toBe(false);
  }
});

test("a plain query object is sent as it is and gives the whole answer", async () => {
  await using server = await startRecordingServer(() => ({
    body: { products: [{ id: "p" }], pagingMetadata: { cursors: {}, hasNext: false } },
  }));
  const answer = await clientOf(server.origin).products.queryProducts(
    { filter: { _id: { $in: ["p"] } }, cursorPaging: { limit: 5 } },
    { fields: ["URL"] },
  );
  expect(sent(server.requests[0])).toEqual({ fields: ["URL"], query: { filter: { id: { $in: ["p"] } }, cursorPaging: { limit: 5 } } });
  expect(answer.products?.[0]?._id).toBe("p");
  expect(answer.pagingMetadata?.hasNext).toBe(false);
});

test("a long query goes as POST", async () => {
  await using server = await startRecordingServer(noProducts);
  const ids = Array.from({ length: 200 }, (_, index) => `00000000-0000-0000-0000-${String(index).padStart(12, "0")}`);
  await clientOf(server.origin).products.queryProducts().in("_id", ids).find();
  expect(server.requests[0]).toMatchObject({
    method: "POST",
    path: "/stores/v3/products/query",
    json: { query: { filter: { id: { $in: ids } } } },
  });
});

test("skip and skipTo belong to their paging", () => {
  const { products: byCursor, members: byOffset } = clientOf("http://localhost");
  expect(() => byCursor.queryProducts().skip(1)).toThrow(TypeError);
  expect(() => byOffset.queryMembers().skipTo("c")).toThrow(TypeError);
  expect(byCursor.queryProducts().skipTo("c").query).toEqual({ cursorPaging: { limit: 50, cursor: "c" } });
});
