import { DJANGO, EXPRESS, GO, IRON, JWT, type KeyGroup, NEXT, RAILS } from './group.ts';

/** Secrets with which applications and templates start when none is set; each read at its source on 2026-11-27 or 28. */
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
  { source: 'lightdash/lightdash .env, 02ed37f', formats: EXPRESS, keys: ['not very secret'] },
  {
    source: 'mongo-express/mongo-express README.md, cookieSecret and sessionSecret',
    formats: EXPRESS,
    keys: ['sessionsecret'],
  },
  {
    source: 'n8n-io/self-hosted-ai-starter-kit .env.example, 090ae2f',
    formats: ['n8n', 'jwt'],
    keys: ['super-secret-key', 'even-more-secret'],
  },
  {
    source: 'apache/airflow docs/howto/docker-compose/docker-compose.yaml of version 3.2',
    formats: ['airflow', 'jwt'],
    keys: ['airflow_jwt_secret'],
  },
  {
    source: 'ToolJet/ToolJet .env.example and Dockerfile, 0301287',
    formats: JWT,
    keys: ['replace_with_secret_key_base'],
  },
  {
    source: 'Mintplex-Labs/anything-llm docker/.env.example, 0032c4d',
    formats: JWT,
    keys: ['my-random-string-for-seeding'],
  },
  { source: 'nocobase/nocobase .env.example, 00e6bb2', formats: JWT, keys: ['test-key'] },
  { source: 'thedevs-network/kutt .docker.env, 041aed5', formats: JWT, keys: ['securekey'] },
  { source: 'flipped-aurora/gin-vue-admin server/config.yaml, 00504df', formats: JWT, keys: ['qmPlus'] },
  { source: 'go-admin-team/go-admin config/settings.yml, 0177fb1', formats: JWT, keys: ['go-admin'] },
  // Java's JJWT up to 0.9 takes these texts for base64 and leaves out what is not: marks, and the characters after the last group of four.
  {
    source: 'yangzongzhuan/RuoYi-Vue ruoyi-admin/src/main/resources/application.yml, 04f9d48',
    formats: JWT,
    keys: ['abcdefghijklmnopqrstuvwxyz'],
    base64: ['abcdefghijklmnopqrstuvwx'],
  },
  {
    source: 'macrozheng/mall mall-admin/src/main/resources/application.yml, 01c9615',
    formats: JWT,
    keys: ['mall-admin-secret'],
    base64: ['malladminsec'],
  },
  {
    source: 'elunez/eladmin eladmin-system/src/main/resources/config/application-dev.yml, 029a932',
    formats: JWT,
    base64: [
      'ZmQ0ZGI5NjQ0MDQwY2I4MjMxY2Y3ZmI3MjdhN2ZmMjNhODViOTg1ZGE0NTBjMGM4NDA5NzYxMjdjOWMwYWRmZTBlZjlhNGY3ZTg4Y2U3YTE1ODVkZDU5Y2Y3OGYwZWE1NzUzNWQ2YjFjZDc0NGMxZWU2MmQ3MjY1NzJmNTE0MzI=',
    ],
  },
  {
    source: 'apache/hertzbeat manager/src/main/resources/application.yml, 012a8b4',
    formats: JWT,
    base64: [
      'CyaFv0bwq2Eik0jdrKUtsA6bx3sDJeFV643RLnfKefTjsIfJLBa2YkhEqEGtcHDTNe4CU6+98tVt4bisXQ13rbN0oxhUZR73M6EByXIO+SV5dKhaX0csgOCTlCxq20yhmUea6H6JIpSE2Rwp',
    ],
  },
  {
    source: 'elastic.co docs, xpack.security.encryptionKey of Kibana',
    formats: IRON,
    keys: ['something_at_least_32_characters'],
  },
  { source: 'lukevella/rallly .env.development, 0ecde78', formats: IRON, keys: ['abcdef1234567890abcdef1234567890'] },
  { source: 'linkwarden/linkwarden .env.sample, 0054192', formats: NEXT, keys: ['very_sensitive_secret'] },
  {
    source: 'lobehub/lobe-chat docker-compose/local/docker-compose.yml, 02d3f9c',
    formats: NEXT,
    keys: ['NX2kaPE923dt6BL2U8e9oSre5RfoT7hg'],
  },
  {
    source: 'maybe-finance/maybe compose.example.yml, 03e3899',
    formats: RAILS,
    keys: [
      'a7523c3d0ae56415046ad8abae168d71074a79534a7062258f8d1d51ac2f76d3c3bc86d86b6b0b307df30d9a6a90a2066a3fa9e67c5e6f374dbd7dd4e0778e13',
    ],
  },
  {
    source: 'ory/kratos contrib/quickstart/kratos/email-password/kratos.yml, 0d520f5',
    formats: GO,
    keys: ['PLEASE-CHANGE-ME-I-AM-VERY-INSECURE'],
  },
  {
    source: 'makeplane/plane deployments/cli/community/variables.env, 065facc',
    formats: DJANGO,
    keys: ['60gp0byfz2dvffa45cxl20p1scy9xbpf6d8c5y0geejgkyp1b5', '60gp0byfz2dvffa45cxl20p1scy9xbpf6d8c5y0geejgkyp1b6'],
  },
  {
    source: 'netbox-community/netbox-docker env/netbox.env, by version',
    formats: DJANGO,
    keys: [
      'r8OwDznj!!dci#P9ghmRfdu1Ysxm0AiPeDCQhKE+N_rClfWNj',
      'r(m)9nLGnz$(_q3N4z1k(EFsMCjjjzx08x9VhNVcfd%6RF#r!6DE@+V5Zk2X',
    ],
  },
  {
    source: 'wger-project/docker config/prod.env, 022a42b',
    formats: DJANGO,
    keys: ['wger-docker-supersecret-key-1234567890!@#$%^&*(-_)', 'wger-docker-secret-jwtkey-1234567890!@#$%^&*(-_=+)'],
  },
  {
    source: 'baserow/baserow backend/src/baserow/config/settings/dev.py, 17058fe',
    formats: DJANGO,
    keys: ['dev_hardcoded_secret_key', 'dev_hardcoded_jwt_signing_key'],
  },
];
