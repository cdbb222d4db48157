/** Ids of sessions that the server keeps: a default name and the form of the id. There is nothing inside and no key to test. */
import type { CookieFormat, FormatPage } from '../format.ts';
import { reference } from './session.ts';
import { bareName, wireValue } from './wire.ts';

interface IdFormat extends Pick<CookieFormat, 'id' | 'framework' | 'title' | 'source'> {
  readonly page: FormatPage;
  /** The name that the product gives, without `__Host-` and `__Secure-`. */
  readonly name: RegExp;
  readonly value: RegExp;
  /** True for a name and a value that no other format has. */
  readonly isDistinctive?: boolean;
}

/** The format of this description. */
export const idFormat = ({ name, value, isDistinctive = false, ...format }: IdFormat): CookieFormat => ({
  ...format,
  recognise(cookie) {
    const isNamed = name.test(bareName(cookie.name));
    if (!isNamed || !value.test(wireValue(cookie))) return undefined;
    return isDistinctive ? 'certain' : 'firm';
  },
  decode: (cookie) => (value.test(wireValue(cookie)) ? reference() : undefined),
  testers: [],
});
