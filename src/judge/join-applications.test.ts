import { describe, expect, it } from 'vitest';
import { exchangeOf, judge, type Page } from '../../test/cases.ts';
import { sourceOf } from '../../test/source/source-of.ts';
import codeCookieFlagsOff from '../checks/authentication/code-cookie-flags-off.ts';
import cookieWithoutSecure from '../checks/authentication/cookie-without-secure.ts';
import apiKeyInBody from '../checks/data-exposure/api-key-in-body.ts';
import codeKeyInResponse from '../checks/data-exposure/code-key-in-response.ts';
import type { Check } from '../model/check.ts';
import { joinCode } from './join-code.ts';
import type { Seen } from './seen.ts';

const key = ['sk_', 'live_', '4eR9Lq2vXw7TzB1mNc8KpY3a'].join('');
const leak = (path: string, name = 'api_key'): Page => ({
  url: `https://api.test${path}`,
  headers: ['Content-Type: application/json'],
  body: JSON.stringify({ [name]: key }),
});
const cookie = (path: string, attributes = ''): Page => ({
  url: `https://api.test${path}`,
  headers: [`Set-Cookie: session=eyJhIjoxfQ.awCm-Q.x; HttpOnly; SameSite=Lax${attributes}`],
});

/** For each finding its check and the lines of the code that it was joined with. */
async function joined(
  pages: readonly Page[],
  files: Readonly<Record<string, string>>,
  checks: readonly [live: Check, code: Check],
): Promise<string[]> {
  const source = await sourceOf(files);
  const seen = (check: Check, evidence: Parameters<typeof judge>[1]): Seen[] =>
    judge(check, evidence).observations.map((observation) => ({
      check,
      observation: { ...observation, severity: observation.severity ?? check.severity },
    }));
  const all = [...seen(checks[0], { pages }), ...seen(checks[1], { evidence: { source } })];
  const exchanges = pages.map((page, i) => exchangeOf(page, `e${i + 1}`));
  return joinCode(all, exchanges, source.applications).map(({ check, observation: { at, related = [], severity } }) =>
    [check.id, at.file ?? at.url ?? '', ...related.map(({ file, line }) => `${file}:${line}`), severity].join(' '),
  );
}

const KEYS = [apiKeyInBody, codeKeyInResponse] as const;
const FLAGS = [cookieWithoutSecure, codeCookieFlagsOff] as const;

const view = `import os
from django.http import JsonResponse
def key(request, pk):
    return JsonResponse({"api_key": os.environ["SHOP_API_KEY"]})
`;
const urls = (patterns: string): string =>
  `from django.urls import include, path\nfrom . import views\nurlpatterns = [${patterns}]\n`;

describe('views of Django', () => {
  const files = {
    'site/urls.py': urls('path("shop/", include("shop.urls"))'),
    'shop/urls.py': urls('path("users/<int:pk>/key/", views.key)'),
    'shop/views.py': view,
  };

  it.each(['/shop/users/7/key/', '/shop/users/7/key', '/prefix/shop/users/7/key/'])('joins %s', async (path) => {
    expect(await joined([leak(path)], files, KEYS)).toEqual([
      `api-key-in-body https://api.test${path} shop/views.py:4 high`,
    ]);
  });

  it.each([
    ['/users/7/key/', 'api_key'],
    ['/shop/users/7/key/more', 'api_key'],
    ['/shop/users/7/key/', 'secret_key'],
  ])('leaves %s with %s alone', async (path, name) => {
    expect(await joined([leak(path, name)], files, KEYS)).toHaveLength(2);
  });
});

const flask = (route: string, lines = ''): string => `import os
from flask import Flask, jsonify, session
app = Flask(__name__)
app.secret_key = os.environ["K"]
${lines}@app.get("${route}")
def key():
    session["user"] = "ada"
    return jsonify(api_key=os.environ["SHOP_API_KEY"])
`;

describe('two applications', () => {
  it('a cookie is joined with the application that has the route, and with no other', async () => {
    const files = { 'shop/app.py': flask('/shop/x'), 'admin/app.py': flask('/admin/x') };
    expect(await joined([cookie('/admin/x')], files, FLAGS)).toEqual([
      'cookie-without-secure https://api.test/admin/x admin/app.py:4 medium',
      'code-cookie-flags-off shop/app.py medium',
    ]);
  });

  it('where nothing tells which of them answered, nothing is joined', async () => {
    const files = { 'shop/app.py': flask('/x'), 'admin/app.py': flask('/x') };
    expect(await joined([cookie('/x')], files, FLAGS)).toHaveLength(3);
    expect(await joined([leak('/x')], files, KEYS)).toHaveLength(3);
  });

  it('other requests tell which of them answers', async () => {
    const files = { 'shop/app.py': flask('/shop/x'), 'admin/app.py': flask('/admin/x') };
    const pages = [cookie('/'), { url: 'https://api.test/shop/x', headers: [], body: 'x' }];
    expect((await joined(pages, files, FLAGS)).sort()).toEqual([
      'code-cookie-flags-off admin/app.py medium',
      'cookie-without-secure https://api.test/ shop/app.py:4 medium',
    ]);
  });

  it('a cookie with the attribute contradicts only the application that answers', async () => {
    const files = { 'shop/app.py': flask('/shop/x'), 'admin/app.py': flask('/admin/x') };
    expect(await joined([cookie('/shop/x', '; Secure')], files, FLAGS)).toEqual([
      'code-cookie-flags-off shop/app.py low',
      'code-cookie-flags-off admin/app.py medium',
    ]);
  });

  it('keys are joined by the whole path of blueprints', async () => {
    const app = flask('/x', 'bp = Blueprint("b", __name__)\n')
      .replace('@app', '@bp')
      .replace('import Flask', 'import Blueprint, Flask');
    const registered = (prefix: string): string => `${app}app.register_blueprint(bp, url_prefix="${prefix}")\n`;
    const files = { 'shop/app.py': registered('/shop'), 'admin/app.py': registered('/admin') };
    const all = await joined([leak('/admin/x')], files, KEYS);
    expect(all.map((each) => each.split(' ')[1])).toEqual(['https://api.test/admin/x', 'shop/app.py']);
  });
});
