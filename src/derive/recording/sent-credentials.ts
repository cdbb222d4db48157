import type { Exchange } from '../../model/exchange.ts';
import { Sealed } from '../../model/sealed.ts';
import { headerValues } from '../../parse/header-lines.ts';
import { parseSetCookie } from '../../parse/set-cookie.ts';
import type { Wanted } from '../../secrets/spelled/finder.ts';
import { wantedCredential } from '../credentials/credential-remover.ts';

/** What recorded requests sent and no recording of ours may hold. A value that a response sets too is a session: it gets a pseudonym instead. */
export function sentCredentials(exchanges: readonly Exchange[]): Wanted[] {
  const sent = new Set(exchanges.flatMap(({ recorded }) => recorded?.sent ?? []));
  const set = sent.size === 0 ? new Set() : valuesSet(exchanges);
  return [...sent]
    .map((each) => Sealed.reveal(each))
    .filter((value) => !set.has(value))
    .map(wantedCredential);
}

const valuesSet = (exchanges: readonly Exchange[]): ReadonlySet<string> =>
  new Set(
    exchanges.flatMap(({ response }) =>
      headerValues(response.headers, 'set-cookie').flatMap((line) => parseSetCookie(line)?.value ?? []),
    ),
  );
