import { valueLink } from '../derive/secrets/value-link.ts';
import type { CodeLink, Observation } from '../model/check.ts';
import { own, type Said, say } from '../model/said.ts';
import { type Seen, worseOf } from './seen.ts';
import { wayOf } from './way.ts';

/** Checks of what a server lets out, those first whose place a log line is most likely to come from. */
const CHECKS = [
  'api-key-in-cookie',
  'api-key-in-url',
  'api-key-in-header',
  'api-key-in-body',
  'api-key-in-script',
  'secret-in-error',
];

/**
 * Joins what a log holds with what the server lets out, where the evidence says that both are one defect: the same key, or a logged cookie
 * of the same name and format with the same entry. The joined observation has the place of the server's response, the worse severity, the
 * better confidence, all places, and both fixes.
 */
export function joinLogs(all: readonly Seen[]): Seen[] {
  const live = new Map<string, Seen[]>();
  for (const check of CHECKS)
    for (const seen of all) if (seen.check.id === check) for (const key of keysOf(seen)) add(live, key, seen);
  const partners = partnersOf(all, live);
  if (partners.size === 0) return [...all];
  const joined = new Map<Seen, Observation>();
  for (const [log, { seen, link }] of partners)
    for (const each of seen) joined.set(each, withLog(joined.get(each) ?? each.observation, log, link));
  return all
    .filter((seen) => !partners.has(seen))
    .map((seen) => {
      const observation = joined.get(seen);
      return observation === undefined ? seen : { ...seen, observation };
    });
}

interface Partner {
  readonly seen: readonly Seen[];
  readonly link: CodeLink;
}

/** For each observation in a log those of the server that it belongs to; what has the same cause goes along. */
function partnersOf(all: readonly Seen[], live: ReadonlyMap<string, readonly Seen[]>): Map<Seen, Partner> {
  const logs = all.filter(({ observation }) => observation.at.source === 'log');
  const partners = new Map<Seen, Partner>();
  const byCause = new Map<string, Partner>();
  for (const log of logs)
    for (const link of log.observation.links ?? []) {
      const seen = live.get(link.key);
      if (seen === undefined || partners.has(log)) continue;
      partners.set(log, { seen, link });
      byCause.set(causeOf(log), { seen, link });
    }
  for (const log of logs) {
    const partner = byCause.get(causeOf(log));
    if (partner !== undefined && log.observation.cause !== undefined && !partners.has(log)) partners.set(log, partner);
  }
  return partners;
}

const causeOf = ({ check, observation: { cause = '' } }: Seen): string => `${check.id} ${cause}`;

/** Of several checks that see one key the first counts. */
function add(live: Map<string, Seen[]>, key: string, seen: Seen): void {
  const known = live.get(key);
  if (known === undefined) live.set(key, [seen]);
  else if (known[0]?.check === seen.check) known.push(seen);
}

/** What a finding of the server has in common with a line of a log, in the words of a link. */
function keysOf({ observation: { at, proof } }: Seen): string[] {
  const { secret, cookie } = proof ?? {};
  return [
    ...(secret === undefined ? [] : [valueLink(secret.value)]),
    ...(cookie === undefined ? [] : [`logged-cookie ${at.name} ${cookie.format} ${at.pointer ?? ''}`]),
    ...(secret === undefined || cookie === undefined ? [] : [`key-in-cookie ${at.name} ${secret.rule}`]),
  ];
}

function withLog(observation: Observation, { check, observation: log }: Seen, { why }: CodeLink): Observation {
  const { related = [], links = [], furtherFix = [] } = observation;
  const fix: Said = say`In the log: ${log.fix ?? own(check.fix)}`;
  return {
    ...observation,
    ...worseOf(observation, log),
    message: say`${observation.message} ${log.message} It is the same defect: ${why}.`,
    related: [...related, log.at, ...(log.also ?? [])],
    links: [...links, ...(log.links ?? [])],
    furtherFix: furtherFix.includes(fix) ? furtherFix : [...furtherFix, fix],
    way: [...wayOf(observation), { at: log.at, stage: 'log', why }],
  };
}
