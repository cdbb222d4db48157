/** `{{name}}` in a text of a recipe; the name of a variable of the environment is `env:NAME`. */
const PLACE = /\{\{ {0,4}((?:env:)?[A-Za-z0-9_.@-]{1,200}) {0,4}\}\}/g;

/** A text that is nothing but `env:NAME` stands for the variable. */
export const asTemplate = (text: string): string => (/^env:\w{1,200}$/.test(text) ? `{{${text}}}` : text);

/** Names of the values that are in a text. */
export const namesIn = (template: string): string[] => [...template.matchAll(PLACE)].map(([, name = '']) => name);

/** The text with the values in their places. */
export const filled = (template: string, valueNamed: (name: string) => string): string =>
  template.replace(PLACE, (_, name: string) => valueNamed(name));

/** All texts of a JSON value, its names left out. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
