/** The settings that a user interface fetches before anybody has signed in: its look, its texts, and what it offers. */
import { isRecord } from '../../parse/record.ts';
import { splitWords } from '../../parse/words.ts';

/** Names of what is seen on a screen. */
const LOOKS = new Set(
  'ui theme themes color colors colour dark light logo avatar favicon layout sidebar navbar header footer banner font css icon icons locale locales language languages brand branding title subtitle welcome greeting placeholder tooltip markdown latex animation splash wallpaper background'.split(
    ' ',
  ),
);

/** Names of what an administrator sets, and of what is kept about people. */
const OF_THE_SERVER = new Set(
  'host hostname port ip database db dsn connection secret secrets password passwd token tokens key keys credential credentials smtp email mail phone directory dir home bucket queue broker license admin internal debug env environ workers timeout balance price address birthday'.split(
    ' ',
  ),
);

const FEWEST_LOOKS = 4;
const MOST_DEPTH = 4;
const MOST_NAMES = 200;

/** Every member that is given, with its name; undefined where lists hold records, it is deep or long. */
function membersOf(value: unknown, depth = 0): readonly (readonly [string, unknown])[] | undefined {
  if (!isRecord(value) || depth > MOST_DEPTH) return undefined;
  const found: (readonly [string, unknown])[] = [];
  for (const [name, member] of Object.entries(value)) {
    if (Array.isArray(member) && member.some(isRecord)) return undefined;
    found.push([name, member]);
    const inner = isRecord(member) ? membersOf(member, depth + 1) : [];
    if (inner === undefined || found.length > MOST_NAMES) return undefined;
    found.push(...inner);
  }
  return found;
}

const isGiven = (member: unknown): boolean =>
  member !== null && member !== '' && member !== false && !(Array.isArray(member) && member.length === 0);

/** Whether an object says nothing but how a user interface looks and behaves: many names of what is seen, none of the server or of a person. */
export function isInterfaceSettings(value: unknown): boolean {
  const members = membersOf(value);
  if (members === undefined) return false;
  if (members.some(([name, member]) => name === 'id' || (isGiven(member) && saysOfServer(name)))) return false;
  const looks = new Set(members.flatMap(([name]) => splitWords(name).filter((word) => LOOKS.has(word))));
  return looks.size >= FEWEST_LOOKS;
}

const saysOfServer = (name: string): boolean => splitWords(name).some((word) => OF_THE_SERVER.has(word));
