import type { Category } from '../model/terms.ts';

/** What a category is called for a person. */
export const categoryTitles: Readonly<Record<Category, string>> = {
  authentication: 'Authentication',
  'object-authorization': 'Object-level authorization',
  'function-authorization': 'Function-level authorization',
  'property-authorization': 'Property-level authorization',
  'input-validation': 'Input validation',
  'rate-limiting': 'Rate limiting',
  'data-exposure': 'Data exposure',
  encryption: 'Encryption',
  ssrf: 'SSRF',
  inventory: 'API inventory',
  'unsafe-consumption': 'Unsafe consumption of APIs',
  'llm-security': 'LLM security',
  'security-misconfiguration': 'Security misconfiguration',
};
