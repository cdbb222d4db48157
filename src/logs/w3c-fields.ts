/** Logs that name their fields in a line of their own: CloudFront, IIS and others of the W3C's extended format. */
import type { CustomFormat } from './custom-format.ts';

/** Names of fields as variables of nginx. */
const VARIABLES: Readonly<Record<string, string>> = {
  'cs-method': '$request_method',
  'cs-uri-stem': '$uri',
  'cs-uri-query': '$args',
  'cs(cookie)': '$http_cookie',
  'cs(referer)': '$http_referer',
  'cs-username': '$remote_user',
  'cs(authorization)': '$http_authorization',
};

/** Formats by the line `#Fields: date time …`: its data lines are parted by tabs (CloudFront) or spaces (IIS). */
export function fieldsFormats(line: string): CustomFormat[] {
  const names = /^#Fields: (.{1,4096})$/
    .exec(line.trim())?.[1]
    ?.trim()
    .split(/\s{1,4}/);
  if (names === undefined) return [];
  return ['\t', ' '].map((separator) => ({
    title: separator === '\t' ? 'CloudFront log' : 'W3C extended log',
    parts: names.flatMap((name, i) => [
      ...(i === 0 ? [] : [{ text: separator }]),
      { variable: VARIABLES[name.toLowerCase()] ?? `$${name}` },
    ]),
  }));
}
