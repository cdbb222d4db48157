/** The commonest toys, started for real: the key is the first finding, and the twin that keeps it on the server is quiet about keys. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { inspectCookies } from '../../src/scan/cookies/report.ts';
import { scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { hasTool } from './toolchains.ts';
import { startToy, TOYS, type Toy } from './toy-apps.ts';

interface Seen {
  readonly report: Report;
  /** What `openbrick cookie` says of the cookies of one response. */
  readonly checks: readonly string[];
}

async function look(toy: Toy, env: Readonly<Record<string, string>>): Promise<Seen> {
  const app = await startToy(toy, env);
  try {
    const { report } = await scan(scanOptionsFor(app.url));
    const response = await fetch(app.url);
    const cookies = inspectCookies({ lines: response.headers.getSetCookie(), withAttributes: true }, [], Date.now());
    return { report, checks: cookies.flatMap(({ findings }) => findings.map(({ check }) => check)) };
  } finally {
    await app.stop();
  }
}

const aboutKeys = (checks: readonly string[]): string[] =>
  checks.filter((check) => /^api-key|^secret|publishable|request-echo/.test(check));

/** A signing key that is in no list and that no grammar makes. */
const RANDOM = { SECRET_KEY: ['vK7q', 'Zp3x', 'Rw9t', 'Bn5h', 'Lc2m', 'Yd8f'].join('') };
/** Where the key is exposed in a session: what makes its signing key a published one. */
const SESSIONS: Readonly<Partial<Record<Toy, Readonly<Record<string, string>>>>> = {
  flask: { SECRET_KEY: 'dev' },
  django: { SECRET_KEY: 'secret' },
  express: { SECRET_KEY: 'secret' },
  actix: { TOY_SIGNING: 'published' },
};
const KEYS = [['sk', 'live', 'abc123xyz'].join('_'), 'my-key-123', 'test'];

describe.each(Object.keys(SESSIONS) as Toy[])('%s with a key in its session', (toy) => {
  const present = hasTool(TOYS[toy]);

  it.runIf(present).each(KEYS)('%s is the first finding, grade C at best', async (key) => {
    const { report, checks } = await look(toy, { TWIN: 'leaky', TOY_KEY: key, ...RANDOM });
    const [first] = report.findings;
    expect([first?.check, first?.severity, first?.confidence]).toEqual(['api-key-in-cookie', 'high', 'firm']);
    expect(report.grade).toBe('C');
    expect(checks).toContain('api-key-in-cookie');
    if (key.length > 4) expect(JSON.stringify(report)).not.toContain(key);
  });

  it.runIf(present)('is critical, D or F, where the signing key is published', async () => {
    const { report } = await look(toy, { TWIN: 'leaky', TOY_KEY: 'my-key-123', ...SESSIONS[toy] });
    const [first] = report.findings;
    expect([first?.check, first?.severity]).toEqual(['api-key-in-cookie', 'critical']);
    expect(['D', 'F']).toContain(report.grade);
  });

  it.runIf(present)('is quiet about keys with the key on the server', async () => {
    const { report, checks } = await look(toy, { TWIN: 'safe', TOY_KEY: 'my-key-123' });
    expect(aboutKeys(report.findings.map(({ check }) => check))).toEqual([]);
    expect(aboutKeys(checks)).toEqual([]);
  });
});

/** The keys of Actix are bytes: no person writes one. */
describe.each(['flask', 'django', 'express'] as const)('%s with a signing key that people make up', (toy) => {
  const present = hasTool(TOYS[toy]);

  it.runIf(present)('is critical, D or F, and the signing key is not in the report', async () => {
    const { report } = await look(toy, { TWIN: 'leaky', TOY_KEY: 'my-key-123', SECRET_KEY: 'dev-secret-not-safe' });
    const [first] = report.findings;
    expect([first?.check, first?.severity]).toEqual(['api-key-in-cookie', 'critical']);
    expect(['D', 'F']).toContain(report.grade);
    expect(JSON.stringify(report)).not.toContain('dev-secret-not-safe');
  });
});

describe('FastAPI', () => {
  const present = hasTool(TOYS.fastapi);

  it.runIf(present).each([
    ['body', 'api-key-in-body', 'high', ['C']],
    ['header', 'api-key-in-header', 'high', ['C']],
    ['cookie', 'api-key-in-cookie', 'critical', ['D', 'F']],
  ])('that hands the key out in a %s', async (way, check, severity, grades) => {
    const { report } = await look('fastapi', { TWIN: 'leaky', TOY_WAY: way, TOY_KEY: 'my-weather-key-123' });
    const [first] = report.findings;
    expect([first?.check, first?.severity, first?.confidence]).toEqual([check, severity, 'firm']);
    expect(grades).toContain(report.grade);
  });

  it.runIf(present)('is quiet about keys with the key on the server', async () => {
    const { report } = await look('fastapi', { TWIN: 'safe', TOY_KEY: 'my-weather-key-123' });
    expect(aboutKeys(report.findings.map(({ check }) => check))).toEqual([]);
  });
});
