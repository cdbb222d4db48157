/** Objects that are in the responses of one user alone and are for others too: public profiles, and what a service selects for each from a catalogue. */
import type { Exchange } from '../../model/exchange.ts';
import { idParameters } from '../../openapi/request/id-parameter.ts';
import { splitWords } from '../../parse/words.ts';
import { jsonOf } from '../page.ts';
import { pathOf } from '../place.ts';
import type { Access, AccessRow } from './access.ts';
import { hasPrivateData, namesPrivateThings } from './private-data.ts';
import { isOfPersons, isSelf } from './selves.ts';

interface Claimed {
  readonly row: AccessRow;
  readonly object: unknown;
  /** The response of the owner that gives the ID. */
  readonly given: Exchange;
  readonly namesOwner: boolean;
}

/** Whether the response that gives the ID says nothing of whose the object is. */
export function isForOthers({ row, object, given, namesOwner }: Claimed, access: Access): boolean {
  if (isSelf({ path: pathOf(given) })) return isShownOfPersons({ row, object, namesOwner }, access);
  return isSelection(given) && !namesOwner && !hasPrivateData(object);
}

/** The ID is in what describes the owner: it is their own, or that of something they refer to. */
function isShownOfPersons({ row, object, namesOwner }: Omit<Claimed, 'given'>, access: Access): boolean {
  const { operation, values } = row;
  const last = values.at(-1)?.parameter;
  if (hasPrivateData(object) || last === undefined) return false;
  // A shop that a profile names is everybody's.
  if (!values.some(({ parameter }) => isOfPersons(operation, parameter)))
    return !namesOwner && !namesPrivateThings(operation.path);
  const isProfile = operation.path.endsWith(`{${last.name}}`) && isOfPersons(operation, last);
  if (isProfile) return true;
  return !namesPrivateThings(operation.path) && access.rows.some((each) => isPublicProfileAbove(each, row));
}

/** The profile of the same person, which others read and which has nothing private. */
function isPublicProfileAbove(profile: AccessRow, row: AccessRow): boolean {
  const owned = profile.readings.get(row.owner ?? '')?.exchange;
  const isAbove =
    profile.model === row.model &&
    row.operation.path.startsWith(`${profile.operation.path}/`) &&
    idParameters(profile.operation).length === 1 &&
    profile.values[0]?.value === row.values[0]?.value;
  if (!isAbove || owned === undefined || hasPrivateData(jsonOf(owned))) return false;
  return [...profile.readings].some(
    ([name, { result }]) => name !== row.owner && (result === 'read' || result === 'part'),
  );
}

/** Words of lists that a service puts together for each user from what all may read, and of what is the same for everybody. */
const SELECTED = new Set(
  'feed timeline recommendation recommendations recommended suggestion suggestions suggested favorite favorites favourite favourites bookmark bookmarks wishlist watchlist starred liked likes saved trending popular nearby discover explore recent recently history following followed followers search featured currency currencies country countries language languages timezone timezones category categories tag tags'.split(
    ' ',
  ),
);

const isSelection = (exchange: Exchange): boolean => splitWords(pathOf(exchange)).some((word) => SELECTED.has(word));
