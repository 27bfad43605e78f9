import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";

/** A request as it arrived. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The parsed JSON body; undefined when there is none. */
  readonly json: unknown;
}

/** What the server answers. `body` travels as JSON. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type Handler = (request: RecordedRequest) => Answer | Promise<Answer>;

/** A real HTTP server on a free port of the loopback that writes down what reaches it. */
export interface RecordingServer extends AsyncDisposable {
  readonly origin: string;
  readonly requests: RecordedRequest[];
  /** Requests to one path, in order. */
  to(path: string): readonly RecordedRequest[];
}

async function read(request: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks).toString("utf8");
  const url = new URL(request.url ?? "/", "http://localhost");
  const json: unknown = body.startsWith("{") ? JSON.parse(body) : undefined;
  return { method: request.method ?? "", path: url.pathname, query: url.searchParams, headers: request.headers, body, json };
}

/** Starts a recording server. Without a handler every call succeeds with `{}`. */
export async function startRecordingServer(handler: Handler = () => ({})): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  const respond = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await read(incoming);
    requests.push(request);
    const { status = 200, headers = {}, body = {} } = await handler(request);
    response.writeHead(status, { "content-type": "application/json", "x-wix-request-id": `req-${requests.length}`, ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
  const server = createServer((incoming, response) => {
    respond(incoming, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    to: (path) => requests.filter((request) => request.path === path),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** A token endpoint that gives `<prefix>-1`, `<prefix>-2`, ... by grant; everything else goes to `handler`. */
export function withTokens(handler: Handler = () => ({}), expiresInSeconds = 14_400): Handler {
  let count = 0;
  return (request) => {
    if (request.path !== "/oauth2/token") {
      return handler(request);
    }
    count += 1;
    const fields = tokenFields(request);
    const grant = fields.grant_type ?? fields.grantType ?? "";
    const names: Readonly<Record<string, string>> = {
      client_credentials: "app",
      anonymous: "visitor",
      refresh_token: "renewed",
      strip_bound_session: "unbound",
      "urn:ietf:params:oauth:grant-type:token-exchange": "narrow",
    };
    const name = `${names[grant] ?? grant}-${count}`;
    return { body: { access_token: name, expires_in: expiresInSeconds, token_type: "Bearer", refresh_token: `refresh-${name}` } };
  };
}

/** The fields of a token request. */
export function tokenFields(request: RecordedRequest): Readonly<Record<string, string>> {
  // The tests send these bodies themselves: string values only.
  return request.json as Readonly<Record<string, string>>;
}
