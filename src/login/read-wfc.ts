import { isIdentityName } from '../model/identity.ts';
import { own, quote, say } from '../model/said.ts';
import { isRecord } from '../parse/record.ts';
import { type AuthFile, type Environment, mistake, readAuthFile, variable } from './auth-file.ts';
import type { BodyTemplate, Extraction, Recipe, RecipePlace, RecipeValue, SessionParts, Step } from './recipe.ts';
import { wfcSchema } from './wfc-schema.ts';

interface Header {
  readonly name: string;
  readonly value: string;
}

interface Token {
  readonly extractFrom?: 'body' | 'header';
  readonly extractSelector?: string;
  readonly sendIn?: 'header' | 'query';
  readonly sendName?: string;
  readonly sendTemplate?: string;
}

interface LoginEndpoint {
  readonly endpoint?: string;
  readonly externalEndpointURL?: string;
  readonly payloadRaw?: string;
  readonly payloadUserPwd?: {
    readonly username?: string;
    readonly password?: string;
    readonly usernameField?: string;
    readonly passwordField?: string;
  };
  readonly headers?: readonly Header[];
  readonly verb?: string;
  readonly contentType?: string;
  readonly token?: Token;
  readonly expectCookies?: boolean;
}

interface Information {
  readonly name?: string;
  readonly requireMockHandling?: boolean;
  readonly fixedHeaders?: readonly Header[];
  readonly loginEndpointAuth?: LoginEndpoint;
  readonly createUsers?: unknown;
}

interface WfcFile {
  readonly auth: readonly Information[];
  readonly authTemplate?: Information;
}

/**
 * The users of a Web Fuzzing Commons auth file, each as a recipe. `env:NAME` in a text is read from the environment. Throws UsageError, in one
 * line with line and column, for what is no such file or asks for what a scanner does not do.
 */
export function readWfc(file: string, text: string, environment: Environment): Recipe[] {
  const source = readAuthFile(file, text, wfcSchema);
  const { auth, authTemplate = {} } = source.value as WfcFile; // the schema says so
  return auth.map((entry, i) => {
    const at = source.placeOf(`/auth/${i}`);
    return recipeOf(merged(authTemplate, entry), { source, at, environment });
  });
}

/** What the template says counts where the entry says nothing, member by member. */
function merged<T>(template: T, entry: T): T {
  if (!isRecord(template) || !isRecord(entry)) return entry;
  const names = new Set([...Object.keys(template), ...Object.keys(entry)]);
  const members = [...names].map((name) => [
    name,
    Object.hasOwn(entry, name) ? merged(template[name], entry[name]) : template[name],
  ]);
  return Object.fromEntries(members);
}

interface Where {
  readonly source: AuthFile;
  readonly at: RecipePlace;
  readonly environment: Environment;
}

function recipeOf(entry: Information, where: Where): Recipe {
  const { at, source } = where;
  const { name, fixedHeaders = [], loginEndpointAuth: login } = entry;
  if (name === undefined || name === '') throw mistake(at, '`name` is missing');
  if (entry.createUsers !== undefined) throw mistake(at, '`createUsers` is not supported: a scan creates no users');
  if (entry.requireMockHandling === true) throw mistake(at, '`requireMockHandling` is for white-box testing only');
  if (fixedHeaders.length === 0 && login === undefined)
    throw mistake(at, 'it needs `fixedHeaders` or `loginEndpointAuth`');
  const values = new Map<string, RecipeValue>();
  const put = valuePutter(values, where);
  const fixed = fixedHeaders.map((header) => [header.name, put(`header ${header.name}`, header.value)] as const);
  const step = login === undefined ? undefined : stepOf(login, { at, put });
  const session = sessionOf(login?.token, fixed, at);
  return {
    name: identityName(name, at),
    file: source.file,
    groups: [],
    throwaway: false,
    values,
    start: '/',
    steps: step === undefined ? [] : [step],
    session: login?.token === undefined ? session : { ...session, cookies: login.expectCookies ?? false },
    logout: [],
    refresh: [],
    lifetime: {},
  };
}

/** Its names may have any characters. */
function identityName(text: string, at: RecipePlace): string {
  const name = text.replace(/[^\w.@-]/g, '-').slice(0, 40);
  if (!isIdentityName(name)) throw mistake(at, '`name` cannot be used; it has to begin with a letter or digit');
  return name;
}

