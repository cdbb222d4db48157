import type { WebhookFormat } from '../../store/values.ts';
import type { App } from '../app.ts';
import { guardUrl } from '../guards/url.ts';
import { invalid } from '../problem.ts';

/** Checks where a webhook would send to. Throws `validation-failed` for what is no destination of this format, `target-not-allowed` for an address that this server does not contact. */
export async function checkDestination(app: App, url: string, format: WebhookFormat): Promise<void> {
  if (format === 'mail') checkMailAddress(app, url);
  else await guardUrl(app, url);
}

/** One address and no header fields: `mailto:team@example.com?bcc=…` would reach more people than the address says. */
function checkMailAddress(app: App, url: string): void {
  if (!/^mailto:[\w.+-]{1,64}@[a-z\d](?:[a-z\d.-]{0,250}[a-z\d])?$/i.test(url)) {
    throw invalid('/url', 'must be mailto: and one address for the format mail');
  }
  if (app.config.smtp === undefined) {
    throw invalid('/format', 'this server sends no mail: OPENBRICK_SMTP_URL is not set');
  }
}
