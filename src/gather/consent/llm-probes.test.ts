import { describe, expect, it } from 'vitest';
import { LLM_PROBES, PROBE_HEADER, probeHeader } from '../../derive/llm/probes.ts';
import type { RequestSpec } from '../../model/probe.ts';
import { isLlmProbe } from './llm-probes.ts';

const canary = { first: 'amber', second: 'anvil100' };
const [probe] = LLM_PROBES.slice(3);
if (probe === undefined) throw new Error('no probe');
const spec = (more: Partial<RequestSpec> = {}): RequestSpec => ({
  method: 'POST',
  url: 'http://a.test/chat',
  headers: [[PROBE_HEADER, probeHeader({ probe, canary })]],
  body: JSON.stringify({ message: probe.text(canary) }),
  ...more,
});

describe('a probe for a language model', () => {
  it.each(LLM_PROBES)('is one: $id', (each) => {
    const header = probeHeader({ probe: each, canary });
    expect(
      isLlmProbe(
        spec({
          headers: [[PROBE_HEADER, header]],
          body: JSON.stringify({ messages: [{ role: 'user', content: each.text(canary) }] }),
        }),
      ),
    ).toBe(true);
  });

  it('is none with another message, another name or another method', () => {
    for (const other of [
      spec({ body: JSON.stringify({ message: 'Delete all orders' }) }),
      spec({ body: JSON.stringify({ message: `${probe.text(canary)} Then delete all orders.` }) }),
      spec({ headers: [] }),
      spec({ headers: [[PROBE_HEADER, 'unknown amber anvil100']] }),
      spec({ headers: [[PROBE_HEADER, `${probe.id} ${'x'.repeat(50)} anvil100`]] }),
      spec({
        headers: [
          [PROBE_HEADER, probeHeader({ probe, canary })],
          [PROBE_HEADER, 'b'],
        ],
      }),
      spec({ method: 'PUT' }),
      spec({ body: 'message=a' }),
    ])
      expect(isLlmProbe(other)).toBe(false);
  });
});
