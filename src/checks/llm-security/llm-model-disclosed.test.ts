import { casesFor } from '../../../test/cases.ts';
import { model, openAi } from '../../../test/llm-pages.ts';
import check from './llm-model-disclosed.ts';

const LIST = {
  object: 'list',
  data: [
    { id: 'gpt-4o', object: 'model' },
    { id: 'o3', object: 'model' },
  ],
};

casesFor(check, {
  fires: [
    ['a reply', model(openAi('Hi')), 'info The response names the model `gpt-4o-mini`.'],
    [
      'an application',
      model({ reply: 'Hi', model: 'mistral-large' }),
      'info The response names the model `mistral-large`.',
    ],
    ['a list', model(LIST, { method: 'GET' }), 'info The response lists 2 models, `gpt-4o` among them.'],
    [
      'Text Generation Inference',
      model({ model_id: 'bigscience/bloom', max_total_tokens: 4096 }, { method: 'GET' }),
      'info The response lists 1 model',
    ],
  ],
  quiet: [
    ['a reply without it', model({ ...openAi('Hi'), model: undefined })],
    ['another one', model({ type: 'message', role: 'assistant', content: [{ type: 'text', text: 'Hi' }] })],
  ],
  skips: [
    ['with credentials', model(openAi('Hi'), { identity: 'given' })],
    ['a list of phones', model({ object: 'list', data: [{ id: 'p9', object: 'phone' }] })],
  ],
});
