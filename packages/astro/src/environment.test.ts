import { expect, test } from "vitest";
import { MissingEnvironmentError, readEnvironment } from "./environment.ts";

const BELAY = {
  BELAY_ORIGIN: "http://localhost:4400",
  BELAY_CLIENT_ID: "client",
  BELAY_CLIENT_SECRET: "secret",
  BELAY_INSTANCE_ID: "instance",
};

const read = (values: Readonly<Record<string, string>>) => readEnvironment((name) => values[name]);

test("Belay's names are read, and the official ones where those are missing or empty", () => {
  expect(read(BELAY)).toMatchObject({
    origin: "http://localhost:4400",
    clientId: "client",
    clientSecret: "secret",
    instanceId: "instance",
  });
  const official = { WIX_CLIENT_ID: "official", WIX_CLIENT_SECRET: "official secret", WIX_CLIENT_INSTANCE_ID: "official instance" };
  expect(read({ ...official, ...BELAY })).toMatchObject({ clientId: "client" });
  expect(read({ ...BELAY, ...official, BELAY_CLIENT_ID: "", BELAY_CLIENT_SECRET: " ", BELAY_INSTANCE_ID: "" })).toMatchObject({
    clientId: "official",
    clientSecret: "official secret",
    instanceId: "official instance",
  });
});

test("whatever is missing is named in one line that says what to run", () => {
  expect(() => read({ BELAY_ORIGIN: "http://localhost:4400" })).toThrow(MissingEnvironmentError);
  expect(() => read({ BELAY_ORIGIN: "http://localhost:4400" })).toThrow(
    /^Belay: BELAY_CLIENT_ID, BELAY_CLIENT_SECRET, BELAY_INSTANCE_ID are not set\. Run: npx belay env > \.env$/,
  );
  expect(() => read({ ...BELAY, BELAY_ORIGIN: "" })).toThrow(/BELAY_ORIGIN is not set/);
});

test("session cookies are sealed with the client secret unless secrets of their own are named", () => {
  expect(read(BELAY).sessionSecrets).toEqual(["secret"]);
  expect(read({ ...BELAY, BELAY_SESSION_SECRET: "new, old" }).sessionSecrets).toEqual(["new", "old"]);
});
