import { describe, expect, it } from 'vitest';
import { operationOf, parameterOf } from '../testing/schema-document.ts';
import { idParameters, isIdParameter, thingOf } from './id-parameter.ts';

const required = (place: 'query' | 'header', name: string) => ({ ...parameterOf(place, name), required: true });

describe('a parameter', () => {
  it('chooses an object where it is in the path, or required and named like an ID', () => {
    expect(isIdParameter(parameterOf('path', 'anything'))).toBe(true);
    expect(['id', 'invoice_id', 'draftId', 'uuid'].every((name) => isIdParameter(required('query', name)))).toBe(true);
    expect(isIdParameter(required('header', 'X-Account-Id'))).toBe(true);
  });

  it('chooses none where it identifies a request or a client, is optional, or is a word', () => {
    expect(
      ['X-Request-Id', 'X-Session-Id', 'Client-Id', 'X-Trace-Id'].some((name) =>
        isIdParameter(required('header', name)),
      ),
    ).toBe(false);
    expect(isIdParameter({ ...parameterOf('query', 'id'), required: false })).toBe(false);
    expect(['valid', 'q', 'limit'].some((name) => isIdParameter(required('query', name)))).toBe(false);
  });

  it('names its thing', () => {
    expect(['invoice_id', 'X-Account-Id', 'id', 'orderRef'].map((name) => thingOf({ name }))).toEqual([
      'invoice',
      'account',
      undefined,
      'order',
    ]);
  });

  it('is in the order of the path, then of the document', () => {
    const operation = {
      ...operationOf('GET /a/{one}/b/{two}'),
      parameters: [required('query', 'id'), parameterOf('path', 'two'), parameterOf('path', 'one')],
    };
    expect(idParameters(operation).map(({ name }) => name)).toEqual(['one', 'two', 'id']);
  });
});
