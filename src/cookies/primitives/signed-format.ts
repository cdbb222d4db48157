/** Formats that are a text and its HMAC: what differs is where the two are and how the key is made. */
import type { Confidence, CookieFormat, DecodedSession, FormatPage, KeyTester, ReceivedCookie } from '../format.ts';
import type { KeyDerivation } from './derivation.ts';
import { type Claim, claimTester } from './mac-tester.ts';

/** A cookie read as this format: the readings under which its signature may be right, and what it holds. */
export interface SignedReading {
  readonly claims: readonly Claim[];
  readonly decoded: DecodedSession;
}

interface SignedKey {
  /** Last part of the tester's id; `raw` for the key as it is. */
  readonly form: string;
  readonly salt?: string;
  readonly derive?: KeyDerivation | ((key: Uint8Array) => Uint8Array | undefined);
}

interface SignedFormat extends Pick<CookieFormat, 'id' | 'framework' | 'title' | 'source' | 'usedBy'> {
  readonly page: FormatPage;
  /** Undefined when it is not this format. */
  read(cookie: ReceivedCookie): SignedReading | undefined;
  /** How sure that reading is; `read` gave something. */
  confidence(cookie: ReceivedCookie, reading: SignedReading): Confidence | undefined;
  /** The key as it is when left out. */
  readonly keys?: readonly SignedKey[];
  /** Testers beside these: for keys that also decrypt. */
  readonly others?: readonly KeyTester[];
}

/** The format of this description. */
export const signedFormat = (spec: SignedFormat): CookieFormat => {
  const { id, framework, title, source, page, usedBy, keys = [{ form: 'raw' }], others = [] } = spec;
  return {
    id,
    framework,
    title,
    source,
    page,
    ...(usedBy && { usedBy }),
    recognise(cookie) {
      const reading = spec.read(cookie);
      return reading && spec.confidence(cookie, reading);
    },
    decode: (cookie) => spec.read(cookie)?.decoded,
    testers: [
      ...others,
      ...keys.map(({ form, ...key }) =>
        claimTester({ id: `${id}/${form}`, ...key, claims: (cookie) => spec.read(cookie)?.claims ?? [] }),
      ),
    ],
  };
};
