import { randomBytes } from "node:crypto";
import { askerOf, attributionOf, hasPermission, type PermissionSet } from "@belay/core";
import type { CallContext, SharedContext } from "@belay/domains";
import type { Platform } from "../platform.ts";
import { newTimedId } from "../timed-id.ts";
import type { ApiCall, SiteCall } from "./api-call.ts";

/**
 * What a handler is told of its call.
 *
 * Why a class: every call makes one, and a literal with a spread and a getter costs twenty times as much as a value whose shape is always the same.
 * What a handler changes of it, it says by name: a copy has no `causedBy`.
 */
export class ContextOfCall implements CallContext {
  readonly methodId: string;
  readonly siteId: string;
  readonly caller: CallContext["caller"];
  declare readonly author?: NonNullable<CallContext["author"]>;
  readonly nowMs: number;
  readonly newId: () => string;
  readonly requestId: string;
  readonly cursorKey: Uint8Array;
  readonly warn: CallContext["warn"];
  readonly keys: CallContext["keys"];
  readonly randomBytes = randomBytes;
  readonly origin: string;
  readonly clientAddress: string;
  readonly limits: CallContext["limits"];
  declare readonly captcha?: NonNullable<CallContext["captcha"]>;
  readonly can: CallContext["can"];
  readonly #elevation: ApiCall["elevation"];

  constructor(platform: Platform, call: SiteCall, nowMs: number, warn: CallContext["warn"]) {
    const { caller, elevation } = call;
    const author = askerOf(caller, elevation.subject);
    this.methodId = call.operation.method.id;
    this.siteId = call.siteId;
    this.caller = caller;
    if (author !== undefined) {
      this.author = author;
    }
    this.nowMs = nowMs;
    this.newId = () => newTimedId(nowMs);
    this.requestId = call.requestId;
    this.cursorKey = platform.keys.cursorKey;
    this.warn = warn;
    this.keys = platform.keys;
    this.origin = platform.origin();
    this.clientAddress = call.clientAddress;
    this.limits = platform.limits;
    if (platform.captcha !== undefined) {
      this.captcha = platform.captcha;
    }
    this.can = permissionsOf(caller);
    this.#elevation = elevation;
  }

  /** Put together when it is asked for: only those who write do. */
  get causedBy(): string {
    return JSON.stringify(attributionOf(this.caller, this.#elevation.subject));
  }
}

/** The part of it that an answer for many callers may depend on. */
export function sharedContextOf(platform: Platform, { operation, siteId, caller }: SiteCall): SharedContext {
  return { methodId: operation.method.id, siteId, caller, can: permissionsOf(caller), cursorKey: platform.keys.cursorKey };
}

function permissionsOf(caller: CallContext["caller"]): CallContext["can"] {
  const permissions: PermissionSet | undefined = "permissions" in caller ? caller.permissions : undefined;
  return (permission) => permissions !== undefined && hasPermission(permissions, permission);
}
