/** Passwords that are in a command or a call, where the place says that they are passwords: which of them are more than a sample. */
import { isCommon } from './credential-words.ts';
import { isWeakPassword } from './weak-password.ts';

/** Words of documentation; `P@ssw0rd` is one of them. */
const SAMPLE =
  /pass(?:word|wd|phrase|code|$)|secret|change|example|your|dummy|sample|foobar|qwerty|letmein|hunter2|redacted|token|123456|api_?key/;
const LEET: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '0': 'o', $: 's', '5': 's', '3': 'e', '1': 'l' };
/** Names of variables, options, files, templates and references. */
const REFERENCE =
  /^(?:[$%<{[(-]|\.{0,2}\/|file:|env:|fd:|op:\/\/|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|[a-z]+(?:[-_.][a-z]+)+$)|\{\{|\$\{|\$\(/;

/**
 * True for what someone would have to change: no sample of documentation, no reference, and not a single word of letters.
 */
export const isWrittenPassword = (text: string): boolean => {
  if (text.length < 6 || isWeakPassword(text) || REFERENCE.test(text)) return false;
  if (/[A-Za-z]/.test(text) && isCommon(text)) return false;
  const lower = text.toLowerCase();
  if (SAMPLE.test(lower) || SAMPLE.test(lower.replace(/[@$0-5]/g, (sign) => LEET[sign] ?? sign))) return false;
  return /[A-Za-z]/.test(text) ? /[^A-Za-z]/.test(text) : text.length >= 8;
};
