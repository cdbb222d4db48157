import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'splunk',
    name: 'Splunk',
    revoke: 'https://help.splunk.com/en/splunk-enterprise/get-started/get-data-in',
    source: 'https://help.splunk.com/en/splunk-enterprise/get-started/get-data-in',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'splunk-hec-token',
      title: 'Splunk HTTP Event Collector token',
      literals: ['splunk'],
      ignoreCase: true,
      pattern:
        /splunk(?:[_-]hec)?[_-]?(?:token|hec)["'\]]{0,2}[ \t]{0,4}[:=][ \t]{0,4}["']?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i,
      severity: 'medium',
      looks: 'A UUID, under the name `splunk token`, `splunk hec token`',
      opens: 'Sending events to an index.',
      examples: { match: [['SPLUNK_HEC_TOKEN=', fake.uuid()]], ignore: [['SPLUNK_INDEX=', fake.uuid()]] },
    },
  ],
);
