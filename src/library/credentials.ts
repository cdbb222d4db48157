import { UsageError } from '../model/usage-error.ts';
import { isSendableValue, isToken } from '../parse/field-syntax.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import { isText, settingsOf, text } from './arguments.ts';

export type Headers = readonly HeaderLine[] | Readonly<Record<string, string>>;

/** The lines that a caller's headers and token stand for. Throws UsageError, which never repeats a value, for what no request can carry. */
export function credentialLines(headers: Headers = [], bearer?: string): readonly HeaderLine[] {
  const lines = isLines(headers) ? headers : Object.entries(settingsOf(headers, 'headers'));
  const wrong = lines.findIndex(
    ([name, value]) => !(isText(name) && isText(value) && isToken(name) && isSendableValue(value)),
  );
  if (wrong !== -1)
    throw new UsageError('invalid-header', `headers: line ${wrong + 1} has characters that cannot be sent`);
  if (bearer === undefined) return lines;
  if (!isSendableValue(text(bearer, 'bearer')))
    throw new UsageError('invalid-credential', 'bearer: it has characters that cannot be sent');
  return [...lines, ['Authorization', `Bearer ${bearer}`]];
}

const isLines = (headers: Headers): headers is readonly HeaderLine[] => Array.isArray(headers);
