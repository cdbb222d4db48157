/** Keeps a crawl from requesting one thing in a thousand forms: `/users/1`, `/users/2` … and `?page=1`, `?page=2` … */
export interface Variants {
  /** False once enough of this form was requested. Counts the requests. */
  admit(url: URL): boolean;
}

const MAX_VARIANTS = 3;

export function createVariants(): Variants {
  const counts = new Map<string, number>();
  const full = (key: string): boolean => (counts.get(key) ?? 0) >= MAX_VARIANTS;
  const raise = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

  return {
    admit({ origin, pathname, searchParams }) {
      const template = pathname
        .split('/')
        .map((segment) => (isId(segment) ? '{}' : segment))
        .join('/');
      const keys = [
        ...(template === pathname ? [] : [`path ${origin}${template}`]),
        ...(searchParams.size === 0 ? [] : [`query ${origin}${template}`]),
      ];
      if (keys.some(full)) return false;
      keys.forEach(raise);
      return true;
    },
  };
}

/** Numbers, UUIDs and long strings with digits: one of many. */
const isId = (segment: string): boolean =>
  /^\d{1,30}$/.test(segment) || (segment.length >= 16 && /\d/.test(segment) && /^[\w-]{16,200}$/.test(segment));
