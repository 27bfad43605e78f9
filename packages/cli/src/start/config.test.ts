import { PRODUCTION_LIMITS } from "@belay/server/installation";
import { expect, test } from "vitest";
import { readStartConfig } from "./config.ts";

const WHOLE = { BELAY_DATA: "/data", BELAY_ORIGIN: "https://api.example.com" };

test("a whole configuration listens on loopback unless it says otherwise", () => {
  expect(readStartConfig(WHOLE)).toEqual({
    location: "/data",
    origin: "https://api.example.com",
    host: "127.0.0.1",
    port: 4010,
    trustedProxies: [],
    logLevel: "info",
    limits: PRODUCTION_LIMITS,
  });
});

test("a database takes the place of the data directory", () => {
  const url = "postgres://belay@db.internal/belay";
  expect(readStartConfig({ BELAY_DATABASE_URL: url, BELAY_ORIGIN: WHOLE.BELAY_ORIGIN }).location).toBe(url);
  expect(() => readStartConfig({ ...WHOLE, BELAY_DATABASE_URL: "mysql://db/belay" })).toThrow(/BELAY_DATABASE_URL must begin/);
});

test("every variable that is missing is named in one line", () => {
  expect(() => readStartConfig({})).toThrow(/^Not set: BELAY_DATA \(.*\), BELAY_ORIGIN \(.*\)\.$/);
  expect(() => readStartConfig({ ...WHOLE, BELAY_ORIGIN: "" })).toThrow(/^Not set: BELAY_ORIGIN \([^)]*\)\.$/);
});

test("S10: an address beyond loopback is refused unless the proxy that ends TLS is named", () => {
  expect(() => readStartConfig({ ...WHOLE, BELAY_HOST: "0.0.0.0" })).toThrow(/ends TLS.*BELAY_TRUSTED_PROXY/);
  const config = readStartConfig({ ...WHOLE, BELAY_HOST: "0.0.0.0", BELAY_TRUSTED_PROXY: "10.0.0.5, 10.1.0.0/16" });
  expect(config.trustedProxies).toEqual(["10.0.0.5", "10.1.0.0/16"]);
});

test.each(["http://api.example.com", "https://api.example.com/path", "https://user@api.example.com", "api.example.com", "ftp://x"])(
  "S10: %s is refused as the origin of a production server",
  (origin) => {
    expect(() => readStartConfig({ ...WHOLE, BELAY_ORIGIN: origin })).toThrow(/BELAY_ORIGIN must be an origin with https/);
  },
);

test("plain http is an origin on this machine only", () => {
  expect(readStartConfig({ ...WHOLE, BELAY_ORIGIN: "http://127.0.0.1:4010" }).origin).toBe("http://127.0.0.1:4010");
  expect(readStartConfig({ ...WHOLE, BELAY_ORIGIN: "http://[::1]:4010" }).origin).toBe("http://[::1]:4010");
});

test.each(["proxy.local", "10.0.0.0/33", "10.0.0.0/8/8", "*", "true"])("%s is refused as a trusted proxy", (proxy) => {
  expect(() => readStartConfig({ ...WHOLE, BELAY_TRUSTED_PROXY: proxy })).toThrow(/BELAY_TRUSTED_PROXY takes addresses/);
});

test("a wrong port or log level is refused", () => {
  expect(() => readStartConfig({ ...WHOLE, BELAY_PORT: "http" })).toThrow(/BELAY_PORT takes/);
  expect(() => readStartConfig({ ...WHOLE, BELAY_LOG_LEVEL: "loud" })).toThrow(/BELAY_LOG_LEVEL must be/);
});

test("S56: limits are changed by name, and a name that there is none of is refused", () => {
  expect(readStartConfig({ ...WHOLE, BELAY_LIMITS: "write.credential=7" }).limits.write.credential).toBe(7);
  expect(() => readStartConfig({ ...WHOLE, BELAY_LIMITS: "write.everything=7" })).toThrow(/BELAY_LIMITS takes name=count/);
});
