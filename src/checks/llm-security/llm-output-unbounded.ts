import { joined } from '../../derive/llm/canary.ts';
import type { ProbedEndpoint } from '../../derive/llm/probed.ts';
import { defineCheck, type Observation } from '../../model/check.ts';
import { say } from '../../model/said.ts';
import { inReply, LLM_REFERENCES, ofProbed, probeWords } from './_llm.ts';

/** Of 250 and 300 that were asked for: more than a short limit of tokens lets through. */
const MANY = 200;

export default defineCheck({
  id: 'llm-output-unbounded',
  category: 'llm-security',
  severity: 'low',
  title: 'Length of model output is not limited',
  why: 'The caller decides how much the model writes, and the operator pays for every token.',
  fix: 'Set a limit of output tokens for each request (`max_tokens`), and a budget for each caller.',
  notes:
    'Sent with --llm-probes: a message asks for a canary word 300 times, another for 250 lines. Found where the reply has it 200 times or more, about 1,000 tokens. An endpoint that takes a limit in the request and was sent none is judged by what it does then.',
  cwe: [770],
  owasp: ['API4:2023', 'LLM10:2025'],
  references: LLM_REFERENCES,
  needs: ['exchanges'],
  judge: ({ exchanges }) => ofProbed(exchanges, unbounded),
});

function unbounded({ replies }: ProbedEndpoint): Observation[] {
  const long = replies
    .filter(({ probe }) => probe.family === 'cost')
    .map((reply) => ({ ...reply, times: reply.text.toLowerCase().split(joined(reply.canary)).length - 1 }))
    .filter(({ times }) => times >= MANY);
  const [first] = long;
  if (first === undefined) return [];
  return [
    {
      ...inReply(first.exchange, first.text),
      message: say`The reply to ${probeWords([first.probe.id])} repeats a word ${first.times} times, as the message asks.`,
      confidence: 'firm',
      mark: 'output',
    },
  ];
}
