import { chosenId } from '../derive/cookies/chosen-id.ts';
import { urlOf } from './build-request.ts';
import { createJar, type Jar } from './jar.ts';
import { type Opening, type OpenSession, runWith } from './open-session.ts';
import type { CheckRequest, Step } from './recipe.ts';
import type { StepDone } from './run-steps.ts';
import { type Carried, NOTHING, respondsAsUser, wholeSession } from './witness.ts';

/** What a session is followed with. */
export interface Following {
  readonly check: CheckRequest;
  /** The session of the scan: it stays open. */
  readonly first: OpenSession;
  readonly logout: readonly Step[];
  /** Opens a session, with chosen cookies where some are given. */
  open(chosen?: Jar): Promise<OpenSession>;
}

/**
 * Finds out how sessions of a recipe begin and end, by what a page of signed-in users shows: whether the cookies of before the log-in are signed in
 * after it, whether a chosen session ID is, and what of a second session is still accepted after its log-out. Everything it learns is in the trail.
 * False where the page is no page of signed-in users. Throws Failed where a request got no response.
 */
export async function followSession(opening: Opening, following: Following): Promise<boolean> {
  const { check, first, logout } = following;
  const carried = wholeSession(opening, { check, session: first });
  const isShown = await respondsAsUser(opening, { check, session: first, part: 'signed-in', carried });
  const isOpen = await respondsAsUser(opening, { check, session: first, part: 'stranger', carried: NOTHING });
  if (!isShown || isOpen) return false;
  await requestWithEarlier(opening, following);
  const second = await openChosen(opening, following);
  if (second === undefined) return true;
  await refreshTwice(opening, second);
  if (logout.length > 0) await endAndRequest(opening, following, second);
  return true;
}

/** With the cookies of before the log-in alone. */
async function requestWithEarlier(opening: Opening, { check, first }: Following): Promise<void> {
  const cookie = first.before.header(urlOf(check.url, first.values, opening.target));
  if (cookie === undefined) return;
  await respondsAsUser(opening, { check, session: first, part: 'earlier', carried: cookieOf(cookie) });
}

const cookieOf = (cookie: string): Carried => ({ lines: [['Cookie', cookie]], query: [] });

/** Signs in with session IDs that were chosen; where the server does not like them, without. */
async function openChosen(opening: Opening, following: Following): Promise<OpenSession | undefined> {
  const { check, first } = following;
  const chosen = chosenJar(opening, first);
  if (chosen !== undefined) {
    const session = await following.open(chosen);
    const kept = chosen.cookies().filter(({ name, value }) => session.jar.value(name) === value);
    const cookie = chosen.header(
      urlOf(check.url, first.values, opening.target),
      kept.map(({ name }) => name),
    );
    if (session.failed === undefined && kept.length > 0 && cookie !== undefined)
      await respondsAsUser(opening, { check, session, part: 'chosen', carried: cookieOf(cookie) });
    if (session.failed === undefined) return session;
  }
  const session = await following.open();
  return session.failed === undefined ? session : undefined;
}

/** IDs without a signature: no one can choose those with one. */
const OPAQUE = /^[A-Za-z0-9_-]{16,256}$/;
const NO_SESSION = /csrf|xsrf|lang|locale|theme|consent/i;
const MOST_CHOSEN = 3;

function chosenJar({ target }: Opening, { jar, before }: OpenSession): Jar | undefined {
  const all = [...before.cookies(), ...jar.cookies()];
  const names = [...new Set(all.map(({ name }) => name))].filter((name) => !NO_SESSION.test(name));
  const chosen = createJar();
  for (const name of names) {
    const value = before.value(name) ?? jar.value(name) ?? '';
    if (OPAQUE.test(value) && chosen.cookies().length < MOST_CHOSEN) chosen.put(target, name, chosenId(value, 0));
  }
  return chosen.cookies().length === 0 ? undefined : chosen;
}

/** One refresh token two times, each time from the same state. */
async function refreshTwice(opening: Opening, session: OpenSession): Promise<void> {
  const { refresh } = opening.recipe;
  if (refresh.length === 0) return;
  const before = copyOf(session);
  const first = await runWith(opening, session, refresh, 'refresh');
  opening.trail.judge(worked(first));
  if (!worked(first)) return;
  const again = await runWith(opening, before, refresh, 'refresh-again');
  opening.trail.judge(worked(again));
}

const copyOf = (session: OpenSession): OpenSession => ({
  ...session,
  jar: session.jar.copy(),
  values: session.values.copy(),
});

const worked = (done: readonly StepDone[]): boolean => done.every(({ failed }) => failed === undefined);

const REMEMBERED = /remember|persistent|keep[-_]?(?:me|logged|signed)|autologin/i;

/** Signs out, and asks for the page again with what a thief would have: twice, since an end may take a moment. */
async function endAndRequest(opening: Opening, { check, logout }: Following, session: OpenSession): Promise<void> {
  const before = copyOf(session);
  const carried = wholeSession(opening, { check, session });
  const out = await runWith(opening, session, logout, 'sign-out');
  if (!worked(out)) return;
  const send = (part: 'signed-out' | 'remembered', what: Carried): Promise<boolean> =>
    respondsAsUser(opening, { check, session: before, part, carried: what });
  if (await send('signed-out', carried)) await send('signed-out', carried);
  const names = before.jar.cookies().flatMap(({ name }) => (REMEMBERED.test(name) ? [name] : []));
  const remembered =
    names.length === 0 ? undefined : before.jar.header(urlOf(check.url, session.values, opening.target), names);
  if (remembered !== undefined) await send('remembered', cookieOf(remembered));
  const { refresh } = opening.recipe;
  if (refresh.length === 0) return;
  const later = await runWith(opening, before, refresh, 'refresh-after-log-out');
  opening.trail.judge(worked(later));
}
