import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'zapier',
    name: 'Automation services',
    revoke: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
    source: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'zapier-webhook',
      title: 'Zapier webhook',
      literals: ['hooks.zapier.com/hooks/catch/'],
      unbounded: true,
      severity: 'low',
      pattern: /hooks\.zapier\.com\/hooks\/catch\/\d{4,10}\/[a-z0-9]{6,10}/,
      opens: 'Starting one automation.',
      examples: {
        match: [['https://hooks.zapier.com', '/hooks/catch/', fake.digits(7), '/', fake.lower(7)]],
        ignore: [['https://hooks.zapier.com', '/hooks/catch/']],
      },
    },
    {
      id: 'make-webhook',
      title: 'Make webhook',
      literals: ['.make.com/'],
      reach: 10,
      unbounded: true,
      severity: 'low',
      pattern: /hook\.(?:eu|us)\d\.make\.com\/[a-z0-9]{32}/,
      opens: 'Starting one automation.',
      source: 'https://help.make.com/webhooks',
      examples: {
        match: [['https://hook.eu1', '.make.com/', fake.lower(32)]],
        ignore: [['https://www', '.make.com/', 'en/help']],
      },
    },
    {
      id: 'ifttt-webhook',
      title: 'IFTTT webhook',
      literals: ['maker.ifttt.com/trigger/'],
      unbounded: true,
      severity: 'low',
      pattern: /maker\.ifttt\.com\/trigger\/[A-Za-z0-9_{}-]{1,60}\/(?:json\/)?with\/key\/[A-Za-z0-9_-]{22,64}/,
      opens: "Starting any of the user's automations.",
      source: 'https://help.ifttt.com/hc/en-us/articles/115010230347',
      examples: {
        match: [['https://maker.ifttt.com', '/trigger/door/with/key/', fake.base64url(22)]],
        ignore: [['https://maker.ifttt.com', '/trigger/door/with/key/', 'x'.repeat(22)]],
      },
    },
  ],
);
