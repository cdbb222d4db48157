import { defineFormat, type ReceivedCookie } from '../format.ts';
import { contentOf } from '../primitives/content.ts';
import { openPaseto, type PasetoToken, readPaseto } from '../primitives/paseto.ts';
import { sealed } from '../primitives/session.ts';

/** PASETO tokens of any library: `local` is encrypted under one key, `public` is readable and signed with a key pair. */
export default defineFormat({
  id: 'paseto',
  framework: 'paseto',
  title: 'PASETO token',
  isGeneric: true,
  usedBy: ['flask'],
  recognise: (cookie) => (readPaseto(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const token = readPaseto(cookie);
    return token && (token.purpose === 'local' ? sealed(pathOf(token)) : contentOf(token.content, around(token)));
  },
  testers: [
    {
      id: 'paseto/local',
      rounds: 0,
      cacheable: true,
      derive: localKey,
      prepare(cookie: ReceivedCookie) {
        const token = readPaseto(cookie);
        if (token?.purpose !== 'local') return undefined;
        return (key) => {
          const plain = openPaseto(token, key);
          return plain && { digest: pathOf(token).join(), decoded: contentOf(plain, around(token)) };
        };
      },
    },
  ],
  page: {
    looks: '`v4.local.…` or `v4.public.…`, also `v1`, `v2` and `v3`; a third dot comes before a footer.',
    keys: 'The symmetric key (32 bytes, often in hexadecimal, or `k4.local.…`) of `local` tokens. `public` tokens are signed with a private key, which cannot be guessed.',
    byHand:
      'Decode what follows the second dot as URL-safe base64. A `public` token is JSON with a signature of 64 (`v2`, `v4`), 96 (`v3`) or 256 bytes (`v1`) at its end; a `local` token is encrypted.',
    seenWith: 'pyseto 1.10.0, paseto-ts 2.0.7, flask-paseto-extended 0.6.4',
  },
  source: 'https://github.com/paseto-standard/paseto-spec',
});

function pathOf({ version, purpose }: PasetoToken): readonly [string] {
  return [`paseto-v${version}-${purpose}`];
}

function around(token: PasetoToken) {
  return { protection: token.purpose === 'local' ? 'encrypted' : 'signed', path: pathOf(token) } as const;
}

/** As it is, in hexadecimal, or as PASERK writes it (`k4.local.<base64>`). Most libraries demand 32 bytes, some take other secrets. */
function localKey(key: Uint8Array): Uint8Array | undefined {
  if (key.length === 0 || key.length === 32) return key.length === 0 ? undefined : key;
  const text = Buffer.from(key).toString('latin1');
  const [, base64] = /^k[1-4]\.local\.([\w-]{43})$/.exec(text) ?? [];
  if (base64 !== undefined) return Buffer.from(base64, 'base64url');
  return /^[0-9a-fA-F]{64}$/.test(text) ? Buffer.from(text, 'hex') : key;
}
