import net from "node:net";
import { HostRefusedError } from "./destination.mjs";

const HTTPS_PORT = 443;

/** Options of a connect call, whichever of its forms was used. `net.connect` hands over an array that it has normalised. */
function readTarget(args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === "object" && first !== null) {
    return first;
  }
  if (typeof first === "number" || (typeof first === "string" && /^\d+$/.test(first))) {
    return { port: Number(first), host: typeof args[1] === "string" ? args[1] : "localhost" };
  }
  return { path: first };
}

/** The same arguments with other options in the first place. */
function withTarget(args, target) {
  const callback = (Array.isArray(args[0]) ? args[0] : args).findLast((arg) => typeof arg === "function");
  return callback === undefined ? [target] : [target, callback];
}

function refuse(socket, error) {
  process.nextTick(() => socket.destroy(error));
  return socket;
}

export function guardSockets({ destinationOf, tlsPort, onRefused }) {
  const originalConnect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function connect(...args) {
    const target = readTarget(args);
    if (typeof target.path === "string") {
      return originalConnect.apply(this, args);
    }
    const host = String(target.host ?? "localhost");
    const destination = destinationOf(host);
    if (destination === "pass") {
      return originalConnect.apply(this, args);
    }
    const isServed = destination === "belay" || destination === "drop";
    if (isServed && tlsPort !== undefined && Number(target.port) === HTTPS_PORT) {
      // The name stays in the TLS options, so the certificate is checked against it.
      return originalConnect.apply(this, withTarget(args, { ...target, host: "127.0.0.1", port: tlsPort }));
    }
    const text = `${host} was called past the global fetch. To reach Belay this way too: belay run --tls -- ...`;
    const refusal = isServed ? new HostRefusedError(host, text) : new HostRefusedError(host);
    onRefused?.(refusal);
    return refuse(this, refusal);
  };
  return () => {
    net.Socket.prototype.connect = originalConnect;
  };
}
