import { createDestinations, HostRefusedError } from "./destination.mjs";

function urlOf(input) {
  try {
    return new URL(input instanceof Request ? input.url : String(input));
  } catch {
    // Not an absolute URL: fetch itself says so best.
    return undefined;
  }
}

export function redirectFetch(originalFetch, { onRefused, ...rules }) {
  const destinationOf = createDestinations(rules);
  return async (input, init) => {
    const url = urlOf(input);
    if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
      return originalFetch(input, init);
    }
    switch (destinationOf(url.hostname)) {
      case "belay": {
        const target = new URL(rules.origin);
        target.pathname = url.pathname;
        target.search = url.search;
        return originalFetch(input instanceof Request ? new Request(target, input) : target, init);
      }
      case "drop":
        return new Response("{}", { headers: { "content-type": "application/json" } });
      case "refuse": {
        const refusal = new HostRefusedError(url.hostname);
        onRefused?.(refusal);
        // Like any failure of the network: callers look for a TypeError with a cause.
        throw new TypeError(refusal.message, { cause: refusal });
      }
      default:
        return originalFetch(input, init);
    }
  };
}

export function installRedirect(origin, options = {}) {
  const originalFetch = globalThis.fetch;
  const redirected = redirectFetch(originalFetch, { ...options, origin });
  globalThis.fetch = redirected;
  return () => {
    if (globalThis.fetch === redirected) {
      globalThis.fetch = originalFetch;
    }
  };
}
