import { describe, expect, it } from 'vitest';
import { markAt } from './marks.ts';

const KEY = 'KEY';
const RULE = 'github-personal-token';

function marked(text: string, rule = RULE, isBytes = false) {
  const start = text.indexOf(KEY);
  return markAt({ text, start, end: start + KEY.length, isBytes }, rule);
}

describe('marks', () => {
  it.each([
    ['T = "KEY" # openbrick:allow', {}],
    ['/* openbrick:allow */ T = "KEY"', {}],
    ['T = "KEY" <!-- openbrick:allow -->', {}],
    ['T = "KEY" # openbrick:allow github-personal-token', {}],
    ['T = "KEY" # openbrick:allow github-personal-token — made up for the tests', { reason: 'made up for the tests' }],
    ['T = "KEY" # openbrick:allow stripe-secret-key, github-personal-token: two of them', { reason: 'two of them' }],
    ['T = "KEY" // openbrick:allow -- made up', { reason: 'made up' }],
    ['T = "KEY" // openbrick:allow — made up', { reason: 'made up' }],
    ['T = "KEY" // openbrick:allow made up for tests', { reason: 'made up for tests' }],
    ['{"a":"KEY"} /* openbrick:allow github-personal-token - sample */ more();', { reason: 'sample' }],
    ['a\nT = "KEY" # gitleaks:allow\nb', {}],
    ['# gitleaks:allow T = "KEY"', {}],
    ['T = "KEY"  # pragma: allowlist secret', {}],
    ['T = "KEY"  // pragma: whitelist secret', {}],
    ['# pragma: allowlist nextline secret\nT = "KEY"', {}],
    ['# pragma: allowlist nextline secret\r\nT = "KEY"\r\n', {}],
  ])('%j is allowed', (text, mark) => {
    expect(marked(text)).toEqual(mark);
  });

  it.each([
    'T = "KEY"',
    '# openbrick:allow\nT = "KEY"',
    'T = "KEY"\n# openbrick:allow',
    'T = "KEY" # openbrick:allowed',
    'T = "KEY" # openbrick:allow stripe-secret-key',
    'T = "KEY" # openbrick:allow stripe-secret-key — made up',
    'T = "KEY" # openbrick:allow github-personal-tokn',
    'T = "KEY" # openbrick:allow github-personal-tokn — made up',
    'T = "KEY" # gitleaks:allowed',
    'T = "KEY" # gitleaks',
    '# gitleaks:allow\nT = "KEY"',
    'T = "KEY" # pragma: allowlist nextline secret',
    '# pragma: allowlist secret\nT = "KEY"',
    '# pragma: allowlist nextline secret\n\nT = "KEY"',
    `T = "KEY" ${' '.repeat(2000)} # openbrick:allow`,
    `# gitleaks:allow ${' '.repeat(2000)} T = "KEY"`,
  ])('%j is not', (text) => {
    expect(marked(text)).toBeUndefined();
  });

  it('reads the reason in UTF-8 where the text is bytes', () => {
    const bytes = Buffer.from('T = "KEY" # openbrick:allow github-personal-token — für Tests').toString('latin1');
    expect(marked(bytes, RULE, true)).toEqual({ reason: 'für Tests' });
  });

  it('keeps a reason short', () => {
    expect(marked(`T = "KEY" # openbrick:allow — ${'x'.repeat(900)}`)?.reason?.length).toBeLessThanOrEqual(200);
  });
});
