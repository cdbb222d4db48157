import { describe, expect, it } from 'vitest';
import { secretRules } from './all-rules.ts';
import { findSecrets } from './engine.ts';

const isContext = (text: string) => `{"a":1,"b":"x","c":"${text}","d":[2]}`;
const idsIn = (text: string) => findSecrets(text, { names: false }).map(({ rule }) => rule.id);

describe.each(secretRules)('$id', (rule) => {
  it('is the rule that tells each of its matches, alone and inside other text', () => {
    expect(rule.examples.match.length).toBeGreaterThan(0);
    for (const parts of rule.examples.match) {
      const token = parts.join('');
      expect(idsIn(token)).toEqual([rule.id]);
      expect(idsIn(` value=${token} `)).toEqual([rule.id]);
      expect(idsIn(isContext(token))).toContain(rule.id);
    }
  });

  it('is silent on each look-alike', () => {
    expect(rule.examples.ignore.length).toBeGreaterThan(0);
    for (const parts of rule.examples.ignore) expect(idsIn(parts.join(''))).not.toContain(rule.id);
  });

  it('says what it is in full', () => {
    expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(rule.opens).toMatch(/^[A-Z0-9].*\.$/);
    expect(rule.revoke).toMatch(/^https:\/\//);
    expect(rule.source).toMatch(/^https:\/\//);
    expect(rule.checked).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
    expect(rule.literals.every((literal) => literal.length >= 2)).toBe(true);
  });
});

describe('the rules together', () => {
  it('have ids of their own', () => {
    expect(new Set(secretRules.map(({ id }) => id)).size).toBe(secretRules.length);
  });
});
