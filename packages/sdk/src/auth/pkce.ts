/** A login under way: keep it until the answer comes back, where only this browser or server can read it. */
export interface OauthData {
  readonly redirectUri: string;
  /** Where the person wanted to go. */
  readonly originalUri: string;
  readonly codeVerifier: string;
  readonly state: string;
}

const RANDOM_BYTES = 32;

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** 43 random characters: 256 bits. Source: RFC 7636 section 4.1. */
export function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));
}

/** The S256 challenge of a verifier. Source: RFC 7636 section 4.2. */
export async function challengeOf(codeVerifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(codeVerifier))));
}
