import type { ConfiguredValue } from '../configuration/value.ts';
import type {
  CorsDraft,
  FlowDraft,
  GroupDraft,
  KeyDraft,
  ModuleReading,
  SettingDraft,
} from '../find/module-reading.ts';
import type { Framework } from '../frameworks/framework.ts';

/** What all modules of a project show together. */
export interface Readings {
  readonly keys: readonly KeyDraft[];
  readonly settings: readonly SettingDraft[];
  readonly groups: readonly GroupDraft[];
  readonly flows: readonly FlowDraft[];
  readonly cors: readonly CorsDraft[];
  /** That are imported anywhere. */
  readonly frameworks: readonly Framework[];
  readonly imports: readonly string[];
  /** Ids of frameworks whose sessions are used. */
  readonly sessions: ReadonlySet<string>;
  /** Values of variables in configuration files. */
  readonly configured: readonly ConfiguredValue[];
}

export const allOf = (
  modules: readonly ModuleReading[],
  more: Pick<Readings, 'frameworks' | 'imports' | 'sessions' | 'configured'>,
): Readings => ({
  keys: modules.flatMap(({ keys }) => keys),
  settings: modules.flatMap(({ settings }) => settings),
  groups: modules.flatMap(({ groups }) => groups),
  flows: modules.flatMap(({ flows }) => flows),
  cors: modules.flatMap(({ cors }) => cors),
  ...more,
});
