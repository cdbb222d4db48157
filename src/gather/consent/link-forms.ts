import { splitWords } from '../../parse/words.ts';
import { wordList } from './word-list.ts';

/** What takes more than a click: following the link shows where to type. */
const FORMS = wordList(`
  create add new edit modify change update register sign signup contact send write post reply comment upload import report configure set
  connect link invite login log open rename donate adopt hire rent adjust purchase
`);

/** Without an account these lead to a form or a sign-in; with one, a click may do. */
const ANONYMOUS_FORMS = wordList(`
  join subscribe buy order pay submit share follow start book reserve apply checkout save install upgrade renew request move copy enroll enrol
  continue skip
`);

/** Whether a link only leads to the place where it is done: `Create an account`. `Log out` and `Sign off` do it themselves. */
export function leadsToForm(text: string | undefined, isSignedIn: boolean): boolean {
  const [first = '', second = ''] = splitWords(text ?? '');
  if (/^(?:out|off)$/.test(second)) return false;
  return FORMS.has(first) || (!isSignedIn && ANONYMOUS_FORMS.has(first));
}
