import { describe, expect, it } from 'vitest';
import { openedBy, received } from '../../../test/vector-cases.ts';
import pyramidSession from './pyramid-session.ts';

const PYRAMID =
  'tMtYYkrP1NA27LMUar0jccll7sBJrGmKxy-6uIDPrKjoZ7FSx_lWi4pZTRdl-TwYeBU5MgR9nTM7f41I9wZD0VsxNzk1MjE0NjI0LCAxNzk1MjE0NjI0LjI1OTQzNjEsIHsidXNlciI6ICJib2IifV0';

describe('pyramid-session', () => {
  // Made by pyramid 2.1: SignedCookieSessionFactory('seekrit') with {'user': 'bob'}.
  it('opens a recorded cookie', () => {
    const cookie = received('session', PYRAMID);
    expect(pyramidSession.recognise(cookie)).toBe('certain');
    expect(pyramidSession.decode(cookie)).toMatchObject({
      protection: 'signed',
      serializer: 'json',
      payload: { user: 'bob' },
    });
    expect(openedBy(pyramidSession, cookie, Buffer.from('seekrit'))?.salt).toBe('pyramid.session.');
    expect(openedBy(pyramidSession, cookie, Buffer.from('seekriT'))).toBeUndefined();
  });

  // The same with `hashalg`.
  it.each([
    [
      'sha256',
      'BjVMNqfZCditLOzsaLMMcwSAfoXXUFoCA9k3PBcvdbBbMTc5NTIzODY2MSwgMTc5NTIzODY2MS44OTQyMzcsIHsidXNlciI6ICJib2IifV0',
    ],
    ['sha1', 'LbV_3VXGSRyVwk3eQ1mqArIGngRbMTc5NTIzODY2MSwgMTc5NTIzODY2MS44OTcwNzk1LCB7InVzZXIiOiAiYm9iIn1d'],
  ])('opens one with %s', (digest, value) => {
    const cookie = received('s', value);
    expect(pyramidSession.decode(cookie)).toMatchObject({ protection: 'signed', payload: { user: 'bob' } });
    expect(openedBy(pyramidSession, cookie, Buffer.from('seekrit'))?.digest).toBe(`hmac-${digest}`);
    expect(openedBy(pyramidSession, cookie, Buffer.from('seekriT'))).toBeUndefined();
  });

  it.each([
    ['text', 'session', 'hello'],
    [
      'other content',
      'session',
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    ],
    [
      'standard base64',
      'session',
      '++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++',
    ],
  ])('is not %s', (_what, name, value) => {
    expect(pyramidSession.recognise(received(name, value))).toBeUndefined();
  });
});
