/** Plants secrets, scans, and looks for them in everything that comes out: every format, the recording, the cookie report, messages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeKeys } from '../demo/fake-keys.ts';
import { startDemo } from '../demo/server.ts';
import { checks } from '../src/checks/index.ts';
import { renderCookies } from '../src/cli/cookie-text.ts';
import { dryRunJson, dryRunText, shownPlan } from '../src/cli/dry-run.ts';
import { findingLine } from '../src/cli/finding-line.ts';
import { specOutput } from '../src/cli/write-spec.ts';
import { probedIn, recordingFrom } from '../src/derive/recording/recording.ts';
import { recordingText } from '../src/derive/recording/recording-text.ts';
import { secretsSeen } from '../src/derive/secrets/secrets-seen.ts';
import { dryRun } from '../src/gather/document/dry-run.ts';
import { buildReport } from '../src/judge/report.ts';
import type { Verdict } from '../src/judge/run.ts';
import { own } from '../src/model/said.ts';
import { Sealed } from '../src/model/sealed.ts';
import { harOf } from '../src/recordings/testing/har.ts';
import { formats } from '../src/report/index.ts';
import { inspectCookies } from '../src/scan/cookies/report.ts';
import { readLogs } from '../src/scan/logged.ts';
import { readTraffic } from '../src/scan/recorded.ts';
import { judge, type ScanResult, scan, scanFiles, scanHanded } from '../src/scan.ts';
import { titleOf } from '../src/secrets/titles.ts';
import { plainContext } from './fixtures/render-context.ts';
import { credentials, secrets, planted as secretsPlanted, startSite, TOKENS } from './planted/site.ts';
import { spellings, tokensIn } from './planted/spellings.ts';
import { scanOptionsFor } from './scan-options.ts';

const ours = ['ours-', 'bearer-', '7f3a9c21d4e8b650'].join('');
const planted = Object.values(fakeKeys).filter((key) => typeof key === 'string' && !key.startsWith('pk_'));
let result: ScanResult;
let cookies: readonly string[];
let close: () => Promise<void>;

beforeAll(async () => {
  const demo = await startDemo();
  close = demo.close;
  result = await scan({ ...scanOptionsFor(demo.url), credentials: [['Authorization', `Bearer ${ours}`]] });
  const response = await fetch(new URL('/connect', demo.url));
  cookies = response.headers.getSetCookie();
});
afterAll(() => close());

/** A secret as it is, and as it would be in text that was encoded on the way. */
const forms = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('hex'),
  ...[0, 1, 2].map((lead) =>
    Buffer.from('x'.repeat(lead) + secret)
      .toString('base64')
      .slice(4, -4),
  ),
];

function expectNone(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    for (const form of forms(secret))
      expect(text.includes(form), `${secret.slice(0, 8)}… stands in the output`).toBe(false);
  }
}

