import { Webhook } from 'standardwebhooks';

/** The headers of one attempt by the Standard Webhooks specification: a receiver refuses an old timestamp, so each attempt is signed anew. */
export function signedHeaders(secret: string, messageId: string, at: Date, body: string): Record<string, string> {
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(messageId, at, body),
  };
}
