import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../../test/cases.ts';
import { modelReply } from './model-reply.ts';
import { modelsListed } from './models-listed.ts';
import { replyText } from './probed.ts';
import { spendIn } from './spend.ts';
import { systemTextIn } from './system-text.ts';

const exchange = (body: string, type = 'application/json') =>
  exchangeOf({ method: 'POST', headers: [`Content-Type: ${type}`], body }, 'e1');
const stream = (...data: readonly object[]) =>
  exchange(data.map((each) => `data: ${JSON.stringify(each)}\n\n`).join(''), 'text/event-stream');

describe('what a model wrote', () => {
  it('is put together from the parts of a stream, with the tokens of the last', () => {
    const part = (content: string, more: object = {}): object => ({
      object: 'chat.completion.chunk',
      model: 'm',
      choices: [{ delta: { content } }],
      ...more,
    });
    expect(modelReply(stream(part('Hel'), part('lo'), part('', { usage: { total_tokens: 9 } })))).toEqual({
      format: 'OpenAI',
      text: 'Hello',
      model: 'm',
      tokens: 9,
      isStream: true,
    });
  });

  it('is the text of content blocks, whatever else they hold', () => {
    const content = [
      { type: 'thinking', thinking: 'x' },
      { type: 'text', text: 'a' },
      { type: 'tool_use', input: {} },
      { type: 'text', text: 'b' },
    ];
    expect(modelReply(exchange(JSON.stringify({ type: 'message', role: 'assistant', content })))?.text).toBe('ab');
  });

  it('and everything else that is read of a response never throws', () => {
    const names = fc.constantFrom(
      'choices',
      'message',
      'content',
      'text',
      'usage',
      'model',
      'object',
      'role',
      'system',
      'messages',
      'models',
      'data',
      'done',
      'response',
      'candidates',
      'parts',
      'output',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('system', 'assistant', 'response', 'message', 'list', 3, null, true, 'x'.repeat(50)),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(names, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.boolean(), (json, streamed) => {
        const text = JSON.stringify(json);
        const one = streamed ? exchange(`data: ${text}\n\ndata: ${text}\n\n`, 'text/event-stream') : exchange(text);
        for (const read of [modelReply, modelsListed, replyText, spendIn, systemTextIn]) read(one);
      }),
      { numRuns: 500 },
    );
  });
});
