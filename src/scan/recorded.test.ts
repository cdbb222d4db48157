import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { zipOf } from '../archives/testing/archives.ts';
import { checks } from '../checks/index.ts';
import type { Report } from '../model/report.ts';
import { harOf, type Recorded } from '../recordings/testing/har.ts';
import { scanHanded } from '../scan.ts';
import { readTraffic } from './recorded.ts';
import { OF_BODIES } from './recorded-verdicts.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-recorded-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const options = {
  credentials: [],
  keys: [],
  guides: new Set<string>(),
  version: '0',
  signal: new AbortController().signal,
};
const JSON_TYPE = 'Content-Type: application/json';

async function scanned(...files: readonly (readonly [name: string, content: string | Buffer])[]): Promise<Report> {
  const paths = files.map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
  return (await scanHanded({ traffic: await readTraffic(paths, []) }, options)).report;
}

const found = ({ findings }: Report): string[] => [...new Set(findings.map(({ check }) => check))];
const statusOf = ({ checks: all }: Report, id: string): string => all.find((check) => check.id === id)?.status ?? '';
const leaky: Recorded = {
  url: 'https://api.shop.test/me',
  headers: [JSON_TYPE],
  body: JSON.stringify({ user: 1, stripe: key }),
};
const clean: Recorded = {
  url: 'https://api.shop.test/',
  headers: [JSON_TYPE],
  body: '{"items":[{"id":1,"title":"a"}]}',
};

