import type { Badge } from '../service/targets/badge.ts';

/** As in the HTML report, darkened so that white text on them meets WCAG AA. */
const COLOURS = { A: '#116329', B: '#116329', C: '#8a5a00', D: '#b42318', F: '#b42318' } as const;
const NO_GRADE = '#57606a';
const [LABEL_WIDTH, HEIGHT] = [70, 20];

/** A badge as an image that loads nothing and runs nothing. Everything in it is our own text. */
export function badgeSvg({ grade, score }: Pick<Badge, 'grade' | 'score'>): string {
  const words = grade === null ? 'no grade' : score === null ? grade : `${grade} ${score}`;
  const width = 14 + words.length * 7;
  const total = LABEL_WIDTH + width;
  const text = (middle: number, content: string): string => `<text x="${middle}" y="14">${content}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="${HEIGHT}" role="img" aria-label="openbrick: ${words}">
<title>openbrick: ${words}</title>
<clipPath id="r"><rect width="${total}" height="${HEIGHT}" rx="4"/></clipPath>
<g clip-path="url(#r)"><rect width="${LABEL_WIDTH}" height="${HEIGHT}" fill="#1c2128"/><rect x="${LABEL_WIDTH}" width="${width}" height="${HEIGHT}" fill="${grade === null ? NO_GRADE : COLOURS[grade]}"/></g>
<g fill="#fff" text-anchor="middle" font-family="system-ui,Verdana,sans-serif" font-size="11">${text(LABEL_WIDTH / 2, 'openbrick')}${text(LABEL_WIDTH + width / 2, words)}</g>
</svg>
`;
}
