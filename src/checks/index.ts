// Generated from the folder by scripts/generate.ts: do not edit.
import type { Check } from '../model/check.ts';
import encryptionCertificateExpiring from './encryption/certificate-expiring.ts';
import encryptionCertificateInvalid from './encryption/certificate-invalid.ts';
import encryptionHstsMissing from './encryption/hsts-missing.ts';
import encryptionHttpsMissing from './encryption/https-missing.ts';
import encryptionHttpsNotForced from './encryption/https-not-forced.ts';
import encryptionMixedContent from './encryption/mixed-content.ts';
import encryptionTlsOutdated from './encryption/tls-outdated.ts';
import securityMisconfigurationApiDocsExposed from './security-misconfiguration/api-docs-exposed.ts';
import securityMisconfigurationCorsNullOrigin from './security-misconfiguration/cors-null-origin.ts';
import securityMisconfigurationCorsReflectsOrigin from './security-misconfiguration/cors-reflects-origin.ts';
import securityMisconfigurationCorsWildcard from './security-misconfiguration/cors-wildcard.ts';
import securityMisconfigurationDirectoryListing from './security-misconfiguration/directory-listing.ts';
import securityMisconfigurationHeaderCspMissing from './security-misconfiguration/header-csp-missing.ts';
import securityMisconfigurationHeaderFrameMissing from './security-misconfiguration/header-frame-missing.ts';
import securityMisconfigurationHeaderNosniffMissing from './security-misconfiguration/header-nosniff-missing.ts';
import securityMisconfigurationHeaderReferrerPolicyMissing from './security-misconfiguration/header-referrer-policy-missing.ts';
import securityMisconfigurationServerVersionDisclosed from './security-misconfiguration/server-version-disclosed.ts';
import securityMisconfigurationTraceEnabled from './security-misconfiguration/trace-enabled.ts';

/** Every check, by category and id. */
export const checks: readonly Check[] = [
  encryptionCertificateExpiring,
  encryptionCertificateInvalid,
  encryptionHstsMissing,
  encryptionHttpsMissing,
  encryptionHttpsNotForced,
  encryptionMixedContent,
  encryptionTlsOutdated,
  securityMisconfigurationApiDocsExposed,
  securityMisconfigurationCorsNullOrigin,
  securityMisconfigurationCorsReflectsOrigin,
  securityMisconfigurationCorsWildcard,
  securityMisconfigurationDirectoryListing,
  securityMisconfigurationHeaderCspMissing,
  securityMisconfigurationHeaderFrameMissing,
  securityMisconfigurationHeaderNosniffMissing,
  securityMisconfigurationHeaderReferrerPolicyMissing,
  securityMisconfigurationServerVersionDisclosed,
  securityMisconfigurationTraceEnabled,
];
