import { describe, expect, it } from 'vitest';
import { isInterfaceSettings } from './interface-settings.ts';

describe('settings of a user interface', () => {
  it.each([
    [
      'a look and switches',
      { ui: { name: 'Shop', theme: 'dark', logo: null, layout: 'wide' }, features: { search: true, sidebar: false } },
    ],
    ['flat', { brandColor: '#fff', logoUrl: '/logo.svg', defaultLocale: 'en', welcomeTitle: 'Hello', debugUrl: null }],
    [
      'with limits and lists of words',
      { theme: 'a', languages: ['en', 'fr'], favicon: '/f', footer: '', upload: { max: 20 } },
    ],
  ])('%s', (_, value) => {
    expect(isInterfaceSettings(value)).toBe(true);
  });

  it.each([
    ['a server', { theme: 'a', logo: 'b', locale: 'en', title: 'c', database: { host: 'db.test' } }],
    ['a person', { id: 7, avatar: 'a.png', theme: 'dark', language: 'fr', title: 'Dr' }],
    ['a person without id', { avatar: 'a.png', theme: 'dark', language: 'fr', title: 'Dr', email: 'a@b.test' }],
    ['records', { theme: 'a', logo: 'b', locale: 'en', title: 'c', users: [{ name: 'Ann' }] }],
    ['a key', { theme: 'a', logo: 'b', locale: 'en', title: 'c', mapsKey: 'x' }],
    ['a product', { name: 'Lamp', color: 'red', light: 'warm', title: 'Lamp' }],
    ['a list', [{ theme: 'a', logo: 'b', locale: 'en', title: 'c' }]],
    ['nothing', {}],
    ['text', 'theme logo locale title'],
  ])('not %s', (_, value) => {
    expect(isInterfaceSettings(value)).toBe(false);
  });
});
