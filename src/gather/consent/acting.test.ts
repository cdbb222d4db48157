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
  /lib/bootstrap-5.3.8/bootstrap.bundle.min.js /_next/static/chunks/app/delete/page-4f3a.js /start/5/clone.min.css?v=2 /reset/fonts/x.woff2
  /login /register-of-deeds-index /%zz /reports /report/3 /release-notes /shares /list-backup /startDate
`;
const ACTING = `
  /logout /deletePost /user/remove/3 /createdb /reset /users/3/delete /api/deleteUser /delete_user /password/reset /cart/add
  /jobs/run /run /start /server/stop /votes/3/vote /posts/3/like /restart /shutdown /log-out /sign_out /signOut /dropTables
  /exec /execute /cmd/spawn /mail/send /sendMail /notify /publish /pay /subscription/cancel /unsubscribe /newsletter/subscribe
  /verify /confirm /activate/abc /import /migrate /seed /db/populate /backup /restore /token/revoke /keys/rotate /toggle /approve
  /users/1:cancel /start-over /clear-cache /flush /purge /set-status /update-status /update-profile /updateUser /add-to-cart
  /deleteuser /resetdb /users/delete.json /delete.php /do?action=delete /index.php?do=logout /?cmd=reset /items?delete=3 /?logout=1
  /orders/cancel/5.js /bootstrap/cluster /users/delete/photo.php /lib/app.js?action=delete /clone/app.json
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

  it('knows verbs as a class, in each place where one may stand', () => {
    for (const verb of list(
      'snooze acknowledge escalate withdraw reinstate unfreeze redeploy quarantine offboard revalidate',
    )) {
      expect(word('GET', `/things/{id}/${verb}`)).toBe(verb);
      expect(said({ url: '/a', summary: `${verb} the thing` })).toBe(verb);
      expect(said({ url: '/a', operationId: `${verb}Thing` })).toBe(verb);
      expect(said({ url: `/a?action=${verb}` })).toBeDefined();
    }
    for (const noun of list('complete flag credit balance record store stage cast clip notice')) {
      expect(word('GET', `/things/${noun}`)).toBeUndefined();
      expect(said({ url: '/a', summary: `The ${noun} of a thing` })).toBeUndefined();
    }
    expect(word('GET', '/orders/{id}/complete')).toBe('complete');
  });

  it('knows the commands of players and devices', () => {
    const acts =
      '/player/next /{room}/previous /zones/{zone}/shuffle /{room}/volume/{level} /lamp/brightness/{value} /pauseall /player/stopgracefully /trackseek/{index}';
    for (const path of list(acts)) expect(word('GET', path)).toBeDefined();
    expect(said({ url: '/a', sent: 'http://a.test/a?action=nextItem' })).toBeDefined();
    expect(said({ url: '/a', summary: 'Turn the radio on' })).toBe('turn');
    expect(said({ url: '/a', summary: 'Switch to the camera' })).toBeDefined();
    const reads =
      '/blocks/{hash}/next /pages/next /volume /books/{id}/volume/{number} /episodes/next /player/state /seek';
    for (const path of list(reads)) expect(word('GET', path)).toBeUndefined();
  });

  it('takes an account that a link confirms for acting, and an address that is looked up for a read', () => {
    expect(said({ url: '/a', summary: 'Verifies the email address of a new user via the token' })).toBe('verifies');
    expect(said({ url: '/a', summary: 'Verify that an email address can receive mail' })).toBeUndefined();
  });

  it('takes an unknown verb at the head of a command for acting where credentials are sent', () => {
    const strict = (summary: string, more: object = {}) =>
      acting({ method: 'GET', url: '/a', summary, ...more }, true)?.word;
    expect(strict('Defrobnicate the index')).toBe('defrobnicate');
    expect(strict('Zombify old hosts')).toBe('zombify');
    expect(said({ url: '/a', summary: 'Defrobnicate the index' })).toBeUndefined();
    for (const text of [
      'Only the names',
      'Orders of a user',
      'Inside the box',
      'Prize of the day',
      'Statuses the user saw',
      'Romanize a name',
    ])
      expect(strict(text)).toBeUndefined();
    expect(strict('Defrobnicate the index', { operationId: 'listIndex' })).toBeUndefined();
  });

  it('reads what stands on a link, without credentials where it does not only lead to a form', () => {
    const on = (linkText: string, strict = false) => acting({ method: 'GET', url: '/x', linkText }, strict)?.where;
    for (const text of ['Delete', 'Abmelden', 'Log out', 'Sign out', 'Cancel my order', 'Deactivate account'])
      expect(on(text)).toBe('link text');
    for (const text of [
      'Read more',
      'Create an account',
      'Sign in',
      'Log in',
      'Register',
      'Contact us',
      'Orders',
      'Next',
      'Download',
    ])
      expect(on(text)).toBeUndefined();
    expect(on('Create an account', true)).toBeUndefined();
    expect(on('Join the group')).toBeUndefined();
    expect(on('Join the group', true)).toBe('link text');
    expect(on('Read more', true)).toBeUndefined();
  });

  it('takes the first word of an id for the thing of its path', () => {
    expect(said({ url: '/runs/{run_id}/files/manifest', operationId: 'run_files_manifest' })).toBeUndefined();
    expect(said({ url: '/jobs/nightly', operationId: 'run_files_cleanup' })).toBe('run');
  });

  it('lets a parameter decide that is a command, a sign-in or a code for one use', () => {
    const requested = (name: string, url = '/a', required = true) =>
      said({ url, summary: 'Get it', parameters: [{ name, in: 'query', required }] });
    expect(requested('sql')).toBe('sql');
    expect(requested('password')).toBe('password');
    expect(requested('otp')).toBe('otp');
    expect(requested('code', '/oauth.access')).toBe('code');
    expect(requested('token', '/registration/verify')).toBe('token');
    expect(requested('sql', '/a', false)).toBeUndefined();
    expect(requested('code', '/countries')).toBeUndefined();
    expect(requested('token')).toBeUndefined();
    expect(requested('passwordHint')).toBeUndefined();
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

  it.each(
    list(`
    /api/timeradd /api/moviedelete /api/restartservice /killsource /servergroupaddclient /timertogglestatus /saveconfig
    /Volume?level=15 /led?state=1 /api/message?text=hi /sms?to=1&text=hi /powerstate?newstate=5 /outlet?1=ON /led/on /io/{uuid}/pulse
    /?api_action=linode.reboot /?cmd=show.addnew /?method=photos.setTags /rest?wsfunction=core_user_create_users /?requestType=sendMoney
    /?switchcmd=setswitchon /index.php?route=account/logout /magic-link/{token} /confirm-address?token=1 /records/new?name=a
    /vms/{id}/power_cycle /collections/reIndex /jobs/unschedule /wp-cron.php /login?user=a&password=b /admin/restart.cgi
  `),
  )('acts, without a text: %s', (path) => {
    expect(word('GET', path)).toBeTypeOf('string');
  });

  it.each(
    list(`
    /runtime /playlist /changelog /openorders /settings /address /api/serverinfo /banlist /installments /redeemedoffers /uploadurl
    /volumes?level=15 /messages?text=hi /translate?text=hi&to=de /records/new /?cmd=getmessages /?cmd=exceptions
    /?switchcmd=getswitchpower /?method=photos.getInfo /index.php?route=product/product /execute/Email/list_pops /feature-toggles
    /reverse-proxy-check /complete /register /filemanager
  `),
  )('reads, without a text: %s', (path) => {
    expect(word('GET', path)).toBeUndefined();
  });

  it('takes a word that may be a command for one in a document and with credentials, and says so', () => {
    const link = { method: 'GET', url: '/doors/lock' };
    const unclear = { where: 'path', word: 'lock', unclear: true };
    expect(acting(link)).toBeUndefined();
    expect(acting(link, true)).toEqual(unclear);
    expect(acting({ ...link, parameters: [] })).toEqual(unclear);
    expect(acting({ ...link, parameters: [], summary: 'Returns the lock of a door' })).toBeUndefined();
    expect(acting({ ...link, tags: ['Remote control'] })).toEqual(unclear);
    for (const alone of ['/connect', '/api/v2/archive', '/release'])
      expect(acting({ method: 'GET', url: alone, parameters: [] })).toBeUndefined();
    expect(acting({ method: 'GET', url: '/connect', parameters: [] }, true)?.unclear).toBe(true);
    for (const thing of ['/orders/{id}/report', '/log', '/block-rules', '/scan-results', '/host'])
      expect(acting({ method: 'GET', url: thing, parameters: [] }, true)).toBeUndefined();
  });

  it('takes names that nothing explains for commands only in an API of commands', () => {
    const requested = (url: string, summary?: string) =>
      acting({ method: 'GET', url, takesCommands: true, ...(summary !== undefined && { summary }) })?.unclear;
    expect(requested('/beacon')).toBe(true);
    expect(requested('/?action=glorify')).toBe(true);
    for (const url of ['/lights', '/version', '/lights/{id}', '/serverinfo', '/getthing', '/manager'])
      expect(requested(url)).toBeUndefined();
    expect(requested('/beacon', 'State of the beacon')).toBeUndefined();
    expect(acting({ method: 'GET', url: '/beacon' }, true)).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(hostile('/', '?', '=', '%', 'delete', 'Update', '{', '}', '#'), (text) => {
        said({ url: text, operationId: text, summary: text, description: text });
      }),
    );
  });
});
