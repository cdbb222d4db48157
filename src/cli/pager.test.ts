import { describe, expect, it } from 'vitest';
import { pagerOf, showPaged } from './pager.ts';

describe('pagerOf', () => {
  it.each([
    ['less -S', 'less -S'],
    [' more ', 'more'],
    ['cat', undefined],
    ['', undefined],
  ])('PAGER=%j is %j', (wanted, pager) => expect(pagerOf({ PAGER: wanted })).toBe(pager));

  it.runIf(process.platform !== 'win32')('is less where nothing is set', () => expect(pagerOf({})).toBe('less'));
});

describe.runIf(process.platform !== 'win32')('showPaged', () => {
  const env = { PATH: process.env['PATH'] };

  it('shows the text in a pager that may close early', async () => {
    expect(await showPaged('text\n'.repeat(100_000), { ...env, PAGER: 'true' })).toBe(true);
    expect(await showPaged('text', { ...env, PAGER: 'grep -q text' })).toBe(true);
  });

  it('says when nothing was shown', async () => {
    expect(await showPaged('text', { ...env, PAGER: 'no-such-pager-here 2>&-' })).toBe(false);
    expect(await showPaged('text', { ...env, PAGER: '' })).toBe(false);
  });
});
