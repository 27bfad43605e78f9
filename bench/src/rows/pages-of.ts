import type { LoadRequest } from "../measure/load.ts";
import { answerOf } from "./answer-of.ts";

/** Products on a page. */
export const PAGE = 50;

/** One page of a query: the request and the answer to it. */
export interface QueryPage {
  readonly request: LoadRequest;
  readonly answer: string;
}

function nextCursor(answer: string): string | undefined {
  // The answer of our own server to a product query.
  const { pagingMetadata } = JSON.parse(answer) as { readonly pagingMetadata: { readonly cursors: { readonly next?: string } } };
  return pagingMetadata.cursors.next;
}

/** Walks through a storefront's query (visible products, newest first) from its first page on, and keeps requests and answers. */
export async function pagesOf(origin: string, authorization: string, pagesMax: number): Promise<readonly QueryPage[]> {
  const pages: QueryPage[] = [];
  let paging: object = { limit: PAGE };
  while (pages.length < pagesMax) {
    const query =
      "cursor" in paging
        ? { cursorPaging: paging }
        : { filter: { visible: true }, sort: [{ fieldName: "createdDate", order: "DESC" }], cursorPaging: paging };
    const request: LoadRequest = {
      path: "/stores/v3/products/query",
      method: "POST",
      headers: { authorization },
      body: JSON.stringify({ query }),
    };
    const answer = await answerOf(origin, request);
    pages.push({ request, answer });
    const cursor = nextCursor(answer);
    if (cursor === undefined) {
      return pages;
    }
    paging = { limit: PAGE, cursor };
  }
  return pages;
}
