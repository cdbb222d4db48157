import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'oracle',
    name: 'Oracle Cloud',
    revoke: 'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm',
    source: 'https://docs.oracle.com/en-us/iaas/Content/General/Concepts/identifiers.htm',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'oracle-cloud-id',
      title: 'Oracle Cloud identifier',
      kind: 'identifier',
      literals: ['ocid1.'],
      pattern: /ocid1\.(?:user|tenancy|compartment|instance)\.oc\d\.[a-z0-9-]{0,20}\.[a-z0-9]{60}/,
      opens: 'Nothing by itself; it names a resource.',
      examples: {
        match: [['ocid1', '.user.oc1..', fake.lower(60)]],
        ignore: [['ocid1', '.user.oc1..', fake.lower(20)]],
      },
    },
  ],
);
