import * as catalogVersioning from "@wix/auto_sdk_stores_catalog-versioning";
import { AppStrategy, createClient, OAuthStrategy } from "@wix/sdk";
import { expect, test } from "vitest";
import { useOfficialScene } from "./official-scene.ts";

const modules = { catalogVersioning };

const scene = useOfficialScene();

test("a shop says that it has the third catalogue, to apps and to visitors", async () => {
  const { clientId, clientSecret, instanceId } = scene.server.site;
  const app = createClient({ modules, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) });
  expect(await app.catalogVersioning.getCatalogVersion()).toEqual({ catalogVersion: "V3_CATALOG" });
  const visitor = createClient({ modules, auth: OAuthStrategy({ clientId }) });
  expect(await visitor.catalogVersioning.getCatalogVersion()).toEqual({ catalogVersion: "V3_CATALOG" });
});
