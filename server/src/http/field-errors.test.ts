import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldErrors, type Issue } from './field-errors.ts';

const schema = z.strictObject({
  text: z.string().min(2).max(3).optional(),
  one: z.string().min(1).optional(),
  required: z.string(),
  number: z.coerce.number().min(1).max(9).optional(),
  whole: z.number().int().optional(),
  flag: z.boolean().optional(),
  list: z.array(z.string()).min(1).max(2).optional(),
  headers: z.record(z.string().regex(/^\w+$/, 'must be a name'), z.string()).optional(),
  kind: z.enum(['a', 'b', 'c']).optional(),
  time: z.iso.datetime().optional(),
  email: z.email().optional(),
  own: z.string().regex(/^x/, 'must begin with x').optional(),
});

const errorsOf = (value: unknown, target = 'json') =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) => fieldErrors(issue as Issue, target));

describe('errors of fields', () => {
  it.each([
    [{ text: 'x' }, '/text', 'must have at least 2 characters'],
    [{ text: 'xxxx' }, '/text', 'must have at most 3 characters'],
    [{ one: '' }, '/one', 'must have at least 1 character'],
    [{ text: null }, '/text', 'must be a text'],
    [{ number: 0 }, '/number', 'must be at least 1'],
    [{ number: 'x' }, '/number', 'must be a number'],
    [{ whole: 1.5 }, '/whole', 'must be a whole number'],
    [{ flag: 'yes' }, '/flag', 'must be true or false'],
    [{ list: [] }, '/list', 'must have at least 1 item'],
    [{ list: ['a', 2] }, '/list/1', 'must be a text'],
    [{ list: {} }, '/list', 'must be a list'],
    [{ headers: { 'a b/c~d': 'x' } }, '/headers/a b~1c~0d', 'must be a name'],
    [{ kind: 'd' }, '/kind', 'must be a, b or c'],
    [{ time: '2026-11-27T12:00:00+01:00' }, '/time', 'must be a time in UTC, as in 2026-11-27T12:00:00Z'],
    [{ email: 'x' }, '/email', 'must be an email address'],
    [{ own: 'y' }, '/own', 'must begin with x'],
    [{ other: 1 }, '/other', 'is not known here'],
  ])('%j', (value, pointer, detail) => {
    expect(errorsOf({ required: '', ...value })).toEqual([{ pointer, detail }]);
  });

  it('are about what is missing, and about the body as a whole', () => {
    expect(errorsOf({})).toEqual([{ pointer: '/required', detail: 'is required' }]);
    expect(errorsOf([])).toEqual([{ pointer: '', detail: 'must be an object' }]);
  });

  it('name each unknown field, and the parameter in a query', () => {
    expect(errorsOf({ required: '', a: 1, b: 2 }, 'query')).toEqual([
      { parameter: 'a', detail: 'is not known here' },
      { parameter: 'b', detail: 'is not known here' },
    ]);
  });
});
