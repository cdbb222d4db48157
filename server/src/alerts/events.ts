import type { Grade } from 'openbrick';
import type { Message, MessageData, MessageFinding, ScanError, WebhookEvent } from '../store/values.ts';

/** Findings named by one message; `count` says how many there are. */
const MOST_NAMED = 50;
/** The check whose finding is an event of its own. */
const CERTIFICATE = 'certificate-expiring';
/** The type of the error of a scan whose target gave no response. */
const UNREACHABLE = 'unreachable';

export interface ScanResult {
  readonly score: number | null;
  readonly grade: Grade | null;
  /** null: it succeeded. */
  readonly error: ScanError | null;
}

/** A scan that has just ended, and what was known of its target before. */
export interface EndedScan extends ScanResult {
  readonly projectId: string;
  readonly targetId: string;
  readonly scanId: string;
  readonly targetName: string;
  readonly at: Date;
  /** undefined: it is the first. */
  readonly before: {
    /** Of the last scan that had a score. */
    readonly score: number | null;
    /** Of the last scan that ended. */
    readonly error: ScanError | null;
  };
  /** What changed, the most severe first. */
  readonly opened: readonly MessageFinding[];
  readonly reopened: readonly MessageFinding[];
  readonly fixed: readonly MessageFinding[];
}

/**
 * The messages that follow from the end of a scan, for a webhook with this limit of scores. What continues is not repeated: a score that stays
 * below the limit, a target that stays unreachable and a certificate that was reported before give no message.
 */
export function messagesOf(scan: EndedScan, limit: number): Message[] {
  const { score, grade, error } = scan;
  const message = (type: WebhookEvent, more: Partial<MessageData>): Message => ({
    type,
    timestamp: scan.at.toISOString(),
    data: {
      projectId: scan.projectId,
      targetId: scan.targetId,
      scanId: scan.scanId,
      targetName: scan.targetName,
      ...more,
    },
  });
  if (error !== null) {
    const isNews = error.type === UNREACHABLE && scan.before.error?.type !== UNREACHABLE;
    return [message('scan.failed', { error }), ...(isNews ? [message('target.unreachable', { error })] : [])];
  }
  return [
    message('scan.completed', { score, grade }),
    ...aboutFindings(scan).map(([type, all]) =>
      message(type, { count: all.length, findings: all.slice(0, MOST_NAMED) }),
    ),
    ...(fellBelow(scan, limit) ? [message('score.below', { score, grade, limit })] : []),
  ];
}

function aboutFindings({ opened, reopened, fixed }: EndedScan): [WebhookEvent, readonly MessageFinding[]][] {
  const expiring = [...opened, ...reopened].filter(({ check }) => check === CERTIFICATE);
  const all: [WebhookEvent, readonly MessageFinding[]][] = [
    ['finding.new', opened],
    ['finding.reopened', reopened],
    ['finding.fixed', fixed],
    ['certificate.expiring', expiring],
  ];
  return all.filter(([, findings]) => findings.length > 0);
}

const fellBelow = ({ score, before }: EndedScan, limit: number): boolean =>
  score !== null && score < limit && (before.score === null || before.score >= limit);
