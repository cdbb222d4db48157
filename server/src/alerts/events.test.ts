import { describe, expect, it } from 'vitest';
import { type EndedScan, messagesOf } from './events.ts';

const finding = (check: string, id = 'fnd_1') => ({ id, check, severity: 'high' as const, title: check });
const unreachable = { type: 'unreachable', detail: 'No response.' };
const scan = (more: Partial<EndedScan> = {}): EndedScan => ({
  projectId: 'prj_1',
  targetId: 'tgt_1',
  scanId: 'scn_1',
  targetName: 'Shop',
  at: new Date('2026-11-27T12:00:00.000Z'),
  score: 80,
  grade: 'B',
  error: null,
  before: { score: 80, error: null },
  opened: [],
  reopened: [],
  fixed: [],
  ...more,
});
const typesOf = (more: Partial<EndedScan>, limit = 70) => messagesOf(scan(more), limit).map(({ type }) => type);

describe('messages that follow from a scan', () => {
  it('say which scan of which target, and when', () => {
    expect(messagesOf(scan(), 70)).toEqual([
      {
        type: 'scan.completed',
        timestamp: '2026-11-27T12:00:00.000Z',
        data: { projectId: 'prj_1', targetId: 'tgt_1', scanId: 'scn_1', targetName: 'Shop', score: 80, grade: 'B' },
      },
    ]);
  });

  it('are one for each kind of change, with all findings of the kind', () => {
    const found = { opened: [finding('a'), finding('b', 'fnd_2')], reopened: [finding('c')], fixed: [finding('d')] };
    expect(typesOf(found)).toEqual(['scan.completed', 'finding.new', 'finding.reopened', 'finding.fixed']);
    expect(messagesOf(scan(found), 70)[1]?.data).toMatchObject({
      count: 2,
      findings: [{ check: 'a' }, { check: 'b' }],
    });
  });

  it('name 50 findings at most and count all', () => {
    const opened = Array.from({ length: 300 }, (_, at) => finding('a', `fnd_${at}`));
    const { data } = messagesOf(scan({ opened }), 70)[1] ?? {};
    expect([data?.count, data?.findings?.length]).toEqual([300, 50]);
  });

  it('tell of a certificate that expires, wherever it stands among the findings', () => {
    const many = Array.from({ length: 60 }, (_, at) => finding('a', `fnd_${at}`));
    expect(typesOf({ opened: [...many, finding('certificate-expiring')] })).toContain('certificate.expiring');
    expect(typesOf({ reopened: [finding('certificate-expiring')] })).toContain('certificate.expiring');
    expect(typesOf({ fixed: [finding('certificate-expiring')] })).not.toContain('certificate.expiring');
    expect(typesOf({ opened: [finding('certificate-invalid')] })).not.toContain('certificate.expiring');
  });

  it.each([
    ['falls below it', 80, 60, true],
    ['is below it in the first scan', null, 60, true],
    ['stays below it', 65, 60, false],
    ['stays above it', 80, 75, false],
    ['reaches it from below', 60, 70, false],
    ['is on it', 80, 70, false],
    ['is missing', 80, null, false],
  ])('a score that %s', (_, before, score, isSent) => {
    const types = typesOf({ score, before: { score: before, error: null } });
    expect(types.includes('score.below')).toBe(isSent);
  });

  it('a limit of 0 is never fallen below', () => {
    expect(typesOf({ score: 0, before: { score: null, error: null } }, 0)).not.toContain('score.below');
  });

  it('of a scan that failed', () => {
    expect(typesOf({ error: unreachable })).toEqual(['scan.failed', 'target.unreachable']);
    expect(typesOf({ error: { type: 'timeout', detail: 'Too long.' } })).toEqual(['scan.failed']);
  });

  it('a target that stays unreachable is said once', () => {
    expect(typesOf({ error: unreachable, before: { score: 80, error: unreachable } })).toEqual(['scan.failed']);
  });
});
