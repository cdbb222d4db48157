import { type Case, casesFor } from '../../../test/cases.ts';
import { alice, bob, pageAs } from '../../../test/identity-pages.ts';
import type { IdentityFacts } from '../../model/identity.ts';
import check from './property-of-higher-role.ts';

type Item = Readonly<Record<string, unknown>>;
type Service = (path: string, name: string) => unknown;

const root: IdentityFacts = { name: 'root', role: 'admin', groups: [] };

/** A scan in which everybody reads the same paths. */
function scan(
  service: Service,
  paths: readonly string[],
  more: Partial<Case> & { identities?: readonly IdentityFacts[] } = {},
): Case {
  const { identities = [alice, bob, root], ...rest } = more;
  const names = [...identities.map(({ name }) => name), 'anonymous'];
  return {
    pages: paths.flatMap((path) => names.map((name) => pageAs(path, name, service(path, name)))),
    evidence: { identities },
    server: ({ url }, probe) => {
      const name = probe.anonymous === true ? 'anonymous' : (probe.as ?? '');
      return pageAs(new URL(url).pathname, name, service(new URL(url).pathname, name));
    },
    ...rest,
  };
}

const PEOPLE: Readonly<Record<string, Item>> = {
  alice: { id: 71, name: 'Alice Doe', city: 'Bern', salary: 51234 },
  bob: { id: 72, name: 'Bob Roe', city: 'Rome', salary: 61234 },
  root: { id: 70, name: 'Root Poe', city: 'Oslo', salary: 91234 },
};
const without = (item: Item | undefined, ...names: string[]): Item =>
  Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => !names.includes(name)));

/** A public card for others at /users/{id}, and what `directory` shows to everybody with credentials. */
const staff =
  (directory: (person: Item, reader: string) => Item, path = '/directory'): Service =>
  (requested, name) => {
    if (name === 'anonymous') return undefined;
    if (requested === '/me') return PEOPLE[name];
    if (requested === '/users') return Object.values(PEOPLE).map((person) => without(person, 'salary'));
    if (requested === '/users/71')
      return ['alice', 'root'].includes(name) ? PEOPLE['alice'] : without(PEOPLE['alice'], 'salary');
    return requested === path ? { people: Object.values(PEOPLE).map((person) => directory(person, name)) } : undefined;
  };
const STAFF = ['/me', '/users', '/users/71', '/directory'];

const LAMPS = [1, 2].map((id) => ({ id, title: `Lamp ${id}`, price: id * 10.5, supplier_ref: `SUP-${id}-9931` }));
/** The page of a product hides the supplier from all but administrators; `list` is what its list shows. */
const lamps =
  (list: (lamp: Item, name: string) => Item): Service =>
  (path, name) => {
    if (path === '/lamps') return LAMPS.map((lamp) => list(lamp, name));
    const lamp = LAMPS.find(({ id }) => path === `/lamps/${id}`);
    return name === 'root' || lamp === undefined ? lamp : without(lamp, 'supplier_ref');
  };

const clinic = (visit: string): string => `
openapi: 3.1.0
info: { title: Clinic, version: '1' }
paths:
  /visits/1:
    get:
      responses:
        '200': { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: integer }, triage: ${visit} } } } } }
`;
const VISIT = { id: 1, triage: 'low urgency' };
const visits = (document: string, value: unknown = VISIT, identities?: readonly IdentityFacts[], open = false): Case =>
  scan((_, name) => (name === 'anonymous' && !open ? undefined : value), ['/visits/1'], {
    document: clinic(document),
    ...(identities !== undefined && { identities }),
  });
const patient: IdentityFacts = { name: 'pat', role: 'patient', groups: [] };
const nurse: IdentityFacts = { name: 'nina', role: 'staff', groups: [] };

