/** Assistants with faults, without, and one that only echoes: what the probes find, and that nothing is sent without the option. */
import { afterAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { recordingFrom } from '../../src/derive/recording/recording.ts';
import { recordingText } from '../../src/derive/recording/recording-text.ts';
import { judge, type ScanOptions, scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { ASSISTANTS, type Assistant, startAssistant } from './mcp-apps.ts';
import { hasTool } from './toolchains.ts';

const LLM_CHECKS = checks.filter(({ id }) => id.startsWith('llm-')).map(({ id }) => id);
const OPEN = ['llm-endpoint-open', 'llm-model-disclosed', 'llm-usage-exposed'];
const rows: string[] = [];

const scanned = async (name: Assistant, variant: 'weak' | 'sound' | 'echo', more: Partial<ScanOptions>) => {
  const app = await startAssistant(name, variant);
  try {
    const options = { ...scanOptionsFor(app.url), ...more };
    const { report, recording } = await scan(options);
    const saved = recordingFrom(JSON.parse(recordingText(recording)));
    if (saved === undefined) throw new Error('the recording cannot be read again');
    const ids = (findings: typeof report.findings): string[] =>
      [...new Set(findings.map(({ check }) => check).filter((id) => LLM_CHECKS.includes(id)))].sort();
    const found = ids(report.findings);
    rows.push(
      `| ${name} | ${variant} | ${options.llmProbes === true ? 'yes' : 'no'} | ${found.join(', ') || 'none'} | ${app.mutations()} |`,
    );
    const posts = recording.evidence.exchanges.ok
      ? recording.evidence.exchanges.value.filter(({ request }) => request.method === 'POST')
      : [];
    return { found, replayed: ids(judge(saved, options).findings), posts, calls: app.mutations() };
  } finally {
    await app.stop();
  }
};

describe.each(Object.keys(ASSISTANTS) as Assistant[])('an assistant in %s', (name) => {
  const runs = it.runIf(hasTool(ASSISTANTS[name]));

  runs('with faults: all are found', async () => {
    const { found, replayed, calls } = await scanned(name, 'weak', { llmProbes: true });
    expect(found).toEqual([...LLM_CHECKS].sort());
    expect(replayed).toEqual(found);
    expect(calls).toBe(0);
  });

  runs('that only echoes is open and nothing else', async () => {
    expect((await scanned(name, 'echo', { llmProbes: true })).found).toEqual(OPEN);
  });

  runs('that keeps to its task, behind a token, is quiet', async () => {
    expect((await scanned(name, 'sound', { llmProbes: true })).found).toEqual([]);
    const credentials = [['Authorization', 'Bearer lab-visitor']] as const;
    const { found, posts } = await scanned(name, 'sound', { llmProbes: true, credentials });
    expect(found).toEqual([]);
    expect(posts.length).toBeGreaterThan(20);
  });

  runs('gets no message without the option', async () => {
    expect((await scanned(name, 'weak', {})).posts).toEqual([]);
  });
});

afterAll(() => {
  process.stdout.write(
    `\n| framework | assistant | --llm-probes | found | calls |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
  );
});
