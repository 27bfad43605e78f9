import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { methodById } from "@belay/contracts";
import { type Caller, type FieldViolation, type PermissionSet, RequestValidationError } from "@belay/core";
import { JsonBytes, type Store } from "@belay/store";
import { openSqliteStore } from "@belay/store/sqlite";
import { moduleContract } from "../contract.ts";
import { answerKey, type CallContext, type Handler, JsonText, type WireResponse } from "../handler.ts";
import { domainModules, entityKinds } from "../modules.ts";
import { createRequestValidator } from "../validation/request-validator.ts";
import { undeclared } from "./undeclared.ts";

/** Any JSON of an answer; tests look into it freely. */
// biome-ignore lint/suspicious/noExplicitAny: answers are JSON whose shape the test itself asserts
export type Answer = any;

const handlers = new Map<string, Handler>(
  domainModules.flatMap(({ handlers: list }) => list.map((handler) => [handler.methodId, handler])),
);
const validators = new Map<string, ReturnType<typeof createRequestValidator>>();

/** Who makes a call, for tests. */
export const APP = "app";
export const VISITOR = "visitor";
/** An app that may read products and nothing else. */
export const READER = "reader";
export type Identity = typeof APP | typeof VISITOR | typeof READER | { readonly memberId: string };

/** A store of a test's own, and what to do when it is closed. */
export interface OpenedStore {
  readonly store: Store;
  readonly dispose: () => Promise<void>;
}

let openStore: () => Promise<OpenedStore> = async () => {
  const directory = mkdtempSync(join(tmpdir(), "belay-domains-"));
  const dispose = async () => rmSync(directory, { recursive: true, force: true });
  return { store: await openSqliteStore({ directory, kinds: entityKinds }), dispose };
};

/** Runs the tests of this file on other stores than SQLite: how one is opened. */
export function useStores(open: () => Promise<OpenedStore>): void {
  openStore = open;
}

/** A store of its own, with calls made as the server makes them: validated, in one transaction. */
export class TestStore {
  readonly store: Store;
  /** What calls warned of, oldest first. */
  readonly warnings: string[] = [];
  readonly #dispose: () => Promise<void>;
  #clock = Date.parse("2026-01-01T00:00:00.000Z");
  #ids = 0;

  private constructor({ store, dispose }: OpenedStore) {
    this.store = store;
    this.#dispose = dispose;
  }

  static async open(): Promise<TestStore> {
    return new TestStore(await openStore());
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.#dispose();
  }

  /** The next id: version 4 in form, counted up so that failures read well. */
  readonly newId = (): string => {
    this.#ids += 1;
    return `00000000-0000-4000-8000-${this.#ids.toString(16).padStart(12, "0")}`;
  };

  /** A moment that moves by a second with every call. */
  tick(): number {
    this.#clock += 1000;
    return this.#clock;
  }

  /** Makes one call; the answer is parsed JSON. Errors: what the handler throws. */
  async call(methodId: string, request: object, { siteId = SITE, as = APP }: { siteId?: string; as?: Identity } = {}): Promise<Answer> {
    const handler = handlers.get(methodId);
    const method = methodById(methodId);
    if (handler === undefined || method === undefined) throw new Error(`no handler for ${methodId}`);
    let validate = validators.get(methodId);
    if (validate === undefined) {
      validate = createRequestValidator(method);
      validators.set(methodId, validate);
    }
    // As on the wire: what the handler gets is fresh JSON.
    const message = JSON.parse(JSON.stringify(request));
    await validate(message);
    const ctx = this.context(methodId, siteId, as);
    const response =
      handler.kind === "read"
        ? await this.store.read((tx) => handler.handle(message, ctx, tx))
        : handler.kind === "shared-read"
          ? await this.store.readBytes(answerKey(handler, JSON.stringify(message), ctx), (entities) =>
              handler.handle(message, ctx, entities),
            )
          : handler.kind === "staged"
            ? await handler.handle(message, ctx, this.store)
            : await this.store.write((tx) => handler.handle(message, ctx, tx));
    const answer = JSON.parse(textOf(response));
    // S37: no answer of the whole suite holds what its schema does not declare.
    const beyond = undeclared((await moduleContract(method.module)).schemas, method.response, answer);
    if (beyond.length > 0) throw new Error(`${methodId} answers what its contract does not declare: ${beyond.join(", ")}`);
    return answer;
  }

  context(methodId: string, siteId: string, as: Identity): CallContext {
    return {
      methodId,
      siteId,
      caller: callerOf(as, siteId),
      can: (permission) => as === APP || (as === READER && permission === "WIX_STORES.PRODUCT_READ"),
      nowMs: this.tick(),
      newId: this.newId,
      requestId: "request",
      cursorKey: CURSOR_KEY,
      warn: (text) => this.warnings.push(text),
      keys: { masterKey: CURSOR_KEY, pepper: CURSOR_KEY, cursorKey: CURSOR_KEY },
      randomBytes,
      origin: "http://127.0.0.1",
      clientAddress: "127.0.0.1",
      limits: { take: async () => undefined, clear: async () => undefined },
    };
  }

  /** Takes every job of the store to its end. */
  async runJobs(): Promise<void> {
    const jobs = new Map(domainModules.flatMap((module) => (module.jobs ?? []).map((job) => [job.type, job])));
    for (const job of await this.store.read((tx) => tx.jobs.unfinished(100))) {
      let state: unknown = JSON.parse(job.state);
      while (state !== undefined) {
        const current = state;
        const ctx = { siteId: job.siteId, nowMs: this.tick(), newId: this.newId };
        state = await this.store.write(async (tx) => jobs.get(job.type)?.step(current, ctx, tx));
      }
      await this.store.write((tx) => tx.jobs.update(job.siteId, job.id, { status: "SUCCEEDED" }));
    }
  }
}

export const SITE = "11111111-1111-4111-8111-111111111111";
export const OTHER_SITE = "22222222-2222-4222-8222-222222222222";
const CURSOR_KEY = new Uint8Array(32).fill(7);

/** JSON text of an answer; its memory goes back, as it does when a server has sent it. */
function textOf(response: WireResponse): string {
  if (response instanceof JsonBytes) {
    const text = response.bytes.toString("utf8");
    response.release();
    return text;
  }
  return response instanceof JsonText ? response.text : JSON.stringify(response);
}

function callerOf(as: Identity, siteId: string): Caller {
  if (as === VISITOR) return { kind: "VISITOR", siteId, visitorId: "v", clientId: "c", instanceId: "i" };
  if (typeof as === "object") return { kind: "MEMBER", siteId, memberId: as.memberId, clientId: "c", instanceId: "i" };
  const permissions: PermissionSet = as === READER ? { kind: "some", ids: new Set(["WIX_STORES.PRODUCT_READ"]) } : { kind: "all" };
  return { kind: "APP", siteId, clientId: "c", instanceId: "i", permissions };
}

/** The code of an error that a call ends with: application code, or `INVALID_ARGUMENT` for a violated request. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "OK";
  } catch (error) {
    if (error instanceof RequestValidationError) return "INVALID_ARGUMENT";
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}

/** The violations that a call ends with. */
export async function violationsOf(call: Promise<unknown>): Promise<readonly FieldViolation[]> {
  try {
    await call;
  } catch (error) {
    if (error instanceof RequestValidationError) return error.violations;
    throw error;
  }
  throw new Error("the call was not refused");
}
