import type { Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, list, own, quote, type Said, say } from '../../model/said.ts';
import { walkJson } from '../../parse/json.ts';
import { jsonOf, mediaTypeOf } from '../page.ts';
import { placeIn } from '../place.ts';
import { isCardNumber, isContactMail, isMail, nationalIdOf } from './personal-data.ts';

/** One or two addresses are a contact; a list is not. */
const FEWEST_MAILS = 3;
/** Where software names its authors. */
const CREDITS =
  /\/(?:authors?|maintainers?|contributors?|publishers?|contacts?|_npmUser|committer|copyright|support)(?:\/|$)/i;

interface Entry {
  readonly value: string;
  /** RFC 6901; a line number's stand-in for CSV. */
  readonly pointer: string;
  readonly name: string;
}

/** A plain search first: an address has an @, a card number many digits, an identity number a name that says so. */
const mayHold = (body: string): boolean => body.includes('@') || /\d[\d -]{11}\d/.test(body) || ID_NAMES.test(body);

const ID_NAMES =
  /ssn|social|nino|insurance|cpf|aadha|steuer|tax_?id|idnr|nir|secu|dni|nif|nie|fiscale|"cf"|pesel|bsn|person|national|passport/i;

/** What a response holds of people, as one observation: lists of addresses, card numbers, identity numbers. Empty where it holds nothing. */
export const personalDataIn = (exchange: Exchange): Observation[] =>
  mayHold(exchange.response.body) ? observe(exchange, entriesOf(exchange)) : [];

function observe(exchange: Exchange, entries: readonly Entry[]): Observation[] {
  const mails = entries.filter(
    ({ value, pointer }) => isMail(value) && !isContactMail(value) && !CREDITS.test(pointer),
  );
  const different = new Set(mails.map(({ value }) => value.toLowerCase())).size;
  const cards = entries.filter(({ name, value }) => isCardNumber(name, value));
  const ids = entries.filter(({ name, value }) => nationalIdOf(name, value) !== undefined);
  const [firstId] = ids;
  const kind = firstId && nationalIdOf(firstId.name, firstId.value);
  const parts: Said[] = [
    ...(different >= FEWEST_MAILS ? [say`${count(different, 'e-mail address', 'e-mail addresses')}${at(mails)}`] : []),
    ...(cards.length > 0 ? [say`${count(cards.length, 'card number')}${at(cards)}`] : []),
    ...(kind === undefined ? [] : [say`${count(ids.length, 'identity number')} (${own(kind)})${at(ids)}`]),
  ];
  if (parts.length === 0) return [];
  return [
    {
      at: placeIn(exchange, { part: 'body' }),
      message: say`Without credentials the response contains ${list(parts)}.`,
      confidence: 'firm',
      proof: { exchange: exchange.id },
    },
  ];
}

const at = ([first]: readonly Entry[]): Said =>
  first === undefined || first.pointer === '' ? own('') : say`, the first at ${quote(first.pointer)}`;

function entriesOf(exchange: Exchange): Entry[] {
  const json = jsonOf(exchange);
  if (json !== undefined) return fromJson(json);
  return mediaTypeOf(exchange)?.essence === 'text/csv' ? fromCsv(exchange.response.body) : [];
}

function fromJson(json: unknown): Entry[] {
  const entries: Entry[] = [];
  walkJson(json, (value, pointer) => {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    entries.push({ value: String(value), pointer: pointer(), name: lastName(pointer()) });
  });
  return entries;
}

/** The last name in a pointer; numbers of a list are passed over. */
const lastName = (pointer: string): string =>
  pointer.split('/').findLast((part) => part !== '' && !/^\d{1,6}$/.test(part)) ?? '';

const MOST_LINES = 5000;

/** Cells by their column's name; quoted separators are rare in such columns and only cost a cell. */
function fromCsv(body: string): Entry[] {
  const [head = '', ...lines] = body.split('\n', MOST_LINES);
  const separator = head.includes(';') ? ';' : ',';
  const cells = (line: string): string[] => line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const names = cells(head);
  return lines.flatMap((line) => cells(line).map((value, i) => ({ value, pointer: '', name: names[i] ?? '' })));
}