describe('recorded traffic', () => {
  it('is judged and graded like live answers, and says what it is', async () => {
    const report = await scanned(['plain.json', harOf([clean, leaky])]);
    expect(found(report)).toContain('api-key-in-body');
    expect(report.target).toMatchObject({ url: 'https://api.shop.test/', sources: ['har'] });
    expect(report.grade).toBe('C');
    expect(report.coverage).toMatchObject({ operations: 2, reached: 2 });
    expect(report.coverage.summary).toContain('recorded traffic only');
    expect(statusOf(report, 'auth-accepts-anything')).toBe('not-applicable');
  });

  it.each([
    ['gzip', gzipSync(harOf([leaky]))],
    ['zlib, as mitmproxy packs it', deflateSync(harOf([leaky]))],
    [
      'zip',
      zipOf([
        { name: 'note.txt', data: Buffer.from('hello') },
        { name: 'a.har', data: Buffer.from(harOf([leaky])) },
      ]),
    ],
    ['a byte order mark', `\ufeff${harOf([leaky])}`],
    [
      'a body in base64',
      harOf([{ ...leaky, content: { encoding: 'base64', text: Buffer.from(leaky.body ?? '').toString('base64') } }]),
    ],
    [
      'a compressed body in base64',
      harOf([{ ...leaky, content: { encoding: 'base64', text: gzipSync(leaky.body ?? '').toString('base64') } }]),
    ],
    [
      'a WebSocket message',
      harOf([
        {
          url: 'wss://api.shop.test/live',
          status: 101,
          more: { _webSocketMessages: [{ type: 'receive', opcode: 1, data: `{"k":"${key}"}` }] },
        },
      ]),
    ],
    [
      'server-sent events',
      harOf([
        {
          url: 'https://api.shop.test/events',
          headers: ['Content-Type: text/event-stream'],
          body: `data: {"k":"${key}"}\n\n`,
        },
      ]),
    ],
  ])('is read from %s', async (_, content) => {
    expect(found(await scanned(['a.bin', content]))).toContain('api-key-in-body');
  });

  it('has its bodies in files beside it, or in the same archive', async () => {
    const har = harOf([{ ...leaky, content: { size: 90, mimeType: 'application/json', _file: 'da39a3ee.json' } }]);
    writeFileSync(join(folder, 'da39a3ee.json'), leaky.body ?? '');
    expect(found(await scanned(['attached.har', har]))).toContain('api-key-in-body');
    rmSync(join(folder, 'da39a3ee.json'));
    const zip = zipOf([
      { name: 'har.har', data: Buffer.from(har) },
      { name: 'da39a3ee.json', data: Buffer.from(leaky.body ?? '') },
    ]);
    expect(found(await scanned(['attached.zip', zip]))).toContain('api-key-in-body');
  });

  it('names no file outside of its folder', async () => {
    const har = harOf([{ ...leaky, content: { size: 90, _file: '../../etc/passwd' } }, clean]);
    expect(statusOf(await scanned(['outside.har', har]), 'api-key-in-body')).not.toBe('found');
  });

  it('of other sites is listed and not judged', async () => {
    const other: Recorded = {
      url: 'https://cdn.other.test/config',
      sent: ['Referer: https://api.shop.test/'],
      headers: [JSON_TYPE],
      body: leaky.body ?? '',
    };
    const report = await scanned([
      'hosts.har',
      harOf([clean, other, other, { ...clean, url: 'https://www.shop.test/x' }]),
    ]);
    expect(found(report)).not.toContain('api-key-in-body');
    expect(report.coverage.summary).toContain('`cdn.other.test` (2 exchanges)');
    expect(report.coverage.operations).toBe(2);
  });

  it('that has no cookies because its program left them out says nothing of cookies', async () => {
    const report = await scanned(['sanitized.har', harOf([clean], { name: 'WebInspector', version: '537.36' })]);
    expect(statusOf(report, 'cookie-without-secure')).toBe('unknown');
    expect(statusOf(await scanned(['other.har', harOf([clean])]), 'cookie-without-secure')).toBe('not-applicable');
  });

  it('without bodies says nothing of bodies, and what it has of headers', async () => {
    const omitted: Recorded = {
      ...clean,
      content: { size: 400, mimeType: 'application/json' },
      headers: [JSON_TYPE, 'Set-Cookie: sid=abc; Path=/'],
    };
    const report = await scanned(['omit.har', harOf([omitted, clean])]);
    expect(statusOf(report, 'api-key-in-body')).toBe('unknown');
    expect(found(report)).toContain('cookie-without-httponly');
  });

  it('of several files is one piece of evidence', async () => {
    const report = await scanned(['one.har', harOf([clean])], ['two.har', harOf([leaky])]);
    expect(report.coverage.operations).toBe(2);
    expect(report.findings.find(({ check }) => check === 'api-key-in-body')?.location.file).toContain('two.har');
  });

  it('that ends early, or has an entry that is none, is read as far as it goes', async () => {
    const text = harOf([leaky, clean]);
    const report = await scanned(['cut.har', text.slice(0, -120)]);
    expect(found(report)).toContain('api-key-in-body');
    expect(report.notes.join()).toContain('the file ends inside an entry');
  });

  it.each([
    ['is empty', ''],
    ['is no recording', '{"a":1}'],
    ['has no exchange', harOf([])],
  ])('that %s is refused in one line', async (_, content) => {
    await expect(scanned(['wrong.har', content])).rejects.toThrow(/^[^\n]+wrong\.har: it [^\n]+$/);
  });
});

