import { describe, expect, it } from 'vitest';
import { type Authenticator, createAuthenticator } from '../../testing/authenticator.ts';
import { hasPostgres } from '../../testing/database.ts';
import { cookieOf, logIn as logInAgain, newPerson, type Person, password } from '../../testing/people.ts';
import { useTestApp } from '../../testing/use.ts';

describe.skipIf(!hasPostgres)('passkeys', () => {
  const server = useTestApp();

  const creation = async (person: Person) =>
    (await (await person.request('POST', '/api/v1/me/passkeys/options')).json()) as never;
  const store = (person: Person, response: object) =>
    person.request('POST', '/api/v1/me/passkeys', { body: { name: 'laptop', response } });
  const register = async (person: Person, authenticator: Authenticator) =>
    store(person, authenticator.create(await creation(person)));
  const begin = async () =>
    (await (await server.request('POST', '/api/v1/sessions/passkey/options', { anonymous: true })).json()) as never;
  const logIn = (response: object) =>
    server.request('POST', '/api/v1/sessions/passkey', { body: { response }, anonymous: true });

  it('201: is stored, listed, and logs in', async () => {
    const person = await newPerson(server);
    const authenticator = createAuthenticator();
    const stored = await register(person, authenticator);
    expect(stored.status).toBe(201);
    const { id } = (await stored.json()) as { id: string };
    expect(stored.headers.get('location')).toBe(`/api/v1/me/passkeys/${id}`);
    const list = (await (await person.request('GET', '/api/v1/me/passkeys')).json()) as { items: object[] };
    expect(list.items).toMatchObject([{ id, name: 'laptop' }]);
    const response = await logIn(authenticator.get(await begin()));
    expect(response.status).toBe(201);
    const me = await server.request('GET', '/api/v1/me', { headers: { Cookie: cookieOf(response) } });
    expect(await me.json()).toMatchObject({ id: person.id });
  });

  it('asks for the password where the log-in is older than 15 minutes', async () => {
    const person = await newPerson(server);
    const options = (body?: unknown) => person.request('POST', '/api/v1/me/passkeys/options', { body });
    const statusOf = async (body?: unknown) => (await options(body)).status;
    const { now } = server.app;
    try {
      server.app.now = () => new Date(now().getTime() + 14 * 60_000);
      expect(await statusOf()).toBe(200);
      server.app.now = () => new Date(now().getTime() + 16 * 60_000);
      const refused = await options({});
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ type: 'urn:openbrick:problem:forbidden' });
      const wrong = await options({ currentPassword: 'not the password' });
      expect(wrong.status).toBe(422);
      expect(await wrong.json()).toMatchObject({ errors: [{ pointer: '/currentPassword' }] });
      const { challenge } = (await (await options({ currentPassword: password })).json()) as { challenge: string };
      const made = createAuthenticator().create({ challenge, rp: { id: 'localhost' } });
      expect((await store(person, made)).status).toBe(201);
      expect(await statusOf()).toBe(403);
    } finally {
      server.app.now = now;
    }
  });

  it('429 after ten wrong passwords', async () => {
    const person = await newPerson(server);
    const statuses: number[] = [];
    for (let left = 11; left > 0; left -= 1) {
      const body = { currentPassword: 'not the password' };
      statuses.push((await person.request('POST', '/api/v1/me/passkeys/options', { body })).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
  });

  it('401: a response works once, and for its own challenge', async () => {
    const authenticator = createAuthenticator();
    await register(await newPerson(server), authenticator);
    const response = authenticator.get(await begin());
    expect((await logIn(response)).status).toBe(201);
    expect((await logIn(response)).status).toBe(401);
    expect((await logIn(authenticator.get({ challenge: 'AAAA', rpId: 'localhost' }))).status).toBe(401);
  });

  it('401: an unknown passkey, a foreign signature, and a user who was not verified', async () => {
    const [known, unknown] = [createAuthenticator(), createAuthenticator()];
    await register(await newPerson(server), known);
    expect((await logIn(unknown.get(await begin()))).status).toBe(401);
    expect((await logIn({ ...unknown.get(await begin()), id: known.id, rawId: known.id })).status).toBe(401);
    expect((await logIn(known.get({ ...((await begin()) as object), rpId: 'evil.example' } as never))).status).toBe(
      401,
    );
  });

  it('422: refuses what is no answer to the own challenge', async () => {
    const [person, other] = [await newPerson(server), await newPerson(server)];
    const authenticator = createAuthenticator();
    expect((await store(person, authenticator.create(await creation(other)))).status).toBe(422);
    const replayed = authenticator.create(await creation(person));
    expect((await store(person, replayed)).status).toBe(201);
    expect((await store(person, replayed)).status).toBe(422);
    const foreign = createAuthenticator({ origin: 'https://evil.example' });
    expect((await register(person, foreign)).status).toBe(422);
    expect((await register(person, createAuthenticator({ verified: false }))).status).toBe(422);
    const broken = {
      ...authenticator.create(await creation(person)),
      response: { clientDataJSON: 'e30', attestationObject: 'oA' },
    };
    expect((await store(person, broken)).status).toBe(422);
    expect((await store(person, {})).status).toBe(422);
  });

  it('409: one passkey, one user', async () => {
    const authenticator = createAuthenticator();
    expect((await register(await newPerson(server), authenticator)).status).toBe(201);
    expect((await register(await newPerson(server), authenticator)).status).toBe(409);
  });

  it('204, then 401: a deleted one logs in no more; 404 for those of others', async () => {
    const [person, other] = [await newPerson(server), await newPerson(server)];
    const authenticator = createAuthenticator();
    const { id } = (await (await register(person, authenticator)).json()) as { id: string };
    expect((await other.request('DELETE', `/api/v1/me/passkeys/${id}`)).status).toBe(404);
    expect((await person.request('DELETE', `/api/v1/me/passkeys/${id}`)).status).toBe(204);
    expect((await logIn(authenticator.get(await begin()))).status).toBe(401);
  });

  it('403: is deleted only after a log-in of the last 15 minutes', async () => {
    const person = await newPerson(server);
    const { id } = (await (await register(person, createAuthenticator())).json()) as { id: string };
    const { now } = server.app;
    const remove = (by: Pick<Person, 'request'>) => by.request('DELETE', `/api/v1/me/passkeys/${id}`);
    try {
      server.app.now = () => new Date(now().getTime() + 16 * 60_000);
      expect((await remove(person)).status).toBe(403);
      expect((await remove(await logInAgain(server, person.email))).status).toBe(204);
    } finally {
      server.app.now = now;
    }
  });

  it('403: belongs to users', async () => {
    expect((await server.request('POST', '/api/v1/me/passkeys/options')).status).toBe(403);
  });
});
