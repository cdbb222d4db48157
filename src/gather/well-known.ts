/** Where frameworks and tools put an API's document or a page about it, by what they do without configuration. */
const DOCUMENT_PATHS: readonly string[] = [
  '/openapi.json', // FastAPI, APIFlask, flask-smorest, Huma
  '/swagger.json', // Flask-RESTX, go-swagger
  '/v3/api-docs', // springdoc
  '/v2/api-docs', // springfox
  '/api/schema/', // drf-spectacular
  '/schema/openapi.json', // Litestar
  '/q/openapi', // Quarkus
  '/openapi', // MicroProfile, Elysia's page
  '/openapi/json', // Elysia
  '/swagger/json', // Elysia with its older plugin
  '/swagger/v1/swagger.json', // Swashbuckle
  '/openapi/v1.json', // ASP.NET Core 9
  '/api/openapi.json', // django-ninja
  '/v1/openapi.json', // connexion below /v1
  '/api/v1/openapi.json',
  '/api/openapi',
  '/api/swagger.json',
  '/api-docs/openapi.json', // utoipa
  '/api-docs', // swagger-ui-express
  '/api-docs.json',
  '/api-json', // NestJS with its page at /api
  '/swagger-json', // NestJS with its page at /swagger
  '/docs-json', // NestJS with its page at /docs
  '/documentation/json', // @fastify/swagger-ui
  '/docs/json',
  '/docs/openapi.json', // Sanic, Unleash
  '/swagger/doc.json', // swaggo
  '/swagger/openapi.json', // fuego
  '/spec.json', // oRPC
  '/doc', // Hono
  '/api/doc.json', // NelmioApiDocBundle
  '/docs.jsonopenapi', // API Platform
  '/api/docs.jsonopenapi',
  '/apispec_1.json', // flasgger
  '/openapi.yaml',
  '/openapi.yml',
  '/swagger.yaml',
  '/.well-known/api-catalog', // RFC 9727
  '/docs', // FastAPI, APIFlask
  '/redoc', // FastAPI
  '/schema', // Litestar
  '/reference', // Scalar
  '/scalar',
  '/swagger-ui/', // utoipa, springdoc
  '/swagger/', // drf-yasg
  '/api/docs', // django-ninja
];

/** The usual places below a path, which ends in a slash. The catalogue of APIs is the host's (RFC 8615). */
export const documentPaths = (below = '/'): readonly string[] =>
  DOCUMENT_PATHS.filter((path) => below === '/' || !path.startsWith('/.well-known/')).map(
    (path) => below.slice(0, -1) + path,
  );
