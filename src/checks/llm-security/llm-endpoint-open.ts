import { follows } from '../../derive/llm/canary.ts';
import { modelReply } from '../../derive/llm/model-reply.ts';
import { modelsListed } from '../../derive/llm/models-listed.ts';
import { probedEndpoints } from '../../derive/llm/probed.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { LLM_REFERENCES } from './_llm.ts';

export default defineCheck({
  id: 'llm-endpoint-open',
  category: 'llm-security',
  severity: 'high',
  title: 'Language model can be used without credentials',
  why: 'Anyone can run the model at the cost of the operator, for any purpose, and its use is attributed to the operator.',
  fix: 'Require credentials for every endpoint that runs a model, limit requests and tokens for each caller, and let no browser reach the model server itself.',
  fixes: {
    fastapi: 'Put a dependency that checks the credentials on the route, and limit it with `slowapi` or in the proxy.',
    express: 'Put the authentication middleware before the route, and `express-rate-limit` with a limit for each user.',
  },
  notes:
    'Found where a response without credentials contains what a model wrote, in the format of a provider or a model server. In a format of the application, recognised by a count of tokens, the name of a model or a canary of --llm-probes, it is medium: a public assistant may be intended. Firm, without any message to the model, where a server that protects both or nothing lists its models (Ollama, vLLM, Text Generation Inference). A list of models at a gateway is not enough. openbrick sends messages only with --llm-probes.',
  cwe: [306, 770],
  owasp: ['API2:2023', 'API4:2023', 'LLM10:2025'],
  references: LLM_REFERENCES,
  needs: ['exchanges'],
  judge({ exchanges }) {
    const followed = new Set(
      probedEndpoints(exchanges).flatMap(({ replies }) =>
        replies.filter(({ text, canary }) => follows(text, canary)).map(({ exchange }) => exchange),
      ),
    );
    const seen = exchanges.filter(
      (each) => modelReply(each) !== undefined || modelsListed(each) !== undefined || followed.has(each),
    );
    if (seen.length === 0) return notApplicable(own('no response of a language model was seen'));
    const open = seen.filter(({ identity }) => identity === 'anonymous');
    const written = open.filter((exchange) => followed.has(exchange) || modelReply(exchange)?.text.trim());
    return firstOfPath(written)
      .map(responding)
      .concat(written.length > 0 ? [] : firstOfPath(open).flatMap(listing));
  },
});

function responding(exchange: Exchange): Observation {
  const format = modelReply(exchange)?.format ?? 'application';
  return {
    at: placeIn(exchange, { part: 'body' }),
    message:
      format === 'application'
        ? say`The response without credentials contains what a language model wrote.`
        : say`The response without credentials contains what a language model wrote, in the format of ${own(format)}.`,
    ...(format === 'application' && { severity: 'medium' as const }),
    mark: 'open',
    proof: { exchange: exchange.id },
  };
}

/** Of a server that has one access for all, the list is enough. */
function listing(exchange: Exchange): Observation[] {
  const list = modelsListed(exchange);
  if (list?.server === undefined || list.server === 'LiteLLM') return [];
  const [first = ''] = list.models;
  return [
    {
      at: placeIn(exchange, { part: 'body' }),
      message: say`A model server (${own(list.server)}) lists its models without credentials, ${quote(first, 60)} among them. It has one access check for all endpoints.`,
      confidence: 'firm',
      mark: 'open',
      proof: { exchange: exchange.id },
    },
  ];
}

const firstOfPath = (exchanges: readonly Exchange[]): readonly Exchange[] => [
  ...new Map([...exchanges].reverse().map((exchange) => [pathOf(exchange), exchange])).values(),
];
