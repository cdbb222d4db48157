import type { App } from '../service/app.ts';
import { targetForScan } from '../service/targets/for-scan.ts';
import type { Claimed } from './claim.ts';
import type { Order } from './messages.ts';

/** Reads what the child of a scan needs to know. Throws `not-found` where the target was deleted meanwhile. */
export const orderOf = async (app: App, { targetId }: Claimed): Promise<Order> => ({
  kind: 'scan',
  target: await targetForScan(app, targetId),
  networks: app.config.allowedNetworks,
});
