import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmlessLike, harmlessValue, isCommand, isCommandLike, withoutCommands } from './harmless.ts';

describe('isCommandLike', () => {
  it.each(['cmd', 'shellCommand', 'callback_url', 'file', 'X-Target-Host', 'sql'])('%s', (name) => {
    expect(isCommandLike(name)).toBe(true);
  });

  it.each(['name', 'id', 'curly', 'profile', 'commandment', 'page', '', 'hosting'])('not %j', (name) => {
    expect(isCommandLike(name)).toBe(false);
  });
});

describe('isCommand', () => {
  it.each(['cmd', 'shellCommand', 'sql'])('%s', (name) => expect(isCommand(name)).toBe(true));
  it.each(['command_id', 'host', 'domain', 'countryCode', 'file', ''])('not %j', (name) =>
    expect(isCommand(name)).toBe(false),
  );
});

describe('harmlessValue', () => {
  it('replaces the value of such a name only', () => {
    expect([harmlessValue('cmd', 'reboot'), harmlessValue('page', '2')]).toEqual(['a', '2']);
  });
});

describe('withoutCommands', () => {
  it('replaces what stands under such names, and keeps the types', () => {
    const body = { name: 'n', url: 'http://x/', deep: [{ port: 22, exec: true, file: { path: 'p', n: null } }] };
    expect(withoutCommands(body)).toEqual({
      name: 'n',
      url: 'a',
      deep: [{ port: 1, exec: false, file: { path: 'a', n: null } }],
    });
  });

  it.each([['text'], [null], [3], [[]], [{ id: 1, tags: ['x'] }]])('leaves %j', (value) => {
    expect(withoutCommands(value)).toEqual(value);
  });

  it('never throws, and keeps the shape', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(typeof withoutCommands(value)).toBe(typeof value);
        expect(harmlessLike(harmlessLike(value))).toEqual(harmlessLike(value));
      }),
    );
  });
});
