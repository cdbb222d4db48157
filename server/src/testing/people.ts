import type { TestApp, TestRequest } from './app.ts';

export const password = 'correct horse battery staple';

/** A user with a session: sends requests with the session's cookie and, on writes, its CSRF token. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly cookie: string;
  readonly csrfToken: string;
  request(method: string, path: string, init?: TestRequest): Promise<Response>;
}

let made = 0;

/** A new user who has logged in, a member of the project if one is given. */
export async function newPerson(
  server: TestApp,
  { role, projectId, serverAdmin = false }: { role?: string; projectId?: string; serverAdmin?: boolean } = {},
): Promise<Person> {
  made += 1;
  const email = `person${made}@example.com`;
  const created = await server.request('POST', '/api/v1/users', { body: { email, password, serverAdmin } });
  const { id } = (await created.json()) as { id: string };
  if (role !== undefined) {
    await server.request('PUT', `/api/v1/projects/${projectId}/members/${id}`, { body: { role } });
  }
  return { id, email, ...(await logIn(server, email)) };
}

/** Logs in and sends requests with the new session from then on. */
export async function logIn(server: TestApp, email: string, word = password) {
  const response = await server.request('POST', '/api/v1/sessions', {
    body: { email, password: word },
    anonymous: true,
  });
  const cookie = cookieOf(response);
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return {
    cookie,
    csrfToken,
    request: (method: string, path: string, init: TestRequest = {}) =>
      server.request(method, path, {
        ...init,
        headers: { Cookie: cookie, ...(method !== 'GET' && { 'X-CSRF-Token': csrfToken }), ...init.headers },
      }),
  };
}

/** Name and value of the cookie that a response sets. */
export const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
