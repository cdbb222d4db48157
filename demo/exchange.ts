/** What a route of the demo is handed, and what it hands back. Routes touch no socket. */

export interface DemoRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: ReadonlyMap<string, string>;
}

export interface DemoResponse {
  readonly status: number;
  /** In the order of sending; a name may repeat. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export type Route = (request: DemoRequest) => DemoResponse;
export type Routes = Readonly<Record<string, Route>>;
type Headers = DemoResponse['headers'];

export function html(body: string, headers: Headers = []): DemoResponse {
  return { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8'], ...headers], body };
}

export function json(value: unknown, headers: Headers = []): DemoResponse {
  return {
    status: 200,
    headers: [['Content-Type', 'application/json; charset=utf-8'], ...headers],
    body: JSON.stringify(value),
  };
}

export function file(type: string, body: string): DemoResponse {
  return { status: 200, headers: [['Content-Type', type]], body };
}

/** 302 with Express' own little text. */
export function redirect(to: string): DemoResponse {
  return {
    status: 302,
    headers: [
      ['Location', to],
      ['Vary', 'Accept'],
      ['Content-Type', 'text/plain; charset=utf-8'],
    ],
    body: `Found. Redirecting to ${escapeHtml(to)}`,
  };
}

/** The page of Express' final handler, for 404 and for errors outside production. */
export function errorPage(status: number, text: string): DemoResponse {
  const body = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Error</title>
</head>
<body>
<pre>${escapeHtml(text).replaceAll('\n', '<br>').replaceAll('  ', ' &nbsp;')}</pre>
</body>
</html>
`;
  const headers: Headers = [
    ['Content-Security-Policy', "default-src 'none'"],
    ['X-Content-Type-Options', 'nosniff'],
    ['Content-Type', 'text/html; charset=utf-8'],
  ];
  return { status, headers, body };
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
