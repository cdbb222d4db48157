import type { CodeApplication, CodeFact } from '../../model/code.ts';
import type { Steps } from '../../parse/steps.ts';
import type { ModuleReading } from '../find/module-reading.ts';
import type { Routing } from '../routes/routing.ts';
import type { Survey } from '../survey.ts';
import { cookieFlagFacts } from './cookie-flags.ts';
import { corsFacts } from './cors.ts';
import { debugFacts } from './debug.ts';
import { flowFacts } from './flow.ts';
import { keyFacts } from './keys.ts';
import { allOf, type Readings } from './readings.ts';
import { sessionKeyFacts } from './session-keys.ts';
import { Stores } from './stores.ts';

/** What one file shows. */
export interface ReadFile extends ModuleReading {
  readonly path: string;
}

interface Folder {
  readonly name: string;
  readonly survey: Survey;
  readonly readings: readonly ReadFile[];
  readonly routing: Routing;
}

interface FolderFacts {
  readonly facts: readonly CodeFact[];
  readonly applications: readonly CodeApplication[];
}

/** The facts of a folder, application by application: settings of one say nothing of another. */
export function* factsOfFolder(folder: Folder): Steps<FolderFacts> {
  const { survey, readings } = folder;
  const { applications } = survey;
  if (applications.all.length < 2) return { facts: yield* factsOf(readingsOf(survey, readings)), applications: [] };
  const seen = new Set<string>();
  const facts: CodeFact[] = [];
  for (const i of applications.all.keys()) {
    const own = readings.filter(({ path }) => applications.of(path).includes(i));
    for (const fact of yield* factsOf(readingsOf(survey, own, i))) {
      const whole = withApplication(fact, folder);
      if (isNew(whole, seen)) facts.push(whole);
    }
  }
  return { facts, applications: applicationsOf(folder) };
}

function readingsOf(survey: Survey, readings: readonly ReadFile[], application?: number): Readings {
  const configured = survey.configured.filter(
    ({ path }) => application === undefined || survey.applications.of(path).includes(application),
  );
  return allOf(readings, {
    frameworks: survey.allFrameworks(application),
    imports: survey.imports(application),
    sessions: survey.sessions(application),
    configured,
  });
}

/** One kind of fact a step. */
function* factsOf(readings: Readings): Steps<CodeFact[]> {
  const stores = new Stores(readings);
  const kinds: readonly (() => readonly CodeFact[])[] = [
    () => keyFacts(readings.keys, stores),
    () => sessionKeyFacts(readings),
    () => stores.facts(),
    () => cookieFlagFacts(readings),
    () => flowFacts(readings.flows, stores),
    () => debugFacts(readings),
    () => corsFacts(readings),
  ];
  const facts: CodeFact[] = [];
  for (const kind of kinds) {
    yield;
    for (const fact of kind()) facts.push(fact);
  }
  return facts;
}

/** A file that several applications share is of none alone. */
function withApplication(fact: CodeFact, { name, survey: { applications, shownAs } }: Folder): CodeFact {
  const [only, more] = applications.of(shownAs.get(fact.at.file) ?? '');
  const application = only === undefined || more !== undefined ? undefined : applications.all[only];
  return application === undefined ? fact : { ...fact, application: fullName(name, application.name) };
}

/** Folders may have applications of the same name. */
const fullName = (folder: string, name: string): string => `${folder}/${name}`;

/** What a shared file shows is the same for each application. */
function isNew({ kind, at, ...fact }: CodeFact, seen: Set<string>): boolean {
  const what = 'name' in fact ? fact.name : '';
  const id = `${kind} ${at.file} ${at.line} ${at.column} ${what} ${'into' in fact ? fact.into : ''}`;
  return seen.has(id) ? false : seen.add(id) !== undefined;
}

function applicationsOf({ name, survey: { applications }, routing }: Folder): CodeApplication[] {
  const routes = applications.all.map(() => new Set<string>());
  for (const each of routing.all()) {
    const [only, more] = applications.of(each.path);
    if (only !== undefined && more === undefined) for (const route of each.routes) routes[only]?.add(route);
  }
  return applications.all.map((application, i) => ({
    name: fullName(name, application.name),
    routes: [...(routes[i] ?? [])],
  }));
}
