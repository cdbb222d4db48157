import type { Case } from './cases.ts';
import { type CookieVector, readVectors } from './cookie-vectors.ts';

const vectors = readVectors();

const vectorOf = (number: string): CookieVector => {
  const found = vectors.find(({ id }) => id.startsWith(`${number}-`));
  if (found === undefined) throw new Error(`there is no vector ${number}`);
  return found;
};

/** A case of one response that sets this recorded cookie, with its sibling signature where it has one. */
export function cookieCase(number: string, attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax'): Case {
  const { cookie_name: name = 'session', value, sig, sig_cookie_name: sigName = `${name}.sig` } = vectorOf(number);
  const lines = [`${name}=${value}`, ...(sig === undefined ? [] : [`${sigName}=${sig}`])];
  return {
    pages: [{ url: 'https://api.test/connect', headers: lines.map((line) => `Set-Cookie: ${line}; ${attributes}`) }],
  };
}

/** The keys planted in this recorded cookie, to see that no message holds them. */
export const plantedIn = (number: string): readonly string[] => vectorOf(number).planted;
