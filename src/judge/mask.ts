import type { Masked } from '../model/report.ts';
import { maskOf, Sealed } from '../model/sealed.ts';
import { maskWords } from './mask-words.ts';
import { SHINGLE, Shingles } from './shingles.ts';

/** A secret longer than this is known by its beginning; a private key's first lines are enough to find it. */
const LONGEST = 8192;

/** The one way from received text to a report. */
export interface Mask {
  /** With every secret masked but those that are words: for our own sentences, and for names and paths. */
  text(received: string): Masked;
  /** With words masked too where they stand quoted or as a value; `names` are left as they are. For what quotes received text. */
  quoted(said: string, names?: ReadonlySet<string>): Masked;
  /** As `text`, and a secret word that is the whole of it is masked: for a single received value. */
  value(received: string): Masked;
}

/**
 * A mask for these secrets in every form in which they could be quoted: plain, percent-encoded, JSON- and HTML-escaped,
 * hex, and base64 at each of its three alignments. Pass a whole cookie value where something inside it is secret: its compressed or
 * encoded form then counts as the secret too.
 */
export function maskFor(secrets: readonly Sealed[]): Mask {
  const revealed = (isWord: boolean): string[] => [
    ...new Set(secrets.filter((each) => each.isWord === isWord).map((each) => Sealed.reveal(each).slice(0, LONGEST))),
  ];
  const words = revealed(true).sort((a, b) => b.length - a.length);
  const forms = [
    ...revealed(false).flatMap(formsOf),
    // In another form than its own no word stands in our texts.
    ...words.flatMap((word) => formsOf(word).filter((form) => form.length >= SHINGLE && !form.includes(word))),
  ];
  /** Recognised wherever they stand, also when the text around was cut. */
  const shingles = new Shingles();
  const short = new Set<string>();
  for (const form of forms) {
    if (form.length < SHINGLE) short.add(form);
    else shingles.addAll(form);
  }
  const shortest = [...short].filter((form) => form.length >= 4).sort((a, b) => b.length - a.length);
  const text = (received: string): Masked => maskShort(maskRuns(received, shingles), shortest) as Masked;
  return {
    text,
    quoted: (said, names) => text(maskWords(said, words, names)),
    value: (received) => text(words.includes(received) ? maskOf(received) : maskWords(received, words)),
  };
}

function maskRuns(text: string, shingles: Shingles): string {
  if (shingles.size === 0) return text;
  let out = '';
  let copied = 0;
  for (let i = 0; i + SHINGLE <= text.length; i++) {
    if (!shingles.has(text, i)) continue;
    let end = i + SHINGLE;
    while (end < text.length && shingles.has(text, end - SHINGLE + 1)) end++;
    out += text.slice(copied, i) + maskOf(text.slice(i, end));
    copied = end;
    i = end - 1;
  }
  return out + text.slice(copied);
}

const maskShort = (text: string, forms: readonly string[]): string =>
  forms.reduce((masked, form) => masked.replaceAll(form, maskOf(form)), text);

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const forms = [
    secret,
    encodeURIComponent(bytes.toString()),
    JSON.stringify(secret).slice(1, -1),
    htmlEscaped(secret),
  ];
  forms.push(bytes.toString('hex'), bytes.toString('hex').toUpperCase());
  for (const lead of [0, 1, 2]) forms.push(...base64At(bytes, lead));
  return [...new Set(forms)].filter((form) => form.length > 0);
}

/** What of the base64 is the secret's alone when `lead` bytes stand before it in their group of three. */
function base64At(bytes: Buffer, lead: number): string[] {
  const text = Buffer.concat([Buffer.alloc(lead), bytes])
    .toString('base64')
    .replace(/={1,2}$/, '');
  const inner = text.slice(lead === 0 ? 0 : lead + 1, text.length - 1);
  return inner.length < SHINGLE ? [] : [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
}

const htmlEscaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
