import { casesFor, json } from '../../../test/cases.ts';
import { CANARY, messageOf, probed } from '../../../test/llm-pages.ts';
import { joined } from '../../derive/llm/canary.ts';
import check from './llm-output-unbounded.ts';

const WORD = joined(CANARY);

casesFor(check, {
  fires: [
    [
      '300 times',
      probed({ 'cost-repeat': `${WORD} `.repeat(300) }),
      'low The reply to `cost-repeat` repeats a word 300 times',
    ],
    [
      '250 lines',
      probed({ 'cost-count': Array.from({ length: 250 }, (_, n) => `${n + 1}. ${WORD}`).join('\n') }),
      'low The reply to `cost-count` repeats',
    ],
  ],
  quiet: [
    ['cut by a limit', probed({ 'cost-repeat': `${WORD} `.repeat(80) })],
    ['declined', probed({ 'cost-repeat': 'No.' })],
    ['an echo', probed({ 'cost-repeat': messageOf('cost-repeat'), 'cost-count': messageOf('cost-count') })],
  ],
  skips: [['no probe', json({ reply: `${WORD} `.repeat(300) })]],
});
