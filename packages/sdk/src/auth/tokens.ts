/** The tokens of one visitor or member, in the form that official clients keep in cookies. `expiresAt` is in epoch seconds. */
export interface Tokens {
  readonly accessToken: { readonly value: string; readonly expiresAt: number };
  readonly refreshToken: { readonly value: string; readonly role: string };
}

export type RefreshToken = Tokens["refreshToken"];

/** No tokens yet: the next call makes a visitor. */
export const EMPTY_TOKENS: Tokens = { accessToken: { value: "", expiresAt: 0 }, refreshToken: { value: "", role: "none" } };

/** Where a strategy keeps its tokens: a cookie, for example. */
export interface TokenStorage {
  getTokens(): Tokens;
  setTokens(tokens: Tokens): void;
}

/** Seconds before its end at which a token counts as expired, for the time that the call itself takes. */
const EARLY_SECONDS = 10;

/** Whether the access token is there and still good. */
export function isFresh({ accessToken }: Tokens): boolean {
  return accessToken.value !== "" && accessToken.expiresAt - EARLY_SECONDS > Date.now() / 1_000;
}

/** Tokens kept in memory. */
export function memoryStorage(initial: Tokens | undefined): TokenStorage {
  let current = initial ?? EMPTY_TOKENS;
  return {
    getTokens: () => current,
    setTokens(tokens) {
      current = tokens;
    },
  };
}
