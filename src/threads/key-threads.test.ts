import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ReceivedCookie } from '../cookies/format.ts';
import { ListSearch } from '../cookies/list-search.ts';
import { startKeyThreads } from './key-threads.ts';

const text = 'eyJhIjoxfQ.awCm-Q';
const flask = (secret: string): ReceivedCookie => {
  const key = createHmac('sha1', secret).update('cookie-session').digest();
  return {
    name: 'session',
    value: `${text}.${createHmac('sha1', key).update(text).digest('base64url')}`,
    siblings: new Map(),
  };
};
const cookies = [flask('Q7#zz-one'), flask('Q7#zz-two'), { name: 'theme', value: 'dark', siblings: new Map() }];
const pieceOf = (line: number, ...last: readonly string[]) => ({
  bytes: Buffer.from([...Array.from({ length: 300 }, (_, at) => `wrong-${line}-${at}`), ...last].join('\n')),
  line,
});
const pieces = [
  pieceOf(1),
  pieceOf(301, 'Q7#zz-two'),
  pieceOf(602, 'Q7#zz-one', 'hex:zz'),
  pieceOf(904, 'Q7#zz-two'),
  pieceOf(1205),
];

describe('startKeyThreads', () => {
  const here = new ListSearch(cookies, 'fast');
  const expected = pieces.map((piece) => here.find(piece));
  const foundBy = async (script?: URL) => {
    const threads = startKeyThreads(cookies, script);
    try {
      return await Promise.all(pieces.map((piece) => threads.find(piece)));
    } finally {
      threads.close();
    }
  };

  it('finds what a search in this thread finds, piece by piece', async () => {
    expect(expected.map(({ fits }) => fits.map(({ of, line }) => [of, line]))).toEqual([
      [],
      [[1, 601]],
      [[0, 902]],
      [[1, 1204]],
      [],
    ]);
    expect(await foundBy()).toEqual(expected);
  });

  it('goes on in this thread where the others fail', async () => {
    const failing = new URL('data:text/javascript,throw new Error("no")');
    expect(await foundBy(failing)).toEqual(expected);
  });
});
