import { EXPRESS, type KeyGroup } from './group.ts';

/** Secrets with which applications and templates start when nobody sets one; each read at its source on 2026-11-27 or 28. */
export const APPLICATIONS: readonly KeyGroup[] = [
  {
    source: 'better-auth/better-auth packages/better-auth/src/utils/constants.ts, the default outside production',
    formats: ['better-auth-token', 'better-auth-data', 'better-auth-jwe', 'better-auth-jwt'],
    keys: ['better-auth-secret-12345678901234567890', 'better-auth-secret-123456789'],
  },
  {
    source: 'ktorio/ktor-documentation session-cookie-client Application.kt',
    formats: ['ktor-signed', 'ktor-encrypted'],
    keys: ['6819b57a326945c1968f45236589', '00112233445566778899aabbccddeeff|6819b57a326945c1968f45236589'],
    hex: ['6819b57a326945c1968f45236589'],
  },
  {
    source: 'FlowiseAI/Flowise packages/server/.env.example',
    formats: EXPRESS,
    keys: ['AABBCCDDAABBCCDDAABBCCDDAABBCCDDAABBCCDD', 'flowise'],
  },
  { source: 'Unleash/unleash src/lib/create-config.ts, 0028dc0 (version 4)', formats: EXPRESS, keys: ['super-secret'] },
  {
    source: 'nocodb/nocodb markdown/readme/languages/chinese.md, NC_AUTH_JWT_SECRET of docker run',
    formats: ['jwt'],
    keys: ['569a1821-0a93-45e8-87ab-eb857f20a010'],
  },
];
