import { describe, expect, it } from 'vitest';
import { errorLine } from './error-line.ts';

const secret = ['hun', 'ter2'].join('');

describe('a message on standard error', () => {
  it.each([
    `"ftp://u:${secret}@h/" is not an http or https URL`,
    `"http:/u:${secret}@h/" is not an http or https URL`,
    `"http//u:${secret}@h/x" is not`,
    `"http://u:${secret}@h:99999/" is not`,
    `"u:${secret}@h:99999" is not`,
    `"http://u:a/b:${secret}@h/" is not`,
    `--spec http://u:${secret}@other/o.json: it is on another site than the target`,
    `--spec http://other/o.json?token=${secret}: it is on another site`,
    `http://h:1/?a=1&access_token=${secret}: connection refused`,
    `http://h:1/#access_token=${secret}: connection refused`,
    `unknown option '--bearerr=${secret}'\n(Did you mean --bearer?)`,
    `unknown option '--bearerr=two words ${secret}'`,
    `unknown option '-b${secret}'`,
  ])('repeats no credential: %s', (message) => {
    expect(errorLine(message)).not.toContain(secret);
  });

  it.each([
    'report.json: cannot be read (no such file)',
    '--format: there is no format "xml"; take one of terminal, json',
    "unknown option '--bearerr'",
    'http://127.0.0.1:1/: connection refused',
    'user@example.com: not a file',
    '.openbrick.yml: it must be a mapping of options, e.g. `fail-on: high`',
  ])('says all else: %s', (message) => {
    expect(errorLine(message)).toBe(`openbrick: ${message}`);
  });

  it('moves no cursor', () => {
    expect(errorLine('a\u001b[2Jb\u202e')).toBe('openbrick: a\\u001b[2Jb\\u202e');
  });
});
