import { html } from 'hono/html';
import { version } from '../../config/version.ts';

/** Markup of `hono/html`, which escapes what is put into it. */
export type Markup = ReturnType<typeof html>;

/** Nothing is loaded but our own style and script; nothing inline, no frames, no forms that go elsewhere, no markup made of text. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export const pageHeaders = {
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export interface PageParts {
  readonly id: 'status' | 'set-up';
  readonly title: string;
  /** Beside the title. */
  readonly aside?: Markup;
  readonly main: Markup;
}

/** A whole page. What it shows beside its own text, its script reads from the API. */
export const page = ({ id, title, aside = html``, main }: PageParts): Markup => html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>openbrick: ${title}</title><link rel="stylesheet" href="/assets/style.css"><script src="/assets/page.js" defer></script></head>
<body data-page="${id}"><header><p class="brand">openbrick server</p><div class="head"><h1>${title}</h1>${aside}</div></header>
<main>${main}</main>
<footer><p>openbrick ${version}. <a href="/api/v1/openapi.json">API document</a>, <a href="/healthz">health</a>.</p></footer>
</body></html>
`;

/** A form that the script sends. Its button works when the script is there. */
export const form = (id: string, { fields = html``, button }: { fields?: Markup; button: string }): Markup =>
  html`<form id="${id}" method="post">${fields}<button disabled>${button}</button><p class="message bad" role="alert"></p></form>`;
