/** Frameworks whose sessions are in a jar of the Rust crate `cookie` under a name of their own. */
import { type CookieFormat, defineFormat, type FormatPage } from '../format.ts';
import cookieRs from '../formats/cookie-rs.ts';

interface JarFormat extends Pick<CookieFormat, 'id' | 'framework' | 'title' | 'source'> {
  readonly page: FormatPage;
  readonly name: RegExp;
}

/** The format of this description. */
export const jarFormat = ({ name, ...format }: JarFormat): CookieFormat =>
  defineFormat({
    ...format,
    recognise: (cookie) => (name.test(cookie.name) && cookieRs.recognise(cookie) ? 'certain' : undefined),
    decode: cookieRs.decode,
    testers: cookieRs.testers.map((tester) => ({ ...tester, id: tester.id.replace('cookie-rs', format.id) })),
  });
