import { expect, it } from 'vitest';
import { findSecrets } from '../../secrets/engine.ts';
import { fake } from '../../secrets/fake.ts';
import { isByPlace, isSamplePlace } from './sample-place.ts';

it.each([
  'tests/a.py',
  'pkg/__fixtures__/a.json',
  'command/test-fixtures/key.pem',
  'src\\testdata\\a.yml',
  'api/user_test.go',
  'src/a.spec.ts',
  'models/examples-1.json',
  'apis/kms.examples.json',
  'roles/x/molecule/default/converge.yml',
  'doc/man/tool.7',
  'ui/mirage/factory.js',
  'storage/recordings/list.yaml',
  'README.markdown',
  'src/rsa_test_keys.rs',
  'benches/pem.rs',
  '.env.example',
  '.env.template',
  'app/parameters.yml.dist',
  'ansible_collections/acme/net/playbooks/site.yml',
])('%s is a place for samples', (file) => {
  expect(isSamplePlace({ file, line: 1 })).toBe(true);
});

it.each([
  'src/latest/a.ts',
  'contest/a.py',
  'config/production.yml',
  'stack.template.json',
  'deploy/service-template.yaml',
  'lib/app.dist.js',
  'attestation.go',
  'docserver/main.go',
  'manager/a.py',
  'ops/playbooks/site.yml',
  'ansible_collections/acme/net/roles/web/defaults/main.yml',
])('%s is none', (file) => {
  expect(isSamplePlace({ file, line: 1 })).toBe(false);
});

it('is looked for inside of an archive and in a source file too', () => {
  expect(isSamplePlace({ file: 'a.whl', line: 1, member: 'pkg/tests/a.py' })).toBe(true);
  expect(isSamplePlace({ file: 'a.whl', line: 1, member: 'pkg/settings.py' })).toBe(false);
  expect(isSamplePlace({ file: 'a.py', line: 1, documented: true })).toBe(true);
});

it('says which keys only their place gives away', () => {
  const [named] = findSecrets(`api_key = "${fake.alnum(40)}"`);
  const [url] = findSecrets(`postgres://app:${fake.alnum(18)}@db.internal:5432/main`);
  const [assigned] = findSecrets(`CONSUL_HTTP_TOKEN=${'3f2b1c9d-8a7e-4b6c-9d0e-1f2a3b4c5d6e'}`);
  const [own] = findSecrets(['sk_', 'live_', fake.alnum(24)].join(''));
  expect([named, url, assigned, own].map((match) => match && isByPlace(match))).toEqual([true, true, true, false]);
});
