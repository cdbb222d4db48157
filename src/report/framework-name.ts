/** Names that are not their id with a capital letter, as their projects write them. */
const NAMES: Readonly<Record<string, string>> = {
  adonis: 'AdonisJS',
  aiohttp: 'aiohttp',
  aspnet: 'ASP.NET',
  'better-auth': 'Better Auth',
  cakephp: 'CakePHP',
  codeigniter: 'CodeIgniter',
  fastapi: 'FastAPI',
  'grpc-web': 'gRPC-Web',
  hapi: 'hapi',
  itsdangerous: 'itsdangerous',
  jsf: 'JSF',
  'json-api': 'JSON:API',
  'json-rpc': 'JSON-RPC',
  jwe: 'JWE',
  jwt: 'JWT',
  marimo: 'marimo',
  nestjs: 'NestJS',
  'next-auth': 'NextAuth.js',
  nextjs: 'Next.js',
  nginx: 'nginx',
  odata: 'OData',
  php: 'PHP',
  'server-sent-events': 'server-sent events',
  soap: 'SOAP',
  sveltekit: 'SvelteKit',
  vertx: 'Vert.x',
  workos: 'WorkOS',
};

/** What people call a framework: `Flask` for `flask`, `Next.js` for `nextjs`. */
export const frameworkName = (id: string): string =>
  Object.hasOwn(NAMES, id) ? (NAMES[id] ?? id) : id.charAt(0).toUpperCase() + id.slice(1);
