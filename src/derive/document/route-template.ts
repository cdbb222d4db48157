const PARAMETER = /<[^<>]{0,80}>|\{[^{}]{0,80}\}|:[A-Za-z_]\w{0,60}(?:\([^()]{0,80}\))?\??|\*{1,2}/g;
const HOLE = '{}';

/** A route in any framework's way of writing, with `{}` for each parameter: `GET /items/<int:id>/` is `GET /items/{}`. */
export function routeTemplate(route: string): string {
  const space = route.indexOf(' ');
  const path = `/${route.slice(space + 1)}`.replace(/\/{2,10}/g, '/').replace(PARAMETER, HOLE);
  return `${route.slice(0, space)} ${barePath(path)}`;
}

/** A path without the slash at its end. */
export const barePath = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);

/** Whether a text with a path is one that a template with holes means. */
export function fitsTemplate(text: string, template: string): boolean {
  const [parts, wanted] = [text.split('/'), template.split('/')];
  return parts.length === wanted.length && wanted.every((want, i) => fitsPart(parts[i] ?? '', want));
}

function fitsPart(part: string, want: string): boolean {
  const at = want.indexOf(HOLE);
  if (at < 0) return part === want;
  const [before, after] = [want.slice(0, at), want.slice(at + HOLE.length)];
  const isRest = after.includes(HOLE);
  return (
    part.length > before.length + (isRest ? 0 : after.length) &&
    part.startsWith(before) &&
    (isRest || part.endsWith(after))
  );
}
