import { casesFor, responseWith } from '../../../test/cases.ts';
import check from './cookie-prefix-broken.ts';

casesFor(check, {
  fires: [
    [
      '__Host- with a path',
      responseWith('Set-Cookie: __Host-sid=1; Secure; Path=/app'),
      'medium `__Host-sid` does not have Path=/',
    ],
    [
      '__Host- with a domain',
      responseWith('Set-Cookie: __Host-sid=1; Secure; Path=/; Domain=api.test'),
      'medium `__Host-sid` has a Domain',
    ],
    ['__Secure- without Secure', responseWith('Set-Cookie: __Secure-sid=1'), 'medium `__Secure-sid` has no Secure'],
    [
      'another case',
      responseWith('Set-Cookie: __host-sid=1; Secure; Path=/'),
      'medium `__host-sid` only looks like the prefix',
    ],
    [
      '__Http- without HttpOnly',
      responseWith('Set-Cookie: __Http-sid=1; Secure'),
      'medium `__Http-sid` has no HttpOnly',
    ],
    ['__Http- without Secure', responseWith('Set-Cookie: __Http-sid=1; HttpOnly'), 'medium `__Http-sid` has no Secure'],
    [
      '__Host-Http- without HttpOnly',
      responseWith('Set-Cookie: __Host-Http-sid=1; Secure; Path=/'),
      'medium `__Host-Http-sid` has no HttpOnly',
    ],
    [
      '__Host-Http- with a domain',
      responseWith('Set-Cookie: __Host-Http-sid=1; Secure; HttpOnly; Path=/; Domain=api.test'),
      'medium `__Host-Http-sid` has a Domain',
    ],
  ],
  quiet: [
    ['__Host- as it should be', responseWith('Set-Cookie: __Host-sid=1; Path=/; Secure; HttpOnly')],
    [
      '__Http- with a domain and a path',
      responseWith('Set-Cookie: __Http-sid=1; Secure; HttpOnly; Domain=api.test; Path=/a'),
    ],
    ['__Host-Http- as it should be', responseWith('Set-Cookie: __Host-Http-sid=1; Secure; HttpOnly; Path=/')],
    ['__Secure- with a domain', responseWith('Set-Cookie: __Secure-sid=1; Secure; Domain=api.test')],
    [
      'a deletion beside a good one',
      responseWith('Set-Cookie: __Host-old=; Max-Age=0', 'Set-Cookie: __Host-sid=1; Path=/; Secure'),
    ],
  ],
  skips: [
    ['no such name', responseWith('Set-Cookie: sid=1')],
    ['the prefix in the middle', responseWith('Set-Cookie: my__Host-sid=1')],
  ],
});
