import type { Flag } from './flag.ts';

/** What a scan may use at most. */
export const limitFlags: readonly Flag[] = [
  {
    name: 'maxRequests',
    usage: '--max-requests <n>',
    kind: 'text',
    help: 'maximum requests (default 500, and 250 for each identity that is compared)',
    inFolder: 'lower',
  },
  {
    name: 'maxTime',
    usage: '--max-time <duration>',
    kind: 'text',
    help: 'maximum duration, e.g. 90s or 2m (default 60s)',
    inFolder: 'lower',
  },
  {
    name: 'rate',
    usage: '--rate <n>',
    kind: 'text',
    help: 'maximum requests per second, or `unlimited` (default 20)',
    inFolder: 'lower',
  },
  {
    name: 'concurrency',
    usage: '--concurrency <n>',
    kind: 'text',
    help: 'maximum concurrent requests (default 8)',
    inFolder: 'lower',
  },
  {
    name: 'timeout',
    usage: '--timeout <duration>',
    kind: 'text',
    help: 'timeout per request (default 10s)',
    inFolder: 'lower',
  },
];
