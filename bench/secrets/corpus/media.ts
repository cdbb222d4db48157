/** What travels over HTTP and may hold a value: each medium writes named fields in its own syntax, with its own escapes. */
import type { Random } from './random.ts';

export interface Field {
  readonly name: string;
  readonly value: string;
}

export interface Medium {
  readonly id: string;
  /** For cookies and headers, which hold nothing else. */
  readonly only?: 'cookie' | 'header';
  /** How a value is written in the text, by which it is found there again; the whole text's stretch when it is under a layer. */
  encode(value: string, text: string): string;
  write(fields: readonly Field[], random: Random): string;
}

const same = (value: string): string => value;
const quoted = (value: string): string => JSON.stringify(value).slice(1, -1);
const objectOf = (fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));
const json = (fields: readonly Field[]): string => JSON.stringify(objectOf(fields));

/** As PHP writes JSON. */
const slashed = (value: string): string => quoted(value).replaceAll('/', '\\/');
/** As encoders for script contexts write JSON: all but letters and digits by number. */
const numbered = (value: string): string =>
  quoted(value).replace(/[^A-Za-z0-9\\" ]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
const entities = (value: string): string => value.replace(/[&<>"']/g, (sign) => NAMED[sign] ?? sign);
/** As strict template engines write attributes. */
const strict = (value: string): string =>
  entities(value).replace(/[/=+`]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);
const percent = encodeURIComponent;
const single = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n');
const base64 = (value: string): string => Buffer.from(value).toString('base64');

const page = (head: string, body: string): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Acme</title>${head}</head>\n<body>${body}</body></html>\n`;

/** The stretch that the marker opens, up to the next quote, semicolon, tag or end of line. */
const after =
  (marker: string) =>
  (_: string, text: string): string =>
    /^[^"'`;<\s]*/.exec(text.slice(text.indexOf(marker) + marker.length))?.[0] ?? '';

const when = (random: Random): string =>
  `2026-11-${random.between(10, 21)}T0${random.between(1, 9)}:${random.between(10, 59)}:07.${random.digits(3)}Z`;

const structured: readonly Medium[] = [
  { id: 'json', encode: quoted, write: (fields) => `{"status":"ok","data":${json(fields)},"count":${fields.length}}` },
  {
    id: 'json-pretty',
    encode: quoted,
    write: (fields) => `${JSON.stringify({ items: [{ id: 7, active: true, ...objectOf(fields) }] }, null, 2)}\n`,
  },
  {
    id: 'json-slashes',
    encode: slashed,
    write: (fields) => `{${fields.map(({ name, value }) => `"${name}":"${slashed(value)}"`).join(',')}}`,
  },
  {
    id: 'json-numbered',
    encode: numbered,
    write: (fields) => `{${fields.map(({ name, value }) => `"${name}":"${numbered(value)}"`).join(',')}}`,
  },
  {
    id: 'json-in-json',
    encode: (value) => quoted(quoted(value)),
    write: (fields) => JSON.stringify({ id: 31, type: 'settings', body: json(fields) }),
  },
  {
    id: 'json-pairs',
    encode: quoted,
    write: (fields, random) => {
      const key = random.pick(['name', 'key']);
      return JSON.stringify(
        { env: fields.map(({ name, value }) => ({ [key]: name, value })) },
        null,
        random.pick([0, 2]),
      );
    },
  },
  {
    id: 'actuator',
    encode: quoted,
    write: (fields) =>
      JSON.stringify({
        activeProfiles: ['prod'],
        propertySources: [
          {
            name: 'systemEnvironment',
            properties: Object.fromEntries(
              fields.map(({ name, value }) => [name, { value, origin: 'System Environment' }]),
            ),
          },
        ],
      }),
  },
  {
    id: 'graphql',
    encode: quoted,
    write: (fields) =>
      JSON.stringify({
        data: { viewer: { __typename: 'Account', integration: objectOf(fields) } },
        extensions: { tracing: { version: 1 } },
      }),
  },
  {
    id: 'yaml',
    encode: quoted,
    write: (fields) =>
      `server:\n  port: 8080\nintegration:\n${fields.map(({ name, value }) => `  ${name}: ${/^[\w.~/+:@-]+$/.test(value) ? value : JSON.stringify(value)}`).join('\n')}\n`,
  },
  {
    id: 'env',
    encode: quoted,
    write: (fields, random) =>
      `NODE_ENV=production\nPORT=8080\n${fields.map(({ name, value }) => (random.chance(50) || /[\s"#]/.test(value) ? `${name}="${quoted(value)}"` : `${name}=${quoted(value)}`)).join('\n')}\nLOG_LEVEL=info\n`,
  },
  {
    id: 'properties',
    encode: quoted,
    write: (fields) =>
      `# application\nspring.profiles.active=prod\n${fields.map(({ name, value }) => `${name} = ${quoted(value)}`).join('\n')}\n`,
  },
  {
    id: 'xml',
    encode: entities,
    write: (fields) =>
      `<?xml version="1.0"?>\n<settings>\n${fields.map(({ name, value }) => `  <${name.trim()}>${entities(value)}</${name.trim()}>`).join('\n')}\n</settings>\n`,
  },
  {
    id: 'web-config',
    encode: entities,
    write: (fields) =>
      `<configuration><appSettings>\n${fields.map(({ name, value }) => `  <add key="${name}" value="${entities(value)}" />`).join('\n')}\n</appSettings></configuration>\n`,
  },
  {
    id: 'form',
    encode: percent,
    write: (fields) => `grant_type=refresh&${fields.map(({ name, value }) => `${name}=${percent(value)}`).join('&')}`,
  },
  {
    id: 'kubernetes',
    encode: base64,
    write: (fields) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ndata:\n${fields.map(({ name, value }) => `  ${name}: ${base64(value)}`).join('\n')}\n`,
  },
];

const pages: readonly Medium[] = [
  {
    id: 'html-script',
    encode: quoted,
    write: (fields) => page('', `<div id="root"></div><script>window.__CONFIG__=${json(fields)};</script>`),
  },
  {
    id: 'next-data',
    encode: quoted,
    write: (fields) =>
      page(
        '',
        `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: objectOf(fields) }, page: '/', query: {} })}</script>`,
      ),
  },
  {
    id: 'html-attribute',
    encode: (value) => entities(quoted(value)),
    write: (fields) => page('', `<div class="app" data-page="${entities(json(fields))}"></div>`),
  },
  {
    id: 'html-attribute-strict',
    encode: (value) => strict(quoted(value)),
    write: (fields) => page('', `<main data-props="${strict(json(fields))}"></main>`),
  },
  {
    id: 'html-form',
    encode: entities,
    write: (fields) =>
      page(
        '',
        `<form method="post">${fields.map(({ name, value }) => `<input type="hidden" name="${name}" value="${entities(value)}">`).join('\n')}<button>Save</button></form>`,
      ),
  },
  {
    id: 'html-meta',
    encode: entities,
    write: (fields) =>
      page(
        fields.map(({ name, value }) => `\n<meta name="${name}" content="${entities(value)}">`).join(''),
        '<p>Welcome</p>',
      ),
  },
  {
    id: 'html-link',
    encode: percent,
    write: (fields) =>
      page(
        '',
        `<a href="https://api.acme.io/v1/export?format=csv&amp;${fields.map(({ name, value }) => `${name}=${percent(value)}`).join('&amp;')}">Export</a>`,
      ),
  },
  {
    id: 'script',
    encode: single,
    write: (fields) =>
      `(function () {\n  'use strict';\n  var settings = {};\n${fields.map(({ name, value }) => (/^\w+$/.test(name) ? `  settings.${name} = '${single(value)}';` : `  settings['${name}'] = '${single(value)}';`)).join('\n')}\n  start(settings);\n})();\n`,
  },
  {
    id: 'script-minified',
    encode: quoted,
    write: (fields, random) =>
      `!function(e,t){"use strict";var n=e.createElement,r=t.key||t.token;function i(e){return null==e?void 0:e.password.length>7}${`var ${random.pick(['a', 'o', 's'])}=`}{${fields.map(({ name, value }) => `${/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name)}:"${quoted(value)}"`).join(',')}};t.exports={i:i,n:n,tokenize:function(e){return e.split(/\\s+/)}}}(window,module);`,
  },
  {
    id: 'source-map',
    encode: (value) => quoted(single(value)),
    write: (fields) =>
      JSON.stringify({
        version: 3,
        file: 'main.js',
        sources: ['webpack:///src/config.ts'],
        names: ['apiKey', 'token', 'secret'],
        mappings: 'AAAA,SAASA,EAAQC,GACf,OAAOC',
        sourcesContent: [
          `import { init } from './app';\n\nexport const config = {\n${fields.map(({ name, value }) => `  ${JSON.stringify(name).replaceAll('"', "'")}: '${single(value)}',`).join('\n')}\n};\ninit(config);\n`,
        ],
      }),
  },
  {
    id: 'error-django',
    encode: (value) => entities(quoted(value)),
    write: (fields) =>
      page(
        '',
        `<h1>KeyError at /orders</h1><table class="vars"><tbody>${fields.map(({ name, value }) => `<tr>\n<td>${name}</td>\n<td class="code"><pre>&#x27;${entities(quoted(value))}&#x27;</pre></td>\n</tr>`).join('\n')}</tbody></table>`,
      ),
  },
  {
    id: 'error-php',
    encode: entities,
    write: (fields) =>
      page(
        '',
        `<table>${fields.map(({ name, value }) => `<tr><td class="e">${name} </td><td class="v">${entities(value)} </td></tr>`).join('\n')}</table>`,
      ),
  },
  {
    id: 'error-node',
    encode: single,
    write: (fields) =>
      `AxiosError: Request failed with status code 401\n    at settle (/app/node_modules/axios/lib/core/settle.js:19:12)\n    at IncomingMessage.handleStreamEnd (/app/server.js:599:11) {\n  config: {\n${fields.map(({ name, value }) => `    ${/^\w+$/.test(name) ? name : `'${name}'`}: '${single(value)}',`).join('\n')}\n    method: 'get'\n  }\n}\n`,
  },
];

const lines: readonly Medium[] = [
  {
    id: 'log-json',
    encode: quoted,
    write: (fields, random) =>
      `${fields.map(({ name, value }) => JSON.stringify({ time: when(random), level: 'info', msg: 'configured', [name]: value })).join('\n')}\n`,
  },
  {
    id: 'log-fmt',
    encode: quoted,
    write: (fields, random) =>
      `${fields.map(({ name, value }) => `time=${when(random)} level=info msg="client ready" ${name}=${/[\s"]/.test(value) ? `"${quoted(value)}"` : value}`).join('\n')}\n`,
  },
  {
    id: 'log-access',
    encode: percent,
    write: (fields, random) =>
      fields
        .map(
          ({ name, value }) =>
            `10.0.${random.below(9)}.${random.below(200)} - - [21/Nov/2026:07:12:04 +0000] "GET /v1/items?page=2&${name}=${percent(value)} HTTP/1.1" 200 ${random.digits(4)} "-" "Mozilla/5.0"\n`,
        )
        .join(''),
  },
  {
    id: 'base64-json',
    encode: after('"config":"'),
    write: (fields) => JSON.stringify({ version: 4, config: base64(json(fields)), region: 'eu' }),
  },
  {
    id: 'location',
    encode: percent,
    write: (fields) =>
      `HTTP/1.1 302 Found\r\nLocation: https://app.acme.io/callback?${fields.map(({ name, value }) => `${name}=${percent(value)}`).join('&')}\r\nContent-Length: 0\r\n\r\n`,
  },
];

const headers: readonly Medium[] = [
  {
    id: 'header',
    only: 'header',
    encode: same,
    write: (fields) =>
      `HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 07:12:04 GMT\r\n${fields.map(({ name, value }) => `${name}: ${value}\r\n`).join('')}Content-Type: application/json\r\n\r\n`,
  },
  {
    id: 'set-cookie',
    only: 'cookie',
    encode: same,
    write: (fields) =>
      `HTTP/1.1 200 OK\r\n${fields.map(({ name, value }) => `Set-Cookie: ${name}=${value}; Path=/; HttpOnly; Secure\r\n`).join('')}\r\n`,
  },
  {
    id: 'cookie',
    only: 'cookie',
    encode: same,
    write: (fields) =>
      `GET /account HTTP/1.1\r\nHost: app.acme.io\r\nCookie: ${fields.map(({ name, value }) => `${name}=${value}`).join('; ')}\r\n\r\n`,
  },
];

/** A structure inside one cookie. */
const inCookies: readonly Medium[] = [
  {
    id: 'cookie-json',
    encode: (value) => percent(quoted(value)),
    write: (fields) => `HTTP/1.1 200 OK\r\nSet-Cookie: settings=${percent(json(fields))}; Path=/\r\n\r\n`,
  },
  {
    id: 'cookie-base64',
    encode: after('profile='),
    write: (fields) =>
      `HTTP/1.1 200 OK\r\nSet-Cookie: profile=${Buffer.from(json(fields)).toString('base64url')}; Path=/; HttpOnly\r\n\r\n`,
  },
];

export const MEDIA: readonly Medium[] = [...structured, ...pages, ...lines, ...inCookies];
export const HEADER_MEDIA: readonly Medium[] = headers;
