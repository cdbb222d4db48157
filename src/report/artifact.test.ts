import { describe, expect, it } from 'vitest';
import type { Masked } from '../model/report.ts';
import { artifactOf } from './artifact.ts';

const uriOf = (file: string, folder = '/srv/project') =>
  artifactOf({ source: 'code', file: file as Masked, line: 1 }, folder);

describe('the artifact of a result', () => {
  it.each([
    ['src/a.txt', 'src/a.txt'],
    ['./src/../a b#1?.txt', 'a%20b%231%3F.txt'],
    ['src\\a.txt', 'src/a.txt'],
    ['/srv/project/src/a.txt', 'src/a.txt'],
    ['é/ü.txt', '%C3%A9/%C3%BC.txt'],
    ['stdin', 'stdin'],
  ])('%s stands below the folder', (file, uri) => {
    expect(uriOf(file)).toEqual({ uri, uriBaseId: '%SRCROOT%' });
  });

  it.each([
    ['/srv/other/a.txt', 'file:///srv/other/a.txt'],
    ['/srv/project-2/a.txt', 'file:///srv/project-2/a.txt'],
    ['../a.txt', 'file:///srv/a.txt'],
    ['C:\\keys\\a.txt', 'file:///C:/keys/a.txt'],
  ])('%s stands elsewhere', (file, uri) => {
    expect(uriOf(file)).toEqual({ uri });
  });

  it('is relative on Windows too', () => {
    expect(uriOf('C:\\work\\src\\a.txt', 'C:\\work')).toEqual({ uri: 'src/a.txt', uriBaseId: '%SRCROOT%' });
  });
});
