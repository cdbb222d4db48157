import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminToken, startTestApp, type TestApp } from '../testing/app.ts';
import { hasPostgres } from '../testing/database.ts';
import { type ApiDocument, type GeneratedRequest, generateRequests, type Ids } from '../testing/generate-requests.ts';
import { makeWorld, type World } from '../testing/world.ts';

/** Whoever asks, and whether reads and writes in the own project are theirs. */
const callers = ['anonymous', 'expired', 'narrow', 'viewer', 'analyst', 'admin', 'operator'] as const;
type Caller = (typeof callers)[number];

interface Seen {
  readonly request: GeneratedRequest;
  readonly status: number;
  readonly text: string;
  readonly type: string;
}

describe.skipIf(!hasPostgres)('every operation, asked in every way', () => {
  let server: TestApp;
  let document: ApiDocument;
  /** The project of others: nothing of it may be seen or changed. */
  let foreign: World;
  let before: string;

  beforeAll(async () => {
    server = await startTestApp({ OPENBRICK_RATE_LIMIT: '1000000' });
    document = (await (await server.request('GET', '/api/v1/openapi.json')).json()) as ApiDocument;
    foreign = await makeWorld(server, 'belongs-to-others');
    before = await foreign.contents();
  });
  afterAll(() => server.close());

  async function ask(caller: Caller, token: string, own: Ids): Promise<Seen[]> {
    const seen: Seen[] = [];
    for (const request of generateRequests(document, own, foreign.ids)) {
      // The operator is an administrator of every project: nothing is foreign.
      if (caller === 'operator' && request.owner === 'foreign' && request.kind === 'foreign-id') continue;
      const response = await server.request(request.method, request.path, {
        headers: { Authorization: token === '' ? '' : `Bearer ${token}`, ...request.headers },
        ...(request.body !== undefined && { body: request.body }),
      });
      const type = response.headers.get('content-type') ?? '';
      seen.push({ request, status: response.status, type, text: await response.text() });
    }
    return seen;
  }

  describe.each(callers)('as %s', (caller) => {
    let seen: Seen[];
    beforeAll(async () => {
      const own = await makeWorld(server, `of ${caller}`);
      seen = await ask(caller, await tokenOf(caller, own), own.ids);
    });
    const tokenOf = async (who: Caller, own: World): Promise<string> => {
      if (who === 'operator') return adminToken;
      if (who === 'anonymous') return '';
      if (who === 'expired') return own.token({ role: 'admin', isExpired: true });
      if (who === 'narrow') return own.token({ role: 'admin', scopes: ['metrics:read'] });
      return own.token({ role: who });
    };
    const wrong = (isWrong: (each: Seen) => boolean): string[] =>
      seen
        .filter(isWrong)
        .map(
          ({ request, status, text }) =>
            `${request.method} ${request.path.slice(0, 120)} (${request.kind}) ${request.body?.slice(0, 80) ?? ''} -> ${status} ${text.slice(0, 200)}`,
        );

    it('asks at least 300 requests', () => {
      expect(seen.length).toBeGreaterThanOrEqual(300);
    });

    it('gets no server error', () => {
      expect(wrong(({ status }) => status >= 500)).toEqual([]);
    });

    it('gets every refusal as a problem', () => {
      const isProblem = ({ type, text, status }: Seen): boolean => {
        if (type !== 'application/problem+json') return false;
        const { type: kind, status: said, detail } = JSON.parse(text) as Record<string, unknown>;
        return String(kind).startsWith('urn:openbrick:problem:') && said === status && typeof detail === 'string';
      };
      expect(wrong((each) => each.status >= 400 && !isProblem(each))).toEqual([]);
    });

    it('gets nothing of another project, and learns not that it is there', () => {
      if (caller === 'operator') return;
      const secrets = ['belongs-to-others', ...Object.values(foreign.ids)];
      const isEcho = ({ request }: Seen, word: string) => request.path.includes(word);
      expect(wrong((each) => secrets.some((word) => each.text.includes(word) && !isEcho(each, word)))).toEqual([]);
      expect(wrong(({ request, status }) => request.owner === 'foreign' && status < 400 && !isOpen(request))).toEqual(
        [],
      );
    });

    it('gets the status that the fault has', () => {
      expect(wrong((each) => !isExpected(caller, each))).toEqual([]);
    });
  });

  it('leaves the other project as it was', async () => {
    expect(await foreign.contents()).toBe(before);
  });

  /** Operations that need no credentials. */
  const isOpen = ({ operationId }: GeneratedRequest): boolean =>
    Object.values(document.paths)
      .flatMap((item) => Object.values(item))
      .some((each) => each.operationId === operationId && each.security?.length === 0);

  /** By the contract alone: the response to each fault, for those who may do the thing. */
  function isExpected(caller: Caller, { request, status }: Seen): boolean {
    if (isOpen(request)) return status < 500;
    // A badge may be public: whether it is there is looked up first.
    const isAbsent = request.kind === 'malformed-id' && status === 404;
    if (caller === 'anonymous' || caller === 'expired') return status === 401 || isAbsent;
    if (request.kind === 'malformed-json') return [400, 422].includes(status);
    if (request.kind === 'media-type') return status === 415;
    if (['unknown-parameter', 'unknown-field', 'not-an-object'].includes(request.kind))
      return [400, 422].includes(status);
    if (request.kind === 'malformed-id') return [404, 415, 422].includes(status);
    if (request.owner === 'foreign') return [403, 404, 422].includes(status);
    if (caller === 'viewer' && request.method !== 'GET') return status >= 400 || isOwnAccount(request);
    if (caller === 'narrow') return status >= 400 || isOwnAccount(request);
    return true;
  }

  const isOwnAccount = ({ path }: GeneratedRequest): boolean => /^\/api\/v1\/(?:me|sessions)\b/.test(path);
});
