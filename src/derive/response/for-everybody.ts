/** Responses that give an anonymous caller nothing that matters: whether the service runs, which version it is, a constant, what is public by its name. */
import type { Exchange } from '../../model/exchange.ts';
import { isRecord } from '../../parse/record.ts';
import { splitWords } from '../../parse/words.ts';
import { jsonOf } from '../page.ts';
import { pathOf } from '../place.ts';
import { isInterfaceSettings } from './interface-settings.ts';

/** Why a response may be for everybody, as the words of a sentence; undefined where it gives data. Personal data and secrets are for the caller to see. */
export function forEverybody(exchange: Exchange): string | undefined {
  const path = pathOf(exchange);
  const segments = path
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');
  if (segments.some((segment) => PUBLIC.has(segment))) return 'its path says that it is public';
  if (exchange.response.body.length > LONGEST) return undefined;
  const last = segments.findLast((segment) => !/^\{?v?\d{1,3}\}?$/.test(segment)) ?? '';
  const value = jsonOf(exchange);
  if (HEALTH.has(last.replace(/[-_.]/g, '')) && !hasRecords(value)) return 'it reports whether the service runs';
  if (isInterfaceSettings(value)) return 'it contains only settings of a user interface';
  if (value === undefined) return isConstantText(exchange.response.body) ? 'it is a constant' : undefined;
  if (saysWhichService(value) && isAbout(value, path, 0))
    return 'it contains only the state or the version of the service';
  return isConstant(value, path) ? 'it is a constant' : undefined;
}

/** A health check with its parts stays under this. */
const LONGEST = 4000;

const PUBLIC = new Set(['public', 'unauthenticated', '.well-known', 'no-auth', 'noauth']);

const HEALTH = new Set(
  'health healthz healthcheck healthchecks healthstatus livez live liveness liveliness alive readyz ready readiness startup startupz ping pong heartbeat version versions buildinfo uptime'.split(
    ' ',
  ),
);

/** A list of records under such a name is data all the same. */
const hasRecords = (value: unknown): boolean =>
  (Array.isArray(value) && value.some(isRecord)) ||
  (isRecord(value) &&
    Object.values(value).some(
      (member) => Array.isArray(member) && member.some((item) => isRecord(item) && 'id' in item),
    ));

/** Names of what a service says about itself. */
const ABOUT = new Set(
  'status state health healthy ok success ready alive live liveness readiness up running online available version versions build commit sha revision branch release tag name app application service title uptime timestamp time date now env environment stage component components check checks dependency dependencies details database db cache redis queue broker storage disk latency duration server api node hostname region started documentation docs'.split(
    ' ',
  ),
);

const WELL =
  /^(?:ok|okay|up|good|green|pass|passing|passed|healthy|ready|alive|live|running|online|operational|available|connected|pong|true|success|serving|active|down|degraded|warn|fail|unhealthy|none)$/i;

const MOST_DEPTH = 4;

/** One of these says that the rest is about the service: `{ "name": …, "title": … }` alone is a record. */
const STRONG = new Set(
  'health healthy ok success ready alive live liveness readiness running online version versions build commit revision uptime status state'.split(
    ' ',
  ),
);

const saysWhichService = (value: unknown): boolean =>
  !isRecord(value) ||
  Object.entries(value).some(
    ([name, member]) => splitWords(name).some((word) => STRONG.has(word)) && !isOtherState(name, member),
  );

/** `"status": "shipped"` is the state of something else. */
const isOtherState = (name: string, member: unknown): boolean =>
  /^(?:status|state|health)$/i.test(name) && typeof member === 'string' && !WELL.test(member);

/** Every value says that something runs, or is under a name of what a service says about itself. */
function isAbout(value: unknown, name: string, depth: number): boolean {
  if (depth > MOST_DEPTH) return false;
  if (Array.isArray(value))
    return value.length > 0 && value.length <= 20 && value.every((item) => isAbout(item, name, depth + 1));
  if (isRecord(value)) {
    const members = Object.entries(value);
    const isPart = depth === 0 || isAboutName(name);
    return (
      members.length > 0 &&
      members.length <= 30 &&
      members.every(([key, member]) => (isPart || isAboutName(key)) && isAbout(member, key, depth + 1))
    );
  }
  if (isOtherState(name, value)) return false;
  if (typeof value === 'string')
    return (
      WELL.test(value) || (depth > 0 && isAboutName(name) && value.length <= 80 && !/@|:\/\/[^/]{0,100}:/.test(value))
    );
  return (
    depth > 0 &&
    (typeof value === 'boolean' || value === null || typeof value === 'number') &&
    (isAboutName(name) || typeof value === 'boolean')
  );
}

const isAboutName = (name: string): boolean => {
  const words = splitWords(name);
  return (
    words.length > 0 &&
    words.some((word) => ABOUT.has(word)) &&
    words.every((word) => ABOUT.has(word) || NEUTRAL.has(word))
  );
};

const NEUTRAL = new Set(
  'is ms at s id in of the last current total seconds git hash short full number response process system'.split(' '),
);

/** Names under which a greeting or an echo is given. */
const SAYS = new Set(
  'message msg text detail result response data hello greeting ping route path status info description'.split(' '),
);

/** An object of one or two members that greets, or repeats the request's path. */
function isConstant(value: unknown, path: string): boolean {
  if (typeof value === 'string') return isConstantText(value);
  if (!isRecord(value)) return false;
  const members = Object.entries(value);
  return (
    members.length <= 2 &&
    members.every(([name, member]) => {
      if (typeof member === 'boolean') return SAYS.has(name.toLowerCase()) || ABOUT.has(name.toLowerCase());
      return (
        typeof member === 'string' && (member === path || (SAYS.has(name.toLowerCase()) && isConstantText(member)))
      );
    })
  );
}

/** A few plain words: no number, no address, nothing that could be an identifier. */
const isConstantText = (text: string): boolean => WELL.test(text.trim()) || GREETING.test(text.trim());

const GREETING =
  /^(?:pong|hello|hi|hey|welcome|it works|this is|you(?:'re| are) |i am |service is|server is|api (?:is )?)[\w ,.!'-]{0,80}$/i;
