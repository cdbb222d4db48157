import type { Message, WebhookFormat } from '../store/values.ts';
import { describe } from './describe.ts';

/** The JSON text of a message for receivers of this format. Equal for each attempt. */
export function bodyOf(message: Message, format: Exclude<WebhookFormat, 'mail'>): string {
  if (format === 'slack') return JSON.stringify(slack(message));
  if (format === 'teams') return JSON.stringify(teams(message));
  // The database does not keep the order of the fields.
  const { type, timestamp, data } = message;
  return JSON.stringify({ type, timestamp, data });
}

/** What Slack's incoming webhooks take, and those of Mattermost and Rocket.Chat. */
function slack(message: Message): unknown {
  const { title, lines } = describe(message);
  return { text: [`*${slackText(title)}*`, ...lines.map(slackText)].join('\n') };
}

/** The three characters with which Slack begins links, mentions and entities; and its marks of bold and code, as a name may have them. */
const slackText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_`~]/g, (mark) => `\u200b${mark}\u200b`);

/** An Adaptive Card, as the workflows of Teams take it. Runs of text are not read as Markdown, so a name cannot become a link. */
function teams(message: Message): unknown {
  const { title, lines } = describe(message);
  const block = (text: string, style: object) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, ...style }],
  });
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [block(title, { weight: 'Bolder', size: 'Medium' }), ...lines.map((line) => block(line, {}))],
  };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
  return { type: 'message', attachments: [attachment] };
}
