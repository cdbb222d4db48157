/** Changes to a cookie's text, outside and below its layers; each a pure function of what fast-check draws, so that a counterexample can be repeated. */
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';

interface Mutation {
  /** `inner` changes bytes under base64, `packed` those under base64 and zlib. */
  readonly kind: 'replace' | 'insert' | 'delete' | 'repeat' | 'cut' | 'quote' | 'percent' | 'inner' | 'packed';
  /** Where, as a part of the length. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Marks and first bytes that formats look for. */
const MARKS = [
  '.',
  ':',
  '|',
  '*',
  '~',
  '%',
  '+',
  '=',
  '--',
  ';',
  '"',
  '!',
  '?',
  '\\054',
  '%00',
  '%C3',
  '\u0000',
  '\uffff',
  's:',
  'j:',
  '{"',
  '}',
  '[',
  'eyJ',
  'gAAAAA',
  'gASV',
  'BAh7',
  'Fe26.2*',
  'rO0AB',
  'a:1:{',
  'O:8:"',
  'SFMyNTY.',
  'base64-',
  '__proto__',
  '9'.repeat(40),
  'A'.repeat(300),
  '[['.repeat(200),
  '%25'.repeat(60),
];

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('replace', 'insert', 'delete', 'repeat', 'cut', 'quote', 'percent', 'inner', 'inner', 'packed'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 24 }),
  text: fc.oneof(fc.constantFrom(...MARKS), fc.string({ maxLength: 12, unit: 'binary' })),
});

export const mutate = (value: string, { kind, at, length, text }: Mutation): string => {
  const from = Math.floor(at * value.length);
  const to = Math.min(value.length, from + length);
  const around = (middle: string): string => value.slice(0, from) + middle + value.slice(to);
  switch (kind) {
    case 'replace':
      return around(text);
    case 'insert':
      return value.slice(0, from) + text + value.slice(from);
    case 'delete':
      return around('');
    case 'repeat':
      return around(value.slice(from, to).repeat(40));
    case 'cut':
      return value.slice(0, from);
    case 'quote':
      return `"${value}"`;
    case 'percent':
      return encodeURIComponent(Buffer.from(value).toString());
    case 'inner':
      return inBase64(value, { at, text }, (bytes) => bytes);
    case 'packed':
      return inBase64(value, { at, text }, unzipped, (bytes) => deflateSync(bytes));
  }
};

/** Changes bytes of the longest base64 run and writes it again in the same alphabet. */
const inBase64 = (
  value: string,
  { at, text }: Pick<Mutation, 'at' | 'text'>,
  open: (bytes: Buffer) => Buffer,
  close: (bytes: Buffer) => Buffer = (bytes) => bytes,
): string => {
  const runs = value.match(/[A-Za-z0-9+/_-]{8,16384}/g) ?? [];
  const run = runs.reduce((longest, next) => (next.length > longest.length ? next : longest), '');
  if (run === '') return value + text;
  const url = /[_-]/.test(run);
  const bytes = open(Buffer.from(run, 'base64'));
  const from = Math.floor(at * bytes.length);
  const patch = Buffer.from(text, 'latin1');
  const changed = close(Buffer.concat([bytes.subarray(0, from), patch, bytes.subarray(from + patch.length)]));
  return value.replace(run, changed.toString(url ? 'base64url' : 'base64'));
};

const unzipped = (bytes: Buffer): Buffer => {
  try {
    return inflateSync(bytes);
  } catch {
    return bytes;
  }
};
