import { createRoute, type RouteConfig, type z } from '@hono/zod-openapi';
import { problemStatus } from '../service/problem.ts';
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
};

/** Title of a problem with this status. */
export const problemTitle = (status: number): string => TITLES[status] ?? 'Error';

const statuses = [...new Set<number>(Object.values(problemStatus))];

/** Responses of every operation beside its own. */
const problems = Object.fromEntries(
  statuses.map((status) => [
    status,
    { description: problemTitle(status), content: { 'application/problem+json': { schema: problemSchema } } },
  ]),
);

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A route with the responses that all share. `security: []` makes it open to everybody. */
export const operation = <
  M extends Method,
  P extends string,
  R extends Omit<RouteConfig, 'method' | 'path'> & { operationId: string; summary: string; tags: string[] },
>(
  method: M,
  path: P,
  config: R,
) =>
  createRoute({ ...config, method, path, responses: { ...problems, ...config.responses } } as unknown as {
    method: M;
    path: P;
  } & R);

/** One response with a JSON body. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
