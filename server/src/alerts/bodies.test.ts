import { expect, describe as group, it } from 'vitest';
import type { Message, MessageData } from '../store/values.ts';
import { bodyOf } from './bodies.ts';
import { describe } from './describe.ts';

const message = (type: Message['type'], data: Partial<MessageData> = {}): Message => ({
  type,
  timestamp: '2026-11-27T12:00:00.000Z',
  data: { projectId: 'prj_1', targetId: 'tgt_1', scanId: 'scn_1', targetName: 'Shop', ...data },
});
const finding = (title: string) => ({ id: 'fnd_1', check: 'c', severity: 'high' as const, title });

group('a message in words', () => {
  it.each([
    [message('scan.completed', { score: 81, grade: 'B' }), 'Shop: Scan completed: score 81, grade B'],
    [message('scan.completed', { score: null, grade: null }), 'Shop: Scan completed: no score'],
    [message('finding.new', { count: 1 }), 'Shop: 1 finding new'],
    [message('finding.fixed', { count: 12 }), 'Shop: 12 findings fixed'],
    [message('score.below', { score: 61, grade: 'D', limit: 70 }), 'Shop: Score fell below 70: score 61, grade D'],
    [message('target.unreachable'), 'Shop: Target is unreachable'],
  ])('%#: %s', (given, title) => {
    expect(describe(given).title).toBe(title);
  });

  it('names ten findings and counts the rest', () => {
    const findings = Array.from({ length: 20 }, (_, at) => finding(`finding ${at}`));
    const { lines } = describe(message('finding.new', { count: 120, findings }));
    expect(lines.slice(9)).toEqual(['high: finding 9', 'and 110 more', 'Scan scn_1']);
  });

  it('a name with a line break begins no header', () => {
    const { title } = describe(message('test', { targetName: 'Shop\r\nBcc: all@example.com' }));
    expect(title).toBe('Shop  Bcc: all@example.com: Test message from openbrick');
  });
});

group('bodies', () => {
  const hostile = message('finding.new', { count: 1, findings: [finding('<!channel> & <http://x|y> *b*')] });

  it('of Slack mention nobody and link nowhere', () => {
    const { text } = JSON.parse(bodyOf(hostile, 'slack')) as { text: string };
    expect(text).toContain('&lt;!channel&gt; &amp; &lt;http://x|y&gt;');
    expect(text).not.toContain('*b*');
  });

  it('of Teams are runs of text, in which Markdown means nothing', () => {
    const body = JSON.parse(bodyOf(message('test', { targetName: '[a](http://x)' }), 'teams'));
    const [{ content }] = body.attachments;
    expect(content.body[0]).toMatchObject({ type: 'RichTextBlock', inlines: [{ type: 'TextRun' }] });
    expect(content.body[0].inlines[0].text).toContain('[a](http://x)');
  });

  it('of the standard keep the order of the specification, whatever the database does', () => {
    const { data, timestamp, type } = message('test');
    expect(bodyOf({ data, timestamp, type }, 'standard')).toMatch(/^\{"type":"test","timestamp":"[^"]+","data":/);
  });
});
