import { JsonText, type ReadHandler } from "../handler.ts";
import { parseLayers } from "../resource/layers.ts";
import { parseMask, pickPaths } from "./field-mask.ts";
import { readPropertiesRecord } from "./properties-document.ts";
import { SITE_PROPERTIES, siteMethod } from "./site-contract.ts";

/** Answers the properties of the site, or those of its properties that `fields` names. */
export const getSiteProperties: ReadHandler = {
  kind: "read",
  methodId: siteMethod("Read"),
  handle: async (request, ctx, tx) => {
    const paths = parseMask(request.fields, SITE_PROPERTIES.schemas, "Properties");
    const record = await readPropertiesRecord(tx.entities, ctx.siteId);
    if (paths.length === 0) return new JsonText(`{"version":"${record.revision}","properties":${record.text}}`);
    return { version: String(record.revision), properties: pickPaths(parseLayers(record.text), paths) };
  },
};
