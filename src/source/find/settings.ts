import { type Arg, type Call, type Expr, pathOf, type Stmt, textOf } from '../ast.ts';
import type { Framework, Means, OptionsRule } from '../frameworks/framework.ts';
import { canonical } from '../program/project.ts';
import type { Scope } from '../program/scope.ts';
import { originsOf } from '../values/follow.ts';
import { entriesIn } from '../values/members.ts';
import type { Origin, Spot } from '../values/origin.ts';
import { spotOf } from '../values/way.ts';
import { argAt } from './arguments.ts';
import { type Context, matchesAny } from './context.ts';
import { letInBy } from './cors-callback.ts';
import { rulesFor } from './rules.ts';

/** A setting with its value. */
export interface SettingSighting {
  readonly framework: Framework;
  readonly means: Means;
  /** As it is written: `SESSION_COOKIE_SECURE`, `https_only`. */
  readonly name: string;
  readonly origins: readonly Origin[];
  /** Items, where the value is a list. */
  readonly items: readonly (readonly Origin[])[];
  readonly at: Spot;
  /** Of the value alone. */
  readonly value: Spot;
  readonly context: Context;
  /** The call that it is an option of. */
  readonly group?: Group;
}

/** A call whose options are settings. */
export interface Group {
  readonly rule: OptionsRule;
  readonly framework: Framework;
  readonly name: string;
  readonly at: Spot;
  readonly context: Context;
  /** Names of the options that are given. */
  readonly options: Set<string>;
  /** Of the cookie, where the call sets one. */
  cookie?: string | undefined;
}

/** Stands for options that are not known here. */
export const UNKNOWN = '*';

export class SettingReader {
  readonly found: SettingSighting[] = [];
  readonly groups: Group[] = [];

  /** `SECRET_KEY = …`, `app.secret_key = …`, `app.config["SECRET_KEY"] = …`, also as a member of a class. */
  assign({ target, value }: Extract<Stmt, { kind: 'assign' }>, context: Context): void {
    const name =
      target.kind === 'index'
        ? textOf(target.key)
        : target.kind === 'name' || target.kind === 'member'
          ? target.name
          : undefined;
    // A local variable of a function is no setting.
    if (name === undefined || (target.kind === 'name' && context.scope.func !== undefined)) return;
    const around = { at: target, scope: context.scope, context };
    this.#named(name, value, around);
    if (target.kind === 'member') this.#named(pathOf(target) ?? '', value, around);
  }

  call(expr: Call, context: Context): void {
    const path = canonical(pathOf(expr.callee) ?? '', context.scope);
    this.#configured(expr, path, context);
    for (const framework of context.frameworks)
      for (const rule of passesClass(path) ? (framework.options ?? []) : rulesFor(framework.options, path)) {
        const args = optionsOf(expr, path, rule, context.scope);
        if (args !== undefined) this.#options(args, { rule, framework, name: nameOf(rule, path), expr, context });
      }
  }

