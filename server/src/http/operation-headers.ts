import { type RouteConfig, z } from '@hono/zod-openapi';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** An operation as its route describes it. */
export type Described = Omit<RouteConfig, 'method' | 'path'> & {
  /** Whether a version that is not the present one in `If-Match` refuses it; each PATCH does. */
  readonly ifMatch?: true;
};

interface Header {
  readonly description: string;
  readonly schema: { readonly type: 'string' | 'integer'; readonly maxLength?: number };
}

const text = (description: string): Header => ({ description, schema: { type: 'string' } });

const etag = text('Version of the thing, for `If-None-Match` and `If-Match`');
const limits = {
  RateLimit: text('Requests that are left (`r`), and the seconds until the limit starts again (`t`)'),
  'RateLimit-Policy': text('Requests in a window (`q`), and its seconds (`w`)'),
};

const wait: Header = { description: 'Seconds to wait', schema: { type: 'integer' } };

/** Headers of problems, by status. */
export const problemHeaders: Readonly<Record<number, Readonly<Record<string, Header>>>> = {
  401: { 'WWW-Authenticate': text('How to send a token') },
  405: { Allow: text('Methods that the path has') },
  415: { Accept: text('The media type to send') },
  429: { ...limits, 'Retry-After': wait },
  503: { 'Retry-After': wait },
};

/** The request headers that an operation reads besides those of its route: all are optional. */
export function requestHeaders(method: Method, { ifMatch, security, responses }: Described) {
  const isOpen = security?.length === 0;
  const headers: Record<string, Header | false> = {
    'If-None-Match': method === 'get' && hasVersion(responses[200]) && text('An `ETag`: 304 if it is still the same'),
    'If-Match': (method === 'patch' || ifMatch === true) && text('An `ETag`: 412 if the thing has changed since'),
    'Idempotency-Key': method === 'post' &&
      !isOpen && {
        description: 'Repeating the request with the same key within 24 hours gives the first response again',
        schema: { type: 'string', maxLength: 255 },
      },
    'X-CSRF-Token':
      method !== 'get' && !isOpen && text('Required with a session: `csrfToken` of the log-in or of `/me`'),
  };
  return Object.entries(headers).flatMap(([name, header]) =>
    header === false ? [] : [{ name, in: 'header', ...header }],
  );
}

/** The responses of a route with the headers that they carry, and 304 where the client may have the thing already. */
export function withHeaders(method: Method, { responses }: Described): Described['responses'] {
  const all = Object.entries(responses).map(([status, response]) => [
    status,
    {
      ...response,
      headers: { ...limits, ...headersOf(status, response), ...('headers' in response && response.headers) },
    },
  ]);
  const isConditional = method === 'get' && hasVersion(responses[200]);
  const unchanged = { description: 'Not changed', headers: { ...limits, ETag: etag } };
  return { ...Object.fromEntries(all), ...(isConditional && { 304: unchanged }) };
}

type Response = Described['responses'][string];

const headersOf = (status: string, response: Response) => ({
  ...(hasVersion(response) && { ETag: etag }),
  ...(['201', '202', '303'].includes(status) && { Location: text('Where it is') }),
});

/** Whether the JSON of a response is one thing with a version. */
function hasVersion(response: Response | undefined): boolean {
  const content = response !== undefined && 'content' in response ? response.content : undefined;
  const media = content?.['application/json'];
  const schema = media !== undefined && 'schema' in media ? media.schema : undefined;
  return schema instanceof z.ZodObject && 'version' in schema.shape;
}
