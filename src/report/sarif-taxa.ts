import type {
  ReportingDescriptor,
  ReportingDescriptorRelationship,
  ToolComponent,
  ToolComponentReference,
} from 'sarif';
import type { Report } from '../model/report.ts';
import { catalogues, standardIds, standards } from '../model/standards.ts';
import type { RuleInfo } from './format.ts';

/** Taxonomies of a run, and what links its rules to them. */
export interface Taxa {
  readonly taxonomies: ToolComponent[];
  readonly supported: ToolComponentReference[];
  relationshipsOf(info: RuleInfo): ReportingDescriptorRelationship[];
}

interface Source {
  readonly component: Omit<ToolComponent, 'taxa'>;
  /** What the check with these facts is mapped to. */
  readonly idsOf: (info: RuleInfo) => readonly string[];
  readonly descriptorOf: (id: string) => ReportingDescriptor;
}

/** CWE, OWASP API Security and the standards that the report names; of each only what its rules are mapped to. */
export function taxaOf(rules: readonly RuleInfo[], checks: Report['checks']): Taxa {
  const used = sourcesOf(checks)
    .map((source) => ({ ...source, ids: [...new Set(rules.flatMap(source.idsOf))] }))
    .filter(({ ids }) => ids.length > 0);
  return {
    taxonomies: used.map(({ component, ids, descriptorOf }) => ({ ...component, taxa: ids.map(descriptorOf) })),
    supported: used.map(({ component: { name } }, index) => ({ name, index })),
    relationshipsOf: (info) =>
      used.flatMap(({ component: { name }, ids, idsOf }, index) =>
        idsOf(info).map((id) => ({
          target: { id, index: ids.indexOf(id), toolComponent: { name, index } },
          kinds: ['relevant'],
        })),
      ),
  };
}

const CWE: Source = {
  component: {
    name: catalogues.cwe.name,
    organization: catalogues.cwe.organization,
    informationUri: catalogues.cwe.source,
    shortDescription: { text: 'Common Weakness Enumeration.' },
    isComprehensive: false,
  },
  idsOf: ({ cwe }) => cwe.map(String),
  descriptorOf: (id) => ({ id, helpUri: `https://cwe.mitre.org/data/definitions/${id}.html` }),
};

const OWASP_API: Source = {
  component: {
    name: catalogues.owasp.name,
    version: catalogues.owasp.version,
    organization: catalogues.owasp.organization,
    informationUri: catalogues.owasp.source,
    shortDescription: { text: 'The ten most critical API security risks of 2023.' },
    isComprehensive: false,
  },
  idsOf: ({ owasp }) => owasp.filter((id) => /^API\d{1,2}:2023$/.test(id)),
  descriptorOf: (id) => ({ id }),
};

function sourcesOf(checks: Report['checks']): Source[] {
  const controls = new Map(checks.map((check) => [check.id, check.controls ?? {}]));
  const mapped = standardIds.map((standard): Source => {
    const { name, version, organization, source, controls: titles } = standards[standard];
    const shortDescription = { text: `${name}, ${version}.` };
    return {
      component: { name, version, organization, informationUri: source, shortDescription, isComprehensive: false },
      idsOf: ({ id }) => controls.get(id)?.[standard] ?? [],
      descriptorOf: (id) => ({ id, ...(titles[id] !== undefined && { shortDescription: { text: `${titles[id]}.` } }) }),
    };
  });
  return [CWE, OWASP_API, ...mapped];
}
