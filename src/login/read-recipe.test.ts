import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { UsageError } from '../model/usage-error.ts';
import { readRecipe } from './read-recipe.ts';
import { recipeSchema } from './recipe-schema.ts';
import { schemaProblem } from './schema.ts';

const environment = (name: string): string | undefined =>
  ({ SHOP_PASSWORD: 'pw-of-the-shop', SEED: 'GEZDGNBVGY3TQOJQ' })[name];
const read = (text: string) => readRecipe('shop/alice.yml', text, environment);

function problemOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'none';
}

const FORM = `
values:
  password: env:SHOP_PASSWORD
  code: { totp: env:SEED, digits: 8 }
steps:
  - request: { url: /login }
    extract:
      csrf: { field: csrf_token }
  - request:
      url: /login
      headers: { X-CSRF: '{{csrf}}' }
      form: { username: alice, password: '{{password}}', code: '{{code}}', again: env:SHOP_PASSWORD }
    expect: { status: [302, 303], cookie: session }
logout:
  - request: { method: POST, url: /logout }
check: { url: /me, expect: { json: { /name: alice } } }
lifetime: { idle: 30m, absolute: 8h }
`;

describe('a recipe', () => {
  it('is read with its steps, values and defaults', () => {
    const recipe = read(FORM);
    expect(recipe).toMatchObject({
      name: 'alice',
      start: '/login',
      throwaway: false,
      session: { cookies: true, headers: [] },
      lifetime: { idleSeconds: 1800, absoluteSeconds: 28_800 },
    });
    expect(recipe.steps.map(({ label }) => String(label))).toEqual(['step 1 (GET `/login`)', 'step 2 (POST `/login`)']);
    expect(recipe.steps[1]?.expect).toMatchObject({ status: [302, 303], cookies: ['session'] });
    expect([...recipe.values]).toEqual([
      ['password', { kind: 'text', text: 'pw-of-the-shop' }],
      ['code', { kind: 'totp', seed: 'GEZDGNBVGY3TQOJQ', digits: 8, periodSeconds: 30, algorithm: 'SHA1' }],
      ['env:SHOP_PASSWORD', { kind: 'text', text: 'pw-of-the-shop' }],
    ]);
  });

  it('of an OAuth grant sends its token as a bearer token', () => {
    const recipe = read(
      'steps: [{ oauth2: { grant: client-credentials, token-url: /t, client-id: a, client-secret: env:SHOP_PASSWORD } }]',
    );
    expect(recipe.session.headers).toEqual([['Authorization', 'Bearer {{access_token}}']]);
    expect(recipe.steps[0]?.request).toMatchObject({ method: 'POST', basic: ['a', '{{env:SHOP_PASSWORD}}'] });
    const body = read(
      'steps: [{ oauth2: { grant: password, token-url: /t, client-id: a, username: u, password: env:SHOP_PASSWORD, scope: x } }]',
    );
    expect(body.steps[0]?.request.body).toEqual({
      kind: 'form',
      fields: [
        ['grant_type', 'password'],
        ['username', 'u'],
        ['password', '{{env:SHOP_PASSWORD}}'],
        ['scope', 'x'],
        ['client_id', 'a'],
      ],
    });
  });
});

const SECRET = ['Zx9-Kq7w', 'Vt3LmPr5', 'YbNc'].join('');

