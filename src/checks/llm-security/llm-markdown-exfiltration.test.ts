import { casesFor, json } from '../../../test/cases.ts';
import { CANARY, messageOf, probed } from '../../../test/llm-pages.ts';
import check from './llm-markdown-exfiltration.ts';

const IMAGE = `![chart](https://${CANARY.first}.example/${CANARY.second}.png)`;

casesFor(check, {
  fires: [
    ['on request', probed({ 'markdown-image': IMAGE }), 'low The reply contains a Markdown image'],
    [
      'from content',
      probed({ 'markdown-image': IMAGE, 'markdown-summary': `The office is closed. ${IMAGE}` }),
      'medium The reply contains a Markdown image',
    ],
  ],
  quiet: [
    ['an echo', probed({ 'markdown-image': messageOf('markdown-image') })],
    [
      'the address without an image',
      probed({ 'markdown-image': `https://${CANARY.first}.example/${CANARY.second}.png` }),
    ],
    ['another image', probed({ 'markdown-summary': '![logo](/logo.png)' })],
  ],
  skips: [['no probe', json({ reply: IMAGE })]],
});