describe('a found secret is never written in full', () => {
  it('was really found: the search below would see it', () => {
    const found = result.report.findings.filter(({ proof }) => proof.secret !== undefined);
    expect(found.length).toBeGreaterThan(5);
    expect(cookies.join()).toContain('session=');
  });

  it.each(Object.keys(formats))('in the %s report', (name) => {
    const render = formats[name as keyof typeof formats];
    expectNone(render(result.report, { ...plainContext, color: true }), [...planted, ours]);
  });

  it('in what a search of files says, an HTTP archive and a URL with a key among them', async () => {
    const lines = planted.map((key) => `API_KEY=${key}\n`).join('');
    const request = { method: 'GET', url: `https://api.test/?api_key=${planted[0]}`, headers: [] };
    const archive = JSON.stringify({ log: { entries: [{ request, response: { content: { text: lines } } }] } });
    const folder = mkdtempSync(join(tmpdir(), 'openbrick-planted-'));
    writeFileSync(join(folder, 'a.har'), archive);
    writeFileSync(join(folder, `${planted[1]}.env`), lines);
    const search = { paths: [folder, '-'], stdin: Readable.from([Buffer.from(lines)]) };
    const { report, recording } = await scanFiles(search, { guides: new Set(), version: '0' });
    rmSync(folder, { recursive: true });
    expect(report.findings.length).toBeGreaterThan(3);
    for (const render of Object.values(formats)) expectNone(render(report, { ...plainContext, color: true }), planted);
    expectNone(recordingText(recording), planted);
  });

  it('in what recorded traffic says, where every place of a request and a response holds one', async () => {
    const { github: first, stripe: second, npm: third, sendgrid } = fakeKeys;
    const keys = [first, second, third, sendgrid];
    const entry = {
      method: 'POST',
      url: `https://api.test/a?api_key=${first}`,
      sent: [`Authorization: Bearer ${ours}`, `Cookie: sid=${ours}; k=${second}`, `X-Api-Key: ${third}`],
      post: JSON.stringify({ password: ours, api_key: third }),
      headers: ['Content-Type: application/json', `Set-Cookie: t=${first}; Path=/`, `X-Debug: ${second}`],
      body: JSON.stringify({ keys, said: ours }),
    };
    const folder = mkdtempSync(join(tmpdir(), 'openbrick-traffic-'));
    writeFileSync(join(folder, 'a.har'), harOf([entry, { ...entry, method: 'GET' }]));
    const traffic = await readTraffic([join(folder, 'a.har')], []);
    const { signal } = new AbortController();
    const judging = { credentials: [], keys: [], guides: new Set<string>(), version: '0', signal };
    const { report, recording } = await scanHanded({ traffic }, judging);
    rmSync(folder, { recursive: true });
    expect(report.findings.filter(({ proof }) => proof.secret !== undefined).length).toBeGreaterThan(3);
    for (const render of Object.values(formats))
      expectNone(render(report, { ...plainContext, color: true }), [...keys, ours]);
    expectNone(recordingText(recording), [...keys, ours]);
  });

  it('in what logs say, in every part of a line', async () => {
    const { github: first, stripe: second, npm: third } = fakeKeys;
    const keys = [first, second, third];
    const basic = Buffer.from(`ann:${ours}`).toString('base64');
    const lines = [
      `1.2.3.4 - - [27/Nov/2026:07:44:00 +0000] "GET /a?api_key=${first}&password=${ours} HTTP/1.1" 200 1 "https://x.test/?t=${second}" "ua"`,
      JSON.stringify({
        req: { url: `/b/${third}`, headers: { cookie: `sessionid=${ours}0123`, authorization: `Basic ${basic}` } },
      }),
      `ERROR Authorization: Bearer ${ours} for https://ann:${ours}@h.test/?k=${third}`,
    ];
    const logged = await readLogs({ paths: ['-'], stdin: [Buffer.from(lines.join('\n'))] });
    const { signal } = new AbortController();
    const { report, recording } = await scanHanded(
      { logged },
      { credentials: [], keys: [], guides: new Set(), version: '0', signal },
    );
    expect(report.findings.length).toBeGreaterThan(5);
    for (const render of Object.values(formats))
      expectNone(render(report, { ...plainContext, color: true }), [...keys, ours, basic]);
    expectNone(recordingText(recording), [...keys, ours, basic]);
  });

  it('in a recording', () => {
    expectNone(recordingText(result.recording), [...planted, ours]);
  });

  it('in what is said of a cookie', () => {
    const reports = inspectCookies({ lines: cookies, withAttributes: true }, [], Date.now());
    expect(reports.length).toBeGreaterThan(0);
    expectNone(JSON.stringify(reports) + renderCookies(reports, false), planted);
  });

  it('in the message of a check that breaks', () => {
    const [first] = checks;
    if (first === undefined) throw new Error('there are checks');
    const seen = secretsSeen(result.recording.evidence, []);
    // One that the scan met: with credentials it does not request every page that has one.
    const secret = planted.find((each) => seen.some((known) => Sealed.reveal(known) === each)) ?? '';
    expect(secret).not.toBe('');
    const broken: Verdict = { check: first, status: 'unknown', reason: own(`broke on ${secret}`), observations: [] };
    const report = buildReport({
      ...result.recording,
      verdicts: [broken],
      probed: [],
      secrets: seen,
      suppressions: [],
      guides: new Set(),
      ruleTitle: titleOf,
      version: '0',
    });
    expectNone(JSON.stringify(report), planted);
  });
});

