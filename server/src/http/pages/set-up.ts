import { html } from 'hono/html';
import { form, page } from './page.ts';

const fields = html`<label for="email">Email</label><input id="email" name="email" type="email" required autocomplete="username">
<label for="password">Password</label><input id="password" name="password" type="password" required autocomplete="new-password">`;

/** Creates the first user. The token of the link is behind its `#` and so reaches no log. */
export const setUpPage = () =>
  page({
    id: 'set-up',
    title: 'Set up this server',
    main: html`<p>Create the first user, a server administrator. This works once, with the link that the server printed when it started.</p>
${form('set-up', { fields, button: 'Create the user' })}
<noscript><p>This page needs its script. Without one, send <code>token</code>, <code>email</code> and <code>password</code> to <code>POST /api/v1/setup</code>.</p></noscript>`,
  });
