/** MCP servers as weak and hardened twins: each fault is found in the first and none in the second, with and without a token, by a scan and by its replay; no tool is called, no session left. */
import { afterAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { recordingFrom } from '../../src/derive/recording/recording.ts';
import { recordingText } from '../../src/derive/recording/recording-text.ts';
import type { Report } from '../../src/model/report.ts';
import { judge, type ScanOptions, scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { MCP_APPS, type McpApp, startMcpApp, type Twin } from './mcp-apps.ts';
import { hasTool } from './toolchains.ts';

const names = Object.keys(MCP_APPS) as McpApp[];
const MCP_CHECKS = checks.filter(({ id }) => id.startsWith('mcp-')).map(({ id }) => id);
/** Their hardened twins have a token and no metadata; a stream that needs the token cannot be recognised without it. */
const WITHOUT_METADATA: Readonly<Record<'anonymous' | 'signedIn', readonly McpApp[]>> = {
  anonymous: ['sessions'],
  signedIn: ['sessions', 'streams'],
};
const rows: string[] = [];

const scanned = async (name: McpApp, twin: Twin, more: Partial<ScanOptions> = {}) => {
  const app = await startMcpApp(name, twin);
  try {
    const options = { ...scanOptionsFor(app.url), ...more };
    const { report, recording } = await scan(options);
    const saved = recordingFrom(JSON.parse(recordingText(recording)));
    if (saved === undefined) throw new Error('the recording cannot be read again');
    const home = (await (await fetch(app.url)).json()) as { readonly sessions?: number };
    return { report, replayed: judge(saved, options), calls: app.mutations(), sessions: home.sessions ?? 0 };
  } finally {
    await app.stop();
  }
};

const mcpIn = ({ findings }: Report): string[] =>
  findings
    .filter(({ check }) => MCP_CHECKS.includes(check))
    .map(({ check, severity }) => `${check} ${severity}`)
    .sort();
const offersIn = ({ coverage }: Report): number =>
  coverage.ledger.filter(({ source, outcome }) => source === 'mcp' && outcome === 'not-asked').length;

describe.each(names)('%s', (name) => {
  const { tool, found, offers } = MCP_APPS[name];

  it.runIf(hasTool(tool))('every fault of the weak twin is found, graded, and nothing is called', async () => {
    const { report, replayed, calls, sessions } = await scanned(name, 'weak');
    rows.push(`| ${name} | weak | ${mcpIn(report).join(', ')} | ${report.grade} ${report.score} | ${calls} |`);
    expect(mcpIn(report)).toEqual([...found]);
    expect(mcpIn(replayed)).toEqual(mcpIn(report));
    expect(replayed.score).toBe(report.score);
    expect(offersIn(report)).toBe(offers);
    expect(report.grade).not.toBeNull();
    expect({ calls, sessions }).toEqual({ calls: 0, sessions: 0 });
    expect(report.findings.filter(({ check }) => check === 'api-key-in-body')).toEqual([]);
  });

  it.runIf(hasTool(tool))('the hardened twin is quiet, without a token and with it', async () => {
    const anonymous = await scanned(name, 'hardened');
    const signedIn = await scanned(name, 'hardened', { credentials: [['Authorization', 'Bearer lab-visitor-token']] });
    rows.push(
      `| ${name} | hardened | ${mcpIn(signedIn.report).join(', ') || 'none'} | ${signedIn.report.grade} ${signedIn.report.score} | ${signedIn.calls} |`,
    );
    const allowed = (who: keyof typeof WITHOUT_METADATA): string[] =>
      WITHOUT_METADATA[who].includes(name) ? ['mcp-metadata-missing info'] : [];
    expect(mcpIn(anonymous.report)).toEqual(allowed('anonymous'));
    expect(mcpIn(signedIn.report)).toEqual(allowed('signedIn'));
    expect(offersIn(anonymous.report)).toBe(0);
    expect(offersIn(signedIn.report)).toBeGreaterThan(0);
    expect([anonymous.calls, signedIn.calls, anonymous.sessions, signedIn.sessions]).toEqual([0, 0, 0, 0]);
  });
});

it('every check of MCP servers is found in one of them', () => {
  const found = new Set(names.flatMap((name) => MCP_APPS[name].found.map((line) => line.split(' ')[0])));
  expect(MCP_CHECKS.filter((id) => !found.has(id))).toEqual(['mcp-metadata-missing']);
});

afterAll(() => {
  process.stdout.write(
    `\n| server | twin | found | grade | calls |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
  );
});
