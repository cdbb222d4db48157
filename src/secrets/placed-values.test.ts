import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { fake } from './fake.ts';

const P = fake.alnum(24);
const Q = fake.alnum(20);
const b64 = (text: string): string => Buffer.from(text).toString('base64');
const JWT = ['{"alg":"RS256"}', '{"iss":"kubernetes/serviceaccount"}']
  .map((part) => Buffer.from(part).toString('base64url'))
  .concat(fake.base64url(80))
  .join('.');

const secret = (data: string, head = ''): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n${head}${data}`;
const state = (resource: object): string => JSON.stringify({ version: 4, resources: [resource] }, null, 2);
const collection = (auth: object): string =>
  JSON.stringify({ info: { name: 'x' }, item: [{ request: { auth } }] }, null, 2);

/** Tokens shown, with the line of each. */
const shown = (text: string): string[] =>
  findSecrets(text)
    .filter(({ kind }) => kind === 'secret')
    .map(({ token, start }) => `${token} ${text.slice(0, start).split('\n').length}`);

describe('values that the structure of a document says to be secrets', () => {
  it.each([
    [
      'Kubernetes, encoded',
      secret(`type: Opaque\ndata:\n  username: ${b64('app')}\n  flavour: ${b64(P)}\n`),
      [`${P} 8`],
    ],
    ['Kubernetes, a password', secret(`data:\n  password: ${b64(P)}\n`), [`${P} 6`]],
    ['Kubernetes, encoded twice', secret(`data:\n  flavour: ${b64(b64(P))}\n`), [`${P} 6`]],
    ['Kubernetes, plain', secret(`stringData:\n  flavour: "${P}"\n  host: db.internal\n`), [`${P} 6`]],
    ['Kubernetes, a short password', secret('stringData:\n  smtp: s8h1#oMPk!3C\n'), ['s8h1#oMPk!3C 6']],
    [
      'Kubernetes, a list',
      `kind: List\nitems:\n- kind: Secret\n  data:\n    a: ${b64(P)}\n- kind: Secret\n  stringData:\n    b: ${Q}\n`,
      [`${P} 5`, `${Q} 8`],
    ],
    ['Kubernetes, JSON', JSON.stringify({ kind: 'Secret', data: { a: b64(P) } }), [`${P} 1`]],
    ['Kubernetes, the kind last', `data:\n  a: ${b64(P)}\nkind: Secret\n`, [`${P} 2`]],
    ['Kubernetes, in a README', `# Use\n\n\`\`\`yaml\nkind: Secret\nstringData:\n  a: ${P}\n\`\`\`\n`, [`${P} 6`]],
    [
      'Kubernetes, several documents',
      `kind: ConfigMap\ndata:\n  a: ${Q}\n---\nkind: Secret\nstringData:\n  a: ${P}\n`,
      [`${P} 7`],
    ],
    ['kubeconfig, a signed token', `users:\n- name: ci\n  user:\n    token: ${JWT}\n`, [`${JWT} 4`]],
    [
      'kubeconfig, a token',
      `apiVersion: v1\nkind: Config\nusers:\n  - name: ci\n    user:\n      token: ${P}\n`,
      [`${P} 6`],
    ],
    ['CloudFormation', `Parameters:\n  Pin:\n    Type: String\n    NoEcho: true\n    Default: ${P}\n`, [`${P} 5`]],
    [
      'CloudFormation, JSON',
      JSON.stringify({ Parameters: { Pin: { Type: 'String', NoEcho: 'true', Default: P } } }, null, 1),
      [`${P} 6`],
    ],
    [
      'Azure template',
      JSON.stringify({ parameters: { pin: { type: 'securestring', defaultValue: P } } }, null, 1),
      [`${P} 5`],
    ],
    [
      'CloudFormation, by its name',
      `AWSTemplateFormatVersion: 2010-09-09\nParameters:\n  DbPassword:\n    Type: String\n    Default: ${P}\n`,
      [`${P} 5`],
    ],
    [
      'Terraform, generated',
      state({ type: 'random_password', instances: [{ attributes: { result: P } }, { attributes: { result: Q } }] }),
      [`${P} 9`, `${Q} 14`],
    ],
    [
      'Terraform, marked',
      state({
        type: 'x',
        instances: [{ attributes: { pin: P }, sensitive_attributes: [[{ type: 'get_attr', value: 'pin' }]] }],
      }),
      [`${P} 9`],
    ],
    [
      'Terraform, an output',
      JSON.stringify({ outputs: { pin: { value: P, type: 'string', sensitive: true } } }),
      [`${P} 1`],
    ],
    [
      'Terraform, a plan',
      JSON.stringify({ resources: [{ type: 'x', values: { pin: P }, sensitive_values: { pin: true } }] }),
      [`${P} 1`],
    ],
    [
      'Postman, a token',
      collection({ type: 'bearer', bearer: [{ key: 'token', value: P, type: 'string' }] }),
      [`${P} 13`],
    ],
    [
      'Postman, a key',
      collection({
        type: 'apikey',
        apikey: [
          { key: 'value', value: P },
          { key: 'key', value: 'X-Api-Key' },
        ],
      }),
      [`${P} 13`],
    ],
    ['Postman, 2.0', collection({ type: 'basic', basic: { username: 'ci', password: P } }), [`${P} 12`]],
    ['Postman, an environment', JSON.stringify({ values: [{ key: 'pin', value: P, type: 'secret' }] }), [`${P} 1`]],
    ['Insomnia', JSON.stringify({ authentication: { type: 'bearer', token: P } }), [`${P} 1`]],
    [
      'Insomnia, in YAML',
      `type: collection.insomnia.rest/5.0\ncollection:\n  - url: https://a.test\n    authentication:\n      type: bearer\n      token: ${P}\n`,
      [`${P} 6`],
    ],
  ])('%s', (_, text, wanted) => {
    expect(shown(text)).toEqual(wanted);
  });

  it('a token of a provider is shown as that', () => {
    const token = ['sk_', 'live_', fake.alnum(24)].join('');
    const [match, ...others] = findSecrets(secret(`data:\n  a: ${b64(token)}\n`));
    expect(others).toEqual([]);
    expect([match?.rule.id, match?.token]).toEqual(['stripe-secret-key', token]);
  });

  it.each([
    ['another kind', `kind: ConfigMap\ndata:\n  flavour: ${P}\n`],
    ['a sealed secret', `kind: SealedSecret\nspec:\n  encryptedData:\n    flavour: Ag${fake.base64(200)}\n`],
    [
      'an external secret',
      `kind: ExternalSecret\nspec:\n  data:\n  - secretKey: flavour\n    remoteRef:\n      key: shop/flavour-7x9k2\n`,
    ],
    ['a secret of SOPS', secret(`data:\n  a: ENC[AES256_GCM,data:${fake.base64(40)},type:str]\n`)],
    ['a reference', `kind: Pod\nspec:\n  volumes:\n  - secret:\n      secretName: shop-7x9k2m4q\n`],
    ['a template', secret('stringData:\n  a: {{ .Values.flavour | b64enc }}\n  b: "${FLAVOUR_7x9k2m4q}"\n')],
    ['a placeholder', secret(`data:\n  password: ${b64('changeme')}\n  other: ${b64('<your-value>')}\n`)],
    ['words', secret(`stringData:\n  mode: production\n  greeting: hello\n`)],
    [
      'a certificate',
      secret(
        `data:\n  tls.crt: ${b64(`-----BEGIN CERTIFICATE-----\n${fake.base64(64)}\n-----END CERTIFICATE-----\n`)}\n`,
      ),
    ],
    ['a release of Helm', secret(`data:\n  release: ${b64(fake.base64(90))}\n`, 'type: helm.sh/release.v1\n')],
    ['the kind of something else', `kind: Secret\ndata: none\nother:\n  flavour: ${P}\n`],
    [
      'an Azure template whose value is an expression',
      JSON.stringify({ parameters: { pin: { type: 'secureString', defaultValue: '[newGuid()]' } } }),
    ],
    ['a parameter without a value', 'Parameters:\n  Pin:\n    Type: String\n    NoEcho: true\n    MinLength: 12\n'],
    [
      'a parameter that is no secret',
      `AWSTemplateFormatVersion: 2010-09-09\nParameters:\n  ImageTag:\n    Type: String\n    Default: ${P}\n`,
    ],
    [
      'a reference in a parameter',
      "Parameters:\n  Pin:\n    NoEcho: true\n    Type: String\n    Default: '{{resolve:secretsmanager:shop:SecretString:pin}}'\n",
    ],
    ['a random name', state({ type: 'random_id', instances: [{ attributes: { hex: fake.hex(16), result: P } }] })],
    ['a variable of Postman', collection({ type: 'bearer', bearer: [{ key: 'token', value: '{{token_7x9k2m4q}}' }] })],
    ['a header name of Postman', collection({ type: 'apikey', apikey: [{ key: 'key', value: P }] })],
    ['an unmarked entry of an environment', JSON.stringify({ values: [{ key: 'pin', value: P, type: 'default' }] })],
    [
      'a schema',
      JSON.stringify({ securitySchemes: { k: { type: 'apiKey', name: P, in: 'header' } }, auth: { type: 'bearer' } }),
    ],
    ['users of an application', `users:\n- name: bob\n  nick: ${P}\n`],
  ])('not %s', (_, text) => {
    expect(shown(text)).toEqual([]);
  });

  it('whatever a document holds, nothing throws and places are of the text', () => {
    const piece = fc.constantFrom(
      'kind: Secret',
      'data:',
      'stringData:',
      '\n',
      '  ',
      '- ',
      `a: ${b64(P)}`,
      `token: ${JWT}`,
      'users:\n- name: x\n',
      'user:',
      '{',
      '}',
      '"kind":"Secret"',
      ',',
      '"data":{"a":"',
      '"',
      'NoEcho: true',
      'Parameters:',
      P,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end } of findSecrets(text)) expect(end).toBeLessThanOrEqual(Math.max(start, text.length));
      }),
    );
  });
});

it('grades a password that a kind says to be secret as one', () => {
  const text = secret(
    `data:\n  smtp: ${b64('s8h1#oMPk!3C')}\n  relay: ${b64('k3xaZ9fKq3ZQ')}\n  region: ${b64('eu-central-1')}\n`,
  );
  expect(findSecrets(text).map(({ token, confidence }) => `${token} ${confidence}`)).toEqual([
    's8h1#oMPk!3C firm',
    'k3xaZ9fKq3ZQ firm',
  ]);
});
