/** Routes that many cases share. */
import { ALICE, BOB, type Call, type Route, type User } from './small-server.ts';

export type Item = Readonly<Record<string, unknown>>;

/** One item for each of the two users; the maker says what is in it. */
export const both = (make: (user: User, at: number) => Item): Item[] => [ALICE, BOB].map(make);

/** The items of a list that belong to whoever asks. */
export const mine =
  (items: readonly Item[], owners: readonly User[] = [ALICE, BOB]): Route =>
  ({ user }) =>
    items.filter((_, at) => owners[at % owners.length]?.id === user.id);

/** The item with the ID, whoever asks. */
export const any =
  (items: readonly Item[], name = 'id'): Route =>
  ({ id }) =>
    items.find((item) => String(item[name]) === id);

/** The item with the ID, if it belongs to whoever asks. */
export const own =
  (items: readonly Item[], name = 'id'): Route =>
  (call) =>
    (mine(items)(call) as Item[]).find((item) => String(item[name]) === call.id);

/** The result of a route put into something else. */
export const into =
  (route: Route, wrap: (value: unknown, call: Call) => unknown): Route =>
  (call) => {
    const value = route(call);
    return value === undefined ? undefined : wrap(value, call);
  };

export const withoutMembers =
  (route: Route, ...names: readonly string[]): Route =>
  (call) => {
    const strip = (item: unknown): unknown =>
      Object.fromEntries(Object.entries(item as Item).filter(([name]) => !names.includes(name)));
    const value = route(call);
    return value === undefined ? undefined : Array.isArray(value) ? value.map(strip) : strip(value);
  };

/** What describes whoever asks. */
export const me: Route = ({ user }) => ({ id: user.id, email: user.email, username: user.login });
