import type { Format } from './format.ts';
import { renderGithub } from './github.ts';
import { renderHtml } from './html/page.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderSarif } from './sarif.ts';
import { renderTerminal } from './terminal/page.ts';

/** Every format by the name that `--format` takes. */
export const formats = {
  terminal: renderTerminal,
  json: renderJson,
  sarif: renderSarif,
  html: renderHtml,
  markdown: renderMarkdown,
  junit: renderJunit,
  github: renderGithub,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats);

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(formats, name);
