import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'langsmith',
    name: 'LangSmith',
    revoke: 'https://docs.langchain.com/langsmith/create-account-api-key',
    source: 'https://docs.langchain.com/langsmith/create-account-api-key',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'langsmith-personal-token',
      title: 'LangSmith personal token',
      prefix: 'lsv2_pt_',
      body: `${fake.hex(32)}_${fake.hex(10)}`,
      pattern: /lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10}/,
      opens: 'Traces with prompts and answers, in the name of its owner.',
      unmistakable: true,
    },
    {
      id: 'langsmith-service-key',
      title: 'LangSmith service key',
      prefix: 'lsv2_sk_',
      body: `${fake.hex(32)}_${fake.hex(10)}`,
      pattern: /lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10}/,
      opens: 'Traces with prompts and answers of a workspace.',
      unmistakable: true,
    },
  ],
);
