import { answer, casesFor } from '../../../test/cases.ts';
import check from './cookie-prefix-broken.ts';

casesFor(check, {
  fires: [
    [
      '__Host- with a path',
      answer('Set-Cookie: __Host-sid=1; Secure; Path=/app'),
      'medium `__Host-sid` does not have Path=/',
    ],
    [
      '__Host- with a domain',
      answer('Set-Cookie: __Host-sid=1; Secure; Path=/; Domain=api.test'),
      'medium `__Host-sid` has a Domain',
    ],
    ['__Secure- without Secure', answer('Set-Cookie: __Secure-sid=1'), 'medium `__Secure-sid` has no Secure'],
    [
      'another case',
      answer('Set-Cookie: __host-sid=1; Secure; Path=/'),
      'medium `__host-sid` only looks like the prefix',
    ],
    ['__Http- without HttpOnly', answer('Set-Cookie: __Http-sid=1; Secure'), 'medium `__Http-sid` has no HttpOnly'],
    ['__Http- without Secure', answer('Set-Cookie: __Http-sid=1; HttpOnly'), 'medium `__Http-sid` has no Secure'],
    [
      '__Host-Http- without HttpOnly',
      answer('Set-Cookie: __Host-Http-sid=1; Secure; Path=/'),
      'medium `__Host-Http-sid` has no HttpOnly',
    ],
    [
      '__Host-Http- with a domain',
      answer('Set-Cookie: __Host-Http-sid=1; Secure; HttpOnly; Path=/; Domain=api.test'),
      'medium `__Host-Http-sid` has a Domain',
    ],
  ],
  quiet: [
    ['__Host- as it should be', answer('Set-Cookie: __Host-sid=1; Path=/; Secure; HttpOnly')],
    [
      '__Http- with a domain and a path',
      answer('Set-Cookie: __Http-sid=1; Secure; HttpOnly; Domain=api.test; Path=/a'),
    ],
    ['__Host-Http- as it should be', answer('Set-Cookie: __Host-Http-sid=1; Secure; HttpOnly; Path=/')],
    ['__Secure- with a domain', answer('Set-Cookie: __Secure-sid=1; Secure; Domain=api.test')],
    [
      'a deletion beside a good one',
      answer('Set-Cookie: __Host-old=; Max-Age=0', 'Set-Cookie: __Host-sid=1; Path=/; Secure'),
    ],
  ],
  skips: [
    ['no such name', answer('Set-Cookie: sid=1')],
    ['the prefix in the middle', answer('Set-Cookie: my__Host-sid=1')],
  ],
});
