import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile } from '../../parse/testing/hostile.ts';
import { type ActingSubject, acting } from './acting.ts';

const READS = `
  / /updates /settings /payments /start-date /votes /users /users/3 /runs /runs/3 /last-update /update-history /updates/latest
  /quick-start /getting-started /start_time /startTime /next-run /run-id /orders /order/3 /likes /backups /imports /import-status
  /static/js/update.js /static/delete.css /backup.sql /backup.zip /blog/how-to-reset-your-password /addresses /additional
  /dropdown /droplets /created /createdAt /updated_at /removed-items /resets /runner /running /setup /sets /senders /clearance
  /api/v1/notifications /subscriptions /activation /verification /migrations /transfers /refunds /charges /shipping /health
  /users?start=0 /users?run=3 /users?update=no /users?order=desc /search?q=delete /items?like=foo&vote=1 /posts /post/4
  /.git/HEAD /.env /actuator/health /server-status /robots.txt /openapi.json /payroll /payslips /stopwords /address-book
  /login /register-of-deeds-index /%zz /reports /report/3 /release-notes /shares /list-backup /startDate
`;
const ACTING = `
  /logout /deletePost /user/remove/3 /createdb /reset /users/3/delete /api/deleteUser /delete_user /password/reset /cart/add
  /jobs/run /run /start /server/stop /votes/3/vote /posts/3/like /restart /shutdown /log-out /sign_out /signOut /dropTables
  /exec /execute /cmd/spawn /mail/send /sendMail /notify /publish /pay /subscription/cancel /unsubscribe /newsletter/subscribe
  /verify /confirm /activate/abc /import /migrate /seed /db/populate /backup /restore /token/revoke /keys/rotate /toggle /approve
  /users/1:cancel /start-over /clear-cache /flush /purge /set-status /update-status /update-profile /updateUser /add-to-cart
  /deleteuser /resetdb /users/delete.json /delete.php /do?action=delete /index.php?do=logout /?cmd=reset /items?delete=3 /?logout=1
  /shop?add-to-cart=12 /%64elete/3 https://a.example/users/delete /runTests /triggerBuild /refund /transfer /charge/3
`;
const list = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const word = (method: string, url: string): string | undefined => acting({ method, url })?.word;
const said = (about: Omit<ActingSubject, 'method'>): string | undefined => acting({ method: 'GET', ...about })?.word;

