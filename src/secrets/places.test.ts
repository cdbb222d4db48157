import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fake } from './fake.ts';
import { namedSecret } from './names.ts';
import { PLACES, type ValuePlace } from './places.ts';

const HANDED_OUT = ['cookie', 'session', 'header', 'body', 'script', 'url'] as const satisfies readonly ValuePlace[];
const BARE = ['cookie', 'session', 'header'] as const satisfies readonly ValuePlace[];
const TEXTS = ['body', 'script', 'url'] as const satisfies readonly ValuePlace[];

const grade = (name: string, value: string, place: ValuePlace): string | undefined =>
  namedSecret(name, value, place)?.confidence;

describe.each(BARE)('a value in a %s', (place) => {
  it.each([
    ['api_key', 'my-weather-key-123'],
    ['api_key', ['sk', 'live', 'abc123xyz'].join('_')],
    ['api_key', 'test'],
    ['api_key', 'abc123'],
    ['X-Api-Key', 'changeme'],
    ['apikey', 'YOUR_API_KEY_HERE'],
    ['api_token', 'demo-token'],
    ['secret_key', 'dev'],
    ['client_secret', 'shh'],
    ['stripe_key', '12345678'],
    ['openai_key', 'sk-test-1'],
    ['password', 'hunter2'],
    ['password', 'password'],
    ['db_password', 'postgres'],
    ['api_key', fake.uuid()],
    ['api_key', fake.hex(32)],
    ['private_key', 'todo'],
    ['WEATHER_API_KEY', 'sunny'],
  ])('%s: %s is firm', (name, value) => {
    expect(grade(name, value, place)).toBe('firm');
  });
});

describe.each(HANDED_OUT)('no value in a %s', (place) => {
  it.each([
    ['api_key', ''],
    ['api_key', 'null'],
    ['api_key', 'None'],
    ['api_key', 'true'],
    ['api_key', 'required'],
    ['api_key', 'not set'],
    ['api_key', 'active'],
    ['client_secret', 'configured'],
    ['api_token', 'not_found'],
    ['password', 'unverified'],
    ['api_key', '********'],
    ['api_key', `${fake.alnum(4)}****${fake.alnum(4)}`],
    ['api_key', 'sk_...4f2a'],
    ['api_key', 'xxxxxxxxxxxx'],
    ['api_key', '[REDACTED]'],
    ['api_key', '(removed)'],
    ['api_key', 'Please enter your API key'],
    ['password', 'must be longer than 8'],
    ['secret', 'vault:secret/data/app#x'],
    ['secret', 'arn:aws:secretsmanager:eu-west-1:1:secret:prod/db'],
    ['client_secret', 'process.env.CLIENT_SECRET'],
    ['client_secret', ['$', '{CLIENT_SECRET}'].join('')],
    ['password', 'pbkdf2_sha256$600000$q8Zt1vR4xK$7mB2nC5pL9sD3fG6hJ0kQ4wE8rT1yU='],
    ['access_token', `gAAAAA${fake.base64url(94)}`],
    ['api_key', `pk_live_${fake.alnum(24)}`],
    ['api_key', 'https://keys.service.test/7'],
    ['api_key_id', 'my-weather-key-123'],
    ['api_key_name', 'weather'],
    ['api_key_prefix', 'sk_live'],
    ['api_key_created', '2026-11-01'],
    ['has_api_key', 'yes-it-has-1'],
    ['csrf_token', fake.alnum(32)],
    ['session_token', fake.alnum(32)],
    ['next_page_token', fake.alnum(32)],
    ['cursor', fake.alnum(32)],
    ['sort_key', 'name-1'],
    ['partition_key', 'tenant-7'],
    ['public_key', fake.base64(64)],
    ['max_tokens', '4096'],
    ['token_type', 'bearer'],
    ['key', 'my-weather-key-123'],
    ['token', 'my-weather-key-123'],
    ['access_token_hash', fake.hex(64)],
    ['hash_access_token', fake.hex(64)],
    ['publishable_key', 'my-weather-key-123'],
  ])('%s: %s', (name, value) => {
    expect(grade(name, value, place)).toBeUndefined();
  });
});

describe.each(TEXTS)('a value in a %s', (place) => {
  it.each([
    ['api_key', 'my-weather-key-123', 'tentative'],
    ['api_key', 'demo', 'tentative'],
    ['api_key', 'YOUR_API_KEY_HERE', 'tentative'],
    ['api_key', 'changeme', 'tentative'],
    ['password', 'hunter2', 'tentative'],
    ['api_key', fake.uuid(), 'firm'],
    ['api_key', fake.hex(32), 'firm'],
    ['API_KEY', 'k7Gm2qX9Zt4Rb8Lw3Nc6', 'firm'],
    ['client_secret', fake.alnum(32), 'firm'],
    ['password', 'Password', undefined],
    ['password', 'string', undefined],
    ['password', 'Contrase\u00f1a', undefined],
    ['api_key', 'header', undefined],
    ['api_key', 'api_key', undefined],
    ['api_key', 'ERR_MISSING_API_KEY', undefined],
    ['api_key', 'existingSubscriptionHandler', undefined],
    ['client_secret', 'client_secret_post', undefined],
    ['CHANGE_PASSWORD', '/-/web/change-password', undefined],
    ['newPassword', '/-/web/set-password', undefined],
    ['resetPassword', '/reset', undefined],
    ['password', '/account/password/:token', undefined],
    ['PWD', '/', undefined],
    ['password', '/', undefined],
    ['password', '---', undefined],
    ['storageKey', 'acme-ui-theme', undefined],
    ['api_key', '/kQ9z+3vT7Lm2Xc8R/aBw4Nf6Yh1Jd5Ge0Us', 'firm'],
    ['access_token', 'assets/config-8f3a9c1d7e.js', undefined],
  ])('%s: %s is %s', (name, value, confidence) => {
    expect(grade(name, value, place)).toBe(confidence);
  });
});

it('is the table of docs/secrets.md', () => {
  const doc = readFileSync(new URL('../../docs/secrets.md', import.meta.url), 'utf8');
  for (const [place, { opaque, words, placeholder }] of Object.entries(PLACES))
    expect(doc).toContain(`| ${place} | ${opaque ?? 'quiet'} | ${words ?? 'quiet'} | ${placeholder ?? 'quiet'} |`);
});
