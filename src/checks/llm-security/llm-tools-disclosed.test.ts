import { casesFor, json } from '../../../test/cases.ts';
import { CANARY, messageOf, probed } from '../../../test/llm-pages.ts';
import check from './llm-tools-disclosed.ts';

const line = (name: string): string => `${CANARY.first}: ${name}`;

casesFor(check, {
  fires: [
    [
      'one name twice',
      probed({ 'tools-list': `${line('lookup_order')}\n${line('refundOrder')}`, 'tools-json': line('lookup_order') }),
      'low Replies to two probes name the same tools: `lookup_order`.',
    ],
    [
      'in a list with marks',
      probed({ 'tools-list': `- **${line('`searchOrders`')}**`, 'tools-json': `1. ${line('searchOrders')}` }),
      'low ',
    ],
  ],
  quiet: [
    ['none', probed({ 'tools-list': 'none', 'tools-json': 'none' })],
    ['other names each time', probed({ 'tools-list': line('web_search'), 'tools-json': line('send_mail') })],
    ['words', probed({ 'tools-list': line('name'), 'tools-json': line('name') })],
    ['an echo', probed({ 'tools-list': messageOf('tools-list'), 'tools-json': messageOf('tools-json') })],
    ['one reply alone', probed({ 'tools-list': line('lookup_order') })],
  ],
  skips: [['no probe', json({ reply: line('lookup_order') })]],
});
