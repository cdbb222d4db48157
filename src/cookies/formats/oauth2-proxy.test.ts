import { createCipheriv, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import proxy from './oauth2-proxy.ts';

vectorCases(proxy, [{ vector: '147' }]);

// MessagePack in an LZ4 frame, written by the Go modules that oauth2-proxy uses.
const SESSION =
  '04224d186440a724000000cf82a26174d92f746f6b656e2d060016f003a165af626f62406578616d706c652e636f6d00000000964c2951';

const sealedUnder = (secret: string): string => {
  const iv = Buffer.alloc(16, 9);
  const cipher = createCipheriv('aes-128-cfb', secret, iv);
  const value = Buffer.concat([iv, cipher.update(Buffer.from(SESSION, 'hex')), cipher.final()]).toString('base64');
  const text = value.replaceAll('+', '-').replaceAll('/', '_');
  const mac = createHmac('sha256', secret).update(`_oauth2_proxy${text}1795204768`).digest('base64');
  return `${text}|1795204768|${mac.replaceAll('+', '-').replaceAll('/', '_')}`;
};

describe('oauth2-proxy', () => {
  it('reads the tokens, under the names they have elsewhere', () => {
    const cookie = received('_oauth2_proxy', sealedUnder('a 16-byte secret'));
    expect(proxy.decode(cookie)).toMatchObject({ protection: 'encrypted', issuedAt: 1795204768, entries: [] });
    const opened = openedBy(proxy, cookie, Buffer.from('a 16-byte secret'));
    expect(opened?.decoded?.path).toEqual(['base64url', 'aes-cfb', 'lz4', 'msgpack']);
    expect(opened?.decoded?.entries).toContainEqual({
      pointer: '/access_token',
      value: 'token-'.repeat(8).slice(0, -1),
    });
  });

  it.each(['a|b|c', 'AAAA|1795204768|AAAA', 'AAAA|soon|N1FdPEKDYG2a-OsoihTtIBMX4QEyg8oExO2yGj-1ejQ=', ''])(
    'is not %s',
    (value) => {
      expect(proxy.recognise(received('_oauth2_proxy', value))).toBeUndefined();
    },
  );
});
