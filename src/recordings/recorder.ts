/** Makes exchanges of the entries of recordings: what live traffic would have given, without the credentials that were sent. */
import { type CredentialRemover, withoutForeignMarks } from '../derive/credentials/credential-remover.ts';
import { givenIn } from '../derive/credentials/given.ts';
import type { GivenCredential } from '../model/evidence.ts';
import { type Exchange, REMOVED, type Received, type RecordedCookie, type RecordedIn } from '../model/exchange.ts';
import { Sealed } from '../model/sealed.ts';
import { parseCookieHeader } from '../parse/cookie-header.ts';
import { type HeaderLine, headerValue, headerValues } from '../parse/header-lines.ts';
import { parseSetCookie } from '../parse/set-cookie.ts';
import { parseHttpUrl } from '../parse/uri.ts';
import { type Beside, bodyOf, stateOf } from './body.ts';
import type { RecordedBody, RecordedEntry } from './entry.ts';
import { SameTexts } from './same-texts.ts';
import { credentialFields, isCredentialHeader, isLogin, urlLogin } from './sent.ts';
import { type Removal, SentCredentials } from './sent-credentials.ts';

/** Where an entry is. */
export interface EntryPlace {
  readonly file: string;
  readonly entry: number;
  /** A file that lies beside the recording. */
  readonly beside: Beside;
}

/** Different credentials of one recording that are opened; later ones are only taken out. */
const MOST_GIVEN = 500;
/** Different values of cookies that are distinguished. */
const MOST_VALUES = 20_000;

export class Recorder {
  /** What requests sent and no response had set. */
  readonly given: GivenCredential[] = [];
  /** Cookies by name that are live, and headers that sign in: how many there are to be removed. */
  readonly live = { cookies: new Set<string>(), headers: new Set<string>() };
  readonly #values = new Map<string, number>();
  readonly #setValues = new Set<string>();
  readonly #known = new Set<string>();
  readonly #texts = new SameTexts();
  readonly #sent = new SentCredentials();
  #next = 0;

  /** Undefined for what is no exchange of HTTP: no response, another scheme. */
  add(entry: RecordedEntry, place: EntryPlace): Exchange | undefined {
    const url = parseHttpUrl(entry.url.replace(/^ws(?=s?:)/i, 'http'));
    if (url === undefined || entry.status < 100) return undefined;
    url.hash = '';
    const userinfo = urlLogin(url);
    [url.username, url.password] = ['', ''];
    const setLines = setCookieLines(entry);
    const sent = sentCookies(entry);
    const logins = entry.request.headers.filter(
      ([name, value]) => isLogin(name) && !isMasked(value.replace(/^[A-Za-z-]{1,20} /, '')),
    );
    const { remover, sent: credentials } = this.#removalFor(entry, sent, [...logins, ...userinfo]);
    this.#next += 1;
    const exchange: Exchange = {
      id: `r${this.#next}`,
      origin: 'har',
      identity: sent.length + logins.length > 0 ? 'given' : 'anonymous',
      request: requestOf(entry, url.href, remover),
      response: this.#responseOf(entry, setLines, { remover, place }),
      recorded: this.#recordedIn(entry, place, { sent, setLines, credentials }),
    };
    if (entry.isStub !== true) this.#noteSent(exchange, { sent, logins, host: url.host });
    this.#noteSet(setLines, url.host);
    for (const { name, value, attributes } of setLines.length > 0 ? [] : entry.response.cookies)
      if (attributes === undefined && value !== '') this.#give({ part: 'cookie', name, value }, exchange);
    return exchange;
  }

  /** Takes out what this request sent, but for values that a response issued before: those are the service's own. */
  #removalFor(entry: RecordedEntry, sent: readonly Pair[], logins: readonly HeaderLine[]): Removal {
    const foreign = sent.filter(({ name, value }) => !this.#setValues.has(`${name}=${value}`));
    const cookie = foreign.map(({ name, value }) => `${name}=${value}`).join('; ');
    const fields = entry.request.body === undefined ? [] : credentialFields(textOf(entry.request.body));
    const lines: HeaderLine[] = [...logins, ...fields, ...(cookie === '' ? [] : [['cookie', cookie] as const])];
    return this.#sent.of(lines);
  }

