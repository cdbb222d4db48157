/** With the consent to writes, ownership is shown on objects that the scan makes; they are removed, and nothing of the users is touched. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checks } from '../src/checks/index.ts';
import { collectionsOf, provesAgain, seedsOf, verificationsOf } from '../src/judge/verify.ts';
import { fixedSession, type Identity } from '../src/model/identity.ts';
import { scan } from '../src/scan.ts';
import { scanOptionsFor } from './scan-options.ts';

const close: (() => unknown)[] = [];
afterEach(() => {
  for (const each of close.splice(0)) each();
});

const USERS = ['alice', 'bob'];
const tokenOf = (name: string): string => `Bearer ${[name, 'token', '90210777'].join('-')}`;

interface Shop {
  /** Handlers forget the owner. */
  readonly isWeak?: boolean;
  /** The document and the server have a DELETE. */
  readonly removes?: boolean;
  /** Deleting returns success and does nothing. */
  readonly keeps?: boolean;
  /** IDs of what was deleted are given out again. */
  readonly reusesIds?: boolean;
  /** Nothing can be added. */
  readonly isFull?: boolean;
  /** The users have no notes of their own. */
  readonly isEmpty?: boolean;
  /** The ID of what was made is in `Location` alone. */
  readonly isLocated?: boolean;
}

interface Note {
  readonly id: number;
  readonly owner: string;
  readonly text: string;
}

const guarded = { responses: { 200: { description: 'ok' } }, security: [{ token: [] }] };
const body = (properties: object) => ({
  content: { 'application/json': { schema: { type: 'object', required: ['text'], properties } } },
});

function documentOf({ removes = true }: Shop): string {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }];
  const requestBody = body({ text: { type: 'string', example: 'a note of the scan' } });
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Notes', version: '1' },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: {
      '/notes': { get: guarded, post: { ...guarded, requestBody } },
      '/notes/{id}': {
        get: { ...guarded, parameters },
        put: { ...guarded, parameters, requestBody },
        ...(removes && { delete: { ...guarded, parameters } }),
      },
      '/notes/{id}/archive': { post: { ...guarded, parameters } },
    },
  });
}

const isOffered = (method: string, path: string, shop: Shop): boolean =>
  JSON.parse(documentOf(shop)).paths[path]?.[method.toLowerCase()] !== undefined;

