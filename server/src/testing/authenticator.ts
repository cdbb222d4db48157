import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** A passkey made in software: what a browser and its authenticator give, for tests. */
export interface Authenticator {
  readonly id: string;
  create(options: { challenge: string; rp: { id?: string } }): object;
  get(options: { challenge: string; rpId?: string }): object;
}

interface Situation {
  readonly origin?: string;
  /** The user has shown a fingerprint or a PIN. */
  readonly verified?: boolean;
}

export function createAuthenticator({ origin = 'http://localhost', verified = true }: Situation = {}): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;
  const shared = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  };
  const flags = verified ? 0x05 : 0x01;
  return {
    id: shared.id,
    create({ challenge, rp }) {
      const authData = Buffer.concat([head(rp.id ?? '', flags | 0x40, counter), attested(id, publicKey)]);
      const attestation = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(authData)],
      ]);
      return {
        ...shared,
        response: {
          clientDataJSON: client('webauthn.create', challenge, origin).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    get({ challenge, rpId = '' }) {
      counter += 1;
      const authenticatorData = head(rpId, flags, counter);
      const clientData = client('webauthn.get', challenge, origin);
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]);
      return {
        ...shared,
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: createSign('sha256').update(signed).sign(privateKey).toString('base64url'),
        },
      };
    },
  };
}

const client = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

function head(rpId: string, flags: number, counter: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count]);
}

/** Authenticator id, credential id, and the public key in COSE. */
function attested(id: Buffer, publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = map([
    [integer(1), integer(2)],
    [integer(3), integer(-7)],
    [integer(-1), integer(1)],
    [integer(-2), bytes(Buffer.from(x, 'base64url'))],
    [integer(-3), bytes(Buffer.from(y, 'base64url'))],
  ]);
  return Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
}

// As much of CBOR as that takes.
const prefix = (kind: number, length: number): Buffer =>
  length < 24 ? Buffer.from([kind * 32 + length]) : Buffer.from([kind * 32 + 24, length]);
const integer = (value: number): Buffer => (value < 0 ? prefix(1, -1 - value) : prefix(0, value));
const bytes = (value: Buffer): Buffer => Buffer.concat([prefix(2, value.length), value]);
const text = (value: string): Buffer => Buffer.concat([prefix(3, value.length), Buffer.from(value)]);
const map = (entries: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([prefix(5, entries.length), ...entries.flat()]);
