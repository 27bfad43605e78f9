import type { WriteHandler } from "../../handler.ts";
import { EntityMethods } from "../../resource/entity-methods.ts";
import { methodIdOf, requiredText } from "../../resource/entity-rules.ts";
import { HIDDEN_KEY } from "../../resource/layers.ts";
import { missingField, ruleViolation } from "../../resource/violation.ts";
import { BADGES_MAX, firstPosition, moveBadgeTo } from "./badge-order.ts";
import { BADGE, DISPLAY_ORDER } from "./badge-resource.ts";
import { freeSlug } from "./badge-slug.ts";
import { takeBadgeFromAll } from "./take-badge-from-all.ts";

/** The methods of badges that are those of any entity. */
export const badgeMethods = new EntityMethods({
  resource: BADGE,
  schema: "Badge",
  one: "badge",
  many: "badges",
  querySpec: "BadgeQuerySpec",
  normalise: (document, field, written) => {
    for (const color of ["backgroundColor", "textColor"]) {
      if (typeof document[color] !== "string" || document[color] === "") throw missingField(`${field}.${color}`);
    }
    if (Object.keys(written).length === 0) throw ruleViolation(field, "BADGE_NOT_PROVIDED", "must bring something");
    const { permissionsEnabled = false } = document;
    return { ...document, title: requiredText(document, "title", field), permissionsEnabled };
  },
  complete: async (tx, ctx, { document, before }) => {
    const slug = await freeSlug(tx.entities, ctx.siteId, String(document.title), ctx.newId, before?.slug);
    const hidden = before?.[HIDDEN_KEY] ?? { position: await firstPosition(tx.entities, ctx.siteId) };
    return { ...document, slug, [HIDDEN_KEY]: hidden };
  },
  uniques: ({ slug }) => ({ slug: [String(slug)] }),
  most: { count: BADGES_MAX, rule: "BADGE_LIMIT_EXCEEDED" },
  revisionOptional: true,
  sortDefault: DISPLAY_ORDER,
  // Its colours and icon are values of one piece.
  whole: new Set(["icon"]),
  removed: (tx, ctx, { id }) => takeBadgeFromAll(tx, ctx, id),
});

/** Moves a badge to the front, to the end, or behind another badge. Errors: NOT_FOUND (404), a validation error (400). */
export const moveBadge: WriteHandler = {
  kind: "write",
  methodId: methodIdOf(BADGE, "moveBadge"),
  handle: async (request, ctx, tx) => {
    const { writes } = badgeMethods;
    const record = await writes.find(tx.entities, ctx.siteId, request.badgeId);
    const { position = "LAST", moveAfterBadgeId } = request;
    if (position === "AFTER") {
      if ((moveAfterBadgeId ?? "") === "") throw missingField("moveAfterBadgeId");
      const neighbour = await writes.find(tx.entities, ctx.siteId, moveAfterBadgeId);
      await moveBadgeTo(tx, ctx.siteId, record, { kind: "AFTER", record: neighbour });
    } else await moveBadgeTo(tx, ctx.siteId, record, position === "FIRST" ? { kind: "FIRST" } : { kind: "LAST" });
    return {};
  },
};

/** Brings badges into the order of a list; those that it does not name keep their order behind them. Errors: NOT_FOUND (404). */
export const updateBadgesDisplayOrder: WriteHandler = {
  kind: "write",
  methodId: methodIdOf(BADGE, "updateBadgesDisplayOrder"),
  handle: async (request, ctx, tx) => {
    const ids = Array.isArray(request.ids) ? [...new Set(request.ids.map(String))] : [];
    for (const id of ids.toReversed()) {
      await moveBadgeTo(tx, ctx.siteId, await badgeMethods.writes.find(tx.entities, ctx.siteId, id), { kind: "FIRST" });
    }
    const records = await tx.entities.getMany(BADGE.kind, ctx.siteId, ids);
    return { badges: await badgeMethods.presentAll(tx.entities, ctx, records, undefined) };
  },
};
