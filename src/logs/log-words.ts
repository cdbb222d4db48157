/** Words at which a line is looked at closely, beside what the search for keys finds. */
import { indexLiterals, type LiteralIndex } from '../secrets/literal-index.ts';

const CREDENTIALS = [
  'cookie',
  'authorization',
  'bearer ',
  'basic ',
  'sess',
  'sid=',
  'token',
  'password',
  'passwd',
  'jwt',
  'api_key',
  'apikey',
  'api-key',
  'secret',
  'eyj',
];
const PERSONAL = ['%40', 'ssn', 'passport', 'national', 'card', 'iban', 'cpf', 'nino'];
const FORMATS = ['#fields:', 'log_format', 'logformat'];
const TRACES = ['locals', 'file "', '#0 /'];

const WORDS = [...CREDENTIALS, ...PERSONAL, ...FORMATS, ...TRACES];

let index: LiteralIndex | undefined;

/** Made when it is first needed. */
export const logWords = (): LiteralIndex => {
  index ??= indexLiterals(WORDS.map((text) => ({ text })));
  return index;
};

/** What a word asks for. */
export const kindOfWord = (word: number): 'line' | 'format' | 'trace' => {
  if (word >= WORDS.length - TRACES.length) return 'trace';
  return word >= WORDS.length - TRACES.length - FORMATS.length ? 'format' : 'line';
};
