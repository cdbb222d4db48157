import { isAnonymousGraphql } from '../../derive/graphql/message.ts';
import { isSuccess } from '../../derive/page.ts';
import { isDescription } from '../../derive/response/description.ts';
import { personalDataIn } from '../../derive/response/personal-entries.ts';
import { sourceMapOf } from '../../derive/response/scripts-seen.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own } from '../../model/said.ts';

export default defineCheck({
  id: 'personal-data-exposed',
  category: 'data-exposure',
  severity: 'medium',
  title: 'Personal data is readable without authentication',
  why: 'E-mail lists, card and identity numbers can be read without signing in. They enable fraud and phishing, and many countries require such a breach to be reported.',
  fix: 'Require authentication, return each user only their own records, and omit fields that the client does not need.',
  fixes: {
    django:
      '`permission_classes = [IsAuthenticated]`, a queryset filtered by `request.user`, and named serializer fields.',
    flask:
      'Check the session in a `before_request` of the blueprint, filter by the user, and name the fields of the response.',
    fastapi:
      'A dependency that checks the user on the router, a query filtered by the user, and a `response_model` with the public fields.',
    actix:
      'An extractor that checks the session, a query filtered by the user, and a response struct with the public fields.',
    express: 'A middleware that checks the session, a query filtered by the user, and named fields in `res.json`.',
  },
  notes:
    'Responses to unauthenticated requests only. Three or more different e-mail addresses in JSON or CSV, except role addresses (info@, support@), example domains and credits of software; card numbers of known ranges with a valid check digit, except test numbers; identity numbers under a matching name. Contact addresses on pages are not reported. What GraphQL returns is `graphql-field-exposed`.',
  cwe: [359, 200],
  owasp: ['API3:2023', 'API1:2023'],
  references: [
    'ISO/IEC 7812-1',
    'https://cheatsheetseries.owasp.org/cheatsheets/User_Privacy_Protection_Cheat_Sheet.html',
  ],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const open = exchanges.filter(
      (exchange) => exchange.identity === 'anonymous' && exchange.origin === 'live' && isSuccess(exchange),
    );
    if (open.length === 0) return notApplicable(own('no successful response to an unauthenticated request was seen'));
    return open
      .filter((exchange) => !isDescription(exchange) && sourceMapOf(exchange) === undefined)
      .filter((exchange) => !isAnonymousGraphql(exchange))
      .flatMap(personalDataIn);
  },
});
