/** What a cookie is for. Evidence in order: the API document's word, the recognised format, names and shapes that frameworks and products give, words in the name. */
import { remembered } from '../parse/remembered.ts';
import type { OpenedCookie } from './open.ts';
import { bareName } from './primitives/wire.ts';
import type { CookieRole } from './role-kind.ts';
import { KNOWN_NAMES, type KnownName } from './role-names.ts';
import { wordsOf } from './role-words.ts';

export interface JudgedRole {
  readonly role: CookieRole;
  /** For a sentence: why, in plain words. */
  readonly reason: string;
}

export interface RoleEvidence {
  /** Names of cookies that the API document uses as credentials (`in: cookie`). */
  readonly documented?: readonly string[];
}

/** Formats whose only use determines the role. */
const BY_FORMAT: ReadonlyMap<string, CookieRole> = new Map([
  ['flask-login', 'remember-me'],
  ['spring-remember-me', 'remember-me'],
  ['symfony-remember-me', 'remember-me'],
  ['shiro', 'remember-me'],
  ['flask-wtf', 'csrf'],
  ['tornado-xsrf', 'csrf'],
  ['bigip', 'load-balancer'],
  ['big-ip', 'load-balancer'],
  ['django-messages', 'preference'],
]);

/** Formats that applications also use for other values: they say nothing of the role. */
const ANY_ROLE: ReadonlySet<string> = new Set([
  'itsdangerous',
  'django-signing',
  'django-signed-cookie',
  'express-signed-cookie',
  'express-json-cookie',
  'hono-signed-cookie',
  'jwe',
  'fernet',
  'cookie-rs',
  'tornado',
  'bottle',
  'php-serialize',
]);

export const roleOf = (opened: OpenedCookie, { documented = [] }: RoleEvidence = {}): JudgedRole => {
  const { name } = opened.cookie;
  if (documented.includes(name)) return { role: 'session', reason: 'the API document names it as a credential' };
  return (
    byFormat(opened) ?? byKnownName(opened) ?? byWords(name) ?? { role: 'unknown', reason: 'its purpose is unknown' }
  );
};

const byFormat = ({ cookie, format, key, ...opened }: OpenedCookie): JudgedRole | undefined => {
  // A key that fits leaves no doubt about the format.
  const confidence = key ? 'certain' : opened.confidence;
  if (!format || confidence === 'tentative') return undefined;
  const known = BY_FORMAT.get(format.id);
  if (known) return { role: known, reason: `it is a ${format.title}` };
  if (ANY_ROLE.has(format.id) || knownName(cookie.name)) return undefined;
  const word = wordsOf(cookie.name);
  if (word && word.role !== 'session') return undefined;
  return confidence === 'certain' ? { role: 'session', reason: `it is a ${format.title}` } : undefined;
};

const byKnownName = ({ cookie }: OpenedCookie): JudgedRole | undefined => {
  const known = knownName(cookie.name);
  if (!known || (known.shape && !known.shape.test(cookie.value))) return undefined;
  return { role: known.role, reason: `${known.product} gives this name` };
};

/** The same few cookies come with every response. */
const knownName = remembered((name): KnownName | undefined => {
  const bare = bareName(name);
  return KNOWN_NAMES.find(({ pattern }) => pattern.test(bare));
});

const byWords = (name: string): JudgedRole | undefined => {
  const found = wordsOf(name);
  return found && { role: found.role, reason: `its name contains “${found.word}”` };
};