casesFor(check, {
  fires: [
    [
      'a directory shows what the page of a person withholds',
      scan(
        staff((person) => person),
        STAFF,
      ),
      'medium `GET /directory` returns the property `salary` of `71` as `bob`, twice; `GET /users/{userId}` returns it to `root` and omits it as `bob`.',
    ],
    [
      'a list shows it without credentials',
      scan(
        lamps((lamp) => lamp),
        ['/lamps', '/lamps/1'],
      ),
      'high `GET /lamps` returns the property `supplier_ref` of `1` without credentials',
    ],
    [
      'for staff by its description, in the response of a patient',
      visits("{ type: string, description: 'Visible to staff only.' }", VISIT, [patient, nurse]),
      'medium `GET /visits/1` returns the property `triage` as `pat`; the document says of it `Visible to staff only.`.',
    ],
    ...[
      'Only returned to administrators.',
      'For internal use only',
      'This is only visible to support staff.',
      'Shown to site admins exclusively',
    ].map(
      (text) =>
        [
          `by the words: ${text}`,
          visits(`{ type: string, description: '${text}' }`, VISIT, [patient, nurse]),
          'medium `GET /visits/1` returns the property `triage` as `pat`',
        ] as const,
    ),
    [
      'for administrators by an extension, without credentials',
      visits('{ type: string, x-roles: [admin] }', VISIT, [alice], true),
      'high `GET /visits/1` returns the property `triage` without credentials; the document says of it `x-roles: admin`.',
    ],
    [
      'admin only, and nothing is known of the role',
      visits("{ type: string, description: 'Admin-only: internal triage' }", VISIT, [alice]),
      'medium `GET /visits/1` returns the property `triage` as `alice`',
    ],
  ],
  quiet: [
    [
      'a public card everywhere',
      scan(
        staff((person) => without(person, 'salary')),
        STAFF,
      ),
    ],
    [
      'a directory that looks at the reader',
      scan(
        staff((person, name) => (name === 'root' ? person : without(person, 'salary'))),
        STAFF,
      ),
    ],
    [
      'a list of the own record only',
      scan(
        staff((person, name) => (PEOPLE[name]?.['id'] === person['id'] ? person : without(person, 'salary'))),
        STAFF,
      ),
    ],
    [
      'masked',
      scan(
        staff((person) => ({ ...person, salary: '***' })),
        STAFF,
      ),
    ],
    [
      'another value',
      scan(
        staff((person) => ({ ...person, salary: 1000 })),
        STAFF,
      ),
    ],
    [
      'members of a team see more of each other',
      scan(
        staff((person) => person, '/teams/members'),
        ['/me', '/users', '/users/71', '/teams/members'],
      ),
    ],
    [
      'another thing with the same ID',
      scan(
        (path, name) =>
          path === '/plans'
            ? [{ id: 71, title: 'Gold', salary: 51234 }]
            : staff((person) => without(person, 'salary'))(path, name),
        [...STAFF, '/plans'],
      ),
    ],
    [
      'lists that leave it out too',
      scan(
        lamps((lamp) => without(lamp, 'supplier_ref')),
        ['/lamps', '/lamps/1'],
      ),
    ],
    [
      'about the reader',
      scan(
        (path, name) =>
          path === '/lamps'
            ? LAMPS.map((lamp) => ({ ...lamp, is_liked: 'yes it is' }))
            : name === 'root'
              ? { ...LAMPS[0], is_liked: 'yes it is' }
              : LAMPS[0],
        ['/lamps', '/lamps/1'],
      ),
    ],
    ...['Can be changed by admins only.', 'Only by the system; staff may ask for it.', 'Editable by staff only'].map(
      (text) =>
        [`by the words: ${text}`, visits(`{ type: string, description: '${text}' }`, VISIT, [patient, nurse])] as const,
    ),
    ['for the owner', visits("{ type: string, description: 'Only visible to the owner.' }", VISIT, [patient, nurse])],
    ['for the role of owners', visits('{ type: string, x-roles: [owner, admin] }', VISIT, [patient, nurse])],
    ['staff reads it', visits("{ type: string, description: 'Visible to staff only.' }", VISIT, [nurse])],
    [
      'empty for others',
      visits("{ type: string, description: 'Visible to staff only.' }", { id: 1, triage: '' }, [patient]),
    ],
    ['not only for administrators', visits("{ type: string, description: 'Not only for admins.' }", VISIT, [patient])],
    ['for customers too', visits('{ type: string, x-roles: [admin, customer] }', VISIT, [patient])],
    [
      'another sense of the word',
      visits("{ type: string, description: 'Set by staff when the patient arrives.' }", VISIT, [patient]),
    ],
  ],
  skips: [['no identities and nothing reserved', { ...visits('{ type: string }'), evidence: {} }]],
  unknown: [
    [
      'a second read that got no response',
      {
        ...scan(
          staff((person) => person),
          STAFF,
        ),
        server: () => undefined,
      },
    ],
  ],
});
