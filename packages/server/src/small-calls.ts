import type { FastifyInstance } from "fastify";

/** Telemetry that clients in use send. It carries the caller's token, so it is dropped unread. */
const BEACONS = ["/otel-collector/v1/traces", "/otel-collector/v1/logs", "/wixcode/v1/telemetry/telemetry-messages"];

/** Small calls on which whole pages depend: anything but 200 turns a page of the official site integration into an error. */
export function registerSmallCalls(app: FastifyInstance): void {
  app.get("/assets/scripts/v1/site-scripts", async () => ({ siteScripts: [] }));
  void app.register(async (beacons) => {
    beacons.removeAllContentTypeParsers();
    beacons.addContentTypeParser("*", (_req, payload, done) => {
      payload.resume();
      payload.on("end", () => done(null, undefined));
      payload.on("error", done);
    });
    for (const path of BEACONS) {
      beacons.post(path, async () => ({}));
    }
  });
}
