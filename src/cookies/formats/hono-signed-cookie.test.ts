import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import honoSignedCookie from './hono-signed-cookie.ts';

vectorCases(honoSignedCookie, [{ vector: '085' }]);

describe('hono-signed-cookie', () => {
  it('reads JSON', () => {
    const value = encodeURIComponent('{"a":1}.JLB/f/gnnE847FBzmWbXZzeu0aQW7GnlvIwb2JqUnFQ=');
    expect(honoSignedCookie.decode(received('a', value))).toMatchObject({ serializer: 'json', payload: { a: 1 } });
  });

  it.each([
    ['a signature without padding', 'a', 'hello.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc'],
    ['a JWT', 'a', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.NkwiULho3i2OUm0Xm_kleyYxNASZa8rXsz5Owvn24uU'],
    ['Express', 'a', 's:hello.JLB/f/gnnE847FBzmWbXZzeu0aQW7GnlvIwb2JqUnFQ='],
    ['nothing signed', 'a', '.JLB/f/gnnE847FBzmWbXZzeu0aQW7GnlvIwb2JqUnFQ='],
  ])('is not %s', (_what, name, value) => {
    expect(honoSignedCookie.recognise(received(name, value))).toBeUndefined();
  });
});
