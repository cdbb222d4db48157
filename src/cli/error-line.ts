import { escapeControl } from '../model/inert.ts';

/**
 * A message for standard error: no credentials of a URL, no values of its parameters, no value of an option that does not exist. Logs of
 * builds keep these lines, and what was mistyped is often a secret. One line stays one line.
 */
export const errorLine = (message: string): string =>
  `openbrick: ${withoutValues(message)
    .split('\n')
    .map((line) => escapeControl(line))
    .join('\n')}`;

const withoutValues = (message: string): string =>
  message
    .replace(/[^\s"'`]{1,4000}/g, withoutUserinfo)
    .replace(/([?&;#][^\s=?&;#"'`]{1,100}=)[^\s&;#"'`]{1,4000}/g, '$1…')
    .replace(/'(--[^\s='"]{1,60}=).{0,4000}'/g, "'$1…'")
    .replace(/'(-[^-'\s])[^'\n]{1,4000}'/g, "'$1…'");

/** `ftp://u:PW@host/` without what is before the `@`, also where the URL is a broken one. */
export function withoutUserinfo(word: string): string {
  const at = word.lastIndexOf('@');
  if (at < 0) return word;
  const [slashes = ''] = /^(?:[a-z][a-z0-9+.-]{0,40}:\/{1,3}|[a-z]{0,10}\/\/)/i.exec(word) ?? [];
  const before = word.slice(slashes.length, at);
  return before.includes(':') || (slashes !== '' && !before.includes('/')) ? `${slashes}…${word.slice(at)}` : word;
}
