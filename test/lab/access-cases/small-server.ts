/** A small API from a table of routes: what each returns to whom is the case. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fixedSession, type Identity } from '../../../src/model/identity.ts';

export interface User {
  readonly id: number;
  readonly uuid: string;
  readonly name: string;
  readonly email: string;
  readonly login: string;
}

export const ALICE: User = {
  id: 7101,
  uuid: '0f6b1c52-3f0e-4c8b-9a51-7be0a3c0d911',
  name: 'alice',
  email: 'alice.w@mail.example',
  login: 'alice.w',
};
export const BOB: User = {
  id: 7202,
  uuid: '9d2e7a04-51bc-4f6a-8c3d-20f1b5e6a722',
  name: 'bob',
  email: 'bob.k@mail.example',
  login: 'bob.k',
};
export const CARLA: User = {
  id: 7303,
  uuid: '4a90c6d1-7e25-4b13-b8f4-61d2c3a4b533',
  name: 'carla',
  email: 'carla.m@mail.example',
  login: 'carla.m',
};

export interface Call {
  readonly user: User;
  /** By the names in the template. */
  readonly ids: Readonly<Record<string, string>>;
  /** The last of them. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string;
}

export type Route = (call: Call) => unknown;

export interface Case {
  readonly name: string;
  /** By template: `/orders/{id}`, `/order?id` for a required parameter of the query, `/statement#X-Account` for one in a header. */
  readonly routes: Readonly<Record<string, Route>>;
  /** Routes that need no credentials. */
  readonly open?: readonly string[];
  /** Without an API document: these are its first paths. */
  readonly seeds?: readonly string[];
  readonly signIn?: 'cookie' | 'key';
  readonly users?: readonly (User & { readonly role?: string; readonly groups?: readonly string[] })[];
  /** The path under which the document says that everything lies. */
  readonly base?: string;
}

/** A response with a status or a type of its own. */
export class Raw {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  constructor(status: number, type: string, text: string) {
    Object.assign(this, { status, type, text });
    this.status = status;
    this.type = type;
    this.text = text;
  }
}

export const refused = (status = 403): Raw =>
  new Raw(status, 'application/json', JSON.stringify({ error: 'not allowed' }));

const credentialOf = ({ name }: User): string => [name, 'token', '4711', '90817'].join('-');

function linesOf(user: User, { signIn }: Case): readonly (readonly [string, string])[] {
  if (signIn === 'cookie') return [['Cookie', `sid=${credentialOf(user)}`]];
  return signIn === 'key' ? [['X-Api-Key', credentialOf(user)]] : [['Authorization', `Bearer ${credentialOf(user)}`]];
}

export const usersOf = ({ users = [ALICE, BOB] }: Case): NonNullable<Case['users']> => users;

export const identitiesOf = (each: Case): Identity[] =>
  usersOf(each).map((user) => ({
    name: user.name,
    groups: user.groups ?? [],
    ...(user.role !== undefined && { role: user.role }),
    session: fixedSession(linesOf(user, each)),
  }));

interface Template {
  readonly key: string;
  readonly path: string;
  readonly query: string | undefined;
  readonly header: string | undefined;
}

function templateOf(key: string): Template {
  const [rest = '', header] = key.split('#');
  const [path = '', query] = rest.split('?');
  return { key, path, query, header };
}

const parameter = (name: string, place: string) => ({
  name,
  in: place,
  required: true,
  schema: { type: 'string' },
});

const SCHEMES = {
  bearer: { type: 'http', scheme: 'bearer' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
  key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
};

function documentOf(each: Case): string {
  const paths = Object.keys(each.routes).map((key) => {
    const { path, query, header } = templateOf(key);
    const parameters = [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path')),
      ...(query === undefined ? [] : [parameter(query, 'query')]),
      ...(header === undefined ? [] : [parameter(header, 'header')]),
    ];
    const security = each.open?.includes(key) === true ? [] : [{ user: [] }];
    return [path, { get: { parameters, responses: { 200: { description: 'ok' } }, security } }];
  });
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Case', version: '1' },
    ...(each.base !== undefined && { servers: [{ url: each.base }] }),
    components: { securitySchemes: { user: SCHEMES[each.signIn ?? 'bearer'] } },
    paths: Object.fromEntries(paths),
  });
}

/** Templates without parameters first. */
function match(
  each: Case,
  path: string,
): { readonly template: Template; readonly ids: Record<string, string> } | undefined {
  const templates = Object.keys(each.routes)
    .map(templateOf)
    .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length);
  for (const template of templates) {
    const names = [...template.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const pattern = new RegExp(`^${template.path.replace(/\{\w+\}/g, '([^/]+)')}$`);
    const found = pattern.exec(path);
    if (found === null) continue;
    return {
      template,
      ids: Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')])),
    };
  }
  return undefined;
}

function callerOf(request: IncomingMessage, each: Case): User | undefined {
  return usersOf(each).find((user) =>
    linesOf(user, each).every(([name, value]) => String(request.headers[name.toLowerCase()] ?? '').includes(value)),
  );
}

function respond(request: IncomingMessage, each: Case): unknown {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const base = each.base ?? '';
  if (!url.pathname.startsWith(`${base}/`)) return undefined;
  const found = match(each, url.pathname.slice(base.length));
  if (found === undefined) return undefined;
  const { template, ids } = found;
  const user = callerOf(request, each);
  if (user === undefined && each.open?.includes(template.key) !== true) return refused(401);
  const header = (name: string): string => String(request.headers[name.toLowerCase()] ?? '');
  const id = Object.values(ids).at(-1) ?? '';
  return each.routes[template.key]?.({
    user: user ?? { ...ALICE, id: 0, name: '', login: '', email: '', uuid: '' },
    ids,
    id,
    query: url.searchParams,
    header,
  });
}

function send(response: ServerResponse, value: unknown): void {
  if (value instanceof Raw) {
    response.writeHead(value.status, { 'content-type': value.type }).end(value.text);
    return;
  }
  const status = value === undefined ? 404 : 200;
  const body = value === undefined ? { error: 'not found' } : value;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export interface Running {
  readonly url: string;
  /** Requests with a method that is not for reading. */
  readonly acted: () => number;
  readonly close: () => void;
}

export async function start(each: Case): Promise<Running> {
  let acted = 0;
  const server = createServer((request, response) => {
    if (!['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(request.method ?? '')) acted += 1;
    if (request.url === '/openapi.json' && each.seeds === undefined) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(documentOf(each));
    } else if (request.method === 'GET' || request.method === 'HEAD') send(response, respond(request, each));
    else send(response, refused(405));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, acted: () => acted, close: () => server.close() };
}