/** Notes of the users, and a log of every change with the ID that it was made to. */
async function start(given: Shop) {
  let shop = given;
  const { keeps = false, isLocated = false } = given;
  const mine: Note[] =
    given.isEmpty === true ? [] : USERS.map((owner, at) => ({ id: 11 + at, owner, text: `of ${owner}` }));
  let notes = [...mine];
  let next = 500;
  const changes: string[] = [];
  const server = createServer((request, response) => {
    const send = (status: number, value: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
    };
    const { method = 'GET', url = '/' } = request;
    const user = USERS.find((name) => request.headers.authorization === tokenOf(name));
    const [, first, id, further] = url.split('/');
    request.resume();
    if (first === 'openapi.json') return send(200, JSON.parse(documentOf(shop)));
    if (first !== 'notes') return send(404, { error: 'not found' });
    if (user === undefined) return send(401, { error: 'unauthorized' });
    const found = notes.find((note) => String(note.id) === id && (shop.isWeak === true || note.owner === user));
    const path = `/${['notes', id && '{id}', further].filter(Boolean).join('/')}`;
    if (!isOffered(method, path, shop)) return send(405, { error: 'not allowed' });
    if (method !== 'GET') changes.push(`${method} ${url}`);
    if (id === undefined && method === 'POST' && shop.isFull === true) return send(409, { error: 'full' });
    if (id === undefined && method === 'POST') {
      const made = {
        id: shop.reusesIds === true ? 500 + notes.length : next++,
        owner: user,
        text: 'a note of the scan',
      };
      notes.push(made);
      return isLocated ? send(201, { ok: true }, { location: `/notes/${made.id}` }) : send(201, made);
    }
    if (id === undefined)
      return send(
        200,
        notes.filter(({ owner }) => owner === user),
      );
    if (found === undefined) return send(404, { error: 'not found' });
    if (method === 'DELETE' && keeps) return send(409, { error: 'locked' });
    if (method === 'DELETE') notes = notes.filter((note) => note !== found);
    return send(200, further === undefined ? found : { archived: true });
  }).listen(0, '127.0.0.1');
  close.push(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const repair = (): void => {
    shop = { ...shop, isWeak: false };
  };
  const refuseNew = (): void => {
    shop = { ...shop, isFull: true };
  };
  return { url, changes, mine, repair, refuseNew, notes: () => notes };
}

const identities = USERS.map(
  (name): Identity => ({ name, groups: [], session: fixedSession([['Authorization', tokenOf(name)]]) }),
);

async function look(shop: Shop, allowWrites = true) {
  const app = await start(shop);
  const users = { identities, surveyAs: 'alice', credentials: identities[0]?.session.lines() ?? [] };
  const options = scanOptionsFor(app.url);
  const { report } = await scan({
    ...options,
    ...users,
    allowWrites,
    limits: { ...options.limits, maxRequests: 1250 },
  });
  const made = report.notes.filter((note) => note.includes('--allow-writes, and'));
  const crossings = report.findings.filter(({ check }) => check === 'object-of-another');
  return { ...app, report, made, crossings };
}

describe('objects that a scan makes', () => {
  it('show who reads what is not theirs, and are gone afterwards; those of the users are as they were', async () => {
    const { crossings, made, notes, mine, changes } = await look({ isWeak: true });
    expect(crossings.map(({ location }) => location.path)).toEqual(['/notes/{id}']);
    expect(notes()).toEqual(mine);
    expect(made).toEqual([
      expect.stringMatching(/^The scan made \d+ objects with --allow-writes, and removed all of them\.$/),
    ]);
    expect(changes.filter((line) => /\/notes\/1[12]\b/.test(line))).toEqual([]);
  });

  it('show nothing where the owner is checked', async () => {
    const { crossings, notes, mine } = await look({});
    expect(crossings).toEqual([]);
    expect(notes()).toEqual(mine);
  });

  it('are gone where the server gives the ID of a deleted one to the next', async () => {
    const { notes, mine, made } = await look({ reusesIds: true });
    expect(notes()).toEqual(mine);
    expect(made).toEqual([expect.stringMatching(/and removed all of them\.$/)]);
  });

  it('are known by their Location, too', async () => {
    const { notes, mine } = await look({ isLocated: true });
    expect(notes()).toEqual(mine);
  });

  it('are named where they cannot be removed', async () => {
    for (const shop of [{ removes: false }, { keeps: true }]) {
      const { made, notes, mine } = await look(shop);
      const left = notes()
        .slice(mine.length)
        .map(({ id }) => id);
      expect(left.length).toBeGreaterThan(0);
      expect(made).toHaveLength(1);
      for (const id of left) expect(made[0]).toContain(`\`${id}\` of \`POST /notes\``);
    }
  });

  it('are not made without the consent to writes', async () => {
    const { changes, made } = await look({ isWeak: true }, false);
    expect(changes).toEqual([]);
    expect(made).toEqual([]);
  });
});

const comparing = new Set(checks.filter(({ needs }) => needs.includes('identities')).map(({ id }) => id));

describe('a finding on an object that a scan made, verified', () => {
  type App = Awaited<ReturnType<typeof look>>;
  /** Only the crossing, as a scan with more findings sends more. */
  async function again({ url, report }: App, users: readonly Identity[], allowsWrites: boolean) {
    const only = { ...report, findings: report.findings.filter(({ check }) => check === 'object-of-another') };
    const options = scanOptionsFor(url);
    const made = collectionsOf(only);
    const { report: now } = await scan({
      ...options,
      ...(users.length > 0 && { identities: users, surveyAs: 'alice', credentials: users[0]?.session.lines() ?? [] }),
      allowWrites: allowsWrites,
      crawl: false,
      seeds: seedsOf(only, options.target),
      document: { kind: 'url', url: `${url}/openapi.json`, isOptional: true },
      keeps: provesAgain(only),
      makesAt: (path) => made.has(path),
      selects: ({ id }) => id === 'object-of-another',
    });
    return verificationsOf(only, now, { credentials: new Set(), comparing, allowsWrites }).map(({ outcome, why }) =>
      [outcome, why].filter(Boolean).join(': '),
    );
  }

  it('needs the users and another object, and is not called fixed because its own is gone', async () => {
    const app = await look({ isWeak: true, isEmpty: true });
    app.changes.length = 0;
    expect(await again(app, [], false)).toEqual([expect.stringMatching(/^could not tell: .*--identity names them/)]);
    expect(await again(app, identities, false)).toEqual([expect.stringMatching(/^could not tell: .*--allow-writes/)]);
    expect(app.changes).toEqual([]);
  });

  it('is still there while another object is read, which is removed', async () => {
    const app = await look({ isWeak: true });
    app.changes.length = 0;
    expect(await again(app, identities, true)).toEqual(['still there']);
    expect(app.notes()).toEqual(app.mine);
    expect([...new Set(app.changes.map((line) => line.replace(/\d+/, 'N')))]).toEqual([
      'POST /notes',
      'DELETE /notes/N',
    ]);
  });

  it('is fixed where the other is refused, and could not be told where no object could be made', async () => {
    const app = await look({ isWeak: true, isEmpty: true });
    app.repair();
    expect(await again(app, identities, true)).toEqual(['fixed']);
    expect(app.notes()).toEqual(app.mine);
    app.refuseNew();
    expect(await again(app, identities, true)).toEqual([expect.stringMatching(/^could not tell: .*compared again/)]);
  });

  it('is looked at on objects of the users where they have some', async () => {
    const app = await look({ isWeak: true });
    expect(await again(app, identities, false)).toEqual(['still there']);
    app.repair();
    expect(await again(app, identities, false)).toEqual(['fixed']);
  });
});
