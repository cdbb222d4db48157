/** The only script of the pages: a client of the API like any other. It writes text into the page, never markup, and keeps nothing. */
export const script = `'use strict';
(() => {
  const api = '/api/v1';
  let csrf;
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  // The one-time token stays in no history entry and in no copied address.
  if (token !== null) history.replaceState(null, '', location.pathname);

  const send = async (method, path, body) => {
    const response = await fetch(api + path, {
      method,
      headers: { ...(body && { 'Content-Type': 'application/json' }), ...(csrf && { 'X-CSRF-Token': csrf }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const value = await response.json().catch(() => ({}));
    if (!response.ok) throw new Error(value.detail || 'The server responded ' + response.status + '.');
    return value;
  };

  const logIn = async ({ email, password }) => {
    await send('POST', '/sessions', { email, password });
    const me = await fetch(api + '/me');
    if (me.status === 401) {
      throw new Error('This browser refuses the cookie of the session, which is for secure connections only. Open the server by https, or under the name localhost in a browser that takes such cookies there.');
    }
    location.assign('/');
  };
  const actions = {
    'log-in': logIn,
    'set-up': async (fields) => {
      if (token === null) throw new Error('Open the whole set-up link that the server printed: its end is missing.');
      await send('POST', '/setup', { token, ...fields });
      await logIn(fields);
    },
    'log-out': async () => {
      await send('DELETE', '/sessions/current');
      location.assign('/');
    },
  };
  for (const form of document.querySelectorAll('form')) {
    const message = form.querySelector('.message');
    const button = form.querySelector('button');
    button.disabled = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      button.disabled = true;
      message.textContent = '';
      try {
        await actions[form.id](Object.fromEntries(new FormData(form)));
      } catch (error) {
        message.textContent = error.message;
        button.disabled = false;
      }
    });
  }

  const cell = (text, kind) => {
    const made = document.createElement('td');
    made.textContent = text ?? '';
    if (kind) made.className = kind;
    return made;
  };
  const fill = (id, rows) => {
    const body = document.querySelector('#' + id + ' tbody');
    for (const cells of rows) body.appendChild(document.createElement('tr')).append(...cells);
    document.getElementById(id).hidden = rows.length === 0;
    document.getElementById('no-' + id).hidden = rows.length > 0;
  };
  const moment = (at) => (at ? at.slice(0, 16).replace('T', ' ') + ' UTC' : '');
  const newest = async (target) => {
    const { points } = await send('GET', '/targets/' + target.id + '/trend?limit=1');
    const { grade, score, open, at } = points[0] ?? {};
    return [cell(target.name), cell(target.url), cell(grade ?? 'none', 'grade ' + (grade ?? '')), cell(score, 'number'), cell(open, 'number'), cell(moment(at))];
  };
  const showStatus = async () => {
    const [targets, scans] = await Promise.all([send('GET', '/targets?limit=20'), send('GET', '/scans?limit=20')]);
    const names = new Map(targets.items.map(({ id, name }) => [id, name]));
    fill('targets', await Promise.all(targets.items.map(newest)));
    fill('scans', scans.items.map((scan) => [
      cell(names.get(scan.targetId) ?? scan.targetId),
      cell(scan.state, scan.state),
      cell(scan.trigger),
      cell(moment(scan.queuedAt)),
      cell(scan.grade, 'grade ' + (scan.grade ?? '')),
      cell(scan.error?.detail),
    ]));
  };
  const show = (id) => {
    for (const each of document.querySelectorAll('[data-part]')) each.hidden = each.dataset.part !== id;
  };
  if (document.body.dataset.page === 'status') {
    send('GET', '/me')
      .then(async (me) => {
        csrf = me.csrfToken;
        await showStatus();
        show('signed-in');
      })
      .catch(() => show('signed-out'));
  }
})();
`;
