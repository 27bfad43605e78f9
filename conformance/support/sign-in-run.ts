import { createHash, randomBytes, randomUUID } from "node:crypto";
import { createApp, createClientSecret } from "@belay/domains/apps";
import { sourcesNow } from "@belay/server";
import { call, type TestServer, textAt } from "@belay/testkit";
import { createFormBrowser } from "./form-browser.ts";
import { mailsTo, setSignOnPolicy } from "./members.ts";
import { linkFor, makeUser } from "./users.ts";

const CALLBACK = "https://shop.example/callback";

/** Remembers a secret and gives it back. */
type Keep = (secret: string) => string;

function newSecret(keep: Keep): string {
  return keep(randomBytes(32).toString("base64url"));
}

/** A member signs up, verifies, gets a code and tokens, and has the password reset: each secret of that is told to `keep`. */
async function memberSignsIn(server: TestServer, keep: Keep): Promise<void> {
  const { origin, site } = server;
  const token = keep(await server.visitorToken());
  const iam = (path: string, body: unknown) => call(origin, { path: `/_api/iam/${path}`, token, body });
  const [email, password, verifier] = [`${randomUUID()}@example.com`, newSecret(keep), newSecret(keep)];
  await setSignOnPolicy(server, { requireEmailVerification: true });
  const registered = await iam("authentication/v2/register", { loginId: { email }, password });
  const stateToken = keep(textAt(registered.body, "stateToken"));
  const code = /\b\d{6}\b/.exec((await mailsTo(server, email))[0]?.text ?? "")?.[0] ?? "";
  const verified = await iam("verification/v1/auth/verify", { code, stateToken });
  const query = new URLSearchParams({
    clientId: site.clientId,
    responseType: "code",
    redirectUri: CALLBACK,
    scope: "offline_access",
    state: "s",
    codeChallenge: createHash("sha256").update(verifier).digest("base64url"),
    codeChallengeMethod: "S256",
    responseMode: "query",
    prompt: "none",
    sessionToken: keep(textAt(verified.body, "sessionToken")),
  });
  const answer = await call(origin, { path: `/_api/oauth2/authorize?${query}` });
  const authorizationCode = keep(new URL(answer.headers.get("location") ?? "").searchParams.get("code") ?? "");
  const redeem = { clientId: site.clientId, grantType: "authorization_code", redirectUri: CALLBACK, code: authorizationCode };
  const tokens = (await call(origin, { path: "/oauth2/token", body: { ...redeem, codeVerifier: verifier } })).body;
  keep(textAt(tokens, "access_token"));
  keep(textAt(tokens, "refresh_token"));
  // A second use, and a password where the address belongs.
  await call(origin, { path: "/oauth2/token", body: { ...redeem, codeVerifier: verifier } });
  await iam("authentication/v2/login", { loginId: { email: password }, password: email });
  server.clock.advance(1);
  await iam("recovery/v1/send-email", { email });
  const link = /http:\S+/.exec((await mailsTo(server, email))[0]?.text ?? "")?.[0] ?? "";
  const recoveryToken = keep(new URL(link).searchParams.get("token") ?? "");
  await iam("recovery/v1/recover", { recoveryToken, password: newSecret(keep) });
  await setSignOnPolicy(server, { requireEmailVerification: false });
}

/** A user of the account opens a link, sets a password and installs an app, which gets its tokens. */
async function userInstalls(server: TestServer, keep: Keep): Promise<void> {
  const { origin, site, otherSite, keys, clock, store } = server;
  const browser = createFormBrowser(origin);
  const user = await makeUser(server, site, { email: `${randomUUID()}@example.com` });
  const link = await linkFor(server, user.id);
  keep(link.split("token=")[1] ?? "");
  await browser.send(await browser.open(link), { password: newSecret(keep) });
  const { clientId, clientSecret } = await store.write(async (tx) => {
    const options = { keys, sources: sourcesNow(clock) };
    const asked = { name: "Partner", requestedPermissions: ["SITE_SETTINGS.VIEW"], allowedRedirectUris: [CALLBACK] };
    const app = await createApp(tx, { siteId: otherSite.siteId, ...asked }, options.sources);
    return { clientId: app.id, clientSecret: (await createClientSecret(tx, app.id, options)).secret.reveal() };
  });
  keep(clientSecret);
  const page = await browser.open(`/installer/install?${new URLSearchParams({ appId: clientId, redirectUrl: CALLBACK })}`);
  const back = await browser.send(page, { siteId: site.siteId, decision: "allow" });
  const code = keep(new URL(back.location).searchParams.get("code") ?? "");
  for (const cookie of browser.setCookies) keep(/=([^;]+)/.exec(cookie)?.[1] ?? "no cookie");
  const body = { grant_type: "authorization_code", client_id: clientId, client_secret: clientSecret, code };
  const tokens = (await call(origin, { path: "/oauth/access", body })).body;
  keep(textAt(tokens, "access_token"));
  keep(textAt(tokens, "refresh_token"));
}

/** Signs members and users in, in every way that makes a secret. */
export async function signInRun(server: TestServer, keep: Keep): Promise<void> {
  await memberSignsIn(server, keep);
  await userInstalls(server, keep);
}
