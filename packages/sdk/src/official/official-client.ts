import { BelayCallError } from "../errors/belay-call-error.ts";
import { QUERY_STRING_LENGTH_MAX } from "../http/build-request.ts";
import { fetchWithCredentials } from "../http/raw-fetch.ts";
import type { Transport } from "../http/transport.ts";
import type { OfficialClient, OfficialHttpClient, OfficialRequest } from "./official-types.ts";

/** Who sends the calls of one official client, looked up anew for each call of a module function. */
export interface OfficialSender {
  /** Throws when there is nobody: the reason is the error's. */
  readonly transport: () => Transport;
  readonly headers: (methodId: string | undefined) => Promise<Readonly<Record<string, string>>>;
  /** Makes of bound functions others that do the same and note what comes of it. */
  readonly watch?: (bound: unknown) => unknown;
}

/** The host that makes official modules choose the paths of the public API, which are the contracts' paths. */
const PUBLIC_HOST = "www.wixapis.com";

function chooseForm(request: OfficialRequest): OfficialRequest {
  const [fallback] = request.fallback ?? [];
  const length = request.params?.toString().length ?? 0;
  return request.method === "GET" && fallback !== undefined && length > QUERY_STRING_LENGTH_MAX ? fallback : request;
}

/** Official modules read a failure from `response`; everything that Belay adds stays on the same error. */
function withResponse(error: unknown): unknown {
  if (!(error instanceof BelayCallError)) {
    return error;
  }
  const { message, details, status } = error;
  return Object.assign(error, { response: { status, statusText: error.code, data: { message, details } } });
}

function transformed(request: OfficialRequest, data: unknown): unknown {
  const transform = [request.transformResponse].flat()[0];
  return request.migrationOptions?.optInTransformResponse === true && transform !== undefined ? transform(data) : data;
}

/** The path and query of a URL, whatever host stands in it. */
function pathOf(relativeUrl: string, origin: string): string {
  const { pathname, search } = new URL(relativeUrl, origin);
  return pathname + search;
}

function createHttpClient({ transport, headers }: OfficialSender): OfficialHttpClient {
  return {
    async request(factory) {
      const request = chooseForm(factory({ host: PUBLIC_HOST }));
      const query = request.params?.toString() ?? "";
      const body = request.data === undefined ? {} : { body: JSON.stringify(request.data) };
      const path = query === "" ? request.url : `${request.url}?${query}`;
      const methodId = request.methodFqn === undefined ? {} : { methodId: request.methodFqn };
      try {
        const sender = transport();
        const data = await sender.sendCall(
          { verb: request.method, path, ...body },
          { headers: await headers(request.methodFqn), ...methodId },
        );
        return { data: transformed(request, data), status: 200, statusText: "OK", headers: new Headers() };
      } catch (error) {
        throw withResponse(error);
      }
    },
    fetchWithAuth: async (input, init) => fetchWithCredentials(transport(), input, init, await headers(undefined)),
    wixAPIFetch: async (relativeUrl, init) =>
      fetchWithCredentials(transport(), pathOf(relativeUrl, transport().host.origin), init, await headers(undefined)),
    getActiveToken: () => transport().strategy?.getActiveToken?.(),
    getAuthHeaders: async () => (await transport().strategy?.getAuthHeaders()) ?? { headers: {} },
  };
}

function unsupported(what: string): never {
  throw new BelayCallError("OFFICIAL_MODULE_UNSUPPORTED", `${what} cannot be used through this request context.`);
}

/** Binds official modules: functions that take a client, and namespaces of them. */
function bind(modules: unknown, client: OfficialHttpClient): unknown {
  if (typeof modules === "function") {
    const kind: unknown = "__type" in modules ? modules.__type : undefined;
    if (kind === "event-definition" || kind === "service-plugin-definition") {
      return () => unsupported(`An official ${kind}`);
    }
    return kind === undefined ? Reflect.apply(modules, undefined, [client, {}]) : modules;
  }
  if (typeof modules !== "object" || modules === null) {
    return modules;
  }
  return Object.fromEntries(Object.entries(modules).map(([name, value]: [string, unknown]) => [name, bind(value, client)]));
}

/** A client for official modules that sends through Belay. */
export function createOfficialClient(sender: OfficialSender): OfficialClient {
  const client = createHttpClient(sender);
  return {
    use(modules) {
      // Asked here too, so that a missing context shows at once and not as a failed request.
      sender.transport();
      const bound = bind(modules, client);
      return sender.watch === undefined ? bound : sender.watch(bound);
    },
    fetchWithAuth: client.fetchWithAuth,
    get auth() {
      return sender.transport().strategy ?? {};
    },
    graphql: () => unsupported("graphql"),
  };
}
