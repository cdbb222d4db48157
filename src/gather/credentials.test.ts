import { describe, expect, it } from 'vitest';
import { REMOVED } from '../model/exchange.ts';
import { createRemover } from './credentials.ts';

const token = ['abc', '12345', '67890'].join('');
const remover = createRemover([
  ['Authorization', `Bearer ${token}`],
  ['Cookie', `a=1; session=${token}-cookie`],
]);

describe('our own credentials', () => {
  it('are taken out of what was sent, whatever the case of the name', () => {
    expect(
      remover.sent([
        ['authorization', `Bearer ${token}`],
        ['X-Copy', `see ${token}`],
        ['Accept', '*/*'],
      ]),
    ).toEqual([
      ['authorization', REMOVED],
      ['X-Copy', `see ${REMOVED}`],
      ['Accept', '*/*'],
    ]);
  });

  it('are taken out of what came back, with and without their scheme, and by cookie', () => {
    expect(remover.text(`{"auth":"Bearer ${token}","t":"${token}","c":"${token}-cookie"}`)).not.toContain(token);
    expect(remover.received([['Location', `/?t=${token}`]])).toEqual([['Location', `/?t=${REMOVED}`]]);
  });

  it('leave Set-Cookie alone: that is what the server hands out', () => {
    const line = ['Set-Cookie', `session=${token}-cookie`] as const;
    expect(remover.received([line])).toEqual([line]);
  });

  it('leave other words alone, short values among them', () => {
    expect(remover.text('a=1 Bearer 12345 abc')).toBe('a=1 Bearer 12345 abc');
    expect(createRemover([]).text(`Bearer ${token}`)).toBe(`Bearer ${token}`);
    // A header of the same name that a check made up is no secret of ours.
    expect(remover.sent([['Cookie', 'session=made-up']])).toEqual([['Cookie', 'session=made-up']]);
  });
});
