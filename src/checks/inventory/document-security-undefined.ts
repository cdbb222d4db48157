import { placeInDocument } from '../../derive/document/documented.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'document-security-undefined',
  category: 'inventory',
  severity: 'low',
  title: 'Required security scheme is not defined',
  why: 'It is unclear which credential is meant: generated clients send none, and gateways that enforce the document allow every request or none.',
  fix: 'Define the scheme under `components.securitySchemes` (`securityDefinitions` in Swagger 2.0) under exactly this name.',
  fixes: {
    fastapi:
      'Use a class of `fastapi.security` as a dependency instead of writing `openapi_extra={"security": …}` by hand.',
    django: 'Give drf-spectacular an `OpenApiAuthenticationExtension` for the custom authentication class.',
    flask: 'APIFlask: `app.security_schemes = {…}` with the name that the decorator uses.',
    actix: 'utoipa: add the scheme in a `Modify` with `components.add_security_scheme(name, …)`.',
  },
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html#security-requirement-object'],
  needs: ['document'],
  judge({ document }) {
    const isUsed =
      document.security !== undefined || document.operations.some(({ security }) => security !== undefined);
    if (!isUsed) return notApplicable(own('the document requires no security scheme'));
    return document.problems
      .filter(({ kind }) => kind === 'undefined-security')
      .map(({ at, name = '' }) => ({
        at: placeInDocument(document, at, { name }),
        message: say`The security scheme ${quote(name)} is required but not defined.`,
        mark: name,
      }));
  },
});
