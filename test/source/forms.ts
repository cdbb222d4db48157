/** Ways in which a value leaves a program, in each framework: `NAME` is the name of the entry, `VALUE` the value, `SETUP` what precedes it. */
import { pythonValues, rustValues, scriptValues, type ValueCase } from './values.ts';

export interface Form {
  readonly framework: string;
  readonly check: string;
  readonly file: string;
  /** The values of its language. */
  readonly values: readonly ValueCase[];
  /** The marked line ends with `#!` or `//!`. */
  readonly text: string;
  /** The value has no name there. */
  readonly isNameless?: true;
}

const CHECKS = {
  session: 'code-key-in-session',
  cookie: 'code-key-in-cookie',
  response: 'code-key-in-response',
  log: 'code-key-logged',
  url: 'code-key-in-url',
} as const;

type Row = readonly [kind: keyof typeof CHECKS, line: string];

/** The line in a function after the setup. */
const formsOf = (
  framework: string,
  file: string,
  values: readonly ValueCase[],
  rows: readonly Row[],
  around: (line: string) => string,
): Form[] =>
  rows.map(([kind, line]) => ({
    framework,
    check: CHECKS[kind],
    file,
    values,
    text: around(line),
    ...(!line.includes('NAME') && { isNameless: true as const }),
  }));

const python = (head: string, open: string) => (line: string) =>
  `import os, logging\n${head}\nSETUP\n${open}\n    ${line}  #!\n`;
const script = (head: string, open: string, close: string) => (line: string) =>
  `${head}\nSETUP\n${open}\n  ${line} //!\n${close}\n`;
const rust = (head: string, open: string) => (line: string) =>
  `${head}\n${open}\n    SETUP\n    ${line} //!\n    done()\n}\n`;

const logs: readonly Row[] = [
  ['log', 'logging.info("value %s", VALUE)'],
  ['log', 'print(VALUE)'],
];

