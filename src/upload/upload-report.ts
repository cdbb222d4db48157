import { createHash } from 'node:crypto';
import { createClient, type ServerClient, ServerError } from './client.ts';

/** Where reports go, and as whom. */
export interface UploadDestination {
  /** The address before `/api/v1`, with a slash at its end. */
  readonly server: URL;
  /** The target of the server that a report belongs to; looked for by its URL unless given. */
  readonly targetId?: string;
  readonly token: string;
}

/** What is sent: the report as JSON, and the URL of its target. */
export interface Upload {
  readonly text: string;
  readonly url?: string | undefined;
  /** Ends the upload. */
  readonly signal: AbortSignal;
}

/** Pages of targets that are looked through: 10,000 targets. */
const MOST_PAGES = 50;

/** Sends a report to a server. Returns the address of the scan that it becomes. Throws ServerError. */
export async function uploadReport(
  { server, targetId, token }: UploadDestination,
  { text, url, signal }: Upload,
): Promise<string> {
  const client = createClient(server, token, signal);
  const target = targetId ?? (await targetAt(client, url));
  const idempotencyKey = createHash('sha256').update(target).update(text).digest('hex');
  const query = { targetId: target, kind: 'report' as const };
  const scan = await client.post('/api/v1/uploads', query, { text, idempotencyKey });
  if (typeof scan.id !== 'string' || !/^[\w-]{1,100}$/.test(scan.id)) throw new ServerError(NO_SERVER);
  return new URL(`api/v1/scans/${scan.id}`, server).href;
}

async function targetAt(client: ServerClient, url: string | undefined): Promise<string> {
  if (url === undefined) throw new ServerError('name the target as ?targetId=… in the address');
  const found: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, nextCursor } = await client.get('/api/v1/targets', { limit: 200, ...(cursor && { cursor }) });
    if (!Array.isArray(items)) throw new ServerError(NO_SERVER);
    found.push(...items.filter((each) => isTarget(each) && plain(each.url) === plain(url)).map(({ id }) => id));
    if (typeof nextCursor !== 'string') break;
    cursor = nextCursor;
  }
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const many = found.length === 0 ? 'no target' : `${found.length} targets`;
  throw new ServerError(`the server has ${many} with this URL; name one as ?targetId=… in the address`);
}

const NO_SERVER = 'its response is not that of an openbrick server';

const isTarget = (each: { readonly id?: unknown; readonly url?: unknown } | null): boolean =>
  typeof each?.id === 'string' && typeof each.url === 'string';

/** Without what does not distinguish two APIs. */
function plain(text: string): string {
  const [url = ''] = (URL.canParse(text) ? new URL(text).href : text).split('#');
  return url.endsWith('/') ? url.slice(0, -1) : url;
}
