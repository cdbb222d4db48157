import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../../test/cases.ts';
import { walkJson } from '../../parse/json.ts';
import { isMessage } from './validation-messages.ts';

/** The texts of a body that count as values. */
function valuesIn(value: unknown, status: number): string[] {
  const exchange = exchangeOf({ status, body: JSON.stringify(value) }, 'e1');
  const found: string[] = [];
  walkJson(value, (each, pointer) => {
    if (typeof each === 'string' && !isMessage(exchange, pointer(), each)) found.push(each);
  });
  return found;
}

describe('messages of validations', () => {
  it.each<[string, unknown, number]>([
    ['Django REST framework', { password: ['This field is required.'] }, 400],
    ['nested', { user: { password: ['This field may not be blank.'] } }, 400],
    ['marshmallow', { errors: { json: { password: ['Missing data for required field.'] } } }, 422],
    ['Laravel', { errors: { password: ['The password field is required.'] } }, 422],
    ['Rails', { errors: { password: ["can't be blank", 'is too short (minimum is 8 characters)'] } }, 422],
    ['Joi', { details: [{ context: { password: '"password" is not allowed to be empty' } }] }, 400],
    ['Zod', { fieldErrors: { password: ['String must contain at least 8 character(s)'] } }, 200],
    ['Zod, formatted', { password: { _errors: ['Required', 'too_short'] } }, 200],
    ['class-validator', { constraints: { password: 'password must be longer than 8 characters' } }, 200],
    ['ASP.NET', { errors: { Password: ['The Password field is required.'] } }, 400],
    ['Spring', { violations: { password: 'must not be blank' } }, 200],
    ['one sentence', { error: { password: 'The password must be at least 8 characters.' } }, 200],
    ['codes', { password: 'password_too_short', token: 'TOKEN_INVALID', secret: 'validation.required' }, 400],
    ['another language', { password: 'Este campo es requerido', secret: '密码不能为空' }, 422],
    ['a list beside `invalid-params`', { 'invalid-params': [{ password: 'is required' }] }, 200],
  ])('%s', (_, value, status) => {
    expect(valuesIn(value, status)).toEqual([]);
  });

  it.each<[string, unknown, number, string[]]>([
    ['a password', { password: 'hunter2' }, 400, ['hunter2']],
    ['a word that is one', { password: 'letmein' }, 400, ['letmein']],
    ['a sentence of a success', { password: 'correct horse battery' }, 200, ['correct horse battery']],
    ['a value below errors', { errors: [{ input: { token: 'a8f3k2m9x7c1' } }] }, 422, ['a8f3k2m9x7c1']],
    ['words joined', { secret: 'blue-monkey' }, 400, ['blue-monkey']],
    ['a server error', { password: 'is it this one' }, 500, ['is it this one']],
  ])('a value: %s', (_, value, status, values) => {
    expect(valuesIn(value, status)).toEqual(values);
  });
});
