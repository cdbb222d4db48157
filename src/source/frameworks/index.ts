import type { Language } from '../program/module-text.ts';
import { actix } from './actix.ts';
import { axum } from './axum.ts';
import { django } from './django.ts';
import { express } from './express.ts';
import { fastapi } from './fastapi.ts';
import { fastify } from './fastify.ts';
import { flask } from './flask.ts';
import type { CallRule, Framework } from './framework.ts';
import { hono } from './hono.ts';
import { javascriptCalls } from './javascript.ts';
import { koa } from './koa.ts';
import { litestar } from './litestar.ts';
import { nest } from './nest.ts';
import { next } from './next.ts';
import { pythonCalls } from './python.ts';
import { quart } from './quart.ts';
import { rocket } from './rocket.ts';
import { rustCalls } from './rust.ts';

export const frameworks: readonly Framework[] = [
  django,
  flask,
  fastapi,
  litestar,
  quart,
  express,
  koa,
  fastify,
  hono,
  nest,
  next,
  actix,
  axum,
  rocket,
];

/** Those that a module's imports show, by their first names or by a whole module path. */
export const frameworksOf = (language: Language, imports: readonly string[]): readonly Framework[] =>
  frameworks.filter(
    (each) => each.language === language && each.modules.some((name) => imports.some((from) => isBelow(from, name))),
  );

/** `flask.json` is of `flask`, `flask_session` is not; `@fastify/cookie` is of `@fastify`. */
export const isBelow = (from: string, name: string): boolean =>
  from === name || (from.startsWith(name) && /^[./]/.test(from.slice(name.length)));

const CALLS: Readonly<Record<Language, readonly CallRule[]>> = {
  python: pythonCalls,
  javascript: javascriptCalls,
  rust: rustCalls,
};

/** What any program of a language may call. */
export const callsOf = (language: Language): readonly CallRule[] => CALLS[language];
