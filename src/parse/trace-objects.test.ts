import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { traceObjectsIn } from './trace-objects.ts';

const laravel = {
  message: 'boom',
  exception: 'Error',
  file: '/var/www/app/A.php',
  line: 4,
  trace: [
    { file: '/var/www/vendor/x/B.php', line: 54, function: 'show', class: 'A', type: '->' },
    { function: '{closure}', class: 'Pipeline', type: '->' },
    { file: '/var/www/public/index.php', line: 17, function: 'handle' },
  ],
};
const java = {
  cause: {
    stackTrace: [
      { methodName: 'doGet', fileName: 'A.java', lineNumber: 42, className: 'dev.A', nativeMethod: false },
      { methodName: 'service', fileName: 'B.java', lineNumber: 5, className: 'dev.B', nativeMethod: false },
    ],
  },
};

describe('traces in pieces', () => {
  test.each([
    ['Laravel', laravel, 'php', 2, '/trace'],
    ['a Throwable of Java', java, 'java', 2, '/cause/stackTrace'],
    [
      'frames of Python',
      { exc: { frames: [{ filename: '/srv/a.py', lineno: 3, function: 'f' }] } },
      'python',
      1,
      '/exc/frames',
    ],
    [
      'lines as texts',
      {
        stack: [
          { file: 'a.ts', line: '3', method: 'f' },
          { file: 'b.ts', line: '4', method: 'g' },
        ],
      },
      'node',
      2,
      '/stack',
    ],
  ])('%s', (_, value, language, frames, pointer) => {
    expect(traceObjectsIn(value)).toMatchObject([{ language, frames, pointer }]);
  });

  test.each([
    ['messages of a linter', { traces: [{ file: '/srv/a.py', line: 3, message: 'unused' }] }],
    ['under another name', { results: laravel.trace }],
    ['one relative frame', { trace: [{ file: 'a.php', line: 3, function: 'f' }] }],
    ['frames of an animation', { frames: [{ file: '/img/a.png', line: 3, name: 'f' }] }],
    ['spans of a request', { trace: [{ name: 'GET /x', duration: 3 }] }],
    ['a switch', { trace: true, stack: 'web', frames: [] }],
  ])('quiet: %s', (_, value) => {
    expect(traceObjectsIn(value)).toEqual([]);
  });

  test('any value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void traceObjectsIn({ trace: value, frames: [value] })));
  });
});
