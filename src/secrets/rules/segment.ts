import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'segment',
    name: 'Segment',
    revoke: 'https://www.twilio.com/docs/segment/connections/find-writekey',
    source: 'https://docs.segmentapis.com/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'segment-public-api-token',
      title: 'Segment Public API token',
      prefix: 'sgp_',
      body: fake.alnum(64),
      pattern: /sgp_[A-Za-z0-9]{64}/,
      opens: 'Sources and destinations of a workspace.',
    },
    {
      id: 'segment-write-key',
      title: 'Segment write key',
      ...assigned('segment write key|segment key|analytics write key', '[A-Za-z0-9]{32}'),
      opens: 'Sending events to one source; browsers hold it too.',
      kind: 'publishable',
      examples: {
        match: [
          ['SEGMENT_WRITE_KEY=', fake.alnum(32)],
          ['"segmentWriteKey": "', fake.alnum(32), '"'],
        ],
        ignore: [
          ['SEGMENT_WRITE_KEY=', 'x'.repeat(32)],
          ['SEGMENT_WRITE_KEY_HINT=', fake.alnum(32)],
        ],
      },
    },
  ],
);
