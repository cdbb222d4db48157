import type { Message, MessageData, WebhookEvent } from '../store/values.ts';

/** A message in words, for chats and mail. Plain text: each format escapes it in its own way. */
export interface Description {
  readonly title: string;
  readonly lines: readonly string[];
}

/** How many findings are named; the rest is a number. */
const NAMED = 10;

const titles: Readonly<Record<WebhookEvent, (data: MessageData) => string>> = {
  'scan.completed': (data) => `Scan completed: ${scoreOf(data)}`,
  'scan.failed': () => 'Scan failed',
  'finding.new': (data) => `${findings(data)} new`,
  'finding.fixed': (data) => `${findings(data)} fixed`,
  'finding.reopened': (data) => `${findings(data)} reopened`,
  'score.below': (data) => `Score fell below ${data.limit ?? 0}: ${scoreOf(data)}`,
  'certificate.expiring': () => 'TLS certificate expires soon',
  'target.unreachable': () => 'Target is unreachable',
  test: () => 'Test message from openbrick',
};

export function describe({ type, data }: Message): Description {
  const title = titles[type](data);
  const named = (data.findings ?? []).slice(0, NAMED).map((finding) => `${finding.severity}: ${finding.title}`);
  const more = (data.count ?? 0) - named.length;
  return {
    title: data.targetName === undefined ? title : `${oneLine(data.targetName)}: ${title}`,
    lines: [
      ...named,
      ...(more > 0 && named.length > 0 ? [`and ${more} more`] : []),
      ...(data.error === undefined ? [] : [data.error.detail]),
      ...(data.scanId === null ? [] : [`Scan ${data.scanId}`]),
    ].map(oneLine),
  };
}

const findings = ({ count = 0 }: MessageData): string => `${count} ${count === 1 ? 'finding' : 'findings'}`;
const scoreOf = ({ score, grade }: MessageData): string =>
  score === undefined || score === null ? 'no score' : `score ${score}${grade ? `, grade ${grade}` : ''}`;
/** Names and titles become parts of lines and of a subject: a line break in one would begin another. */
const oneLine = (text: string): string => text.replace(/\p{C}/gu, ' ').slice(0, 500);
