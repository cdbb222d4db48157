import { secretRules } from '../src/secrets/all-rules.ts';
import { type KnownKeys, knownKeys } from '../src/secrets/known-keys.ts';
import type { SecretRule } from '../src/secrets/rule.ts';
import { patternWords } from './pattern-words.ts';
import { undocumentedProviders } from './undocumented-providers.ts';

/** docs/secret-rules.md, printed from the rules so that the two cannot differ. */
export function secretRulesPage(): string {
  const rows = (cells: readonly (readonly string[])[]): string =>
    cells.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
  const providers = new Set(secretRules.map(({ provider }) => provider)).size;
  return `# What openbrick takes for a key

<!-- Printed from src/secrets/rules by scripts/generate-secret-rules.ts: do not edit. -->

${secretRules.length} rules of ${providers} providers. A match is *certain* where the check digits of its provider are right or where its shape cannot be anything
else, *firm* where the shape is the provider's. Values that only their name gives away are *tentative* and are not in this table. A key that is public by design, and
an identifier, opens nothing: it is information. "Compared" is the day on which the shape was last compared with its source.

| rule | provider | what it looks like | check digits | severity | source, compared |
| --- | --- | --- | --- | --- | --- |
${rows(secretRules.map(ruleRow))}

## Keys that are published on purpose

Not reported, wherever they are found: they are the same for everyone and open nothing of anyone's.

| what | source |
| --- | --- |
${rows(knownKeys.map(({ what, source }: KnownKeys) => [what, link(source)]))}

## Providers without a documented format

For these no documentation, official client or code of the provider is known that says what a key looks like. A shape is not guessed: their keys are found
where the name that they are under says so. A source that says it is welcome.

${undocumentedProviders.map(({ name, keys }) => `- ${name}: ${keys}`).join('\n')}
`;
}

const ruleRow = (rule: SecretRule): readonly string[] => [
  `\`${rule.id}\``,
  rule.provider,
  rule.looks ?? patternWords(rule.pattern),
  rule.checksum === undefined ? '' : 'yes',
  rule.kind === 'secret' ? rule.severity : KINDS[rule.kind],
  `${link(rule.source)}, ${rule.checked}`,
];

const KINDS = { publishable: 'public by design', identifier: 'identifier' } as const;

const link = (url: string): string => `[${new URL(url).hostname.replace(/^www\./, '')}](${url})`;
