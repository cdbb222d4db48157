import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import tornado from './tornado.ts';

vectorCases(tornado, [{ vector: '046' }, { vector: '048' }, { vector: '058' }, { vector: '059' }]);

describe('tornado', () => {
  it('binds version 1 to the name', () => {
    const { value } = cookieVector('058');
    expect(openedBy(tornado, received('other', value), Buffer.from('my_secret_key'))).toBeUndefined();
  });

  it.each([
    ['the CSRF cookie', '_xsrf', '2|f06e933c|24e3e4aaf6a816dda1ded4fb8046decf|1795205106'],
    [
      'Flask-Login',
      'x',
      '42|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    ],
    ['a short MAC', 'user', 'cGxhaW4gdmFsdWU=|1795205105|64947d96'],
    ['no base64', 'user', 'c|1795205105|64947d9699b1a36cc0d8ae3a763e8d34148f9268'],
  ])('is not %s', (_what, name, value) => {
    expect(tornado.recognise(received(name, value))).toBeUndefined();
  });
});
