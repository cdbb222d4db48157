// Generated from the folder by scripts/generate-check-index.ts: do not edit.
import type { Check } from '../model/check.ts';
import authenticationAuthAcceptsAnything from './authentication/auth-accepts-anything.ts';
import authenticationAuthChallengeMissing from './authentication/auth-challenge-missing.ts';
import authenticationAuthInconsistent from './authentication/auth-inconsistent.ts';
import authenticationAuthNotEnforced from './authentication/auth-not-enforced.ts';
import authenticationBasicAuthInClear from './authentication/basic-auth-in-clear.ts';
import authenticationCodeCookieFlagsOff from './authentication/code-cookie-flags-off.ts';
import authenticationCodeLogoutKeepsSession from './authentication/code-logout-keeps-session.ts';
import authenticationCodeSessionInCookie from './authentication/code-session-in-cookie.ts';
import authenticationCodeSessionKeyHardcoded from './authentication/code-session-key-hardcoded.ts';
import authenticationCodeSessionNotRotated from './authentication/code-session-not-rotated.ts';
import authenticationCookieFlagsDiffer from './authentication/cookie-flags-differ.ts';
import authenticationCookiePrefixBroken from './authentication/cookie-prefix-broken.ts';
import authenticationCookieRejected from './authentication/cookie-rejected.ts';
import authenticationCookieScopeTooWide from './authentication/cookie-scope-too-wide.ts';
import authenticationCookieWithoutHttponly from './authentication/cookie-without-httponly.ts';
import authenticationCookieWithoutSamesite from './authentication/cookie-without-samesite.ts';
import authenticationCookieWithoutSecure from './authentication/cookie-without-secure.ts';
import authenticationCredentialsInClear from './authentication/credentials-in-clear.ts';
import authenticationJwksKeyWeak from './authentication/jwks-key-weak.ts';
import authenticationJwksPrivateKeyExposed from './authentication/jwks-private-key-exposed.ts';
import authenticationJwtAlgorithmNone from './authentication/jwt-algorithm-none.ts';
import authenticationJwtAudienceUnchecked from './authentication/jwt-audience-unchecked.ts';
import authenticationJwtKeyConfusion from './authentication/jwt-key-confusion.ts';
import authenticationJwtKeyKnown from './authentication/jwt-key-known.ts';
import authenticationJwtNeverExpires from './authentication/jwt-never-expires.ts';
import authenticationJwtNotVerified from './authentication/jwt-not-verified.ts';
import authenticationJwtSensitiveClaims from './authentication/jwt-sensitive-claims.ts';
import authenticationLogoutKeepsBrowserData from './authentication/logout-keeps-browser-data.ts';
import authenticationOpenidConfigurationInsecure from './authentication/openid-configuration-insecure.ts';
import authenticationRefreshTokenReusable from './authentication/refresh-token-reusable.ts';
import authenticationSessionCookieLongLived from './authentication/session-cookie-long-lived.ts';
import authenticationSessionFixation from './authentication/session-fixation.ts';
import authenticationSessionIdPredictable from './authentication/session-id-predictable.ts';
import authenticationSessionKeyKnown from './authentication/session-key-known.ts';
import authenticationSessionNotRotated from './authentication/session-not-rotated.ts';
import authenticationSessionOutlivesPolicy from './authentication/session-outlives-policy.ts';
import authenticationSessionResponseCacheable from './authentication/session-response-cacheable.ts';
import authenticationSessionSurvivesLogout from './authentication/session-survives-logout.ts';
import authenticationSessionUnsigned from './authentication/session-unsigned.ts';
import authenticationTokenBindingUnchecked from './authentication/token-binding-unchecked.ts';
import dataExposureApiKeyInBody from './data-exposure/api-key-in-body.ts';
import dataExposureApiKeyInCookie from './data-exposure/api-key-in-cookie.ts';
import dataExposureApiKeyInDocument from './data-exposure/api-key-in-document.ts';
import dataExposureApiKeyInHeader from './data-exposure/api-key-in-header.ts';
import dataExposureApiKeyInLog from './data-exposure/api-key-in-log.ts';
import dataExposureApiKeyInScript from './data-exposure/api-key-in-script.ts';
import dataExposureApiKeyInUrl from './data-exposure/api-key-in-url.ts';
import dataExposureCodeKeyHardcoded from './data-exposure/code-key-hardcoded.ts';
import dataExposureCodeKeyInCookie from './data-exposure/code-key-in-cookie.ts';
import dataExposureCodeKeyInResponse from './data-exposure/code-key-in-response.ts';
import dataExposureCodeKeyInSession from './data-exposure/code-key-in-session.ts';
import dataExposureCodeKeyInUrl from './data-exposure/code-key-in-url.ts';
import dataExposureCodeKeyLogged from './data-exposure/code-key-logged.ts';
import dataExposureCredentialsInLog from './data-exposure/credentials-in-log.ts';
import dataExposureGraphqlFieldExposed from './data-exposure/graphql-field-exposed.ts';
import dataExposureInternalAddressExposed from './data-exposure/internal-address-exposed.ts';
import dataExposurePersonalDataExposed from './data-exposure/personal-data-exposed.ts';
import dataExposurePersonalDataInLog from './data-exposure/personal-data-in-log.ts';
import dataExposurePublishableKeyExposed from './data-exposure/publishable-key-exposed.ts';
import dataExposureRequestEcho from './data-exposure/request-echo.ts';
import dataExposureSecretInError from './data-exposure/secret-in-error.ts';
import dataExposureSessionCookieInLog from './data-exposure/session-cookie-in-log.ts';
import dataExposureSessionDataReadable from './data-exposure/session-data-readable.ts';
import dataExposureStackTraceExposed from './data-exposure/stack-trace-exposed.ts';
import dataExposureStackTraceLocalsInLog from './data-exposure/stack-trace-locals-in-log.ts';
import encryptionCertificateExpiring from './encryption/certificate-expiring.ts';
import encryptionCertificateInvalid from './encryption/certificate-invalid.ts';
import encryptionHstsMissing from './encryption/hsts-missing.ts';
import encryptionHttpsMissing from './encryption/https-missing.ts';
import encryptionHttpsNotForced from './encryption/https-not-forced.ts';
import encryptionMixedContent from './encryption/mixed-content.ts';
import encryptionServerUrlInsecure from './encryption/server-url-insecure.ts';
import encryptionTlsOutdated from './encryption/tls-outdated.ts';
import functionAuthorizationFunctionAdminOpen from './function-authorization/function-admin-open.ts';
import functionAuthorizationFunctionOfHigherRole from './function-authorization/function-of-higher-role.ts';
import functionAuthorizationMethodOverrideHonoured from './function-authorization/method-override-honoured.ts';
import inputValidationContentTypeNotEnforced from './input-validation/content-type-not-enforced.ts';
import inputValidationCookieInjection from './input-validation/cookie-injection.ts';
import inputValidationHeaderInjection from './input-validation/header-injection.ts';
import inputValidationInputNotValidated from './input-validation/input-not-validated.ts';
import inputValidationOpenRedirect from './input-validation/open-redirect.ts';
import inputValidationReflectedInput from './input-validation/reflected-input.ts';
import inputValidationServerErrorOnBadInput from './input-validation/server-error-on-bad-input.ts';
import inputValidationUnsafeMethodAllowed from './input-validation/unsafe-method-allowed.ts';
import inventoryCookieUndocumented from './inventory/cookie-undocumented.ts';
import inventoryDocumentCookieNeverSet from './inventory/document-cookie-never-set.ts';
import inventoryDocumentInvalid from './inventory/document-invalid.ts';
import inventoryDocumentKeyInQuery from './inventory/document-key-in-query.ts';
import inventoryDocumentNoSecurity from './inventory/document-no-security.ts';
import inventoryDocumentSchemeDiffers from './inventory/document-scheme-differs.ts';
import inventoryDocumentSecurityOverstated from './inventory/document-security-overstated.ts';
import inventoryDocumentSecurityUndefined from './inventory/document-security-undefined.ts';
import inventoryOldVersionServed from './inventory/old-version-served.ts';
import inventoryOperationDeprecatedServed from './inventory/operation-deprecated-served.ts';
import inventoryOperationMissing from './inventory/operation-missing.ts';
import inventoryOperationUndocumented from './inventory/operation-undocumented.ts';
import inventoryResponseMediaTypeUndocumented from './inventory/response-media-type-undocumented.ts';
import inventoryResponseSchemaMismatch from './inventory/response-schema-mismatch.ts';
import inventoryResponseStatusUndocumented from './inventory/response-status-undocumented.ts';
import llmSecurityLlmEndpointOpen from './llm-security/llm-endpoint-open.ts';
import llmSecurityLlmGuardBypassed from './llm-security/llm-guard-bypassed.ts';
import llmSecurityLlmIndirectInjection from './llm-security/llm-indirect-injection.ts';
import llmSecurityLlmMarkdownExfiltration from './llm-security/llm-markdown-exfiltration.ts';
import llmSecurityLlmModelDisclosed from './llm-security/llm-model-disclosed.ts';
import llmSecurityLlmOutputUnbounded from './llm-security/llm-output-unbounded.ts';
import llmSecurityLlmPromptLeaked from './llm-security/llm-prompt-leaked.ts';
import llmSecurityLlmToolsDisclosed from './llm-security/llm-tools-disclosed.ts';
import llmSecurityLlmUsageExposed from './llm-security/llm-usage-exposed.ts';
import llmSecurityMcpMetadataMissing from './llm-security/mcp-metadata-missing.ts';
import llmSecurityMcpOpen from './llm-security/mcp-open.ts';
import llmSecurityMcpOriginUnchecked from './llm-security/mcp-origin-unchecked.ts';
import llmSecurityMcpSessionIdPredictable from './llm-security/mcp-session-id-predictable.ts';
import llmSecurityMcpToolHiddenText from './llm-security/mcp-tool-hidden-text.ts';
import objectAuthorizationObjectIdSequential from './object-authorization/object-id-sequential.ts';
import objectAuthorizationObjectNeighbourReadable from './object-authorization/object-neighbour-readable.ts';
import objectAuthorizationObjectOfAnother from './object-authorization/object-of-another.ts';
import propertyAuthorizationMassAssignmentSurface from './property-authorization/mass-assignment-surface.ts';
import propertyAuthorizationPropertyOfHigherRole from './property-authorization/property-of-higher-role.ts';
import propertyAuthorizationPropertySensitive from './property-authorization/property-sensitive.ts';
import propertyAuthorizationPropertyUndocumented from './property-authorization/property-undocumented.ts';
import rateLimitingGraphqlBatching from './rate-limiting/graphql-batching.ts';
import rateLimitingGraphqlDepth from './rate-limiting/graphql-depth.ts';
import rateLimitingPageSizeUnbounded from './rate-limiting/page-size-unbounded.ts';
import rateLimitingRateLimitAbsent from './rate-limiting/rate-limit-absent.ts';
import rateLimitingRateLimitBypass from './rate-limiting/rate-limit-bypass.ts';
import rateLimitingResponseTooLarge from './rate-limiting/response-too-large.ts';
import securityMisconfigurationApiDocsExposed from './security-misconfiguration/api-docs-exposed.ts';
import securityMisconfigurationCodeCorsOpen from './security-misconfiguration/code-cors-open.ts';
import securityMisconfigurationCodeDebugEnabled from './security-misconfiguration/code-debug-enabled.ts';
import securityMisconfigurationCorsNullOrigin from './security-misconfiguration/cors-null-origin.ts';
import securityMisconfigurationCorsReflectsOrigin from './security-misconfiguration/cors-reflects-origin.ts';
import securityMisconfigurationCorsWildcard from './security-misconfiguration/cors-wildcard.ts';
import securityMisconfigurationDebugEnabled from './security-misconfiguration/debug-enabled.ts';
import securityMisconfigurationDirectoryListing from './security-misconfiguration/directory-listing.ts';
import securityMisconfigurationGraphqlCsrf from './security-misconfiguration/graphql-csrf.ts';
import securityMisconfigurationGraphqlGetMutations from './security-misconfiguration/graphql-get-mutations.ts';
import securityMisconfigurationGraphqlIntrospection from './security-misconfiguration/graphql-introspection.ts';
import securityMisconfigurationGraphqlSuggestions from './security-misconfiguration/graphql-suggestions.ts';
import securityMisconfigurationHeaderCspMissing from './security-misconfiguration/header-csp-missing.ts';
import securityMisconfigurationHeaderFrameMissing from './security-misconfiguration/header-frame-missing.ts';
import securityMisconfigurationHeaderNosniffMissing from './security-misconfiguration/header-nosniff-missing.ts';
import securityMisconfigurationHeaderReferrerPolicyMissing from './security-misconfiguration/header-referrer-policy-missing.ts';
import securityMisconfigurationSensitiveFileExposed from './security-misconfiguration/sensitive-file-exposed.ts';
import securityMisconfigurationServerVersionDisclosed from './security-misconfiguration/server-version-disclosed.ts';
import securityMisconfigurationTraceEnabled from './security-misconfiguration/trace-enabled.ts';
import ssrfSsrfFetchesUrl from './ssrf/ssrf-fetches-url.ts';
import ssrfUrlParameter from './ssrf/url-parameter.ts';
import unsafeConsumptionRedirectToInsecure from './unsafe-consumption/redirect-to-insecure.ts';
import unsafeConsumptionThirdPartyScriptWithoutIntegrity from './unsafe-consumption/third-party-script-without-integrity.ts';
import unsafeConsumptionUpstreamErrorExposed from './unsafe-consumption/upstream-error-exposed.ts';

