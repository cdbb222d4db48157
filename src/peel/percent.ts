/** Percent-encoding (RFC 3986 section 2.1). A plus stays a plus: in cookies it is one. */
import { fromUtf8 } from './bytes.ts';

/** The decoded text. Escapes that are not UTF-8, and stray percent signs, are left as they are. */
export const decodePercent = (text: string): string =>
  text.includes('%') ? text.replace(/(?:%[0-9A-Fa-f]{2}){1,4096}/g, decodeRun) : text;

const decodeRun = (run: string): string => fromUtf8(Buffer.from(run.replaceAll('%', ''), 'hex')) ?? run;
