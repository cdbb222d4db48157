/** What a line holds that should be in no log, judged by its place, as everywhere (secrets/places.ts). */
import { isCardNumber, isContactMail, isMail, nationalIdOf } from '../derive/response/personal-data.ts';
import type { PlaceInLog } from '../model/log-evidence.ts';
import { parseJws } from '../parse/jwt.ts';
import { printedValue } from '../secrets/cut.ts';
import { findSecrets } from '../secrets/engine.ts';
import { roleOf } from '../secrets/name-words.ts';
import { type NamedSecret, namedSecret } from '../secrets/names.ts';
import { isOwnName, opensNothing } from '../secrets/own-names.ts';
import type { ValuePlace } from '../secrets/places.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import type { LogEntry, LogField } from './log-entry.ts';
import type { Sightings } from './sightings.ts';

/** How a value is judged by its part of the line; parts that are not here have rules of their own. */
const PLACES: Partial<Record<LogField['part'], ValuePlace>> = {
  query: 'log',
  referer: 'log',
  body: 'log',
  header: 'header',
  field: 'file',
};

/** A program's own words are behind names too (`token=expired`), but no digit under the name of an API key is one of them. */
const placeOf = ({ part, name, value }: LogField): ValuePlace | undefined =>
  part === 'field' && roleOf(lastOf(name)) === 'api-key' && /\d/.test(value) ? 'log' : PLACES[part];

const SHORTEST_FORM = 16;
const SHORTEST_TOKEN = 8;
const SHORTEST_COOKIE = 8;

/** What somebody put in place of a value. */
const isMasked = (value: string): boolean =>
  /[*•…]{2}|^[[<({]?(?:redacted|removed|filtered|masked|omitted|scrubbed|hidden)\b|^x{3,}$|\.\.\.$/i.test(value);

/** Judges one line. `matches` are what the engine found in its text. */
export class LineDetector {
  readonly #entry: LogEntry;
  readonly #at: Pick<PlaceInLog, 'file' | 'line'>;
  readonly #sightings: Sightings;
  /** Values that are reported already, and with the places of the line in which they are. */
  readonly #reported = new Set<string>();
  readonly #reportedAt = new Set<string>();

  constructor(entry: LogEntry, at: Pick<PlaceInLog, 'file' | 'line'>, sightings: Sightings) {
    this.#entry = entry;
    this.#at = at;
    this.#sightings = sightings;
  }

  detect(matches: readonly SecretMatch[]): void {
    for (const field of this.#entry.fields) this.#field(field);
    for (const match of matches) this.#match(match);
    for (const [token] of this.#entry.message.matchAll(TOKENS))
      if (!this.#reported.has(token) && isToken(token)) this.#credential('token', token, this.#where(token));
    if (this.#entry.message.includes('@')) this.#mails(this.#entry.message);
  }

  #field(field: LogField): void {
    const { part, name, value } = field;
    if (value === '' || isMasked(value)) return;
    const forms = this.#forms(field);
    if (forms) return;
    if (part === 'cookie' || part === 'set-cookie') this.#cookie(field);
    else if (part === 'header' && /^(?:proxy-)?authorization$/i.test(name)) this.#authorization(field);
    else if (part === 'url') this.#credential('login', value, field);
    else this.#named(field);
    this.#person(field);
  }

  /** Keys of a provider's form in a value: whatever the value is called, that is what it is. */
  #forms(field: LogField): boolean {
    if (field.value.length < SHORTEST_FORM) return false;
    const keys = findSecrets(field.value, { names: false }).filter(isKey);
    for (const match of keys) this.#key(match, field);
    return keys.length > 0;
  }

  #cookie(field: LogField): void {
    const { name, value } = field;
    const named = isOwnName(name, 'cookie') ? undefined : namedSecret(name, value, 'cookie');
    if (named !== undefined && named.rule.id !== 'named-token') this.#key(asMatch(named), field);
    else if (value.length >= SHORTEST_COOKIE)
      this.#once(value, field, () => this.#sightings.cookie(name, value, this.#place(field)));
  }

  #authorization(field: LogField): void {
    const [, scheme = '', token = field.value] = /^([A-Za-z]{1,20}) {1,3}(\S{1,16384})/.exec(field.value) ?? [];
    if (isMasked(token) || token.length < SHORTEST_TOKEN) return;
    if (!/^basic$/i.test(scheme)) this.#credential('bearer', token, field);
    else this.#basic(token, field);
  }

  #basic(token: string, field: LogField): void {
    const login = Buffer.from(token, 'base64').toString('utf8');
    const keys = findSecrets(login, { names: false }).filter(isKey);
    for (const match of keys) this.#key(match, field);
    if (keys.length > 0) this.#reported.add(token);
    else if (/^[^:]{0,200}:[^:\s]/.test(login) && !isMasked(login.slice(login.indexOf(':') + 1)))
      this.#credential('basic', token, field);
  }

  #named(field: LogField): void {
    const place = placeOf(field);
    const { name } = field;
    if (place === undefined || opensNothing(lastOf(name))) return;
    const { value, isCut } = printedValue(field.value) ?? { value: field.value, isCut: false };
    if (isToken(value)) this.#credential('token', value, field);
    const named = isToken(value) ? undefined : namedSecret(roleName(lastOf(name)), value, place);
    if (named === undefined) return;
    const match = asMatch(isExample(named) || isCut ? { ...named, confidence: 'tentative' } : named);
    this.#byRole(isCut ? { ...match, isCut } : match, field);
  }

  /** Passwords and tokens are credentials of whoever called; keys and secrets open something else. */
  #byRole(match: SecretMatch, field: Where): void {
    const { rule, token, confidence } = match;
    if (rule.id === 'named-password') this.#credential('password', token, field, confidence);
    else if (rule.id === 'named-token') this.#credential('token', token, field, confidence);
    else this.#key(match, field);
  }

  #match(match: SecretMatch): void {
    const { token, kind, rule, name } = match;
    if (kind !== 'secret' || this.#reported.has(token) || this.#isPartOfReported(token)) return;
    const where = this.#where(token);
    if (rule.id.startsWith('jwt')) {
      if (where.part !== 'cookie' && where.part !== 'set-cookie') this.#credential('token', token, where);
    } else if (name !== undefined) this.#byRole(match, where.part === 'message' ? { part: 'message', name } : where);
    else if (isLogin(match)) this.#credential(rule.id === 'http-basic-login' ? 'basic' : 'login', token, where);
    else this.#key(match, where);
  }

  /** What is inside of a value that is reported, or around it, is the same value. */
  #isPartOfReported(token: string): boolean {
    for (const reported of this.#reported)
      if (reported.includes(token) || (reported.length >= SHORTEST_TOKEN && token.includes(reported))) return true;
    return false;
  }

  /** By meaning where a value is, as far as the line was understood. */
  #where(token: string): Where {
    const field = this.#entry.fields.find(({ value }) => value.includes(token));
    return field ?? { part: 'message', name: '' };
  }

  #person({ part, name, value }: LogField): void {
    if (part === 'header' || part === 'url' || part === 'cookie' || part === 'set-cookie') return;
    const kind = personalKind(lastOf(name), value);
    if (kind !== undefined) this.#sightings.personal(kind, value, this.#place({ part, name }));
  }

  #mails(message: string): void {
    const place = this.#place({ part: 'message', name: '' });
    for (const { 0: mail, index } of message.matchAll(MAILS)) {
      if (IN_LOGIN.test(message.slice(Math.max(0, index - LONGEST_LOGIN), index))) continue;
      if (isContactMail(mail) || this.#entry.fields.some(({ value }) => value.includes(mail))) continue;
      this.#sightings.personal('e-mail address', mail, place);
    }
  }

  #key(match: SecretMatch, where: Where): void {
    this.#once(match.token, where, () => this.#sightings.key(match, this.#place(where)));
  }

  #credential(
    kind: Parameters<Sightings['credential']>[0],
    value: string,
    where: Where,
    confidence?: SecretMatch['confidence'],
  ): void {
    this.#once(value, where, () => this.#sightings.credential(kind, value, this.#place(where), confidence));
  }

  /** The same value at several places of a line is reported at each of them. */
  #once(value: string, { part, name }: Where, report: () => void): void {
    const at = `${part} ${name} ${value}`;
    this.#reported.add(value);
    if (this.#reportedAt.has(at)) return;
    this.#reportedAt.add(at);
    report();
  }

  #place({ part, name }: Where): PlaceInLog {
    const { time, method, path } = this.#entry;
    return {
      ...this.#at,
      part,
      ...(time !== undefined && { time }),
      ...(name !== '' && { name: name.slice(0, LONGEST_NAME) }),
      ...(method !== undefined && { method }),
      ...(path !== undefined && { path: path.slice(0, LONGEST_PATH) }),
    };
  }
}