/** Every check, by category and id. */
export const checks: readonly Check[] = [
  authenticationAuthAcceptsAnything,
  authenticationAuthChallengeMissing,
  authenticationAuthInconsistent,
  authenticationAuthNotEnforced,
  authenticationBasicAuthInClear,
  authenticationCodeCookieFlagsOff,
  authenticationCodeLogoutKeepsSession,
  authenticationCodeSessionInCookie,
  authenticationCodeSessionKeyHardcoded,
  authenticationCodeSessionNotRotated,
  authenticationCookieFlagsDiffer,
  authenticationCookiePrefixBroken,
  authenticationCookieRejected,
  authenticationCookieScopeTooWide,
  authenticationCookieWithoutHttponly,
  authenticationCookieWithoutSamesite,
  authenticationCookieWithoutSecure,
  authenticationCredentialsInClear,
  authenticationJwksKeyWeak,
  authenticationJwksPrivateKeyExposed,
  authenticationJwtAlgorithmNone,
  authenticationJwtAudienceUnchecked,
  authenticationJwtKeyConfusion,
  authenticationJwtKeyKnown,
  authenticationJwtNeverExpires,
  authenticationJwtNotVerified,
  authenticationJwtSensitiveClaims,
  authenticationLogoutKeepsBrowserData,
  authenticationOpenidConfigurationInsecure,
  authenticationRefreshTokenReusable,
  authenticationSessionCookieLongLived,
  authenticationSessionFixation,
  authenticationSessionIdPredictable,
  authenticationSessionKeyKnown,
  authenticationSessionNotRotated,
  authenticationSessionOutlivesPolicy,
  authenticationSessionResponseCacheable,
  authenticationSessionSurvivesLogout,
  authenticationSessionUnsigned,
  authenticationTokenBindingUnchecked,
  dataExposureApiKeyInBody,
  dataExposureApiKeyInCookie,
  dataExposureApiKeyInDocument,
  dataExposureApiKeyInHeader,
  dataExposureApiKeyInLog,
  dataExposureApiKeyInScript,
  dataExposureApiKeyInUrl,
  dataExposureCodeKeyHardcoded,
  dataExposureCodeKeyInCookie,
  dataExposureCodeKeyInResponse,
  dataExposureCodeKeyInSession,
  dataExposureCodeKeyInUrl,
  dataExposureCodeKeyLogged,
  dataExposureCredentialsInLog,
  dataExposureGraphqlFieldExposed,
  dataExposureInternalAddressExposed,
  dataExposurePersonalDataExposed,
  dataExposurePersonalDataInLog,
  dataExposurePublishableKeyExposed,
  dataExposureRequestEcho,
  dataExposureSecretInError,
  dataExposureSessionCookieInLog,
  dataExposureSessionDataReadable,
  dataExposureStackTraceExposed,
  dataExposureStackTraceLocalsInLog,
  encryptionCertificateExpiring,
  encryptionCertificateInvalid,
  encryptionHstsMissing,
  encryptionHttpsMissing,
  encryptionHttpsNotForced,
  encryptionMixedContent,
  encryptionServerUrlInsecure,
  encryptionTlsOutdated,
  functionAuthorizationFunctionAdminOpen,
  functionAuthorizationFunctionOfHigherRole,
  functionAuthorizationMethodOverrideHonoured,
  inputValidationContentTypeNotEnforced,
  inputValidationCookieInjection,
  inputValidationHeaderInjection,
  inputValidationInputNotValidated,
  inputValidationOpenRedirect,
  inputValidationReflectedInput,
  inputValidationServerErrorOnBadInput,
  inputValidationUnsafeMethodAllowed,
  inventoryCookieUndocumented,
  inventoryDocumentCookieNeverSet,
  inventoryDocumentInvalid,
  inventoryDocumentKeyInQuery,
  inventoryDocumentNoSecurity,
  inventoryDocumentSchemeDiffers,
  inventoryDocumentSecurityOverstated,
  inventoryDocumentSecurityUndefined,
  inventoryOldVersionServed,
  inventoryOperationDeprecatedServed,
  inventoryOperationMissing,
  inventoryOperationUndocumented,
  inventoryResponseMediaTypeUndocumented,
  inventoryResponseSchemaMismatch,
  inventoryResponseStatusUndocumented,
  llmSecurityLlmEndpointOpen,
  llmSecurityLlmGuardBypassed,
  llmSecurityLlmIndirectInjection,
  llmSecurityLlmMarkdownExfiltration,
  llmSecurityLlmModelDisclosed,
  llmSecurityLlmOutputUnbounded,
  llmSecurityLlmPromptLeaked,
  llmSecurityLlmToolsDisclosed,
  llmSecurityLlmUsageExposed,
  llmSecurityMcpMetadataMissing,
  llmSecurityMcpOpen,
  llmSecurityMcpOriginUnchecked,
  llmSecurityMcpSessionIdPredictable,
  llmSecurityMcpToolHiddenText,
  objectAuthorizationObjectIdSequential,
  objectAuthorizationObjectNeighbourReadable,
  objectAuthorizationObjectOfAnother,
  propertyAuthorizationMassAssignmentSurface,
  propertyAuthorizationPropertyOfHigherRole,
  propertyAuthorizationPropertySensitive,
  propertyAuthorizationPropertyUndocumented,
  rateLimitingGraphqlBatching,
  rateLimitingGraphqlDepth,
  rateLimitingPageSizeUnbounded,
  rateLimitingRateLimitAbsent,
  rateLimitingRateLimitBypass,
  rateLimitingResponseTooLarge,
  securityMisconfigurationApiDocsExposed,
  securityMisconfigurationCodeCorsOpen,
  securityMisconfigurationCodeDebugEnabled,
  securityMisconfigurationCorsNullOrigin,
  securityMisconfigurationCorsReflectsOrigin,
  securityMisconfigurationCorsWildcard,
  securityMisconfigurationDebugEnabled,
  securityMisconfigurationDirectoryListing,
  securityMisconfigurationGraphqlCsrf,
  securityMisconfigurationGraphqlGetMutations,
  securityMisconfigurationGraphqlIntrospection,
  securityMisconfigurationGraphqlSuggestions,
  securityMisconfigurationHeaderCspMissing,
  securityMisconfigurationHeaderFrameMissing,
  securityMisconfigurationHeaderNosniffMissing,
  securityMisconfigurationHeaderReferrerPolicyMissing,
  securityMisconfigurationSensitiveFileExposed,
  securityMisconfigurationServerVersionDisclosed,
  securityMisconfigurationTraceEnabled,
  ssrfSsrfFetchesUrl,
  ssrfUrlParameter,
  unsafeConsumptionRedirectToInsecure,
  unsafeConsumptionThirdPartyScriptWithoutIntegrity,
  unsafeConsumptionUpstreamErrorExposed,
];
