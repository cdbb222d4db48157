import { GIVEN, type Identity, type IdentityFacts, type Session } from '../../model/identity.ts';
import type { WireOptions } from './wire-options.ts';

/** Who a request is sent as: the name its exchange has, and the credentials it carries. */
export interface Caller {
  readonly name: string;
  readonly session: Session;
}

type Options = Pick<WireOptions, 'credentials' | 'identities' | 'surveyAs'>;

/** The caller of this name, or the one that the scan requests as where none is named; undefined for a name that does not exist. */
export function callerOf(
  { credentials, identities = [], surveyAs = GIVEN }: Options,
  as = surveyAs,
): Caller | undefined {
  return as === GIVEN
    ? { name: GIVEN, session: { lines: () => credentials } }
    : identities.find(({ name }) => name === as);
}

/** Everybody with credentials, the one first that the scan requests as. */
export function signedIn({ credentials, identities = [], surveyAs }: Options): readonly IdentityFacts[] {
  const given: readonly IdentityFacts[] =
    surveyAs === undefined && credentials.length > 0 ? [{ name: GIVEN, groups: [] }] : [];
  const others = identities.map(factsOf).sort((a, b) => Number(b.name === surveyAs) - Number(a.name === surveyAs));
  return [...given, ...others];
}

const factsOf = ({ name, role, groups }: Identity): IdentityFacts => ({
  name,
  ...(role !== undefined && { role }),
  groups,
});

/** Whether any request may carry credentials: which requests act is then decided more strictly. */
export const isSignedIn = ({ credentials, identities = [] }: Pick<Options, 'credentials' | 'identities'>): boolean =>
  credentials.length > 0 || identities.length > 0;
