import { createRemover } from '../derive/credentials/credential-remover.ts';
import { jsonText } from '../model/inert.ts';
import type { Report } from '../model/report.ts';
import { isLoopbackHost } from '../parse/uri.ts';
import { ServerError } from '../upload/client.ts';
import { type UploadDestination, uploadReport } from '../upload/upload-report.ts';
import { errorLine } from './error-line.ts';
import { outputFailed } from './exit-codes.ts';
import { fail } from './fail.ts';
import type { ScanFlags } from './scan-flags.ts';

const VARIABLE = 'OPENBRICK_TOKEN';

/** Where `--upload` sends the report; undefined without it. Throws UsageError for an address or a token that cannot work. */
export function uploadFrom({ upload }: ScanFlags, url: string | undefined): UploadDestination | undefined {
  if (upload === undefined) return undefined;
  const address = URL.canParse(upload) ? new URL(upload) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol) || address.username !== '')
    throw fail('invalid-url', '--upload takes the http or https URL of an openbrick server');
  const targetId = address.searchParams.get('targetId') ?? undefined;
  if (targetId === undefined && url === undefined)
    throw fail('missing-argument', '--upload needs to know the target here: add ?targetId=… to its URL');
  return { server: serverOf(address), token: tokenFor(address), ...(targetId !== undefined && { targetId }) };
}

/** Both the address of the server and that of its uploads are understood. */
function serverOf(address: URL): URL {
  const path = address.pathname.endsWith('/') ? address.pathname : `${address.pathname}/`;
  const [base = ''] = path.split('/api/v1/');
  const server = new URL(address.origin);
  server.pathname = base.endsWith('/') ? base : `${base}/`;
  return server;
}

function tokenFor({ protocol, hostname }: URL): string {
  const token = process.env[VARIABLE];
  if (token === undefined || token === '')
    throw fail('invalid-credential', `--upload needs a token of the server in the environment variable ${VARIABLE}`);
  if (!/^[\x21-\x7e]{1,500}$/.test(token))
    throw fail('invalid-credential', `${VARIABLE} must be one token without spaces and line breaks`);
  if (protocol === 'http:' && !isLoopbackHost(hostname)) say('--upload: the token is sent unencrypted; use https');
  return token;
}

/** Sends a report where `--upload` was given. A failure is one line on standard error, and sets the exit code. A scan that was interrupted is not sent. */
export async function sendReport(
  destination: UploadDestination | undefined,
  report: Report,
  { url, quiet = false, signal }: SendOptions,
): Promise<void> {
  if (destination === undefined) return;
  if (signal.aborted) return say('--upload: not sent, because the scan was interrupted');
  try {
    const scan = await uploadReport(destination, { text: jsonText(report), url, signal });
    if (!quiet) say(`report uploaded: ${scan}`);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    if (signal.aborted) return say('--upload: not sent, because the scan was interrupted');
    const { text } = createRemover([['authorization', `Bearer ${destination.token}`]]);
    say(`--upload: ${text(error.message)}`);
    outputFailed();
  }
}

interface SendOptions {
  readonly url: string | undefined;
  readonly quiet?: boolean | undefined;
  readonly signal: AbortSignal;
}

const say = (text: string): void => void process.stderr.write(`${errorLine(text)}\n`);
