import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import { lookOf } from '../value-look.ts';

const STRING = '[bB]?["\'`]([^"\'`\\r\\n\\\\]{16,200})["\'`]';
/** `[]byte("…")` of Go, `Buffer.from("…")` of Node.js, `"…".as_bytes()` of Rust. */
const AS_BYTES = '(?:\\[\\]byte\\(|Buffer\\.from\\(|&)?';
/** The first argument: a name, a call, an object in braces. */
const FIRST = '(?:[^"\'`;\\r\\n{}]{1,120}|\\{[^;`{}]{0,300}\\})[ \\t]{0,4},[ \\t\\r\\n]{0,40}';

const key = fake.alnum(32);
const opens = 'Forging every token or cookie that the application signs with it.';

export default provider(
  {
    id: 'signing-call',
    name: 'Signing keys in calls',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    source: 'https://cwe.mitre.org/data/definitions/321.html',
    checked: '2026-11-27',
    byPlace: true,
  },
  () => [
    {
      id: 'jwt-signing-call',
      title: 'JWT signing key in a call',
      literals: ['jwt.sign(', 'jwt.verify(', 'jwt.encode(', 'jwt.decode(', 'jwt::encode(', 'jwt::decode('],
      ignoreCase: true,
      unbounded: true,
      severity: 'high',
      pattern: new RegExp(`jwt(?:\\.|::)(?:sign|verify|encode|decode)\\([ \\t\\r\\n]{0,40}${FIRST}${STRING}`, 'i'),
      validate: (token) => lookOf(token, 'secret', 'file') === 'opaque',
      looks: 'A random string as the second argument of `jwt.sign`, `jwt.verify`, `jwt.encode` or `jwt.decode`',
      opens,
      source: 'https://github.com/auth0/node-jsonwebtoken#usage',
      examples: {
        match: [
          ['jwt.sign({ sub: id }, "', key, '")'],
          ["jwt.decode(token, '", key, "', algorithms=['HS256'])"],
        ],
        ignore: [
          ['jwt.sign({ sub: id }, process.env.JWT_SECRET)'],
          ["jwt.sign(payload, 'change-me-in-production')"],
          ['jwt.verify(token, "', 'x'.repeat(32), '")'],
        ],
      },
    },
    {
      id: 'hmac-call',
      title: 'HMAC key in a call',
      literals: ['createhmac(', 'hmac.new(', 'signedstring('],
      ignoreCase: true,
      unbounded: true,
      severity: 'high',
      pattern: new RegExp(
        `(?:createHmac\\([ \\t]{0,4}["'\`][a-z0-9-]{3,12}["'\`],[ \\t]{0,4}|hmac\\.new\\([ \\t]{0,4}(?:sha\\d{1,3}\\.New,[ \\t]{0,4})?|SignedString\\()${AS_BYTES}${STRING}`,
        'i',
      ),
      validate: (token) => lookOf(token, 'secret', 'file') === 'opaque',
      looks: 'A random string as the key of `createHmac`, `hmac.new`, `hmac.New` or `SignedString`',
      opens,
      source: 'https://nodejs.org/api/crypto.html#cryptocreatehmacalgorithm-key-options',
      examples: {
        match: [
          ["createHmac('sha256', '", key, "').update(body)"],
          ["hmac.new(b'", key, "', body, hashlib.sha256)"],
          ['hmac.New(sha256.New, []byte("', key, '"))'],
        ],
        ignore: [
          ["createHmac('sha256', process.env.WEBHOOK_SECRET)"],
          ["hmac.new(b'", 'a'.repeat(32), "', body, hashlib.sha256)"],
        ],
      },
    },
    {
      id: 'cookie-signing-call',
      title: 'cookie signing key in a call',
      literals: [
        'timestampsigner(',
        'timedserializer(',
        'safeserializer(',
        'cookieparser(',
        'cookiestore(',
        'securecookie.new(',
        'cookie.newstore(',
        'key::from(',
        'from_secret(',
        'fernet(',
      ],
      ignoreCase: true,
      unbounded: true,
      severity: 'high',
      pattern: new RegExp(
        `(?:(?:timestampsigner|(?:timed|safe)serializer|cookieparser|cookiestore|securecookie\\.new|cookie\\.newstore|key::from|from_secret|fernet)\\()[ \\t\\r\\n]{0,24}${AS_BYTES}${STRING}`,
        'i',
      ),
      validate: (token) => lookOf(token, 'secret', 'file') === 'opaque',
      looks:
        'A random string as the first argument of `TimestampSigner`, `URLSafeTimedSerializer`, `cookieParser`, `NewCookieStore`, `securecookie.New`, `Key::from`, `from_secret` or `Fernet`',
      opens,
      source: 'https://itsdangerous.palletsprojects.com/en/stable/concepts/',
      examples: {
        match: [
          ["URLSafeTimedSerializer('", key, "')"],
          ['sessions.NewCookieStore([]byte("', key, '"))'],
          ['EncodingKey::from_secret(b"', key, '")'],
        ],
        ignore: [
          ["cookieParser('keyboard cat and some words')"],
          ['URLSafeTimedSerializer(app.secret_key)'],
          ["Fernet(b'", 'A'.repeat(43), "=')"],
        ],
      },
    },
  ],
);
