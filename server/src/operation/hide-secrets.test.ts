import { describe, expect, it } from 'vitest';
import { createLog } from './create-log.ts';
import { hideSecrets } from './hide-secrets.ts';

describe('hideSecrets', () => {
  it.each([
    ['password in a URL', 'connect postgres://user:pa55-word@db/x', 'connect postgres://user:[removed]@db/x'],
    ['bearer token', 'Authorization: Bearer abc.def-123', 'Authorization: Bearer [removed]'],
    ['token of ours', `given ob_${'a'.repeat(40)}!`, 'given ob_[removed]!'],
    ['secret of a webhook', `whsec_${'A1+/'.repeat(8)}=`, 'whsec_[removed]'],
    ['cookie of a session', '__Host-openbrick=abc123; x=1', '__Host-openbrick=[removed]; x=1'],
  ])('takes out a %s', (_, text, hidden) => {
    expect(hideSecrets(text)).toBe(hidden);
  });

  it.each(['https://example.com/a:b', 'http://127.0.0.1:8080/x@y', 'the bearer of news', 'job_1234567890', 'ob_short'])(
    'leaves %s as it is',
    (text) => {
      expect(hideSecrets(text)).toBe(text);
    },
  );
});

describe('createLog', () => {
  const logged = (fields: object, message = 'm'): string => {
    let text = '';
    const write = (line: string): void => {
      text += line;
    };
    const log = createLog('info', 'test', { write });
    log.info(fields, message);
    return text;
  };

  it('writes one JSON object a line, with level, time and role', () => {
    const line = logged({ a: 1 }, 'hello');
    expect(line.endsWith('\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject({ level: 'info', role: 'test', a: 1, msg: 'hello', pid: process.pid });
  });

  it('writes no value of a field that is secret by its name', () => {
    const line = logged({
      password: 'hush-1',
      request: { headers: { cookie: 'hush-2' } },
      a: { b: { token: 'hush-3' } },
    });
    expect(line).not.toMatch(/hush/);
  });

  it('writes no credential that an error carries, and stays JSON', () => {
    const line = logged({ err: new Error('connect "postgres://u:hush@db/x" failed with Bearer hushhush') });
    expect(JSON.parse(line).err.message).toBe('connect "postgres://u:[removed]@db/x" failed with Bearer [removed]');
    expect(line).not.toMatch(/hush/);
  });
});
