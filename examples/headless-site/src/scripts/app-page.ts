import { createClient, OAuthStrategy } from "@belay/sdk";
import { showAnswer } from "./show-answer.ts";

const panel = document.querySelector<HTMLElement>("#app-panel");
const { origin, clientId } = panel?.dataset ?? {};

if (panel !== null && origin !== undefined && clientId !== undefined) {
  // The token is the browser's own, made with the public client id. No secret is here, and no cookie is used.
  const httpClient = createClient({ origin, auth: OAuthStrategy({ clientId }) });
  const endpoint = `${new URL(import.meta.url).origin}/api/site-properties`;
  await showAnswer(panel, () => httpClient.fetchWithAuth(endpoint, { credentials: "omit" }));
  const { subjectType, subjectId } = await httpClient.auth.getTokenInfo();
  const who = document.querySelector("#app-caller");
  if (who !== null) {
    who.textContent = `${subjectType.toLowerCase()} ${subjectId}`;
  }
}
