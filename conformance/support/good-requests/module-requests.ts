import type { Scene, SceneMaker } from "../scene.ts";

/** A request before it has become HTTP. */
export type Message = Readonly<Record<string, unknown>>;

/** A kind of thing that requests name by id. */
export interface NamedThing {
  /** The fields that name one: their dotted paths in lower case, without list positions. */
  readonly fields: RegExp;
  /** Makes one; its id. */
  readonly make: (make: SceneMaker) => Promise<string>;
}

/** What a module's methods can be called with. */
export interface ModuleRequests {
  readonly module: string;
  /** Whether the requests are about the product of their scene. */
  readonly aboutProducts?: true;
  /** Requests that the methods take, by the function's name. What stands here is checked to answer 200. */
  readonly requests: Readonly<Record<string, (scene: Scene) => Message | Promise<Message>>>;
  /** What the module's requests name: of another tenant, it must be worth what an unknown id is (S35). */
  readonly things?: readonly NamedThing[];
}
