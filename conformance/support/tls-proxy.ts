import { createServer, request } from "node:http";

/** A proxy that would end TLS: what it passes on says so. */
export interface TlsProxy extends AsyncDisposable {
  /** Where it listens, in plain HTTP: the certificate is not what these tests are about. */
  readonly origin: string;
}

/** Starts a proxy for `https://<publicHost>` in front of a site. As proxies do by default, it puts its own target into Host. */
export async function startTlsProxy(targetOrigin: string, publicHost: string): Promise<TlsProxy> {
  const target = new URL(targetOrigin);
  const server = createServer((req, res) => {
    const forwarded = { "x-forwarded-proto": "https", "x-forwarded-host": publicHost, "x-forwarded-for": "203.0.113.9" };
    const headers = { ...req.headers, ...forwarded, host: target.host };
    const upstream = request({ host: target.hostname, port: target.port, method: req.method, path: req.url, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    upstream.on("error", (error) => res.destroy(error));
    req.pipe(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