describe('acting', () => {
  it.each(list(READS))('reads: %s', (path) => {
    expect(word('GET', path)).toBeUndefined();
  });

  it.each(list(ACTING))('acts: %s', (path) => {
    expect(word('GET', path)).toBeTypeOf('string');
    expect(word('HEAD', path)).toBeTypeOf('string');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'PURGE'])('%s acts on any path', (method) => {
    expect(word(method, '/users')).toBe(method.toUpperCase());
  });

  it('lets OPTIONS and TRACE pass, which do nothing themselves', () => {
    expect(word('OPTIONS', '/deletePost')).toBeUndefined();
    expect(word('TRACE', '/')).toBeUndefined();
  });

  it.each(
    list(`
    /accounts/close/ /accounts/change_email/ /accounts/two_factor/totp/ /difficulty/hard /theme/dark /mode/easy /level/3
    /sysinfo/{command} /pods/{id}/{action} /api/2fa/setup /relay/0?turn=on /json.htm?switchcmd=Off /cm?cmnd=Power
    /query?sql=select+1 /?do=logout /?action=purge&id=3 /admin?op=delete_user /x?_method=DELETE /x?X-HTTP-Method-Override=PUT
    /chat.postMessage /views.open /json-api/createacct /manager/text/undeploy?path=/a /jobs/3/rerun /users/3/impersonate
    /verify?token=4f2a /u/unlock /apps/uninstall /:/scrobble?action=remove
  `),
  )('acts: %s', (path) => {
    expect(word('GET', path)).toBeTypeOf('string');
  });

  it.each(
    list(`
    /change-log /changes/3 /closed /mode /levels/3 /themes/dark /flow_runs/{id} /events/{name} /users.info /chat.getPermalink
    /search?q=delete&sort=update /?lang=de&theme=dark /log?level=info /items?state=open /posts?order=asc&start=3 /disclosed
    /canvas /creators /updated/latest /deletedItems /createdAt /more_like_this /accounts/closed /verify/name /archive /resume
  `),
  )('reads: %s', (path) => {
    expect(word('GET', path)).toBeUndefined();
  });

  it('tells nouns from verbs in what a document says', () => {
    const csrf = { url: '/csrf-token', operationId: 'create_csrf_token_csrf_token_get', summary: 'Create Csrf Token' };
    expect(said(csrf)).toBeUndefined();
    const run = { url: '/flow_runs/{id}', operationId: 'read_flow_run_flow_runs__id__get', summary: 'Read Flow Run' };
    expect(said(run)).toBeUndefined();
    expect(said({ url: '/api/admin/events/{featureName}', operationId: 'getEventsForToggle' })).toBeUndefined();
    expect(said({ url: '/cart', operationId: 'getOrCreateCart' })).toBe('create');
    expect(said({ url: '/report/balance/run', summary: 'Runs the balance report' })).toBeUndefined();
    expect(said({ url: '/library/refresh', operationId: 'RefreshLibrary', summary: 'Starts a scan' })).toBe('starts');
    expect(said({ url: '/me', linkText: 'Close my account' })).toBe('close');
  });

  it('lets a parameter decide that is a command, a sign-in or a code for one use', () => {
    const asked = (name: string, url = '/a', required = true) =>
      said({ url, summary: 'Get it', parameters: [{ name, in: 'query', required }] });
    expect(asked('sql')).toBe('sql');
    expect(asked('password')).toBe('password');
    expect(asked('otp')).toBe('otp');
    expect(asked('code', '/oauth.access')).toBe('code');
    expect(asked('token', '/registration/verify')).toBe('token');
    expect(asked('sql', '/a', false)).toBeUndefined();
    expect(asked('code', '/countries')).toBeUndefined();
    expect(asked('token')).toBeUndefined();
    expect(asked('passwordHint')).toBeUndefined();
  });

  it('looks at what is sent for a template', () => {
    expect(said({ url: '/p/{verb}', sent: 'http://a.test/v1/p/a' })).toBe('verb');
    expect(said({ url: '/p/{name}', sent: 'http://a.test/v1/p/delete' })).toBe('delete');
    expect(said({ url: '/p', sent: 'http://a.test/p?action=delete' })).toBe('action');
    expect(said({ url: '/p/{name}', sent: 'http://a.test/v1/p/a' })).toBeUndefined();
  });

  it('is stricter where credentials are sent', () => {
    const subject = { method: 'GET', url: '/sessions/reset', summary: 'Get the sessions' };
    expect(acting(subject)).toBeUndefined();
    expect(acting(subject, true)).toEqual({ where: 'path', word: 'reset' });
    expect(acting({ ...subject, url: '/sessions' }, true)).toBeUndefined();
  });

  it('reads what a document says about the operation', () => {
    expect(said({ url: '/a', operationId: 'deleteUser' })).toBe('delete');
    expect(said({ url: '/a', summary: 'Deletes a user' })).toBe('deletes');
    expect(said({ url: '/a', summary: 'Purges the cache' })).toBe('purges');
    expect(said({ url: '/a', description: 'Reset the database' })).toBe('reset');
    expect(said({ url: '/a', operationId: 'listUsers', summary: 'Updates feed' })).toBeUndefined();
    expect(said({ url: '/a', operationId: 'getRunById', summary: 'Get a run' })).toBeUndefined();
    expect(said({ url: '/a/{delete}', summary: 'Users that were deleted' })).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(hostile('/', '?', '=', '%', 'delete', 'Update', '{', '}', '#'), (text) => {
        said({ url: text, operationId: text, summary: text, description: text });
      }),
    );
  });
});
