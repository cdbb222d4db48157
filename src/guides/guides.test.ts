import { describe, expect, it } from 'vitest';
import { guideNames, guidesFor, readGuide } from './guides.ts';

describe('guides', () => {
  it('are there for the five frameworks', () => {
    for (const framework of ['actix', 'django', 'express', 'fastapi', 'flask']) {
      expect(guideNames()).toContain(`api-key-exposure/${framework}/session-cookies`);
    }
  });

  it('are read without front matter and include marks', () => {
    for (const name of guideNames()) {
      const guide = readGuide(name);
      expect(guide?.title.length).toBeGreaterThan(10);
      expect(guide?.text).not.toMatch(/^---|<!-- include/m);
      expect(guide?.text).toContain('openbrick verify');
    }
  });

  it('are found by exact name only', () => {
    for (const name of ['', '..', '../..', 'api-key-exposure', 'api-key-exposure/flask/../flask/session-cookies']) {
      expect(readGuide(name)).toBeUndefined();
    }
  });

  const flask = 'api-key-exposure/flask/session-cookies';
  it.each([
    [flask, [flask]],
    ['flask', [flask]],
    ['Flask', [flask]],
    ['api-key-exposure/flask', [flask]],
    ['flask/session-cookies/', [flask]],
    ['api-key-exposure', guideNames()],
    ['session-cookies', guideNames()],
    ['starlette', ['api-key-exposure/fastapi/session-cookies']],
    ['Actix-Web', ['api-key-exposure/actix/session-cookies']],
    ['star', []],
    ['4.18.1', []],
    ['flas', []],
    ['flask/api-key-exposure', []],
    ['', []],
    ['/', []],
    ['..', []],
  ])('are found by their parts: %s', (wanted, names) => expect(guidesFor(wanted)).toEqual(names));
});
