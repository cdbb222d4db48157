import { barePath, fitsTemplate, routeTemplate } from '../derive/document/route-template.ts';
import type { CodeApplication } from '../model/code.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Seen } from './seen.ts';

/**
 * Of several applications in the code the one that a finding of the server is about: the only one with a route for its path, else the only
 * one that served requests which no other has a route for. Undefined where nothing shows it.
 */
export class ServedBy {
  readonly #routes: readonly (readonly [application: string, routes: RouteSet])[];
  readonly #whole: string | undefined;

  constructor(applications: readonly CodeApplication[], exchanges: readonly Exchange[]) {
    this.#routes = applications.map(({ name, routes }) => [name, new RouteSet(routes)]);
    this.#whole = this.#routes.length === 0 ? undefined : only(exchanges.flatMap((each) => this.#answered(each) ?? []));
  }

  of({ observation: { at } }: Seen, among: readonly string[]): string | undefined {
    const near = at.url === undefined ? undefined : this.#of(at.method ?? 'GET', at.url);
    if (near !== undefined) return among.includes(near) ? near : undefined;
    return this.sole(among);
  }

  /** The application that the whole server is. */
  sole(among: readonly string[]): string | undefined {
    return this.#whole !== undefined && among.includes(this.#whole) ? this.#whole : undefined;
  }

  #answered({ request, response }: Exchange): string | undefined {
    return response.status < 400 ? this.#of(request.method, request.url) : undefined;
  }

  #of(method: string, url: string): string | undefined {
    if (!URL.canParse(url)) return undefined;
    const path = barePath(new URL(url).pathname);
    return only(this.#routes.filter(([, routes]) => routes.has(method, path)).map(([name]) => name));
  }
}

const only = (names: readonly string[]): string | undefined =>
  names.length > 0 && names.every((name) => name === names[0]) ? names[0] : undefined;

class RouteSet {
  readonly #exact = new Set<string>();
  readonly #templates: string[] = [];

  constructor(routes: readonly string[]) {
    for (const template of routes.map(routeTemplate)) {
      if (template.includes('{}')) this.#templates.push(template);
      else this.#exact.add(template);
    }
  }

  has(method: string, path: string): boolean {
    return [`${method} ${path}`, `* ${path}`].some(
      (route) => this.#exact.has(route) || this.#templates.some((template) => fitsTemplate(route, template)),
    );
  }
}
