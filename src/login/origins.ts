import { parseHttpUrl } from '../parse/uri.ts';
import type { Recipe } from './recipe.ts';

/** Origins of the absolute URLs that a recipe names: its steps may send to them, and to the target. */
export const originsOf = ({ steps, logout, refresh }: Recipe): string[] => [
  ...new Set(
    [...steps, ...logout, ...refresh].flatMap(({ request }) => {
      // A value of the server's choice does not name a site.
      const isWritten = /^https?:\/\/[^{}/?#]{1,255}(?:[/?#]|$)/i.test(request.url);
      return isWritten ? (parseHttpUrl(request.url.replaceAll(/\{\{[^{}]{1,210}\}\}/g, 'x'))?.origin ?? []) : [];
    }),
  ),
];
