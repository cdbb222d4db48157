import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'pypi',
    name: 'PyPI',
    revoke: 'https://pypi.org/help/#compromised-token',
    source: 'https://pypi.org/help/#apitoken',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'pypi-api-token',
      title: 'PyPI API token',
      prefix: 'pypi-AgEIcHlwaS5vcmc',
      body: fake.base64url(50),
      pattern: /pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,300}/,
      opens: 'Publishing packages in the name of its owner.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'test-pypi-api-token',
      title: 'TestPyPI API token',
      prefix: 'pypi-AgENdGVzdC5weXBpLm9yZw',
      body: fake.base64url(50),
      pattern: /pypi-AgENdGVzdC5weXBpLm9yZw[A-Za-z0-9_-]{50,300}/,
      opens: 'Publishing packages to the test index.',
      unmistakable: true,
      severity: 'low',
    },
  ],
);
