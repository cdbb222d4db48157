import { casesFor, responseWith } from '../../../test/cases.ts';
import { cookieCase } from '../../../test/vector-page.ts';
import check from './session-unsigned.ts';

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

casesFor(check, {
  fires: [
    [
      'base64 JSON that names a user',
      responseWith(`Set-Cookie: session=${base64({ user: 'ada', role: 'admin' })}`),
      'high `session` contains json data (base64, json) without a signature.',
    ],
    [
      'a plain user name as a session',
      responseWith('Set-Cookie: AIOHTTP_SECURITY=user42; Path=/'),
      'high `AIOHTTP_SECURITY` contains text data (plain) without a signature.',
    ],
    [
      'a role in any cookie',
      responseWith(`Set-Cookie: auth=${encodeURIComponent(JSON.stringify({ role: 'admin' }))}`),
      'high `auth` contains json data (json) without a signature.',
    ],
    [
      'a user named in a preference',
      responseWith(`Set-Cookie: prefs=${base64({ theme: 'dark', user_id: 7 })}`),
      'high `prefs` contains json data (base64, json) without a signature.',
    ],
    [
      'a session that names nobody',
      responseWith(`Set-Cookie: session=${base64({ step: 2, basket: [17] })}`),
      'high `session` contains json data (base64, json) without a signature.',
    ],
    [
      'pickle of protocol 0 in a preference',
      responseWith(`Set-Cookie: prefs=${Buffer.from('(dp0\nVtheme\np1\nVdark\np2\ns.').toString('base64')}`),
      'critical `prefs` contains pickle data (base64) without a signature. The server deserializes objects from it.',
    ],
    [
      "an object of .NET's BinaryFormatter",
      responseWith(
        `Set-Cookie: cart=${Buffer.from('0001000000ffffffff01000000000000000c02000000', 'hex').toString('base64').slice(0, -2)}${Buffer.from('xShop, Version=1.0.0.0, Culture=neutral').toString('base64')}`,
      ),
      'critical `cart` contains dotnet data (base64, dotnet, strings) without a signature. The server deserializes objects from it.',
    ],
    [
      'JSON that names a class of .NET',
      responseWith(`Set-Cookie: prefs=${base64({ $type: 'Shop.Prefs, Shop', Theme: 'dark' })}`),
      'critical `prefs` contains json data (base64, json) without a signature. The server deserializes objects from it.',
    ],
    [
      'JSON that names a class of Python',
      responseWith(`Set-Cookie: theme=${base64({ 'py/object': 'shop.Prefs', theme: 'dark' })}`),
      'critical `theme` contains json data (base64, json) without a signature. The server deserializes objects from it.',
    ],
    ['Marshal without a signature', cookieCase('103'), 'critical `rack.session`'],
  ],
  quiet: [
    [
      'a type that is none of a language',
      responseWith(`Set-Cookie: prefs=${base64({ $type: 'dark', 'py/version': '3' })}`),
    ],
    [
      'a text that ends like pickle',
      responseWith(`Set-Cookie: note=${Buffer.from('(done) come again.').toString('base64')}`),
    ],
    ['signed', cookieCase('000')],
    ['cookie-session with its signature', cookieCase('072')],
    ['an opaque id', cookieCase('031')],
    ['consent', responseWith(`Set-Cookie: cookie_consent=${base64({ analytics: true, ads: false })}`)],
    ['a preference', responseWith(`Set-Cookie: prefs=${base64({ theme: 'dark' })}`)],
  ],
  skips: [['no cookie', responseWith()]],
});
