import type { APIRoute } from "astro";
import { finishLogout } from "../login/login-routes.ts";
import { serveLogin } from "../login/serve-login.ts";

export const prerender = false;

export const GET: APIRoute = (context) => serveLogin(context, finishLogout);
