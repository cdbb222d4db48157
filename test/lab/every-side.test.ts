/** The guides' applications from every side: live, source, logs, and all together. One defect is one finding, at the right line; the fixed twin is quiet. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { guideNames } from '../../src/guides/guides.ts';
import type { Finding, ReportLocation } from '../../src/model/report.ts';
import { readLogs } from '../../src/scan/logged.ts';
import { readCode, scan, scanCode, scanHanded } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { type GuideApp, startGuideApp } from './guide-apps.ts';
import { hasTool, root } from './toolchains.ts';

const frameworks = guideNames().map((name) => name.split('/')[1] ?? '');
const tools: Readonly<Record<string, string>> = { actix: 'cargo', express: 'node' };
const scratch = mkdtempSync(join(tmpdir(), 'openbrick-sides-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** How a session with a key is found in a log: by the key where it is readable, else by the cookie. */
const IN_LOGS = ['api-key-in-log', 'session-cookie-in-log'];
/** What only the code shows, or a scan without a log-in cannot see. */
const ONLY_IN_CODE = ['code-session-not-rotated', 'code-logout-keeps-session'];
/** Django keeps a message in an entry of its own naming, which the code does not show: nothing says that it is the entry of the live finding. */
const WITHOUT_ENTRY = /in the session \(handler of/;

/** The log of a proxy in front of the application, as Caddy writes it. */
async function accessLog(app: GuideApp, file: string, withCookies: boolean): Promise<string> {
  const response = await fetch(new URL('/connect', app.url), { redirect: 'manual' });
  const cookies = response.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
  const line = (path: string, cookie: string): string =>
    JSON.stringify({
      ts: 1_764_230_400,
      msg: 'handled request',
      request: { method: 'GET', uri: path, headers: withCookies ? { Cookie: [cookie] } : {} },
      status: 200,
    });
  writeFileSync(
    file,
    `${['/', '/orders?page=2', '/connect'].map((path) => line(path, cookies.join('; '))).join('\n')}\n`,
  );
  return file;
}

const sourceOf = (framework: string, which: string): string =>
  join(root, 'guides/api-key-exposure', framework, 'session-cookies', which);

/** The report of each mode. */
async function sides(framework: string, which: 'vulnerable' | 'fixed') {
  const app = await startGuideApp(framework, which);
  try {
    const file = await accessLog(app, join(scratch, `${framework}-${which}.log`), which === 'vulnerable');
    const logged = await readLogs({ paths: [file], stdin: process.stdin });
    const code = await readCode({ source: [sourceOf(framework, which)] });
    const options = scanOptionsFor(app.url);
    if (code === undefined) throw new Error('no code');
    const findings = async (report: Promise<{ readonly report: { readonly findings: readonly Finding[] } }>) =>
      (await report).report.findings;
    return {
      facts: app.facts,
      live: await findings(scan(options)),
      source: await findings(scanCode(code, options)),
      logs: await findings(scanHanded({ logged }, options)),
      together: await findings(scan({ ...options, logged, code })),
    };
  } finally {
    await app.stop();
  }
}

const placeOf = ({ method, path, part, name, pointer, file, line }: ReportLocation): string =>
  [method, path, part, name, pointer, file, line].join(' ');

/** The lines of the application that put the key into the session. */
function sessionLines(framework: string): string[] {
  const folder = sourceOf(framework, 'vulnerable');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:py|js|rs)$/.test(path))
    .flatMap((path) =>
      readFileSync(join(folder, path), 'utf8')
        .split('\n')
        .flatMap((text, i) => (/session.*github_token/.test(text) ? [`${path}:${i + 1}`] : [])),
    );
}

describe.each(frameworks)('%s', (framework) => {
  const present = hasTool(tools[framework] ?? 'python3');

  it.runIf(present)(
    'vulnerable: the key in the session is one finding with its code, its cookie and its log',
    async () => {
      const { live, source, logs, together } = await sides(framework, 'vulnerable');
      const ofSession = (findings: readonly Finding[], check: string): Finding[] =>
        findings.filter(
          (finding) =>
            finding.check === check && /github_token/.test(`${finding.location.name} ${finding.location.pointer}`),
        );
      expect(ofSession(live, 'api-key-in-cookie')).toHaveLength(1);
      expect(ofSession(source, 'code-key-in-session')).toHaveLength(1);
      expect(logs.filter(({ check }) => IN_LOGS.includes(check))).toHaveLength(1);
      const [joint, ...more] = ofSession(together, 'api-key-in-cookie');
      expect(more).toEqual([]);
      expect(ofSession(together, 'code-key-in-session')).toEqual([]);
      expect(together.filter(({ check }) => IN_LOGS.includes(check))).toEqual([]);
      expect(joint?.path?.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['code', 'server', 'log']));
      const lines =
        joint?.path?.flatMap(({ location: { file, line } }) => (file === undefined ? [] : [`${file}:${line}`])) ?? [];
      expect(lines.some((line) => sessionLines(framework).some((each) => line.endsWith(each)))).toBe(true);
      expect(joint?.path?.filter(({ why }) => why !== undefined)).toHaveLength(2);
      expect(joint?.remediation.summary).toContain('In the log: ');
    },
  );

  it.runIf(present)('vulnerable: all together repeat nothing', async () => {
    const { live, together } = await sides(framework, 'vulnerable');
    const names = together.map(({ check, location }) => `${check} ${placeOf(location)}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    const code = together.filter(
      ({ check, summary }) =>
        check.startsWith('code-') &&
        !ONLY_IN_CODE.includes(check) &&
        !(framework === 'django' && WITHOUT_ENTRY.test(summary)),
    );
    expect(code.map(({ check, location: { file, line } }) => `${check} ${file}:${line}`)).toEqual([]);
    const missed = live.filter(
      ({ check, location }) =>
        !together.some((other) => other.check === check && placeOf(other.location) === placeOf(location)),
    );
    expect(missed.map(({ check }) => check)).toEqual([]);
  });

  it.runIf(present)('fixed: quiet from every side', async () => {
    const { facts, live, source, logs, together } = await sides(framework, 'fixed');
    const above = (findings: readonly Finding[]): string[] =>
      findings
        .filter(
          ({ severity, check }) => severity !== 'info' && !facts.unavoidable?.some((known) => known.check === check),
        )
        .map(({ check, summary }) => `${check}: ${summary}`);
    expect([above(live), above(source), above(logs), above(together)]).toEqual([[], [], [], []]);
  });
});
