/** Small HTTP archives for tests. */

/** One entry as a test writes it: `GET url`, headers as `Name: value`. */
export interface Recorded {
  readonly method?: string;
  readonly url: string;
  readonly sent?: readonly string[];
  readonly post?: string;
  readonly status?: number;
  readonly headers?: readonly string[];
  readonly body?: string;
  /** Members that are put into the response's `content` instead of its text. */
  readonly content?: Readonly<Record<string, unknown>>;
  /** Members of the entry itself. */
  readonly more?: Readonly<Record<string, unknown>>;
}

const pairs = (lines: readonly string[] = []): { name: string; value: string }[] =>
  lines.map((line) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 1).trim() }));

const entryOf = (
  { method = 'GET', url, sent, post, status = 200, headers, body = '', content, more }: Recorded,
  at: number,
) => ({
  startedDateTime: new Date(Date.UTC(2026, 10, 20, 12, 0, at)).toISOString(),
  request: {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    headers: pairs(sent),
    cookies: [],
    ...(post !== undefined && { postData: { mimeType: 'application/json', text: post } }),
  },
  response: {
    status,
    httpVersion: 'HTTP/1.1',
    headers: pairs(headers),
    cookies: [],
    content: content ?? { size: Buffer.byteLength(body), mimeType: '', text: body },
  },
  ...more,
});

export const harOf = (entries: readonly Recorded[], creator = { name: 'test', version: '1' }): string =>
  JSON.stringify({ log: { version: '1.2', creator, entries: entries.map(entryOf) } });
