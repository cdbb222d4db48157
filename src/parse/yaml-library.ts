import { createRequire } from 'node:module';
import type { Alias, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { lazily } from './lazily.ts';

/** The YAML library, loaded with the first text of YAML: that takes a third of the time of a small search of files. */
export const yaml = lazily(() => createRequire(import.meta.url)('yaml') as typeof import('yaml'));

export const isAlias = (node: unknown): node is Alias => yaml().isAlias(node);
export const isCollection = (node: unknown): node is YAMLMap | YAMLSeq => yaml().isCollection(node);
export const isMap = (node: unknown): node is YAMLMap => yaml().isMap(node);
export const isNode = (node: unknown): node is Node => yaml().isNode(node);
export const isScalar = (node: unknown): node is Scalar => yaml().isScalar(node);
export const isSeq = (node: unknown): node is YAMLSeq => yaml().isSeq(node);
