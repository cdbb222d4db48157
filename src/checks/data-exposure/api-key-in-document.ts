import { credentialsInSource, type DocumentCredential } from '../../derive/document/document-credentials.ts';
import { placeInDocument } from '../../derive/document/documented.ts';
import { isInUrl } from '../../derive/secrets/in-url.ts';
import { keyWords, secretProof, severityOf } from '../../derive/secrets/key-words.ts';
import { isByPlace } from '../../derive/secrets/sample-place.ts';
import { sealedKey } from '../../derive/secrets/sealed-key.ts';
import { linesOfSource, secretsInSource } from '../../derive/secrets/secrets-in-source.ts';
import { defineCheck, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, say } from '../../model/said.ts';
import type { Source } from '../../openapi/document.ts';

export default defineCheck({
  id: 'api-key-in-document',
  category: 'data-exposure',
  severity: 'high',
  title: 'API key in the API document',
  why: 'The document is given to everybody who uses the API, and often served to anyone. A default is worse than an example: the framework printed the key with which the server is configured.',
  fix: 'Replace the value with one that cannot be taken for a key (`sk_test_…`, `YOUR_API_KEY`), and revoke the key if it was ever valid.',
  fixes: {
    fastapi:
      'A default of `Header(…)`, `Query(…)` or of a model is printed in `/openapi.json`: make it `None` and compare with the setting in the function, or read the key with `APIKeyHeader(name="X-API-Key")`.',
    flask: 'Leave `load_default`, `dump_default` and `example` of the schema empty; read the key from `app.config`.',
    django: 'Leave `default` of the serializer field and `OpenApiExample` without the key; read it from the settings.',
    actix: 'Leave the key out of `#[schema(default = …, example = …)]`; read it from the environment.',
  },
  notes:
    'Keys by their form anywhere in the document, and the default, constant or example of a parameter or property that is named like a credential. An example under a name alone is low. Words, passwords and tokens of examples, log-ins in commands, and placeholders are not reported. A key in a URL is `api-key-in-url`; a key by its form in a document that was found on the server is `api-key-in-body`.',
  guide: 'api-key-exposure',
  cwe: [798, 200],
  owasp: ['API8:2023'],
  references: ['https://spec.openapis.org/oas/latest.html#schema-object'],
  needs: ['document'],
  takes: ['exchanges'],
  judge: ({ document, exchanges = [] }) =>
    document.sources.flatMap((source) => [
      ...(isServed(source, exchanges) ? [] : byForm(source)),
      ...byName(document, source),
    ]),
});

/** Its text is a response, in which other checks find the key. */
const isServed = ({ from, text }: Source, exchanges: readonly Exchange[]): boolean =>
  exchanges.some(({ request, response }) => request.url === from || response.body === text);

const byForm = (source: Source): Observation[] =>
  secretsInSource(source)
    .filter(({ kind, name, start }) => kind === 'secret' && name === undefined && !isInUrl(source.text, start))
    .filter((match) => !isByPlace(match))
    .map((match) => ({
      at: { source: 'openapi', part: 'document', file: source.from, ...linesOfSource(source)(match.start) },
      message: say`The API document contains ${keyWords(match)}. ${own(match.rule.opens)}`,
      severity: severityOf(match),
      confidence: match.checksum === 'valid' ? match.confidence : 'tentative',
      mark: `${match.rule.id} ${sealedKey(match).masked}`,
      cause: `${match.rule.id} ${sealedKey(match).masked}`,
      proof: { secret: secretProof(match) },
    }));

function byName(document: ApiDocument, source: Source): Observation[] {
  const forms = new Set(secretsInSource(source).flatMap(({ name, token }) => (name === undefined ? [token] : [])));
  return credentialsInSource(source)
    .filter(({ secret }) => !forms.has(secret.token))
    .map((credential) => observe(document, source, credential));
}

function observe(
  document: ApiDocument,
  source: Source,
  { pointer, secret, isConfigured }: DocumentCredential,
): Observation {
  const match = { ...secret, start: 0, end: 0, path: [] };
  return {
    at: placeInDocument(document, { file: source.from, pointer }, { name: secret.name }),
    message: say`The API document contains ${keyWords(match)}, as ${own(isConfigured ? 'its default' : 'an example')}.`,
    severity: isConfigured ? 'high' : 'low',
    confidence: isConfigured && secret.look === 'opaque' ? 'firm' : 'tentative',
    mark: `${secret.name} ${sealedKey(match).masked}`,
    cause: `${secret.name} ${sealedKey(match).masked}`,
    proof: { secret: secretProof(match) },
  };
}
