import { median, percentile } from "../measure/statistics.ts";
import type { SeededSite } from "../processes/seed.ts";
import { formatNumber } from "../report/format.ts";
import type { Line } from "../report/line.ts";
import { MUG, productInput } from "../seeding/product-input.ts";
import { type PagedList, storefront, walk } from "./pages-of.ts";
import { appToken, visitorToken } from "./tokens-of.ts";

const WRITERS = 4;
const LIMIT = 100;

/** Creates products and deletes them again, one after the other, until it is told to stop; answers how many. */
async function comeAndGo(origin: string, authorization: string, firstNumber: number, signal: AbortSignal): Promise<number> {
  const headers = { authorization, "content-type": "application/json" };
  let number = firstNumber;
  while (!signal.aborted) {
    const body = JSON.stringify({ product: productInput(MUG, String(number)) });
    const made = await fetch(`${origin}/stores/v3/products`, { method: "POST", headers, body });
    // The answer of our own server to a creation.
    const { product } = (await made.json()) as { readonly product: { readonly id: string } };
    await (await fetch(`${origin}/stores/v3/products/${product.id}`, { method: "DELETE", headers: { authorization } })).text();
    number += 1;
  }
  return number - firstNumber;
}

/** Ids of a list in the order of its pages, and how long each page took, in milliseconds. */
async function walkAll(origin: string, list: PagedList): Promise<{ readonly ids: readonly string[]; readonly pageMs: readonly number[] }> {
  const ids: string[] = [];
  const pageMs: number[] = [];
  let sinceMs = performance.now();
  for await (const { answer } of walk(origin, list, { limit: LIMIT })) {
    pageMs.push(performance.now() - sinceMs);
    // The answer of our own server to a product query.
    const { products } = JSON.parse(answer) as { readonly products: readonly { readonly id: string }[] };
    ids.push(...products.map(({ id }) => id));
    sinceMs = performance.now();
  }
  return { ids, pageMs };
}

/** Throws unless every product that was there all along was seen once, and none of the others twice. */
function assertSeenOnce(stable: readonly string[], seen: readonly string[]): void {
  const distinct = new Set(seen);
  const missed = stable.filter((id) => !distinct.has(id)).length;
  if (missed > 0 || distinct.size < seen.length) {
    throw new Error(`walking through a list that changes: ${missed} missed, ${seen.length - distinct.size} seen again`);
  }
}

/** Walks through all products page after page while others come and go (security.md F27). */
export async function measureWalk(origin: string, site: SeededSite): Promise<Line> {
  const list = storefront(await visitorToken(origin, site));
  const app = await appToken(origin, site);
  const quiet = await walkAll(origin, list);
  const stop = new AbortController();
  const startedMs = performance.now();
  const writers = Array.from({ length: WRITERS }, (_, writer) => comeAndGo(origin, app, 600_000 + writer * 100_000, stop.signal));
  const busy = await walkAll(origin, list);
  stop.abort();
  const writes = (await Promise.all(writers)).reduce((sum, count) => sum + count, 0);
  assertSeenOnce(quiet.ids, busy.ids);
  const perSecond = (2 * writes) / ((performance.now() - startedMs) / 1000);
  return {
    title: `a page of ${LIMIT} on the way through ${quiet.ids.length.toLocaleString("en")} products by cursor, while ${WRITERS} clients create and delete products`,
    bound: { kind: "none" },
    unit: "ms",
    values: [median(busy.pageMs)],
    detail: `p99 ${formatNumber(percentile(busy.pageMs, 0.99))} ms; without writes ${formatNumber(median(quiet.pageMs))} ms (p99 ${formatNumber(percentile(quiet.pageMs, 0.99))} ms); ${formatNumber(perSecond)} writes a second beside it; no product that was there all along was missed or came twice`,
  };
}
