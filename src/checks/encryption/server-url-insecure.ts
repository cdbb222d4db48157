import { placeInDocument } from '../../derive/document/documented.ts';
import { isLocal } from '../../derive/response/public-url.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import { own, quote, say } from '../../model/said.ts';
import type { Server } from '../../openapi/document.ts';
import { isLoopbackHost, parseHttpUrl } from '../../parse/uri.ts';

export default defineCheck({
  id: 'server-url-insecure',
  category: 'encryption',
  severity: 'medium',
  title: 'API document sends clients to plain HTTP',
  why: 'Clients generated from the document send their credentials and cookies where anyone on the network path can read and change them.',
  fix: 'Write `https://` in `servers` (`schemes: [https]` in Swagger 2.0).',
  fixes: {
    fastapi:
      '`FastAPI(servers=[{"url": "https://api.example.com"}])`, and `uvicorn --proxy-headers` behind a TLS proxy.',
    django: '`SPECTACULAR_SETTINGS["SERVERS"]`, and `SECURE_PROXY_SSL_HEADER` behind a TLS proxy.',
    flask: '`app.servers = [{"url": "https://…"}]` with APIFlask, and `ProxyFix` behind a TLS proxy.',
    actix: 'utoipa: `#[openapi(servers((url = "https://…")))]`.',
  },
  notes:
    'Loopback and private hosts, and hosts without a dot, are not reported: they are for development; with `--public-url` they are low where the document names no other. Low where the same host is also listed with https. Relative URLs follow the document and are not reported.',
  cwe: [319],
  owasp: ['API8:2023'],
  references: ['https://spec.openapis.org/oas/latest.html#server-object'],
  needs: ['document'],
  takes: ['surface'],
  judge({ document, surface }) {
    const servers = allServers(document);
    if (servers.length === 0) return notApplicable(own('the document names no server'));
    const secure = new Set(
      servers.flatMap(({ url }) => (URL.canParse(url) && url.startsWith('https:') ? [new URL(url).hostname] : [])),
    );
    if (surface?.publicUrl !== undefined && servers.every(isInner))
      return servers.map(({ url, at }) => ({
        at: placeInDocument(document, at),
        title: own('API document sends clients to an internal address'),
        message: say`The document names ${quote(url, 100)} as a server and no public one; clients generated from it do not reach the API.`,
        severity: 'low' as const,
        mark: url,
      }));
    return servers.flatMap(({ url, at }) => {
      const parsed = /^http:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
      if (parsed === undefined || !isPublic(parsed.hostname)) return [];
      return [
        {
          at: placeInDocument(document, at),
          message: say`The document names ${quote(url, 100)} as a server.`,
          ...(secure.has(parsed.hostname) ? { severity: 'low' as const } : {}),
          mark: parsed.host,
        },
      ];
    });
  },
  spares: ({ document, surface }) =>
    surface !== undefined && isLocal(surface) && document.servers.length > 0 && allServers(document).every(isInner),
});

/** An absolute URL of this machine or of an inner network. */
const isInner = ({ url }: Server): boolean => {
  const parsed = parseHttpUrl(url);
  return parsed !== undefined && isAddressInside(parsed.hostname);
};

/** The document's own and those of its operations, each place once. */
const allServers = ({ servers, operations }: ApiDocument): readonly Server[] => [
  ...new Map(
    [...servers, ...operations.flatMap((each) => each.servers)].map((server) => [
      `${server.at.pointer} ${server.url}`,
      server,
    ]),
  ).values(),
];

const isAddressInside = (host: string): boolean =>
  isLoopbackHost(host) || /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.)/.test(host);

const isPublic = (host: string): boolean =>
  host.includes('.') &&
  !isAddressInside(host) &&
  !/\.(?:local|localhost|internal|test|example|invalid|lan|home|corp)$/.test(host) &&
  !/(?:^|\.)example\.(?:com|org|net)$/.test(host);
