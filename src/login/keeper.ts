import { isSignedOut } from '../derive/response/signed-out.ts';
import type { SeenByScan } from '../gather/wire/sessions-of-scan.ts';
import type { Wire } from '../gather/wire/wire-options.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Identity } from '../model/identity.ts';
import { own, quote, type Said, say } from '../model/said.ts';
import { UnreachableError, UsageError } from '../model/usage-error.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import { documentedLogOut } from './documented-log-out.ts';
import { Failed } from './failed.ts';
import { followSession } from './follow-session.ts';
import type { Jar } from './jar.ts';
import { credentialsOf, type Opening, type OpenSession, openSession, secretsOf } from './open-session.ts';
import { originsOf } from './origins.ts';
import type { Recipe, Step } from './recipe.ts';
import { signedInPage } from './signed-in-page.ts';
import { createTrail } from './trail.ts';
import { respondsAsUser, wholeSession } from './witness.ts';
import { tryWrongPasswords } from './wrong-passwords.ts';

/** Signs one identity in, and again when its session ends. */
export interface Keeper {
  readonly identity: Identity;
  signIn(wire: Wire): Promise<readonly Exchange[]>;
  follow(seen: SeenByScan): Promise<readonly Exchange[]>;
}

/** What a session consists of, and what must not be shown of it. */
interface Held {
  readonly lines: readonly HeaderLine[];
  readonly query: readonly (readonly [string, string])[];
  readonly secrets: readonly HeaderLine[];
}

/** A server that ends each session at once would be signed in to without end. */
const MOST_RENEWALS = 5;
const MOST_KNOWN = 5000;
/** Of the refusals of what was never shown, every so manieth is looked into. */
const REFUSALS_PER_LOOK = 20;

