import { documentedOperations, namesOf, placeOfOperation } from '../../derive/documented.ts';
import { isSuccess, jsonOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { isOfNobody } from '../../derive/promised.ts';
import { isErrorObject } from '../../derive/refusal.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'operation-deprecated-served',
  category: 'inventory',
  severity: 'info',
  title: 'A deprecated operation is still served',
  why: 'What is deprecated is left out of new guards and fixes, and answers all the same.',
  fix: 'Set a date (`Sunset` header, RFC 8594), tell the callers that the logs show, then answer 410.',
  notes: 'Low where it answers a stranger.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['RFC 8594', 'RFC 9745'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const deprecated = documentedOperations(facts).filter(({ operation }) => operation.deprecated);
    if (deprecated.length === 0) return notApplicable(own('the document deprecates no operation'));
    return deprecated.flatMap(({ operation, exchanges }): Observation[] => {
      const served = exchanges.find(
        (each) => isSuccess(each) && !isOfNobody(each, operation, facts) && !isErrorObject(jsonOf(each)),
      );
      if (served === undefined) return [];
      const isOpen = served.identity === 'anonymous';
      return [
        {
          at: { ...placeIn(served, { part: 'status' }), ...namesOf(operation) },
          message: say`${quote(operation.key, 100)} is deprecated and answers ${served.response.status}${own(isOpen ? ' to a stranger' : '')}.`,
          ...(isOpen ? { severity: 'low' as const } : {}),
          related: [placeOfOperation(facts.document, operation)],
          mark: operation.key,
          proof: { exchange: served.id },
        },
      ];
    });
  },
});
