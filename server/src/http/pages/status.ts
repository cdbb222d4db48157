import { html } from 'hono/html';
import { form, type Markup, page } from './page.ts';

const fields = html`<label for="email">Email</label><input id="email" name="email" type="email" required autocomplete="username">
<label for="password">Password</label><input id="password" name="password" type="password" required autocomplete="current-password">`;

const table = (id: string, title: string, { columns, none }: { columns: readonly string[]; none: Markup }): Markup =>
  html`<h2 id="${id}-title">${title}</h2><p class="dim" id="no-${id}" hidden>${none}</p>
<div class="scroll" id="${id}" hidden><table aria-labelledby="${id}-title"><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody></tbody></table></div>`;

/** Whether the server runs, and after the log-in the newest targets with their grades and the newest scans. */
export const statusPage = () =>
  page({
    id: 'status',
    title: 'Status',
    aside: html`<div data-part="signed-in" hidden>${form('log-out', { button: 'Log out' })}</div>`,
    main: html`<p>The server is running.</p>
<noscript><p>This page needs its script. The API works with a token and without a page.</p></noscript>
<div data-part="signed-out" hidden>${form('log-in', { fields, button: 'Log in' })}
<p class="dim">If there is no user yet, open the set-up link that the server printed when it started.</p></div>
<div data-part="signed-in" hidden>${table('targets', 'Targets', {
      columns: ['Target', 'URL', 'Grade', 'Score', 'Findings', 'Last report'],
      none: html`There are no targets yet: <code>POST /api/v1/targets</code> creates one.`,
    })}${table('scans', 'Newest scans', {
      columns: ['Target', 'State', 'Started by', 'Queued', 'Grade', 'Error'],
      none: html`There are no scans yet.`,
    })}</div>`,
  });
