/** Where the pages find their style and the one script there is. */
export const STYLE_PATH = "/login/style.css";
export const MESSAGE_SCRIPT_PATH = "/login/message.js";

export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2733; --soft: #57677a; --line: #8794a3; --page: #f3f5f7; --card: #fff; --accent: #0b5cad; --bad: #a3201c; }
@media (prefers-color-scheme: dark) { :root { --ink: #eef2f6; --soft: #b3bfcc; --line: #75869a; --page: #14191f; --card: #1e262f; --accent: #7db8f5; --bad: #ff9b94; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 "Open Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { width: 100%; max-width: 26rem; padding: 2rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
.site { margin: 0 0 .25rem; color: var(--soft); font-weight: 600; overflow-wrap: anywhere; }
h1 { margin: 0 0 1.25rem; font-size: 1.5rem; line-height: 1.25; }
p { overflow-wrap: anywhere; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input { width: 100%; padding: .65rem .75rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .4rem; }
.code { font-size: 1.5rem; letter-spacing: .4em; text-align: center; }
.hint { margin: .25rem 0 0; color: var(--soft); font-size: .9rem; }
button { width: 100%; margin-top: 1.5rem; padding: .75rem; font: inherit; font-weight: 600; color: var(--card); background: var(--accent);
  border: 0; border-radius: .4rem; cursor: pointer; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.error { margin: 0 0 1rem; padding: .65rem .75rem; color: var(--bad); border: 1px solid var(--bad); border-radius: .4rem; }
.links { margin: 1.5rem 0 0; padding: 0; list-style: none; display: grid; gap: .35rem; }
code { overflow-wrap: anywhere; }
`;

/** Tells the page that framed this one; its data and the origins that may have it stand in the document. */
export const MESSAGE_SCRIPT = `"use strict";
(() => {
  const { message, origins } = document.body.dataset;
  for (const origin of JSON.parse(origins)) {
    window.parent.postMessage(JSON.parse(message), origin);
  }
})();
`;
