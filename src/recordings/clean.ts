/** What is live in a recording, and the recording without it: every credential and key becomes a pseudonym of the same form. */
import { givenIn, partsOfGiven } from '../derive/credentials/given.ts';
import { wantedFrom } from '../derive/recording/pseudonyms.ts';
import { type HeaderLine, headerValues } from '../parse/header-lines.ts';
import { parseSetCookie } from '../parse/set-cookie.ts';
import { parseHttpUrl } from '../parse/uri.ts';
import { findSecrets } from '../secrets/engine.ts';
import { likeIt } from '../secrets/pseudonym.ts';
import { hiddenIn } from '../secrets/spelled/edits.ts';
import { finderFor, SHORTEST, type Wanted } from '../secrets/spelled/finder.ts';
import { bodyOf } from './body.ts';
import type { RecordedEntry } from './entry.ts';
import { credentialFields, isCredentialHeader, urlLogin } from './sent.ts';

/** Flags and settings travel in cookies too. */
const NO_SECRET =
  /^(?:true|false|null|none|undefined|yes|no|on|off|auto|dark|light|https?|[a-z]{2}(?:[-_][A-Za-z]{2})?|\d{1,3})$/i;

/** Texts that are kept until it is known what is live, in characters: of more it is not looked up what is in them. */
const MOST_KEPT = 64 * 1024 * 1024;

/** Gathers what has to be replaced, entry by entry. */
export class LiveValues {
  readonly #wanted = new Map<string, Wanted>();
  /** Bodies in codings that are not opened and closed again where a copy is made. */
  readonly #sealed: string[] = [];
  #kept = 0;

  add(entry: RecordedEntry): void {
    const { request, response } = entry;
    const url = parseHttpUrl(entry.url);
    for (const line of [...request.headers, ...(url === undefined ? [] : urlLogin(url))]) this.#header(line);
    for (const { name, value } of [...request.cookies, ...response.cookies]) this.#parts('cookie', name, value);
    for (const line of headerValues(response.headers, 'set-cookie')) {
      const cookie = parseSetCookie(line);
      if (cookie !== undefined) this.#parts('cookie', cookie.name, cookie.value);
    }
    const sent = request.body === undefined ? '' : textOf(request.body.content);
    for (const [name, value] of credentialFields(sent)) this.#parts('header', name, value);
    const { text: body, coding = 'gzip' } = bodyOf(entry, () => undefined);
    if (coding !== 'gzip') this.#seal(body);
    const texts = [entry.url, sent, body, ...entry.messages];
    const headers = response.headers.map(([name, value]) => `${name}: ${value}`);
    for (const text of [...texts, ...headers])
      for (const wanted of wantedFrom(findSecrets(text))) this.#wanted.set(wanted.value, wanted);
  }

  #header(line: HeaderLine): void {
    if (!isCredentialHeader(line[0])) return;
    const [, basic] = /^basic {1,3}(\S{4,16384})$/i.exec(line[1]) ?? [];
    if (basic !== undefined) this.#basic(basic);
    for (const { part, name, value } of givenIn(line)) this.#parts(part, name, value);
  }

  /** What is under the base64 of a login is another login. */
  #basic(token: string): void {
    const login = Buffer.from(token, 'base64').toString('latin1');
    const by = Buffer.from(likeIt(login), 'latin1').toString('base64');
    this.#wanted.set(token, { value: token, by: () => by, isWord: false });
  }

  #parts(part: 'cookie' | 'header', name: string, value: string): void {
    for (const each of partsOfGiven({ part, name, value })) this.#value(each);
  }

  #value(value: string): void {
    if (value.length < SHORTEST || NO_SECRET.test(value) || this.#wanted.has(value)) return;
    this.#wanted.set(value, { value, by: () => likeIt(value), isWord: /^[A-Za-z]{1,40}$/.test(value) });
  }

  #seal(text: string): void {
    this.#kept += text.length;
    if (this.#kept <= MOST_KEPT) this.#sealed.push(text);
  }

  /** Whether a body holds one of the values in a coding, as Brotli, in which it cannot be replaced. */
  isSealed(clean: (text: string) => string): boolean {
    return this.#kept > MOST_KEPT || this.#sealed.some((text) => clean(text) !== text);
  }

  /** Different values. */
  get size(): number {
    return this.#wanted.size;
  }

  /** What gives a text with all of them replaced, in whatever spelling they are written. */
  replacing(): (text: string) => string {
    const find = finderFor([...this.#wanted.values()]);
    return (text) => hiddenIn(text, find);
  }
}

const textOf = (content: string | Buffer): string => (typeof content === 'string' ? content : content.toString('utf8'));
