/** Outcomes as they cross from one thread to another: rules hold functions, which do not cross, and go by their ids. */
import type { SecretInText } from '../model/evidence.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import { ruleById } from '../secrets/rule-by-id.ts';
import type { BlobsFound } from './history/blob-job.ts';
import type { Outcome } from './job.ts';
import type { KeysKept } from './keys-found.ts';

interface PackedKey extends Omit<SecretInText, 'match'> {
  readonly match: Omit<SecretMatch, 'rule'> & { readonly rule: string };
}

interface PackedKeys extends Omit<KeysKept, 'found'> {
  readonly found: readonly PackedKey[];
}

interface PackedBlobs extends Omit<BlobsFound, 'found'> {
  readonly found: readonly { readonly index: number; readonly keys: PackedKeys }[];
}

export interface PackedOutcome extends Omit<Outcome, 'keys' | 'blobs'> {
  readonly keys: PackedKeys;
  readonly blobs?: PackedBlobs;
}

export const packed = ({ keys, blobs, ...outcome }: Outcome): PackedOutcome => ({
  ...outcome,
  keys: packedKeys(keys),
  ...(blobs !== undefined && {
    blobs: { ...blobs, found: blobs.found.map(({ index, keys: own }) => ({ index, keys: packedKeys(own) })) },
  }),
});

/** Throws for a rule that this program does not have. */
export const unpacked = ({ keys, blobs, ...outcome }: PackedOutcome): Outcome => ({
  ...outcome,
  keys: unpackedKeys(keys),
  ...(blobs !== undefined && {
    blobs: { ...blobs, found: blobs.found.map(({ index, keys: own }) => ({ index, keys: unpackedKeys(own) })) },
  }),
});

const packedKeys = ({ found, ...kept }: KeysKept): PackedKeys => ({
  ...kept,
  found: found.map(({ match, ...rest }) => ({ match: { ...match, rule: match.rule.id }, ...rest })),
});

const unpackedKeys = ({ found, ...kept }: PackedKeys): KeysKept => ({
  ...kept,
  found: found.map(({ match, ...rest }) => ({ match: { ...match, rule: ruleOf(match.rule) }, ...rest })),
});

const ruleOf = (id: string): SecretMatch['rule'] => {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return rule;
};