describe('a mistake in a recipe is one line with its place', () => {
  it.each([
    ['no YAML', 'steps: [', 'shop/alice.yml:1:9: not valid YAML'],
    [
      'an unknown member',
      'steps:\n  - request:\n      url: /a\n      metod: POST\n',
      'shop/alice.yml:4:7: /steps/0/request/metod: unknown; known are method',
    ],
    ['no steps', 'name: alice\n', 'shop/alice.yml:1:1: the file: `steps` is missing'],
    ['an empty list', 'steps: []\n', 'shop/alice.yml:1:1: /steps: the list must not be empty'],
    ['no request', 'steps:\n  - name: a\n', 'shop/alice.yml:2:5: /steps/0: it needs exactly one of request, oauth2'],
    [
      'a wrong type',
      'steps:\n  - request: { url: 7 }\n',
      'shop/alice.yml:2:16: /steps/0/request/url: it must be a text',
    ],
    [
      'two bodies',
      'steps:\n  - request: { url: /a, form: { a: 1 }, json: 1 }\n',
      'shop/alice.yml:2:5: a request has one of',
    ],
    [
      'an unknown value',
      'steps:\n  - request: { url: "/{{nothing}}" }\n',
      'shop/alice.yml:2:5: {{nothing}} is neither',
    ],
    [
      'a password in a URL',
      'steps:\n  - request: { url: "https://u:pw@a.test/" }\n',
      'shop/alice.yml:2:16: /steps/0/request/url: it must not hold a user name or password',
    ],
    [
      'a name with a space',
      'name: a b\nsteps: [{ request: { url: / } }]\n',
      'shop/alice.yml:1:1: /name: it must be 1 to 64 letters',
    ],
    [
      'a secret in place of a name',
      `${SECRET}: 1\nsteps: [{ request: { url: / } }]\n`,
      'shop/alice.yml:1:1: /Zx9-…YbNc: unknown; known are',
    ],
    [
      'a secret in place of a value',
      `steps:\n  - request: { url: "/{{${SECRET}}}" }\n`,
      'shop/alice.yml:2:5: {{Zx9-…YbNc}} is neither',
    ],
    [
      'a value that comes later',
      'steps:\n  - request: { url: "/{{a}}" }\n    extract: { a: { json: /a } }\n',
      'shop/alice.yml:2:5: {{a}} is neither',
    ],
    [
      'two places of one value',
      'steps:\n  - request: { url: /a }\n    extract: { a: { json: /a, header: b } }\n',
      'shop/alice.yml:3:16: /steps/0/extract/a: it needs exactly one of',
    ],
    [
      'a variable that is not set',
      'values: { a: env:NOT_SET }\nsteps: [{ request: { url: / } }]\n',
      'shop/alice.yml:1:11: environment variable NOT_SET is not set',
    ],
    [
      'the same in a form',
      'steps:\n  - request: { url: /a, form: { a: env:NOT_SET } }\n',
      'shop/alice.yml:2:5: environment variable NOT_SET is not set',
    ],
    [
      'a seed that is none',
      'values: { a: { totp: "not base32!" } }\nsteps: [{ request: { url: / } }]\n',
      'shop/alice.yml:1:11: the seed',
    ],
    [
      'a lifetime that is none',
      'steps: [{ request: { url: / } }]\nlifetime: { idle: soon }\n',
      'shop/alice.yml:2:13: /lifetime/idle: A duration',
    ],
    [
      'a grant without a user',
      'steps:\n  - oauth2: { grant: password, token-url: /t }\n',
      'shop/alice.yml:2:5: the grant `password` needs',
    ],
    ['a key twice', 'name: a\nname: b\nsteps: [{ request: { url: / } }]\n', 'shop/alice.yml:2:1: duplicate key'],
  ])('%s', (_, text, message) => {
    const said = problemOf(text);
    expect(said).toContain(message);
    expect(said).not.toContain('\n');
  });

  it('repeats no value', () => {
    const password = ['correct', 'horse'].join('-');
    for (const text of [
      `values: { p: [${password}] }`,
      `steps:\n  - request: { url: /, form: { p: { ${password}: 1 } } }`,
      `steps: "${password}"`,
    ])
      expect(problemOf(text).replace(/\/steps\S*/, '')).not.toContain(password);
  });

  it('is a message for every text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string({ unit: fc.constantFrom('{', '[', '&a', '*a', ': ', '\n', ' ', '- ', 'steps', '!', '"') }),
        ),
        (text) => {
          expect(typeof problemOf(text)).toBe('string');
        },
      ),
    );
    expect(problemOf('['.repeat(50_000))).toContain('nested deeper');
  });
});

describe('the recipes of the package', () => {
  const folder = fileURLToPath(new URL('../../recipes', import.meta.url));

  it.each(readdirSync(folder))('%s can be read', (file) => {
    const recipe = readRecipe(file, readFileSync(join(folder, file), 'utf8'), () => 'value');
    expect(recipe.steps.length).toBeGreaterThan(0);
  });
});

describe('the published schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(recipeSchema);

  it.each([
    FORM,
    'steps: [{ request: { url: / } }]',
    'steps: [{ oauth2: { grant: password, token-url: /t } }]',
    'steps: []',
    'steps: [{ request: { url: / }, oauth2: { grant: password, token-url: /t } }]',
    'steps: [{ request: { url: "" } }]',
    'steps: [{ request: { url: /, method: TRACE } }]',
    'steps: [{ request: { url: / }, expect: {} }]',
    'steps: [{ request: { url: / }, expect: { status: 99 } }]',
    'steps: [{ request: { url: / }, expect: { status: [200, "a"] } }]',
    'steps: [{ request: { url: / }, extract: { "a b": { json: /a } } }]',
    'steps: [{ request: { url: / }, extract: { a: { json: a } } }]',
    'steps: [{ request: { url: / }, extract: { a: { form-action: false } } }]',
    '{ steps: [{ request: { url: / } }], values: { a: { totp: A, digits: 9 } } }',
    '{ steps: [{ request: { url: / } }], values: { a: { digits: 6 } } }',
    '{ steps: [{ request: { url: / } }], values: { a: true } }',
    '{ steps: [{ request: { url: / } }], session: { cookies: [a], headers: { A: b } } }',
    '{ steps: [{ request: { url: / } }], session: { cookies: 1 } }',
    '{ steps: [{ request: { url: / } }], check: {} }',
    '{ steps: [{ request: { url: / } }], nothing: 1 }',
    '[]',
    '7',
  ])('agrees with what is read: %s', (text) => {
    const value: unknown = parse(text);
    expect(schemaProblem(recipeSchema, value) === undefined).toBe(validate(value));
  });
});
