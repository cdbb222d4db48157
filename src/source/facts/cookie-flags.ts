import type { CookieFlagFact } from '../../model/code.ts';
import type { GroupDraft, SettingDraft } from '../find/module-reading.ts';
import { UNKNOWN } from '../find/settings.ts';
import type { Framework } from '../frameworks/framework.ts';
import { baseOf } from './base.ts';
import { switchedOn, withLine, withOption } from './patches.ts';
import type { Readings } from './readings.ts';

const FLAGS = { secure: 'Secure', httponly: 'HttpOnly', samesite: 'SameSite' } as const;
type Attribute = keyof typeof FLAGS;
const CHECK = 'code-cookie-flags-off';

const isAttribute = (means: string): means is Attribute => Object.hasOwn(FLAGS, means);

/** Cookies that carry a session or what signs somebody in. */
const SESSION_NAME =
  /sess|^_?sid$|^sid[-_.]|[-_.]sid$|^connect\.sid|auth|token|jwt|remember|login|^__Host-|^__Secure-/i;
const NO_SESSION = /csrf|xsrf|consent|theme|lang|locale|widget/i;

/** Attributes that are switched off, and those that nothing switches on. */
export function cookieFlagFacts(readings: Readings): CookieFlagFact[] {
  const { settings, groups } = readings;
  const off = settings.filter(
    (setting) => isAttribute(setting.means) && isOff(setting) && !isSwitchedOnElsewhere(setting, readings),
  );
  return [
    ...off.flatMap((setting) => offFact(setting, readings)),
    ...groups.flatMap((group) => missingIn(group, readings)),
    ...readings.frameworks.flatMap((framework) => missingOf(framework, readings)),
  ];
}

/** A literal that switches it off; the default of a missing variable does too. */
const isOff = ({ origins, means }: SettingDraft): boolean =>
  origins.length > 0 &&
  origins.every(({ kind }) => kind === 'plain' || kind === 'text') &&
  origins.some(
    ({ kind, text = '' }) =>
      (kind === 'plain' && /^(?:false|null)$/.test(text)) || (means === 'samesite' && /^none$/i.test(text)),
  );

/** Settings for development may be lax where those for production are not. */
const isSwitchedOnElsewhere = ({ name, seat, group }: SettingDraft, { settings }: Readings): boolean =>
  group === undefined &&
  settings.some(
    (other) =>
      other.name === name && other.seat.spot.file !== seat.spot.file && other.seat.part === undefined && !isOff(other),
  ) &&
  (seat.part !== undefined || /base|common|default/i.test(seat.spot.file));

function offFact(setting: SettingDraft, { settings }: Readings): CookieFlagFact[] {
  const { means, seat, framework, name, group } = setting;
  if (!isAttribute(means)) return [];
  if (group?.rule.cookieAt !== undefined && !isSessionName(group.cookie)) return [];
  const patch = switchedOn(setting, means);
  const isSession = !/^CSRF_/.test(name);
  const cookie = group === undefined && isSession ? cookieNamed(framework, settings) : group?.cookie;
  return [
    {
      kind: 'cookie-flag',
      ...baseOf(seat, { check: CHECK, framework: framework.id }),
      flag: FLAGS[means],
      how: 'off',
      name,
      isSession,
      ...(cookie !== undefined && { cookie }),
      ...(patch !== undefined && { patch }),
    },
  ];
}

/** What a setting calls the cookie of sessions. */
const cookieNamed = ({ id }: Framework, settings: readonly SettingDraft[]): string | undefined =>
  settings
    .find(({ means, framework, seat }) => means === 'cookie-name' && framework.id === id && seat.part === undefined)
    ?.origins.find(({ kind }) => kind === 'text')?.text;

const isSessionName = (name: string | undefined): boolean =>
  name !== undefined && SESSION_NAME.test(name) && !NO_SESSION.test(name);

/** A call that sets a session's cookie without the option that switches an attribute on. */
function missingIn(group: GroupDraft, { settings }: Readings): CookieFlagFact[] {
  const { rule, framework, seat, name, options, cookie } = group;
  if (options.has(UNKNOWN)) return [];
  if (rule.cookieAt !== undefined && !isSessionName(cookie)) return [];
  return (rule.off ?? []).flatMap(([attribute, option]): CookieFlagFact[] => {
    const isGiven = [...options].some((given) => given === option || given.endsWith(`.${option}`));
    if (isGiven || settings.some((setting) => setting.group === group && setting.means === attribute)) return [];
    const patch = attribute === 'samesite' ? undefined : withOption(group, option, attribute);
    return [
      {
        kind: 'cookie-flag',
        ...baseOf(seat, { check: CHECK, framework: framework.id }),
        flag: FLAGS[attribute],
        how: 'missing',
        name: rule.cookieAt === undefined ? `${name} ${option}` : option,
        isSession: true,
        ...(cookie !== undefined && { cookie }),
        ...(patch !== undefined && { patch }),
      },
    ];
  });
}

/** A framework that leaves an attribute off, in a project that says nothing of it. */
function missingOf(framework: Framework, { settings, sessions }: Readings): CookieFlagFact[] {
  const { id, off = [], store } = framework;
  const cookie = cookieNamed(framework, settings);
  return off.flatMap(([attribute, name]): CookieFlagFact[] => {
    const own = settings.filter(({ framework }) => framework.id === id);
    const anchor =
      own.find(({ means, seat }) => means === 'session-key' && seat.part === undefined) ??
      own.find(({ means, seat }) => means === 'engine' && seat.part === undefined);
    if (anchor === undefined || settings.some((setting) => setting.name === name)) return [];
    if (store !== 'server' && !sessions.has(id)) return [];
    const patch = withLine(anchor, name, 'True');
    return [
      {
        kind: 'cookie-flag',
        ...baseOf(anchor.seat, { check: CHECK, framework: id, hidden: anchor.origins.map(({ at }) => at) }),
        flag: FLAGS[attribute],
        how: 'missing',
        name,
        isSession: true,
        ...(cookie !== undefined && { cookie }),
        ...(patch !== undefined && { patch }),
      },
    ];
  });
}
