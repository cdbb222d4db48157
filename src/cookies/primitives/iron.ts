import { equalBytes, fromUtf8 } from '../../peel/bytes.ts';
import { parseJson } from '../../peel/json.ts';
import type { DecodedSession, KeyTester, Opened, ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { hmac, openCbc, pbkdf2, roundsOf } from './crypto.ts';
import { sealed, session } from './session.ts';
import { wireValue } from './wire.ts';

/** iron (`@hapi/iron`, `iron-webcrypto`): `Fe26.2*id*salt*iv*sealed*expires*mac salt*mac`, both keys by PBKDF2-SHA1 over the salt's text. */
export interface IronSeal {
  /** The six fields that the MAC covers. */
  readonly message: string;
  readonly salt: string;
  readonly iv: Uint8Array;
  readonly sealedText: Uint8Array;
  readonly expiresAt?: number;
  readonly macSalt: string;
  readonly mac: Uint8Array;
  /** iron-session puts its own version behind the seal. */
  readonly fromIronSession: boolean;
}

export const readIron = (cookie: ReceivedCookie): IronSeal | undefined => {
  const [, seal = '', version = ''] = /^(Fe26\.2\*.{0,16384}?)(~[0-9])?$/s.exec(wireValue(cookie)) ?? [];
  const fields = seal.split('*', 9);
  const [, , salt = '', iv = '', sealedText = '', expires = '', macSalt = '', mac = ''] = fields;
  const [ivBytes, sealedBytes, macBytes] = [iv, sealedText, mac].map((part) => fromBase64(part, 'url-bare'));
  if (fields.length !== 8 || ivBytes?.length !== 16 || !sealedBytes || macBytes?.length !== 32) return undefined;
  return {
    message: fields.slice(0, 6).join('*'),
    salt,
    iv: ivBytes,
    sealedText: sealedBytes,
    macSalt,
    mac: macBytes,
    fromIronSession: version !== '',
    ...(/^[0-9]{12,14}$/.test(expires) && { expiresAt: Math.floor(Number(expires) / 1000) }),
  };
};

export const decodeIron = (cookie: ReceivedCookie): DecodedSession | undefined => {
  const seal = readIron(cookie);
  return seal && sealed(['iron'], seal.expiresAt === undefined ? {} : { expiresAt: seal.expiresAt });
};

const KEY = { digest: 'sha1', length: 32 } as const;

const isLongEnough = (key: Uint8Array): boolean => key.length >= 32;

export interface IronTest {
  readonly id: string;
  readonly rounds: number;
}

/** The salt is in the cookie, so nothing is derived ahead: the password itself is handed on, and many rounds cannot be saved. iron refuses passwords under 32 characters. */
export const ironTester = ({ id, rounds }: IronTest): KeyTester => ({
  id,
  rounds: rounds === 1 ? 0 : roundsOf({ ...KEY, salt: '', rounds }),
  cacheable: rounds === 1,
  accepts: isLongEnough,
  derive: (key) => (isLongEnough(key) ? key : undefined),
  prepare(cookie) {
    const seal = readIron(cookie);
    if (!seal) return undefined;
    return (password) => {
      const macKey = pbkdf2(password, { ...KEY, salt: seal.macSalt, rounds });
      return equalBytes(hmac('sha256', macKey, seal.message), seal.mac) ? openSeal(password, seal, rounds) : undefined;
    };
  },
});

const openSeal = (password: Uint8Array, seal: IronSeal, rounds: number): Opened => {
  const plain = openCbc(pbkdf2(password, { ...KEY, salt: seal.salt, rounds }), seal.iv, seal.sealedText);
  const digest = `iron Fe26.2 (pbkdf2-sha1 x ${rounds}, aes-256-cbc, hmac-sha256)`;
  if (!plain) return { digest };
  const text = fromUtf8(plain) ?? '';
  const json = parseJson(text);
  const decoded = session({
    protection: 'encrypted',
    serializer: json === undefined ? 'text' : 'json',
    path: ['iron', 'json'],
    payload: json ?? text,
    expiresAt: seal.expiresAt,
  });
  return { digest, decoded };
};
