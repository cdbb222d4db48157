import type { Framework } from './framework.ts';
import { cookieOptions, packageOptions, responseCalls } from './javascript.ts';

const SET_COOKIE = ['cookies.set', 'cookies().set', 'cookieStore.set'];

/** Next, with iron-session and Auth.js, which keep sessions in encrypted cookies. */
export const next: Framework = {
  id: 'next',
  language: 'javascript',
  modules: ['next', 'next-auth', 'iron-session', '@auth', 'next-iron-session'],
  sessions: ['getIronSession()', 'getSession()', 'getServerSession()', 'request.session', 'req.session'],
  store: 'encrypted cookie',
  calls: [
    ...responseCalls,
    { calls: SET_COOKIE, does: 'cookie', name: 0, value: 1 },
    { calls: ['NextResponse.json', 'Response.json'], does: 'response', value: 0 },
    { calls: ['NextResponse', 'Response'], does: 'response', value: 0 },
    { calls: ['NextResponse.redirect', 'Response.redirect', 'next/navigation.redirect', 'redirect'], does: 'redirect' },
    { calls: ['headers.set', 'headers.append'], does: 'header', name: 0, value: 1 },
  ],
  options: [
    {
      calls: ['getIronSession', 'withIronSessionApiRoute', 'withIronSessionSsr', 'ironSession'],
      options: {
        password: 'session-key',
        'cookieOptions.secure': 'secure',
        'cookieOptions.httpOnly': 'httponly',
        'cookieOptions.sameSite': 'samesite',
      },
      store: 'encrypted cookie',
      isSession: true,
    },
    { calls: ['next-auth', 'NextAuth'], options: { secret: 'session-key' }, store: 'encrypted cookie' },
    cookieOptions(SET_COOKIE, 0),
    ...packageOptions,
  ],
  renews: ['session.destroy', 'signIn'],
  ends: ['session.destroy', 'signOut', 'cookies().delete', 'cookieStore.delete'],
};
