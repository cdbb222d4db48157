import { createTransport } from 'nodemailer';
import type { Config } from '../config/config.ts';
import type { Message } from '../store/values.ts';
import { describe } from './describe.ts';
import type { Outcome } from './post.ts';

/** Hands a message in at the operator's mail server. Never throws. */
export async function sendMail(
  smtp: NonNullable<Config['smtp']>,
  { to, messageId, message }: { readonly to: string; readonly messageId: string; readonly message: Message },
): Promise<Outcome> {
  const transport = createTransport({
    url: smtp.url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 15_000,
  });
  const { title, lines } = describe(message);
  try {
    await transport.sendMail({
      from: smtp.from,
      to,
      subject: `[openbrick] ${title}`,
      text: [title, '', ...lines, ''].join('\n'),
      // One id for each attempt: a mail program shows a message that came twice once.
      messageId: `<${messageId}@openbrick>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { delivered: true, status: 250 };
  } catch (error) {
    const { responseCode } = error as { responseCode?: number };
    return { delivered: false, status: responseCode ?? null, error: 'the mail server did not take the message' };
  } finally {
    transport.close();
  }
}
