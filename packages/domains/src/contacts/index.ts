import type { DomainModule } from "../handler.ts";
import { bulkDeleteContacts, bulkLabelAndUnlabelContacts, bulkUpdateContacts } from "./bulk-contacts.ts";
import { listFacets, queryFacets } from "./facets.ts";
import { mergeContacts, previewMergeContacts } from "./merge-contacts.ts";
import { getContact, listContacts, queryContacts } from "./read-contacts.ts";
import {
  createContactHandler,
  deleteContactHandler,
  labelContactHandler,
  unlabelContactHandler,
  updateContactHandler,
} from "./write-handlers.ts";

export { CONTACT, CONTACT_LABEL_KIND, MERGED_CONTACT_KIND } from "./contact-resource.ts";

/** The people whom a site's owner knows. */
export const contactsModule: DomainModule = {
  module: "crm/contacts",
  handlers: [
    createContactHandler,
    updateContactHandler,
    deleteContactHandler,
    labelContactHandler,
    unlabelContactHandler,
    getContact,
    listContacts,
    queryContacts,
    listFacets,
    queryFacets,
    mergeContacts,
    previewMergeContacts,
    bulkDeleteContacts.handler,
    bulkUpdateContacts.handler,
    bulkLabelAndUnlabelContacts.handler,
  ],
  jobs: [bulkDeleteContacts.job, bulkUpdateContacts.job, bulkLabelAndUnlabelContacts.job],
};
