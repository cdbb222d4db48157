import { html, type Markup } from './markup.ts';

/** References of a check as links: CWE, OWASP API Security Top 10, RFCs and addresses over https; anything else as text. */
export const referenceLinks = (references: readonly string[]): Markup =>
  html`${references.map((reference, i) => html`${i > 0 && ', '}${link(reference)}`)}`;

function link(reference: string): Markup {
  const url = urlOf(reference);
  return url === undefined
    ? html`${reference}`
    : html`<a href="${url}" rel="noreferrer noopener">${textOf(reference)}</a>`;
}

/** `cheatsheetseries.owasp.org: Session Management Cheat Sheet` for an address, which on paper follows its text. */
function textOf(reference: string): string {
  if (!reference.startsWith('https://')) return reference;
  const [host = '', ...segments] = reference.slice('https://'.length).split(/[?#]/, 1)[0]?.split('/') ?? [];
  const page = segments.filter((segment) => segment !== '').at(-1);
  const words = page
    ?.replace(/\.html?$/, '')
    .replace(/^\d+-/, '')
    .replace(/[-_+]+/g, ' ');
  return words === undefined ? host : `${host}: ${words}`;
}

function urlOf(reference: string): string | undefined {
  if (/^https:\/\/\S+$/.test(reference)) return reference;
  const cwe = /^CWE-(\d{1,5})$/.exec(reference)?.[1];
  if (cwe !== undefined) return `https://cwe.mitre.org/data/definitions/${cwe}.html`;
  const [, rfc, section] = /^RFC (\d{1,5})(?: sections? ([\d.]{1,12}))?/.exec(reference) ?? [];
  if (rfc !== undefined)
    return `https://www.rfc-editor.org/rfc/rfc${rfc}${section === undefined ? '' : `#section-${section}`}`;
  const api = /^OWASP API(\d{1,2}):2023$/.exec(reference)?.[1];
  const page = api === undefined ? undefined : OWASP_PAGES[Number(api) - 1];
  if (page !== undefined) return `https://owasp.org/API-Security/editions/2023/en/${page}/`;
  if (/^OWASP LLM\d{2}:2025$/.test(reference)) return 'https://genai.owasp.org/llm-top-10/';
  const top = /^OWASP A(\d{2}):2021$/.exec(reference)?.[1];
  const title = top === undefined ? undefined : TOP_TEN_TITLES[Number(top) - 1];
  return title && `https://owasp.org/Top10/A${top}_2021-${title}/`;
}

/** https://owasp.org/Top10/ */
const TOP_TEN_TITLES = [
  'Broken_Access_Control',
  'Cryptographic_Failures',
  'Injection',
  'Insecure_Design',
  'Security_Misconfiguration',
  'Vulnerable_and_Outdated_Components',
  'Identification_and_Authentication_Failures',
  'Software_and_Data_Integrity_Failures',
  'Security_Logging_and_Monitoring_Failures',
  'Server-Side_Request_Forgery_%28SSRF%29',
] as const;

/** https://owasp.org/API-Security/editions/2023/en/0x11-t10/ */
const OWASP_PAGES = [
  '0xa1-broken-object-level-authorization',
  '0xa2-broken-authentication',
  '0xa3-broken-object-property-level-authorization',
  '0xa4-unrestricted-resource-consumption',
  '0xa5-broken-function-level-authorization',
  '0xa6-unrestricted-access-to-sensitive-business-flows',
  '0xa7-server-side-request-forgery',
  '0xa8-security-misconfiguration',
  '0xa9-improper-inventory-management',
  '0xaa-unsafe-consumption-of-apis',
] as const;
