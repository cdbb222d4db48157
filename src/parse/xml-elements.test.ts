import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile } from './testing/hostile.ts';
import { xmlElements } from './xml-elements.ts';

describe('xmlElements', () => {
  it('reads names without prefixes, and attributes in both quotes', () => {
    const text = `<?xml version="1.0"?><wsdl:operation name="Get" x:y='1'><soap:address location = "http://a.test/s"/></wsdl:operation>`;
    expect(xmlElements(text).map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual([
      ['operation', { name: 'Get', y: '1' }],
      ['address', { location: 'http://a.test/s' }],
    ]);
  });

  it('passes over comments, closing tags and what is no tag', () => {
    expect(xmlElements('<a/><!-- <b/> --></c>< d><e').map(({ name }) => name)).toEqual(['a']);
    expect(xmlElements('<a/><!-- <b/>').map(({ name }) => name)).toEqual(['a']);
  });

  it('is bounded, and never throws', () => {
    expect(xmlElements('<a/>'.repeat(50_000))).toHaveLength(20_000);
    fc.assert(
      fc.property(hostile('<', '>', '<!--', '-->', 'a', '=', '"', "'", ' ', ':'), (text) => void xmlElements(text)),
    );
  });
});
