import { casesFor } from '../../../test/cases.ts';
import { CANARY, model, openAi, probed } from '../../../test/llm-pages.ts';
import { joined } from '../../derive/llm/canary.ts';
import check from './llm-endpoint-open.ts';

const sse = (...data: readonly string[]) =>
  model('', { headers: ['Content-Type: text/event-stream'], body: data.map((each) => `data: ${each}\n\n`).join('') });
const OLLAMA = { models: [{ name: 'llama3:8b', digest: 'abc', details: { family: 'llama' } }] };

casesFor(check, {
  fires: [
    [
      'OpenAI',
      model(openAi('Hello')),
      'high The response without credentials contains what a language model wrote, in the format of OpenAI.',
    ],
    [
      'OpenAI in a stream',
      sse(
        '{"object":"chat.completion.chunk","choices":[{"delta":{"content":"Hel"}}]}',
        '{"object":"chat.completion.chunk","choices":[{"delta":{"content":"lo"}}]}',
        '[DONE]',
      ),
      'high ',
    ],
    [
      'a response object',
      model({ object: 'response', output: [{ type: 'message', content: [{ type: 'output_text', text: 'Hello' }] }] }),
      'high ',
    ],
    [
      'Anthropic',
      model({
        type: 'message',
        role: 'assistant',
        content: [{ type: 'text', text: 'Hello' }],
        usage: { input_tokens: 3, output_tokens: 2 },
      }),
      'high The response without credentials contains what a language model wrote, in the format of Anthropic.',
    ],
    [
      'Anthropic in a stream',
      sse(
        '{"type":"message_start","message":{"role":"assistant"}}',
        '{"type":"content_block_delta","delta":{"type":"text_delta","text":"Hi"}}',
      ),
      'high ',
    ],
    ['Gemini', model({ candidates: [{ content: { parts: [{ text: 'Hello' }] } }] }), 'high '],
    ['Ollama', model({ model: 'llama3', message: { role: 'assistant', content: 'Hello' }, done: true }), 'high '],
    [
      'Ollama in lines',
      model('', {
        headers: [],
        body: '{"model":"llama3","response":"He","done":false}\n{"model":"llama3","response":"y","done":true}\n',
      }),
      'high ',
    ],
    ['Text Generation Inference', model([{ generated_text: 'Hello' }]), 'high '],
    ['inside an envelope', model({ data: openAi('Hello'), ok: true }), 'high '],
    [
      'an application that counts tokens',
      model({ reply: 'Hello', usage: { total_tokens: 12 } }),
      'medium The response without credentials contains what a language model wrote.',
    ],
    ['an application that names the model', model({ answer: 'Hello', model: 'claude-sonnet-4' }), 'medium '],
    ['an application that writes the canary', probed({ 'control-canary': joined(CANARY) }), 'medium '],
    ['the list of Ollama', model(OLLAMA, { method: 'GET' }), 'high A model server (Ollama) lists its models'],
    [
      'the list of vLLM',
      model({ object: 'list', data: [{ id: 'qwen', object: 'model', owned_by: 'vllm' }] }, { method: 'GET' }),
      'high ',
    ],
  ],
  quiet: [
    ['with credentials', model(openAi('Hello'), { identity: 'given' })],
    ['an empty reply', model(openAi(''))],
    [
      'the list of a gateway',
      model({ object: 'list', data: [{ id: 'gpt-4o', object: 'model', owned_by: 'openai' }] }, { method: 'GET' }),
    ],
  ],
  skips: [
    [
      'a quiz',
      model({
        question: 'Which?',
        choices: [
          { text: 'a', votes: 1 },
          { text: 'b', votes: 2 },
        ],
      }),
    ],
    [
      'a chat between people',
      model({
        messages: [
          { role: 'user', content: 'Hi' },
          { role: 'agent', content: 'Hello' },
        ],
      }),
    ],
    ['a message alone', model({ message: 'created', id: 3 })],
    ['models of cars', model({ models: [{ name: 'Golf', details: {} }], model: 'Golf', text: 'A car' })],
    ['a car', model({ text: 'A fast car', model: 'Model 3' })],
    ['a refusal', model(openAi('Hello'), { status: 401 })],
    ['an echo of a probe', probed({ 'control-canary': 'You said: nothing' })],
  ],
});
