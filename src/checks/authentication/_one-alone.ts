import { namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { promisedSuccess } from '../../derive/document/promised-success.ts';
import {
  anonymousProbe,
  type DocumentFacts,
  type ProtectedOperation,
  requiresCredential,
} from '../../derive/document/protected-operations.ts';
import { requirementWords } from '../../derive/document/requirements.ts';
import { placeIn } from '../../derive/place.ts';
import type { Observation } from '../../model/check.ts';
import type { GivenCredential } from '../../model/evidence.ts';
import type { CredentialName, Probe, ProbeResults } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import type { SecurityScheme } from '../../openapi/document.ts';

/** Operations that show it, and credentials of one that are tried. */
const MOST_OPERATIONS = 8;
const MOST_ALONE = 3;
const TWICE = ['first', 'again'] as const;

/** A credential that the document requires together with others, and that the user gave. */
interface Alone {
  readonly guarded: ProtectedOperation;
  readonly scheme: SecurityScheme;
  readonly required: readonly SecurityScheme[];
  readonly only: CredentialName;
}

/** Operations that require several credentials together and gave the user a response, with one credential at a time. Reads only. */
export function aloneOf(guarded: readonly ProtectedOperation[], given: readonly GivenCredential[] = []): Alone[] {
  // What a recorded request sent is not ours to send.
  const ours = given.filter(({ sentIn }) => sentIn === undefined);
  const held = (each: SecurityScheme): CredentialName[] => heldOf(each, ours);
  return guarded
    .filter(({ isWrite, first }) => !isWrite && first.identity !== 'anonymous' && first.response.status < 300)
    .slice(0, MOST_OPERATIONS)
    .flatMap((each) =>
      each.requirement.alternatives
        .filter((required) => required.length > 1)
        .flatMap((required) =>
          required.flatMap((scheme) => held(scheme).map((only) => ({ guarded: each, scheme, required, only }))),
        )
        .slice(0, MOST_ALONE),
    )
    .filter(({ guarded: { requirement }, only }) => !isEnough(only, requirement.alternatives));
}

function heldOf({ type, in: place, name = '' }: SecurityScheme, given: readonly CredentialName[]): CredentialName[] {
  if (type === 'apiKey' && place !== 'header' && place !== 'cookie') return [];
  if (type !== 'apiKey' && type !== 'http' && type !== 'oauth2' && type !== 'openIdConnect') return [];
  const part = type === 'apiKey' && place === 'cookie' ? 'cookie' : 'header';
  const wanted = type === 'apiKey' ? name : 'authorization';
  const found = given.find(
    (each) => each.part === part && (part === 'cookie' ? each.name === wanted : isSameHeader(each.name, wanted)),
  );
  return found === undefined ? [] : [{ part, name: found.name }];
}

const isSameHeader = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Another alternative of the requirement is content with it. */
const isEnough = (
  { part, name }: CredentialName,
  alternatives: ProtectedOperation['requirement']['alternatives'],
): boolean =>
  alternatives.some(
    (schemes) => schemes.length === 1 && schemes.every((scheme) => heldOf(scheme, [{ part, name }]).length > 0),
  );

const idOf = ({ guarded, only }: Alone, time: string): string =>
  `alone ${only.part} ${only.name} ${time} ${guarded.operation.key}`;

export const aloneProbes = (all: readonly Alone[]): Probe[] => [
  ...[...new Set(all.map(({ guarded }) => guarded))].map((guarded) =>
    anonymousProbe(`none ${guarded.operation.key}`, guarded),
  ),
  ...all.flatMap((alone) =>
    TWICE.map(
      (time): Probe => ({
        kind: 'request',
        id: idOf(alone, time),
        risk: 'read',
        fresh: true,
        only: alone.only,
        request: alone.guarded.request,
      }),
    ),
  ),
];

/** One of several is enough: an anonymous caller is refused, and the one alone returns content, twice. */
export function observeAlone(alone: Alone, facts: DocumentFacts, results: ProbeResults): Observation[] {
  const { guarded, scheme, required } = alone;
  const { operation } = guarded;
  const none = results.exchange(`none ${operation.key}`);
  if (none === undefined || !requiresCredential(none, guarded)) return [];
  const taken = TWICE.map((time) => results.exchange(idOf(alone, time)));
  const [shown] = taken;
  const isTaken = taken.every((each) => each !== undefined && promisedSuccess(each, operation, facts) === 'content');
  if (shown === undefined || !isTaken) return [];
  return [
    {
      at: { ...placeIn(shown, { part: 'status' }), ...namesOf(operation) },
      title: own('One of several required credentials is enough'),
      message: say`The document requires ${requirementWords({ alternatives: [required] })} together for ${quote(operation.key, 100)}; ${requirementWords({ alternatives: [[scheme]] })} alone gets ${shown.response.status} with content, twice.`,
      confidence: 'firm',
      related: [placeOfOperation(facts.document, operation)],
      mark: `alone ${scheme.id} ${operation.key}`,
      cause: `alone ${scheme.id}`,
      proof: { exchange: shown.id },
    },
  ];
}
