/** Stack traces that show the values of variables: rich and loguru of Python, arguments of PHP. */
import type { LoggedTrace } from '../model/log-evidence.ts';

/** Lines after the first of a trace that are looked at. */
const MOST_LINES = 60;

/** The language of a trace with values that begins in this text, as it is read from a file; undefined for others. */
export function localsIn(text: string): LoggedTrace['language'] | undefined {
  const lines = text.split('\n', MOST_LINES).map((line) => line.slice(0, 2000));
  if (lines.some((line) => /[─-] locals [─-]/.test(line)) && lines.some((line) => /[│|] {1,3}\w{1,80} = \S/.test(line)))
    return 'Python';
  const isTrace = /^\s{0,20}(?:[>│] )?\s{0,20}File "[^"]{1,500}", line \d{1,7}/.test(lines[0] ?? '');
  if (isTrace && lines.some((line) => /^[\s│]{0,200}[└├] \S/.test(line))) return 'Python';
  return lines.some((line) => PHP.test(line)) ? 'PHP' : undefined;
}

/** `#0 /app/login.php(12): login('bob', '…')` with a text among its arguments. */
const PHP = /#\d{1,3} \/[^\s(]{1,500}\(\d{1,7}\): [\w\\:>-]{1,200}\([^()]{0,500}'[^']{1,200}'/;