describe('the credentials that a recorded request sent', () => {
  const token = ['tok-', '9fXq2LmZ7vRb4KdW8sHy'].join('');
  const sent = [`Authorization: Bearer ${token}`, `Cookie: sid=${token}-c; theme=dark`, `X-Api-Key: ${token}-k`];

  it('are counted once, are no finding, and stand in no output', async () => {
    const echo = { ...clean, sent, body: JSON.stringify({ items: [1], you_sent: `${token}-k` }) };
    const report = await scanned(['sent.har', harOf([echo, echo])]);
    expect(found(report).filter((id) => id.startsWith('api-key'))).toEqual([]);
    expect(report.notes.join()).toContain('live credentials: 2 cookies and 2 authorization headers');
    expect(JSON.stringify(report)).not.toContain(token);
  });

  it('in the body of a request are the user’s own too', async () => {
    const login = {
      ...clean,
      method: 'POST',
      url: 'https://api.shop.test/hooks',
      post: `{"secret":"${token}"}`,
      body: `{"secret":"${token}"}`,
    };
    const report = await scanned(['login.har', harOf([login])]);
    expect(found(report)).not.toContain('api-key-in-body');
    expect(JSON.stringify(report)).not.toContain(token);
  });

  it('are opened: a key inside a sent cookie, and a published key that signs it, are findings', async () => {
    const jwt = [
      'eyJhbGciOiJIUzI1NiJ9',
      Buffer.from(JSON.stringify({ sub: 1, stripe_key: key })).toString('base64url'),
      'x'.repeat(43),
    ].join('.');
    const report = await scanned(['inside.har', harOf([{ ...clean, sent: [`Cookie: session=${jwt}`] }])]);
    const finding = report.findings.find(({ check }) => check === 'api-key-in-cookie');
    expect(finding).toMatchObject({
      severity: 'high',
      location: { source: 'har', path: '/', part: 'cookie', name: 'session' },
    });
    expect(statusOf(report, 'cookie-without-secure')).toBe('not-applicable');
  });

  it('that a response had set before are the service’s own', async () => {
    const report = await scanned([
      'set.har',
      harOf([
        { ...clean, headers: [JSON_TYPE, `Set-Cookie: k=${key}; Path=/`] },
        { ...leaky, sent: [`Cookie: k=${key}`] },
      ]),
    ]);
    expect(found(report)).toEqual(expect.arrayContaining(['api-key-in-cookie', 'api-key-in-body']));
  });

  it('are none where somebody masked them', async () => {
    const report = await scanned([
      'masked.har',
      harOf([{ ...clean, sent: ['Authorization: Bearer [REDACTED]', 'Cookie: sid=***'] }]),
    ]);
    expect(report.notes.join()).not.toContain('live credentials');
  });
});

it('the checks of bodies are checks', () => {
  const ids = new Set(checks.map(({ id }) => id));
  expect([...OF_BODIES].filter((id) => !ids.has(id))).toEqual([]);
});

describe('recorded traffic for which there is no time', () => {
  /** Longer than what is always read to know the format. */
  const many = Array.from({ length: 4000 }, (_, i): Recorded => ({ ...clean, url: `https://api.shop.test/${i}` }));
  const pieces = async function* (text: string): AsyncGenerator<Buffer> {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  };
  const timeFor = (requests: number) => {
    let times = 0;
    return (): boolean => {
      times += 1;
      return times <= requests;
    };
  };

  it('is read as far as there is, and what was left out is said', async () => {
    const traffic = await readTraffic(['-'], pieces(harOf([leaky, ...many])), timeFor(500));
    expect(traffic.exchanges.length).toBeGreaterThan(100);
    expect(traffic.exchanges.length).toBeLessThan(4001);
    const { report } = await scanHanded({ traffic }, options);
    expect(report.notes.join('\n')).toContain('`stdin`: there was no time to read it to its end.');
    expect(found(report)).toContain('api-key-in-body');
    expect(report.checks.filter(({ id, status }) => status === 'passed' && OF_BODIES.has(id))).toEqual([]);
  });

  it('is left where it is, also in a format that is read when all of it is there', async () => {
    const interaction = `- request:\n    uri: https://api.shop.test/a\n    method: GET\n  response:\n    status: {code: 200}\n`;
    const text = `interactions:\n${interaction.repeat(3000)}`;
    const traffic = await readTraffic(['-'], pieces(text), timeFor(500));
    expect([traffic.exchanges.length > 100, traffic.exchanges.length < 600, traffic.left]).toEqual([true, true, 1]);
  });

  it('is read whole where there is time', async () => {
    const { exchanges, left, notes } = await readTraffic(['-'], pieces(harOf([leaky, ...many])));
    expect([exchanges.length, left, notes.join('\n').includes('no time')]).toEqual([4001, 0, false]);
  });

  it('is one line where not one response could be read', async () => {
    const text = `{"log":{"comment":"${'x'.repeat(400_000)}","entries":[]}}`;
    await expect(readTraffic(['-'], pieces(text), () => false)).rejects.toThrow(
      /^-: there was no time to read a response of it$/,
    );
  });
});