export const forms: readonly Form[] = [
  ...formsOf(
    'django',
    'views.py',
    pythonValues,
    [
      ['session', 'request.session["NAME"] = VALUE'],
      ['session', 'request.session.update({"NAME": VALUE})'],
      ['cookie', 'response.set_cookie("NAME", VALUE)'],
      ['response', 'return JsonResponse({"NAME": VALUE})'],
      ['url', 'return redirect("/x?NAME=" + VALUE)'],
      ...logs,
    ],
    python(
      'from django.http import JsonResponse\nfrom django.shortcuts import redirect',
      'def view(request, response):',
    ),
  ),
  ...formsOf(
    'flask',
    'app.py',
    pythonValues,
    [
      ['session', 'session["NAME"] = VALUE'],
      ['session', 'session.update(NAME=VALUE)'],
      ['cookie', 'resp.set_cookie("NAME", VALUE)'],
      ['response', 'return jsonify(user="ada", NAME=VALUE)'],
      ['response', 'resp.headers["X-NAME"] = VALUE'],
    ],
    python('from flask import Flask, session, jsonify\napp = Flask(__name__)', '@app.get("/x")\ndef view(resp):'),
  ),
  ...formsOf(
    'fastapi',
    'main.py',
    pythonValues,
    [
      ['session', 'request.session["NAME"] = VALUE'],
      ['cookie', 'response.set_cookie(key="NAME", value=VALUE)'],
      ['response', 'return {"user": 1, "NAME": VALUE}'],
      ['response', 'return JSONResponse(content={"a": {"NAME": VALUE}})'],
    ],
    python(
      'from fastapi import FastAPI, Request, Response\nfrom fastapi.responses import JSONResponse\napp = FastAPI()',
      '@app.get("/x")\nasync def view(request: Request, response: Response):',
    ),
  ),
  ...formsOf(
    'litestar',
    'app.py',
    pythonValues,
    [
      ['session', 'request.session["NAME"] = VALUE'],
      ['session', 'request.set_session({"NAME": VALUE})'],
      ['response', 'return {"NAME": VALUE}'],
    ],
    python('from litestar import get, Request', '@get("/x")\nasync def view(request: Request) -> dict:'),
  ),
  ...formsOf(
    'quart',
    'app.py',
    pythonValues,
    [
      ['session', 'session["NAME"] = VALUE'],
      ['response', 'return jsonify({"NAME": VALUE})'],
    ],
    python('from quart import Quart, session, jsonify\napp = Quart(__name__)', '@app.get("/x")\nasync def view():'),
  ),
  ...formsOf(
    'express',
    'app.js',
    scriptValues,
    [
      ['session', 'req.session.NAME = VALUE;'],
      ['session', "req.session['NAME'] = VALUE;"],
      ['session', 'Object.assign(req.session, { NAME: VALUE });'],
      ['cookie', "res.cookie('NAME', VALUE);"],
      ['response', 'res.json({ user: 1, NAME: VALUE });'],
      ['log', 'console.log(VALUE);'],
      ['url', 'res.redirect(`/x?NAME=${VALUE}`);'],
    ],
    script(
      "import express from 'express';\nimport session from 'express-session';\nconst app = express();",
      "app.get('/x', (req, res) => {",
      '});',
    ),
  ),
  ...formsOf(
    'koa',
    'app.js',
    scriptValues,
    [
      ['session', 'ctx.session.NAME = VALUE;'],
      ['cookie', "ctx.cookies.set('NAME', VALUE);"],
      ['response', 'ctx.body = { NAME: VALUE };'],
    ],
    script(
      "const Koa = require('koa');\nconst session = require('koa-session');\nconst app = new Koa();",
      'app.use(async (ctx) => {',
      '});',
    ),
  ),
  ...formsOf(
    'fastify',
    'server.ts',
    scriptValues,
    [
      ['session', "request.session.set('NAME', VALUE);"],
      ['cookie', "reply.setCookie('NAME', VALUE);"],
      ['response', 'reply.send({ NAME: VALUE });'],
    ],
    script(
      "import Fastify from 'fastify';\nimport secureSession from '@fastify/secure-session';\nconst app = Fastify();",
      "app.get('/x', async (request: any, reply: any): Promise<void> => {",
      '});',
    ),
  ),
  ...formsOf(
    'hono',
    'index.ts',
    scriptValues,
    [
      ['session', "c.get('session').set('NAME', VALUE);"],
      ['cookie', "setCookie(c, 'NAME', VALUE);"],
      ['response', 'return c.json({ NAME: VALUE });'],
    ],
    script(
      "import { Hono } from 'hono';\nimport { setCookie } from 'hono/cookie';\nconst app = new Hono();",
      "app.get('/x', (c) => {",
      '});',
    ),
  ),
  ...formsOf(
    'nest',
    'app.controller.ts',
    scriptValues,
    [
      ['session', 'session.NAME = VALUE;'],
      ['log', 'this.logger.warn(VALUE);'],
    ],
    script(
      "import { Controller, Get, Session } from '@nestjs/common';",
      "@Controller('x')\nexport class App {\n  @Get('y')\n  view(@Session() session: Record<string, unknown>): void {",
      '  }\n}',
    ),
  ),
  ...formsOf(
    'next',
    'route.ts',
    scriptValues,
    [
      ['session', 'session.NAME = VALUE;'],
      ['response', 'return NextResponse.json({ NAME: VALUE });'],
    ],
    script(
      "import { NextResponse } from 'next/server';\nimport { getIronSession } from 'iron-session';",
      'export async function GET(req: Request) {\n  const session = await getIronSession(req, options);',
      '}',
    ),
  ),
  ...formsOf(
    'actix',
    'main.rs',
    rustValues,
    [
      ['session', 'session.insert("NAME", VALUE).unwrap();'],
      ['cookie', 'let c = Cookie::new("NAME", VALUE);'],
      ['response', 'return HttpResponse::Ok().json(json!({ "user": 1, "NAME": VALUE }));'],
      ['log', 'log::info!("value {}", VALUE);'],
    ],
    rust(
      'use actix_session::Session;\nuse actix_web::{cookie::Cookie, get, HttpResponse};',
      '#[get("/x")]\nasync fn view(session: Session) -> HttpResponse {',
    ),
  ),
  ...formsOf(
    'axum',
    'main.rs',
    rustValues,
    [
      ['session', 'session.insert("NAME", VALUE).await.unwrap();'],
      ['response', 'return Json(json!({ "NAME": VALUE }));'],
      ['log', 'tracing::info!("value {}", VALUE);'],
    ],
    rust('use axum::Json;\nuse tower_sessions::Session;', 'async fn view(session: Session) -> Json<Value> {'),
  ),
  ...formsOf(
    'rocket',
    'main.rs',
    rustValues,
    [
      ['cookie', 'jar.add(Cookie::build(("NAME", VALUE)));'],
      ['log', 'println!("value {}", VALUE);'],
    ],
    rust(
      '#[macro_use] extern crate rocket;\nuse rocket::http::{Cookie, CookieJar};',
      '#[get("/x")]\nfn view(jar: &CookieJar<\'_>) -> String {',
    ),
  ),
];
