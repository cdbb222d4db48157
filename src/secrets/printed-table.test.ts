import { describe, expect, it } from 'vitest';
import { secretRules } from './all-rules.ts';
import { buildMatcher, matchRules } from './matcher.ts';
import { ownTable } from './own-table.ts';
import { printTable, readTable } from './printed-table.ts';
import { ruleAt, ruleById } from './rule-by-id.ts';
import { makeRuleTable } from './rule-table.ts';

describe('the printed table of the rules', () => {
  it('is read as it was made', () => {
    const table = ownTable();
    expect(readTable(printTable(table))).toEqual(table);
    const empty = makeRuleTable([[]]);
    expect(readTable(printTable(empty))).toEqual(empty);
  });

  it('finds each rule by its number and its id', () => {
    const { ids } = ownTable();
    expect(ids).toEqual(secretRules.map(({ id }) => id));
    expect(ids.every((id, number) => ruleAt(number).id === id && ruleById(id) === ruleAt(number))).toBe(true);
    expect(ruleById('no-such-rule')).toBeUndefined();
    expect(() => ruleAt(ids.length)).toThrow('there is no rule');
  });

  it('makes only the rules whose fixed text stands in a text', () => {
    const made: number[] = [];
    const matcher = buildMatcher(ownTable(), (number) => {
      made.push(number);
      return ruleAt(number);
    });
    expect(matchRules('the order of a customer', matcher)).toEqual([]);
    expect(made).toEqual([]);
    expect(matchRules(['npm_', 'r4Kq9'.repeat(4)].join(''), matcher)).toEqual([]);
    expect(made.length).toBeGreaterThan(0);
    expect(made.length).toBeLessThan(5);
  });
});
