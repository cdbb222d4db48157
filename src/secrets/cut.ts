/** Keys that were cut where they were printed: tracebacks show the first characters of long values. */
import type { SecretMatch } from './rule.ts';

/**
 * Right behind the token: `'+12` of rich and structlog (characters that are missing), or an ellipsis before the end of the quotes or
 * of the line, as loguru, reprlib and log formatters write it. Logs are searched as bytes, in which it is three.
 */
const CUT = /(?:['"]\+\d{1,6}(?!\w)|(?:\u2026|\u00e2\u0080\u00a6|\.{3})(?=['"]|[ \t\r]{0,8}$))/my;

/** The match as what is left of a key, where it was cut: nothing opens with it. */
export const asCut = (match: SecretMatch, text: string): SecretMatch => {
  CUT.lastIndex = match.end;
  return match.kind !== 'secret' || match.checksum === 'valid' || !CUT.test(text)
    ? match
    : { ...match, confidence: 'tentative', isCut: true };
};

/** A value as Python prints it, without its quotes; a number behind them says how much is missing. */
export const printedValue = (text: string): { readonly value: string; readonly isCut: boolean } | undefined => {
  const [, single, value = single, missing] = /^(?:'(.{1,4096})'|"(.{1,4096})")(\+\d{1,6})?$/s.exec(text) ?? [];
  return value === undefined ? undefined : { value, isCut: missing !== undefined };
};
