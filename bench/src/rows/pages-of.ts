import type { LoadRequest } from "../measure/load.ts";
import { answerOf } from "./answer-of.ts";

/** Things on a page. */
export const PAGE = 50;

/** One page of a query: the request and the answer to it. */
export interface QueryPage {
  readonly request: LoadRequest;
  readonly answer: string;
  /** Leads to the page after it. */
  readonly next: string | undefined;
}

export interface Paging {
  readonly limit: number;
  readonly cursor?: string;
}

/** A list that is walked through by cursor. */
export interface PagedList {
  readonly path: string;
  readonly authorization: string;
  /** The body of a request for a page: the first one says what is wanted, each other nothing but its cursor. */
  readonly body: (paging: Paging) => object;
}

/** Visible products, newest first, as a storefront lists them. */
export function storefront(authorization: string): PagedList {
  const first = { filter: { visible: true }, sort: [{ fieldName: "createdDate", order: "DESC" }] };
  return {
    path: "/stores/v3/products/query",
    authorization,
    body: (paging) => ({ query: { ...(paging.cursor === undefined ? first : {}), cursorPaging: paging } }),
  };
}

export function pageRequest({ path, authorization, body }: PagedList, paging: Paging): LoadRequest {
  return { path, method: "POST", headers: { authorization }, body: JSON.stringify(body(paging)) };
}

interface PagedAnswer {
  readonly pagingMetadata?: { readonly cursors: { readonly next?: string } };
  readonly cursorPagingMetadata?: { readonly cursors: { readonly next?: string } };
}

function nextCursor(answer: string): string | undefined {
  // The answer of our own server to a query; members' have it under a name of their own.
  const { pagingMetadata, cursorPagingMetadata } = JSON.parse(answer) as PagedAnswer;
  return (cursorPagingMetadata ?? pagingMetadata)?.cursors.next;
}

/** Walks through a list page after page, from the first or from that of a cursor. */
export async function* walk(origin: string, list: PagedList, from: Paging): AsyncGenerator<QueryPage> {
  let paging: Paging | undefined = from;
  while (paging !== undefined) {
    const request = pageRequest(list, paging);
    const answer = await answerOf(origin, request);
    const next = nextCursor(answer);
    yield { request, answer, next };
    paging = next === undefined ? undefined : { limit: from.limit, cursor: next };
  }
}

/** The first pages of a list. */
export async function pagesOf(origin: string, list: PagedList, pagesMax: number): Promise<readonly QueryPage[]> {
  const pages: QueryPage[] = [];
  for await (const page of walk(origin, list, { limit: PAGE })) {
    pages.push(page);
    if (pages.length >= pagesMax) {
      break;
    }
  }
  return pages;
}
