import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile } from '../../parse/testing/hostile.ts';
import { scriptQueries } from './script-queries.ts';

describe('scriptQueries', () => {
  it('finds operations in templates and in texts', () => {
    const script = `
      const A = gql\`query Users { users { id } }\`;
      const B = "mutation Add($name: String!) { addUser(name: $name) { id } }";
      fetch('/graphql', { body: JSON.stringify({ query: '{ me { name } }' }) });
      const C = gql\`subscription { ticks }\`;`;
    expect(scriptQueries(script).map(({ kind, fields, hasVariables }) => [kind, fields.join(), hasVariables])).toEqual([
      ['query', 'users', false],
      ['mutation', 'addUser', true],
      ['query', 'me', false],
      ['subscription', 'ticks', false],
    ]);
  });

  it('passes over what is no operation', () => {
    expect(
      scriptQueries("const query = '{ color: red }'; const b = 'query the user'; const c = `query ${x} { a }`;"),
    ).toEqual([]);
    expect(scriptQueries('const style = "{ a { b } }";')).toEqual([]);
    expect(scriptQueries('const f = `fragment F on User { id }`; const query = 1;')).toEqual([]);
  });

  it('stops at fifty, and never throws', () => {
    const many = Array.from({ length: 200 }, (_, n) => `const q${n} = \`query { f${n} }\`;`).join('\n');
    expect(scriptQueries(many)).toHaveLength(50);
    fc.assert(
      fc.property(
        hostile('`', 'query ', '{', '}', 'mutation', '"', '${', 'a'),
        (text) => void scriptQueries(`query ${text}`),
      ),
    );
  });
});
