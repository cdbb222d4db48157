import type { Exchange } from '../../model/exchange.ts';
import { ANONYMOUS, GIVEN } from '../../model/identity.ts';
import { count, own, quote, type Said, say } from '../../model/said.ts';
import { isRefusal, isSuccess } from '../page.ts';
import { pathOf } from '../place.ts';

/**
 * Credentials that opened nothing which is not open without them, while reads refused them: they have expired or are mistyped, and what the
 * report says of signed-in access was not seen.
 */
export function refusedCredentialNotes(exchanges: readonly Exchange[]): Said[] {
  const reads = exchanges.filter(({ origin, request }) => origin === 'live' && request.method === 'GET');
  const open = new Set(reads.filter((each) => each.identity === ANONYMOUS && isSuccess(each)).map(pathOf));
  const names = [...new Set(reads.map(({ identity }) => identity))].filter((name) => name !== ANONYMOUS);
  return names.flatMap((name): Said[] => {
    const ofName = reads.filter(({ identity }) => identity === name);
    const refused = [...new Set(ofName.filter(isRefusal).map(pathOf))];
    const opens = ofName.some((each) => isSuccess(each) && !open.has(pathOf(each)));
    return refused.length === 0 || opens ? [] : [noteOf(name, refused)];
  });
}

function noteOf(name: string, [first = '', ...more]: readonly string[]): Said {
  const whose = name === GIVEN ? own('The given credentials') : say`The credentials of ${quote(name)}`;
  const others = more.length === 0 ? own('') : say` and ${count(more.length, 'more path')}`;
  return say`${whose} opened nothing that is closed without them: ${quote(`GET ${first}`, 100)}${others} refused them. If they have expired, signed-in access was not judged.`;
}
