import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../parse/steps.ts';
import { readSource } from './read/source.ts';
import { externalFiles, follow, resolveFile } from './reference.ts';

const sources = (files: Record<string, unknown>) => ({
  sources: Object.entries(files).map(([from, value]) => {
    const reading = runAtOnce(readSource({ from, text: JSON.stringify(value) }));
    if (!reading.ok) throw new Error(reading.problem.message);
    return reading.source;
  }),
});
const at = { file: 'api/main.json', pointer: '/here' };
const leads = (files: Record<string, unknown>, reference: string): string | undefined => {
  const found = follow(sources(files), { node: { $ref: reference }, at });
  return found && `${found.at.file}#${found.at.pointer} ${JSON.stringify(found.node)}`;
};

describe('following references', () => {
  const files = {
    'api/main.json': {
      a: { $ref: '#/b' },
      b: { type: 'string' },
      'x/y~z': 1,
      'with space': 2,
      list: [{ $ref: '#/b' }],
      self: { $ref: '#/self' },
      ring: { $ref: '#/gnir' },
      gnir: { $ref: '#/ring' },
      beside: { $ref: '#/b', description: 'more' },
      named: { $anchor: 'here', type: 'number' },
    },
    'api/parts/users.json': { User: { $ref: '../main.json#/b' }, Own: { $ref: '#/User' } },
    'https://api.test/docs/common.json': { Error: { type: 'object' } },
  };

  it.each([
    ['#/b', 'api/main.json#/b {"type":"string"}'],
    ['#/a', 'api/main.json#/b {"type":"string"}'],
    ['#/list/0', 'api/main.json#/b {"type":"string"}'],
    ['#/x~1y~0z', 'api/main.json#/x~1y~0z 1'],
    ['#/with%20space', 'api/main.json#/with space 2'],
    ['#here', 'api/main.json#/named {"$anchor":"here","type":"number"}'],
    ['parts/users.json#/Own', 'api/main.json#/b {"type":"string"}'],
    ['./parts/../parts/users.json#/User', 'api/main.json#/b {"type":"string"}'],
    ['https://api.test/docs/common.json#/Error', 'https://api.test/docs/common.json#/Error {"type":"object"}'],
  ])('%s', (reference, expected) => expect(leads(files, reference)).toBe(expected));

  it.each([
    '#/nothing',
    '#/self',
    '#/ring',
    '#nowhere',
    'parts/other.json',
    'parts/users.json#/Missing',
    '#/list/7',
    '#/__proto__',
    '#/list/length',
  ])('%s leads nowhere', (reference) => expect(leads(files, reference)).toBeUndefined());

  it('ends at a node that has more beside its own reference', () => {
    expect(leads(files, '#/beside')).toBe('api/main.json#/beside {"$ref":"#/b","description":"more"}');
  });

  it('follows a chain of 2,000 in one go', () => {
    const chain = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`s${i}`, { $ref: `#/s${i + 1}` }]));
    expect(leads({ 'api/main.json': { ...chain, s2000: 'end' } }, '#/s0')).toBe('api/main.json#/s2000 "end"');
  });
});

describe('names of files', () => {
  it.each([
    ['b.yaml', 'a.yaml', 'b.yaml'],
    ['../b.yaml', 'x/y/a.yaml', 'x/b.yaml'],
    ['../../../b.yaml', 'x/a.yaml', '../../b.yaml'],
    ['/abs/b.yaml', 'x/a.yaml', '/abs/b.yaml'],
    ['b%20c.yaml', 'x/a.yaml', 'x/b c.yaml'],
    ['b.yaml', 'https://api.test/docs/a.yaml', 'https://api.test/docs/b.yaml'],
    ['/b.yaml', 'https://api.test/docs/a.yaml', 'https://api.test/b.yaml'],
    ['https://other.test/b.yaml', 'a.yaml', 'https://other.test/b.yaml'],
  ])('%s in %s is %s', (named, file, expected) => expect(resolveFile(named, file)).toBe(expected));

  it('are taken out of JSON and YAML, each once, without the own', () => {
    const json = '{"a":{"$ref":"x.json#/A"},"b":{"$ref": "x.json#/B"},"c":{"$ref":"#/d"},"d":{"$ref":"main.json#/d"}}';
    expect(externalFiles({ from: 'main.json', text: json })).toEqual(['x.json']);
    const yaml =
      "a:\n  $ref: ./y.yaml#/A\nb:\n  $ref: 'z.yaml'\nc: { $ref: \"w.yaml#/x\", more: 1 }\nd:\n  $ref: '#/here'\n";
    expect(externalFiles({ from: 'p/main.yaml', text: yaml })).toEqual(['p/y.yaml', 'p/z.yaml', 'p/w.yaml']);
  });
});
