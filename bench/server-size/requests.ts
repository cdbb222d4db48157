/** One kind of request that is measured: the path of its n-th repetition. */
export interface Kind {
  readonly name: string;
  /** Who asks: the operator, who sees every project, or a member of three of them. */
  readonly by: 'operator' | 'member';
  path(turn: number, places: Places): string;
}

/** Ids that exist, to take from in turn. */
export interface Places {
  readonly projects: readonly string[];
  /** Those with the most findings first. */
  readonly targets: readonly string[];
  readonly findings: readonly string[];
}

const of = (list: readonly string[], turn: number): string => list[turn % list.length] ?? '';
const states = ['open', 'fixed', 'suppressed'];
const severities = ['critical', 'high', 'medium', 'low', 'info'];
const checkOf = (turn: number): string => `check-${(turn * 7) % 150}`;

type Query = (turn: number, places: Places) => Record<string, string>;

const listOf =
  (thing: string, by: Kind['by'] = 'operator') =>
  (name: string, query: Query): Kind => ({
    name: `${thing} ${name}${by === 'member' ? ', member' : ''}`,
    by,
    path: (turn, places) => `/api/v1/${thing}?${new URLSearchParams(query(turn, places))}`,
  });
const list = listOf('findings');
const listed = listOf('findings', 'member');
const scans = listOf('scans');
const scansSeen = listOf('scans', 'member');
const targets = listOf('targets');
const targetsSeen = listOf('targets', 'member');

/** The cursor that a page ends with. */
const after = (id: string): string => Buffer.from(id, 'latin1').toString('base64url');

export const kinds: readonly Kind[] = [
  list('of all projects', () => ({})),
  list('of all, 200 a page', () => ({ limit: '200' })),
  list('of all, a page far back', (turn, { findings }) => ({ cursor: after(of(findings, turn)) })),
  list('of all by state', (turn) => ({ state: of(states, turn) })),
  list('of all by severity', (turn) => ({ severity: of(severities, turn) })),
  list('of all by check', (turn) => ({ check: checkOf(turn) })),
  list('of all by state, severity, check', (turn) => ({
    state: of(states, turn),
    severity: of(severities, turn),
    check: checkOf(turn),
  })),
  list('of all, suppressed, far back', (turn, { findings }) => ({
    state: 'suppressed',
    cursor: after(of(findings, turn)),
  })),
  list('of all by a check that never was', () => ({ check: 'never-was' })),
  list('of a project', (turn, { projects }) => ({ projectId: of(projects, turn) })),
  list('of a project by severity', (turn, { projects }) => ({
    projectId: of(projects, turn),
    severity: of(severities, turn),
  })),
  list('of a project by state and check', (turn, { projects }) => ({
    projectId: of(projects, turn),
    state: of(states, turn),
    check: checkOf(turn),
  })),
  list('of a target', (turn, { targets }) => ({ targetId: of(targets, turn) })),
  list('of a target by state', (turn, { targets }) => ({ targetId: of(targets, turn), state: of(states, turn) })),
  list('of a target by check', (turn, { targets }) => ({ targetId: of(targets, turn), check: checkOf(turn) })),
  list('of a target by a check that never was', (turn, { targets: all }) => ({
    targetId: of(all, turn),
    check: 'never-was',
  })),
  list('of a target and its state, severity, check', (turn, { targets: all }) => ({
    targetId: of(all, turn),
    state: of(states, turn),
    severity: of(severities, turn),
    check: checkOf(turn),
  })),
  listed('of all projects', () => ({})),
  listed('of all, 200 a page', () => ({ limit: '200' })),
  listed('of all, a page far back', (turn, { findings }) => ({ cursor: after(of(findings, turn)) })),
  listed('of all by state', (turn) => ({ state: of(states, turn) })),
  listed('of all by severity', (turn) => ({ severity: of(severities, turn) })),
  listed('of all by check', (turn) => ({ check: checkOf(turn) })),
  listed('of all by check, 200 a page', (turn) => ({ check: checkOf(turn), limit: '200' })),
  { name: 'one finding', by: 'operator', path: (turn, { findings }) => `/api/v1/findings/${of(findings, turn)}` },
  scans('of all projects', () => ({})),
  scans('of all that failed', () => ({ state: 'failed' })),
  scans('of a project that failed', (turn, { projects }) => ({ projectId: of(projects, turn), state: 'failed' })),
  scans('of a project that wait', (turn, { projects }) => ({ projectId: of(projects, turn), state: 'queued' })),
  scans('of a target that failed', (turn, { targets: all }) => ({ targetId: of(all, turn), state: 'failed' })),
  scansSeen('of all projects', () => ({})),
  scansSeen('of all that failed', () => ({ state: 'failed' })),
  scansSeen('of all that run', () => ({ state: 'running' })),
  targets('of all, 200 a page', () => ({ limit: '200' })),
  targets('of a project', (turn, { projects }) => ({ projectId: of(projects, turn) })),
  targetsSeen('of all projects', () => ({})),
  { name: 'trend', by: 'operator', path: (turn, places) => `/api/v1/targets/${of(places.targets, turn)}/trend` },
];
