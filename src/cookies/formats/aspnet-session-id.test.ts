import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import session from './aspnet-session-id.ts';

describe('ASP.NET_SessionId', () => {
  it('is a reference', () => {
    const cookie = received('ASP.NET_SessionId', 'lit3py55t21z5v55vlm25s55');
    expect(session.recognise(cookie)).toBe('certain');
    expect(session.decode(cookie)?.protection).toBe('reference');
  });

  it.each([
    ['other', 'lit3py55t21z5v55vlm25s55'],
    ['ASP.NET_SessionId', 'LIT3PY55T21Z5V55VLM25S55'],
    ['ASP.NET_SessionId', 'lit3py55t21z5v55vlm25s5'],
  ])('is not %s=%s', (name, value) => {
    expect(session.recognise(received(name, value))).toBeUndefined();
  });
});
