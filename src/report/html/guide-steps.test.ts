import { describe, expect, it } from 'vitest';
import { guideNames, readGuide } from '../../guides/guides.ts';
import { guideSteps } from './guide-steps.ts';

describe('the steps of a guide', () => {
  it('are paragraphs with strong text and code, and code in fences', () => {
    const text = [
      '## How it leaks',
      'Not this.',
      '## The fix, step by step',
      '',
      '**1. Take `KEY` out.** Then use `a < b`.',
      '',
      '```python',
      'x = "<b>" ** 2',
      '  y = 1',
      '```',
      '',
      'Done.',
      '',
      '## How to check',
      'Nor this.',
    ].join('\n');
    expect(String(guideSteps(text))).toBe(
      '<p><strong>1. Take </strong><strong><code>KEY</code></strong><strong> out.</strong> Then use <code>a &#60; b</code>.</p><pre data-copy>x = &#34;&#60;b&#62;&#34; ** 2\n  y = 1</pre><p>Done.</p>',
    );
  });

  it('are nothing for a text without them', () => {
    expect(String(guideSteps('# A guide\n\n## How it leaks\n\nSo.'))).toBe('');
  });

  it.each(guideNames())('of %s are all there, without Markdown left over', (name) => {
    const steps = String(guideSteps(readGuide(name)?.text ?? ''));
    expect(steps.match(/<strong>\d\. /g)?.length).toBeGreaterThan(5);
    expect(steps.replace(/<pre[\s\S]*?<\/pre>/g, '')).not.toMatch(/\*\*|```|&#96;/);
  });
});
