import type { Exchange } from '../../model/exchange.ts';
import { splitWords } from '../../parse/words.ts';

/** Members below which a validation says what is wrong with each field. */
const BELOW =
  /\/(?:_?errors?|(?:field|form|validation|input|request|body|model|non_?field|global)_?errors?|error_?messages?|violations?|constraints|invalid_?(?:params|fields|parameters)|issues|model_?state|feedback|warnings|failures|validation(?:_?messages?|_?result)?|messages?)(?:\/|$)/i;

/** Codes of messages: `password_too_short`, `validation.required`, `ERR_PASSWORD_REQUIRED`, `required`. */
const CODE = /^[A-Za-z]{2,40}(?:[._:-][A-Za-z0-9]{1,40}){0,10}$/;
const CODE_WORDS = new Set(
  'required invalid missing blank empty short long weak min max null undefined mismatch match expired incorrect wrong forbidden unique taken common error err fail failed must not bad length format pattern size too unknown numeric similar confirmation confirmed validation insufficient'.split(
    ' ',
  ),
);

/** More than one word, or in a script that parts none. */
const isSentence = (text: string): boolean => /\S\s\S/.test(text) || /[\u0370-\uffff]/.test(text);

const isCode = (text: string): boolean => CODE.test(text) && splitWords(text).some((word) => CODE_WORDS.has(word));

/**
 * Whether what is at a pointer of a JSON response is a message about a field instead of its value: `{"errors": {"password": ["…"]}}` in
 * the spellings of Django REST framework, FastAPI, marshmallow, Laravel, Rails, Joi, Zod, class-validator, Spring and ASP.NET. In a response
 * that refuses what was sent, a sentence or a code is one under any name.
 */
export function isMessage({ response: { status } }: Exchange, pointer: string, value: unknown): boolean {
  if (typeof value !== 'string' || !(isSentence(value) || isCode(value))) return false;
  return (status >= 400 && status < 500) || BELOW.test(pointer.replaceAll('-', '_'));
}