type Where = Pick<LogField, 'part' | 'name'>;

const LONGEST_NAME = 80;
const LONGEST_PATH = 200;
const MAILS = /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}(?![\w-])/gi;

/** What carries a session is as good as an access token. */
const roleName = (name: string): string =>
  name.replace(/^(x[-_])?(?:session|sess|remember(?:[-_]?me)?)(?=[-_]?token$)/i, '$1access');

/** `https://user:password@host`: what precedes the host is no mailbox. */
const IN_LOGIN = /\/\/[^\s/@"'<>]{0,200}$/;
const LONGEST_LOGIN = 200;

const TOKENS = /(?<![\w.-])eyJ[\w-]{8,8192}\.eyJ[\w-]{8,16384}\.[\w-]{16,1024}(?![\w.-])/g;

/** A signed JSON Web Token (RFC 7519): whoever has it is who it says. */
const isToken = (value: string): boolean =>
  value.startsWith('eyJ') && value.length < 16_384 && typeof parseJws(value)?.payload === 'object';

/** Of `req.body.password` the last part is the name. */
const personalKind = (name: string, value: string): string | undefined => {
  if (isMail(value) && !isContactMail(value)) return 'e-mail address';
  return isCardNumber(name, value) ? 'card number' : nationalIdOf(name, value);
};

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** `YOUR_API_KEY`: whoever called copied it from a guide, and it opens nothing. */
const isExample = ({ look, token }: NamedSecret): boolean => look === 'placeholder' && !/\d/.test(token);

const asMatch = (named: NamedSecret): SecretMatch => ({
  ...named,
  start: 0,
  end: named.token.length,
  path: [],
});

/** A provider's key, in contrast to a token of the service itself and to a login. */
const isKey = (match: SecretMatch): boolean =>
  match.kind === 'secret' && match.name === undefined && !match.rule.id.startsWith('jwt') && !isLogin(match);

/** A user and a password, of a header or a URL. */
const isLogin = ({ rule }: SecretMatch): boolean =>
  rule.id === 'http-basic-login' || (rule.core !== undefined && /-(?:url|login)$/.test(rule.id));
