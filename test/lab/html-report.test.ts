/** The HTML report in a real browser: nothing of a server comes to life, and it can be used at any width. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { hostileReport } from '../fixtures/hostile-report.ts';
import { masked } from '../fixtures/plain-finding.ts';
import { plainContext } from '../fixtures/render-context.ts';
import { hasTool } from './toolchains.ts';

const executablePath =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ??
  'chromium';
const present = hasTool(executablePath);
const folder = mkdtempSync(join(tmpdir(), 'openbrick-html-'));
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
let browser: Browser | undefined;

beforeAll(async () => {
  if (present) browser = await chromium.launch({ executablePath, args });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  width: number,
  count = 12,
  change: Partial<Report> = {},
): Promise<{ page: Page; complaints: string[] }> {
  if (browser === undefined) throw new Error('the browser runs');
  const file = join(folder, `${width}-${count}.html`);
  writeFileSync(file, renderHtml({ ...hostileReport(count), ...change }, plainContext));
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`a request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}

describe('the HTML report', () => {
  it.runIf(present).each([320, 360, 768, 1280])(
    'has no sideways scrolling at %i pixels, and nothing to complain of',
    async (width) => {
      const { page, complaints } = await open(width);
      const [content = 0, window = 0] = (await page.evaluate(
        '[document.documentElement.scrollWidth, innerWidth]',
      )) as number[];
      expect(content).toBeLessThanOrEqual(window);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.runIf(present)('runs no script and links nothing of a server', async () => {
    const { page, complaints } = await open(1000);
    expect(await page.locator('main img, main svg, main script, main iframe').count()).toBe(0);
    const links = (await page.evaluate('[...document.links].map((link) => link.href)')) as string[];
    expect(
      links.filter(
        (href) => !/^(?:file:.*#|https:\/\/(?:www\.rfc-editor\.org|cwe\.mitre\.org|owasp\.org)\/)/.test(href),
      ),
    ).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.runIf(present)('filters and sorts its table', async () => {
    const { page } = await open(1000);
    await page.locator('input[data-filter]').fill('logout');
    expect(await page.locator('table[data-sortable] tbody tr:visible').count()).toBe(1);
    await page.locator('input[data-filter]').fill('');
    await page.locator('th button').nth(1).click();
    expect(await page.locator('th').nth(1).getAttribute('aria-sort')).toBe('ascending');
    await page.close();
  });

  it.runIf(present)('filters and sorts each of two tables by itself', async () => {
    const operation = masked('GET /orders/{id}');
    const rows = ['/orders/1', '/orders/2'].map((object) => ({ operation, object: masked(object), results: {} }));
    const authorization = { identities: ['ann', 'bob'].map(masked), rows };
    const { page, complaints } = await open(1000, 12, { authorization });
    const [access, calls] = [page.locator('#access ~ div tbody tr:visible'), page.locator('.calls tbody tr:visible')];
    await page.locator('input[data-filter]').fill('logout');
    expect([await access.count(), await calls.count()]).toEqual([2, 1]);
    await page.locator('.calls th button').first().click();
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
    await page.locator('#access ~ div th button').first().click();
    expect(await page.locator('th[aria-sort]').count()).toBe(2);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.runIf(present)('opens the finding that a link leads to', async () => {
    const { page } = await open(1000, 40);
    const last = page.locator('main details.finding').last();
    const id = await last.getAttribute('id');
    expect(await last.locator('dl').first().isVisible()).toBe(false);
    await page.evaluate(`location.hash = ${JSON.stringify(`#${id}`)}`);
    await last.locator('dl').first().waitFor({ state: 'visible' });
    await page.close();
  });

  it.runIf(present)('searches findings, shows chosen severities and groups, and comes back to its order', async () => {
    const { page, complaints } = await open(1000, 40);
    const ids = (): Promise<unknown> =>
      page.evaluate("[...document.querySelectorAll('details.finding')].map(({ id }) => id)");
    const shown = (): Promise<unknown> =>
      page.evaluate("document.querySelectorAll('details.finding:not([hidden])').length");
    const before = await ids();
    await page.locator('[data-search]').fill('summary 17 ');
    expect(await shown()).toBe(1);
    expect(await page.locator('[data-count]').textContent()).toBe('1 of 40 shown');
    await page.locator('[data-search]').fill('nothing has this');
    expect(await page.locator('[data-none]').isVisible()).toBe(true);
    await page.locator('[data-search]').fill('');
    await page.locator('button[data-severity=low]').click();
    expect(await shown()).toBe(32);
    await page.locator('button[data-severity=low]').click();
    for (const by of ['check', 'place', 'category', 'severity']) {
      await page.locator('[data-group]').selectOption(by);
      expect(await shown()).toBe(40);
    }
    expect(await ids()).toEqual(before);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.runIf(present)('copies the command that reproduces a finding', async () => {
    const { page } = await open(1000);
    const box = page.locator('main details.finding[open] pre[data-copy]').first();
    const command = ((await box.textContent()) ?? '').replace(/^Copy/, '');
    await page.evaluate(
      'navigator.clipboard.writeText = (text) => { document.title = text; return Promise.resolve(); }',
    );
    await box.locator('button').click();
    expect(await page.title()).toBe(command.replace(/\s+/g, ' ').trim());
    await page.close();
  });

  it.runIf(present)('shows 2,000 findings, each of which can be opened', async () => {
    const { page, complaints } = await open(1000, 2000);
    expect(await page.locator('main details.finding').count()).toBe(2000);
    await page.locator('[data-expand]').click();
    const last = page.locator('main details.finding').last();
    expect(await last.locator('dl').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
