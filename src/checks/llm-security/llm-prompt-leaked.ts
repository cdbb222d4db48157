import { leakedPrompt } from '../../derive/llm/leaked-prompt.ts';
import { modelReply } from '../../derive/llm/model-reply.ts';
import { type ProbedEndpoint, probedEndpoints } from '../../derive/llm/probed.ts';
import { systemTextIn } from '../../derive/llm/system-text.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { inReply, LLM_REFERENCES, probeWords } from './_llm.ts';

export default defineCheck({
  id: 'llm-prompt-leaked',
  category: 'llm-security',
  severity: 'medium',
  title: 'Instructions of a language model are exposed',
  why: 'The instructions show the rules of the application, internal names and sometimes keys, and make it easier to write messages that get around them.',
  fix: 'Return only the text of the reply, never the messages that were sent to the model. Keep secrets and access rules out of the instructions, and enforce the rules in code.',
  notes:
    'Found where a response contains the system message as a field (a message of the role system or developer, or a member such as `system_prompt`) that the request did not contain, or, with --llm-probes, where the same passage of 40 characters or more is in replies to two differently worded probes and neither in our messages nor in replies to harmless questions (firm). The role of a chat message alone, an echo of our message, a refusal in the same words, and the instructions of an MCP server are not reported.',
  cwe: [200, 497],
  owasp: ['API3:2023', 'LLM07:2025'],
  references: LLM_REFERENCES,
  needs: ['exchanges'],
  judge({ exchanges }) {
    const probed = probedEndpoints(exchanges);
    const fields = inFields(exchanges);
    const isModel = exchanges.some((exchange) => modelReply(exchange) !== undefined) || probed.length > 0;
    if (!isModel && fields.length === 0) return notApplicable(own('no response of a language model was seen'));
    const reported = new Set(fields.map(({ at }) => at.path));
    return [...fields, ...probed.filter(({ url }) => !reported.has(new URL(url).pathname)).flatMap(inReplies)];
  },
});

/** The first response of a path that has it. */
function inFields(exchanges: readonly Exchange[]): Observation[] {
  const paths = new Set<string>();
  return exchanges.flatMap((exchange) => {
    const found = paths.has(pathOf(exchange)) ? undefined : systemTextIn(exchange);
    if (found === undefined) return [];
    paths.add(pathOf(exchange));
    const { text, member } = found;
    return [
      {
        at: placeIn(exchange, { part: 'body' }),
        message: say`The response contains the system message of a language model in ${quote(member, 60)} (${text.length} characters).`,
        mark: 'field',
        proof: { exchange: exchange.id, excerpt: quote(text.trim(), 160) },
      },
    ];
  });
}

function inReplies(endpoint: ProbedEndpoint): Observation[] {
  const found = leakedPrompt(endpoint);
  if (found === undefined) return [];
  const [one, two] = found.replies;
  return [
    {
      ...inReply(one.exchange, found.passage),
      message: say`The replies to the probes ${probeWords([one.probe.id, two.probe.id])} contain the same passage of ${found.passage.length} characters, which is in no message of ours.`,
      confidence: 'firm',
      mark: 'replies',
    },
  ];
}
