import { BelayCallError } from "@belay/sdk";

/**
 * The answer to a call that Belay refused: its status and its explanation (who called, which permission was missing, how to fix it), for the
 * page to show. Whatever else went wrong is thrown on: its text is not for visitors.
 */
export function errorResponse(error: unknown): Response {
  if (!(error instanceof BelayCallError) || error.status < 400 || error.status >= 500) {
    throw error;
  }
  const { message, details, status } = error;
  return Response.json({ message, details }, { status, headers: { "cache-control": "no-store" } });
}
