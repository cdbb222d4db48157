import { deflateSync } from 'node:zlib';
import { decodeBase64 } from '../peel/base64.ts';
import { inflate } from '../peel/inflate.ts';

/** Tokens and what stands for them, longest first. */
export type Replacements = readonly (readonly [token: string, pseudonym: string])[];

/** Layers that are opened inside each other: base64 in JSON in base64 occurs, more does not. */
const DEPTH = 4;
const LARGEST = 1_048_576;

/**
 * A text with every token replaced, also where it stands percent-encoded, JSON- or HTML-escaped, in hex, in base64 or in compressed
 * base64. Encodings are opened, changed and closed again, so that a cookie stays one of its format.
 */
export function replaceIn(text: string, replacements: Replacements, depth = DEPTH): string {
  const plain = replacements.reduce((rest, [token, pseudonym]) => replaceForms(rest, token, pseudonym), text);
  return depth === 0
    ? plain
    : plain.replace(/[A-Za-z0-9+/_-]{16,8192}={0,2}/g, (run) => replaceInRun(run, replacements, depth - 1));
}

function replaceForms(text: string, token: string, pseudonym: string): string {
  const forms: ((value: string) => string)[] = [
    (value) => value,
    (value) => encodeURIComponent(Buffer.from(value).toString()),
    (value) => JSON.stringify(value).slice(1, -1),
    (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    (value) => Buffer.from(value).toString('hex'),
  ];
  return forms.reduce((rest, form) => rest.replaceAll(form(token), form(pseudonym)), text);
}

function replaceInRun(run: string, replacements: Replacements, depth: number): string {
  const bytes = decodeBase64(run);
  if (bytes === undefined) return run;
  const isUrl = /[-_]/.test(run);
  const encode = (changed: Buffer): string => {
    const text = changed.toString(isUrl ? 'base64url' : 'base64').replace(/={1,2}$/, '');
    return run.endsWith('=') ? text.padEnd(Math.ceil(text.length / 4) * 4, '=') : text;
  };
  const text = Buffer.from(bytes).toString('latin1');
  const changed = replaceIn(text, replacements, depth);
  if (changed !== text) return encode(Buffer.from(changed, 'latin1'));
  const inflated = bytes[0] === 0x78 ? inflate(bytes, LARGEST)?.bytes : undefined;
  if (inflated === undefined) return run;
  const inner = Buffer.from(inflated).toString('latin1');
  const other = replaceIn(inner, replacements, depth);
  return other === inner ? run : encode(deflateSync(Buffer.from(other, 'latin1')));
}
