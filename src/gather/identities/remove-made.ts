import { type MadeObject, madeObjects } from '../../derive/access/made-objects.ts';
import type { Exchange } from '../../model/exchange.ts';
import { ANONYMOUS, GIVEN } from '../../model/identity.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { count, list, own, quote, type Said, say } from '../../model/said.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import type { Wire } from '../wire/wire-options.ts';

const MOST_NAMED = 50;

/** Removes what the scan made, last first, each as whoever made it and else as the user of the survey, and notes by name what is left. */
export async function removeMade(
  wire: Pick<Wire, 'send' | 'note'>,
  exchanges: readonly Exchange[],
  { document, origin }: { readonly document: ApiDocument; readonly origin: string },
): Promise<void> {
  const made = madeObjects(exchanges, { document, surface: { origin } });
  const left: MadeObject[] = [];
  for (const object of made.toReversed()) {
    if (!(await isRemoved(wire, object))) left.push(object);
  }
  if (made.length > 0) wire.note(noteOf(made.length, left.toReversed()));
}

async function isRemoved(wire: Pick<Wire, 'send'>, { exchange, url, isRemovable }: MadeObject): Promise<boolean> {
  if (url === undefined || !isRemovable) return false;
  for (const [at, who] of callersFor(exchange).entries()) {
    const result = await wire.send({
      kind: 'request',
      id: 'remove',
      risk: 'write',
      fresh: true,
      request: { method: 'DELETE', url },
      ...who,
    });
    const status = result.ok ? result.exchanges[0]?.response.status : undefined;
    if (status !== undefined && status >= 200 && status < 300) return true;
    // Others may get 404.
    if (at === 0 && (status === 404 || status === 410)) return true;
  }
  return false;
}

/** Whoever made it, then the user of the survey. */
function callersFor({ identity }: Exchange): readonly Pick<RequestProbe, 'as' | 'anonymous'>[] {
  if (identity === GIVEN) return [{}];
  return [identity === ANONYMOUS ? { anonymous: true } : { as: identity }, {}];
}

function noteOf(made: number, left: readonly MadeObject[]): Said {
  if (left.length === 0)
    return say`The scan made ${count(made, 'object')} with --allow-writes, and removed ${own(made === 1 ? 'it' : 'all of them')}.`;
  const more = left.length > MOST_NAMED ? say` and ${left.length - MOST_NAMED} more` : own('');
  return say`The scan made ${count(made, 'object')} with --allow-writes, and could not remove ${left.length}: ${list(left.slice(0, MOST_NAMED).map(nameOf))}${more}.`;
}

/** `POST /orders` made `17`. */
const nameOf = ({ operation, id }: MadeObject): Said =>
  id === undefined ? say`what ${quote(operation.key, 100)} made` : say`${quote(id)} of ${quote(operation.key, 100)}`;
