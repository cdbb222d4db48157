import type { Controls } from '../../model/standards.ts';
import { accessRules } from './access.ts';
import { configurationRules } from './configuration.ts';
import { cookieRules } from './cookies.ts';
import { dataRules } from './data.ts';
import { inputRules } from './input.ts';
import type { ControlRule } from './rule.ts';
import { secretRules } from './secrets.ts';
import { sessionRules } from './sessions.ts';
import { transportRules } from './transport.ts';

/**
 * Requirements of standards that a finding of a check contradicts, one row for checks that share them. Only what the requirement itself asks for is named: that a
 * check is absent from the table, or a standard from a row, says that no requirement applies directly. OWASP API Security and CWE are named by the checks.
 */
export const controlRules: readonly ControlRule[] = [
  ...secretRules,
  ...dataRules,
  ...accessRules,
  ...sessionRules,
  ...cookieRules,
  ...transportRules,
  ...configurationRules,
  ...inputRules,
];

const byCheck: ReadonlyMap<string, Controls> = new Map(
  controlRules.flatMap(({ checks, ...controls }) => checks.map((id) => [id, controls] as const)),
);

/** What a check is mapped to; nothing for checks without a row, such as those of the user. */
export const controlsOf = (check: string): Controls => byCheck.get(check) ?? {};
