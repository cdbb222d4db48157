import { defineCheck, type Observation } from '../../model/check.ts';
import type { CorsFact } from '../../model/code.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';
import { codeObservation, factsOf, placeWords } from '../_code.ts';

export default defineCheck({
  id: 'code-cors-open',
  category: 'security-misconfiguration',
  severity: 'medium',
  title: 'Code lets every origin read responses',
  why: 'With credentials, any site that a signed-in user visits can read what the API returns to that user.',
  fix: 'List the origins that may read the API, and compare the Origin header with that list.',
  fixes: {
    django: '`CORS_ALLOWED_ORIGINS = ["https://app.example.com"]` instead of `CORS_ALLOW_ALL_ORIGINS`.',
    flask: '`CORS(app, origins=["https://app.example.com"], supports_credentials=True)`.',
    fastapi: '`CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True`.',
    litestar: '`CORSConfig(allow_origins=["https://app.example.com"])`.',
    actix: '`Cors::default().allowed_origin("https://app.example.com")` instead of `Cors::permissive()`.',
    axum: '`CorsLayer::new().allow_origin("https://app.example.com".parse::<HeaderValue>()?)`.',
    express: "`cors({ origin: ['https://app.example.com'], credentials: true })`.",
  },
  notes:
    'From `scan --source`. High where the origin is reflected, or a framework responds to a star by reflecting, and credentials are allowed; medium where it is reflected without credentials; low for a star without credentials, which is right for public data only.',
  guide: 'api-key-exposure',
  cwe: [942, 346],
  owasp: ['API8:2023'],
  references: ['https://fetch.spec.whatwg.org/#http-cors-protocol'],
  needs: ['source'],
  judge: ({ source }) => factsOf(source.facts, 'cors').map(observe),
});

/** These return a star with the name of the origin where credentials are allowed. */
const REFLECTS = new Set(['fastapi', 'flask', 'litestar', 'quart', 'django', 'actix']);

function observe(fact: CorsFact): Observation {
  const { how, credentials, framework = '' } = fact;
  const isReflected = how === 'reflected' || (credentials && REFLECTS.has(framework));
  return codeObservation(fact, {
    message: say`${placeWords(fact)} lets every origin read responses${own(credentials ? ' with credentials' : '')} (${quote(fact.name)}).${wordsOf(isReflected, credentials)}`,
    severity: severityOf(isReflected, credentials),
    name: fact.name,
  });
}

const severityOf = (isReflected: boolean, credentials: boolean): Severity =>
  isReflected ? (credentials ? 'high' : 'medium') : 'low';

const wordsOf = (isReflected: boolean, credentials: boolean): Said =>
  isReflected && credentials ? own(' Any site can read what a signed-in user can.') : own('');
