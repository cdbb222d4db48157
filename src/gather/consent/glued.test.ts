import { describe, expect, it } from 'vitest';
import { glued } from './glued.ts';

describe('a verb and its object in one word', () => {
  it.each([
    // A long verb before its object, or behind it.
    ...['disconnectclient', 'deleteuser', 'playlistdelete', 'windowreload', 'cameraunlock'],
    // Behind a word that no list has, as long as a noun is.
    ...['widgetreset', 'gadgetdelete'],
    // A short verb needs an object that is known, or an adverb.
    ...['createdb', 'resetall', 'stopgracefully', 'zonetoggle', 'servergroupaddclient', 'runprogram'],
  ])('%s acts', (word) => {
    expect(glued(word)).toBe('acts');
  });

  it.each([
    // Three letters before a verb are an abbreviation or a syllable.
    ...['preset', 'zzreset', 'xyzdelete'],
    // Words of their own.
    ...['preinstall', 'autoupdate', 'cancellation', 'installments', 'reloader', 'toggles'],
    // Results and times.
    ...['getreset', 'listupdate', 'lastupdate', 'totaldelete'],
    // A thing that a verb names.
    ...['uploadurl', 'updateid', 'runtime', 'changelog'],
    ...['status', 'weather', 'user'],
  ])('%s does not', (word) => {
    expect(glued(word)).not.toBe('acts');
  });

  it('is unclear where the verb is a thing as well', () => {
    expect(glued('syncall')).toBe('unclear');
    expect(glued('playnow')).toBe('unclear');
  });
});
