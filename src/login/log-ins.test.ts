import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listen } from '../gather/testing/raw-server.ts';
import { UnreachableError, UsageError } from '../model/usage-error.ts';
import { readWfc } from './read-wfc.ts';
import { PASSWORD } from './testing/shop.ts';
import { CHECK, FORM_STEPS, LOG_OUT, recipe, shop, signedIn } from './testing/sign-in.ts';

const GRANT = (session: string): string =>
  `steps: [{ oauth2: { grant: client-credentials, token-url: /token, client-id: shop, client-secret: env:SHOP_PASSWORD } }]\n${session}`;

describe('a log-in', () => {
  it.each([
    ['a form with its CSRF token', FORM_STEPS],
    ['a grant of OAuth 2.0', GRANT('')],
    ['a token in the query', GRANT('session: { query: { access_token: "{{access_token}}" } }')],
    [
      'a grant with a password',
      'steps: [{ oauth2: { grant: password, token-url: /token, username: alice, password: env:SHOP_PASSWORD } }]',
    ],
  ])('by %s lets the scan see what signed-in users see', async (_, text) => {
    const { url, changes } = await shop();
    const { exchanges } = await signedIn(url, [recipe(text)]);
    const orders = exchanges.filter(({ request }) => request.url === `${url}orders`);
    expect(orders.map(({ identity, response }) => `${identity} ${response.status}`).sort()).toEqual([
      'alice 200',
      'anonymous 401',
    ]);
    expect(changes()).toBe(0);
  });

  it('begins with an empty jar: the first page without cookies, then the steps', async () => {
    const { url, arrived } = await shop();
    const { exchanges } = await signedIn(url, [recipe(FORM_STEPS)]);
    expect(arrived.slice(0, 3)).toEqual(['GET /login', 'GET /login', 'POST /login']);
    const parts = exchanges.flatMap(({ session, id }) => (session === undefined ? [] : [`${id} ${session.part}`]));
    expect(parts.slice(0, 3)).toEqual(['e1 start', 'e2 sign-in', 'e3 sign-in']);
  });

  it('leaves no credential in the evidence, sent, echoed or issued in a body', async () => {
    const { url } = await shop();
    const { text, exchanges } = await signedIn(url, [recipe(FORM_STEPS + CHECK)]);
    expect(text).not.toContain(PASSWORD);
    expect(exchanges[2]?.request.body).toBe('username=(removed)&password=(removed)&csrf=(removed)');
    const { exchanges: granted } = await signedIn(url, [recipe(GRANT(''))]);
    const issued = granted.find(({ request }) => request.url.endsWith('/token'));
    expect(JSON.parse(issued?.response.body ?? '')).toMatchObject({ access_token: '(removed)' });
  });

  it('of a Web Fuzzing Commons file is the same', async () => {
    const { url } = await shop();
    const file = `
auth:
  - name: user one
    loginEndpointAuth:
      payloadUserPwd: { username: one, password: env:PW }
      token: { sendTemplate: 'Bearer {token}' }
authTemplate:
  loginEndpointAuth:
    endpoint: /token
    verb: POST
    contentType: application/x-www-form-urlencoded
    payloadRaw: grant_type=password&username=one&password=${PASSWORD}
    token: { extractFrom: body, extractSelector: /access_token, sendIn: header, sendName: Authorization }
`;
    const recipes = readWfc('auth.yml', file, () => PASSWORD);
    expect(recipes.map(({ name }) => name)).toEqual(['user-one']);
    const { exchanges, text } = await signedIn(url, recipes);
    expect(exchanges.some(({ identity, response }) => identity === 'user-one' && response.status === 200)).toBe(true);
    expect(text).not.toContain(PASSWORD);
  });
});

describe('a log-in that fails', () => {
  it.each([
    [
      'a status',
      FORM_STEPS,
      'alice.yml:5:5: the log-in failed at step 2 (POST `/login`): it returned 200, expected 302',
    ],
    [
      'a log-in page that is shown again',
      FORM_STEPS.replace('expect: { status: 302 }', 'name: form'),
      'alice.yml:5:5: the log-in failed at step 2 (`form`): it returned a page that asks for the password again',
    ],
  ])('says so by %s, with the line of the step', async (_, text, message) => {
    const { url } = await shop();
    const failed = signedIn(url, [recipe(text, 'wrong-password-1')]);
    await expect(failed).rejects.toThrow(UsageError);
    await expect(failed).rejects.toThrow(message);
  });

  it.each([
    [
      'what is not there',
      FORM_STEPS.replace('field: csrf', 'field: token'),
      'step 1 (GET `/login`): the response has no form field for csrf',
    ],
    [
      'a session that is none',
      'steps: [{ request: { url: /nothing }, expect: { status: 404 } }]\nstart: /nothing',
      'it set no cookie and gave no token',
    ],
  ])('says so of %s', async (_, text, message) => {
    const { url } = await shop();
    await expect(signedIn(url, [recipe(text)])).rejects.toThrow(message);
  });

  it('is no log-in where nothing responds', async () => {
    const { url, close } = await shop();
    close();
    await expect(signedIn(url, [recipe(FORM_STEPS)])).rejects.toThrow(UnreachableError);
  });
});

describe('the steps of a recipe', () => {
  const elsewhere = async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end('{}');
    });
    const port = await listen(server);
    return { url: `http://127.0.0.1:${port}/`, requests: () => requests, close: () => server.close() };
  };

  it('follow no redirect to a site that the recipe does not name', async () => {
    const other = await elsewhere();
    const { url } = await shop({ redirectsTo: other.url });
    const following = FORM_STEPS.replace('    expect: { status: 302 }', '    follow: true');
    await expect(signedIn(url, [recipe(following)])).rejects.toThrow('it leads to another site');
    expect(other.requests()).toBe(0);
    other.close();
  });

  it('may send to a site that the recipe names, and the scan does not', async () => {
    const other = await elsewhere();
    const { url, arrived } = await shop();
    await signedIn(url, [recipe(`${FORM_STEPS}  - request: { url: '${other.url}session' }\n`)]);
    expect(other.requests()).toBe(arrived.filter((each) => each === 'POST /login').length);
    other.close();
  });

  it('are all that is sent beside reads', async () => {
    const { url, arrived, changes } = await shop();
    await signedIn(url, [recipe(FORM_STEPS + CHECK + LOG_OUT)]);
    const writes = arrived.filter((each) => !/^(?:GET|HEAD|OPTIONS) /.test(each));
    expect(new Set(writes)).toEqual(new Set(['POST /login', 'POST /logout']));
    expect(changes()).toBe(0);
  });
});

describe('a session that ends during the scan', () => {
  it('is opened again, and the request is sent once more', async () => {
    const { url, arrived } = await shop({ endsAfter: 0 });
    const { exchanges, notes } = await signedIn(url, [recipe(FORM_STEPS + CHECK)], { limits: { concurrency: 1 } });
    expect(arrived.filter((each) => each === 'POST /login').length).toBeGreaterThan(1);
    const mine = exchanges.filter(({ identity, request }) => identity === 'alice' && /orders|me$/.test(request.url));
    expect(mine.filter(({ response }) => response.status === 200).length).toBeGreaterThan(0);
    expect(notes.join('\n')).toContain('The session of `alice` ended during the scan');
  });

  it('is opened again five times at most', async () => {
    const { url, arrived } = await shop({ endsAfter: -1 });
    await signedIn(url, [recipe(FORM_STEPS + CHECK)], { limits: { concurrency: 1 } });
    expect(arrived.filter((each) => each === 'POST /login').length).toBeLessThanOrEqual(6);
  });
});
