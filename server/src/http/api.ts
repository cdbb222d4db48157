import { OpenAPIHono } from '@hono/zod-openapi';
import type { Actor } from '../access/actor.ts';
import type { Session } from '../access/sessions.ts';
import { type FieldError, notFound, Problem } from '../service/problem.ts';

/** What middleware leaves for the handlers of a request. */
export interface ApiEnv {
  Variables: {
    /** Set by authentication; absent on the few open paths. */
    actor: Actor;
    /** Where the actor came with a session's cookie. */
    session: Session | undefined;
    requestId: string;
  };
}

/** A part of the API: every file of `routes/` fills one, `http/create.ts` joins them under `/api/v1`. */
export type Api = OpenAPIHono<ApiEnv>;

/** Validation failures become problems that name each wrong place. */
export const newApi = (): Api =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const errors = result.error.issues.flatMap((issue) => fieldErrors(issue, result.target));
      throw unknownThing(errors, result.target) ?? new Problem('validation-failed', summary(errors), { errors });
    },
  });

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** One issue may be about several unknown fields: each is an error of its own. */
function fieldErrors(issue: Issue, target: string): FieldError[] {
  const places =
    issue.code === 'unrecognized_keys' && issue.keys !== undefined
      ? issue.keys.map((key) => ({ path: [...issue.path, key], detail: 'is not known here' }))
      : [{ path: issue.path, detail: issue.message }];
  return places.map(({ path, detail }) =>
    target === 'json' || target === 'form'
      ? { pointer: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''), detail }
      : { parameter: path.map(String).join('.'), detail },
  );
}

/** An id that cannot be one names nothing: 404, as for one that is merely not there. */
const unknownThing = (errors: readonly FieldError[], target: string): Problem | undefined =>
  target === 'param' && errors.length > 0 ? notFound('thing') : undefined;

const summary = (errors: readonly FieldError[]): string => {
  const [first] = errors;
  if (first === undefined) return 'The request is not valid.';
  const more = errors.length > 1 ? `, and ${errors.length - 1} more` : '';
  return `${first.pointer ?? first.parameter ?? ''}: ${first.detail}${more}`.slice(0, 500);
};
