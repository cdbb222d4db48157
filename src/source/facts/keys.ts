import type { KeyFact } from '../../model/code.ts';
import type { KeyDraft } from '../find/module-reading.ts';
import { baseOf } from './base.ts';
import type { Stores } from './stores.ts';

const CHECKS: Readonly<Record<KeyFact['into'], string>> = {
  session: 'code-key-in-session',
  cookie: 'code-key-in-cookie',
  response: 'code-key-in-response',
  log: 'code-key-logged',
  url: 'code-key-in-url',
};

export const keyFacts = (drafts: readonly KeyDraft[], stores: Stores): KeyFact[] =>
  letOut(drafts).map(({ into, name, key, steps, framework, isOutgoing, seat }) => ({
    kind: 'key',
    // The last step is the literal itself.
    ...baseOf(seat, { check: CHECKS[into], framework, steps, hidden: key.why === 'literal' ? steps.slice(-1) : [] }),
    into,
    ...(name !== undefined && { name }),
    key,
    ...(into === 'session' && { store: stores.of(framework) }),
    ...(isOutgoing && { isOutgoing: true as const }),
  }));

/** What a function returns is a response where a route leads to it; what is one anyway is not one twice. */
function letOut(drafts: readonly KeyDraft[]): KeyDraft[] {
  const placed = ({ into, seat: { spot } }: KeyDraft): string => `${into} ${spot.file} ${spot.start}`;
  const anyway = new Set(drafts.filter(({ isUnrouted }) => !isUnrouted).map(placed));
  return drafts.filter((each) => !each.isUnrouted || (!anyway.has(placed(each)) && each.seat.routes().length > 0));
}
