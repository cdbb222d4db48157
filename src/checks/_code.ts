import { routeTemplate } from '../derive/document/route-template.ts';
import { familyOf } from '../derive/framework/framework-family.ts';
import { valueLink } from '../derive/secrets/value-link.ts';
import type { CodeLink, Location, Observation, SecretProof, WayStep } from '../model/check.ts';
import type { CodeFact, CodePart, CodePlace, KeyFact } from '../model/code.ts';
import { own, quote, type Said, say } from '../model/said.ts';
import { type Confidence, type Severity, severities } from '../model/terms.ts';

/** What a check says of one fact. */
export interface Judged {
  readonly message: Said;
  readonly severity: Severity;
  readonly confidence?: Confidence;
  readonly title?: Said;
  readonly fix?: Said;
  /** Of the entry, cookie, setting or function: distinguishes findings of one file. */
  readonly name?: string;
}

/** A fact of the code as a finding: its place, the way of the value, its line, and less weight where it is no part of the program. */
export function codeObservation(fact: CodeFact, judged: Judged): Observation {
  const { message, severity, confidence = 'firm', title, fix, name } = judged;
  const { part, framework, application, steps, excerpt, patch, allowed } = fact;
  const secret = secretOf(fact);
  return {
    at: { ...locationOf(fact.at), ...(name !== undefined && { name }) },
    message: part === undefined ? message : say`${message} ${PARTS[part]}`,
    severity: weighed(severity, part),
    confidence: part === undefined || part === 'development' ? confidence : 'tentative',
    related: steps.map(locationOf),
    way: wayOf(fact),
    proof: { excerpt, ...(secret && { secret }) },
    ...(title !== undefined && { title }),
    ...(fix !== undefined && { fix }),
    links: linksOf(fact),
    ...(framework !== undefined && { framework }),
    ...(application !== undefined && { application }),
    ...(patch !== undefined && { patch }),
    ...(allowed !== undefined && { allowed }),
  };
}

const wayOf = (fact: CodeFact): WayStep[] => [
  ...fact.steps.map((step): WayStep => ({ at: locationOf(step), stage: 'code' })),
  { at: locationOf(fact.at), stage: fact.kind === 'key' && fact.into === 'log' ? 'logging' : 'code' },
];

/** The literal that must not be shown, of a key that is let out or that signs. */
function secretOf(fact: CodeFact): SecretProof | undefined {
  if (fact.kind === 'session-key')
    return { rule: 'named-secret', provider: 'unknown', value: fact.value, checksum: 'none' };
  if (fact.kind !== 'key' || fact.key.secret === undefined) return undefined;
  const { rule, provider, value, checksum } = fact.key.secret;
  return { rule, provider, value, checksum };
}

export const locationOf = ({ file, line, column }: CodePlace): Location => ({
  source: 'code',
  file,
  line,
  column,
  part: 'line',
});

const PARTS: Readonly<Record<CodePart, Said>> = {
  test: own('The file is part of the tests.'),
  example: own('The file is an example.'),
  vendored: own('The file belongs to a package that is kept with the project.'),
  development: own('The file is for development.'),
};

/** Tests and examples are not deployed; what is for development may be. */
function weighed(severity: Severity, part: CodePart | undefined): Severity {
  if (part === undefined) return severity;
  const least = part === 'development' ? severities.indexOf(severity) + 1 : severities.indexOf('low');
  return severities[Math.min(severities.length - 1, Math.max(least, severities.indexOf(severity)))] ?? 'info';
}

/** ``Line 12 of `views.py` ``: the beginning of a sentence. */
export const placeWords = ({ at: { file, line } }: CodeFact): Said =>
  say`Line ${line} of ${quote(file.split(/[\\/]/).at(-1) ?? file, 100)}`;

/** ` in the handler of GET /connect`, where it is known. */
export const routeWords = ({ routes: [route], func }: CodeFact): Said =>
  route !== undefined
    ? say` (handler of ${shownRoute(route)})`
    : func === undefined
      ? own('')
      : say` (function ${quote(func, 60)})`;

