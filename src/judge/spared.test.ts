import { describe, expect, it } from 'vitest';
import { type Case, evidenceOf, html, json } from '../../test/cases.ts';
import { checks } from '../checks/index.ts';
import { withPublicUrl } from '../derive/response/public-url.ts';
import { judgeCheck, planCheck } from './run.ts';
import { sparedNote } from './spared.ts';

const url = 'http://127.0.0.1:8000/';
const session = 'Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345';
const strict = 'Strict-Transport-Security: max-age=31536000';

const noteOf = (test: Case, publicUrl?: string): string[] => {
  const evidence = withPublicUrl(evidenceOf({ surface: { reach: 'loopback' }, ...test }), publicUrl);
  return sparedNote(checks.map((check) => judgeCheck(planCheck(check, evidence), new Map())));
};

describe('the note on what loopback spared', () => {
  it('names the checks that were milder, and no others', () => {
    expect(noteOf({ pages: [{ url, headers: [session] }] })).toEqual([
      '3 checks were rated lower because the target is on loopback: cookie-without-secure, hsts-missing and https-missing; `--public-url https://…` judges it as the internet would see it.',
    ]);
    expect(noteOf({ pages: [{ url, headers: [strict] }] })).toEqual([
      '1 check was rated lower because the target is on loopback: https-missing; `--public-url https://…` judges it as the internet would see it.',
    ]);
  });

  it.each<[string, Case]>([
    ['mixed-content', html('<img src="http://cdn.example/a.png">', { url, headers: [strict] })],
    ['internal-address-exposed', json({ next: 'http://localhost:9000/' }, { url, headers: [strict] })],
    [
      'server-url-insecure',
      {
        pages: [{ url, headers: [strict] }],
        document:
          "openapi: 3.1.0\ninfo: { title: a, version: '1' }\nservers: [{ url: 'http://localhost:8000' }]\npaths: {}",
      },
    ],
  ])('names %s where it was spared', (id, test) => {
    expect(noteOf(test).join()).toContain(id);
    expect(noteOf(test)).toHaveLength(1);
  });

  it('is silent where nothing was spared', () => {
    expect(noteOf({ pages: [{ url: 'https://127.0.0.1:8443/' }] })).toEqual([]);
    expect(noteOf({ pages: [{ url, headers: [session] }], surface: { reach: 'private' } })).toEqual([]);
    expect(noteOf({ pages: [{ url: 'http://api.test/' }], surface: { reach: 'public' } })).toEqual([]);
    expect(noteOf({ pages: [{ url, headers: [session] }] }, 'https://api.shop.io')).toEqual([]);
  });
});
