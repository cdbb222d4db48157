import { defineCheck, type Observation } from '../../model/check.ts';
import type { LoggedPersonal } from '../../model/log-evidence.ts';
import { count, own, type Said, say } from '../../model/said.ts';
import { inLogs, LOG_REFERENCES, lineWords, oftenWords, whereWords } from './_in-logs.ts';

/** Addresses in messages for people; one or two may be those of an operator. */
const FEWEST_IN_MESSAGES = 3;

export default defineCheck({
  id: 'personal-data-in-log',
  category: 'data-exposure',
  severity: 'low',
  title: 'Personal data in a log',
  why: 'Logs are kept longer and read by more people than the data is meant for, and requests to delete data do not reach them.',
  fix: 'Log an internal ID in place of the address or number, and mask card and identity numbers.',
  notes:
    'Low; medium for card and identity numbers. E-mail addresses in query parameters, forms and fields, or three or more different ones in messages; role addresses and example domains are not reported. Card numbers of known ranges with a valid check digit and identity numbers under their names. One finding per kind and place.',
  cwe: [532, 359],
  owasp: ['API3:2023', 'API8:2023'],
  references: LOG_REFERENCES,
  needs: ['logs'],
  judge: ({ logs }) => logs.personal.filter(isDistinctive).map(observe),
});

const isDistinctive = ({ kind, different, places: [{ part }] }: LoggedPersonal): boolean =>
  kind !== 'e-mail address' || part !== 'message' || different >= FEWEST_IN_MESSAGES;

function observe(personal: LoggedPersonal): Observation {
  const { kind, different } = personal;
  const [place] = personal.places;
  const isMail = kind === 'e-mail address';
  return {
    ...inLogs(personal),
    message: say`Log lines contain ${kindWords(kind, different)} in ${whereWords(place)}, first in ${lineWords(place)}.${oftenWords(personal)}`,
    severity: isMail ? 'low' : 'medium',
    confidence: 'firm',
    mark: `${kind} ${place.part} ${place.name ?? ''}`,
  };
}

const kindWords = (kind: string, different: number): Said => {
  if (kind === 'e-mail address') return count(different, 'e-mail address', 'e-mail addresses');
  if (kind === 'card number') return count(different, 'card number');
  return say`${count(different, 'identity number')} (${own(kind)})`;
};
