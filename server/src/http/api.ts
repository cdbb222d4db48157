import { OpenAPIHono } from '@hono/zod-openapi';
import type { Actor } from '../access/actor.ts';
import type { Session } from '../access/sessions.ts';
import { type FieldError, notFound, Problem } from '../service/problem.ts';
import { fieldErrors, type Issue } from './field-errors.ts';

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

/** Places that a problem names; its summary counts the rest. */
const MOST_ERRORS = 50;

/** Validation failures become problems that name each wrong place. */
export const newApi = (): Api =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const all = result.error.issues.flatMap((issue) => fieldErrors(issue as Issue, result.target));
      const errors = all.slice(0, MOST_ERRORS);
      throw unknownThing(errors, result.target) ?? new Problem('validation-failed', summary(all), { errors });
    },
  });

/** An id that cannot be one names nothing: 404, as for one that is merely not there. */
const unknownThing = (errors: readonly FieldError[], target: string): Problem | undefined =>
  target === 'param' && errors.length > 0 ? notFound('thing') : undefined;

const summary = (errors: readonly FieldError[]): string => {
  const [first] = errors;
  if (first === undefined) return 'The request is not valid.';
  const place = first.pointer ?? first.parameter ?? '';
  const more = errors.length > 1 ? `, and ${errors.length - 1} more` : '';
  return `${place === '' ? 'The body ' : `${place}: `}${first.detail}${more}`.slice(0, 500);
};
