import type { DebugFact } from '../../model/code.ts';
import type { SettingDraft } from '../find/module-reading.ts';
import { baseOf } from './base.ts';
import { switchedOff } from './patches.ts';
import type { Readings } from './readings.ts';

const CHECK = 'code-debug-enabled';
const ON = /^(?:true|1|yes|on)$/i;

/** Debug modes that are on, in the code or in a configuration file that it reads. */
export function debugFacts({ settings, configured, frameworks }: Readings): DebugFact[] {
  const own = settings.filter(({ means }) => means === 'debug');
  const inCode = own.filter(
    ({ origins }) => origins.some(isOn) && origins.every((origin) => origin.kind !== 'plain' || isOn(origin)),
  );
  const read = new Set(
    own.flatMap(({ origins }) =>
      origins.flatMap(({ kind, text }) => (kind === 'environment' && text !== undefined ? [text] : [])),
    ),
  );
  if (frameworks.some(({ id }) => id === 'flask')) read.add('FLASK_DEBUG');
  return [
    ...inCode.filter((setting) => !isOffElsewhere(setting, own)).map(onFact),
    ...configured
      .filter(({ name, value }) => read.has(name) && ON.test(value))
      .map(
        ({ name, seat }): DebugFact => ({
          kind: 'debug',
          ...baseOf(seat, { check: CHECK }),
          name,
          how: 'configuration',
        }),
      ),
  ];
}

const isOn = ({ kind, text = '' }: SettingDraft['origins'][number]): boolean =>
  (kind === 'plain' || kind === 'text') && ON.test(text);

/** Settings of production take over a base, whatever that says: `conf/prod.py`, `settings/production/__init__.py`. */
const isOfProduction = (file: string): boolean =>
  file
    .split('/')
    .slice(-2)
    .some((segment) => segment.split(/[._-]/).some((word) => PRODUCTION.test(word)));

const PRODUCTION = /^(?:prod|production|live|release)$/i;

/** A base that other settings switch off. */
const isOffElsewhere = ({ name, group, seat }: SettingDraft, all: readonly SettingDraft[]): boolean =>
  group === undefined &&
  !isOfProduction(seat.spot.file) &&
  all.some(
    (other) =>
      other.name === name &&
      other.group === undefined &&
      other.seat.spot.file !== seat.spot.file &&
      other.seat.part === undefined &&
      other.origins.some(({ kind, text }) => kind === 'plain' && text === 'false'),
  );

function onFact(setting: SettingDraft): DebugFact {
  const { seat, framework, name, origins } = setting;
  const how = origins.some((origin) => isOn(origin) && !origin.isFallback) ? 'on' : 'fallback';
  const patch = how === 'on' ? switchedOff(setting) : undefined;
  return {
    kind: 'debug',
    ...baseOf(seat, { check: CHECK, framework: framework.id }),
    name,
    how,
    ...(patch !== undefined && { patch }),
  };
}
