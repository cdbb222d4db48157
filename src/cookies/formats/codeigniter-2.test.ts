import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openedBy, received } from '../../../test/vector-cases.ts';
import codeigniter from './codeigniter-2.ts';

const DATA = 'a:3:{s:10:"session_id";s:4:"abcd";s:10:"user_agent";s:9:"Mozilla 5";s:7:"api_key";s:3:"xyz";}';

describe('CodeIgniter 2', () => {
  it.each([
    ['md5', createHash('md5').update(`${DATA}key`).digest('hex')],
    ['sha1', createHash('sha1').update(`${DATA}key`).digest('hex')],
    ['hmac-sha1', createHmac('sha1', 'key').update(DATA).digest('hex')],
  ])('verifies %s', (digest, mac) => {
    const cookie = received('ci_session', encodeURIComponent(DATA + mac).replaceAll('%20', '+'));
    expect(codeigniter.recognise(cookie)).toBe('certain');
    expect(codeigniter.decode(cookie)?.entries).toContainEqual({ pointer: '/api_key', value: 'xyz' });
    expect(openedBy(codeigniter, cookie, Buffer.from('key'))?.digest).toBe(digest);
    expect(openedBy(codeigniter, cookie, Buffer.from('kez'))).toBeUndefined();
  });

  it.each([DATA, `a:0:{}${'a'.repeat(32)}`, `${DATA}${'a'.repeat(31)}`, 'hello'])('is not %.40s', (value) => {
    expect(codeigniter.recognise(received('ci_session', value))).toBeUndefined();
  });
});
