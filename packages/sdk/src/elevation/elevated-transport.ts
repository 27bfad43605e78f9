import { TRANSPORT } from "../client/transport-key.ts";
import type { RequestContext } from "../context/request-context.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";
import type { Transport } from "../http/transport.ts";
import { assertDeclared, type ElevatedMethod } from "./assert-declared.ts";

/** Characters of an elevation reason once percent-encoded. */
export const REASON_LENGTH_MAX = 200;

/** Why a call is elevated, for the record. */
export interface ElevationOptions {
  /** A few words, at most 200 characters when percent-encoded. */
  readonly reason?: string;
}

/**
 * The transport that elevated calls of a context go through. It writes the consistency token where the caller's own calls look for it,
 * so that they see what the elevated call wrote.
 *
 * Errors: ELEVATION_CONTEXT_MISSING without a context; ELEVATION_CREDENTIALS_MISSING without an app's credentials in it. It never
 * falls back to the caller (S48).
 */
export function requireElevatedTransport(context: RequestContext | undefined): Transport {
  if (context === undefined) {
    throw new BelayCallError(
      "ELEVATION_CONTEXT_MISSING",
      "auth.elevate works while a request is served in backend code; here is no request context. Run inside runWithContext({ client, elevatedClient }, ...), which the framework integration does for every request.",
    );
  }
  const transport = context.elevatedClient?.[TRANSPORT];
  if (transport?.strategy?.elevates !== true) {
    throw new BelayCallError(
      "ELEVATION_CREDENTIALS_MISSING",
      "auth.elevate needs the app's own credentials and this context has none: make its elevatedClient with AppStrategy({ appId, appSecret }).",
    );
  }
  return countedTransport(transport.with({ consistency: context.client?.[TRANSPORT].consistency }), () => context);
}

/** The same transport, with the limits of the endpoint that runs told to the server: it counts them for all processes of the site. */
export function countedTransport(transport: Transport, contextOf: () => RequestContext | undefined): Transport {
  return {
    ...transport,
    sendCall: (request, options) => {
      const counted = contextOf()?.endpoint?.counted;
      return counted === undefined
        ? transport.sendCall(request, options)
        : counted((limit) =>
            transport.sendCall(
              request,
              limit === undefined ? options : { ...options, headers: { ...options?.headers, "belay-endpoint-limit": limit } },
            ),
          );
    },
  };
}

/** Reads a reason for its header. Errors: ELEVATION_REASON_TOO_LONG. */
export function encodeReason(reason: string | undefined): string | undefined {
  if (reason === undefined || reason === "") {
    return undefined;
  }
  const encoded = encodeURIComponent(reason.toWellFormed());
  if (encoded.length > REASON_LENGTH_MAX) {
    throw new BelayCallError(
      "ELEVATION_REASON_TOO_LONG",
      `The reason has ${encoded.length} characters when percent-encoded; ${REASON_LENGTH_MAX} are allowed.`,
    );
  }
  return encoded;
}

/** Characters of an endpoint's name that the server takes. */
const ENDPOINT_LENGTH_MAX = 200;

/**
 * What an elevated call comes from, for the app's policy and the record: the `endpoint()` that runs, else the route that is served. Whatever is not
 * printable ASCII is percent-encoded, because that is all that the server takes.
 */
export function endpointName({ endpoint, inbound }: RequestContext): string | undefined {
  const name = (endpoint?.name ?? inbound?.route)?.toWellFormed().trim();
  const printable = name?.replaceAll(/[^\x20-\x7e]/gu, encodeURIComponent);
  return printable === undefined || printable === "" ? undefined : printable.slice(0, ENDPOINT_LENGTH_MAX);
}

/** The header that names the endpoint, where there is a name. */
export function endpointHeaders(context: RequestContext): Readonly<Record<string, string>> {
  const endpoint = endpointName(context);
  return endpoint === undefined ? {} : { "belay-elevating-endpoint": encodeURIComponent(endpoint) };
}

/**
 * The headers that name both sides of an elevated call: who asked (when there is anybody), what was elevated, and by which endpoint.
 *
 * Errors: ELEVATION_NOT_DECLARED.
 */
export async function elevationHeaders(
  context: RequestContext,
  method: ElevatedMethod | undefined,
  reason?: string,
): Promise<Readonly<Record<string, string>>> {
  assertDeclared(context, method);
  const subject = await context.client?.auth.getSubjectToken?.();
  return {
    ...endpointHeaders(context),
    ...(method === undefined ? {} : { "belay-elevated-method": method.id }),
    ...(subject === undefined || subject === "" ? {} : { "belay-subject-token": subject }),
    ...(reason === undefined ? {} : { "belay-elevation-reason": reason }),
  };
}
