import { describe, expect, it } from 'vitest';
import { pageRoutes } from './routes.ts';

describe('the pages', () => {
  it.each([
    ['/', 'Status'],
    ['/setup', 'Set up this server'],
  ])('200: %s, which loads nothing but its own style and script', async (path, title) => {
    const response = await pageRoutes().request(path);
    const text = await response.text();
    expect(text).toContain(`<h1>${title}</h1>`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(text).not.toMatch(/<style|style=|onclick|<script>|https?:\/\//);
  });

  it.each([
    ['/assets/style.css', 'text/css'],
    ['/assets/page.js', 'text/javascript'],
  ])('200: %s', async (path, type) => {
    const response = await pageRoutes().request(path);
    expect(response.headers.get('content-type')).toContain(type);
  });

  it('has a script that is valid and makes no markup of text', async () => {
    const script = await (await pageRoutes().request('/assets/page.js')).text();
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });
});