  /** `app.config.update(…)`, `from_mapping(…)`, `settings.configure(…)`. */
  #configured({ callee, args }: Call, path: string, context: Context): void {
    if (callee.kind !== 'member' || !/(?:config|settings)\.(?:update|from_mapping|configure|setdefault)$/.test(path))
      return;
    const { scope } = context;
    if (callee.name === 'setdefault') {
      const name = textOf(args[0]?.value);
      if (name !== undefined && args[1] !== undefined)
        this.#named(name, args[1].value, { at: args[1].value, scope, context });
    }
    for (const { name, value } of args) {
      if (name !== undefined) this.#named(name, value, { at: value, scope, context });
      else
        for (const entry of entriesIn({ expr: value, scope }, context.project))
          this.#named(textOf(entry.key) ?? '', entry.value, { at: entry.value, scope: entry.scope, context });
    }
  }

  #named(
    name: string,
    value: Expr,
    { at, scope, context }: { readonly at: Expr; readonly scope: Scope; readonly context: Context },
  ): void {
    const framework = context.frameworks.find(
      ({ settings }) => settings !== undefined && Object.hasOwn(settings, name),
    );
    const means = framework?.settings?.[name];
    if (framework === undefined || means === undefined) return;
    this.#add({ framework, means, name, context }, { value, scope, at: spotOf(at, scope) });
  }

  #options(args: readonly Arg[], of: Omit<Group, 'options' | 'at'> & { readonly expr: Call }): void {
    const { expr, ...rest } = of;
    const at = of.rule.cookieAt;
    const cookie = at === undefined ? of.rule.cookie?.name : textOf(argAt(args, [at, 'key', 'name'])?.value);
    const group: Group = {
      ...rest,
      at: spotOf(expr, of.context.scope),
      options: new Set(),
      ...(cookie !== undefined && { cookie }),
    };
    this.groups.push(group);
    const { scope } = of.context;
    args.forEach(({ name, spread, value }, i) => {
      if (spread || (name === undefined && isUnknown(value, i, of))) group.options.add(UNKNOWN);
      this.#option(group, { name: name ?? String(i), value, scope });
    });
  }

  #option(
    group: Group,
    { name, value, scope }: { readonly name: string; readonly value: Expr; readonly scope: Scope },
    depth = 0,
  ): void {
    const { rule, framework, context } = group;
    group.options.add(name);
    if (name === rule.cookie?.option) group.cookie = textOf(value);
    const means = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (means !== undefined)
      this.#add(
        { framework, means, name: /^\d$/.test(name) ? group.name : name, context, group },
        { value, scope, at: spotOf(value, scope) },
      );
    else if (depth < 3)
      for (const entry of entriesIn({ expr: value, scope }, context.project)) {
        const key = textOf(entry.key);
        const inner = /^\d$/.test(name) ? key : `${name}.${key}`;
        if (key !== undefined && inner !== undefined)
          this.#option(group, { name: inner, value: entry.value, scope: entry.scope }, depth + 1);
      }
  }

  #add(
    what: Pick<SettingSighting, 'framework' | 'means' | 'name' | 'context'> & { readonly group?: Group },
    { value, scope, at }: { readonly value: Expr; readonly scope: Scope; readonly at: Spot },
  ): void {
    const { project } = what.context;
    const resolved = listIn(value, scope, what.context);
    this.found.push({
      ...what,
      origins: [
        ...originsOf(project, { expr: value, scope }),
        ...(what.means === 'cors-origins' ? letInBy(value, spotOf(value, scope)) : []),
      ],
      items: resolved.map((item) => originsOf(project, item)),
      at,
      value: spotOf(value, scope),
    });
  }
}

/** An object of options in JavaScript that is not known here. The name and value of a cookie are none. */
function isUnknown(value: Expr, at: number, { rule, context }: Pick<Group, 'rule' | 'context'>): boolean {
  const { project, scope } = context;
  if (scope.module.language !== 'javascript') return false;
  if (rule.cookieAt !== undefined && at <= rule.cookieAt + 1) return false;
  if (value.kind === 'call' || value.kind === 'member') return true;
  return value.kind === 'name' && project.find(value.name, scope, value.start)?.kind !== 'value';
}

/** The items of a list, also where a name holds it. */
function listIn(value: Expr, scope: Scope, { project }: Context) {
  const found = value.kind === 'name' ? project.find(value.name, scope, value.start) : undefined;
  const held = found?.kind === 'value' ? found : { expr: value, scope };
  return held.expr.kind === 'list' ? held.expr.items.map((expr) => ({ expr, scope: held.scope })) : [];
}

/** A call that is handed the class or plugin that its options are for. */
const passesClass = (path: string): boolean => /(?:add_middleware|Middleware|register|partial)$/.test(path);

/** The arguments that are options: of the call itself, or of one that is passed the class. */
function optionsOf({ args }: Call, path: string, rule: OptionsRule, scope: Scope): readonly Arg[] | undefined {
  const { calls, not, on = '' } = rule;
  if (matchesAny(path, calls)) return matchesAny(path, not) || !path.includes(on) ? undefined : args;
  if (!passesClass(path)) return undefined;
  const [first, ...rest] = args;
  const passed = first && passedPath(first.value);
  return passed !== undefined && matchesAny(canonical(passed, scope), calls) ? rest : undefined;
}

/** `register(plugin, …)`, also `register(require('plugin'), …)`. */
function passedPath(expr: Expr): string | undefined {
  const isLoaded = expr.kind === 'call' && /^(?:require|import)$/.test(pathOf(expr.callee) ?? '');
  return isLoaded ? textOf(expr.args[0]?.value) : pathOf(expr);
}

const nameOf = ({ calls }: OptionsRule, path: string): string =>
  (calls.find((call) => matchesAny(path, [call])) ?? calls[0] ?? path).replace(/^\./, '');
