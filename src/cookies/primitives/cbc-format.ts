/** Formats that are AES-CBC without a MAC: only what comes out shows that a key is right. */
import { fromUtf8, isPrintable } from '../../peel/bytes.ts';
import type { Confidence, CookieFormat, FormatPage, KeyTester, ReceivedCookie } from '../format.ts';
import { contentOf } from './content.ts';
import { openCbc } from './crypto.ts';
import { sealed } from './session.ts';

export interface CbcParts {
  readonly iv?: Uint8Array;
  readonly salt?: Uint8Array;
  readonly sealedText: Uint8Array;
}

export interface CbcKey {
  readonly key: Uint8Array;
  readonly iv?: Uint8Array;
}

interface CbcForm {
  /** Last part of the tester's id, and in words how the cipher's key is made. */
  readonly form: string;
  /** Key, and vector where that is derived too; undefined where the configured key cannot be one. */
  derive(key: Uint8Array, parts: CbcParts): CbcKey | undefined;
}

interface CbcFormat extends Pick<CookieFormat, 'id' | 'framework' | 'title' | 'source' | 'isGeneric' | 'usedBy'> {
  readonly page: FormatPage;
  read(cookie: ReceivedCookie): CbcParts | undefined;
  confidence(cookie: ReceivedCookie): Confidence | undefined;
  readonly path: readonly string[];
  readonly forms: readonly CbcForm[];
  /** The content inside what was opened; all of it when left out. */
  readonly content?: (text: string) => string;
}

/** The format of this description. */
export const cbcFormat = ({ read, confidence, path, forms, content, ...format }: CbcFormat): CookieFormat => ({
  ...format,
  recognise: (cookie) => (read(cookie) ? confidence(cookie) : undefined),
  decode: (cookie) => (read(cookie) ? sealed(path) : undefined),
  testers: forms.map((form) => testerOf({ id: format.id, read, path, ...(content && { content }) }, form)),
});

const testerOf = (
  { id, read, path, content = (text) => text }: Pick<CbcFormat, 'id' | 'read' | 'path' | 'content'>,
  { form, derive }: CbcForm,
): KeyTester => ({
  id: `${id}/${form}`,
  rounds: 0,
  cacheable: true,
  derive: (key) => (key.length === 0 ? undefined : key),
  prepare(cookie) {
    const parts = read(cookie);
    if (!parts) return undefined;
    return (secret) => {
      const text = openText(derive(secret, parts), parts);
      const around = { protection: 'encrypted', path } as const;
      return text === undefined
        ? undefined
        : { digest: 'aes-256-cbc', salt: form, decoded: contentOf(Buffer.from(content(text)), around) };
    };
  },
});

/** One wrong key in 256 leaves padding that could be right: the text must be printable as well, and long enough for that to mean something. */
const openText = (derived: CbcKey | undefined, { iv: sent, sealedText }: CbcParts): string | undefined => {
  const iv = derived?.iv ?? sent;
  const plain = derived && iv && openCbc(derived.key, iv, sealedText);
  const padding = sealedText.length - (plain?.length ?? 0);
  if (!plain || plain.length === 0 || (sealedText.length === 16 && padding < LEAST_PADDING)) return undefined;
  const text = fromUtf8(plain);
  return text !== undefined && isPrintable(text) ? text : undefined;
};

/** With a single block, four bytes of padding are checked at least. */
const LEAST_PADDING = 4;
