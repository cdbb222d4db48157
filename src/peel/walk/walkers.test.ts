import fc from 'fast-check';
import { describe, it } from 'vitest';
import { walkEtf } from './etf.ts';
import { walkGob } from './gob.ts';
import { walkJavaSerialized } from './java-serialized.ts';
import { walkMsgpack } from './msgpack.ts';
import { walkPhpSerialize } from './php-serialize.ts';
import { walkPhpSessionEncode } from './php-session-encode.ts';
import { walkPickle } from './pickle.ts';
import type { Walked } from './plain.ts';
import { walkRubyMarshal } from './ruby-marshal.ts';

/** Each with the start that its format needs and with the bytes that mean something in it. */
const WALKERS: readonly [string, (bytes: Uint8Array) => Walked | undefined, string, string][] = [
  ['etf', walkEtf, '\x83', 'aFbhijklmnostw\0\x01\x02\x03P'],
  ['gob', walkGob, '\x0e\xff\x81\x04\x01\x02\xff\x82\0\x01\x10\x01\x10\0\0', 'string int\x0c\x05\0\x01\xff\xfe'],
  ['java', walkJavaSerialized, '\xac\xed\0\x05', 'trsabc\0\x01\x02'],
  ['msgpack', walkMsgpack, '', '\x80\x81\x82\x90\x91\x92\xa0\xa1\xc0\xc3\xcb\xcf\xd9\xdc\xdd\xde\xdf\0\x01'],
  ['php serialize', walkPhpSerialize, '', 'NbidsaOCERr:;{}"0123'],
  ['php session', walkPhpSessionEncode, 'a|', 'NbidsaOCERr:;{}"0123|'],
  [
    'pickle',
    walkPickle,
    '',
    '(.012FIJKLMNQRSTUVXabcde}ghijl]opqrst)uG\x80\x81\x85\x86\x87\x88\x8c\x93\x94\x92\n\0\x01',
  ],
  ['ruby marshal', walkRubyMarshal, '\x04\x08', '0TFi:;@I"lf[{}ouUSCecmM/d\0\x06\x07\x01'],
];

describe.each(WALKERS)('%s', (_name, walk, start, alphabet) => {
  const letters = fc.array(fc.constantFrom(...Buffer.from(alphabet, 'latin1')), { maxLength: 200 });
  const noise = fc.array(fc.nat(255), { maxLength: 20 });

  it('never throws, and gives a tree of bounded size', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(letters, noise), { maxLength: 4 }), (parts) => {
        const bytes = Uint8Array.from([...Buffer.from(start, 'latin1'), ...parts.flat()]);
        return (JSON.stringify(walk(bytes)?.value ?? null)?.length ?? 0) < 500_000;
      }),
      { numRuns: 3000 },
    );
  });
});
