/** Who may do more than whom, and which operations are for those who may. */
import type { IdentityFacts } from '../../model/identity.ts';
import type { DocumentedOperation } from '../../openapi/document.ts';
import { splitWords } from '../../parse/words.ts';

const RANKS: readonly (readonly [rank: number, words: ReadonlySet<string>])[] = [
  [3, new Set('admin admins administrator root superuser superadmin sysadmin owner'.split(' '))],
  [2, new Set('staff manager moderator operator support auditor supervisor editor'.split(' '))],
  [
    1,
    new Set(
      'user users customer member client guest viewer reader student patient employee subscriber buyer basic normal regular standard'.split(
        ' ',
      ),
    ),
  ],
];

/** What a role is called decides, else the identity's own name; undefined where neither says anything. */
export const rankOf = ({ name, role }: Pick<IdentityFacts, 'name' | 'role'>): number | undefined =>
  rankOfWords(role ?? name);

/** The highest rank that a text names: 3 for administrators, 2 for staff, 1 for ordinary users. */
export function rankOfWords(text: string): number | undefined {
  const words = splitWords(text);
  return RANKS.find(([, known]) => words.some((word) => known.has(word)))?.[0];
}

/** Whether the first has a higher role than the second. Who says nothing of a role is an ordinary user. */
export const isHigher = (one: IdentityFacts, other: IdentityFacts): boolean =>
  (rankOf(one) ?? 1) > (rankOf(other) ?? 1);

/** Words of paths, tags and operation IDs that name what is for administrators. */
const ADMINISTRATIVE = new Set(
  'admin admins administrator administrators administration adm backoffice superadmin superuser superusers sysadmin moderation staff'.split(
    ' ',
  ),
);

/** Below such a path lies what everybody needs: to sign in, to know whether the service runs. */
const OPEN_TO_ALL =
  /\/(?:log[-_]?in|sign[-_]?in|auth|token|logout|health\w{0,5}|ping|status|version|assets|static)(?:\/|$)/i;

/** The word that says that an operation is for administrators, by its path, its tags, its ID or the scopes that it requires; undefined where none does. */
export function administrativeWord({
  path,
  tags,
  operationId,
  security = [],
}: Pick<DocumentedOperation, 'path' | 'tags' | 'operationId' | 'security'>): string | undefined {
  if (OPEN_TO_ALL.test(path)) return undefined;
  const scopes = security.flatMap((together) => together.flatMap(({ scopes: required }) => required));
  const fixed = path.split('/').filter((segment) => !segment.includes('{'));
  const words = [...fixed.map(joined), ...tags, operationId ?? '', ...scopes].flatMap(splitWords);
  return words.find((word) => ADMINISTRATIVE.has(word));
}

const joined = (segment: string): string => segment.replace(/^back[-_]office$/i, 'backoffice');
