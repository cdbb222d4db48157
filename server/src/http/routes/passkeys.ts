import { z } from '@hono/zod-openapi';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { App } from '../../service/app.ts';
import { pageRequest } from '../../service/page.ts';
import { beginPasskey, createPasskey } from '../../service/passkeys/create.ts';
import { listPasskeys } from '../../service/passkeys/read.ts';
import { deletePasskey } from '../../service/passkeys/remove.ts';
import { beginPasskeyLogIn, logInWithPasskey } from '../../service/passkeys/use.ts';
import { type Api, newApi } from '../api.ts';
import { clientAddress } from '../client-address.ts';
import { json, operation } from '../operation.ts';
import { ownOrigin } from '../own-origin.ts';
import { body, idParameters, pageOf, pageQuery, timestamp } from '../schemas.ts';
import { sessionTokenOf } from '../session-cookie.ts';
import { sendSession, session } from './sessions.ts';
import { password } from './user-schemas.ts';

const passkey = z.object({ id: z.string(), name: z.string(), createdAt: timestamp }).openapi('Passkey');
const text = z.string().max(100_000);
/** As browsers give it (`PublicKeyCredential.toJSON`): fields come with new versions of the standard, so unknown ones may be there. */
const credential = {
  id: z.string().min(1).max(2_000),
  rawId: z.string().min(1).max(2_000),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
};
const made = z.looseObject({
  ...credential,
  response: z.looseObject({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});
const used = z.looseObject({
  ...credential,
  response: z.looseObject({ clientDataJSON: text, authenticatorData: text, signature: text }),
});
const options = z.object({ challenge: z.string() }).openapi('PasskeyOptions', { additionalProperties: true });
const newPasskey = z.strictObject({ name: z.string().trim().min(1).max(200), response: made }).openapi('NewPasskey');
const logIn = z.strictObject({ response: used }).openapi('PasskeyLogIn');
const confirmation = z.strictObject({ currentPassword: password.optional() }).openapi('Confirmation');
const tags = ['access'];

export function passkeyRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/me/passkeys', {
      operationId: 'listPasskeys',
      summary: 'Lists your passkeys',
      tags,
      request: { query: z.strictObject(pageQuery) },
      responses: { 200: json(pageOf(passkey), 'Passkeys, newest first') },
    }),
    async (c) => c.json(await listPasskeys(app, c.get('actor'), pageRequest(c.req.valid('query'))), 200),
  );
  api.openapi(
    operation('post', '/me/passkeys/options', {
      operationId: 'beginPasskey',
      summary:
        'Gives what a browser needs to make a passkey; takes the password where the log-in is older than 15 minutes',
      tags,
      request: { body: { ...body(confirmation).body, required: false } },
      responses: { 200: json(options, 'For `navigator.credentials.create`') },
    }),
    async (c) => {
      const from = { address: clientAddress(c, app.config), site: { origin: ownOrigin(c, app.config) } };
      const wish = { ...from, ...c.req.valid('json') };
      return c.json(await beginPasskey(app, c.get('actor'), wish), 200);
    },
  );
  api.openapi(
    operation('post', '/me/passkeys', {
      operationId: 'createPasskey',
      summary: 'Stores a passkey that the browser made',
      tags,
      request: body(newPasskey),
      responses: { 201: json(passkey, 'The passkey') },
    }),
    async (c) => {
      const { name, response } = c.req.valid('json');
      const site = { origin: ownOrigin(c, app.config) };
      const input = { name, response: response as unknown as RegistrationResponseJSON };
      const stored = await createPasskey(app, c.get('actor'), site, input);
      c.header('Location', `/api/v1/me/passkeys/${stored.id}`);
      return c.json(stored, 201);
    },
  );
  api.openapi(
    operation('delete', '/me/passkeys/{id}', {
      operationId: 'deletePasskey',
      summary: 'Deletes one of your passkeys; takes a log-in of the last 15 minutes',
      tags,
      request: { params: idParameters('psk') },
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      await deletePasskey(app, c.get('actor'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
  addLogIn(api, app);
  return api;
}

function addLogIn(api: Api, app: App): void {
  api.openapi(
    operation('post', '/sessions/passkey/options', {
      operationId: 'beginPasskeyLogIn',
      summary: 'Gives what a browser needs to log in with a passkey',
      tags,
      security: [],
      responses: { 200: json(options, 'For `navigator.credentials.get`') },
    }),
    async (c) => c.json(await beginPasskeyLogIn(app, { origin: ownOrigin(c, app.config) }), 200),
  );
  api.openapi(
    operation('post', '/sessions/passkey', {
      operationId: 'logInWithPasskey',
      summary: 'Logs in with a passkey: sets the cookie of a new session',
      tags,
      security: [],
      request: body(logIn),
      responses: { 201: json(session, 'The session') },
    }),
    async (c) => {
      const site = { origin: ownOrigin(c, app.config) };
      const response = c.req.valid('json').response as unknown as AuthenticationResponseJSON;
      return sendSession(c, await logInWithPasskey(app, site, response, sessionTokenOf(c)));
    },
  );
}
