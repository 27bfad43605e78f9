import { BelayError } from "@belay/core";
import type { EntityRecord, WriteTransaction } from "@belay/store";
import type { CallContext, JobHandler, WireRequest, WriteHandler } from "../handler.ts";
import { methodIdOf } from "../resource/entity-rules.ts";
import type { EventContext } from "../resource/events.ts";
import { filterJobHandler, startFilterJob } from "../resource/filter-job.ts";
import { isObject, type JsonObject } from "../resource/json.ts";
import { unpackContact } from "./contact.ts";
import { meantContacts } from "./contact-filter.ts";
import { CONTACT } from "./contact-resource.ts";
import { assertLabelKeys } from "./labels.ts";
import { changeContact, parseInfoChange } from "./write-contact.ts";
import { deleteOne, mayChangeMemberEmail, mayDeleteMember, writeLabels } from "./write-handlers.ts";

interface BulkMethod {
  readonly name: string;
  /** Checks the request and gives what the job needs of it, as JSON. */
  readonly parse: (request: WireRequest, ctx: CallContext) => JsonObject;
  readonly apply: (record: EntityRecord, payload: JsonObject, ctx: EventContext, tx: WriteTransaction) => Promise<unknown>;
}

/**
 * A method that changes all contacts that a filter and a search find, in a job.
 *
 * Shape: what is wrong with the request is told at once (400); what is wrong with one contact fails that contact in the job.
 * Errors: NEITHER_FILTER_NOR_SEARCH (400): a call that names nobody means nobody.
 */
function bulkMethod({ name, parse, apply }: BulkMethod): { readonly handler: WriteHandler; readonly job: JobHandler } {
  const type = `crm/${name}`;
  const handler: WriteHandler = {
    kind: "write",
    methodId: methodIdOf(CONTACT, name),
    handle: async (request, ctx, tx) => {
      const { filter = null, search = null } = request;
      const saysNothing = filter === null || (isObject(filter) && Object.keys(filter).length === 0);
      if (saysNothing && (typeof search !== "string" || search.trim() === "")) throw new BelayError("NEITHER_FILTER_NOR_SEARCH");
      meantContacts(filter, search, ctx);
      return await startFilterJob(tx, ctx, type, { filter, search, payload: parse(request, ctx) });
    },
  };
  const job = filterJobHandler({
    type,
    kind: CONTACT.kind,
    // The filter was checked for the caller when the job was made.
    filter: ({ filter, search }) => meantContacts(filter, search, { can: () => true }),
    apply: async (record, { payload }, ctx, tx) => {
      await apply(record, isObject(payload) ? payload : {}, ctx, tx);
    },
  });
  return { handler, job };
}

/** Deletes contacts; those of members only where the call says so and may. */
export const bulkDeleteContacts = bulkMethod({
  name: "bulkDeleteContacts",
  parse: (request, ctx) => ({ withMember: mayDeleteMember(request, ctx) }),
  apply: (record, { withMember }, ctx, tx) => deleteOne(tx, ctx, unpackContact(record), withMember === true),
});

/** Changes contacts: the keys of `info` that are there. */
export const bulkUpdateContacts = bulkMethod({
  name: "bulkUpdateContacts",
  parse: (request, ctx) => ({ patch: parseInfoChange(request.info, request.fieldMask), mayChangeMemberEmail: mayChangeMemberEmail(ctx) }),
  apply: (record, { patch, mayChangeMemberEmail: may }, ctx, tx) =>
    changeContact(tx, ctx, unpackContact(record), isObject(patch) ? patch : {}, {
      allowDuplicates: false,
      mayChangeMemberEmail: may === true,
    }),
});

/** Puts labels on contacts and takes labels off. */
export const bulkLabelAndUnlabelContacts = bulkMethod({
  name: "bulkLabelAndUnlabelContacts",
  parse: (request) => ({
    add: assertLabelKeys(request.labelKeysToAdd, "labelKeysToAdd"),
    remove: assertLabelKeys(request.labelKeysToRemove, "labelKeysToRemove"),
  }),
  apply: (record, { add, remove }, ctx, tx) => writeLabels(tx, ctx, unpackContact(record), textsOf(add), textsOf(remove)),
});

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((text) => typeof text === "string") : [];
}
