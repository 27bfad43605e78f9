import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import { API_ROUTE } from "../api-route.ts";
import { groupOf } from "../pipeline/resolve-method.ts";

/** A way past the framework. */
export interface Entrance {
  /** Answers a request later, or says that it is none of its own. */
  readonly take: (req: IncomingMessage, res: ServerResponse) => boolean;
}

/** The first segments of all routes that the framework is given from now on, but that of the API itself. */
export function groupsOfRoutes(app: FastifyInstance): ReadonlySet<string> {
  const groups = new Set<string>();
  app.addHook("onRoute", ({ url }) => {
    if (url !== API_ROUTE) {
      groups.add(groupOf(url));
    }
  });
  return groups;
}

/**
 * Lets the entrances take what they take of the requests that come in over a socket; the framework gets the rest, and everything that it refuses: odd
 * requests, and whatever comes while the server is being closed.
 */
export function openEntrances(app: FastifyInstance, entrances: readonly Entrance[], isOdd: (req: IncomingMessage) => boolean): void {
  const { server } = app;
  let isOpen = true;
  // The framework made the server with its own listener and no other.
  const framework = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (req, res) => {
    if (!isOpen || isOdd(req) || !entrances.some((entrance) => entrance.take(req, res))) {
      for (const listener of framework) {
        listener.call(server, req, res);
      }
    }
  });
  app.addHook("preClose", async () => {
    isOpen = false;
  });
}
