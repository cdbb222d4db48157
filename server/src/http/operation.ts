import { createRoute, type z } from '@hono/zod-openapi';
import { problemStatus } from '../service/problem.ts';
import { type Described, type Method, problemHeaders, requestHeaders, withHeaders } from './operation-headers.ts';
import { problemSchema } from './schemas.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'The body is not JSON',
  401: 'No valid credentials',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflicts with the present state',
  412: 'Changed since it was read',
  413: 'Body too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available at the moment',
};

/** Title of a problem with this status. */
export const problemTitle = (status: number): string => TITLES[status] ?? 'Error';

const statuses = [...new Set<number>(Object.values(problemStatus))];

/** Responses of every operation beside its own. */
const problems = Object.fromEntries(
  statuses.map((status) => [
    status,
    {
      description: problemTitle(status),
      headers: problemHeaders[status] ?? {},
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  ]),
);

/** A route with the headers and responses that all share. `security: []` makes it open to everybody. */
export const operation = <
  M extends Method,
  P extends string,
  R extends Described & { operationId: string; summary: string; tags: string[] },
>(
  method: M,
  path: P,
  config: R,
) => {
  const { ifMatch: _, ...route } = config;
  const parameters = requestHeaders(method, config);
  const responses = { ...problems, ...withHeaders(method, config) };
  return createRoute({ ...route, method, path, parameters, responses } as unknown as { method: M; path: P } & R);
};

/** One response with a JSON body. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
