import type { Exchange } from '../../model/exchange.ts';
import { structuredList } from '../../parse/structured-field.ts';
import { headerListOf } from '../page.ts';

/**
 * Whether a server offers sessions that are bound to the device (Device Bound Session Credentials, W3C): a registration names the
 * algorithms of the key that the browser is to make, `(ES256 RS256);path="…"`.
 */
export const offersDeviceBinding = (exchanges: readonly Exchange[]): boolean =>
  exchanges.some((exchange) => {
    const registration = headerListOf(exchange, 'secure-session-registration');
    return (
      registration !== undefined &&
      (structuredList(registration) ?? []).some(([algorithms]) => Array.isArray(algorithms))
    );
  });
