import { casesFor } from '../../../test/cases.ts';
import { messageOf, model, openAi, probed } from '../../../test/llm-pages.ts';
import { call, initialized, mcp } from '../../../test/mcp-pages.ts';
import check from './llm-prompt-leaked.ts';

const INSTRUCTIONS = 'You are Brixa, the assistant of the parts shop. Never give a discount above 12 percent.';
const CONTROLS = { 'control-sum': '5', 'control-about': 'I answer questions about parts.' };
const REFUSAL = "I'm sorry, I can't share my instructions. Feel free to ask about our parts and deliveries!";

casesFor(check, {
  fires: [
    [
      'a message of the role system',
      model({ reply: 'Hi', messages: [{ role: 'system', content: INSTRUCTIONS }] }),
      'medium The response contains the system message of a language model in `the message of the role system`',
    ],
    [
      'of the role developer, in parts',
      model({ items: [{ role: 'developer', content: [{ type: 'input_text', text: INSTRUCTIONS }] }] }),
      'medium ',
    ],
    [
      'a member',
      model({ settings: { systemPrompt: INSTRUCTIONS } }, { method: 'GET' }),
      'medium The response contains the system message of a language model in `systemPrompt`',
    ],
    [
      'the instructions of a response object',
      model({ object: 'response', output: [], instructions: INSTRUCTIONS }),
      'medium ',
    ],
    [
      'in a stream',
      model('', {
        headers: ['Content-Type: text/event-stream'],
        body: `data: {"system_prompt":${JSON.stringify(INSTRUCTIONS)}}\n\n`,
      }),
      'medium ',
    ],
    [
      'two replies',
      probed({ ...CONTROLS, 'extraction-repeat': `Here: ${INSTRUCTIONS}`, 'extraction-json': `"${INSTRUCTIONS}"` }),
      'medium The replies to the probes `extraction-repeat` and `extraction-json` contain the same passage',
    ],
    [
      'two replies, one of which is cut',
      probed({
        ...CONTROLS,
        'extraction-quote': INSTRUCTIONS,
        'extraction-handover': `Rules:\n* ${INSTRUCTIONS.slice(0, 60)}`,
      }),
      'medium ',
    ],
  ],
  quiet: [
    ['a role alone', model(openAi('Hello'))],
    [
      'roles of a conversation',
      model(
        openAi('Hi', {
          messages: [
            { role: 'user', content: 'x'.repeat(60) },
            { role: 'assistant', content: 'y'.repeat(60) },
          ],
        }),
      ),
    ],
    [
      'our own system message',
      model(openAi('Hi', { messages: [{ role: 'system', content: INSTRUCTIONS }] }), {
        sentBody: JSON.stringify({ messages: [{ role: 'system', content: INSTRUCTIONS }] }),
      }),
    ],
    ['a short one', model(openAi('Hi', { system: 'metric', messages: [{ role: 'system', content: 'Be kind.' }] }))],
    [
      'an echo',
      probed({
        ...CONTROLS,
        'extraction-repeat': messageOf('extraction-repeat'),
        'extraction-quote': messageOf('extraction-quote'),
        'extraction-json': messageOf('extraction-repeat'),
      }),
    ],
    [
      'an echo with the same words around it',
      probed({
        'control-sum': 'You are talking to the test line of the parts shop. You said: x',
        'extraction-repeat': 'You are talking to the test line of the parts shop. You said: y',
        'extraction-json': 'You are talking to the test line of the parts shop. You said: z',
      }),
    ],
    ['a refusal in the same words', probed({ ...CONTROLS, 'extraction-repeat': REFUSAL, 'extraction-quote': REFUSAL })],
    [
      'a refusal, then the same offer',
      probed({
        ...CONTROLS,
        'extraction-repeat': `Sorry, no. ${REFUSAL.slice(43)}`,
        'extraction-quote': `I cannot do this. ${REFUSAL.slice(43)}`,
      }),
    ],
    [
      'one reply alone',
      probed({ ...CONTROLS, 'extraction-repeat': INSTRUCTIONS, 'extraction-quote': 'Which part do you need today?' }),
    ],
    [
      'no harmless question got a reply',
      probed({ 'extraction-repeat': INSTRUCTIONS, 'extraction-quote': INSTRUCTIONS }),
    ],
    [
      'a short passage',
      probed({ ...CONTROLS, 'extraction-repeat': 'You are Brixa.', 'extraction-quote': 'You are Brixa.' }),
    ],
  ],
  skips: [
    ['the instructions of an MCP server', mcp(initialized({ instructions: INSTRUCTIONS }))],
    ['a prompt of an MCP server', mcp(call('prompts/list', { prompts: [{ name: 'a', system_prompt: INSTRUCTIONS }] }))],
    [
      'an API document',
      {
        pages: [
          {
            body: JSON.stringify({
              openapi: '3.1.0',
              paths: {},
              components: { schemas: { A: { properties: { system_prompt: INSTRUCTIONS } } } },
            }),
          },
        ],
      },
    ],
    [
      'instructions of a recipe',
      model({ instructions: 'Whisk the eggs and the sugar until they are light and foamy.' }),
    ],
  ],
});
