import type { IncomingMessage } from "node:http";
import proxyAddr from "@fastify/proxy-addr";

/** Makes the look-up of where a request came from: the address of its socket, or what the proxies say that are trusted. As the framework has it. */
export function clientAddress(trustedProxies: readonly string[]): (req: IncomingMessage) => string {
  if (trustedProxies.length === 0) {
    return (req) => req.socket.remoteAddress ?? "";
  }
  const trusts = proxyAddr.compile([...trustedProxies]);
  return (req) => proxyAddr(req, trusts);
}
