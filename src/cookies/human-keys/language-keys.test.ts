import { describe, expect, it } from 'vitest';
import { keysOfLanguages } from './language-keys.ts';

const costs = Array.from({ length: 63 }, (_, cost) => cost);
const all = costs.map((cost) => [...keysOfLanguages(cost)]);
const placeOf = (key: string): number => all.findIndex((keys) => keys.includes(key));

describe('keys in other languages', () => {
  it.each([
    'clave_secreta',
    'mi-clave-super-secreta',
    'clave_secreta_flask',
    'MinhaChaveSecreta',
    'votre_cle_secrete',
    'mein_geheimer_schluessel',
    'la_mia_chiave_segreta',
    'cok_gizli_anahtar',
    'kunci_rahasia',
    'bardzo_tajny_klucz',
    'super_sekretniy_klyuch',
    'mijn_geheime_sleutel',
    'wode_miyao',
  ])('has %s', (key) => expect(placeOf(key)).toBeGreaterThan(0));

  it('gives the likely ones first', () => {
    expect(placeOf('clave_secreta')).toBeLessThan(placeOf('mi_clave_secreta'));
    expect(placeOf('mi_clave_secreta')).toBeLessThan(placeOf('mi_clave_secreta_para_jwt'));
    expect(placeOf('clave_secreta')).toBeLessThan(placeOf('CLAVE_SECRETA'));
  });

  it('are some ten thousand, the same each time, and nothing at other costs', () => {
    const count = all.flat().length;
    expect(count).toBeGreaterThan(50_000);
    expect(count).toBeLessThan(100_000);
    expect(costs.map((cost) => [...keysOfLanguages(cost)])).toEqual(all);
    expect([...keysOfLanguages(-1), ...keysOfLanguages(28), ...keysOfLanguages(44)]).toEqual([]);
  });
});
