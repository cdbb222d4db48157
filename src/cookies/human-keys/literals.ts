/** Keys that are no words: repeats, sequences, walks over the keyboard, and what everybody copies. Each with its cost in halves of a bit. */
export interface Literal {
  readonly text: string;
  readonly cost: number;
}

/** Lengths that a key is made of, since a program asked for them. */
const ASKED: ReadonlySet<number> = new Set([8, 16, 24, 32, 48, 50, 64, 128]);
const LONGEST_REPEAT = 64;

const SEQUENCES = [
  '1234567890',
  '0123456789',
  '123456789',
  '12345678',
  '0123456789abcdef',
  '0123456789ABCDEF',
  'abcdef0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdefghijklmnopqrstuvwxyz0123456789',
  'abcdefghijklmnopqrstuvwxyz1234567890',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  '0123456789abcdefghijklmnopqrstuvwxyz',
  'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3x4y5z6',
  'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c1d2e3f4a5b6c7d8e9f0a1b2',
  'A1B2C3D4E5F6G7H8I9J0K1L2M3N4O5P6Q7R8S9T0U1V2W3X4Y5Z6',
  '1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0t',
  '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b',
  'fedcba9876543210',
  '9876543210',
  '987654321',
  'deadbeef',
  'cafebabe',
  'deadbeefcafebabe',
  '00112233445566778899aabbccddeeff',
  '00112233445566778899AABBCCDDEEFF',
  '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  '112233445566778899',
  '11223344',
  '1122334455667788',
];

/** Keys beside each other, whole rows and their beginnings. */
const WALKS = [
  'qwertyuiop[]',
  'qwertyuiopasdfghjklzxcvbnm',
  'QWERTYUIOPASDFGHJKLZXCVBNM',
  'QWERTYUIOP',
  'asdfghjkl;',
  'asdfghjklzxcvbnm',
  'ASDFGHJKL',
  'zxcvbnm,./',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '!QAZ2wsx3edc4rfv',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qazwsxedcrfvtgbyhnujm',
  'zaq12wsxcde34rfv',
  'asdfjkl;',
  'asdfqwerzxcv1234',
  'qweasdzxc',
  'poiuytrewq',
  'lkjhgfdsa',
  'mnbvcxz',
  'azertyuiop',
  'qwertzuiop',
  '!@#$%^&*()_+',
  '!"#$%&/()=',
  'qwer1234',
  'asdf1234',
  '1234qwer',
  '1234asdf',
  'qwerty123456',
  'abc123',
  'a1b2c3',
  'aaabbbccc',
  '112233',
  '121212',
  '123123',
  '123321',
  '147258369',
  '159357',
  '654321',
  'q1w2e3',
  'zaq1xsw2',
];

/** Keys that documentation of many languages shows, and unique ids that are none. */
const COPIED = [
  '00000000-0000-0000-0000-000000000000',
  '11111111-1111-1111-1111-111111111111',
  '12345678-1234-1234-1234-123456789012',
  '12345678-1234-5678-1234-567812345678',
  '12345678-1234-1234-1234-123456789abc',
  '123e4567-e89b-12d3-a456-426614174000',
  '550e8400-e29b-41d4-a716-446655440000',
  'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx',
  'openssl rand -hex 32',
  'openssl rand -base64 32',
  '$(openssl rand -hex 32)',
  '$(openssl rand -base64 32)',
  '`openssl rand -base64 32`',
  '`openssl rand -hex 32`',
  'os.urandom(24)',
  'os.urandom(32)',
  'os.urandom(16)',
  'secrets.token_hex(32)',
  'secrets.token_hex(16)',
  'secrets.token_hex()',
  'uuid4()',
  'get_random_secret_key()',
  'undefined',
  'null',
  'None',
  'nil',
  'true',
  'false',
  'NaN',
  '[object Object]',
  '${JWT_SECRET}',
  '${SECRET_KEY}',
  '${SESSION_SECRET}',
  '$JWT_SECRET',
  '$SECRET_KEY',
  '$SESSION_SECRET',
  '%SECRET_KEY%',
  'process.env.JWT_SECRET',
  'process.env.SECRET',
  'process.env.SECRET_KEY',
  'process.env.SESSION_SECRET',
  'process.env.COOKIE_SECRET',
  'process.env.JWT_KEY',
  "os.environ['SECRET_KEY']",
  "os.environ.get('SECRET_KEY')",
  "os.getenv('SECRET_KEY')",
  'os.getenv("SECRET_KEY")',
  "env('SECRET_KEY')",
  "config('SECRET_KEY')",
  "ENV['SECRET_KEY_BASE']",
];

const costOfLength = (length: number): number => (ASKED.has(length) ? 16 : length <= 10 ? 18 : 24);

/** One sign over and over, as long as somebody asked for. */
const repeats = (): readonly Literal[] =>
  [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ*#.-_!?\u0000'].flatMap((sign) =>
    Array.from({ length: LONGEST_REPEAT }, (_, at) => ({
      text: sign.repeat(at + 1),
      cost: costOfLength(at + 1) + (/[01axk]/.test(sign) ? 0 : 4),
    })),
  );

/** The beginnings of a sequence that goes round. */
const beginnings = (text: string, base: number): readonly Literal[] => {
  const round = text.repeat(Math.ceil(LONGEST_REPEAT / text.length));
  return Array.from({ length: LONGEST_REPEAT - 2 }, (_, at) => ({
    text: round.slice(0, at + 3),
    cost: base + (at + 3 === text.length ? 14 : costOfLength(at + 3)),
  }));
};

/** Some thousand, cheapest first. */
export const literals = (): readonly Literal[] =>
  [
    ...COPIED.map((text) => ({ text, cost: 18 })),
    ...SEQUENCES.flatMap((text) => beginnings(text, 0)),
    ...WALKS.flatMap((text) => beginnings(text, 2)),
    ...repeats(),
  ].sort((a, b) => a.cost - b.cost);
