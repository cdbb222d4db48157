import { describe, expect, it } from 'vitest';
import { sitePlaceholders } from './site-placeholders.ts';

const years = ['2027', '2026', '2025', '2024', '2023'];
const textsOf = (...site: readonly string[]) => sitePlaceholders({ site, years }).map(({ text }) => text);

describe('sitePlaceholders', () => {
  const keys = new Set(textsOf('acme tools', 'acme'));

  it.each([
    'acme-super-secret-jwt-key-change-in-production',
    'acme_super_secret_jwt_key_2026',
    'acme-tools-dev-secret-key-2024',
    'acme_tools_secret_key',
  ])('has %s', (key) => {
    expect(keys.has(key)).toBe(true);
  });

  it.each(['acme', 'acme-secret', 'acme-your-secret-key', 'acme_secret_key_2023', 'super_secret_key_acme'])(
    'leaves %s to the grammar',
    (key) => {
      expect(keys.has(key)).toBe(false);
    },
  );

  it('has each once, few enough not to crowd out the grammar, and none without a word of the site', () => {
    const texts = textsOf('acme', 'tools', 'bazaar', 'quillfeather', 'fifth');
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeLessThanOrEqual(10_000);
    expect(texts.some((text) => text.startsWith('fifth'))).toBe(false);
    expect(textsOf()).toEqual([]);
  });
});
