/** Runs around each test file of the instrumented copy: writes which places of mutants its tests ran, as one line of JSON. */
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { seen } from './hit.ts';

beforeAll(() => {
  const state = seen();
  state.tested.clear();
  state.isInTest = true;
});

afterAll(() => {
  const state = seen();
  state.isInTest = false;
  const test = relative(process.cwd(), expect.getState().testPath ?? '');
  const line = JSON.stringify({ test, tested: [...state.tested], loaded: [...state.loaded] });
  appendFileSync(process.env['OPENBRICK_MUTANTS_SEEN'] ?? '', `${line}\n`);
  state.loaded.clear();
});
