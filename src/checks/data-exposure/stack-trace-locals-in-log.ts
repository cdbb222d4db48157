import { defineCheck, type Observation } from '../../model/check.ts';
import type { LoggedTrace } from '../../model/log-evidence.ts';
import { own, say } from '../../model/said.ts';
import { inLogs, LOG_REFERENCES, lineWords, oftenWords } from './_in-logs.ts';

export default defineCheck({
  id: 'stack-trace-locals-in-log',
  category: 'data-exposure',
  severity: 'low',
  title: 'Stack traces with values of variables in a log',
  why: 'The trace writes out what the functions held when the error occurred: passwords, keys and personal data among it, whatever filters the log has.',
  fix: 'Log stack traces without local variables and arguments in production: `diagnose=False` (loguru), `show_locals=False` (rich), `zend.exception_ignore_args=On` (PHP).',
  notes:
    'Low. Tracebacks of rich and loguru that show local variables, and traces of PHP with text arguments. An ordinary stack trace in a log is not reported.',
  cwe: [532, 209],
  owasp: ['API8:2023'],
  references: LOG_REFERENCES,
  needs: ['logs'],
  judge: ({ logs }) => logs.traces.map(observe),
});

const observe = (trace: LoggedTrace): Observation => ({
  ...inLogs(trace),
  message: say`The log contains ${own(trace.language)} stack traces that show the values of variables, first in ${lineWords(trace.places[0])}.${oftenWords(trace)}`,
  confidence: 'firm',
  mark: `locals ${trace.language}`,
});
