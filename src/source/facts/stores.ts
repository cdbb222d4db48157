import type { SessionStore, SessionStoreFact } from '../../model/code.ts';
import type { Seat } from '../find/module-reading.ts';
import type { Framework } from '../frameworks/framework.ts';
import { isBelow } from '../frameworks/index.ts';
import { baseOf } from './base.ts';
import type { Readings } from './readings.ts';

interface Stored {
  readonly store: SessionStore;
  readonly name: string;
  readonly seat?: Seat;
}

/** Where each framework of a project keeps its sessions. */
export class Stores {
  readonly #of = new Map<string, Stored>();
  readonly #readings: Readings;

  constructor(readings: Readings) {
    this.#readings = readings;
    for (const framework of readings.frameworks) this.#of.set(framework.id, storedBy(framework, readings));
  }

  of(framework: string | undefined): SessionStore {
    return (framework === undefined ? undefined : this.#of.get(framework)?.store) ?? 'unknown';
  }

  /** Sessions in cookies, where they are used. */
  facts(): SessionStoreFact[] {
    return this.#readings.frameworks.flatMap((framework): SessionStoreFact[] => {
      const stored = this.#of.get(framework.id);
      if (stored === undefined || (stored.store !== 'signed cookie' && stored.store !== 'encrypted cookie')) return [];
      const seat = stored.seat ?? this.#firstUse(framework);
      if (seat === undefined) return [];
      const hidden = this.#readings.settings
        .filter((each) => each.seat === seat)
        .flatMap(({ origins }) => origins.map(({ at }) => at));
      const base = baseOf(seat, { check: 'code-session-in-cookie', framework: framework.id, hidden });
      return [
        {
          kind: 'session-store',
          ...base,
          store: stored.store,
          name: stored.name,
          isDefault: stored.seat === undefined,
        },
      ];
    });
  }

  /** The line that sets the key of sessions, or the first that writes one. */
  #firstUse({ id }: Framework): Seat | undefined {
    const { settings, keys, flows, sessions } = this.#readings;
    const uses = [
      ...keys.filter(({ into, framework }) => into === 'session' && framework === id),
      ...flows.filter(({ framework }) => framework.id === id),
    ];
    if (uses.length === 0 && !sessions.has(id)) return undefined;
    const key = settings.find(
      ({ means, framework, seat }) => means === 'session-key' && framework.id === id && seat.part === undefined,
    );
    return key?.seat ?? uses[0]?.seat;
  }
}

function storedBy(framework: Framework, { settings, groups, imports }: Readings): Stored {
  const { id, store = 'unknown', serverModules = [] } = framework;
  if (serverModules.some((module) => imports.some((from) => isBelow(from, module))))
    return { store: 'server', name: serverModules[0] ?? '' };
  const engines = settings.filter(
    ({ means, framework: own, seat }) => means === 'engine' && own.id === id && seat.part === undefined,
  );
  const engine = engines.at(-1);
  if (engine !== undefined) {
    const isCookie = engines.some(({ origins }) => origins.some(({ text = '' }) => text.includes('signed_cookies')));
    return { store: isCookie ? 'signed cookie' : 'server', name: engine.name, seat: engine.seat };
  }
  const group = groups.find(
    ({ rule, framework: own, seat }) => own.id === id && rule.store !== undefined && seat.part === undefined,
  );
  if (group?.rule.store !== undefined) {
    const isKept = group.rule.storeOption !== undefined && group.options.has(group.rule.storeOption);
    return { store: isKept ? 'server' : group.rule.store, name: group.name, seat: group.seat };
  }
  return { store, name: framework.id };
}
