import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A way to a server that takes its time. */
export interface DelayProxy {
  readonly origin: string;
  /** Path of every request that came through so far. */
  readonly seen: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a proxy on a free loopback port that holds every request for `delayMs` before it passes it on. */
export async function startDelayProxy(upstream: string, delayMs: number): Promise<DelayProxy> {
  const agent = new Agent({ keepAlive: true });
  const seen: string[] = [];
  const server = createServer((req, res) => {
    seen.push(req.url ?? "");
    setTimeout(() => {
      const onward = request(new URL(req.url ?? "/", upstream), { method: req.method, headers: req.headers, agent }, (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(res);
      });
      onward.on("error", (err) => res.destroy(err));
      req.pipe(onward);
    }, delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A socket that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
