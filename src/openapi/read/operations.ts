import type {
  DocumentedHeader,
  DocumentedOperation,
  DocumentedResponse,
  Parameter,
  Place,
  RequestBody,
  SecurityAlternative,
  SecurityScheme,
  Server,
} from '../document.ts';
import { isSince32 } from '../document.ts';
import { bodyFrom, bodyOf2, contentsIn, parameterFrom } from './parameters.ts';
import { type Found, type Reading, schemaOf, textOf, textsOf } from './reading.ts';
import { securityIn } from './security.ts';
import { serversIn } from './servers.ts';

/** What the document says for all operations. */
export interface Defaults {
  readonly servers: readonly Server[];
  readonly schemes: readonly SecurityScheme[];
  readonly security: readonly SecurityAlternative[] | undefined;
  /** 2.0 only. */
  readonly consumes: readonly string[];
  readonly produces: readonly string[];
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']);
const MOST_OPERATIONS = 20_000;

/** Every operation that can be used, in document order; what is wrong with the others is reported. */
export function operationsIn(reading: Reading, root: Found, defaults: Defaults): DocumentedOperation[] {
  const operations: DocumentedOperation[] = [];
  const shapes = new Map<string, string>();
  for (const [path, item] of reading.objects(root, 'paths', 'path item')) {
    const at = reading.below(root.at, 'paths', path);
    if (!path.startsWith('/')) {
      reading.report({ kind: 'bad-value', at, message: 'a path must begin with a slash', name: path, loses: true });
      continue;
    }
    const shape = path.replace(/\{[^{}]{0,200}\}/g, '{}');
    if (shapes.has(shape)) {
      const message = 'another path differs only in the names of its parameters';
      reading.report({ kind: 'bad-value', at, message, name: path, loses: false });
    }
    shapes.set(shape, path);
    const ofPath = securityIn(reading, item, defaults.schemes);
    for (const [method, operation] of methodsOf(reading, item)) {
      if (operations.length >= MOST_OPERATIONS) {
        const message = `there are more than ${MOST_OPERATIONS} operations; the rest is not read`;
        reading.report({ kind: 'limit', at, message, loses: true });
        return operations;
      }
      operations.push(operationFrom(reading, { path, method, item, operation, ofPath }, defaults));
    }
  }
  reportDoubleIds(reading, operations);
  return operations;
}

/** By upper-case method: the fixed fields of a path item, and `additionalOperations` of 3.2 as they are written. */
function methodsOf(reading: Reading, item: Found): (readonly [string, Found])[] {
  const fixed = Object.keys(item.node)
    .filter((field) => METHODS.has(field) && (field !== 'query' || isSince32(reading.dialect)))
    .flatMap((field) => {
      const operation = reading.object(item, field, 'operation');
      return operation === undefined ? [] : [[field.toUpperCase(), operation] as const];
    });
  return isSince32(reading.dialect) ? [...fixed, ...reading.objects(item, 'additionalOperations', 'operation')] : fixed;
}

interface Written {
  readonly path: string;
  readonly method: string;
  readonly item: Found;
  readonly operation: Found;
  readonly ofPath: Defaults['security'];
}

function operationFrom(reading: Reading, written: Written, defaults: Defaults): DocumentedOperation {
  const { path, method, item, operation } = written;
  const found = [
    ...reading.list(operation, 'parameters', 'parameter'),
    ...reading.list(item, 'parameters', 'parameter'),
  ];
  const parameters = inPathToo(reading, written, parametersFrom(reading, found));
  const [operationId, summary, description] = ['operationId', 'summary', 'description'].map((field) =>
    textOf(operation, field),
  );
  const body = bodyOf(reading, operation, { found, consumes: listOr(operation, 'consumes', defaults.consumes) });
  const security = securityOf(securityIn(reading, operation, defaults.schemes), written.ofPath, defaults.security);
  const own = [serversIn(reading, operation), serversIn(reading, item)].find((servers) => servers.length > 0);
  return {
    key: `${method} ${path}`,
    method,
    path,
    ...(operationId !== undefined && { operationId }),
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    tags: textsOf(operation, 'tags'),
    deprecated: operation.node['deprecated'] === true,
    servers: own ?? defaults.servers,
    parameters,
    ...(body !== undefined && { body }),
    responses: responsesIn(reading, operation, listOr(operation, 'produces', defaults.produces)),
    ...security,
    at: operation.at,
  };
}

/** The first of its own, its path's and the document's that says anything. */
function securityOf(
  own: Defaults['security'],
  ofPath: Defaults['security'],
  ofAll: Defaults['security'],
): Pick<DocumentedOperation, 'security' | 'securityFrom'> {
  if (own !== undefined) return { security: own, securityFrom: 'operation' };
  if (ofPath !== undefined) return { security: ofPath, securityFrom: 'path' };
  return ofAll === undefined ? {} : { security: ofAll, securityFrom: 'document' };
}

function listOr(operation: Found, field: string, fallback: readonly string[]): readonly string[] {
  const own = textsOf(operation, field);
  return own.length > 0 ? own : fallback;
}

interface BodyParts {
  readonly found: readonly Found[];
  readonly consumes: readonly string[];
}

function bodyOf(reading: Reading, operation: Found, { found, consumes }: BodyParts): RequestBody | undefined {
  if (reading.dialect === '2.0') return bodyOf2(found, consumes);
  const body = Object.hasOwn(operation.node, 'requestBody')
    ? reading.object(operation, 'requestBody', 'request body')
    : undefined;
  return body && bodyFrom(reading, body);
}

/** Those of the operation come first and count before those of its path; parts of 2.0's bodies are none. */
function parametersFrom(reading: Reading, found: readonly Found[]): Parameter[] {
  const byName = new Map<string, Parameter>();
  for (const each of found) {
    const place = textOf(each, 'in');
    if (reading.dialect === '2.0' && (place === 'body' || place === 'formData')) continue;
    const parameter = parameterFrom(reading, each);
    const key = parameter && `${parameter.in} ${parameter.name}`;
    if (parameter !== undefined && key !== undefined && !byName.has(key)) byName.set(key, parameter);
  }
  return [...byName.values()];
}

/** The names in braces and the declared path parameters are the same; a name that is not declared is taken as a text. */
function inPathToo(reading: Reading, { path, operation }: Written, parameters: readonly Parameter[]): Parameter[] {
  const inPath = new Set([...path.matchAll(/\{([^{}]{1,200})\}/g)].map(([, name = '']) => name));
  const declared = new Set(parameters.filter((each) => each.in === 'path').map(({ name }) => name));
  for (const { name, at } of parameters) {
    if (!declared.has(name) || inPath.has(name)) continue;
    reading.report({ kind: 'bad-value', at, message: 'the path has no such parameter', name, loses: false });
  }
  const undeclared = [...inPath].filter((name) => !declared.has(name));
  for (const name of undeclared) {
    const message = 'the parameter in the path is not declared';
    reading.report({ kind: 'bad-value', at: operation.at, message, name, loses: false });
  }
  return [...parameters, ...undeclared.map((name) => plainParameter(name, operation.at))];
}

const plainParameter = (name: string, at: Place): Parameter => ({
  name,
  in: 'path',
  required: true,
  style: 'simple',
  explode: false,
  allowReserved: false,
  deprecated: false,
  examples: [],
  at,
});

function responsesIn(reading: Reading, operation: Found, produces: readonly string[]): DocumentedResponse[] {
  return reading.objects(operation, 'responses', 'response').map(([status, found]) => {
    if (!/^(?:default|[1-5](?:\d\d|XX))$/.test(status)) {
      const message = 'the key of a response must be a status, a range such as `4XX`, or `default`';
      reading.report({ kind: 'bad-value', at: found.at, message, name: status, loses: false });
    }
    const schema = schemaOf(found, 'schema');
    // Where nothing is produced by the document's word, anything may be.
    const types = produces.length === 0 ? ['*/*'] : produces;
    const contents =
      reading.dialect === '2.0'
        ? schema === undefined
          ? []
          : types.map((mediaType) => ({ mediaType, schema, examples: [], at: found.at }))
        : contentsIn(reading, found);
    return {
      // `2xx` is wrong, and cannot mean anything else.
      status: /^[1-5]xx$/i.test(status) ? status.toUpperCase() : status,
      description: textOf(found, 'description') ?? '',
      contents,
      headers: headersIn(reading, found),
      at: found.at,
    };
  });
}

const headersIn = (reading: Reading, response: Found): DocumentedHeader[] =>
  reading.objects(response, 'headers', 'header').map(([name, header]) => {
    const schema = reading.dialect === '2.0' ? { node: header.node, at: header.at } : schemaOf(header, 'schema');
    return { name, ...(schema !== undefined && { schema }), at: header.at };
  });

function reportDoubleIds(reading: Reading, operations: readonly DocumentedOperation[]): void {
  const first = new Set<string>();
  for (const { operationId, at } of operations) {
    if (operationId === undefined) continue;
    if (first.has(operationId)) {
      const message = 'duplicate operationId';
      reading.report({
        kind: 'bad-value',
        at: reading.below(at, 'operationId'),
        message,
        name: operationId,
        loses: false,
      });
    }
    first.add(operationId);
  }
}