/** A route of any method is shown as its path. */
const shownRoute = (route: string): Said => quote(route.replace(/^\* /, ''), 100);

/** `the environment variable \`STRIPE_KEY\``, `a Stripe secret key`: what is let out. */
export function valueWords({ key: { why, name, secret } }: KeyFact): Said {
  if (why === 'everything') return own('all variables of the environment');
  if (secret !== undefined && !secret.rule.startsWith('named-')) return say`a literal ${own(secret.title)}`;
  if (why === 'literal') return own('a literal credential');
  const shown = name === undefined ? own('') : say` ${quote(name)}`;
  if (why === 'environment') return say`the credential from the environment variable${shown}`;
  if (why === 'setting') return say`the credential from the setting${shown}`;
  return name === undefined ? own('a credential') : say`a value that is named like a credential (${quote(name)})`;
}

/** Names that frameworks give to the cookie of sessions. */
const SESSION_COOKIES: Readonly<Record<string, string>> = {
  django: 'sessionid',
  flask: 'session',
  quart: 'session',
  fastapi: 'session',
  litestar: 'session',
  actix: 'id',
  axum: 'id',
  express: 'connect.sid',
  koa: 'koa.sess',
};

/** What the same defect is called where a server shows it. */
function linksOf(fact: CodeFact): readonly CodeLink[] {
  const { framework = '', part } = fact;
  if (part !== undefined) return [];
  switch (fact.kind) {
    case 'session-key':
      return [{ key: `signing-key ${fact.digest}`, why: own('the same signing key') }];
    case 'cookie-flag': {
      const cookie = fact.cookie ?? (fact.isSession ? SESSION_COOKIES[framework] : undefined);
      return cookie === undefined
        ? []
        : [{ key: `flag ${fact.flag} ${cookie}`, why: say`it sets the attributes of the cookie ${quote(cookie)}` }];
    }
    case 'session-store':
      return [{ key: `session-store ${familyOf(framework)}`, why: own('it decides where sessions are kept') }];
    case 'cors':
      return [{ key: `cors ${fact.how}`, why: own('the only place of the code that opens CORS in this way') }];
    case 'debug':
      return [{ key: 'debug', why: own('the only place of the code that switches debug mode on') }];
    case 'key':
      return keyLinks(fact);
    default:
      return [];
  }
}

function keyLinks({ into, name, key, routes, framework = '' }: KeyFact): readonly CodeLink[] {
  if (into === 'log')
    return key.secret === undefined ? [] : [{ key: valueLink(key.secret.value), why: own('the same key') }];
  if (name === undefined) return [];
  if (into === 'session')
    return [{ key: `entry ${familyOf(framework)} ${name}`, why: say`the same entry ${quote(name)} of the session` }];
  if (into === 'cookie') return [{ key: `cookie ${name}`, why: say`it sets the cookie ${quote(name)}` }];
  return routes.flatMap((route) => routeLinks(into, name, route));
}

/** A key in a response or a URL is linked by the route of its handler. */
function routeLinks(into: KeyFact['into'], name: string, route: string): readonly CodeLink[] {
  const template = routeTemplate(route);
  const handler = shownRoute(route);
  if (into === 'url')
    return [
      { key: `redirect ${template}`, why: say`the handler of ${handler} redirects` },
      { key: `parameter ${template} ${name}`, why: say`the same parameter ${quote(name)}` },
    ];
  return [
    {
      key: `property ${template} ${name.toLowerCase()}`,
      why: say`the handler of ${handler} sends the same name ${quote(name)}`,
    },
    { key: `response ${template}`, why: say`the handler of ${handler} sends it` },
  ];
}

/** The facts of one kind. */
export const factsOf = <K extends CodeFact['kind']>(
  facts: readonly CodeFact[],
  kind: K,
): Extract<CodeFact, { kind: K }>[] =>
  facts.filter((fact): fact is Extract<CodeFact, { kind: K }> => fact.kind === kind);

/** Keys that go to one kind of place. */
export const keysInto = (facts: readonly CodeFact[], into: KeyFact['into']): KeyFact[] =>
  factsOf(facts, 'key').filter((fact) => fact.into === into);
