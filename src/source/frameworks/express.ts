import type { Framework } from './framework.ts';
import { cookieOptions, endCalls, packageOptions, renewCalls, responseCalls } from './javascript.ts';

export const express: Framework = {
  id: 'express',
  language: 'javascript',
  modules: ['express', 'express-session', 'cookie-session', 'cookie-parser', 'passport'],
  sessions: ['req.session', 'request.session', 'this.session'],
  store: 'unknown',
  calls: responseCalls,
  options: [...packageOptions, cookieOptions(['res.cookie', 'response.cookie'], 0)],
  renews: renewCalls,
  ends: endCalls,
};
