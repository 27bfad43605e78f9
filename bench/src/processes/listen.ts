import type { RequestListener } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Served } from "./serve.ts";

/** What every HTTP server under measurement tells. */
export interface ListenFacts {
  readonly origin: string;
}

/** Serves a bare `node:http` listener on a free loopback port. */
export async function listenBare(listener: RequestListener): Promise<Served & { readonly facts: ListenFacts }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A socket that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    facts: { origin: `http://127.0.0.1:${port}` },
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
