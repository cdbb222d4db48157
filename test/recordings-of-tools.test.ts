import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readTraffic } from '../src/scan/recorded.ts';
import { scanHanded } from '../src/scan.ts';

/** What the tools of `test/lab/recordings` wrote; the keys in it are random. */
const { files } = JSON.parse(
  gunzipSync(readFileSync(new URL('recorded/tools.json.gz', import.meta.url))).toString(),
) as {
  readonly files: Readonly<Record<string, string>>;
};

const BODIES = ['/bytes', '/gzip', '/json'];

/** What a tool left out of its file, by the name of the file. */
const KEPT: readonly (readonly [name: RegExp, bodies: readonly string[]])[] = [
  [/-omit\./, []],
  [/^vcrpy-.*\.json$|^betamax/, ['/gzip', '/json']],
  [/^login-wiremock/, []],
];
const bodiesIn = (name: string): readonly string[] => {
  const single = /^(bytes|gzip|json)-wiremock/.exec(name)?.[1];
  return single === undefined ? (KEPT.find(([pattern]) => pattern.test(name))?.[1] ?? BODIES) : [`/${single}`];
};
/** Neither DevTools without their extra events nor a single mapping have the cookie. */
const hasSession = (name: string): boolean => !/^puppeteer-har|^(?:bytes|gzip|json)-wiremock/.test(name);

const folder = mkdtempSync(join(tmpdir(), 'openbrick-tools-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function judged(name: string) {
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(files[name] ?? '', 'base64'));
  const signal = new AbortController().signal;
  const options = { credentials: [], keys: [], guides: new Set<string>(), version: '0', signal };
  const { report } = await scanHanded({ traffic: await readTraffic([path], []) }, options);
  return report.findings;
}

describe('recordings that tools wrote', () => {
  it('are at least 40', () => {
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.keys(files))('%s: each key with its place, and the session with its key', async (name) => {
    const findings = await judged(name);
    const keys = findings.filter(({ check }) => check === 'api-key-in-body');
    const text = JSON.stringify(keys);
    expect(BODIES.filter((path) => text.includes(`${path}"`) || text.includes(`${path} `))).toEqual(bodiesIn(name));
    expect(findings.some(({ check }) => check === 'jwt-key-known')).toBe(hasSession(name));
  });
});
