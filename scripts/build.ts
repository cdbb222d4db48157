/**
 * Bundles the package as `tsdown.config.ts` says. It calls the bundler instead of running its program, which prints a note about the Node
 * versions of its own next release: openbrick runs on Node 20, and its users build it for the demo.
 */
import { build } from 'tsdown';

await build({ logLevel: 'warn' });
