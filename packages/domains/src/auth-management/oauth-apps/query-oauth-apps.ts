import { RequestValidationError } from "@belay/core";
import type { ReadHandler } from "../../handler.ts";
import { ownValue } from "../../resource/json.ts";
import { parseQuery, queryScope } from "../../resource/query-request.ts";
import { toWire } from "./oauth-app-entity.ts";
import { OAUTH_APP, oauthAppMethod } from "./oauth-apps-contract.ts";

const LIMITS = { limitDefault: 50, limitMax: 100, sortMax: 3 };
const ALLOW = OAUTH_APP.allow("OAuthAppQuerySpec");

/** A page of the site's OAuth apps, by offset; by id descending where the request names no order. Errors: those of `parseQuery` (400). */
export const queryOAuthApps: ReadHandler = {
  kind: "read",
  methodId: oauthAppMethod("QueryOAuthApps"),
  handle: async (request, ctx, tx) => {
    if (ownValue(request.query, "cursorPaging")) {
      throw new RequestValidationError([
        { field: "query.cursorPaging", description: "is not offered here; use paging with an offset", violatedRule: "OTHER", data: {} },
      ]);
    }
    const query = parseQuery(request.query, queryScope(ctx, ALLOW, LIMITS, ""));
    const offset = query.offset ?? 0;
    const page = { filter: query.filter, sort: query.sort, limit: query.limit, offset };
    const records = await tx.system.queryOAuthApps(ctx.siteId, page);
    const total = await tx.system.countOAuthApps(ctx.siteId, query.filter);
    return {
      oAuthApps: await Promise.all(records.map((record) => toWire(tx, record, ctx.nowMs))),
      pagingMetadata: { count: records.length, offset, total, tooManyToCount: false },
    };
  },
};
