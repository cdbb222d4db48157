import { modelReply } from '../../derive/llm/model-reply.ts';
import { modelsListed } from '../../derive/llm/models-listed.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, own, quote, type Said, say } from '../../model/said.ts';
import { LLM_REFERENCES } from './_llm.ts';

export default defineCheck({
  id: 'llm-model-disclosed',
  category: 'llm-security',
  severity: 'info',
  title: 'Name of the language model is disclosed',
  why: 'Whoever knows the model and its version can use what is published about it: messages that get around its rules, and its price.',
  fix: 'Remove the name of the model from responses to clients, and require credentials for the list of models.',
  notes: 'Responses without credentials only: a reply that names its model, or a list of models. One finding a path.',
  cwe: [200],
  owasp: ['API9:2023'],
  references: LLM_REFERENCES,
  needs: ['exchanges'],
  judge({ exchanges }) {
    const seen = exchanges.filter(
      (exchange) =>
        exchange.identity === 'anonymous' &&
        (modelReply(exchange) !== undefined || modelsListed(exchange) !== undefined),
    );
    if (seen.length === 0) return notApplicable(own('no response of a language model without credentials was seen'));
    const paths = new Set<string>();
    return seen.flatMap((exchange) => {
      const message = paths.has(pathOf(exchange)) ? undefined : disclosed(exchange);
      if (message === undefined) return [];
      paths.add(pathOf(exchange));
      return [{ at: placeIn(exchange, { part: 'body' }), message, mark: 'model', proof: { exchange: exchange.id } }];
    });
  },
});

function disclosed(exchange: Exchange): Said | undefined {
  const models = modelsListed(exchange)?.models;
  if (models !== undefined)
    return say`The response lists ${count(models.length, 'model')}, ${quote(models[0] ?? '', 60)} among them.`;
  const model = modelReply(exchange)?.model;
  return model === undefined ? undefined : say`The response names the model ${quote(model, 60)}.`;
}
