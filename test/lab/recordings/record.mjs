/**
 * Recordings of nock, Polly and browsers: node record.mjs FOLDER, beside server.mjs, in a folder with nock, @pollyjs/core and its adapters, playwright-core,
 * puppeteer-core, puppeteer-har and chrome-har. CHROME is the path of Chromium.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const load = createRequire(join(process.cwd(), 'index.js'));
const [, , folder = '.'] = process.argv;
const base = 'http://127.0.0.1:8911';
const paths = ['/json', '/gzip', '/bytes'];
const executablePath = process.env.CHROME ?? '/usr/bin/chromium';
const to = (name) => join(folder, name);

const send = (path, method = 'GET') =>
  new Promise((done, fail) => {
    http
      .request(base + path, { method }, (response) => response.resume().on('end', done))
      .on('error', fail)
      .end(method === 'POST' ? '{}' : undefined);
  });

async function withHttp() {
  await send('/login', 'POST');
  for (const path of paths) await send(path);
}

async function withFetch() {
  await fetch(`${base}/login`, { method: 'POST', body: '{}' });
  for (const path of paths) await (await fetch(base + path)).arrayBuffer();
}

async function nocks() {
  const nock = load('nock');
  const record = async (name, options, work) => {
    nock.recorder.rec({ dont_print: true, ...options });
    await work();
    const calls = nock.recorder.play();
    nock.restore();
    nock.recorder.clear();
    nock.activate();
    writeFileSync(to(name), options.output_objects ? JSON.stringify(calls, null, 1) : calls.join('\n'));
  };
  for (const [way, work] of [
    ['http', withHttp],
    ['fetch', withFetch],
  ]) {
    await record(`nock-${way}-objects.json`, { output_objects: true }, work);
    await record(`nock-${way}-headers.json`, { output_objects: true, enable_reqheaders_recording: true }, work);
    await record(`nock-${way}-code.js`, {}, work);
  }
  nock.restore();
}

async function pollies() {
  const { Polly } = load('@pollyjs/core');
  for (const part of ['persister-fs', 'adapter-node-http', 'adapter-fetch']) Polly.register(load(`@pollyjs/${part}`));
  for (const [adapter, work] of [
    ['node-http', withHttp],
    ['fetch', withFetch],
  ]) {
    const options = { fs: { recordingsDir: to('polly') } };
    const polly = new Polly(adapter, {
      adapters: [adapter],
      persister: 'fs',
      persisterOptions: options,
      recordIfMissing: true,
    });
    await work();
    await polly.stop();
  }
}

const isDone = () => document.title === 'done';

async function playwrights() {
  const browser = await load('playwright-core').chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const visit = async (context) => {
    const page = await context.newPage();
    await page.goto(`${base}/page`);
    await page.waitForFunction(isDone);
    await page.waitForLoadState('networkidle');
    await context.close();
  };
  for (const mode of ['full', 'minimal'])
    for (const [content, end] of [
      ['embed', 'har'],
      ['omit', 'har'],
      ['attach', 'zip'],
    ])
      await visit(
        await browser.newContext({ recordHar: { path: to(`playwright-${mode}-${content}.${end}`), content, mode } }),
      );
  const context = await browser.newContext();
  await context.routeFromHAR(to('playwright-route.har'), { update: true, updateContent: 'embed' });
  await visit(context);
  await browser.close();
}

const EVENTS = [
  'Page.loadEventFired',
  'Page.domContentEventFired',
  'Page.frameStartedLoading',
  'Network.requestWillBeSent',
  'Network.dataReceived',
  'Network.responseReceived',
  'Network.loadingFinished',
  'Network.requestWillBeSentExtraInfo',
  'Network.responseReceivedExtraInfo',
];

async function puppeteers() {
  const browser = await load('puppeteer-core').launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const recorder = new (load('puppeteer-har'))(page);
  const captureMimeTypes = ['application/json', 'text/html', 'application/octet-stream'];
  await recorder.start({ path: to('puppeteer-har.har'), saveResponse: true, captureMimeTypes });
  await page.goto(`${base}/page`);
  await page.waitForFunction(isDone);
  await recorder.stop();
  const session = await page.createCDPSession();
  const messages = [];
  await session.send('Page.enable');
  await session.send('Network.enable');
  for (const method of EVENTS) session.on(method, (params) => messages.push({ method, params }));
  await page.goto(`${base}/page`);
  await page.waitForFunction(isDone);
  for (const { params } of messages.filter(({ method }) => method === 'Network.responseReceived')) {
    const read = await session.send('Network.getResponseBody', { requestId: params.requestId });
    params.response.body = read.body;
    if (read.base64Encoded) params.response.encoding = 'base64';
  }
  const archive = load('chrome-har').harFromMessages(messages, { includeTextFromResponseBody: true });
  writeFileSync(to('chrome-har.har'), JSON.stringify(archive));
  await browser.close();
}

mkdirSync(folder, { recursive: true });
for (const work of [nocks, pollies, playwrights, puppeteers]) await work();
