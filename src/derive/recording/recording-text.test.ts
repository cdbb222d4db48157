import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../test/cases.ts';
import type { ProbeResult } from '../../model/probe.ts';
import { type Recording, recordingFrom } from './recording.ts';
import { recordingPieces, recordingText } from './recording-text.ts';

const key = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const long = `{"note":"${'words and more words, '.repeat(400)}","k":"${key}"}`;
const controls = `${key}${'\u0001'.repeat(2000)}`;

function recordingOf(...bodies: string[]): Recording {
  const evidence = evidenceOf({ pages: bodies.map((body, i) => ({ url: `https://api.test/${i}`, body })) });
  const exchanges = evidence.exchanges.ok ? evidence.exchanges.value : [];
  const results = new Map<string, ProbeResult>([
    ['all', { ok: true, exchanges }],
    ['none', { ok: true, exchanges: [], accepted: true }],
  ]);
  return {
    evidence,
    results: new Map([
      ['first', results],
      ['second', results],
    ]),
    notes: [],
    requests: { sent: 2, failed: 0, budget: 9 },
    startedAt: 0,
    durationMs: 1,
  };
}

/** The text, and what was left out, with time for so many pieces. */
function written(recording: Recording, most: number) {
  const pieces = recordingPieces(recording);
  let text = '';
  let made = 0;
  for (let next = pieces.next(true); ; next = pieces.next(made < most)) {
    if (next.done === true) return { text, note: next.value };
    text += next.value;
    made += 1;
  }
}

const bodiesIn = (text: string): string[] => {
  const recording = recordingFrom(JSON.parse(text));
  if (recording === undefined) throw new Error('it cannot be read again');
  return recording.evidence.exchanges.ok ? recording.evidence.exchanges.value.map(({ response }) => response.body) : [];
};

describe('a recording as text', () => {
  it('can be read again, with pseudonyms in it and nothing lost', () => {
    const recording = recordingOf(long, controls, 'short');
    const text = recordingText(recording);
    expect(text).not.toContain(key);
    const again = recordingFrom(JSON.parse(text));
    expect(bodiesIn(text).map(({ length }) => length)).toEqual([long.length, controls.length, 5]);
    expect(bodiesIn(text)[1]).not.toContain(key);
    expect(again?.results.get('second')).toEqual(again?.results.get('first'));
    expect(again?.results.get('first')?.get('none')).toEqual({ ok: true, exchanges: [], accepted: true });
    expect(again?.unread).toBeUndefined();
  });

  it('takes a response of many cookies for a long one, however short its body', () => {
    const headers = Array.from({ length: 100 }, (_, i) => `Set-Cookie: c${i}=${'words.'.repeat(20)}`);
    const evidence = evidenceOf({ pages: [{ url: 'https://api.test/', body: 'short', headers }] });
    const { text, note } = written({ ...recordingOf('x'), evidence, results: new Map() }, 1);
    expect(bodiesIn(text)).toEqual([]);
    expect(note).toMatch(/could not be cleaned of secrets within the time limit/);
  });

  it('writes control characters in less than twice their room', () => {
    const text = '\u0001'.repeat(100_000);
    const [with_, without] = [recordingText(recordingOf(text)), recordingText(recordingOf('x'))];
    // Once in the evidence, and once for each of two checks.
    expect(with_.length - without.length).toBeLessThan(text.length * 3 * 1.5);
  });

  it.each([0, 1, 2, 3, 5, 8])('leaves out what there was no time to clean, and says so (%i pieces)', (most) => {
    const { text, note } = written(recordingOf(long, 'short', long.replace('words', 'other')), most);
    expect(text).not.toContain(key);
    const bodies = bodiesIn(text);
    const again = recordingFrom(JSON.parse(text));
    expect(bodies.length + (again?.unread ?? 0)).toBe(3);
    expect(bodies).toContain('short');
    expect(again?.notes.length).toBe(note === undefined ? 0 : 1);
    if (bodies.length < 3) expect(note).toMatch(/could not be cleaned of secrets within the time limit/);
    if (bodies.length < 3) expect(again?.results.get('first')?.get('all')).toMatchObject({ ok: false, left: 'time' });
  });
});
