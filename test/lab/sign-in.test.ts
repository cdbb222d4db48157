/**
 * Log-ins of real frameworks with the recipes of `recipes/`: each signs in and out, a weak application has its findings, its hardened twin none,
 * and nothing is changed beside the steps of the recipe.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWire } from '../../src/gather/wire/wire.ts';
import { createLogIns } from '../../src/login/log-ins.ts';
import { readRecipe } from '../../src/login/read-recipe.ts';
import type { Recipe } from '../../src/login/recipe.ts';
import { tryRecipe } from '../../src/login/try-recipe.ts';
import { scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { PASSWORD, SIGN_IN_APPS, type SignInApp, startSignInApp } from './sign-in-apps.ts';
import { hasTool, root } from './toolchains.ts';

const recipeOf = (name: string, user = 'alice'): Recipe =>
  readRecipe(`recipes/${name}.yml`, readFileSync(join(root, 'recipes', `${name}.yml`), 'utf8'), (variable) =>
    variable === 'OPENBRICK_USER' ? user : PASSWORD,
  );

const toolOf = (app: SignInApp): string => ({ python: 'python3', node: 'node', npm: 'npm' })[SIGN_IN_APPS[app]];
/** Auth.js keeps the session in the cookie: after the log-out it still works. */
const CANNOT_END: ReadonlySet<string> = new Set(['auth-js']);

describe('the recipe', () => {
  it.each([
    ['django-admin', 'django', 'alice'],
    ['django-login-view', 'django', 'alice'],
    ['drf-token', 'django', 'alice'],
    ['flask-login', 'flask', 'alice'],
    ['fastapi-oauth2', 'fastapi', 'alice'],
    ['fastapi-users', 'fastapi', 'alice@example.com'],
    ['express-session', 'express', 'alice'],
    ['better-auth', 'better-auth', 'alice@example.com'],
    ['auth-js', 'auth-js', 'alice'],
  ] as const)('%s signs in and out of %s', async (name, app, user) => {
    if (!hasTool(toolOf(app))) return;
    const { url, mutations, stop } = await startSignInApp(app, 'hard');
    const target = new URL(url);
    const wire = createWire(scanOptionsFor(url));
    try {
      const recipe = recipeOf(name, user);
      const { failed, check, carries } = await tryRecipe({ recipe, target, wire, now: Date.now });
      expect(failed).toBeUndefined();
      expect(carries.length).toBeGreaterThan(0);
      const after = recipe.logout.length > 0 ? { afterLogout: CANNOT_END.has(name) } : {};
      expect(check).toEqual({ signedIn: true, anonymous: false, ...after });
      expect(mutations()).toBe(0);
    } finally {
      await wire.close();
      await stop();
    }
  });
});

/** Checks of the life of a session, and the findings of each application by check and severity. */
const CHECKS = ['session-fixation', 'session-not-rotated', 'session-survives-logout'];
const APPS: readonly (readonly [SignInApp, string, string, readonly string[]])[] = [
  ['flask', 'weak', 'flask-login', ['session-survives-logout medium']],
  ['flask', 'hard', 'flask-login', []],
  ['django', 'weak', 'django-login-view', ['session-survives-logout medium']],
  ['django', 'hard', 'django-login-view', []],
  [
    'express',
    'fixed',
    'express-session',
    ['session-fixation high', 'session-not-rotated high', 'session-survives-logout high'],
  ],
  ['express', 'cookie', 'express-session', ['session-survives-logout medium']],
  ['express', 'hard', 'express-session', []],
  ['better-auth', 'hard', 'better-auth', []],
  ['better-auth', 'cached', 'better-auth', ['session-survives-logout medium']],
  ['auth-js', 'hard', 'auth-js', ['session-survives-logout medium']],
];

const userOf = (app: SignInApp): string => (app === 'better-auth' ? 'alice@example.com' : 'alice');

describe('the sessions of', () => {
  it.each(APPS)('%s (%s) by %s', async (app, twin, name, expected) => {
    if (!hasTool(toolOf(app))) return;
    const { url, mutations, stop } = await startSignInApp(app, twin);
    try {
      const { identities, ...sessions } = createLogIns([recipeOf(name, userOf(app))], new URL(url));
      const { report } = await scan({ ...scanOptionsFor(url), identities, sessions, surveyAs: name });
      const found = report.findings.filter(({ check }) => CHECKS.includes(check));
      expect(found.map(({ check, severity }) => `${check} ${severity}`).sort()).toEqual(expected);
      const survives = report.checks.find(({ id }) => id === 'session-survives-logout');
      expect(survives?.status).toMatch(/found|passed/);
      expect(report.coverage.signedIn).toBeGreaterThan(0);
      expect(report.target.url).toBe(`${url}/`);
      expect(JSON.stringify(report)).not.toContain(PASSWORD);
      expect(mutations()).toBe(0);
    } finally {
      await stop();
    }
  });
});
