import { describe, expect, it } from 'vitest';
import {
  camel,
  capitals,
  choices,
  equals,
  hyphens,
  keysOfTemplate,
  maybe,
  nothing,
  sentence,
  shouted,
  type Template,
  titled,
  type Writing,
} from './slots.ts';

const template = (writing: Writing, more: Partial<Template> = {}): Template => ({
  likeliest: 10,
  mostMore: 6,
  slots: [choices('pick a,take the'), maybe(choices('very long', 2), 1), choices('phrase'), maybe(choices('!,now'), 1)],
  writings: [writing],
  ...more,
});
const all = (each: Template): readonly string[] =>
  Array.from({ length: 40 }, (_, cost) => keysOfTemplate(each)(cost)).flat();

describe('keysOfTemplate', () => {
  it.each([
    [hyphens(0), 'pick-a-very-long-phrase-now'],
    [hyphens(0), 'pick-a-phrase!'],
    [capitals(0), 'TAKE_THE_VERY_LONG_PHRASE'],
    [camel(0), 'pickAVeryLongPhraseNow'],
    [titled(0), 'TakeThePhrase'],
    [nothing(0), 'pickaphrasenow'],
    [sentence(0), 'Take the very long phrase!'],
    [shouted(0, '_'), 'PICK_A_very_long_phrase_now'],
  ])('joins the words of each slot as people do', (writing, key) => expect(all(template(writing))).toContain(key));

  it('gives each key at what its choices cost together, and none beyond', () => {
    const keysAt = keysOfTemplate(template(hyphens(1)));
    expect(keysAt(12)).toEqual(['pick-a-phrase!']);
    expect(keysAt(13)).toContain('pick-a-very-long-phrase!');
    expect([...keysAt(9), ...keysAt(10), ...keysAt(17)]).toEqual([]);
  });

  it('begins with the first slot that is not empty', () => {
    const slots = [maybe(equals(['our'])), equals(['tea pot', 'kettle'])];
    expect(all(template(hyphens(0), { slots }))).toEqual(['tea-pot', 'kettle', 'our-tea-pot', 'our-kettle']);
  });
});
