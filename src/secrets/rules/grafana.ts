import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'grafana',
    name: 'Grafana',
    revoke: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'grafana-service-token',
      title: 'Grafana service account token',
      prefix: 'glsa_',
      body: `${fake.alnum(32)}_${fake.hex(8)}`,
      pattern: /glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}/,
      opens: 'Dashboards and data sources that the account may use.',
      unmistakable: true,
    },
    {
      id: 'grafana-cloud-token',
      title: 'Grafana Cloud access policy token',
      prefix: 'glc_eyJ',
      body: fake.base64(50),
      pattern: /glc_eyJ[A-Za-z0-9+/]{50,400}(?![A-Za-z0-9+/])/,
      opens: 'Metrics, logs and traces that the policy allows.',
      unmistakable: true,
    },
    {
      id: 'grafana-api-key',
      title: 'Grafana API key',
      prefix: 'eyJrIjoi',
      body: fake.alnum(70),
      pattern: /eyJrIjoi[A-Za-z0-9]{70,400}/,
      opens: 'Dashboards and data sources, as far as its role goes.',
    },
  ],
);
