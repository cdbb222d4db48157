/** Apollo Server, standalone, at every path. Its weak twin has introspection off, as in production, and still suggests names. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { depthLimit } from '../hardening.mjs';
import { isWeak, resolvers, typeDefs } from '../shop.mjs';

const server = new ApolloServer({
  typeDefs,
  resolvers: resolvers(),
  introspection: false,
  nodeEnv: 'production',
  allowBatchedHttpRequests: isWeak,
  hideSchemaDetailsFromClientErrors: !isWeak,
  validationRules: isWeak ? [] : [depthLimit(6)],
  logger: { debug() {}, info() {}, warn() {}, error() {} },
});
await startStandaloneServer(server, { listen: { port: Number(process.env.PORT), host: '127.0.0.1' } });
