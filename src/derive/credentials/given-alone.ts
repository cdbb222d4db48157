import { type Evidence, type EvidenceName, gathered } from '../../model/evidence.ts';
import { emptySurface } from '../../model/no-evidence.ts';

/** Whether the user gave credentials and nothing was seen of a target: they are all that can be judged. */
export const isGivenAlone = ({ given, surface }: Evidence): boolean =>
  given.ok && given.value.length > 0 && !surface.ok;

/** What is known beside the credentials. */
interface Aside {
  readonly observedAt: number;
  /** The target that could not be reached. */
  readonly target?: string | undefined;
}

/** Takes the place of a target, and is in no report. */
const NO_TARGET = 'https://credentials.invalid/';

/** What a check of given credentials is handed where no target was seen: a target without any response. */
export function givenAlone(evidence: Evidence, { observedAt, target = NO_TARGET }: Aside): Evidence {
  const surface = emptySurface(target, observedAt);
  return { ...evidence, exchanges: gathered([]), surface: gathered(surface) };
}

/** Whether a check reads what the user gave, and needs nothing else than responses and a target. */
export const readsGiven = ({
  needs,
  takes = [],
}: {
  readonly needs: readonly EvidenceName[];
  readonly takes?: readonly EvidenceName[];
}): boolean =>
  takes.includes('given') && needs.every((name) => name === 'exchanges' || name === 'surface' || name === 'keys');
