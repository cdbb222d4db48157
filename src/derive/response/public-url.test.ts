import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../test/cases.ts';
import { isLocal, isLocalInClear, publicUrlOf, withPublicUrl } from './public-url.ts';

const evidence = evidenceOf({ pages: [{ url: 'http://127.0.0.1:8000/a?b=c' }], surface: { reach: 'loopback' } });
const { surface, exchanges } = evidence;
if (!surface.ok || !exchanges.ok) throw new Error('the sample has both');
const [exchange] = exchanges.value;
if (exchange === undefined) throw new Error('the sample has a page');

describe('the public URL', () => {
  it('stands in for the origin of the target', () => {
    const seen = { ...surface.value, publicUrl: 'https://shop.example:8443' };
    expect(publicUrlOf(exchange, seen).href).toBe('https://shop.example:8443/a?b=c');
    expect(publicUrlOf(exchange, { ...seen, publicUrl: 'https://shop.example' }).href).toBe(
      'https://shop.example/a?b=c',
    );
  });

  it('stands in for no other origin, and changes nothing where there is none', () => {
    const elsewhere = { ...surface.value, origin: 'http://127.0.0.1:8001', publicUrl: 'https://shop.example' };
    expect(publicUrlOf(exchange, elsewhere).href).toBe('http://127.0.0.1:8000/a?b=c');
    expect(publicUrlOf(exchange, surface.value).href).toBe('http://127.0.0.1:8000/a?b=c');
  });

  it('makes a target on loopback one of the internet, and leaves the requests as they were', () => {
    const judged = withPublicUrl(evidence, 'https://shop.example');
    expect(judged.surface.ok && [isLocal(judged.surface.value), isLocalInClear(judged.surface.value)]).toEqual([
      false,
      false,
    ]);
    expect([isLocal(surface.value), isLocalInClear(surface.value)]).toEqual([true, true]);
    expect(isLocalInClear({ ...surface.value, target: 'https://127.0.0.1:8443/' })).toBe(false);
    expect(judged.exchanges).toBe(evidence.exchanges);
    expect(withPublicUrl(evidence, undefined)).toBe(evidence);
  });
});
