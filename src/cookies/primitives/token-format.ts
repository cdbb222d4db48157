/** JSON Web Tokens of products that make the key from the configured secret, or that are recognised by a claim or a name. */
import { isRecord } from '../../parse/record.ts';
import type { Confidence, CookieFormat, FormatPage, ReceivedCookie } from '../format.ts';
import { decodeJwt, type JwtToken, jwtTesters, readJwt } from './jwt.ts';
import { bareName } from './wire.ts';

interface TokenFormat extends Pick<CookieFormat, 'id' | 'framework' | 'title' | 'source'> {
  readonly page: FormatPage;
  /** Undefined where it is a token of somebody else. */
  confidence(token: TokenRead, cookie: ReceivedCookie): Confidence | undefined;
  /** From the configured secret to the signing key, where it is not the secret itself. */
  readonly derive?: (key: Uint8Array) => Uint8Array | undefined;
}

export interface TokenRead {
  readonly header: JwtToken['header'];
  readonly claims: Readonly<Record<string, unknown>>;
  readonly name: string;
}

/** The format of this description. */
export const tokenFormat = ({ confidence, derive, ...format }: TokenFormat): CookieFormat => ({
  ...format,
  recognise(cookie) {
    const token = readJwt(cookie);
    if (!token || !isRecord(token.claims)) return undefined;
    return confidence({ header: token.header, claims: token.claims, name: bareName(cookie.name) }, cookie);
  },
  decode: decodeJwt,
  testers: [...(derive ? jwtTesters(`${format.id}/derived`, derive) : []), ...jwtTesters(format.id)],
});
