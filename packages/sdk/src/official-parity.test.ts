import type { ApiMethod } from "@belay/contracts";
import { expect, test } from "vitest";
import { type Contract, hasOfficialPackage, readContracts } from "../generate/contracts.ts";
import type { AuthStrategy } from "./auth/strategy.ts";
import { createClient } from "./client/create-client.ts";

/** What one client puts on the wire. */
interface Sent {
  readonly verb: string;
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
}

interface OfficialRequest {
  readonly method: string;
  readonly url: string;
  readonly params?: URLSearchParams;
  readonly data?: unknown;
}

type AnyFunction = (...args: readonly unknown[]) => unknown;

const ANYBODY: AuthStrategy = { getAuthHeaders: () => ({ headers: {} }) };

/** An argument that shows where it went. Strings where an address is made of it. */
function sampleArgument(name: string, index: number): unknown {
  if (name === "identifiers") {
    return {
      _id: "id-0",
      orderId: "order-0",
      fulfillmentId: "fulfillment-0",
      activityId: "activity-0",
      lineItemId: "line-0",
      paymentId: "payment-0",
    };
  }
  if (name === "mask") {
    return undefined;
  }
  return /^_id$|Id$|^slug$|^token$|^key$|Key$|Name$/.test(name)
    ? `argument-${index}`
    : { sample: index, nested: { _id: `inner-${index}`, list: [{ _id: "item" }] } };
}

/** Options that hold what the address is made of where no argument does. */
function sampleOptions(method: ApiMethod): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    method.pathParameters
      .filter(({ field }) => !field.includes(".") && !method.args.includes(field))
      .map(({ field }) => [field, "address"]),
  );
}

/** JSON with sorted keys: their order means nothing. */
function canonical(sent: Sent | string): string {
  const sortKeys = (_: string, value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return JSON.stringify(sent, sortKeys);
}

function sorted(query: URLSearchParams): string {
  const copy = new URLSearchParams(query);
  copy.sort();
  return copy.toString();
}

async function officialSent(fn: AnyFunction, args: readonly unknown[]): Promise<Sent> {
  let sent: Sent | undefined;
  const request = async (factory: (context: { readonly host: string }) => OfficialRequest) => {
    const { method, url, params, data } = factory({ host: "www.wixapis.com" });
    sent = {
      verb: method,
      path: url,
      query: sorted(params ?? new URLSearchParams()),
      body: data === undefined ? undefined : JSON.parse(JSON.stringify(data)),
    };
    return { data: {}, status: 200 };
  };
  // A descriptor takes a client and gives the function.
  const result = (fn({ request }) as AnyFunction)(...args);
  await (isBuilder(result) ? result.find() : result);
  if (sent === undefined) {
    throw new Error("nothing was sent");
  }
  return sent;
}

function isBuilder(value: unknown): value is { readonly find: () => Promise<unknown> } {
  return typeof value === "object" && value !== null && "find" in value && typeof value.find === "function";
}

async function belaySent(fn: unknown, args: readonly unknown[]): Promise<Sent> {
  let sent: Sent | undefined;
  const record: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const { body } = init ?? {};
    sent = {
      verb: init?.method ?? "",
      path: url.pathname,
      query: sorted(url.searchParams),
      body: typeof body === "string" ? JSON.parse(body) : undefined,
    };
    return Response.json({});
  };
  const bound = createClient({ origin: "http://localhost", auth: ANYBODY, fetch: record }).use(fn);
  const result = (bound as AnyFunction)(...args);
  await (isBuilder(result) ? result.find() : result);
  if (sent === undefined) {
    throw new Error("nothing was sent");
  }
  return sent;
}

const NESTED = "has a POST form, so what is nested travels whole as .r; the official client sends dotted names and drops objects in lists";
const RAW = "the official function sends bytes";

/** Methods that are sent otherwise on purpose, and why. */
const DIFFERENT: Readonly<Record<string, string>> = {
  "com.wix.categories.api.v1.CategoriesService.ListCategoriesForItem": NESTED,
  "com.wix.categories.api.v1.CategoriesService.ListCategoriesForItems": NESTED,
  "com.wix.categories.api.v1.CategoriesService.ListItemsInCategory": NESTED,
  "com.wix.ecom.orders.payments.v1.Payments.UpdatePayments":
    "the official function takes no arguments, so it sends the word undefined as the order",
  "wix.identity.oauth2.v1.Oauth2Ng.Token": RAW,
  "wix.identity.oauth2.v1.Oauth2Ng.TokenInfo": RAW,
};

async function loadModule(path: string): Promise<Readonly<Record<string, unknown>>> {
  // A module namespace.
  return (await import(path)) as Readonly<Record<string, unknown>>;
}

async function compare({ api }: Contract): Promise<readonly string[]> {
  const official = await loadModule(api.package);
  const ours = await loadModule(`./generated/${api.module}.ts`);
  const differences: string[] = [];
  for (const method of api.methods) {
    const { id, name, args } = method;
    const samples = args.map((argument, index) => (argument === "options" ? sampleOptions(method) : sampleArgument(argument, index)));
    const expected = await officialSent(official[name] as AnyFunction, samples).catch((error: unknown) => String(error));
    const actual = await belaySent(ours[name], samples).catch((error: unknown) => String(error));
    if (id in DIFFERENT !== (canonical(expected) !== canonical(actual))) {
      differences.push(`${id}\n  official ${canonical(expected)}\n  belay    ${canonical(actual)}`);
    }
  }
  return differences;
}

test("sends, for every method of every module that has an official package, what its client sends", async () => {
  const differences: string[] = [];
  for (const contract of readContracts().filter(hasOfficialPackage)) {
    differences.push(...(await compare(contract)));
  }
  expect(differences.join("\n")).toBe("");
});
