import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BelayArgument } from "./processes/belay.ts";
import { type Child, type Program, startChild } from "./processes/child.ts";
import type { ListenFacts } from "./processes/listen.ts";
import type { SeedArgument, SeededSite, StoreContents } from "./processes/seed.ts";

/** A filled store that servers may open. */
export interface SeededStore {
  readonly directory: string;
  /** Where the store is in a database; the directory then holds its keys alone. */
  readonly databaseUrl?: string;
  readonly site: SeededSite;
}

/** What the rows of one run share: its directory, its stores, the processes it started. */
export class Bench {
  readonly directory: string;
  readonly quick: boolean;
  readonly #stores = new Map<string, Promise<SeededStore>>();
  readonly #children = new Set<Child<unknown>>();
  #nextName = 0;

  private constructor(directory: string, quick: boolean) {
    this.directory = directory;
    this.quick = quick;
  }

  static async open(quick: boolean): Promise<Bench> {
    return new Bench(await mkdtemp(join(tmpdir(), "belay-bench-")), quick);
  }

  /** How often something is done: as often as said, or less in a quick run. */
  rounds(full: number): number {
    return this.quick ? Math.max(3, Math.round(full / 3)) : full;
  }

  /** Requests in a round: as many as said, or fewer in a quick run. */
  amount(full: number): number {
    return this.quick ? Math.round(full / 4) : full;
  }

  /** A new name in the directory of the run. */
  path(name: string): string {
    this.#nextName += 1;
    return join(this.directory, `${this.#nextName}-${name}`);
  }

  /** A store with a site and what it is to hold. `use` keeps stores that are written to apart from the others. */
  store(contents: StoreContents, use = "read"): Promise<SeededStore> {
    const key = JSON.stringify([contents.products, contents.members ?? 0, use]);
    const known = this.#stores.get(key) ?? this.#seed(contents);
    this.#stores.set(key, known);
    return known;
  }

  /** A store in an empty database. */
  postgresStore(contents: StoreContents, databaseUrl: string): Promise<SeededStore> {
    return this.#seed(contents, databaseUrl);
  }

  /** Fills stores, two at a time: the biggest beside the others. */
  async fill(stores: readonly StoreContents[]): Promise<void> {
    const size = ({ products, members = 0 }: StoreContents): number => products + members;
    const [biggest, ...others] = stores.toSorted((left, right) => size(right) - size(left));
    const beside = biggest === undefined ? undefined : this.store(biggest);
    for (const contents of others) {
      await this.store(contents);
    }
    await beside;
  }

  /** Starts a program that ends with the run at the latest. */
  async start<Facts = ListenFacts>(
    program: Program,
    argument: unknown,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Child<Facts>> {
    const compiled = { NODE_COMPILE_CACHE: join(this.directory, "compile-cache") };
    const child = await startChild<Facts>(program, argument, { ...compiled, ...environment });
    this.#children.add(child);
    return child;
  }

  /** Belay over a filled store. */
  startBelay(store: SeededStore, environment: Readonly<Record<string, string>> = {}): Promise<Child<ListenFacts>> {
    const { directory, databaseUrl } = store;
    const argument: BelayArgument = { directory, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
    return this.start("belay", argument, environment);
  }

  /** Ends what this run started so far, but not its stores. */
  async stopChildren(): Promise<void> {
    const children = [...this.#children];
    this.#children.clear();
    await Promise.all(children.map((child) => child.stop()));
  }

  async close(): Promise<void> {
    await this.stopChildren();
    await rm(this.directory, { recursive: true, force: true });
  }

  async #seed(contents: StoreContents, databaseUrl?: string): Promise<SeededStore> {
    const directory = this.path(`store-${contents.products}`);
    await mkdir(directory, { mode: 0o700 });
    const place = { directory, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
    const child = await this.start<SeededSite>("seed", { ...place, ...contents } satisfies SeedArgument);
    await child.stop();
    this.#children.delete(child);
    return { ...place, site: child.facts };
  }
}