/** Makes values of the texts of a file, so that none of them is taken for a template and none is shown. */
type Put = (name: string, text: string) => string;

const valuePutter =
  (values: Map<string, RecipeValue>, { at, environment }: Where): Put =>
  (name, text) => {
    const [, variableName] = /^env:(\w{1,200})$/.exec(text) ?? [];
    const key = `${values.size + 1}-${name.replace(/[^A-Za-z0-9_.@-]/g, '-').slice(0, 60)}`;
    const value = variableName === undefined ? text : variable(variableName, environment, at);
    values.set(key, { kind: 'text', text: value });
    return `{{${key}}}`;
  };

interface Making {
  readonly at: RecipePlace;
  readonly put: Put;
}

function stepOf(login: LoginEndpoint, { at, put }: Making): Step {
  const url = login.externalEndpointURL ?? login.endpoint;
  if (url === undefined || (login.endpoint !== undefined && login.externalEndpointURL !== undefined))
    throw mistake(at, '`loginEndpointAuth` needs exactly one of `endpoint` and `externalEndpointURL`');
  if (login.verb === undefined) throw mistake(at, '`loginEndpointAuth` needs a `verb`');
  if (login.token === undefined && login.expectCookies !== true)
    throw mistake(at, '`loginEndpointAuth` needs a `token`, or `expectCookies: true`');
  const { verb: method, contentType } = login;
  const body = bodyOf(login, { at, put });
  const typed = contentType === undefined || body === undefined ? [] : [['Content-Type', contentType] as const];
  const headers = [...typed, ...(login.headers ?? []).map(({ name, value }) => [name, put(name, value)] as const)];
  return {
    at,
    label: say`step 1 (${own(method)} ${quote(url.split(/[?#]/)[0] ?? '')})`,
    request: { method, url, headers, ...(body !== undefined && { body }) },
    follow: false,
    extract: login.token === undefined ? [] : [extractionOf(login.token, at)],
  };
}

function bodyOf(login: LoginEndpoint, { at, put }: Making): BodyTemplate | undefined {
  const { payloadRaw, payloadUserPwd, contentType = '' } = login;
  if (payloadRaw !== undefined)
    return { kind: 'text', text: put('payload', payloadRaw), type: contentType || 'text/plain' };
  if (payloadUserPwd === undefined) return undefined;
  const { username, password, usernameField, passwordField } = payloadUserPwd;
  if (username === undefined || password === undefined || usernameField === undefined || passwordField === undefined)
    throw mistake(at, '`payloadUserPwd` needs `username`, `password`, `usernameField` and `passwordField`');
  const fields = [
    [usernameField, put('username', username)],
    [passwordField, put('password', password)],
  ] as const;
  if (/json/i.test(contentType)) return { kind: 'json', value: Object.fromEntries(fields) };
  if (/x-www-form-urlencoded/i.test(contentType)) return { kind: 'form', fields };
  throw mistake(at, '`payloadUserPwd` needs a `contentType` of JSON or application/x-www-form-urlencoded');
}

const TOKEN = 'token';

function extractionOf({ extractFrom, extractSelector }: Token, at: RecipePlace): Extraction {
  if (extractFrom === undefined || extractSelector === undefined)
    throw mistake(at, '`token` needs `extractFrom` and `extractSelector`');
  if (extractFrom === 'header') return { name: TOKEN, at, source: { from: 'header', name: extractSelector } };
  return { name: TOKEN, at, source: { from: 'json', pointer: extractSelector } };
}

function sessionOf(token: Token | undefined, fixed: SessionParts['headers'], at: RecipePlace): SessionParts {
  const session = { cookies: true, headers: fixed, query: [] };
  if (token === undefined) return session;
  const { sendIn, sendName, sendTemplate = '{token}' } = token;
  if (sendIn === undefined || sendName === undefined) throw mistake(at, '`token` needs `sendIn` and `sendName`');
  const line = [sendName, sendTemplate.replaceAll('{token}', `{{${TOKEN}}}`)] as const;
  return sendIn === 'query' ? { ...session, query: [line] } : { ...session, headers: [...fixed, line] };
}
