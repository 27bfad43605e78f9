import { type CompiledPolicy, compilePolicy, InvariantError, parsePolicyRules } from "@belay/core";
import { type InstallationKeys, permissionsOfUser } from "@belay/domains/apps";
import { readRoleKeys } from "@belay/domains/members";
import type {
  ApiKeyRecord,
  AppInstanceRecord,
  ClientSecretRecord,
  OAuthAppRecord,
  ReadTransaction,
  SiteRecord,
  Store,
  SystemReader,
} from "@belay/store";
import { type KeyRing, openKeyRing } from "./key-ring.ts";

/** Ids that no longer count, by kind. */
export type Revocations = Readonly<Record<"token" | "grant" | "instance" | "client", ReadonlySet<string>>>;

/** A user on a site. */
export interface SiteUser {
  readonly accountId: string;
  readonly permissions: "all" | readonly string[];
  readonly roleIds: readonly string[];
}

const ENTRIES_MAX = 10_000;

/**
 * What the process remembers of identities, keys and revocations.
 *
 * Why: reading them on every call would cost as much as the call. Everything here is dropped, and `generation` raised, whenever the store says
 * that one of them changed, on this node or another. A value that was read before a change is not kept after it: whoever reads takes
 * the generation first, and keeps what was read only if it is still the same.
 */
export class Directory {
  readonly #store: Store;
  readonly #keys: InstallationKeys;
  readonly #stopListening: () => void;
  /** Promises and not values, so that whoever asks for what is known makes none. */
  readonly #records = new Map<string, Promise<unknown>>();
  #generation = 0;
  #ring: Promise<KeyRing> | undefined;
  #revocations: Promise<Revocations> | undefined;

  constructor(store: Store, keys: InstallationKeys) {
    this.#store = store;
    this.#keys = keys;
    this.#stopListening = store.onSystemChange(() => this.forget());
  }

  /** Grows with every change of what is remembered here. */
  get generation(): number {
    return this.#generation;
  }

  /** Drops everything that is remembered. */
  forget(): void {
    this.#generation += 1;
    this.#records.clear();
    this.#ring = undefined;
    this.#revocations = undefined;
  }

  /** Stops listening to the store. */
  close(): void {
    this.#stopListening();
  }

  /** The keys that sign and verify. Throws InvariantError when the installation has none. */
  keyRing(): Promise<KeyRing> {
    this.#ring ??= this.#once(async (system) => {
      const ring = openKeyRing(await system.signingKeys(), this.#keys);
      if (ring === undefined) {
        throw new InvariantError("the installation has no signing key");
      }
      return ring;
    });
    return this.#ring;
  }

  revocations(): Promise<Revocations> {
    this.#revocations ??= this.#once(async (system) => {
      const records = await system.revocations();
      const ids = (kind: keyof Revocations): ReadonlySet<string> =>
        new Set(records.filter((record) => record.kind === kind).map(({ id }) => id));
      return { token: ids("token"), grant: ids("grant"), instance: ids("instance"), client: ids("client") };
    });
    return this.#revocations;
  }

  site(id: string): Promise<SiteRecord | undefined> {
    return this.#remember(`site ${id}`, (system) => system.site(id));
  }

  oauthApp(id: string): Promise<OAuthAppRecord | undefined> {
    return this.#remember(`app ${id}`, (system) => system.oauthApp(id));
  }

  appInstance(id: string): Promise<AppInstanceRecord | undefined> {
    return this.#remember(`instance ${id}`, (system) => system.appInstance(id));
  }

  /** Instances of a client that are not removed. */
  liveInstances(clientId: string): Promise<readonly AppInstanceRecord[]> {
    return this.#remember(`instances ${clientId}`, async (system) => {
      return (await system.appInstances(clientId)).filter((instance) => instance.removedAtMs === undefined);
    });
  }

  /** A user with what they hold on a site now; `undefined` for one who is not there any more. */
  siteUser(siteId: string, userId: string): Promise<SiteUser | undefined> {
    return this.#remember(`user ${siteId} ${userId}`, async (system) => {
      const user = await system.user(userId);
      if (user === undefined || user.removedAtMs !== undefined) {
        return undefined;
      }
      const roles = await system.userRoles(siteId, userId);
      return { accountId: user.accountId, permissions: permissionsOfUser(user, roles), roleIds: roles.map(({ id }) => id) };
    });
  }

  /** The keys of the roles that a member holds now. */
  memberRoles(siteId: string, memberId: string): Promise<readonly string[]> {
    return this.#remember(`member ${siteId} ${memberId}`, (_system, tx) => readRoleKeys(tx.entities, siteId, memberId));
  }

  /** The elevation policy of an app on a site; `undefined` where there is none or it is off, which is remembered as well: most apps have none. */
  async elevationPolicy(siteId: string, clientId: string): Promise<CompiledPolicy | undefined> {
    const { policy } = await this.#remember(`policy ${siteId} ${clientId}`, async (system) => {
      const record = await system.elevationPolicy(siteId, clientId);
      if (record === undefined || record.mode === "off") {
        return { policy: undefined };
      }
      const { mode, version, document } = record;
      return { policy: compilePolicy({ mode, version, rules: parsePolicyRules(JSON.parse(document)) }) };
    });
    return policy;
  }

  clientSecret(id: string): Promise<ClientSecretRecord | undefined> {
    return this.#remember(`secret ${id}`, (system) => system.clientSecret(id));
  }

  apiKey(id: string): Promise<ApiKeyRecord | undefined> {
    return this.#remember(`key ${id}`, (system) => system.apiKey(id));
  }

  /** Reads something that a failure must not leave behind for the next caller. */
  #once<T>(load: (system: SystemReader) => Promise<T>): Promise<T> {
    const generation = this.#generation;
    const loading = this.#store.read((tx) => load(tx.system));
    loading.catch(() => {
      if (generation === this.#generation) {
        this.forget();
      }
    });
    return loading;
  }

  #remember<T>(key: string, load: (system: SystemReader, tx: ReadTransaction) => Promise<T>): Promise<T> {
    // Every key is written by one caller of this method only, so the value is of that caller's type.
    return (this.#records.get(key) as Promise<T> | undefined) ?? this.#load(key, load);
  }

  async #load<T>(key: string, load: (system: SystemReader, tx: ReadTransaction) => Promise<T>): Promise<T> {
    const generation = this.#generation;
    const value = await this.#store.read((tx) => load(tx.system, tx));
    // What does not exist is not remembered: anyone could fill the memory with ids that are not there.
    if (value !== undefined && generation === this.#generation) {
      if (this.#records.size >= ENTRIES_MAX) {
        this.#records.clear();
      }
      this.#records.set(key, Promise.resolve(value));
    }
    return value;
  }
}
