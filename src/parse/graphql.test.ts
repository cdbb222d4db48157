import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_GRAPHQL_TEXT, parseGraphql } from './graphql.ts';
import { hostile } from './testing/hostile.ts';

describe('parseGraphql', () => {
  it('reads operations and fragments', () => {
    const document = parseGraphql('query A { a ...F } mutation B { b } fragment F on Query { c }');
    expect(document?.definitions.map(({ kind }) => kind)).toEqual([
      'OperationDefinition',
      'OperationDefinition',
      'FragmentDefinition',
    ]);
  });

  it.each(['', '{', 'query { }', 'select * from users', '{ a } }', '"text"'])('is undefined for %j', (text) => {
    expect(parseGraphql(text)).toBeUndefined();
  });

  it('refuses what is longer or nested deeper than anything that is sent', () => {
    expect(parseGraphql(`{ a }${' '.repeat(MAX_GRAPHQL_TEXT)}`)).toBeUndefined();
    expect(parseGraphql('{a'.repeat(20_000) + '}'.repeat(20_000))).toBeUndefined();
    expect(parseGraphql('{a'.repeat(1000) + '}'.repeat(1000))).toBeDefined();
    expect(parseGraphql(`{ a(b: ${'['.repeat(20_000)}) }`)).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(hostile('{', '}', '(', ')', 'query ', 'mutation ', 'a', ':', '"', '#', '...', '$', '@'), (text) => {
        parseGraphql(text);
      }),
    );
  });
});
