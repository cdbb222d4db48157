import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'openshift',
    name: 'Kubernetes and OpenShift',
    revoke: 'https://kubernetes.io/docs/concepts/security/service-accounts/',
    source: 'https://docs.redhat.com/en/documentation/openshift_container_platform/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'openshift-token',
      title: 'OpenShift token',
      prefix: 'sha256~',
      body: fake.base64url(43),
      pattern: /sha256~[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      opens: 'What its owner may do in a cluster.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'kubernetes-client-key',
      title: 'client key of a Kubernetes configuration',
      literals: ['client-key-data'],
      unbounded: true,
      unmistakable: true,
      severity: 'critical',
      pattern: /client-key-data["']?\s{0,3}:\s{0,3}["']?(LS0tLS1CRUdJTi[A-Za-z0-9+/]{100,6000}={0,2})/,
      looks: 'A PEM block in base64, under the name `client-key-data`',
      opens: 'What the user of the configuration may do in a cluster.',
      source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
      examples: {
        match: [['client-key-', 'data: LS0tLS1', 'CRUdJTi', fake.base64(300)]],
        ignore: [
          ['client-key-', 'data: REDACTED'],
          ['certificate-authority-data: LS0tLS1', 'CRUdJTi', fake.base64(300)],
        ],
      },
    },
  ],
);
