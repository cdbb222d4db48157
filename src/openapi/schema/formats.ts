import { parseUrl } from '../../parse/uri.ts';

/** Longer values are not held against a format. */
const MAX_LENGTH = 2000;

/**
 * False only for what is plainly not of the format. Known: those that documents mean alike (OpenAPI Format Registry, RFC 3339, RFC 9562,
 * RFC 5321); all others hold any text.
 */
export function fitsFormat(format: string, text: string): boolean {
  const test = FORMATS.get(format);
  return test === undefined || text.length > MAX_LENGTH || test(text);
}

/** A deterministic text of each format that servers commonly test; its last digit, where it has one, may be any. Domains and addresses are those kept for documents (RFC 2606, RFC 5737, RFC 3849). */
export const FORMAT_SAMPLES: ReadonlyMap<string, string> = new Map([
  ['date-time', '2024-01-15T12:00:00Z'],
  ['date', '2024-01-15'],
  ['time', '12:00:00Z'],
  ['duration', 'P1D'],
  ['email', 'a1@example.com'],
  ['idn-email', 'a1@example.com'],
  ['hostname', 'a1.example.com'],
  ['idn-hostname', 'a1.example.com'],
  ['ipv4', '192.0.2.1'],
  ['ipv6', '2001:db8::1'],
  ['uri', 'https://example.com/1'],
  ['url', 'https://example.com/1'],
  ['iri', 'https://example.com/1'],
  ['uri-reference', '/1'],
  ['uuid', '00000000-0000-4000-8000-000000000001'],
  ['byte', 'YQ=='],
  ['json-pointer', '/a1'],
  ['decimal', '1.00'],
]);

const date = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days;
};

/** Offsets left out are let pass: many servers write local times. */
const time = /^[ tT]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,12})?)?(?:[zZ]|[+-]\d{2}:?\d{2})?$/;

const ipv4 = (text: string): boolean => {
  const octets = text.split('.', 5);
  return octets.length === 4 && octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) <= 255);
};

const FORMATS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['date', date],
  ['date-time', (text: string): boolean => date(text.slice(0, 10)) && time.test(text.slice(10, 60))],
  ['uuid', (text: string): boolean => /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i.test(text)],
  ['email', (text: string): boolean => /^[^\s@]{1,320}@[^\s@]{1,320}$/.test(text)],
  ['ipv4', ipv4],
  ['uri', (text: string): boolean => parseUrl(text) !== undefined],
]);
