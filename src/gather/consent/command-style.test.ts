import { describe, expect, it } from 'vitest';
import { showCommands } from './command-style.ts';

const gets = (text: string) => text.split(' ').map((url) => ({ method: 'GET', url, parameters: [] }));

describe('showCommands', () => {
  it('tells an API that takes its commands by GET from others', () => {
    expect(showCommands(gets('/setPower /reboot /mute /status /volume'), 0)).toBe(true);
    expect(showCommands(gets('/setPower /reboot /status /volume'), 0)).toBe(false);
    expect(showCommands(gets('/users /orders /status /volume'), 0)).toBe(false);
  });

  it('does not take a few exceptions for the style', () => {
    const reads = Array.from({ length: 40 }, (_each, at) => `/things${'a'.repeat(at)}s`).join(' ');
    expect(showCommands(gets(`/setPower /reboot /mute ${reads}`), 0)).toBe(false);
    expect(showCommands(gets('/logout /reboot /mute /status /volume'), 20)).toBe(false);
  });
});
