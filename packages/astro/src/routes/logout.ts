import type { APIRoute } from "astro";
import { beginLogout } from "../login/login-routes.ts";
import { serveLogin } from "../login/serve-login.ts";

export const prerender = false;

export const POST: APIRoute = (context) => serveLogin(context, beginLogout);
