/** What is live in a recording, and the recording without it: every credential and key becomes a pseudonym of the same form. */
import { givenIn } from '../derive/credentials/given.ts';
import { wantedFrom } from '../derive/recording/pseudonyms.ts';
import { parseCookieHeader } from '../parse/cookie-header.ts';
import { type HeaderLine, headerValues } from '../parse/header-lines.ts';
import { parseSetCookie } from '../parse/set-cookie.ts';
import { findSecrets } from '../secrets/engine.ts';
import { likeIt } from '../secrets/pseudonym.ts';
import { replacedIn } from '../secrets/spelled/edits.ts';
import { finderFor, SHORTEST, type Wanted } from '../secrets/spelled/finder.ts';
import { bodyOf } from './body.ts';
import type { RecordedEntry } from './entry.ts';
import { credentialFields, isLogin } from './sent.ts';

/** Flags and settings travel in cookies too. */
const NO_SECRET =
  /^(?:true|false|null|none|undefined|yes|no|on|off|auto|dark|light|https?|[a-z]{2}(?:[-_][A-Za-z]{2})?|\d{1,3})$/i;

/** Gathers what has to be replaced, entry by entry. */
export class LiveValues {
  readonly #wanted = new Map<string, Wanted>();

  add(entry: RecordedEntry): void {
    const { request, response } = entry;
    for (const line of request.headers) this.#header(line);
    for (const { name, value } of [...request.cookies, ...response.cookies]) this.#cookie(name, value);
    for (const line of headerValues(response.headers, 'set-cookie')) {
      const cookie = parseSetCookie(line);
      if (cookie !== undefined) this.#cookie(cookie.name, cookie.value);
    }
    const sent = request.body === undefined ? '' : textOf(request.body.content);
    for (const [, value] of credentialFields(sent)) this.#value(value);
    const texts = [entry.url, sent, bodyOf(entry, () => undefined).text, ...entry.messages];
    const headers = response.headers.map(([name, value]) => `${name}: ${value}`);
    for (const text of [...texts, ...headers])
      for (const wanted of wantedFrom(findSecrets(text))) this.#wanted.set(wanted.value, wanted);
  }

  #header([name, value]: HeaderLine): void {
    if (/^cookie$/i.test(name)) for (const pair of parseCookieHeader(value)) this.#cookie(pair.name, pair.value);
    else if (isLogin(name)) {
      const [, basic] = /^basic {1,3}(\S{4,16384})$/i.exec(value) ?? [];
      if (basic !== undefined) this.#basic(basic);
      for (const part of givenIn([name, value])) this.#value(part.value);
    }
  }

  /** What is under the base64 of a login is another login. */
  #basic(token: string): void {
    const login = Buffer.from(token, 'base64').toString('latin1');
    const by = Buffer.from(likeIt(login), 'latin1').toString('base64');
    this.#wanted.set(token, { value: token, by: () => by, isWord: false });
  }

  #cookie(_name: string, value: string): void {
    this.#value(value);
    const plain = unescaped(value);
    if (plain !== value) this.#value(plain);
  }

  #value(value: string): void {
    if (value.length < SHORTEST || NO_SECRET.test(value) || this.#wanted.has(value)) return;
    this.#wanted.set(value, { value, by: () => likeIt(value), isWord: /^[A-Za-z]{1,40}$/.test(value) });
  }

  /** Different values. */
  get size(): number {
    return this.#wanted.size;
  }

  /** What gives a text with all of them replaced, in whatever spelling they stand. */
  replacing(): (text: string) => string {
    const find = finderFor([...this.#wanted.values()]);
    return (text) => replacedIn(text, find);
  }
}

const textOf = (content: string | Buffer): string => (typeof content === 'string' ? content : content.toString('utf8'));

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
