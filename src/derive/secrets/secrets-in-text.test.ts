import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../../parse/steps.ts';
import { findSecrets } from '../../secrets/engine.ts';
import { findingSecrets } from './secrets-in-text.ts';

const keyOf = (seed: number): string =>
  ['sk_', 'live_', createHash('sha256').update(`${seed}`).digest('hex').slice(0, 24)].join('');
const filler = '{"note":"nothing to see here"}\n'.repeat(40_000);
const under = (text: string): string => Buffer.from(`${'padding '.repeat(60)}${text}`).toString('base64');

/** Keys every so many characters of a text of 1.2 million. */
function textWith(every: number, write: (key: string) => string): string {
  const parts: string[] = [];
  for (let at = 0; at < filler.length; at += every)
    parts.push(filler.slice(at, at + every), `\n"k":"${write(keyOf(at))}"\n`);
  return parts.join('');
}

const shown = (text: string) =>
  runAtOnce(findingSecrets(text))?.map(({ start, end, token, path }) => ({ start, end, token, path }));

describe('a long text in steps', () => {
  it.each([
    ['as they are', 997, (key: string) => key],
    ['escaped', 2111, (key: string) => key.replaceAll('_', '\\u005f')],
    ['in base64', 40_009, under],
  ])('has the keys that it has as a whole: %s', (_, every, write) => {
    const text = textWith(every, write);
    const whole = findSecrets(text).map(({ start, end, token, path }) => ({ start, end, token, path }));
    expect(whole.length).toBeGreaterThan(25);
    expect(shown(text)).toEqual(whole);
  });

  it('has a key that lies on the border of two windows once', () => {
    for (const before of [524_288 - 40, 524_288 - 10, 524_288, 524_288 - 2048]) {
      const text = `${filler.slice(0, before)}"${keyOf(1)}"${filler}`;
      expect(shown(text)?.map(({ token }) => token)).toEqual([keyOf(1)]);
    }
  });

  it('is left where there is no time', () => {
    const steps = findingSecrets(filler);
    steps.next(true);
    expect(steps.next(true).done).toBe(false);
    expect(steps.next(false)).toEqual({ done: true, value: undefined });
  });
});
