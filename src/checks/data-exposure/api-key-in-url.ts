import { htmlOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { isManual } from '../../derive/response/manual.ts';
import { isInInlineScript, isScriptFile } from '../../derive/response/scripts-seen.ts';
import { isInUrl, isOfUrl, isSignedLink } from '../../derive/secrets/in-url.ts';
import { keyWords, secretProof, severityOf } from '../../derive/secrets/key-words.ts';
import { isLeak, leaked, placeOfMatch, placeWords } from '../../derive/secrets/leaked-key.ts';
import { linesOfSource, secretsInSource } from '../../derive/secrets/secrets-in-source.ts';
import { secretsInBody, secretsInUrl } from '../../derive/secrets/secrets-seen.ts';
import { defineCheck, type Facts, type Location, notApplicable, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import type { Operation } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { Sealed } from '../../model/sealed.ts';
import { parseHttpUrl } from '../../parse/uri.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { isErrorResponse } from './_errors.ts';

/** Headers whose value is or holds a URL. */
const URL_HEADERS = /^(?:location|content-location|link|refresh)$/i;
/** Parameters by which servers take a session id from the URL. */
const SESSION_PARAMETER =
  /^(?:jsessionid|phpsessid|asp\.net_sessionid|aspsessionid\w{0,10}|sid|sess|session_?id|sessionkey|connect\.sid)$/i;
/** An id worth taking over: long, with letters and digits. */
const ID_VALUE = /^(?=[^\d]{0,200}\d)(?=[^a-z]{0,200}[a-z])[\w.:%-]{16,200}$/i;

export default defineCheck({
  id: 'api-key-in-url',
  category: 'data-exposure',
  severity: 'high',
  title: 'API key in a URL',
  why: "URLs are kept in the browser's history, sent as Referer, and written to the logs of every server and proxy on the path.",
  fix: 'Send keys in the Authorization header, or better, keep them on the server. For a download use a short-lived signed link for that one file.',
  fixes: {
    django:
      'Redirect without the key (`redirect("report")`) and let the view fetch it by `request.user`; for links use `django.core.signing.TimestampSigner` over the id of the thing.',
    flask:
      "Redirect without the key (`redirect(url_for('report'))`) and fetch it on the server by the session; for links use `URLSafeTimedSerializer` over the id of the thing.",
    fastapi:
      'Redirect without the key and fetch it on the server by the session; accept keys from clients with `APIKeyHeader`, not `APIKeyQuery`.',
    starlette:
      'Redirect without the key and fetch it on the server by the session; accept keys from clients in a header.',
    actix:
      'Leave the key out of `LOCATION` and fetch it on the server by the session; accept keys from clients in a header.',
    express:
      'Redirect without the key and fetch it on the server by the session; read keys from `req.get("authorization")`.',
  },
  notes:
    'Also session ids in URLs (medium) and forms that send a password field by GET. A signed link with its own expiry in a document is a sample: tentative and low. Publishable keys (Maps in the URL of a script), signatures of signed links, state, nonce and one-time tokens are not reported, nor is a key in the URL that you gave. URLs in the API document count too, even when the document is all there is.',
  guide: 'api-key-exposure',
  cwe: [598, 200],
  owasp: ['API2:2023', 'API8:2023'],
  references: ['RFC 6750 section 5.3', 'RFC 9110 section 17.9'],
  needs: [],
  takes: ['exchanges', 'surface', 'document'],
  judge({ exchanges = [], surface, document }) {
    const promised = document === undefined ? [] : keysInDocument(document);
    if (surface === undefined || exchanges.length === 0)
      return document === undefined ? notApplicable(own('no response and no API document was seen')) : promised;
    const facts = { exchanges, surface };
    return [
      ...promised,
      ...facts.exchanges.flatMap((exchange) => [
        ...keysInHeaders(exchange),
        ...keysInBody(exchange),
        ...sessionIds(exchange),
        ...passwordForms(exchange),
      ]),
      ...requestedKeys(facts),
    ];
  },
});

/** URLs that the API document writes out with a key inside: servers, examples, links. */
const keysInDocument = (document: ApiDocument): Observation[] =>
  document.sources.flatMap((source) =>
    secretsInSource(source)
      .filter((match) => match.kind === 'secret' && isInUrl(source.text, match.start) && !isExample(match, source.text))
      .map((match) => ({
        at: { source: 'openapi', part: 'document', file: source.from, ...linesOfSource(source)(match.start) },
        message: say`A URL in the API document contains ${keyWords(match)}${parameterOf(match, source.text)}.`,
        ...(isSignedLink(source.text, match.start)
          ? { severity: 'low' as const, confidence: 'tentative' as const }
          : { severity: severityOf(match), confidence: match.confidence }),
        proof: { secret: secretProof(match) },
      })),
  );

/** A value without a form of its own, in the URL of an example; in the address of a server it is meant. */
function isExample({ name, start }: SecretMatch, text: string): boolean {
  const before = text.slice(Math.max(0, start - 320), start);
  const word = Math.max(...[' ', '\t', '\n', '"', "'"].map((sign) => before.lastIndexOf(sign))) + 1;
  return name !== undefined && !/\burl["']?\s{0,4}:\s{0,4}["']?$/.test(before.slice(0, word));
}

const keysInHeaders = (exchange: Exchange): Observation[] =>
  exchange.response.headers
    .filter(([name]) => URL_HEADERS.test(name))
    .flatMap(([name, value]) =>
      secretsInUrl(value, { place: 'header', target: exchange.request.url })
        .filter((match) => isLeak(match, exchange))
        .map((match) =>
          leaked(exchange, match, {
            at: placeIn(exchange, { part: 'header', name: name.toLowerCase() }),
            message: say`The URL in the header ${quote(name)} contains ${keyWords(match)}${parameterOf(match, value)}.`,
          }),
        ),
    );

const keysInBody = (exchange: Exchange): Observation[] =>
  isErrorResponse(exchange) || isScriptFile(exchange)
    ? []
    : secretsInBody(exchange)
        .filter(
          (match) =>
            isLeak(match, exchange) &&
            isOfUrl(match, exchange) &&
            !isInInlineScript(exchange, match.start) &&
            (match.checksum === 'valid' || !isManual(exchange)),
        )
        .map((match) => {
          const at = placeOfMatch(exchange, match);
          const parameter = parameterOf(match, exchange.response.body);
          return leaked(exchange, match, {
            at,
            message: say`A URL in the response contains ${keyWords(match)}${parameter} ${placeWords(at)}.`,
          });
        });

/** ` in the parameter `api_key``, where one is before the token. */
function parameterOf({ start, name }: SecretMatch, text: string): Said {
  const parameter = /[?&;]([\w.[\]-]{1,60})=$/.exec(text.slice(Math.max(0, start - 64), start))?.[1];
  return parameter === undefined || name !== undefined ? own('') : say` in the parameter ${quote(parameter)}`;
}

/** URLs that the target itself named and that were or would be requested; recorded traffic as it was. */
function requestedKeys({ exchanges, surface }: Facts<'exchanges' | 'surface'>): Observation[] {
  const recorded = exchanges.filter(({ origin }) => origin === 'har');
  const places: { url: string; at: Location; exchange?: string }[] = [
    ...recorded.map((exchange) => ({
      url: exchange.request.url,
      at: placeIn(exchange, { part: 'url' }),
      exchange: exchange.id,
    })),
    ...surface.operations.filter(isNamedByTarget).map((operation) => ({
      url: operation.url,
      at: { source: 'live', method: operation.method, url: operation.url, path: operation.path, part: 'url' } as const,
      ...(operation.exchange !== undefined && { exchange: operation.exchange }),
    })),
  ];
  return places.flatMap(({ url, at, exchange }) =>
    secretsInUrl(url)
      .filter(({ kind, token }) => kind === 'secret' && !surface.target.includes(token))
      .map((match) => ({
        at,
        message: say`The URL ${own(at.method ?? 'GET')} ${quote(at.path ?? '/')} contains ${keyWords(match)}${parameterOf(match, url)}.`,
        severity: severityOf(match),
        confidence: match.confidence,
        proof: { ...(exchange !== undefined && { exchange }), secret: secretProof(match) },
      })),
  );
}

const isNamedByTarget = ({ source }: Operation): boolean => source !== 'given' && source !== 'document';

function sessionIds(exchange: Exchange): Observation[] {
  const page = htmlOf(exchange);
  const urls = [
    ...exchange.response.headers.filter(([name]) => /^location$/i.test(name)).map(([, value]) => value),
    ...(page?.links.map(({ url }) => url) ?? []),
    ...(page?.forms.map(({ action }) => action) ?? []),
  ];
  return urls.flatMap((text) => {
    const url = parseHttpUrl(text, exchange.request.url);
    const found = url && idIn(url);
    if (found === undefined || exchange.request.url.includes(found.value)) return [];
    return [
      {
        at: placeIn(exchange, { part: 'url', name: found.name }),
        message: say`A URL in the response contains a session ID in the parameter ${quote(found.name)}: whoever sees the URL can use the session.`,
        severity: 'medium' as const,
        confidence: 'firm' as const,
        fix: own(
          SESSION_IN_COOKIE[found.name.toLowerCase()] ??
            'Keep session ids in cookies only: none in links, redirects or forms.',
        ),
        mark: `session id ${found.name.toLowerCase()}`,
        proof: {
          exchange: exchange.id,
          secret: {
            rule: 'session-id',
            provider: 'unknown',
            value: new Sealed(found.value),
            checksum: 'none' as const,
          },
        },
      },
    ];
  });
}

/** The settings that keep session ids out of URLs. */
const SESSION_IN_COOKIE: Readonly<Record<string, string>> = {
  jsessionid:
    'Keep the session id in the cookie only: `<session-config><tracking-mode>COOKIE</tracking-mode></session-config>` in `web.xml`, or `server.servlet.session.tracking-modes=cookie` in Spring Boot.',
  phpsessid:
    'Keep the session id in the cookie only: `session.use_only_cookies = 1` and `session.use_trans_sid = 0` in `php.ini`.',
  'asp.net_sessionid':
    'Keep the session id in the cookie only: `<sessionState cookieless="UseCookies" />` in `web.config`.',
};

/** In the query, or as a path parameter (`;jsessionid=…`, Servlet 6.0 section 7.1.3). */
function idIn(url: URL): { name: string; value: string } | undefined {
  const [, pathName = '', pathValue = ''] = /;([\w.]{1,40})=([^;/]{1,200})/.exec(url.pathname) ?? [];
  const pairs = [[pathName, pathValue] as const, ...url.searchParams];
  const [name, value] = pairs.find(([key, id]) => SESSION_PARAMETER.test(key) && ID_VALUE.test(id)) ?? [];
  return name === undefined || value === undefined ? undefined : { name, value };
}

/** A form with its own address that sends what is typed as a password in the query. */
const passwordForms = (exchange: Exchange): Observation[] =>
  (htmlOf(exchange)?.forms ?? [])
    .filter(({ method, action }) => method === 'GET' && action !== '' && !/^(?:#|javascript:)/i.test(action))
    .flatMap(({ action, fields }) => {
      const field = fields.find(({ type, name }) => type === 'password' && name !== '');
      return field === undefined
        ? []
        : [
            {
              at: placeIn(exchange, { part: 'body', name: field.name }),
              message: say`The form to ${quote(action)} sends the password field ${quote(field.name)} by GET, so it appears in the URL.`,
              confidence: 'firm' as const,
              proof: { exchange: exchange.id },
            },
          ];
    });
