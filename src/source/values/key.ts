import type { KeyInCode } from '../../model/code.ts';
import { Sealed } from '../../model/sealed.ts';
import { findSecrets } from '../../secrets/engine.ts';
import { isServiceName, roleOf, saysNoSecret, wordsOf } from '../../secrets/name-words.ts';
import { namedSecret } from '../../secrets/names.ts';
import type { ValuePlace } from '../../secrets/places.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import type { Origin } from './origin.ts';

/** Where a value goes, as far as it matters for whether it is a key. */
export interface Goal {
  /** Of the entry, cookie, property or parameter that takes it. */
  readonly name: string | undefined;
  readonly place: ValuePlace | 'log';
}

export interface KeySeen {
  readonly key: KeyInCode;
  readonly origin: Origin;
}

/** The first origin of a value that is a key, or undefined. */
export function keyIn(origins: readonly Origin[], goal: Goal): KeySeen | undefined {
  // A default for a missing value is looked at last.
  const ordered = [...origins.filter((each) => !each.isFallback), ...origins.filter((each) => each.isFallback)];
  for (const origin of ordered) {
    const key = keyOf(origin, goal);
    if (key !== undefined) return { key, origin };
  }
  return undefined;
}

/** A literal, a variable of the environment or a setting that is a key: not what only a name says. */
export function isKnownKey(origins: readonly Origin[], name: string): boolean {
  const seen = keyIn(origins, { name, place: 'body' });
  return seen !== undefined && seen.key.why !== 'name';
}

function keyOf(origin: Origin, goal: Goal): KeyInCode | undefined {
  switch (origin.kind) {
    case 'text':
      return literal(origin, goal);
    case 'environment':
    case 'setting':
      return configured(origin, goal);
    case 'environment-all':
      return { why: 'everything', confidence: 'firm' };
    case 'harmless':
    case 'plain':
    case 'container':
      return undefined;
    default:
      return byName(origin, goal);
  }
}

/** A literal in a provider's form, or one under the name of a credential. */
function literal({ text = '', names, isPart }: Origin, { name, place }: Goal): KeyInCode | undefined {
  const match = findSecrets(text, { names: false }).find(({ kind }) => kind === 'secret');
  if (match !== undefined) return { why: 'literal', confidence: match.confidence, secret: secretOf(match) };
  if (isPart) {
    const holder = names.find(isHeldByKeys);
    return holder === undefined ? undefined : { why: 'name', name: holder, confidence: 'firm' };
  }
  const named = [name, ...names].find((each) => each !== undefined && roleOf(each) !== undefined);
  const found = named === undefined ? undefined : namedSecret(named, text, place === 'log' ? 'body' : place);
  if (found === undefined || named === undefined) return undefined;
  return { why: 'literal', name: named, confidence: found.confidence, secret: secretOf(found) };
}

const secretOf = ({ rule, token, checksum, look }: Pick<SecretMatch, 'rule' | 'token' | 'checksum' | 'look'>) => ({
  rule: rule.id,
  title: rule.title,
  provider: rule.provider,
  value: new Sealed(token, look === 'words' || look === 'placeholder'),
  checksum,
});

/** Values that are made to be shown, and addresses. */
const PUBLIC =
  /publi|(?:^|_)(?:pk|anon|site|measurement|dsn)(?:_|$)|client_?id|(?:url|uri|host|endpoint|path|name|id|file|header|algorithm|ttl|age|expiry|expires|enabled|region|version|mode|bucket|email|user)$/i;

/** A variable or setting that is named as a credential, or goes where one is named. */
function configured({ kind, text = '', names, isFallback }: Origin, { name, place }: Goal): KeyInCode | undefined {
  const why = kind === 'environment' ? 'environment' : 'setting';
  if (PUBLIC.test(text)) return undefined;
  if (roleOf(text) !== undefined) return { why, name: text, confidence: 'firm' };
  if (kind === 'environment' && isTokenVariable(text)) return { why, name: text, confidence: 'firm' };
  const named = [name, ...names].find((each) => each !== undefined && roleOf(each) !== undefined);
  if (named === undefined || isFallback) return undefined;
  return { why, name: named, confidence: place === 'body' && kind === 'setting' ? 'tentative' : 'firm' };
}

/** A token in the environment is one of the program itself, whatever it is for. */
const isTokenVariable = (name: string): boolean => /(?:^|_)TOKEN$/.test(name) && !saysNoSecret(name);

/** Something that is not known here: only names say what it is. */
function byName(origin: Origin, { name, place }: Goal): KeyInCode | undefined {
  const { text = '', path = text, names, isPart } = origin;
  if (origin.kind !== 'unknown' && isCalledHarmless(text)) return undefined;
  const holder = [path, ...names].find(isHeldByKeys);
  if (holder !== undefined) return { why: 'name', name: holder, confidence: 'firm' };
  const candidates = isPart && name === undefined ? [text, ...names] : [name, text, ...names];
  const named = candidates.find((each) => each !== undefined && each !== '' && roleOf(each) !== undefined);
  if (named === undefined) return undefined;
  const isOwnToken = roleOf(named) === 'token' && !isServiceName(named);
  if (place === 'cookie') return isOwnToken ? undefined : { why: 'name', name: named, confidence: 'firm' };
  if (place === 'body')
    return isOwnToken || roleOf(named) === 'password'
      ? undefined
      : { why: 'name', name: named, confidence: 'tentative' };
  return { why: 'name', name: named, confidence: isOwnToken && place === 'session' ? 'tentative' : 'firm' };
}

/** `key.id`, `apiKey.name`: the member says what it is. */
const isCalledHarmless = (text: string): boolean => saysNoSecret(text) || PUBLIC.test(text);

/** `keys.STRIPE`, `credentials.openai()`: a collection of keys, and the service that one is for. */
const isHeldByKeys = (path: string): boolean => {
  const dot = path.lastIndexOf('.');
  if (dot < 0) return false;
  const holder = wordsOf(path.slice(0, dot)).at(-1) ?? '';
  return /^(?:keys|tokens|secrets|credentials|creds|apikeys)$/.test(holder) && isServiceName(path.slice(dot + 1));
};
