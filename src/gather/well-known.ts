/** Where frameworks and tools put an API's document or a page about it, by what they do without configuration. */
export const DOCUMENT_PATHS: readonly string[] = [
  '/openapi.json', // FastAPI, APIFlask, connexion, flask-smorest
  '/swagger.json', // Flask-RESTX, go-swagger
  '/v3/api-docs', // springdoc
  '/v2/api-docs', // springfox
  '/api/schema/', // drf-spectacular
  '/swagger/v1/swagger.json', // Swashbuckle
  '/openapi/v1.json', // ASP.NET Core 9
  '/api/openapi.json', // django-ninja
  '/api-docs/openapi.json', // utoipa
  '/api-docs', // swagger-ui-express
  '/api-json', // NestJS with its page at /api
  '/swagger-json', // NestJS with its page at /swagger
  '/documentation/json', // @fastify/swagger-ui
  '/swagger/doc.json', // swaggo
  '/openapi.yaml',
  '/swagger.yaml',
  '/docs', // FastAPI, APIFlask
  '/redoc', // FastAPI
  '/swagger-ui/', // utoipa, springdoc
  '/swagger/', // drf-yasg
  '/api/docs', // django-ninja
];
