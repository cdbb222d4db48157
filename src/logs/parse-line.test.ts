import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customFormat } from './custom-format.ts';
import { parseLine } from './parse-line.ts';
import { joinedLines } from './partial-lines.ts';
import { fieldsFormats } from './w3c-fields.ts';

/** Time, request and fields of a line in one text. */
function shown(line: string, ...formats: readonly string[]): string {
  const known = formats.flatMap((text) =>
    text.startsWith('#Fields') ? fieldsFormats(text) : (customFormat(text) ?? []),
  );
  const { time, method = '-', path = '-', fields } = parseLine(line, known);
  const all = fields.map(({ part, name, value }) => `${part} ${name}=${value}`);
  return [time ?? '-', method, path, ...all].join(' | ');
}

const formatOf = (line: string): string => parseLine(line).format;

describe('a line of a log', () => {
  it.each([
    [
      'nginx',
      '1.2.3.4 - u [27/Nov/2026:07:44:00 +0100] "GET /a?k=1%202 HTTP/1.1" 200 8 "http://x/?t=3" "curl"',
      '2026-11-27T06:44:00Z | GET | /a | query k=1 2 | referer t=3 | user user=u',
    ],
    [
      'nginx escapes',
      '1.2.3.4 - - [27/Nov/2026:07:44:00 +0000] "GET /a?k=\\x22v\\x22 HTTP/1.1" 200 8 "-" "a\\x22b"',
      '2026-11-27T07:44:00Z | GET | /a | query k="v"',
    ],
    [
      'Flask, with colours',
      '127.0.0.1 - - [27/Nov/2026 07:43:24] "\u001b[33mGET /a?k=1 HTTP/1.1\u001b[0m" 404 -',
      '2026-11-27T07:43:24 | GET | /a | query k=1',
    ],
    [
      'hypercorn',
      '[2026-11-27 07:43:17 +0000] [1] [INFO] 1.2.3.4:5 - - [27/Nov/2026:07:43:17 +0000] "GET /json 1.1" 200 - "http://x/?t=3" "ua"',
      '2026-11-27T07:43:17Z | GET | /json | referer t=3',
    ],
    [
      'HAProxy',
      'Nov 27 07:44:00 lb haproxy[9]: 1.2.3.4:5 [27/Nov/2026:07:44:00.123] fe be/s 0/0/0/1/1 200 9 - - ---- 1/1/0/0/0 0/0 {Bearer tok|s=1; t=2} {s=3; Path=/} "GET /a HTTP/1.1"',
      '2026-11-27T07:44:00 | GET | /a | header Authorization=Bearer tok | cookie s=1 | cookie t=2 | set-cookie s=3',
    ],
    [
      'AWS ALB',
      'h2 2026-11-27T07:43:24.123456Z app/w/5 1.2.3.4:5 10.0.0.1:80 0.0 0.0 0.0 200 200 34 366 "GET https://h:443/a?k=1 HTTP/2.0" "ua" c t',
      '2026-11-27T07:43:24Z | GET | /a | query k=1',
    ],
    [
      'nginx error',
      '2026/11/27 07:44:00 [error] 1#1: *3 open() failed, client: 1.2.3.4, server: _, request: "GET /a?k=1 HTTP/1.1", host: "h", referrer: "http://x/?t=3"',
      '2026-11-27T07:44:00 | GET | /a | query k=1 | referer t=3',
    ],
    [
      'Rails',
      'Started GET "/a?k=1" for 1.2.3.4 at 2026-11-27 07:43:24 +0000',
      '2026-11-27T07:43:24Z | GET | /a | query k=1',
    ],
    [
      'Rails parameters',
      'Parameters: {"user"=>"ann", "password"=>"x1"}',
      '- | - | - | body user=ann | body password=x1',
    ],
    ['morgan', '\u001b[0mPOST /a?k=1 \u001b[32m200\u001b[0m 0.342 ms - 7\u001b[0m', '- | POST | /a | query k=1'],
    [
      'pino',
      '{"time":1795765414455,"req":{"method":"GET","url":"/a?k=1","headers":{"cookie":"a=1; b=2","x-k":"v"}},"res":{"headers":{"set-cookie":["c=3; Path=/"]}}}',
      '2026-11-27T07:43:34Z | GET | /a | query k=1 | cookie a=1 | cookie b=2 | header x-k=v | set-cookie c=3',
    ],
    [
      'Caddy',
      '{"ts":1795765414.45,"request":{"method":"GET","uri":"/a?k=1","headers":{"Authorization":["Bearer t"]}}}',
      '2026-11-27T07:43:34Z | GET | /a | query k=1 | header Authorization=Bearer t',
    ],
    ['JSON around an access line', '{"message":"GET /a?k=1 HTTP/1.1"}', '- | GET | /a | query k=1'],
    [
      'Docker',
      '{"log":"INFO:     1.2.3.4:5 - \\"GET /a?k=1 HTTP/1.1\\" 200 OK\\n","stream":"stdout","time":"2026-11-27T07:43:24.1Z"}',
      '2026-11-27T07:43:24Z | GET | /a | query k=1',
    ],
    [
      'Kubernetes',
      '2026-11-27T07:43:24.123456789Z stdout F GET /a?k=1 200 - - 1.2 ms',
      '2026-11-27T07:43:24Z | GET | /a | query k=1',
    ],
    [
      'syslog 5424 around JSON',
      '<190>1 2026-11-27T07:43:24.003Z h app 1 - [m a="1"] {"method":"GET","path":"/a?k=1"}',
      '2026-11-27T07:43:24Z | GET | /a | query k=1',
    ],
    ['syslog 3164', '<13>Nov 27 07:43:24 h app[1]: GET /a?k=1', 'Nov 27 07:43:24 | GET | /a | query k=1'],
    [
      'journal',
      '{"__REALTIME_TIMESTAMP":"1795765414455000","MESSAGE":"GET /a?k=1 done"}',
      '2026-11-27T07:43:34Z | GET | /a | query k=1',
    ],
    ['journal export', 'MESSAGE=GET /a?k=1 done', '- | GET | /a | query k=1'],
    [
      'logfmt',
      'ts=2026-11-27T07:43:24Z level=info method=GET path="/a?k=1" user=ann',
      '2026-11-27T07:43:24Z | GET | /a | field level=info | query k=1 | field user=ann',
    ],
    [
      'a dump of headers',
      "DEBUG {'Cookie': 'a=1; b=2', 'X-Api-Key': 'v1'}",
      '- | - | - | cookie a=1 | cookie b=2 | header X-Api-Key=v1',
    ],
    ['a URL with a login', 'fetching https://ann:pw1@h.test/a', '- | - | /a | url password=pw1'],
    ['a word', 'hello', '- | - | -'],
  ])('%s is read by meaning', (_, line, wanted) => {
    expect(shown(line)).toBe(wanted);
  });

  it.each([
    [
      'Apache',
      '%h "%r" %{Cookie}i %{Set-Cookie}o %{X-Key}i',
      '1.2.3.4 "GET /a?k=1 HTTP/1.1" s=1 s=2; Path=/ v',
      '- | GET | /a | query k=1 | cookie s=1 | set-cookie s=2 | header X-Key=v',
    ],
    [
      'nginx',
      '$remote_addr [$time_local] "$request_method $request_uri" "$http_cookie" $arg_k $remote_user',
      '1.2.3.4 [27/Nov/2026:07:44:00 +0000] "GET /a?k=1" "s=1; t=2" 1 -',
      '2026-11-27T07:44:00Z | GET | /a | query k=1 | cookie s=1 | cookie t=2 | query k=1',
    ],
    [
      'a directive of nginx',
      "log_format main '$remote_addr - '\n  '\"$request\"';",
      '1.2.3.4 - "GET /a?k=1 HTTP/1.1"',
      '- | GET | /a | query k=1',
    ],
    [
      'a directive of Apache',
      'LogFormat "%h \\"%r\\" %{Authorization}i" full',
      '1.2.3.4 "GET /a HTTP/1.1" Basic eA==',
      '- | GET | /a | header Authorization=Basic eA==',
    ],
    [
      'CloudFront',
      '#Fields: date time cs-method cs-uri-stem cs-uri-query cs(Cookie)',
      '2026-11-27\t07:44:00\tGET\t/a\tk=1\ts=2',
      '- | GET | /a | query k=1 | cookie s=2',
    ],
    [
      'IIS',
      '#Fields: date time cs-method cs-uri-stem cs-uri-query',
      '2026-11-27 07:44:00 GET /a k=1',
      '- | GET | /a | query k=1',
    ],
  ])('of a format of %s is read by that', (_, format, line, wanted) => {
    expect(shown(line, format)).toBe(wanted);
  });

  it.each([
    ['1.2.3.4 - - [27/Nov/2026:07:44:00 +0000] "GET / HTTP/1.1" 200 8', 'common log format'],
    [
      '1.2.3.4 - - [27/Nov/2026:07:44:00 +0000] "GET / HTTP/1.1" 200 8 "-" "ua" 1 "web" "http://h" 2ms',
      'Traefik access log',
    ],
    ['[2026-11-27 07:43:21 +0000] 127.0.0.1 - "GET /json HTTP/1.1" 200 0.036', 'granian access log'],
    ['[2026-11-27 07:43:24] local.ERROR: no {"k":"v"}', 'Laravel log'],
    ['2026-11-27T07:43:24.123Z  INFO 1 --- [main] c.s.App : started', 'Spring log'],
    ['2026-11-27T07:43:24.123456Z  INFO app::http: finished', 'tracing log'],
    ['2026-11-27T07:43:24Z stdout F hello', 'text in Kubernetes'],
    ['{"a":1}', 'JSON log'],
    ['hello', 'text'],
  ])('%s is of a known format', (line, format) => {
    expect(formatOf(line)).toBe(format);
  });

  it('that was cut is joined again', () => {
    const cri = [
      'T0000-00-00T00:00:00Z stdout P abc',
      'T0000-00-00T00:00:01Z stdout F def',
      'T0000-00-00T00:00:02Z stderr F x',
    ];
    expect(joinedLines(cri.join('\n')).split('\n')).toEqual([
      `${cri[0]?.replace(' P abc', ' F abcdef').replace('00:00:00Z', '00:00:01Z')}`,
      '',
      cri[2],
    ]);
    const docker = ['{"log":"abc","stream":"stdout","time":"t"}', '{"log":"def\\n","stream":"stdout","time":"t"}'];
    expect(joinedLines(docker.join('\n'))).toBe('{"log":"abcdef\\n","stream":"stdout","time":"t"}\n');
  });

  it('never throws, and keeps what it says in bounds', () => {
    const pieces = fc.constantFrom(
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ' ',
      'GET ',
      '/a?b=',
      '%zz',
      '%41',
      '=',
      '&',
      ';',
      '{"log":"',
      '","stream":"',
      'Cookie: ',
      ' - - [',
      'HTTP/1.1',
      '\u001b[',
      '<190>1 ',
      '$',
      '|',
      '🔑',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 40 }), (parts) => {
        const { fields } = parseLine(parts.join(''), [customFormat('%h "%r" %{Cookie}i') ?? { title: '', parts: [] }]);
        expect(fields.length).toBeLessThan(2000);
      }),
      { numRuns: 1000 },
    );
  });
});
