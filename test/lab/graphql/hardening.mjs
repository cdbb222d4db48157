/** What a hardened server adds to its validation. */
import { GraphQLError, Kind } from 'graphql';

/** Refuses operations that nest deeper than this, introspection included. */
export const depthLimit = (most) => (context) => ({
  OperationDefinition(node) {
    const depthOf = ({ selectionSet }) =>
      selectionSet === undefined ? 0 : 1 + Math.max(...selectionSet.selections.map(depthOf));
    if (node.kind === Kind.OPERATION_DEFINITION && depthOf(node) > most)
      context.reportError(new GraphQLError(`The operation is deeper than ${most} levels.`));
  },
});

/** The same error without the names that it suggests. */
export const withoutSuggestions = (error) =>
  new GraphQLError(error.message.replace(/ ?Did you mean [^?]*\?/, ''), { extensions: error.extensions });
