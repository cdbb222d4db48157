import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../access/actor.ts';
import type { App } from '../service/app.ts';
import { getDelivery } from '../service/deliveries/read.ts';
import { replayDelivery } from '../service/deliveries/replay.ts';
import { createProject } from '../service/projects/create.ts';
import { createWebhook } from '../service/webhooks/create.ts';
import { testWebhook } from '../service/webhooks/test.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { hasPostgres } from '../testing/database.ts';
import { type Receiver, startReceiver } from '../testing/receiver.ts';
import { startMailServer } from '../testing/smtp.ts';
import { type DeliveryJob, deliver } from './deliver.ts';

describe.skipIf(!hasPostgres)('a delivery', () => {
  let server: TestApp;
  let receiver: Receiver;
  let projectId: string;
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  beforeAll(async () => {
    mail = await startMailServer();
    server = await startTestApp({ OPENBRICK_SMTP_URL: mail.url, OPENBRICK_SMTP_FROM: 'openbrick@example.com' });
    projectId = (await createProject(server.app, system, { name: 'Shop' })).id;
  });
  afterAll(async () => {
    await server.close();
    await mail.close();
  });
  afterEach(() => receiver?.close());

  /** A webhook with a test message under way. */
  async function start(fields: object = {}) {
    receiver = await startReceiver();
    const webhook = await createWebhook(server.app, system, {
      projectId,
      url: `${receiver.url}/hook?team=1`,
      events: ['test'],
      format: 'standard',
      scoreBelow: 70,
      ...fields,
    });
    const delivery = await testWebhook(server.app, system, webhook.id);
    return { webhook, delivery, place: { webhookId: webhook.id, id: delivery.id } };
  }
  /** The job that was sent last, run now. */
  const run = (app: App = server.app) => deliver(app, lastJob());
  const lastJob = () => (server.sent.at(-1) as { deliver: DeliveryJob & { afterSeconds: number } }).deliver;
  const later = (): App => ({ ...server.app, now: () => new Date(Date.now() + 5_000) });

  it('is signed by the Standard Webhooks specification', async () => {
    const { webhook, place, delivery } = await start();
    await run();
    const [request] = receiver.received;
    expect(request).toMatchObject({ method: 'POST', path: '/hook?team=1' });
    const message = new Webhook(webhook.secret).verify(request?.body ?? '', request?.headers as Record<string, string>);
    expect(message).toEqual({
      type: 'test',
      timestamp: delivery.createdAt,
      data: { projectId, targetId: null, scanId: null },
    });
    expect(request?.headers['webhook-id']).toBe(delivery.messageId);
    expect(await getDelivery(server.app, system, place)).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 204 }],
    });
  });

  it('fails the check of a receiver that has another secret, or another body', async () => {
    const { webhook } = await start();
    await run();
    const { body = '', headers = {} } = receiver.received[0] ?? {};
    const verify = (secret: string, text: string) =>
      new Webhook(secret).verify(text, headers as Record<string, string>);
    expect(() => verify(`whsec_${Buffer.alloc(32).toString('base64')}`, body)).toThrow();
    expect(() => verify(webhook.secret, body.replace('test', 'next'))).toThrow();
  });

  it('is tried again after 5 s under the same id, with a new timestamp', async () => {
    const { place } = await start();
    receiver.respond(500);
    await run();
    expect(lastJob()).toMatchObject({ id: place.id, attempt: 1, afterSeconds: 5 });
    expect(await getDelivery(server.app, system, place)).toMatchObject({
      state: 'pending',
      attempts: [{ status: 500 }],
    });
    await run(later());
    const [first, second] = receiver.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(Number(second?.headers['webhook-timestamp'])).toBeGreaterThan(Number(first?.headers['webhook-timestamp']));
    expect(second?.body).toBe(first?.body);
    expect(await getDelivery(server.app, system, place)).toMatchObject({
      state: 'delivered',
      attempts: [
        { attempt: 1, status: 500, error: 'the receiver responded 500' },
        { attempt: 2, status: 204 },
      ],
    });
  });

  it('ends as failed after the last attempt, and a replay begins anew', async () => {
    const { place } = await start();
    receiver.respond(...Array<number>(9).fill(503));
    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await run();
      if (attempt < 7) waits.push(lastJob().afterSeconds);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(await getDelivery(server.app, system, place)).toMatchObject({ state: 'failed' });
    await replayDelivery(server.app, system, place);
    await run();
    expect(lastJob()).toMatchObject({ afterSeconds: 5 });
    await run();
    const { state, attempts } = await getDelivery(server.app, system, place);
    expect([state, attempts.length]).toEqual(['delivered', 10]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('a job that is out of date sends nothing', async () => {
    const { place } = await start();
    receiver.respond(500);
    const first = lastJob();
    await run();
    await deliver(server.app, first);
    const retry = lastJob();
    await replayDelivery(server.app, system, place);
    await deliver(server.app, retry);
    expect(receiver.received).toHaveLength(1);
    await run();
    await deliver(server.app, lastJob());
    expect(receiver.received).toHaveLength(2);
  });

  it.each([
    ['waits as long as the receiver asks', 429, { 'Retry-After': '120' }, 120],
    ['does not wait for days', 503, { 'Retry-After': '999999' }, 3_600],
    ['reads only seconds', 503, { 'Retry-After': 'Fri, 27 Nov 2026 00:00:00 GMT' }, 5],
  ])('%s', async (_, status, headers, seconds) => {
    await start();
    receiver.respond((response) => response.writeHead(status, headers).end());
    await run();
    expect(lastJob()).toMatchObject({ afterSeconds: seconds });
  });

  it('410 ends it: the receiver is gone', async () => {
    const { place } = await start();
    receiver.respond(410);
    await run();
    expect(await getDelivery(server.app, system, place)).toMatchObject({ state: 'failed' });
  });

  it('does not follow a redirect', async () => {
    const { place } = await start();
    receiver.respond((response) => response.writeHead(307, { Location: `${receiver.url}/elsewhere` }).end());
    await run();
    expect(receiver.received).toHaveLength(1);
    const { attempts } = await getDelivery(server.app, system, place);
    expect(attempts).toEqual([
      {
        attempt: 1,
        at: expect.stringMatching(/Z$/),
        status: 307,
        durationMs: expect.any(Number),
        error: 'the receiver redirects to another address, which is not followed',
      },
    ]);
  });

  it('does not wait for a body without end', async () => {
    const { place } = await start();
    receiver.respond((response) => void response.writeHead(200).write('x'));
    await run();
    expect(await getDelivery(server.app, system, place)).toMatchObject({ state: 'delivered' });
  });

  it('names why no response came, without an address', async () => {
    const { place } = await start();
    await receiver.close();
    await run();
    const { attempts } = await getDelivery(server.app, system, place);
    expect(attempts).toMatchObject([{ status: null, error: 'the connection was refused' }]);
  });

  it('is not sent to an address that is no longer allowed', async () => {
    const { place } = await start();
    const app: App = { ...server.app, config: { ...server.app.config, allowedNetworks: [] } };
    await run(app);
    expect(receiver.received).toEqual([]);
    expect(await getDelivery(server.app, system, place)).toMatchObject({
      attempts: [{ status: null, error: expect.stringContaining('network') }],
    });
  });

  it.each(['slack', 'teams'])('has a body for %s', async (format) => {
    await start({ format });
    await run();
    const body = JSON.parse(receiver.received[0]?.body ?? '') as Record<string, unknown>;
    if (format === 'slack') expect(body).toEqual({ text: '*Test message from openbrick*' });
    else expect(body).toMatchObject({ type: 'message', attachments: [{ content: { type: 'AdaptiveCard' } }] });
  });

  it('goes by mail, and again where the mail server asks for it', async () => {
    const { place, delivery } = await start({ format: 'mail', url: 'mailto:team@example.com' });
    mail.refuseNext();
    await run();
    expect(lastJob()).toMatchObject({ attempt: 1, afterSeconds: 5 });
    await run();
    expect(await getDelivery(server.app, system, place)).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 451 }, { status: 250 }],
    });
    expect(mail.mails).toMatchObject([{ from: 'openbrick@example.com', to: ['team@example.com'] }]);
    expect(mail.mails[0]?.text).toContain(`Message-ID: <${delivery.messageId}@openbrick>`);
    expect(mail.mails[0]?.text).toContain('Subject: [openbrick] Test message from openbrick');
  });
});
