/** Containers cut long lines: Docker after 16 KB, Kubernetes by a mark. The parts are put together again. */

/** Whether a block of lines has parts at all; most have none. */
export const hasPartials = (block: string): boolean =>
  / std(?:out|err) P /.test(block) || (block.includes('{"log":"') && /[^n]","stream":"/.test(block));

const CRI = /^(\S{20,40} std(?:out|err) )([FP])(?::\w{1,20})? (.*)$/s;
const DOCKER = /^\{"log":"(.*)","stream":"(std(?:out|err))"(.*)$/s;

/** The lines with parts joined; a joined line is at the place of its first part, and empty lines keep the count. */
export function joinedLines(block: string): string {
  const lines = block.split('\n');
  const open = new Map<string, { at: number; parts: string[] }>();
  for (const [at, line] of lines.entries()) {
    const part = partOf(line);
    if (part === undefined) continue;
    const { stream, text, isLast } = part;
    const begun = open.get(stream);
    if (begun === undefined) {
      if (!isLast) open.set(stream, { at, parts: [text] });
      continue;
    }
    begun.parts.push(text);
    lines[at] = '';
    if (!isLast) continue;
    lines[begun.at] = part.whole(begun.parts.join(''));
    open.delete(stream);
  }
  for (const { at, parts } of open.values()) lines[at] = parts.join('');
  return lines.join('\n');
}

interface Part {
  readonly stream: string;
  readonly text: string;
  readonly isLast: boolean;
  whole(text: string): string;
}

function partOf(line: string): Part | undefined {
  const cri = CRI.exec(line);
  if (cri) {
    const [, head = '', flag, text = ''] = cri;
    return { stream: head.slice(-7), text, isLast: flag === 'F', whole: (all) => `${head}F ${all}` };
  }
  const docker = DOCKER.exec(line);
  if (!docker) return undefined;
  const [, text = '', stream = '', rest = ''] = docker;
  const isLast = text.endsWith('\\n');
  return { stream, text, isLast, whole: (all) => `{"log":"${all}","stream":"${stream}"${rest}` };
}
