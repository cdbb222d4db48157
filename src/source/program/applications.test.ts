import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../test/source/source-of.ts';
import type { CodeFact } from '../../model/code.ts';

const flask = (lines = '', key = 'os.environ["K"]'): string =>
  `import os\nfrom flask import Flask, session\napp = Flask(__name__)\napp.secret_key = ${key}\n${lines}@app.get("/")\ndef index():\n    session["user"] = "ada"\n    return "x"\n`;

const shown = async (files: Readonly<Record<string, string>>, kind: CodeFact['kind']): Promise<string[]> =>
  (await sourceOf(files)).facts.flatMap((fact) =>
    fact.kind === kind
      ? [`${fact.application ?? '-'} ${fact.at.file}:${fact.at.line}${'cookie' in fact ? ` ${fact.cookie}` : ''}`]
      : [],
  );

describe('two applications in one folder', () => {
  it('a setting of one says nothing of the other', async () => {
    const secure = 'app.config["SESSION_COOKIE_SECURE"] = True\n';
    const files = { 'shop/app.py': flask(secure), 'admin/app.py': flask() };
    expect(await shown(files, 'cookie-flag')).toEqual(['./admin admin/app.py:4']);
    expect(await shown({ ...files, 'admin/app.py': flask(secure) }, 'cookie-flag')).toEqual([]);
  });

  it('in one folder they are told apart by their files', async () => {
    const files = { 'public.py': flask('app.config["SESSION_COOKIE_SECURE"] = True\n'), 'internal.py': flask() };
    expect(await shown(files, 'cookie-flag')).toEqual(['./internal.py internal.py:4']);
  });

  it('a debug mode that one switches off stays on in the other', async () => {
    const files = {
      'a/settings_base.py': '',
      'a/app.py': flask('app.config["DEBUG"] = False\n'),
      'b/app.py': flask('app.config["DEBUG"] = True\n'),
    };
    expect(await shown(files, 'debug')).toEqual(['./b b/app.py:5']);
  });

  it('variables of a configuration file belong to the application of its folder', async () => {
    const app = flask('', 'os.environ["SHOP_SECRET"]');
    const files = { 'a/app.py': app, 'b/app.py': app, 'a/.env': 'SHOP_SECRET=not-so-random-key-1\n' };
    const { facts } = await sourceOf(files);
    const keys = facts.filter((fact) => fact.kind === 'session-key');
    expect(keys.map(({ at, steps }) => [at.file, steps.map(({ file }) => file)])).toEqual([['a/.env', ['a/app.py']]]);
    const shared = await sourceOf({ 'a/app.py': app, 'b/app.py': app, '.env': 'SHOP_SECRET=not-so-random-key-1\n' });
    expect(shared.facts.filter(({ kind }) => kind === 'session-key')).toHaveLength(1);
  });

  it('a module that both import belongs to both, and is reported once', async () => {
    const shared = 'SECRET = "not-so-random-key-1"\n';
    const app = flask('', 'SECRET').replace('import os', 'from common.keys import SECRET');
    const files = { 'common/keys.py': shared, 'a/app.py': app, 'b/app.py': app };
    expect(await shown(files, 'session-key')).toEqual(['./a a/app.py:4', './b b/app.py:4']);
    const settings = 'import os\nSECRET_KEY = "not-so-random-key-1"\n';
    const reading = 'from flask import Flask\napp = Flask(__name__)\napp.config.from_object("common.settings")\n';
    expect(
      await shown({ 'common/settings.py': settings, 'a/app.py': reading, 'b/app.py': reading }, 'session-key'),
    ).toEqual(['- common/settings.py:2']);
  });

  it('names the cookies that the settings of each name', async () => {
    const files = {
      'a/app.py': flask('app.config["SESSION_COOKIE_NAME"] = "shop"\n'),
      'b/app.py': flask('app.config.update(SESSION_COOKIE_NAME="admin")\n'),
    };
    expect(await shown(files, 'cookie-flag')).toEqual(['./a a/app.py:4 shop', './b b/app.py:4 admin']);
  });
});

describe('a Django project beside an Express service', () => {
  const django = {
    'backend/manage.py': 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "site.settings")\n',
    'backend/site/settings.py':
      'INSTALLED_APPS = ["django.contrib.sessions"]\nROOT_URLCONF = "site.urls"\nSECRET_KEY = "not-so-random-key-1"\nSESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"\n',
    'backend/shop/views.py':
      'import os\nfrom django.http import HttpResponse\ndef connect(request):\n    request.session["api_key"] = os.environ["SHOP_API_KEY"]\n',
  };
  const express = (options: string): string =>
    `const express = require('express');\nconst session = require('express-session');\nconst app = express();\napp.use(session({ secret: process.env.S, cookie: { ${options} } }));\napp.get('/', (req, res) => { req.session.apiKey = process.env.SHOP_API_KEY; res.end(); });\n`;

  it('each has its own session store and flags', async () => {
    const { facts, applications } = await sourceOf({ ...django, 'web/src/index.js': express('secure: true') });
    expect(applications.map(({ name }) => name)).toEqual(['./backend', './web']);
    const keys = facts.filter((fact) => fact.kind === 'key' && fact.into === 'session');
    expect(keys.map((fact) => [fact.application, fact.framework, 'store' in fact && fact.store])).toEqual([
      ['./backend', 'django', 'signed cookie'],
      ['./web', 'express', 'server'],
    ]);
    expect(facts.filter(({ kind }) => kind === 'cookie-flag').map(({ application }) => application)).toEqual([
      './backend',
    ]);
  });
});

describe('one application', () => {
  it.each([
    [
      'of several files',
      { 'app.py': flask(), 'wsgi.py': 'from app import app\nfrom flask import Flask\nx = Flask("x")\n' },
    ],
    [
      'with settings for each stage',
      { 'site/settings/base.py': 'INSTALLED_APPS = []\n', 'site/settings/dev.py': 'INSTALLED_APPS = []\n' },
    ],
    ['with tests that make their own', { 'app.py': flask(), 'tests/test_app.py': flask() }],
    [
      'of sub-applications',
      {
        'main.py': 'from fastapi import FastAPI\nimport api\napp = FastAPI()\napp.mount("/api", api.app)\n',
        'api.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
      },
    ],
  ])('%s', async (_, files) => {
    expect((await sourceOf(files)).applications).toEqual([]);
  });
});
