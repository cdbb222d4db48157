export type { ApiDocument } from '../openapi/document.ts';
