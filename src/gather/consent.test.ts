import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile } from '../parse/testing/hostile.ts';
import { acts, carriesToken, withoutTokens } from './consent.ts';

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

describe('acts', () => {
  it.each(list(READS))('reads: %s', (path) => {
    expect(acts('GET', path)).toBeUndefined();
  });

  it.each(list(ACTING))('acts: %s', (path) => {
    expect(acts('GET', path)).toBeTypeOf('string');
    expect(acts('HEAD', path)).toBeTypeOf('string');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'PURGE'])('%s acts on any path', (method) => {
    expect(acts(method, '/users')).toBe(method.toUpperCase());
  });

  it('lets OPTIONS and TRACE pass, which do nothing themselves', () => {
    expect(acts('OPTIONS', '/deletePost')).toBeUndefined();
    expect(acts('TRACE', '/')).toBeUndefined();
  });

  it('reads what a document says about the operation', () => {
    expect(acts('GET', { url: '/a', operationId: 'deleteUser' })).toBe('delete');
    expect(acts('GET', { url: '/a', summary: 'Deletes a user' })).toBe('delete');
    expect(acts('GET', { url: '/a', summary: 'Purges the cache' })).toBe('purge');
    expect(acts('GET', { url: '/a', description: 'Reset the database' })).toBe('reset');
    expect(acts('GET', { url: '/a', operationId: 'listUsers', summary: 'Updates feed' })).toBeUndefined();
    expect(acts('GET', { url: '/a', operationId: 'getRunById', summary: 'Get a run' })).toBeUndefined();
    expect(acts('GET', { url: '/a/{delete}', summary: 'Users that were deleted' })).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(hostile('/', '?', '=', '%', 'delete', 'Update', '{', '}', '#'), (text) => {
        acts('GET', { url: text, operationId: text, summary: text, description: text });
        carriesToken(text);
      }),
    );
  });
});

describe('carriesToken', () => {
  it.each(['/a?token=1', '/a?confirm=yes', '/a?api_key=3', '/a?b=1&confirmationToken=2', '?key=1'])(
    '%s does',
    (url) => {
      expect(carriesToken(url)).toBe(true);
    },
  );

  it.each(['/token', '/a?keyword=1', '/a?page=2', '/a?monkey=1', '/a#token=1'])('%s does not', (url) => {
    expect(carriesToken(url)).toBe(false);
  });

  it('is shown without its value', () => {
    expect(withoutTokens('http://a.test/r?api_key=secret&n=1#x')).toBe('http://a.test/r?api_key=left-out&n=1');
    expect(withoutTokens('http://a.test/r?n=1#x')).toBe('http://a.test/r?n=1#x');
  });
});
