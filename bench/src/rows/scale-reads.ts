import type { Load, LoadRequest } from "../measure/load.ts";
import type { SeededSite } from "../processes/seed.ts";
import { PAGE, type PagedList, pageRequest, storefront, walk } from "./pages-of.ts";
import { appToken, visitorToken } from "./tokens-of.ts";

/** Pages of a list that are asked for in turn: as many as the small store has, but one. */
const PAGES = 19;
/** Page sizes around 50, so that a request comes again only when its kept answer is gone. */
const LIMITS = Array.from({ length: 10 }, (_, index) => PAGE - 4 + index);
const NUMBERS = 999;
const SPACES_MAX = 89;
/** Pages of 50 before the deep ones, where there are so many. */
const DEEP_PAGES = 1_000;

/** One sort of reads, the same over stores of any size. */
export interface Reads extends Pick<Load, "requests" | "nextBody"> {
  readonly name: string;
  /** Why a big store pays more, where more than the depth of its indexes tells. */
  readonly whenMissed?: string;
}

/** A word that too many have to be ordered by how well they match. */
const BROAD =
  "what so many have is counted up to five thousand before it is listed newest first; a store of 1,000 orders the hundred that it finds.";
/** A word that one has. */
const NARROW =
  "some tenths of a millisecond both, of which the full-text index has a part: it is in several segments where there was much to write, and each is asked. Merging them while nobody wrote gained nothing that could be seen here, and held up writes.";

function search(authorization: string, expression: string): PagedList {
  const path = "/stores/v3/products/search";
  return {
    path,
    authorization,
    body: (paging) => ({ search: { ...(paging.cursor === undefined ? { search: { expression } } : {}), cursorPaging: paging } }),
  };
}

/** Members of an app: those that are approved, or whom a word finds. */
function members(authorization: string, first: { readonly filter?: object; readonly search?: object }): PagedList {
  const { filter, search: words } = first;
  return {
    path: "/members/v1/members/query",
    authorization,
    body: (paging) =>
      paging.cursor === undefined ? { query: { filter, cursorPaging: paging }, search: words } : { query: { cursorPaging: paging } },
  };
}

/** Cursors of pages of a list; `undefined` stands for the first page. */
async function cursorsOf(origin: string, list: PagedList, pages: number): Promise<readonly (string | undefined)[]> {
  const cursors: (string | undefined)[] = [undefined];
  for await (const { next } of walk(origin, list, { limit: PAGE })) {
    if (next === undefined || cursors.length >= pages) {
      break;
    }
    cursors.push(next);
  }
  return cursors;
}

function requestsAt(list: PagedList, cursors: readonly (string | undefined)[]): readonly LoadRequest[] {
  return LIMITS.flatMap((limit) => cursors.map((cursor) => pageRequest(list, { limit, ...(cursor === undefined ? {} : { cursor }) })));
}

async function firstPages(origin: string, list: PagedList): Promise<readonly LoadRequest[]> {
  return requestsAt(list, await cursorsOf(origin, list, PAGES));
}

/** How many pages of 50 are before the deep ones of a list of that length. */
export function pagesBefore(length: number): number {
  return Math.min(DEEP_PAGES, Math.floor((0.8 * length) / PAGE));
}

async function deepPages(origin: string, list: PagedList, before: number): Promise<readonly LoadRequest[]> {
  const cursors: string[] = [];
  let seen = 0;
  for await (const { next } of walk(origin, list, { limit: 2 * PAGE })) {
    seen += 2;
    if (next === undefined || cursors.length >= PAGES) {
      break;
    }
    if (seen >= before) {
      cursors.push(next);
    }
  }
  return requestsAt(list, cursors);
}

/** First pages of a search, with another page size and other spaces each time: each request is a new one, and no kept answer serves. */
function searches(name: string, list: (expression: string) => PagedList, wordOf: (number: number) => string): Reads {
  let number = 0;
  const next = (): LoadRequest => {
    number += 1;
    const spaces = " ".repeat(number % SPACES_MAX);
    return pageRequest(list(`${wordOf(number)}${spaces}`), { limit: LIMITS[number % LIMITS.length] ?? PAGE });
  };
  return { name, requests: [next()], nextBody: () => next().body ?? "" };
}

/** A number that one product has in its name, and one member. */
function rareWord(number: number): string {
  return String(1 + (number % NUMBERS)).padStart(6, "0");
}

/** What is measured over both stores. */
export async function readsOf(origin: string, site: SeededSite): Promise<readonly Reads[]> {
  const [visitor, app] = [await visitorToken(origin, site), await appToken(origin, site)];
  const products = (expression: string): PagedList => search(visitor, expression);
  const people = (expression: string): PagedList => members(app, { search: { expression } });
  const gets = (authorization: string, path: string, ids: readonly string[]): readonly LoadRequest[] =>
    ids.map((id) => ({ path: `${path}/${id}`, headers: { authorization } }));
  const withTotal = Array.from({ length: PAGES }, (_, page) => ({
    path: "/members/v1/members/query",
    method: "POST" as const,
    headers: { authorization: app },
    body: JSON.stringify({ query: { filter: { status: "APPROVED" }, paging: { limit: PAGE, offset: page * PAGE } } }),
  }));
  return [
    { name: "get of a product", requests: gets(visitor, "/stores/v3/products", site.productIds) },
    { name: "query of 50 products", requests: await firstPages(origin, storefront(visitor)) },
    searches("search for a word of nine in ten products", products, () => "stoneware"),
    { ...searches("search for a word of one in ten products", products, () => "porcelain"), whenMissed: BROAD },
    { ...searches("search for a word of one product", products, rareWord), whenMissed: NARROW },
    { name: "get of a member", requests: gets(app, "/members/v1/members", site.memberIds) },
    { name: "query of 50 members", requests: await firstPages(origin, members(app, { filter: { status: "APPROVED" } })) },
    { name: "query of 50 members, with total", requests: withTotal },
    searches("search for a word of all members", people, () => "ada"),
    { ...searches("search for a word of one member", people, rareWord), whenMissed: NARROW },
  ];
}

/** Lists whose first pages and deep ones are compared, over one store. */
export async function deepReadsOf(
  origin: string,
  site: SeededSite,
  before: number,
): Promise<readonly { readonly name: string; readonly first: readonly LoadRequest[]; readonly deep: readonly LoadRequest[] }[]> {
  const products = storefront(await visitorToken(origin, site));
  const approved = members(await appToken(origin, site), { filter: { status: "APPROVED" } });
  return [
    { name: "products", first: await firstPages(origin, products), deep: await deepPages(origin, products, before) },
    { name: "members", first: await firstPages(origin, approved), deep: await deepPages(origin, approved, before) },
  ];
}
