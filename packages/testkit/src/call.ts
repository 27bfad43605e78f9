/** What `call` sends. A body that is text goes out as it is; anything else as JSON. */
export interface CallOptions {
  /** POST where a body is given, else GET. */
  readonly method?: string;
  readonly path: string;
  /** The whole value of the Authorization header. */
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back. `body` is the parsed JSON, or the text where it is not JSON. */
export interface CallAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

const TIMEOUT_MS = 30_000;

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Makes one HTTP call without any client library between, so that a test sees what is on the wire. */
export async function call(origin: string, options: CallOptions): Promise<CallAnswer> {
  const { path, token, body, headers } = options;
  const response = await fetch(new URL(path, origin), {
    method: options.method ?? (body === undefined ? "GET" : "POST"),
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      ...(token === undefined ? {} : { authorization: token }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: parseBody(await response.text()), headers: response.headers };
}
