import { deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';

type Spell = (text: string) => string;

const each =
  (spell: (hex: string, code: number) => string): Spell =>
  (text) =>
    [...text].map((sign) => spell(sign.charCodeAt(0).toString(16).padStart(2, '0'), sign.charCodeAt(0))).join('');

const listed = (text: string, write: (hex: string, code: number) => string, between: string): string =>
  [...text].map((sign) => write(sign.charCodeAt(0).toString(16).padStart(2, '0'), sign.charCodeAt(0))).join(between);

/** Ways in which one text can be in another. */
export const spellings: Readonly<Record<string, Spell>> = {
  plain: (text) => text,
  'percent, one sign': (text) => text.replace(/[_r]/, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
  percent: each((hex) => `%${hex}`),
  'percent twice': each((hex) => `%25${hex}`),
  'percent, old form': each((hex) => `%u00${hex}`),
  'octal escapes': each((_, code) => `\\${code.toString(8)}`),
  'escapes of CSS': each((hex) => `\\0000${hex}`),
  'named references': (text) => text.replaceAll('_', '&UnderBar;'),
  'decimal references': each((_, code) => `&#${code};`),
  'hexadecimal references': each((hex) => `&#x${hex};`),
  'unicode escapes': each((hex) => `\\u00${hex}`),
  'byte escapes': each((hex) => `\\x${hex}`),
  'quoted-printable, one sign': (text) => text.replace('_', '=5F'),
  'quoted-printable': each((hex) => `=${hex.toUpperCase()}`),
  'array of hexadecimal': (text) => listed(text, (hex) => `0x${hex}`, ','),
  'bytes of a dump': (text) => listed(text, (hex) => hex, ' '),
  'array of numbers': (text) => listed(text, (_, code) => String(code), ', '),
  'another case': (text) => text.toUpperCase(),
  base64: (text) => Buffer.from(`{"a":"${text}"}`).toString('base64'),
  base64url: (text) => Buffer.from(`?~${text}~?`).toString('base64url'),
  'base64 twice': (text) => Buffer.from(Buffer.from(`x${text}`).toString('base64')).toString('base64'),
  'wrapped base64': (text) =>
    (
      Buffer.from(`${'-'.repeat(50)}${text}`)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\n'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  zlib: (text) => deflateSync(`{"a":"${text}"}`).toString('base64url'),
  gzip: (text) => gzipSync(`{"a":"${text}"}`).toString('base64'),
};

const DECODED: readonly Spell[] = [
  (text) => text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  (text) =>
    text.replace(/(?:\b(?:0x)?[0-9a-f]{2}[, ]){6,}(?:0x)?[0-9a-f]{2}\b/gi, (run) =>
      String.fromCharCode(...(run.match(/[0-9a-f]{2}(?![0-9a-z])/gi) ?? []).map((hex) => Number.parseInt(hex, 16))),
    ),
  (text) => text.replace(/(?:\b\d{2,3}, ){6,}\d{2,3}\b/g, (run) => String.fromCharCode(...run.split(', ').map(Number))),
  (text) => text.replaceAll('&UnderBar;', '_'),
  (text) => text.replace(/\\([0-3]?[0-7]{2})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
  (text) =>
    text.replace(/(?:%(?:u00)?|\\u00|\\x|\\0000)([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  (text) =>
    text.replace(/&#(?:x([0-9a-f]{1,4})|(\d{1,5}));/gi, (_, hex: string | undefined, decimal: string) =>
      String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    ),
  (text) => text.replaceAll('\\\\', '\\'),
  (text) => text.replace(/(?:\\r)?\\n/g, '\n'),
];

/** The tokens in a text, whatever it is encoded in: opened by other means than those that are tested. */
export function tokensIn(text: string, tokens: RegExp, depth = 3): Set<string> {
  const found = new Set(text.match(tokens) ?? []);
  if (depth === 0) return found;
  const add = (inner: string): void => {
    for (const token of tokensIn(inner, tokens, depth - 1)) found.add(token);
  };
  for (const decode of DECODED) {
    const inner = decode(text);
    if (inner !== text) add(inner);
  }
  for (const [run] of text
    .replace(/([A-Za-z0-9+/])\n(?=[A-Za-z0-9+/])/g, '$1')
    .matchAll(/[A-Za-z0-9+/_-]{12,}={0,2}/g)) {
    for (const inner of opened(run)) if (/[\x20-\x7e]{7}/.test(inner)) add(inner);
  }
  return found;
}

function opened(run: string): string[] {
  const bytes = [0, 1, 2, 3].map((lead) => Buffer.from(run.slice(lead), 'base64'));
  const hex = [0, 1].map((lead) => Buffer.from(run.slice(lead), 'hex'));
  const inflated = [...run.matchAll(/eJ|H4sI/g)].slice(0, 3).flatMap(({ index }) => inflate(run.slice(index)));
  return [...bytes, ...hex, ...inflated].map((each) => each.toString('latin1'));
}

function inflate(run: string): Buffer[] {
  const bytes = Buffer.from(run, 'base64');
  try {
    return [bytes[0] === 0x78 ? inflateSync(bytes) : gunzipSync(bytes)];
  } catch {
    return [];
  }
}
