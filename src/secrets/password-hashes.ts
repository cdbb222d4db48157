/** Stored passwords by their form (PHC strings, modular crypt, Django's, Werkzeug's and LDAP's), to be taken out of texts. Pure. */
import { likeIt } from './pseudonym.ts';
import type { Edit } from './spelled/edit.ts';

const BEGINS =
  /(?:\$(?:2[abxy]|argon2(?:id|i|d)|scrypt|pbkdf2(?:-sha\d{1,3})?|[156y])\$|pbkdf2_sha\d{1,3}\$|pbkdf2:sha\d{1,3}:|scrypt:\d|bcrypt(?:_sha256)?\$|argon2\$|\{SSHA(?:\d{1,3})?\})/g;
const REST = /[\w./+=,$:-]{16,400}/y;
const SHORTEST_HASH = 16;
const MOST = 10_000;

/** The hash of each stored password, and another of the same form. Linear in the text. */
export function passwordHashesIn(text: string): Edit[] {
  const edits: Edit[] = [];
  // Found sooner than the expression fails.
  if (!/[$:}]/.test(text)) return edits;
  for (const { 0: begins, index } of text.matchAll(BEGINS)) {
    if (edits.length === MOST) break;
    REST.lastIndex = index + begins.length;
    const rest = REST.exec(text)?.[0] ?? '';
    // What gives the kind, the cost and the salt stays.
    const hash = rest.slice(Math.max(rest.lastIndexOf('$'), rest.lastIndexOf(':')) + 1);
    if (hash.length < SHORTEST_HASH) continue;
    const end = index + begins.length + rest.length;
    edits.push({ start: end - hash.length, end, by: likeIt(hash) });
  }
  return edits;
}
