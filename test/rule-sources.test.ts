/** The source of a rule is where its provider publishes: its own domain, or a package or repository of its own. */
import { getDomain, getDomainWithoutSuffix } from 'tldts';
import { describe, expect, it } from 'vitest';
import { secretRules } from '../src/secrets/all-rules.ts';
import { publishers, secondHand } from './fixtures/rule-sources.ts';

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Domains that anyone can publish on: there it is the owner that counts. */
const shared = /^https:\/\/(github\.com|gitlab\.com)\/([^/]+)/;

/** Reserved names (RFC 2606). */
const isReserved = (host: string): boolean =>
  /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/.test(host);

/** `stripe.com`, `github.com/axiomhq`. */
function publisherOf(source: string): string {
  const [, host, owner] = shared.exec(source) ?? [];
  return owner === undefined ? (getDomain(source) ?? '') : `${host}/${owner}`;
}

/** Whether this address is the provider's: its domain has the provider's name, or is listed as the provider's. */
function isOfProvider(provider: string, source: string): boolean {
  if (isReserved(new URL(source).hostname)) return false;
  const publisher = publisherOf(source);
  if (publishers[provider]?.includes(publisher)) return true;
  const name = shared.test(source) ? '' : plain(getDomainWithoutSuffix(source) ?? '');
  return name.length > 1 && (name.includes(plain(provider)) || plain(provider).includes(name));
}

describe('the source of a rule', () => {
  it('is published by its provider', () => {
    const wrong = secretRules.filter(
      ({ provider, source }) => secondHand[source] === undefined && !isOfProvider(provider, source),
    );
    expect(wrong.map(({ id, source }) => `${id}: ${source}`)).toEqual([]);
  });

  it.each([
    ['acme', 'https://docs.acme.com/keys', true],
    ['acme', 'https://acme.dev/', true],
    ['acme-cloud', 'https://acme.com/', true],
    ['acme', 'https://acme.example/keys', false],
    ['acme', 'https://blog.someone.com/acme-keys', false],
    ['acme', 'https://github.com/acme/sdk', false],
    ['acme', 'https://github.com/gitleaks/gitleaks', false],
    ['axiom', 'https://github.com/axiomhq/axiom-go', true],
    ['axiom', 'https://github.com/gitleaks/axiom', false],
  ])('for %s may be %s: %s', (provider, source, isAllowed) => expect(isOfProvider(provider, source)).toBe(isAllowed));

  it('has no exception that no rule needs', () => {
    const sources = new Set(secretRules.map(({ source }) => source));
    expect(Object.keys(secondHand).filter((source) => !sources.has(source))).toEqual([]);
    const used = new Set(secretRules.map(({ provider, source }) => `${provider} ${publisherOf(source)}`));
    const listed = Object.entries(publishers).flatMap(([provider, all]) => all.map((each) => `${provider} ${each}`));
    expect(listed.filter((each) => !used.has(each))).toEqual([]);
  });
});
