import { pathOfNode } from './node-names.ts';

/** One step of a path: what hands its requests on, and the part of the path that it adds. */
export interface Way {
  /** Absent where it is not known what hands them on. */
  readonly from?: string | undefined;
  readonly prefix: string;
  readonly methods?: readonly string[];
  /** The prefix is in place of the one that the router was made with. */
  readonly replaces?: true;
}

const DEEPEST = 10;
const MOST = 20;
const LONGEST = 300;

/** Any method. */
export const ANY = '*';

/** Routers, and the functions and classes that response, by their places; from them the whole path of each route. */
export class Routing {
  readonly #ways = new Map<string, Way[]>();
  readonly #own = new Map<string, Omit<Way, 'from'>[]>();
  readonly #prefixes = new Map<string, string>();

  add(node: string, way: Way): void {
    const known = this.#ways.get(node);
    if (known === undefined) this.#ways.set(node, [way]);
    else if (!known.some((each) => isSame(each, way))) known.push(way);
  }

  /** A path that a function serves wherever it is added: `#[get("/x")]`. */
  own(node: string, way: Omit<Way, 'from'>): void {
    this.#own.set(node, [...(this.#own.get(node) ?? []), way]);
  }

  /** The prefix that a router was made with. */
  prefix(node: string, prefix: string): void {
    this.#prefixes.set(node, prefix);
  }

  /**
   * `GET /shop/items/<id>` for each way to the innermost of the given functions and classes that serve anything, `* /x` for any method.
   * Without a known beginning it is the end of the path.
   */
  routesOf(nodes: readonly string[]): readonly string[] {
    const node = nodes.find((each) => this.#ways.has(each) || this.#own.has(each));
    if (node === undefined) return [];
    const routes = this.#routesOf(node).map(([method, path]) => `${method} ${written(path)}`);
    return [...new Set(routes)].filter((route) => route.length <= LONGEST).slice(0, MOST);
  }

  /** Each way to it, with each path of its own. */
  #routesOf(node: string): (readonly [method: string, path: string])[] {
    const ways = this.#ways.get(node) ?? [{ prefix: '' }];
    const own = this.#own.get(node) ?? [{ prefix: '' }];
    return ways.flatMap((way) =>
      this.#through(node, way, 0).flatMap((before) =>
        own.flatMap(({ prefix, methods = way.methods ?? [ANY] }) =>
          methods.map((method) => [method, joined(before, prefix)] as const),
        ),
      ),
    );
  }

  /** All routes, with the module of what serves them. */
  all(): { readonly path: string; readonly routes: readonly string[] }[] {
    return [...new Set([...this.#ways.keys(), ...this.#own.keys()])]
      .filter((node) => /^(?:func|class):/.test(node))
      .map((node) => ({ path: pathOfNode(node), routes: this.routesOf([node]) }));
  }

  #pathsOf(node: string, depth: number): readonly string[] {
    const ways = depth > DEEPEST ? [] : (this.#ways.get(node) ?? []);
    if (ways.length === 0) return [this.#prefixes.get(node) ?? ''];
    return ways.flatMap((way) => this.#through(node, way, depth)).slice(0, MOST);
  }

  #through(node: string, { from, prefix, replaces }: Way, depth: number): readonly string[] {
    const own = replaces ? '' : (this.#prefixes.get(node) ?? '');
    const before = from === undefined || from === node ? [''] : this.#pathsOf(from, depth + 1);
    return before.map((path) => joined(joined(path, prefix), own).slice(0, LONGEST));
  }
}

const isSame = (a: Way, b: Way): boolean =>
  a.from === b.from && a.prefix === b.prefix && a.methods?.join() === b.methods?.join();

const joined = (a: string, b: string): string =>
  b === '' || b === '/' ? a + (a === '' ? b : '') : `${a.replace(/\/$/, '')}/${b.replace(/^\//, '')}`;

const written = (path: string): string => (path.startsWith('/') ? path : `/${path}`);
