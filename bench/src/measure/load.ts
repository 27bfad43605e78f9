import autocannon from "autocannon";

/** One request as the load sends it. */
export interface LoadRequest {
  readonly path: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A fixed number of requests to one server. */
export interface Load {
  readonly origin: string;
  /** Sent in turn, shared out over the connections, so that two connections do not send the same at the same time. */
  readonly requests: readonly LoadRequest[];
  /** Makes the body of each request anew; for writes. */
  readonly nextBody?: () => string;
  readonly connections: number;
  /** What every answer must be. */
  readonly expect?: "2xx" | "4xx";
}

/** Units: requests a second, milliseconds. */
export interface LoadResult {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const TIMEOUT_SECONDS = 10;

function assertAnswers(load: Load, result: autocannon.Result, amount: number): void {
  const expected = load.expect === "4xx" ? result["4xx"] : result["2xx"];
  if (result.errors > 0 || result.timeouts > 0 || expected !== amount) {
    const { errors, timeouts } = result;
    const seen = JSON.stringify({ amount, expected, errors, timeouts, "2xx": result["2xx"], "4xx": result["4xx"], "5xx": result["5xx"] });
    throw new Error(`${load.requests[0]?.path}: not every answer was what was expected: ${seen}`);
  }
}

function requestsOf({ requests, nextBody }: Load): autocannon.Request[] {
  return requests.map(({ path, method = "GET", headers = {}, body }) => ({
    path,
    method,
    headers: { ...(method === "POST" ? { "content-type": "application/json" } : {}), ...headers },
    ...(body === undefined ? {} : { body }),
    ...(nextBody === undefined ? {} : { setupRequest: (request: autocannon.Request) => ({ ...request, body: nextBody() }) }),
  }));
}

/** How often autocannon looks whether it is done, in milliseconds. */
const LOOK_MS = 20;

/** Sends `amount` requests and waits for the answers. Throws when one is not what is expected: a wrong answer is no measurement. */
export async function runLoad(load: Load, amount: number): Promise<LoadResult> {
  const requests = requestsOf(load);
  let connection = 0;
  const startedMs = performance.now();
  let lastAnswerMs = startedMs;
  const result = await autocannon({
    url: load.origin,
    connections: load.connections,
    amount,
    timeout: TIMEOUT_SECONDS,
    sampleInt: LOOK_MS,
    requests,
    setupClient: (client) => {
      const start = Math.floor((connection * requests.length) / load.connections);
      connection += 1;
      if (requests.length > 1) {
        client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
      }
      client.on("response", () => {
        lastAnswerMs = performance.now();
      });
    },
  });
  assertAnswers(load, result, amount);
  return { requestsPerSecond: amount / ((lastAnswerMs - startedMs) / 1000), p50Ms: result.latency.p50, p99Ms: result.latency.p99 };
}
