/** `npm run new-rule -- <provider>`: the rules of a provider, with a test that fails until the source is the provider's own page. */
import { argument, make } from './unit.ts';

const [id = ''] = argument('npm run new-rule -- <provider>', 1);
const name = id.charAt(0).toUpperCase() + id.slice(1);
const today = new Date().toISOString().slice(0, 10);

const rules = `import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: '${id}',
    name: '${name}',
    revoke: 'https://docs.${id}.example/keys#revoke',
    source: 'https://docs.${id}.example/keys',
    checked: '${today}',
  },
  () => [
    {
      id: '${id}-secret-key',
      title: '${name} secret key',
      prefix: '${id}_',
      body: fake.alnum(32),
      pattern: /${id}_[A-Za-z0-9]{32}/,
      opens: 'What the key gives access to, in one sentence.',
    },
  ],
);
`;

const file = `src/secrets/rules/${id}.ts`;
make({
  files: { [file]: rules },
  next: [
    `fill in ${file}: the pages of the provider (on its domain, or named in test/fixtures/rule-sources.ts), the form of the key, what it opens (docs/writing-a-rule.md)`,
    'npm run generate, after every change',
    'npx vitest run --project unit src/secrets/rules.test.ts test/rule-sources.test.ts test/secret-rules-page.test.ts',
    'npx vitest run --project lab test/lab/regex-linear.test.ts',
    'npm run golden, and read the diff if there is one; npm run format; a line in CHANGELOG.md',
  ],
});
