import type { SessionFlowFact } from '../../model/code.ts';
import type { FlowDraft } from '../find/module-reading.ts';
import { baseOf } from './base.ts';
import type { Stores } from './stores.ts';

/** Log-ins that keep the session's id, and log-outs that keep the session. */
export const flowFacts = (drafts: readonly FlowDraft[], stores: Stores): SessionFlowFact[] =>
  drafts.map(({ kind, framework, seat }) => ({
    kind,
    ...baseOf(seat, {
      check: kind === 'login' ? 'code-session-not-rotated' : 'code-logout-keeps-session',
      framework: framework.id,
    }),
    store: stores.of(framework.id),
  }));
