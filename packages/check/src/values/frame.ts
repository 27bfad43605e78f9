import type { Value } from "./value.ts";

/** The variables of one run of a function or block, and where to look further. */
export interface Frame {
  readonly parent: Frame | undefined;
  readonly values: Map<string, Value>;
  /** `this` of a function; absent in blocks and arrow functions, which have that of their surroundings. */
  readonly self?: Value | undefined;
  /** Tells frames apart in the names of what was checked. */
  readonly serial: number;
}

let serial = 0;

/** Opens a frame inside another. */
export function openFrame(parent: Frame | undefined, self?: Value): Frame {
  serial += 1;
  return { parent, values: new Map(), serial, ...(self === undefined ? {} : { self }) };
}

/** The frame that holds a variable. */
export function frameOf(frame: Frame | undefined, name: string): Frame | undefined {
  for (let at = frame; at !== undefined; at = at.parent) {
    if (at.values.has(name)) return at;
  }
  return undefined;
}

/** What `this` stands for. */
export function selfOf(frame: Frame | undefined): Value | undefined {
  for (let at = frame; at !== undefined; at = at.parent) {
    if (at.self !== undefined) return at.self;
  }
  return undefined;
}
