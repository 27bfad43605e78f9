import { randomUUID } from "node:crypto";
import { textAt } from "@belay/testkit";
import type { SceneMaker } from "../scene.ts";
import type { Message, ModuleRequests } from "./module-requests.ts";

const newInfo = (): Message => ({
  name: { first: "Ada", last: "Vogel" },
  emails: { items: [{ email: `${randomUUID()}@example.com`, tag: "WORK", primary: true }] },
  phones: { items: [{ phone: "+493012345678", tag: "MOBILE", primary: true }] },
  addresses: { items: [{ tag: "HOME", address: { city: "Berlin", country: "DE", addressLine: "Hauptstr. 1" } }] },
  company: "Kiln",
  jobTitle: "Potter",
  birthdate: "1990-05-01",
  locale: "en-US",
  labelKeys: { items: ["custom.regular"] },
  extendedFields: { items: { "custom.size": "M" } },
});

const contact = async ({ post }: SceneMaker): Promise<string> =>
  textAt(await post("/contacts/v4/contacts", { info: newInfo() }), "contact.id");

/** A filter that means one contact that was made for it. */
const one = async (make: SceneMaker): Promise<Message> => ({ id: { $eq: await contact(make) } });

/** Requests about contacts. */
export const contactRequests: readonly ModuleRequests[] = [
  {
    module: "crm/contacts",
    requests: {
      createContact: () => ({ info: newInfo(), allowDuplicates: true }),
      getContact: async ({ make }) => ({ id: await contact(make), fieldsets: ["FULL"] }),
      listContacts: () => ({ sort: { fieldName: "info.name.last", order: "ASC" }, paging: { limit: 5 } }),
      queryContacts: async ({ make }) => ({ query: { filter: await one(make) } }),
      updateContact: async ({ make }) => ({ contactId: await contact(make), revision: 1, info: { company: "Kiln & Co" } }),
      deleteContact: async ({ make }) => ({ contactId: await contact(make) }),
      labelContact: async ({ make }) => ({ contactId: await contact(make), labelKeys: ["custom.fan"] }),
      unlabelContact: async ({ make }) => ({ contactId: await contact(make), labelKeys: ["custom.regular"] }),
      mergeContacts: async ({ make }) => ({
        targetContactId: await contact(make),
        targetContactRevision: 1,
        sourceContactIds: [await contact(make)],
      }),
      previewMergeContacts: async ({ make }) => ({ targetContactId: await contact(make), sourceContactIds: [await contact(make)] }),
      listFacets: () => ({ paging: { limit: 5 } }),
      queryFacets: () => ({ filter: { "info.extendedFields.emailSubscriptions.subscriptionStatus": "NOT_SET" }, paging: { limit: 5 } }),
      bulkDeleteContacts: async ({ make }) => ({ filter: await one(make) }),
      bulkUpdateContacts: async ({ make }) => ({ filter: await one(make), info: { company: "Kiln & Co" } }),
      bulkLabelAndUnlabelContacts: async ({ make }) => ({
        filter: await one(make),
        labelKeysToAdd: ["custom.fan"],
        labelKeysToRemove: ["custom.regular"],
      }),
    },
    things: [{ fields: /id$|ids$/, make: contact }],
  },
];
