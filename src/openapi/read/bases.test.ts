import { describe, expect, it } from 'vitest';
import { serversOf } from './bases.ts';

const at = { file: 'x', pointer: '' };
const target = 'http://api.test:8000/docs?x=1';

const bases = (urls: readonly string[], from = 'http://api.test:8000/v3/openapi.json'): readonly string[] =>
  serversOf({ from }, { servers: urls.map((url) => ({ url, at })) }, target);

describe('serversOf', () => {
  it.each<[string, string[], string[]]>([
    ['no server', [], ['http://api.test:8000']],
    ['the root', ['/'], ['http://api.test:8000']],
    ['a path', ['/api/v1/'], ['http://api.test:8000/api/v1']],
    ['a path against the document', ['v1'], ['http://api.test:8000/v3/v1']],
    [
      'the target among others',
      ['https://prod.test/p', 'http://api.test:8000/a', '/b'],
      ['http://api.test:8000/a', 'http://api.test:8000/b'],
    ],
    ['the same twice', ['/a', '/a/'], ['http://api.test:8000/a']],
    ['only others', ['https://prod.test/p/', 'https://other.test'], ['http://api.test:8000/p', 'http://api.test:8000']],
    ['another port', ['http://api.test/p'], ['http://api.test:8000/p']],
    ['no URL at all', ['http://', 'ftp://api.test/x', 'http://{host}:{port}/x'], ['http://api.test:8000']],
  ])('%s', (_what, urls, expected) => {
    expect(bases(urls)).toEqual(expected);
  });

  it('stands relative servers of a file against the target, of another host’s document against that host', () => {
    expect(bases(['/a'], 'folder/openapi.yaml')).toEqual(['http://api.test:8000/a']);
    expect(bases(['/a'], 'C:\\openapi.yaml')).toEqual(['http://api.test:8000/a']);
    expect(bases(['/a'], 'https://docs.test/openapi.json')).toEqual(['http://api.test:8000/a']);
  });
});
