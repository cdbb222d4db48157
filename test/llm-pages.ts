/** Responses of language models, as the tests of checks write them. */
import { canaryOf } from '../src/derive/llm/canary.ts';
import { LLM_PROBES, PROBE_HEADER, probeHeader } from '../src/derive/llm/probes.ts';
import type { Case, Page } from './cases.ts';

const URL_ = 'https://api.test/chat';
export const CANARY = canaryOf(0.2, 0.7, 0.3);

const page = (value: unknown, more: Page = {}): Page => ({
  url: URL_,
  method: 'POST',
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(value),
  ...more,
});

export const openAi = (content: string, more: object = {}): object => ({
  object: 'chat.completion',
  model: 'gpt-4o-mini',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
  ...more,
});

/** One response of a model. */
export const model = (value: unknown, more: Page = {}): Case => ({ pages: [page(value, more)] });

/** Replies to probes, by their ids. */
export const probed = (replies: Readonly<Record<string, string>>): Case => ({
  pages: Object.entries(replies).map(([id, text]) => {
    const probe = LLM_PROBES.find((each) => each.id === id);
    if (probe === undefined) throw new Error(`no probe ${id}`);
    return page(
      { reply: text },
      {
        sent: [`${PROBE_HEADER}: ${probeHeader({ probe, canary: CANARY })}`],
        sentBody: JSON.stringify({ message: probe.text(CANARY) }),
      },
    );
  }),
});

/** The message of a probe, as an echo gives it back. */
export const messageOf = (id: string): string => LLM_PROBES.find((each) => each.id === id)?.text(CANARY) ?? '';
