/** One kind of request that is measured: the path of its n-th repetition. */
export interface Kind {
  readonly name: string;
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

const list = (name: string, query: (turn: number, places: Places) => Record<string, string>): Kind => ({
  name: `findings ${name}`,
  path: (turn, places) => `/api/v1/findings?${new URLSearchParams(query(turn, places))}`,
});

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
  { name: 'one finding', path: (turn, { findings }) => `/api/v1/findings/${of(findings, turn)}` },
  { name: 'targets', path: () => '/api/v1/targets?limit=200' },
  {
    name: 'targets of a project',
    path: (turn, { projects }) => `/api/v1/targets?projectId=${of(projects, turn)}`,
  },
  { name: 'trend', path: (turn, { targets }) => `/api/v1/targets/${of(targets, turn)}/trend` },
];
