import { connect } from "node:net";

const TIMEOUT_MS = 10_000;

/** What came back on a raw socket. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function parse(text: string): RawAnswer {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [statusLine = "", ...lines] = head.split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { status: Number(statusLine.split(" ")[1] ?? 0), headers, body: rest.join("\r\n\r\n") };
}

/** Sends bytes as they are and reads until the server closes: for requests that no client library would send. */
export function sendRaw(origin: string, request: string | Buffer): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error("the server kept the socket open")));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", (err) => ("code" in err && err.code === "ECONNRESET" && chunks.length > 0 ? undefined : reject(err)));
    socket.on("close", () => resolve(parse(Buffer.concat(chunks).toString("utf8"))));
  });
}

/** Lines of a request, which asks the server to close afterwards. */
export function rawRequest(start: string, headers: readonly string[], body = ""): string {
  return [`${start} HTTP/1.1`, "Host: belay.test", "Connection: close", ...headers, "", body].join("\r\n");
}
