import { controlsOf } from '../judge/controls/table.ts';
import type { Check } from '../model/check.ts';
import { jsonText } from '../model/inert.ts';
import { catalogues, standardIds, standards } from '../model/standards.ts';

/** The checks with the requirements that their findings bear on, for people: one block a check, a standard a line. */
export const mapText = (checks: readonly Check[]): string => `${checks.map(blockOf).join('\n')}\n${sources()}`;

const LABEL = 8;

function blockOf({ id, owasp, cwe }: Check): string {
  const controls = controlsOf(id);
  const rows = [
    ['OWASP', owasp],
    ['CWE', cwe.map(String)],
    ...standardIds.map((standard) => [LABELS[standard], controls[standard] ?? []] as const),
  ] as const;
  const lines = rows
    .filter(([, ids]) => ids.length > 0)
    .map(([label, ids]) => `  ${label.padEnd(LABEL)}  ${ids.join(', ')}\n`);
  return `${id}\n${lines.join('')}`;
}

const LABELS = { asvs: 'ASVS', 'pci-dss': 'PCI DSS', soc2: 'SOC 2', iso27001: 'ISO', 'nist-800-53': 'NIST' } as const;

function sources(): string {
  const { owasp, cwe } = catalogues;
  return [
    ['OWASP', `${owasp.name} ${owasp.version}, ${owasp.source}`],
    ['CWE', cwe.source],
    ...standardIds.map((id) => [LABELS[id], `${standards[id].name} ${standards[id].version}, ${standards[id].source}`]),
  ]
    .map(([label = '', words]) => `${label.padEnd(LABEL)}  ${words}\n`)
    .join('');
}

/** The same for programs, with the standards and what each requirement asks for. */
export const mapJson = (checks: readonly Check[]): string =>
  jsonText({
    schemaVersion: 1,
    standards,
    checks: checks.map(({ id, category, severity, owasp, cwe }) => ({
      ...{ id, category, severity, owasp, cwe },
      controls: controlsOf(id),
    })),
  });
