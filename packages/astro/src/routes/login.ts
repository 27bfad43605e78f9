import type { APIRoute } from "astro";
import { beginLogin } from "../login/login-routes.ts";
import { serveLogin } from "../login/serve-login.ts";

export const prerender = false;

export const GET: APIRoute = (context) => serveLogin(context, beginLogin);
