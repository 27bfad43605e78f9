import { BelayCallError } from "../errors/belay-call-error.ts";
import { isRecord, optionalString } from "../wire/unknown.ts";

/** How long the frame may take: as long as the code that it brings back would be waited for anyhow. */
const WAIT_MS_MAX = 120_000;

/** As much of a browser as a frame needs. */
interface FramePage {
  readonly document: {
    createElement(name: "iframe"): Frame;
    /** Not `Frame`: where the DOM's own types are known, a page takes its own nodes only. */
    readonly body: { append(frame: unknown): void };
  };
  addEventListener(type: "message", listener: (event: FrameMessage) => void): void;
  removeEventListener(type: "message", listener: (event: FrameMessage) => void): void;
}

interface Frame {
  src: string;
  hidden: boolean;
  readonly contentWindow: unknown;
  remove(): void;
}

interface FrameMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

function requirePage(): FramePage {
  const { document, addEventListener, removeEventListener }: Partial<FramePage> & { readonly fetch: unknown } = globalThis;
  if (document === undefined || addEventListener === undefined || removeEventListener === undefined) {
    throw new BelayCallError(
      "BROWSER_REQUIRED",
      'A direct login opens a frame, so it runs in browsers. On a server: getAuthUrl(data, { prompt: "none", responseMode: "query", sessionToken }), and follow the address.',
    );
  }
  // A browser refuses its own functions when they are called on anything but the page.
  return {
    document,
    addEventListener: (type, listener) => addEventListener.call(globalThis, type, listener),
    removeEventListener: (type, listener) => removeEventListener.call(globalThis, type, listener),
  };
}

/**
 * Opens the authorization address in a frame that nobody sees, and gives the code that it posts back.
 *
 * Why three checks: any page and any frame may post a message here; the answer is the one that comes from this frame, from the server's origin,
 * with the state of this login.
 * Errors: BROWSER_REQUIRED on a server; LOGIN_REFUSED with the server's own description; LOGIN_TIMED_OUT.
 */
export async function answerOfFrame(authUrl: string, state: string): Promise<string> {
  const page = requirePage();
  const { origin } = new URL(authUrl);
  const frame = page.document.createElement("iframe");
  const answer = Promise.withResolvers<string>();
  const timer = setTimeout(
    () => answer.reject(new BelayCallError("LOGIN_TIMED_OUT", "The login page did not answer in the frame.")),
    WAIT_MS_MAX,
  );
  const listen = (event: FrameMessage): void => {
    const data = isRecord(event.data) ? event.data : {};
    if (event.source !== frame.contentWindow || event.origin !== origin || data.state !== state) {
      return;
    }
    const code = optionalString(data, "code");
    if (code !== undefined) {
      answer.resolve(code);
    } else {
      answer.reject(new BelayCallError("LOGIN_REFUSED", optionalString(data, "error_description") ?? "The login was refused."));
    }
  };
  page.addEventListener("message", listen);
  frame.hidden = true;
  frame.src = authUrl;
  page.document.body.append(frame);
  try {
    return await answer.promise;
  } finally {
    clearTimeout(timer);
    page.removeEventListener("message", listen);
    frame.remove();
  }
}
