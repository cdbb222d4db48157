import { describe, expect, it } from 'vitest';
import { acting } from './acting.ts';
import { reasonOf } from './reason.ts';

const reason = (url: string, more: object = {}, strict = false): string => {
  const shown = acting({ method: 'GET', url, ...more }, strict);
  return shown === undefined ? '' : String(reasonOf(shown));
};

describe('reasonOf', () => {
  it('says in one line what a request was refused for', () => {
    expect(reason('/users/3/delete')).toBe(
      'its path says `delete`, so it may do something instead of reading; --allow-writes sends it',
    );
    expect(reason('/a', { summary: 'Deletes a user' })).toContain('its summary says `deletes`');
    expect(reason('/a', { parameters: [{ name: 'sql', in: 'query', required: true }] })).toContain(
      'its parameter `sql`',
    );
    expect(reason('/doors/3/lock', {}, true)).toContain('its path says `lock`');
  });

  it('says where a word was not clear', () => {
    const shown = reason('/lock', {}, true);
    expect(shown).toContain('its path says `lock`, which may be a command, and nothing says that it reads');
    expect(shown).toContain('--allow-writes sends it');
  });
});
