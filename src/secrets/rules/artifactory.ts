import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'artifactory',
    name: 'JFrog',
    revoke: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'artifactory-api-key',
      title: 'Artifactory API key',
      prefix: 'AKCp',
      body: fake.alnum(69),
      pattern: /AKCp[A-Za-z0-9]{69}/,
      opens: 'Packages that its owner may read or publish.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'artifactory-reference-token',
      title: 'Artifactory reference token',
      prefix: 'cmVmdGtuOjAxO',
      body: fake.alnum(51),
      pattern: /cmVmdGtuOjAxO[A-Za-z0-9]{51,56}/,
      opens: 'Packages that its owner may read or publish.',
      unmistakable: true,
      severity: 'critical',
    },
  ],
);
