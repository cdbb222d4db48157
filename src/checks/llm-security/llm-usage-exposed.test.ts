import { casesFor } from '../../../test/cases.ts';
import { model, openAi } from '../../../test/llm-pages.ts';
import check from './llm-usage-exposed.ts';

const USAGE = { usage: { prompt_tokens: 60, completion_tokens: 20, total_tokens: 80 } };

casesFor(check, {
  fires: [
    ['OpenAI', model(openAi('Hi', USAGE)), 'info The response counts 80 tokens.'],
    [
      'Ollama',
      model({ model: 'llama3', response: 'Hi', done: true, prompt_eval_count: 5, eval_count: 3 }),
      'info The response counts 8 tokens.',
    ],
    [
      'a cost',
      model(openAi('Hi', { usage: { ...USAGE.usage, cost_usd: 0.002 } })),
      'low The response shows money in `cost_usd`.',
    ],
    [
      'the header of a gateway',
      model(openAi('Hi'), { headers: ['Content-Type: application/json', 'x-litellm-response-cost: 0.01'] }),
      'low The response shows money in `x-litellm-response-cost`.',
    ],
  ],
  quiet: [
    ['no count', model(openAi('Hi'))],
    ['a cost of nothing', model(openAi('Hi', { cost: 0 }))],
    ['an empty usage', model(openAi('Hi', { usage: null }))],
  ],
  skips: [
    ['with credentials', model(openAi('Hi', USAGE), { identity: 'given' })],
    ['a shop with prices', model({ items: [{ price: 3, cost: 2 }] })],
    ['usage of a disk', model({ usage: { total: 80 }, message: 'ok' })],
  ],
});
