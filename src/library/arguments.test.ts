import { describe, expect, it } from 'vitest';
import {
  findSecrets,
  inspectCookie,
  judge,
  readDocument,
  readEvidence,
  readReport,
  scan,
  scanDocument,
  scanLog,
  scanTraffic,
  searchFiles,
  toHtml,
  toSarif,
  UsageError,
} from './index.ts';

/** What a caller in JavaScript can write: the compiler refuses it. */
// biome-ignore lint/suspicious/noExplicitAny: the calls are wrong on purpose
const any = (value: unknown): any => value;
const url = 'http://127.0.0.1:9/';

const wrong: [string, () => unknown, string][] = [
  ['no URL', () => scan(any(undefined)), 'target takes an http or https URL, not undefined'],
  ['a number', () => scan(any(8000)), 'target takes an http or https URL, not a number'],
  ['a relative URL', () => scan('/api'), 'target takes an absolute http or https URL, such as https://api.example.com'],
  ['another scheme', () => scan('ftp://a.test/'), 'target takes an absolute http or https URL'],
  ['settings that are a text', () => scan(url, any('fast')), 'settings takes an object, not a string'],
  ['settings that are null', () => scan(url, any(null)), 'settings takes an object, not null'],
  ['limits that are a list', () => scan(url, { limits: any([5]) }), 'limits takes an object, not a list'],
  ['a limit as a text', () => scan(url, { limits: { maxRequests: any('5') } }), 'limits.maxRequests takes a number'],
  ['a check without a list', () => scan(url, { only: any('ssrf') }), 'only takes a list of texts, not a string'],
  [
    'a number in a list',
    () => scan(url, { exclude: any(['/a', 7]) }),
    'exclude[1] takes a list of texts, not a number',
  ],
  ['headers that are null', () => scan(url, { headers: any(null) }), 'headers takes an object, not null'],
  ['a header without a value', () => scan(url, { headers: any({ a: undefined }) }), 'headers: line 1 has characters'],
  [
    'a key that is a number',
    () => scan(url, { keys: any([1]) }),
    'keys[0] takes a list of texts or bytes, not a number',
  ],
  ['a public address', () => scan(url, { publicUrl: 'api.example.com' }), 'publicUrl takes an absolute http'],
  ['a parsed document', () => scanDocument(any({ openapi: '3.1.0' })), 'JSON.stringify(document), not an object'],
  ['a document that is not there', () => readDocument(any(undefined)), 'document takes a text, or a list of'],
  ['texts without a name', () => readDocument(any([{ text: '{}' }])), 'document[0] takes a text'],
  ['no text at all', () => readDocument([]), 'document: the list of texts is empty'],
  ['bytes for a text', () => findSecrets(any(Buffer.from('a'))), 'text takes a text, not bytes'],
  ['a cookie that is an object', () => inspectCookie(any({ a: 1 })), 'text takes a text, not an object'],
  ['a text for bytes', () => scanLog(any('a line')), 'scanLog takes bytes (a Uint8Array or Buffer), not a string'],
  ['a HAR that was parsed', () => scanTraffic(any({ log: {} })), 'scanTraffic takes bytes'],
  ['one path', () => searchFiles(any('.')), 'paths takes a list of paths, not a string'],
  ['a parsed report', () => readReport(any({})), 'readReport takes a text, not an object'],
  ['evidence that is none', () => readEvidence('{'), 'not valid JSON'],
  ['a result for its report', () => toHtml(any({ report: {}, recording: {} })), 'not an object; pass its `report`'],
  [
    'a promise',
    () => toSarif(any(Promise.resolve())),
    'toSarif takes the report of a scan, not a promise (is an await',
  ],
  ['a result for its recording', () => judge(any({ report: {}, recording: {} })), 'pass its `recording`'],
];

describe('a wrong argument', () => {
  it.each(wrong)('%s is refused in one line', async (_, call, words) => {
    const error = await (async () => call())().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toContain(words);
    expect((error as UsageError).message).not.toContain('\n');
  });

  it('is not repeated: it may be a secret', () => {
    const secret = 'a password of somebody';
    expect(() => readReport(any([secret]))).toThrow(/^readReport takes a text, not a list$/);
    expect(() => findSecrets(any({ secret }))).toThrow(/^text takes a text, not an object$/);
  });

  it('is what the types allow: a URL object, a list of texts, bytes as keys', async () => {
    expect(readDocument([{ from: 'a.json', text: '{"openapi":"3.1.0","paths":{}}' }]).operations).toEqual([]);
    expect(inspectCookie('a=1', { keys: [Buffer.from('k'), 'text'] })).toHaveLength(1);
    await expect(scan(new URL(url))).rejects.not.toBeInstanceOf(UsageError);
  });
});
