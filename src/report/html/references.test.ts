import { expect, it } from 'vitest';
import { checks } from '../../checks/index.ts';
import { referenceLinks } from './references.ts';

const hrefOf = (reference: string): string | undefined =>
  /href="([^"]*)"/.exec(String(referenceLinks([reference])))?.[1];

it.each([
  ['CWE-315', 'https://cwe.mitre.org/data/definitions/315.html'],
  [
    'OWASP API3:2023',
    'https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/',
  ],
  ['OWASP API10:2023', 'https://owasp.org/API-Security/editions/2023/en/0xaa-unsafe-consumption-of-apis/'],
  ['OWASP LLM06:2025', 'https://genai.owasp.org/llm-top-10/'],
  ['OWASP A03:2021', 'https://owasp.org/Top10/A03_2021-Injection/'],
  ['RFC 6265 section 4.1.2.5', 'https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.5'],
  ['RFC 9110', 'https://www.rfc-editor.org/rfc/rfc9110'],
  ['https://fetch.spec.whatwg.org/', 'https://fetch.spec.whatwg.org/'],
])('%s leads to %s', (reference, url) => {
  expect(hrefOf(reference)).toBe(url);
});

it.each([
  [
    'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
    'cheatsheetseries.owasp.org: Session Management Cheat Sheet',
  ],
  ['https://docs.example.com/4-Testing/04-Old_Files/', 'docs.example.com: Old Files'],
  ['https://fetch.spec.whatwg.org/', 'fetch.spec.whatwg.org'],
  ['https://a.example/page?b=1#c', 'a.example: page'],
  ['RFC 9110', 'RFC 9110'],
])('%s reads %s', (reference, words) => {
  expect(String(referenceLinks([reference]))).toContain(`>${words}</a>`);
});

it.each(['javascript:alert(1)', 'http://plain.example/', 'OWASP API11:2023', 'CWE-x', 'ISO/IEC 7812-1', 'https://a b'])(
  '%s is text',
  (reference) => {
    expect(hrefOf(reference)).toBeUndefined();
  },
);

it('every CWE and OWASP reference of the checks is a link', () => {
  const references = checks.flatMap(({ cwe, owasp }) => [
    ...cwe.map((id) => `CWE-${id}`),
    ...owasp.map((id) => `OWASP ${id}`),
  ]);
  expect(references.filter((reference) => hrefOf(reference) === undefined)).toEqual([]);
});
