import type { DocumentedOperation } from '../../openapi/document.ts';
import { splitWords } from '../../parse/words.ts';

const ISSUERS = new Set(
  'auth authenticate login signin token tokens key keys apikey apikeys secret secrets credential credentials mfa totp otp codes webhook webhooks client clients'.split(
    ' ',
  ),
);

/** What was made for the caller is given to the caller, once: a new key, codes for a lost telephone. */
export const isIssued = ({ method, path }: DocumentedOperation): boolean =>
  method === 'POST' && splitWords(path).some((word) => ISSUERS.has(word));
