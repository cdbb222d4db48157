export type { ApiDocument, SourceText } from '../openapi/document.ts';
