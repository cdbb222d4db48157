import { expect, it } from 'vitest';
import { frameworkName } from './framework-name.ts';

it.each([
  ['flask', 'Flask'],
  ['nextjs', 'Next.js'],
  ['aiohttp', 'aiohttp'],
  ['json-api', 'JSON:API'],
  ['server-sent-events', 'server-sent events'],
  ['Spring Boot', 'Spring Boot'],
  ['constructor', 'Constructor'],
  ['', ''],
])('%s is called %s', (id, name) => expect(frameworkName(id)).toBe(name));