export function createKeeper(recipe: Recipe, target: URL, now: () => number): Keeper {
  let opening: Opening | undefined;
  let held: Held = { lines: [], query: [], secrets: [] };
  let current: OpenSession | undefined;
  let sessions = 0;
  let refused = 0;
  /** The last exchange before the current session. */
  let renewedAt = 0;
  let renewing: Promise<boolean> | undefined;
  const responding = new Set<string>();
  /** What must not be shown of any session. */
  const hidden: HeaderLine[] = [];
  const sealed: Exchange[] = [];

  /** Nothing of a session is sealed before all that it must hide is known. */
  function seal(from: Opening): Exchange | undefined {
    sealed.push(...from.trail.seal(hidden));
    return sealed.at(-1);
  }

  async function open(from: Opening, chosen?: Jar): Promise<OpenSession> {
    sessions += 1;
    const session = await openSession(from, `${recipe.name} ${sessions}`, chosen);
    hidden.push(...secretsOf(from, session));
    return session;
  }

  /** What was never shown may be refused to this user for good: then the page of signed-in users decides. */
  async function reopenIfEnded(from: Opening, isEnded: boolean): Promise<boolean> {
    try {
      return (isEnded || (await isGone(from))) && (await reopen(from));
    } catch (error) {
      if (error instanceof Failed) return false;
      throw error;
    } finally {
      renewing = undefined;
    }
  }

  async function isGone(from: Opening): Promise<boolean> {
    const { check } = recipe;
    refused += 1;
    if (check === undefined || current === undefined || refused % REFUSALS_PER_LOOK !== 1) return false;
    const carried = wholeSession(from, { check, session: current });
    return !(await respondsAsUser(from, { check, session: current, part: 'signed-in', carried }));
  }

  async function reopen(from: Opening): Promise<boolean> {
    if (sessions > MOST_RENEWALS) return false;
    const next = await open(from);
    if (next.failed !== undefined) return false;
    hold(from, next);
    renewedAt = numberOf(seal(from));
    from.wire.note(say`The session of ${quote(recipe.name)} ended during the scan, and the log-in was run again.`);
    return true;
  }

  async function renew(seen: Exchange): Promise<boolean> {
    const key = `${seen.request.method} ${seen.request.url}`;
    if (!isSignedOut(seen)) {
      if (isResponse(seen) && responding.size < MOST_KNOWN) responding.add(key);
      return false;
    }
    if (opening === undefined || responding.size === 0) return false;
    if (numberOf(seen) < renewedAt) return true;
    renewing ??= reopenIfEnded(opening, responding.has(key));
    return renewing;
  }

  function hold(from: Opening, session: OpenSession): void {
    current = session;
    held = { ...credentialsOf(recipe, session, target), secrets: [...hidden, ...from.trail.secrets()] };
  }

  /** How the sessions begin and end. What could not be asked is missing in the evidence, and no failure of the scan. */
  async function follow(from: Opening, { exchanges, document }: SeenByScan): Promise<readonly Exchange[]> {
    const check = recipe.check ?? signedInPage(exchanges, recipe.name);
    if (check === undefined || current === undefined || recipe.steps.length === 0) return sealed.splice(0);
    const documented = document && documentedLogOut(document, recipe, target.origin);
    const logout = recipe.logout.length > 0 || documented === undefined ? recipe.logout : [documented];
    try {
      await followSession(from, { check, first: current, logout, open: (chosen) => open(from, chosen) });
      // A server may end all sessions of a user with one.
      const carried = wholeSession(from, { check, session: current });
      if (!(await respondsAsUser(from, { check, session: current, part: 'signed-in', carried }))) await reopen(from);
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      from.wire.note(say`The sessions of ${quote(recipe.name)} were not followed to their end: ${error.why}.`);
    }
    seal(from);
    return sealed.splice(0);
  }

  async function tryPasswords(from: Opening): Promise<readonly Exchange[]> {
    sessions += 1;
    try {
      await tryWrongPasswords(from, `${recipe.name} ${sessions}`);
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      from.wire.note(say`Wrong passwords of ${quote(recipe.name)} were not tried to the end: ${error.why}.`);
    }
    seal(from);
    return sealed.splice(0);
  }

  return {
    identity: {
      name: recipe.name,
      ...(recipe.role !== undefined && { role: recipe.role }),
      groups: recipe.groups,
      session: {
        lines: () => held.lines,
        query: () => held.query,
        secrets: () => held.secrets,
        renew,
      },
    },
    async signIn(wire) {
      opening = { recipe, target, wire, trail: createTrail(wire, originsOf(recipe)), now };
      const from = opening;
      const session = await signedIn(recipe, () => open(from));
      hold(from, session);
      const last = recipe.steps.at(-1);
      if (held.lines.length + held.query.length === 0 && last !== undefined) throw loginFailed(last, NOTHING_TO_SEND);
      seal(from);
      return sealed.splice(0);
    },
    async follow(seen) {
      if (opening === undefined) return [];
      const followed = await follow(opening, seen);
      return recipe.throwaway ? [...followed, ...(await tryPasswords(opening))] : followed;
    },
  };
}

const numberOf = (exchange: Exchange | undefined): number => Number(exchange?.id.slice(1) ?? 0);

/** The session of a log-in that worked. Throws UsageError with the step that failed, or UnreachableError where there was no response. */
async function signedIn(recipe: Recipe, open: () => Promise<OpenSession>): Promise<OpenSession> {
  const session = await open().catch((error: unknown) => {
    if (error instanceof Failed) throw new UnreachableError(`the log-in of ${recipe.name} did not begin: ${error.why}`);
    throw error;
  });
  const { failed } = session;
  if (failed?.failed !== undefined) throw loginFailed(failed.step, failed.failed);
  return session;
}

/** One line with the place of the step. */
export const loginFailed = ({ at, label }: Step, why: Said): UsageError =>
  new UsageError('login-failed', `${at.file}:${at.line}:${at.column}: the log-in failed at ${label}: ${why}`);

const NOTHING_TO_SEND = own(
  'it set no cookie and gave no token that requests could carry; `session` names what they carry',
);

const isResponse = ({ response }: Exchange): boolean => response.status >= 200 && response.status < 300;
