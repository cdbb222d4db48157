import { splitCompact } from '../../peel/jwt.ts';
import type { ReceivedCookie } from '../format.ts';
import { type AeadParts, aeadFormat } from '../primitives/aead-format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { hash, openGcm } from '../primitives/crypto.ts';
import { wireValue } from '../primitives/wire.ts';

interface Wrapped extends AeadParts {
  readonly wrapped: AeadParts;
}

/** Quarkus OIDC: a JWE with A256GCMKW whose key is a hash of the client secret; inside are the id, access and refresh token, separated by bars. */
export default aeadFormat({
  id: 'quarkus-oidc',
  framework: 'quarkus',
  title: 'Quarkus OIDC session',
  path: ['jwe', 'aes-256-gcm'],
  digest: 'A256GCMKW, A256GCM',
  read,
  confidence: ({ name }) => (/^q_(?:session|auth|post_logout)/.test(name) ? 'certain' : 'firm'),
  keys: [{ form: 'sha256', derive: (key) => hash('sha256', key) }],
  open(key, parts) {
    const { wrapped } = parts as Wrapped;
    const contentKey = openGcm(key, wrapped);
    return contentKey && openGcm(contentKey, parts);
  },
  content: tokens,
  page: {
    looks: '`q_session`, cut into `q_session_chunk_1`, … when long: five parts with dots; the header says `A256GCMKW`.',
    keys: '`quarkus.oidc.token-state-manager.encryption-secret`, else `quarkus.oidc.credentials.secret`: the client secret.',
    byHand:
      'SHA-256 of the secret unwraps the content key (AES-GCM with `iv` and `tag` of the header), which opens the rest. The tokens are separated by `|`.',
    seenWith: 'Quarkus 3.33.2',
  },
  source: 'https://quarkus.io/guides/security-oidc-code-flow-authentication#token-state-manager',
});

/** As JSON with the names of the five parts; older versions have no scope. */
function tokens(bytes: Uint8Array): Uint8Array {
  const parts = Buffer.from(bytes).toString('utf8').split('|', 8);
  const names = parts.length === 5 ? NAMES : NAMES.filter((name) => name !== 'scope');
  return Buffer.from(JSON.stringify(Object.fromEntries(parts.map((part, at) => [names[at] ?? String(at), part]))));
}

const NAMES = ['id_token', 'access_token', 'expires_in', 'scope', 'refresh_token'];

function read(cookie: ReceivedCookie): Wrapped | undefined {
  const token = splitCompact(wireValue(cookie));
  if (token?.kind !== 'jwe' || token.header['alg'] !== 'A256GCMKW' || token.header['enc'] !== 'A256GCM')
    return undefined;
  const [aad = '', ...parts] = token.parts;
  const [sealedKey, iv, sealed, tag] = parts.map((part) => fromBase64(part, 'url-bare'));
  const [keyIv, keyTag] = ['iv', 'tag'].map((name) => fromBase64(String(token.header[name]), 'url-bare'));
  if (!sealedKey || !iv || !sealed || !tag || !keyIv || !keyTag) return undefined;
  return { iv, sealed, tag, aad, wrapped: { iv: keyIv, sealed: sealedKey, tag: keyTag } };
}
