import type { JobRecord } from "@belay/store";
import { domainModules } from "../modules.ts";
import { type Answer, type Identity, SITE, type TestStore } from "./test-site.ts";

const CONTACTS = "com.wixpress.contacts.core.api.v4.ContactsServiceV4";
const MEMBERS = "com.wixpress.members.api.Members";

/** An event of the outbox, as tests look at it. */
export interface SeenEvent {
  readonly type: string;
  readonly id: string;
  readonly body: Answer;
}

/** The calls that tests of contacts and their members make. */
export class ContactCalls {
  readonly site: TestStore;
  #position = 0;

  constructor(site: TestStore) {
    this.site = site;
  }

  contacts(name: string, request: object, as?: Identity): Promise<Answer> {
    return this.site.call(`${CONTACTS}.${name}`, request, as === undefined ? {} : { as });
  }

  members(name: string, request: object, as?: Identity): Promise<Answer> {
    return this.site.call(`${MEMBERS}.${name}`, request, as === undefined ? {} : { as });
  }

  async create(info: object, allowDuplicates = false): Promise<Answer> {
    return (await this.contacts("CreateContact", { info, allowDuplicates })).contact;
  }

  async contact(id: string): Promise<Answer> {
    return (await this.contacts("GetContact", { id })).contact;
  }

  async createMember(member: object): Promise<Answer> {
    return (await this.members("CreateMember", { member })).member;
  }

  async member(id: string): Promise<Answer> {
    return (await this.members("GetMember", { id, fieldsets: ["FULL"] })).member;
  }

  /** Events since the last time that this was asked. */
  async events(): Promise<readonly SeenEvent[]> {
    const found = await this.site.store.read((tx) => tx.outbox.page(SITE, this.#position, 1_000));
    this.#position = found.at(-1)?.position ?? this.#position;
    return found.map(({ eventType, entityId, body }) => ({
      type: eventType.split(".").at(-1) ?? "",
      id: entityId,
      body: JSON.parse(body),
    }));
  }

  /** The same without their bodies. */
  async eventNames(): Promise<readonly (readonly [type: string, id: string])[]> {
    return (await this.events()).map(({ type, id }) => [type, id] as const);
  }

  async job(jobId: string): Promise<JobRecord> {
    const job = await this.site.store.read((tx) => tx.jobs.get(SITE, jobId));
    if (job === undefined) throw new Error("there is no such job");
    return job;
  }

  /** Takes one step of a job as a server does; with `dies`, the process ends before the step is committed. */
  async step(jobId: string, dies = false): Promise<void> {
    const { type, state } = await this.job(jobId);
    const handler = domainModules.flatMap(({ jobs = [] }) => jobs).find((job) => job.type === type);
    const ctx = { siteId: SITE, nowMs: this.site.tick(), newId: this.site.newId };
    const work = this.site.store.write(async (tx) => {
      const next = await handler?.step(JSON.parse(state), ctx, tx);
      await tx.jobs.update(SITE, jobId, next === undefined ? { status: "SUCCEEDED" } : { status: "RUNNING", state: JSON.stringify(next) });
      if (dies) throw new Error("the process ended");
    });
    await work.catch((error: unknown) => {
      if (!dies) throw error;
    });
  }
}

/** Information of somebody with an address. */
export function person(first: string, email: string): object {
  return { name: { first, last: "Vogel" }, emails: { items: [{ email }] } };
}
