/** Received names may be of any length; words beyond this are not read. */
const MAX_TEXT = 4000;

/** Lower-case words of a name, split at case, digits and every sign. */
export function splitWords(name: string): string[] {
  return name
    .slice(0, MAX_TEXT)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]/)
    .filter((word) => word !== '');
}
