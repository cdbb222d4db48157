import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'sonar',
    name: 'Sonar',
    revoke: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
    source: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'sonar-user-token',
      title: 'Sonar user token',
      prefix: 'squ_',
      body: fake.hex(40),
      pattern: /squ_[0-9a-f]{40}/,
      opens: 'Code findings that its owner may read.',
      severity: 'medium',
    },
    {
      id: 'sonar-project-token',
      title: 'Sonar project analysis token',
      prefix: 'sqp_',
      body: fake.hex(40),
      pattern: /sqp_[0-9a-f]{40}/,
      opens: 'Sending analyses of one project.',
      severity: 'medium',
    },
    {
      id: 'sonar-global-token',
      title: 'Sonar global analysis token',
      prefix: 'sqa_',
      body: fake.hex(40),
      pattern: /sqa_[0-9a-f]{40}/,
      opens: 'Sending analyses of all projects.',
      severity: 'medium',
    },
  ],
);
