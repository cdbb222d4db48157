import { expect, it } from 'vitest';
import { sourceOf } from '../../test/source/source-of.ts';
import { readSource } from './read-source.ts';

it('reads several languages at once, each with its own grammar', async () => {
  const { facts, files, languages } = await sourceOf({
    'app.py':
      "from flask import Flask, session\napp = Flask(__name__)\n\n@app.get('/')\ndef index():\n    session['api_key'] = 'my-key-123'\n    return 'x'\n",
    'server.js':
      "const express = require('express');\nconst session = require('cookie-session');\nconst app = express();\napp.use(session({ keys: [process.env.KEYS] }));\napp.get('/', (req, res) => {\n  req.session.apiKey = process.env.SHOP_API_KEY;\n  res.end();\n});\n",
    'main.rs':
      'use actix_session::Session;\nuse actix_web::{get, HttpResponse};\n\n#[get("/")]\nasync fn index(session: Session) -> HttpResponse {\n    session.insert("api_key", std::env::var("SHOP_API_KEY").unwrap()).unwrap();\n    HttpResponse::Ok().finish()\n}\n',
  });
  expect([files, languages]).toEqual([3, ['javascript', 'python', 'rust']]);
  const keys = facts.filter((fact) => fact.kind === 'key' && fact.into === 'session');
  expect(keys.map(({ at }) => at.file).sort()).toEqual(['app.py', 'main.rs', 'server.js']);
});

it('says how many notebooks are not read', async () => {
  const files = ['a.ipynb', 'b.py'].map((path) => ({ file: path, path, read: () => 'x = 1\n' }));
  const { notes, source } = await readSource([{ name: '.', files }]);
  expect([notes, source.files]).toEqual([['1 notebook (.ipynb) not read.'], 1]);
});

it('reads as many files as there is time for, and says how many were left out', async () => {
  const files = Array.from({ length: 30 }, (_, i) => ({
    file: `m${i}.py`,
    path: `m${i}.py`,
    read: () =>
      `from flask import Flask, session\n@app.get('/${i}')\ndef f():\n    session['api_key'] = 'my-key-${i}'\n`,
  }));
  const sinceLook = (sent: number): (() => boolean) => {
    let times = 0;
    return () => {
      times += 1;
      return times <= sent;
    };
  };
  const all = await readSource([{ name: '.', files }]);
  expect([all.source.left, all.notes]).toEqual([0, []]);
  const some = await readSource([{ name: '.', files }], sinceLook(40));
  expect(some.source.facts.length).toBeGreaterThan(3);
  expect(some.source.facts.length).toBeLessThan(all.source.facts.length);
  expect(some.notes).toEqual(['There was no time to judge all source files: at least 23 were left out.']);
  const none = await readSource([{ name: '.', files: [], isCut: true }]);
  expect(none.source.left).toBe(1);
});
