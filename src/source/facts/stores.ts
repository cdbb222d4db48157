import type { SessionStore, SessionStoreFact } from '../../model/code.ts';
import type { GroupDraft, Seat, SettingDraft } from '../find/module-reading.ts';
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
  const { store = 'unknown', serverModules = [] } = framework;
  if (serverModules.some((module) => imports.some((from) => isBelow(from, module))))
    return { store: 'server', name: serverModules[0] ?? '' };
  const engines = settings.filter((each) => each.means === 'engine' && isOf(each, framework));
  const group = groups.find((each) => each.rule.store !== undefined && isOf(each, framework));
  const engine = engines.at(-1);
  if (group?.rule.store !== undefined) return ofGroup(group, engines);
  if (engine !== undefined) return { store: storeIn(textsOf(engines)), name: engine.name, seat: engine.seat };
  return { store, name: framework.id };
}

const isOf = ({ framework, seat }: SettingDraft | GroupDraft, { id }: Framework): boolean =>
  framework.id === id && seat.part === undefined;

const textsOf = (engines: readonly SettingDraft[]): string[] =>
  engines.flatMap(({ origins }) => origins.map(({ text = '' }) => text));

/** A store in the cookie may be configured to sign only. */
function ofGroup({ rule, options, name, seat }: GroupDraft, engines: readonly SettingDraft[]): Stored {
  const { store = 'unknown', storeOption } = rule;
  if (storeOption !== undefined && options.has(storeOption)) return { store: 'server', name, seat };
  const signed = engines.find((engine) => textsOf([engine]).includes('Signed'));
  return signed === undefined
    ? { store, name, seat }
    : { store: 'signed cookie', name: signed.name, seat: signed.seat };
}

/** By the names that frameworks give to their engines; what is no cookie is on the server. */
const storeIn = (texts: readonly string[]): SessionStore =>
  texts.some((text) => text.includes('signed_cookies')) ? 'signed cookie' : 'server';