  #responseOf(
    entry: RecordedEntry,
    setLines: readonly string[],
    { remover, place }: { remover: CredentialRemover; place: EntryPlace },
  ): Received {
    const { response, status, httpVersion } = entry;
    const plain = response.headers.filter(([name]) => !/^set-cookie$/i.test(name));
    const declared = headerValue(plain, 'content-type');
    const mediaType = declared ?? response.body?.mediaType;
    const isTypeNamed = declared === undefined && plain.length === 0 && mediaType !== undefined;
    const body = bodyOf(entry, place.beside);
    const headers: HeaderLine[] = [
      ...remover.received(plain),
      ...(isTypeNamed ? [['content-type', mediaType] as const] : []),
      ...setLines.map((line): HeaderLine => ['set-cookie', line]),
    ];
    const received = [body.text, ...entry.messages].filter((part) => part !== '').join('\n');
    const text = this.#texts.one(remover.text(withoutForeignMarks(received)));
    return {
      status,
      httpVersion,
      headers,
      body: text,
      bodyBytes: Math.max(body.bytes, entry.bodyBytes ?? 0),
      truncated: body.isCut,
    };
  }

  #recordedIn(
    entry: RecordedEntry,
    { file, entry: at, beside }: EntryPlace,
    {
      sent,
      setLines,
      credentials,
    }: { sent: readonly Pair[]; setLines: readonly string[]; credentials: Removal['sent'] },
  ): RecordedIn {
    const body = stateOf(entry, beside);
    const set = setLines.flatMap((line) => parseSetCookie(line) ?? []);
    return {
      file,
      entry: at,
      ...(entry.at !== undefined && { at: entry.at }),
      ...(body !== undefined && { body }),
      ...(carriesPassword(entry) && { signsIn: true as const }),
      ...(credentials.length > 0 && { sent: credentials }),
      cookies: [
        ...sent.map(({ name, value }): RecordedCookie => ({ way: 'sent', name, value: this.#number(name, value) })),
        ...set.map(({ name, value }): RecordedCookie => ({ way: 'set', name, value: this.#number(name, value) })),
      ],
    };
  }

  #number(name: string, value: string): number {
    const key = `${name}=${value}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const next = this.#values.size < MOST_VALUES ? this.#values.size + 1 : 0;
    if (next > 0) this.#values.set(key, next);
    return next;
  }

  #noteSent(
    exchange: Exchange,
    { sent, logins, host }: { sent: readonly Pair[]; logins: readonly HeaderLine[]; host: string },
  ): void {
    for (const { name, value } of sent) {
      this.live.cookies.add(`${host} ${name}`);
      if (!this.#setValues.has(`${name}=${value}`)) this.#give({ part: 'cookie', name, value }, exchange);
    }
    for (const line of logins) {
      this.live.headers.add(`${host} ${line[0].toLowerCase()} ${line[1]}`);
      for (const each of givenIn(line)) this.#give(each, exchange);
    }
  }

  #noteSet(setLines: readonly string[], host: string): void {
    for (const { name, value } of setLines.flatMap((line) => parseSetCookie(line) ?? [])) {
      if (value === '') continue;
      this.#setValues.add(`${name}=${value}`);
      this.live.cookies.add(`${host} ${name}`);
    }
  }

  #give({ part, name, value }: { part: GivenCredential['part']; name: string; value: string }, sentIn: Exchange): void {
    const key = `${part} ${name} ${value}`;
    if (this.#known.has(key) || this.given.length >= MOST_GIVEN) return;
    this.#known.add(key);
    this.given.push({ part, name, value: new Sealed(value), sentIn });
  }
}

/** A form or JSON with a password, as logins have it. */
const carriesPassword = ({ request }: RecordedEntry): boolean =>
  request.body !== undefined && credentialFields(textOf(request.body)).some(([name]) => /pass|pwd/i.test(name));

interface Pair {
  readonly name: string;
  readonly value: string;
}

const textOf = ({ content }: RecordedBody): string =>
  typeof content === 'string' ? content : content.toString('latin1');

/** From the header, or from the list where a program wrote only that. Masked values are none. */
function sentCookies({ request }: RecordedEntry): Pair[] {
  const lines = headerValues(request.headers, 'cookie');
  const pairs = lines.length > 0 ? lines.flatMap(parseCookieHeader) : request.cookies;
  return pairs.filter(({ name, value }) => name !== '' && value !== '' && !isMasked(value));
}

/** What somebody put in place of a value before the recording was kept. */
const isMasked = (value: string): boolean =>
  /[*•…]{2}|^[[<({]?(?:redacted|removed|filtered|masked|sanitized|omitted|scrubbed)\b/i.test(value);

/** The lines of the header, or what the list says of them. */
function setCookieLines({ response }: RecordedEntry): string[] {
  const lines = headerValues(response.headers, 'set-cookie');
  const listed = lines.length > 0 ? [] : response.cookies;
  return [
    ...lines,
    ...listed.flatMap(({ name, value, attributes }) =>
      attributes === undefined ? [] : [`${name}=${value}${attributes}`],
    ),
  ];
}

function requestOf({ method, request }: RecordedEntry, url: string, remover: CredentialRemover): Exchange['request'] {
  const headers = request.headers.map(
    ([name, value]): HeaderLine => [name, isCredentialHeader(name) ? REMOVED : remover.text(value)],
  );
  const body = request.body === undefined ? '' : textOf(request.body);
  return {
    method: method.toUpperCase(),
    url,
    headers,
    ...(body !== '' && { body: remover.text(body).slice(0, MOST_SENT) }),
  };
}

/** Of a request's body that is kept. */
const MOST_SENT = 64 * 1024;
