import { elevate } from "../elevation/elevate.ts";
import { narrowToken } from "../elevation/narrow-token.ts";
import { fetchWithAuth, getTokenInfo } from "./contextual.ts";

/** Elevation, and who calls. */
export const auth = { elevate, getTokenInfo, narrowToken } as const;

/** Calls to other servers as the caller. */
export const httpClient = { fetchWithAuth } as const;