describe('every place in every spelling', () => {
  const outputs = new Map<string, string>();
  let unknown: readonly string[] | undefined;
  const judging = { guides: new Set<string>(), version: '0' };

  beforeAll(async () => {
    const site = await startSite();
    const options = { ...scanOptionsFor(site.url), credentials };
    const limits = { ...options.limits, maxRequests: 2000, maxTimeMs: 600_000 };
    const scanned = await scan({ ...options, limits });
    const plan = await dryRun(options);
    await site.close();
    if (plan === undefined) throw new Error('the site has a document');
    const shown = shownPlan(plan, credentials);
    outputs.set('scan --dry-run', dryRunText(shown));
    outputs.set('scan --dry-run --format json', dryRunJson(shown));
    const recording = recordingText(scanned.recording);
    outputs.set('scan --save-evidence', recording);
    for (const file of ['spec.yaml', 'spec.json'])
      outputs.set(`scan --write-spec ${file}`, specOutput(file, scanned.recording).text());
    const again = recordingFrom(JSON.parse(recording));
    if (again === undefined) throw new Error('a recording can be read again');
    const replayed = judge(again, judging);
    const diff = [...scanned.report.findings].map(findingLine).join('\n');
    outputs.set('diff', diff);
    for (const [name, render] of Object.entries(formats)) {
      outputs.set(`scan --format ${name}`, render(scanned.report, plainContext));
      outputs.set(`replay --format ${name}`, render(replayed, plainContext));
    }
    const lines = secretsPlanted
      .map(({ key, spelling }) => `${key}\nnote = "${spellings[spelling]?.(key)}"\n`)
      .join('');
    const searched = await scanFiles({ paths: ['-'], stdin: Readable.from([Buffer.from(lines)]) }, judging);
    outputs.set('secrets --save-evidence', recordingText(searched.recording));
    for (const [name, render] of Object.entries(formats))
      outputs.set(`secrets --format ${name}`, render(searched.report, plainContext));
    const found = scanned.report.findings.filter(({ proof }) => proof.secret !== undefined);
    expect(found.reduce((sum, { count = 1 }) => sum + count, 0)).toBeGreaterThan(20);
    const seen = secretsSeen(scanned.recording.evidence, probedIn(scanned.recording));
    const known = new Set(seen.map((each) => Sealed.reveal(each)));
    // What is not found is not masked: that each of them stays in says something of those that are.
    unknown = secretsPlanted.filter(({ key }) => !known.has(key)).map(({ place, spelling }) => `${place}, ${spelling}`);
  }, 240_000);

  it('is found', () => {
    expect(unknown).toEqual([]);
  });

  it('is more than 3,000 combinations', () => {
    expect(outputs.size * secretsPlanted.length).toBeGreaterThan(3000);
    expect([...outputs.values()].every((text) => text !== '')).toBe(true);
  });

  it('can be read by the search below', () => {
    for (const { key, spelling } of secretsPlanted) {
      const said = `"${spellings[spelling]?.(key)}"`;
      expect(
        [...tokensIn(said, TOKENS)].map((token) => token.toLowerCase()),
        spelling,
      ).toContain(key.toLowerCase());
    }
  });

  it('leaks into no output of any command', () => {
    const leaks = [...outputs].flatMap(([name, text]) =>
      [...tokensIn(text, TOKENS)]
        .filter((token) => secrets.has(token.toLowerCase()))
        .map((token) => {
          const where = secretsPlanted.find(({ key }) => key.toLowerCase() === token.toLowerCase());
          return `${name}: ${where === undefined ? token.slice(0, 6) : `${where.place}, ${where.spelling}`}`;
        }),
    );
    expect(leaks).toEqual([]);
  }, 120_000);
});
