import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordHashesIn } from './password-hashes.ts';
import { replacedIn } from './spelled/edits.ts';

const TAIL = 'Q9xZk3Vb7LmN2pR5tWyA8cDe';

describe('password hashes', () => {
  it.each([
    `$2b$12$${TAIL}${TAIL}abcde`,
    `$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$${TAIL}`,
    `pbkdf2_sha256$600000$salt$${TAIL}=`,
    `pbkdf2:sha256:600000$salt$${TAIL}`,
    `scrypt:32768:8:1$salt$${TAIL}${TAIL}`,
    `$6$saltsalt$${TAIL}`,
    `{SSHA}${TAIL}=`,
  ])('%s keeps its form and loses its value', (hash) => {
    for (const text of [
      hash,
      `{"h":"${hash}"}`,
      Buffer.from(`x ${hash} y`).toString('base64'),
      encodeURIComponent(hash),
    ]) {
      const after = replacedIn(text, passwordHashesIn);
      expect(after.length).toBe(text.length);
      expect(after).not.toBe(text);
    }
    const after = replacedIn(hash, passwordHashesIn);
    expect(after).not.toContain(TAIL);
    expect(after.slice(0, 6)).toBe(hash.slice(0, 6));
  });

  it.each(['costs $2 and $6 more', '$2b$ alone', 'pbkdf2_sha256$ is a name', 'a:b:c', ''])('are not in: %s', (text) => {
    expect(passwordHashesIn(text)).toEqual([]);
  });

  it('are found within any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(replacedIn(`${a} $2b$12$${TAIL}${TAIL} ${b}`, passwordHashesIn)).not.toContain(TAIL + TAIL);
      }),
    );
  });
});
