import { modelReply } from '../../derive/llm/model-reply.ts';
import { spendIn } from '../../derive/llm/spend.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, own, quote, say } from '../../model/said.ts';
import { LLM_REFERENCES } from './_llm.ts';

export default defineCheck({
  id: 'llm-usage-exposed',
  category: 'llm-security',
  severity: 'info',
  title: 'Token usage or cost of a language model is exposed',
  why: 'Counts show how long the hidden instructions are and what a request costs, which helps to write the most expensive one. Spending of others is business data.',
  fix: 'Remove usage and cost from responses to clients, and keep them in your own metering.',
  notes:
    'Responses without credentials only, one finding a path. Low where money is shown: a cost, a budget or spending, in the body or in a header of a gateway.',
  cwe: [200],
  owasp: ['API3:2023', 'LLM10:2025'],
  references: LLM_REFERENCES,
  needs: ['exchanges'],
  judge({ exchanges }) {
    const open = exchanges.filter(({ identity }) => identity === 'anonymous');
    const seen = open.filter((exchange) => modelReply(exchange) !== undefined || spendIn(exchange) !== undefined);
    if (seen.length === 0) return notApplicable(own('no response of a language model without credentials was seen'));
    const paths = new Set<string>();
    return seen.flatMap((exchange) => {
      const found = paths.has(pathOf(exchange)) ? undefined : exposed(exchange);
      if (found === undefined) return [];
      paths.add(pathOf(exchange));
      return [{ at: placeIn(exchange, { part: 'body' }), mark: 'usage', proof: { exchange: exchange.id }, ...found }];
    });
  },
});

function exposed(exchange: Exchange) {
  const spend = spendIn(exchange);
  if (spend !== undefined)
    return { message: say`The response shows money in ${quote(spend, 60)}.`, severity: 'low' as const };
  const tokens = modelReply(exchange)?.tokens;
  return tokens === undefined ? undefined : { message: say`The response counts ${count(tokens, 'token')}.` };
}
