/** Two users on loopback: 25 collections with three objects of each, in lists of their own; 50 documented reads. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const COLLECTIONS = Array.from({ length: 25 }, (_, at) => `things${at}`);
export const USERS = ['alice', 'bob'];
export const tokenOf = (name: string): string => `Bearer ${[name, 'bench', 'token', '4711'].join('-')}`;

const responses = { 200: { description: 'ok' } };
const security = [{ token: [] }];
const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }];
const document = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  paths: Object.fromEntries(
    COLLECTIONS.flatMap((name) => [
      [`/${name}`, { get: { responses, security } }],
      [`/${name}/{id}`, { get: { parameters, responses, security } }],
    ]),
  ),
});

const thingsOf = (user: number, at: number) =>
  [1, 2, 3].map((n) => ({ id: at * 1000 + user * 100 + n, owner_id: user, text: `thing ${n}`, size: n * 7.5 }));

export async function startLab(): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const [, name = '', id] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
    const user = USERS.findIndex((each) => request.headers.authorization === tokenOf(each));
    const at = COLLECTIONS.indexOf(name);
    const send = (status: number, body: string): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    };
    if (name === 'openapi.json') return send(200, document);
    if (at < 0) return send(404, '{"error":"not found"}');
    if (user < 0) return send(401, '{"error":"unauthorized"}');
    const own = thingsOf(user, at);
    const found = id === undefined ? own : own.find((each) => String(each.id) === id);
    send(found === undefined ? 404 : 200, JSON.stringify(found ?? { error: 'not found' }));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
