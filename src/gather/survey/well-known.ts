/** Where frameworks and tools put an API's document or a page about it, by what they do without configuration: the most common. */
const COMMON_PATHS: readonly string[] = [
  '/openapi.json', // FastAPI, APIFlask, flask-smorest, Huma
  '/swagger.json', // Flask-RESTX, go-swagger
  '/v3/api-docs', // springdoc
  '/v2/api-docs', // springfox
  '/api/schema/', // drf-spectacular
  '/schema/openapi.json', // Litestar
  '/q/openapi', // Quarkus
  '/openapi/json', // Elysia
  '/swagger/v1/swagger.json', // Swashbuckle
  '/openapi/v1.json', // ASP.NET Core 9
  '/api/openapi.json', // django-ninja
  '/v1/openapi.json', // connexion below /v1
  '/api-docs/openapi.json', // utoipa
  '/api-docs', // swagger-ui-express
  '/api-json', // NestJS with its page at /api
  '/swagger-json', // NestJS with its page at /swagger
  '/documentation/json', // @fastify/swagger-ui
  '/swagger/doc.json', // swaggo
  '/openapi.yaml',
  '/swagger.yaml',
  '/.well-known/api-catalog', // RFC 9727
  '/.well-known/openid-configuration', // OpenID Connect: keys and endpoints of the tokens
  '/docs', // FastAPI, APIFlask, Sanic
  '/redoc', // FastAPI
  '/swagger-ui/', // utoipa, springdoc
  '/swagger/', // drf-yasg
  '/api/docs', // django-ninja
];

/** The less common: requested where the first have led to nothing. */
const FURTHER_PATHS: readonly string[] = [
  '/docs/openapi.json', // Sanic, Unleash
  '/openapi', // MicroProfile, Elysia's page
  '/swagger/json', // Elysia with its older plugin
  '/swagger/openapi.json', // fuego
  '/spec.json', // oRPC
  '/doc', // Hono
  '/docs-json', // NestJS with its page at /docs
  '/docs/json',
  '/api/v1/openapi.json',
  '/v2/openapi.json',
  '/v1/swagger.json',
  '/v2/swagger.json', // Swagger Codegen's servers
  '/api/v3/openapi.json', // Swagger Petstore
  '/api/openapi',
  '/api/swagger.json',
  '/api-docs.json',
  '/api/doc.json', // NelmioApiDocBundle
  '/docs.jsonopenapi', // API Platform
  '/api/docs.jsonopenapi',
  '/apispec_1.json', // flasgger
  '/openapi.yml',
  '/schema', // Litestar
  '/reference', // Scalar
  '/scalar',
  '/docs/api.json', // Scramble
  '/api/documentation', // L5-Swagger's page, which names its document
  '/docs/api-docs.json', // L5-Swagger before version 9
  '/api-docs/v1/swagger.yaml', // rswag
  '/swagger_doc', // grape-swagger
  '/api/swagger_doc',
  '/_openapi.json', // Nitro, Nuxt
  '/api-doc/openapi.json', // Salvo
  '/spec', // Poem
  '/docs/docs.yaml', // tapir
  '/explorer/swagger.json', // LoopBack 3
  '/api/v1/_openapi', // Flask-AppBuilder
  '/openapi/v2', // Kubernetes
  '/swagger.v1.json', // Gitea, Forgejo
  '/__api__', // Kinto
  '/v1/__api__',
];

/** The usual places below a path, which ends in a slash. The catalogue of APIs is the host's (RFC 8615). */
export const commonPlaces = (below = '/'): readonly string[] =>
  COMMON_PATHS.filter((path) => below === '/' || !path.startsWith('/.well-known/')).map((path) => within(below, path));

export const furtherPlaces = (below = '/'): readonly string[] => FURTHER_PATHS.map((path) => within(below, path));

const within = (below: string, path: string): string => below.slice(0, -1) + path;
