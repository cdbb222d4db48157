/** Signing keys that are in the source code, as keys to try on the cookies and tokens of the server. */
import type { CodeFact } from '../../model/code.ts';
import type { SuppliedKey } from '../../model/evidence.ts';
import { Sealed } from '../../model/sealed.ts';
import { decodeBase64 } from '../../peel/base64.ts';
import { decodeHex } from '../../peel/hex.ts';

const MOST = 200;
/** Shorter ones are words that happen to have an alphabet. */
const LEAST_ENCODED = 22;

/** Each key as it is written, and as the bytes that it may be the hex or base64 form of; at most 200 keys. */
export function keysInCode(facts: readonly CodeFact[]): readonly SuppliedKey[] {
  const keys = new Map<string, SuppliedKey>();
  for (const fact of facts) {
    if (fact.kind !== 'session-key') continue;
    const source = `line ${fact.at.line} of ${fact.at.file}`;
    for (const bytes of formsOf(Sealed.reveal(fact.value))) {
      if (keys.size === MOST) return [...keys.values()];
      const id = Buffer.from(bytes).toString('base64');
      if (!keys.has(id)) keys.set(id, { bytes, source, inCode: fact.digest });
    }
  }
  return [...keys.values()];
}

function formsOf(text: string): readonly Uint8Array[] {
  const written = Buffer.from(text);
  if (text.length < LEAST_ENCODED) return [written];
  return [written, decodeHex(text), decodeBase64(text)].flatMap((bytes) => (bytes?.length ? [bytes] : []));
}

/** These keys, each with the place in the code where it is written too. */
export function alsoInCode(keys: readonly SuppliedKey[], inCode: readonly SuppliedKey[]): readonly SuppliedKey[] {
  return keys.map((key) => {
    const same = inCode.find(({ bytes }) => Buffer.from(bytes).equals(key.bytes));
    return same?.inCode === undefined ? key : { ...key, inCode: same.inCode };
  });
}
