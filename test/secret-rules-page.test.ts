import { describe, expect, it } from 'vitest';
import { patternWords } from '../scripts/pattern-words.ts';
import { secretRulesPage } from '../scripts/secret-rules-page.ts';
import { undocumentedProviders } from '../scripts/undocumented-providers.ts';
import { secretRules } from '../src/secrets/all-rules.ts';
import { assigned } from '../src/secrets/provider.ts';

describe('patternWords', () => {
  it.each([
    [/sk_live_[A-Za-z0-9]{24,247}/, '`sk_live_`, 24 to 247 letters and digits'],
    [/gh[ps]_\d{6}/, '`gh`, 1 of `[ps]`, `_`, 6 digits'],
    [/key-[0-9a-f]{32}(?![0-9a-f])/, '`key-`, 32 hexadecimal digits'],
    [/xaat-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, '`xaat-`, a UUID'],
    [/a(?:b|c\.d)?e/, '`a`, perhaps `b` or `c.d`, `e`'],
    [/(?:ab|cd{2})e/, '(`ab` or `c`, 2 times `d`), `e`'],
    [/(?:[a-z]{2}-){1,4}x/, '1 to 4 times (2 small letters, `-`), `x`'],
    [/(?<=x)a{0,3}[^"]{2}/, 'up to 3 times `a`, 2 `[^"]`'],
    [
      assigned('shop api key|shop_key', '[0-9a-f]{32}').pattern,
      '32 hexadecimal digits, under the name `shop api key`, `shop_key`',
    ],
  ])('reads %s', (pattern, expected) => {
    expect(patternWords(pattern)).toBe(expected);
  });
});

describe('the page of all rules', () => {
  const page = secretRulesPage();

  it('has a row for each, with a source, a day and words that can be read', () => {
    for (const rule of secretRules) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${rule.id}\` |`));
      expect(row).toContain(rule.source);
      expect(row).toContain(rule.checked);
      expect((rule.looks ?? patternWords(rule.pattern)).length).toBeLessThanOrEqual(240);
      expect(row?.replaceAll('\\|', '').split('|').length).toBe(8);
    }
  });

  it('lists the providers without a documented format', () => {
    for (const { name } of undocumentedProviders) expect(page).toContain(`- ${name}: `);
  });
});
