/** Where frameworks and tools put an API's document or a page about it, by what they do without configuration. */
export const DOCUMENT_PATHS: readonly string[] = [
  '/openapi.json', // FastAPI
  '/swagger.json', // Flask-RESTX, go-swagger
  '/v3/api-docs', // springdoc
  '/v2/api-docs', // springfox
  '/api/schema/', // drf-spectacular
  '/swagger/v1/swagger.json', // Swashbuckle
  '/api/openapi.json',
  '/api-docs/openapi.json', // utoipa
  '/api-docs', // swagger-ui-express
  '/docs', // FastAPI
  '/redoc', // FastAPI
  '/swagger-ui/', // utoipa, springdoc
  '/swagger/', // drf-yasg
  '/api/docs', // django-ninja
];
