import type { Framework } from './framework.ts';
import { cookieOptions, endCalls, packageOptions, renewCalls, responseCalls } from './javascript.ts';

export const nest: Framework = {
  id: 'nest',
  language: 'javascript',
  modules: ['@nestjs'],
  sessions: [':@Session', 'req.session', 'request.session'],
  store: 'unknown',
  calls: responseCalls,
  options: [
    { calls: ['.enableCors'], options: { origin: 'cors-origins', credentials: 'cors-credentials' }, allowsAny: 'any' },
    { calls: ['JwtModule.register', 'jwtService.sign', 'jwtService.signAsync'], options: { secret: 'token-key' } },
    cookieOptions(['res.cookie', 'response.cookie'], 0),
    ...packageOptions,
  ],
  renews: renewCalls,
  ends: endCalls,
};
