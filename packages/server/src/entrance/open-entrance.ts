import type { RequestListener } from "node:http";
import type { FastifyInstance } from "fastify";
import { API_ROUTE } from "../api-route.ts";
import { groupOf } from "../pipeline/resolve-method.ts";
import type { ReadEntrance } from "./read-entrance.ts";

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

/** Lets the entrance take what it takes of the requests that come in over a socket; the framework gets the rest. */
export function openEntrance(app: FastifyInstance, entrance: ReadEntrance): void {
  const { server } = app;
  // The framework made the server with its own listener and no other.
  const framework = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (req, res) => {
    if (!entrance.take(req, res)) {
      for (const listener of framework) {
        listener.call(server, req, res);
      }
    }
  });
  app.addHook("preClose", async () => entrance.close());
}
