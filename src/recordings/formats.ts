import { burp } from './burp.ts';
import { cassette } from './cassette.ts';
import type { RecordingFormat } from './entry.ts';
import { har } from './har.ts';
import { nock, nockCode } from './nock.ts';
import { wiremock } from './wiremock.ts';

/** Every format of recordings that is read, the first that recognises a file reads it. */
const FORMATS: readonly RecordingFormat[] = [har, burp, cassette, wiremock, nock, nockCode];

/** Characters of a file that decide which format it is. */
export const HEAD_BYTES = 65_536;

/** The format of a recording by its first bytes; undefined where none knows them. A byte order mark does not count. */
export const formatOf = (head: Buffer): RecordingFormat | undefined => {
  const text = head
    .subarray(0, HEAD_BYTES)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return FORMATS.find((format) => format.recognise(text));
};

/** For a message about a file that is none of them. */
export const formatTitles = (): string => FORMATS.map(({ title }) => title).join(', ');
