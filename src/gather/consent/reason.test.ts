import { describe, expect, it } from 'vitest';
import { acting } from './acting.ts';
import { reasonOf } from './reason.ts';

const reason = (url: string, more: object = {}, strict = false): string => {
  const told = acting({ method: 'GET', url, ...more }, strict);
  return told === undefined ? '' : String(reasonOf(told));
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
    const told = reason('/lock', {}, true);
    expect(told).toContain('its path says `lock`, which may be a command, and nothing says that it reads');
    expect(told).toContain('--allow-writes sends it');
  });
});
