import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';
import { makeProject, makeTarget, type Thing } from '../../testing/things.ts';

describe.skipIf(!hasPostgres)('/targets/{id}/ownership', () => {
  let server: TestApp;
  let site: Server;
  let page = { status: 404, body: '' };
  let target: Thing;
  let url: string;
  beforeAll(async () => {
    server = await startTestApp({ OPENBRICK_REQUIRE_OWNERSHIP: 'on' });
    site = createServer((request, response) => {
      const isPage = request.url === '/.well-known/openbrick-verification';
      response.writeHead(isPage ? page.status : 404, { Location: '/elsewhere' }).end(isPage ? page.body : 'nothing');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => site.once('listening', resolve));
    url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/api`;
    const project = await makeProject(server);
    target = await makeTarget(server, project.id, { url });
  });
  afterAll(async () => {
    site.close();
    await server.close();
  });
  const read = async () =>
    (await (await server.request('POST', `/api/v1/targets/${target.id}/ownership`)).json()) as Record<string, string>;
  const verify = () => server.request('POST', `/api/v1/targets/${target.id}/ownership/verify`);
  const patch = (body: unknown) => server.request('PATCH', `/api/v1/targets/${target.id}`, { body });
  const writes = { policy: { allowWrites: true } };

  it('200: says what to put where', async () => {
    const { token, wellKnownUrl, dnsName } = await read();
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(wellKnownUrl).toBe(new URL('/.well-known/openbrick-verification', url).href);
    expect(dnsName).toBeNull();
    expect(await read()).toMatchObject({ token });
  });

  it('names the DNS record of a host with a name', async () => {
    const { id } = await makeTarget(server, target.projectId as string, { url: 'https://api.example.invalid:8443/' });
    const body = await (await server.request('POST', `/api/v1/targets/${id}/ownership`)).json();
    expect(body).toMatchObject({ dnsName: '_openbrick-verification.api.example.invalid' });
  });

  it.each([
    ['is not there', () => ({ status: 404, body: '' })],
    ['has something else', () => ({ status: 200, body: 'hello' })],
    ['redirects', () => ({ status: 302, body: '' })],
    ['has the token among other text', (token: string) => ({ status: 200, body: `<p>${token}</p>` })],
    ['is long', (token: string) => ({ status: 200, body: `${token}${' '.repeat(5000)}` })],
    ['is an error page with the token', (token: string) => ({ status: 500, body: token })],
  ])('409 while the page %s', async (_, make) => {
    page = make((await read()).token ?? '');
    const response = await verify();
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ type: 'urn:openbrick:problem:conflict' });
  });

  it('422 ownership-required before the proof, 200 after it, void on another port', async () => {
    page = { status: 404, body: '' };
    const refused = await patch(writes);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ type: 'urn:openbrick:problem:ownership-required' });
    page = { status: 200, body: `${(await read()).token}\n` };
    expect(await (await verify()).json()).toMatchObject({ verifiedAt: expect.stringMatching(/Z$/) });
    expect((await patch(writes)).status).toBe(200);
    expect((await patch({ url: `${url}/v2` })).status).toBe(200);
    expect((await patch({ url: 'http://127.0.0.1:1/' })).status).toBe(422);
    const moved = await patch({ url: 'http://127.0.0.1:1/', policy: { allowWrites: false } });
    expect(await moved.json()).toMatchObject({ verifiedAt: null });
    expect(await (await patch({ url })).json()).toMatchObject({ verifiedAt: null });
  });
});
