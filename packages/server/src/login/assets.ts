/** Where the pages find their style and the one script there is. */
export const STYLE_PATH = "/login/style.css";
export const MESSAGE_SCRIPT_PATH = "/login/message.js";

/** Text has a contrast of 4.5 to its ground or more in both schemes, borders of fields 3. Source: WCAG 2.2 sections 1.4.3 and 1.4.11. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #17212b; --soft: #55636f; --line: #d9dfe5; --field: #7d8a96; --page: #f2f4f7; --card: #fff;
  --accent: #0b5cad; --accent-strong: #084a8c; --on-accent: #fff; --bad: #9c1c18; --bad-ground: #fdf1f0; --shade: 0 1px 2px rgb(16 32 48 / 6%), 0 8px 24px rgb(16 32 48 / 6%); }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --soft: #a9b5c0; --line: #313b46; --field: #7f8d9b; --page: #10151a; --card: #1a2129;
  --accent: #83bbf7; --accent-strong: #a9d0fa; --on-accent: #0c1a28; --bad: #ffa8a2; --bad-ground: #33191a; --shade: none; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column; align-items: center; padding: 1.5rem 1rem; background: var(--page);
  color: var(--ink); font: 1rem/1.5 system-ui, "Open Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { width: 100%; max-width: 25rem; margin: auto; padding: 2.25rem 2rem 2rem; background: var(--card); border: 1px solid var(--line); border-radius: .875rem; box-shadow: var(--shade); }
main.wide { max-width: 46rem; }
.site { margin: 0 0 .375rem; color: var(--soft); font-size: .9375rem; font-weight: 600; overflow-wrap: anywhere; }
h1 { margin: 0 0 1.5rem; font-size: 1.5rem; font-weight: 650; line-height: 1.25; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .375rem; font-size: 1.0625rem; font-weight: 650; line-height: 1.35; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
main > :last-child, form > :last-child { margin-bottom: 0; }
label { display: block; margin: 1.125rem 0 .375rem; font-size: .9375rem; font-weight: 600; }
form > input[type=hidden] + label { margin-top: 0; }
input:not([type=radio], [type=hidden]) { width: 100%; min-height: 2.875rem; padding: .625rem .75rem; font: inherit; color: inherit; background: transparent;
  border: 1px solid var(--field); border-radius: .5rem; }
input:hover { border-color: var(--ink); }
.code { font-size: 1.5rem; letter-spacing: .35em; text-align: center; font-variant-numeric: tabular-nums; }
.hint { margin: .375rem 0 0; color: var(--soft); font-size: .875rem; }
form + .hint { margin-top: 1.5rem; }
button { width: 100%; min-height: 2.875rem; margin: 1.5rem 0 0; padding: .625rem 1rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent);
  border: 1px solid transparent; border-radius: .5rem; cursor: pointer; }
button:hover { background: var(--accent-strong); }
button.secondary { margin-top: .625rem; color: var(--ink); background: transparent; border-color: var(--field); }
button.secondary:hover { border-color: var(--ink); }
button.link { width: auto; min-height: 1.5rem; margin: 0; padding: 0 .125rem; color: var(--accent); background: transparent; text-decoration: underline; text-underline-offset: .15em; }
a { color: var(--accent); text-underline-offset: .15em; }
a:hover, button.link:hover { color: var(--accent-strong); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.error { margin: 0 0 1.25rem; padding: .75rem .875rem; font-size: .9375rem; color: var(--bad); background: var(--bad-ground); border: 1px solid; border-radius: .5rem; }
.links { margin: 1.25rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1.5rem; font-size: .9375rem; }
.permissions { margin: 0 0 1.25rem; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: .5rem; }
.permissions li { padding: .625rem .875rem; }
.permissions li + li { border-top: 1px solid var(--line); }
.permissions .hint, .choice .hint { display: block; margin: .125rem 0 0; }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; }
legend { margin: 0 0 .5rem; padding: 0; font-size: .9375rem; font-weight: 600; }
.choice { display: flex; gap: .75rem; align-items: flex-start; margin: 0 0 .5rem; padding: .75rem .875rem; font-weight: 400; border: 1px solid var(--line); border-radius: .5rem; cursor: pointer; }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.choice:has(:disabled) { color: var(--soft); cursor: default; }
.choice input { flex: none; width: 1.125rem; height: 1.125rem; margin: .1875rem 0 0; accent-color: var(--accent); }
.signed-in { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; justify-content: space-between; margin: 1.5rem 0 0; padding: 1rem 0 0;
  border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
code { padding: .0625rem .3125rem; font: .9em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; background: var(--page); border-radius: .25rem; overflow-wrap: anywhere; }
pre { margin: 0 0 1rem; padding: .75rem .875rem; background: var(--page); border: 1px solid var(--line); border-radius: .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { padding: 0; font-size: .8125rem; line-height: 1.5; background: none; }
section > :last-child { margin-bottom: 0; }
.permissions code { padding: 0; background: none; }
@media (max-width: 30rem) { body { padding: 0; background: var(--card); } main { margin: 0 auto auto; padding: 2rem 1.25rem; border: 0; box-shadow: none; } }
@media (forced-colors: active) { .choice:has(:checked) { border-width: 3px; } }
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
