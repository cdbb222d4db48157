import type { CorsFact } from '../../model/code.ts';
import type { GroupDraft, SettingDraft } from '../find/module-reading.ts';
import { UNKNOWN } from '../find/settings.ts';
import { baseOf } from './base.ts';
import type { Readings } from './readings.ts';

const CHECK = 'code-cors-open';

/** Rules for other origins that let every site in. */
export function corsFacts({ settings, groups, cors }: Readings): CorsFact[] {
  const allowing = groups.filter(({ rule }) => rule.allowsCredentials === true && !isOfCors(rule));
  return [
    ...groups.flatMap((group) =>
      ofGroup(group, {
        own: settings.filter((setting) => setting.group === group || isAround(setting, group)),
        allowsCredentials: allowing.some((other) => isInChain(other, group)),
      }),
    ),
    ...settings
      .filter(({ means, origins }) => means === 'cors-all' && origins.some(isTrue))
      .map((setting) => ofSetting(setting, settings)),
    ...cors.map(
      ({ seat, how, credentials, framework }): CorsFact => ({
        kind: 'cors',
        ...baseOf(seat, { check: CHECK, framework }),
        how,
        credentials,
        name: 'Access-Control-Allow-Origin',
      }),
    ),
  ];
}

/** `CorsLayer::new().allow_origin(AllowOrigin::mirror_request()).allow_credentials(true)`: the chain that a rule is an argument of. */
function isAround({ group, means }: SettingDraft, { rule, seat: { spot } }: GroupDraft): boolean {
  if (means !== 'cors-credentials' || group === undefined || !isOfCors(rule)) return false;
  return contains(group.seat.spot, spot);
}

/** `Cors::default().allow_any_origin().supports_credentials()`, in any order: one call of the chain contains those before it. */
const isInChain = ({ seat: { spot: other } }: GroupDraft, { seat: { spot } }: GroupDraft): boolean =>
  contains(other, spot) || contains(spot, other);

const contains = (around: Spot, spot: Spot): boolean =>
  around.file === spot.file && around.start <= spot.start && spot.end <= around.end;

const isOfCors = ({ allowsAny, options }: GroupDraft['rule']): boolean =>
  allowsAny !== undefined || Object.values(options).includes('cors-origins');

type Spot = GroupDraft['seat']['spot'];
type Origins = SettingDraft['origins'];

const isTrue = ({ kind, text }: Origins[number]): boolean => kind === 'plain' && text === 'true';

interface Beside {
  readonly own: readonly SettingDraft[];
  /** By another call of the same chain. */
  readonly allowsCredentials: boolean;
}

function ofGroup({ rule, framework, seat, name, options }: GroupDraft, { own, allowsCredentials }: Beside): CorsFact[] {
  const allowed = own.filter(({ means }) => means === 'cors-origins');
  if (!isOfCors(rule)) return [];
  const how =
    allowed.length > 0
      ? allowed.map(howOf).find((each) => each !== undefined)
      : options.has(UNKNOWN)
        ? undefined
        : rule.allowsAny;
  if (how === undefined) return [];
  const credentials =
    allowsCredentials ||
    rule.allowsCredentials === true ||
    own.some(({ means, origins }) => means === 'cors-credentials' && origins.some(isTrue));
  const at = allowed.find((setting) => howOf(setting) !== undefined)?.seat ?? seat;
  return [{ kind: 'cors', ...baseOf(at, { check: CHECK, framework: framework.id }), how, credentials, name }];
}

/** A star, `true` for whatever asks, or an expression that fits everything. */
function howOf({ origins, items, name }: SettingDraft): CorsFact['how'] | undefined {
  const values = [...origins, ...items.flat()];
  if (values.some(({ kind, text }) => kind === 'text' && (text === '*' || text === '.*' || text === '^.*$')))
    return name.endsWith('regex') ? 'reflected' : 'any';
  return origins.some(isTrue) ? 'reflected' : undefined;
}

function ofSetting({ seat, framework, name }: SettingDraft, settings: readonly SettingDraft[]): CorsFact {
  const credentials = settings.some(({ means, origins }) => means === 'cors-credentials' && origins.some(isTrue));
  return {
    kind: 'cors',
    ...baseOf(seat, { check: CHECK, framework: framework.id }),
    how: credentials ? 'reflected' : 'any',
    credentials,
    name,
  };
}
