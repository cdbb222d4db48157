/** For whom an object is by what it says of itself: `"visibility": "public"`, `"published": true`, `"scope": "organization"`. */
import { isRecord } from '../../parse/record.ts';
import { splitWords } from '../../parse/words.ts';

/** Everybody, everybody who has signed in, or the members of an organisation. */
export type Audience = 'all' | 'signed-in' | 'organisation';

const MAX_DEPTH = 3;
const MOST_MEMBERS = 500;

/** The widest audience that an object names; undefined where it names none. */
export function audienceOf(object: unknown): Audience | undefined {
  const found = new Set<Audience>();
  let left = MOST_MEMBERS;
  const visit = (value: unknown, isAboutAccess: boolean, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    // A list of entries is about access as a whole: `{ "acl": [{ "principal": "everyone" }] }`.
    if (Array.isArray(value) && isAboutAccess)
      for (const item of value.slice(0, MOST_TEXTS)) visit(item, true, depth + 1);
    if (!isRecord(value)) return;
    for (const [name, member] of Object.entries(value)) {
      left -= 1;
      if (left < 0) return;
      const isAbout = isAboutAccess || isAccessName(name);
      const audience = audienceIn(name, member, isAbout);
      if (audience !== undefined) found.add(audience);
      visit(member, isAbout, depth + 1);
    }
  };
  visit(object, false, 0);
  return AUDIENCES.find((audience) => found.has(audience));
}

const AUDIENCES: readonly Audience[] = ['all', 'signed-in', 'organisation'];

/** Whether an object says that everybody may see it. */
export const declaresPublic = (object: unknown): boolean => audienceOf(object) === 'all';

const ACCESS = new Set(
  'visibility access acl audience privacy sharing shared share readers viewers permission permissions'.split(' '),
);

const isAccessName = (name: string): boolean => splitWords(name.slice(0, 60)).some((word) => ACCESS.has(word));

function audienceIn(name: string, value: unknown, isAboutAccess: boolean): Audience | undefined {
  const plain = name.slice(0, 40).replace(/[-_]/g, '').toLowerCase();
  if (/^(?:is)?(?:public|published|publiclyvisible|listed)$/.test(plain)) return isTrue(value) ? 'all' : undefined;
  if (/^(?:is)?private$/.test(plain)) return value === false || value === 0 ? 'all' : undefined;
  if (plain === 'publishedat') return typeof value === 'string' && /^\d{4}-\d\d/.test(value) ? 'all' : undefined;
  if (/^(?:allowed|required|visibleto)?(?:roles?|groups?)$/.test(plain) && plain !== 'role')
    return textsOf(value).some((text) => ORDINARY.test(text)) ? 'signed-in' : undefined;
  const isState = /^(?:status|state|level)$/.test(plain);
  if (!isAboutAccess && !isState && plain !== 'scope') return undefined;
  return textsOf(value)
    .map((word) => (isAboutAccess || !isState ? audienceOfWord(word) : audienceOfState(word)))
    .find((audience) => audience !== undefined);
}

const isTrue = (value: unknown): boolean => value === true || value === 1;

const MOST_TEXTS = 50;
const LONGEST_TEXT = 40;

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.slice(0, MOST_TEXTS) : [value])
    .filter((each) => typeof each === 'string' && each.length <= LONGEST_TEXT)
    .map((each) => each.toLowerCase().replace(/[-_ ]/g, ''));

/** Roles that everybody has who signs in. */
const ORDINARY = /^(?:\*|all|any|everyone|everybody|users?|members?|authenticated)$/;

function audienceOfWord(word: string): Audience | undefined {
  if (
    /^(?:\*|public|published|everyone|everybody|anyone|anybody|all|world|unlisted|anyonewith(?:the)?link|open)$/.test(
      word,
    )
  )
    return 'all';
  if (/^(?:internal|authenticated|users|allusers|members|loggedin|signedin|registered)$/.test(word)) return 'signed-in';
  return /^(?:organi[sz]ation|org|company|tenant|companywide|orgwide|domain)$/.test(word) ? 'organisation' : undefined;
}

/** An open ticket is not open to all, and an internal one is for few. */
const audienceOfState = (word: string): Audience | undefined =>
  /^(?:public|published|everyone|everybody|anyone|all|world|unlisted)$/.test(word) ? 'all' : undefined;
