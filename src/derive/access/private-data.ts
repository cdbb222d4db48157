import { walkJson } from '../../parse/json.ts';
import { remembered } from '../../parse/remembered.ts';
import { splitWords } from '../../parse/words.ts';
import { sensitiveName } from '../secrets/sensitive-names.ts';

/** Words of names of members that hold what a person shows to few. */
const PRIVATE = new Set(
  'email mail phone mobile telephone street address postcode zip zipcode birth birthday birthdate dob iban bic card cvv balance salary income wage billing payment invoice insurance diagnosis medical health prescription passport license ssn tax ip latitude longitude'.split(
    ' ',
  ),
);
/** Words of paths of what belongs to one person, even below a public profile. */
const PRIVATE_THINGS = new Set(
  'order invoice bill payment card account address message conversation notification setting preference session token key device subscription statement transaction booking reservation appointment prescription document draft note cart basket purchase balance wallet payslip'.split(
    ' ',
  ),
);

/** What is said of a member rather than its content: `email_verified`, `card_url`. */
const ABOUT = new Set('verified confirmed enabled visible public hidden count url type status'.split(' '));

const isPrivateName = remembered((name): boolean => {
  const words = splitWords(name.slice(0, 80));
  if (words.some((word) => ABOUT.has(word))) return false;
  const what = sensitiveName(name);
  return words.some((word) => PRIVATE.has(word)) || (what !== undefined && what !== 'an internal flag');
});

/** Whether a response has a member that is private by its name and not empty or masked. */
export function hasPrivateData(value: unknown): boolean {
  let found = false;
  walkJson(value, (member, _pointer, name) => {
    const isDistinctive =
      (typeof member === 'string' && member.trim() !== '' && !/[*•]{2}/.test(member.slice(0, 200))) ||
      (typeof member === 'number' && member !== 0);
    if (typeof name === 'string' && isDistinctive && isPrivateName(name)) found = true;
  });
  return found;
}

/** Whether the last fixed segment of a path names things that are for one person. */
export function namesPrivateThings(path: string): boolean {
  const last = path
    .split('/')
    .filter((segment) => segment !== '' && !segment.includes('{'))
    .at(-1);
  return splitWords(last ?? '').some((word) =>
    PRIVATE_THINGS.has(word.replace(/sses$/, 'ss').replace(/([^s])s$/, '$1')),
  );
}
