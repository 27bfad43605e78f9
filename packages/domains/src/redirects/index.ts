import { moduleContract } from "../contract.ts";
import type { DomainModule } from "../handler.ts";
import { createRedirectSession } from "./create-redirect-session.ts";

const { module } = await moduleContract("redirects/redirects");

/** Sends people to pages of this server and back. */
export const redirectsModule: DomainModule = { module: module.module, handlers: [createRedirectSession] };
