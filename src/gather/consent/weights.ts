/** Where it is said that a request acts, and the word that says so. */
export interface Acting {
  readonly where: 'method' | 'path' | 'query' | 'parameter' | 'operation id' | 'summary' | 'description' | 'link text';
  readonly word: string;
  /** The word may be a thing as well; the request is refused because credentials are sent, or because the API takes commands by GET. */
  readonly unclear?: true;
}

/** One thing that is known of a request, and how much it says. Above zero: it acts. */
export interface Evidence {
  readonly where: Acting['where'];
  readonly word: string;
  readonly weight: number;
  /** The word may be a thing as well. */
  readonly unclear?: true;
}

/**
 * What each kind of evidence is worth, where nothing is sent that identifies a user, and where credentials are (`strict`). A request is
 * refused when its balance reaches the threshold. The figures order the kinds: a text that says what happens outweighs every name; a pure
 * verb in a name outweighs one that is a thing as well; a text that speaks of reading outweighs both, but only just where credentials
 * are sent, since a session makes more commands work.
 */
export interface Weights {
  readonly threshold: number;
  /** `Deletes a user`, `?cmd=reboot`, a parameter that holds code: whatever else is said. */
  readonly stated: number;
  /** `deleteUser` as the operation's id. */
  readonly pureId: number;
  /** `startReport`: a verb that is a thing elsewhere. */
  readonly id: number;
  /** `/users/3/delete`: a pure verb in the last part of the path. */
  readonly lastPart: number;
  /** `/reset/users`, `/jobs/3/start`. */
  readonly path: number;
  /** `/lock`, `Scan library`, `domainPush`: a command or a thing. Enough with credentials, and in a document for what is done to something; else only beside `commands`, so that `/connect` and `/archive` are read. */
  readonly unclear: number;
  /** `Defrobnicate the index`: a verb that is on no list. */
  readonly unknown: number;
  /** The other operations of the document, or its tags, show an API that takes commands by GET. */
  readonly commands: number;
  /** `Returns the users`. */
  readonly statedRead: number;
  /** `listUsers` as the operation's id. */
  readonly idRead: number;
  /** `getUsers` as the operation's id: it may only repeat the method. */
  readonly idGet: number;
}

const PLAIN: Weights = {
  threshold: 3,
  stated: 9,
  pureId: 5,
  id: 3,
  lastPart: 4,
  path: 3,
  unclear: 2,
  unknown: 2,
  commands: 1,
  statedRead: -4,
  idRead: -3,
  idGet: -1,
};

const STRICT: Weights = { ...PLAIN, threshold: 2, statedRead: -2, idRead: -2, idGet: -2 };

/** Of an operation that a document describes on something (`/doors/lock`): had it been a thing, the document could have said so. */
const DOCUMENTED: Weights = { ...PLAIN, unclear: 3 };

export const weightsOf = (strict: boolean, isDocumentedOnSomething: boolean): Weights =>
  strict ? STRICT : isDocumentedOnSomething ? DOCUMENTED : PLAIN;

/**
 * The evidence for which a request is refused; undefined where it is sent. Names of one operation repeat each other (`/jobs/3/run`,
 * `runJob`), so the strongest on each side counts, not their sum. What the document says of its API as a whole is added to a name.
 */
export function verdict(all: readonly Evidence[], weights: Weights, takesCommands: boolean): Evidence | undefined {
  const strongest = all
    .filter(({ weight }) => weight > 0)
    .reduce<Evidence | undefined>(
      (best, each) => (best === undefined || each.weight > best.weight ? each : best),
      undefined,
    );
  if (strongest === undefined) return undefined;
  if (strongest.weight >= weights.stated) return strongest;
  const read = Math.min(0, ...all.map(({ weight }) => weight));
  const balance = strongest.weight + read + (takesCommands ? weights.commands : 0);
  return balance >= weights.threshold ? strongest : undefined;
}
