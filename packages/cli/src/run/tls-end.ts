import { createServer as createHttpServer } from "node:http";
import net, { type AddressInfo } from "node:net";
import tls from "node:tls";
import { createLocalIdentity } from "./local-authority.ts";
import { API_HOSTS, BEACON_HOST } from "./preload/destination.mjs";

/** An open TLS end on the loopback. */
export interface TlsEnd {
  readonly port: number;
  /** Certificate of the authority that a client has to trust, in PEM. */
  readonly authority: string;
  /** Ends it, and every connection through it. */
  readonly close: () => Promise<void>;
}

function connectTo(origin: URL): net.Socket {
  const host = origin.hostname.replace(/^\[|\]$/g, "");
  const isTls = origin.protocol === "https:";
  const port = Number(origin.port) || (isTls ? 443 : 80);
  return isTls ? tls.connect({ host, port, servername: net.isIP(host) === 0 ? host : "" }) : net.connect({ host, port });
}

/** Passes bytes both ways. What ends one side ends the other, so a client sees a connection that was closed, as it would anywhere. */
function join(client: net.Socket, upstream: net.Socket): void {
  client.on("error", () => upstream.destroy());
  upstream.on("error", () => client.destroy());
  client.on("close", () => upstream.destroy());
  upstream.on("close", () => client.destroy());
  client.pipe(upstream);
  upstream.pipe(client);
}

/**
 * Opens a TLS end on a free loopback port that takes calls for the API hosts and passes their bytes to a Belay server. Telemetry gets a 200.
 *
 * Why bytes and not requests: nothing that a client sends or a server answers can get lost or changed on the way.
 */
export async function openTlsEnd(origin: string, nowMs: number): Promise<TlsEnd> {
  const target = new URL(origin);
  const identity = createLocalIdentity([...API_HOSTS, BEACON_HOST], nowMs);
  const beacons = createHttpServer((req, res) => {
    req.resume();
    res.setHeader("content-type", "application/json").end("{}");
  });
  const sockets = new Set<net.Socket>();
  const options = { key: identity.key, cert: identity.certificate, ALPNProtocols: ["http/1.1"], minVersion: "TLSv1.2" } as const;
  const server = tls.createServer(options, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    if (socket.servername === BEACON_HOST) {
      beacons.emit("connection", socket);
      return;
    }
    join(socket, connectTo(target));
  });
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve());
  });
  // A socket that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    authority: identity.authority,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
  };
}
