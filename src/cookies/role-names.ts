import type { CookieRole } from './role-kind.ts';

/** Names that a framework or product gives by default. */
export interface KnownName {
  /** Against the name without `__Host-` or `__Secure-`. */
  readonly pattern: RegExp;
  readonly role: CookieRole;
  readonly product: string;
  /** What the value looks like, where the name alone is too common. */
  readonly shape?: RegExp;
}

const name = (pattern: RegExp, role: CookieRole, product: string): KnownName => ({ pattern, role, product });

/** Sources: the documentation of the products named. */
export const KNOWN_NAMES: readonly KnownName[] = [
  name(/^(?:csrftoken|django_csrf)$/, 'csrf', 'Django'),
  name(/^XSRF-TOKEN$/i, 'csrf', 'Angular or Laravel'),
  name(/^_xsrf$/, 'csrf', 'Tornado'),
  name(/^_csrf(?:_token)?$/, 'csrf', 'csurf or Rails'),
  name(/^(?:next-auth|authjs)\.csrf-token$/, 'csrf', 'Auth.js'),
  name(/^\.AspNetCore\.Antiforgery\./, 'csrf', 'ASP.NET Core'),
  name(/^__RequestVerificationToken/, 'csrf', 'ASP.NET'),
  name(/^sessionid$/, 'session', 'Django'),
  name(/^connect\.sid$/, 'session', 'express-session'),
  name(/^PHPSESSID$/, 'session', 'PHP'),
  name(/^JSESSIONID(?:SSO)?$/, 'session', 'Java servlets'),
  name(/^ASP\.NET_SessionId$/, 'session', 'ASP.NET'),
  name(/^ASPSESSIONID[A-Z]{8}$/, 'session', 'ASP'),
  name(/^\.ASPXAUTH$/, 'session', 'ASP.NET forms authentication'),
  name(/^\.AspNetCore\.(?:Session|Cookies|Identity\.Application)(?:C[0-9]{1,2})?$/, 'session', 'ASP.NET Core'),
  name(/^laravel_session$/, 'session', 'Laravel'),
  name(/^(?:rack\.session|_session_id)$/, 'session', 'Rack'),
  name(/^_[a-z0-9_]{1,60}_session$/, 'session', 'Rails'),
  name(/^PLAY_SESSION$/, 'session', 'Play'),
  name(/^SESSION$/, 'session', 'Spring Session'),
  name(/^AIOHTTP_SESSION$/, 'session', 'aiohttp-session'),
  name(/^beaker\.session\.id$/, 'session', 'Beaker'),
  name(/^(?:koa[.:]sess|koa\.sid)$/, 'session', 'Koa'),
  name(/^(?:next-auth|authjs)\.session-token/, 'session', 'Auth.js'),
  name(/^sb-[a-z0-9]{1,40}-auth-token/, 'session', 'Supabase'),
  name(/^(?:__session|__client)$/, 'session', 'Clerk, Remix or Firebase Hosting'),
  name(/^_oauth2_proxy/, 'session', 'oauth2-proxy'),
  name(/^CFID|^CFTOKEN/, 'session', 'ColdFusion'),
  name(/^wordpress_logged_in_/, 'session', 'WordPress'),
  name(/^(?:ci_session|CAKEPHP|frontend|adminhtml)$/, 'session', 'a PHP framework'),
  name(/^(?:remember_token|remember_user_token)$/, 'remember-me', 'Flask-Login or Devise'),
  name(/^remember_web_[0-9a-f]{40}$/, 'remember-me', 'Laravel'),
  name(/^(?:REMEMBERME|remember-me|rememberMe)$/, 'remember-me', 'Symfony, Spring or Shiro'),
  name(/^(?:AWSALB(?:TG)?(?:CORS)?|AWSELB(?:CORS)?)$/, 'load-balancer', 'AWS load balancing'),
  name(/^ARRAffinity(?:SameSite)?$/, 'load-balancer', 'Azure App Service'),
  name(/^ApplicationGatewayAffinity(?:CORS)?$/, 'load-balancer', 'Azure Application Gateway'),
  name(/^BIGipServer/i, 'load-balancer', 'BIG-IP'),
  name(/^TS[0-9a-f]{8}$/, 'load-balancer', 'BIG-IP'),
  name(
    /^(?:SERVERID|SRVNAME|GCLB|NSC_[A-Za-z0-9_-]{1,60}|X-Oracle-BMC-LBS-Route|INGRESSCOOKIE|traefik)$/,
    'load-balancer',
    'a load balancer',
  ),
  name(/^(?:__cf_bm|__cflb|__cfruid|_cfuvid|cf_clearance)$/, 'load-balancer', 'Cloudflare'),
  name(/^(?:incap_ses_|visid_incap_|nlbi_)/, 'load-balancer', 'Imperva'),
  name(/^(?:_abck|ak_bmsc|bm_(?:sz|sv|mi))$/, 'load-balancer', 'Akamai'),
  name(/^(?:_ga|_gid|_gat|_gcl_au|_gac)(?:_|$)/, 'analytics', 'Google Analytics'),
  name(/^__utm[abctvxz]$/, 'analytics', 'Google Analytics'),
  name(/^(?:_fbp|_fbc|fr)$/, 'analytics', 'Meta'),
  name(/^(?:_pk_(?:id|ses|ref)|MATOMO_SESSID)/, 'analytics', 'Matomo'),
  name(
    /^(?:ajs_(?:anonymous|user|group)_id|amplitude_id|mp_[0-9a-f]{32}_mixpanel|ph_phc_)/,
    'analytics',
    'an analytics product',
  ),
  name(
    /^(?:_hj|hubspotutk$|__hs|intercom-|__stripe_[ms]id$|_clck$|_clsk$|optimizelyEndUserId$|AMCV_)/,
    'analytics',
    'a marketing product',
  ),
  name(
    /^(?:OptanonConsent|OptanonAlertBoxClosed|CookieConsent|cookieconsent_status|euconsent-v2|eupubconsent|cmplz_|didomi_token|usprivacy)/,
    'consent',
    'a consent banner',
  ),
  name(
    /^(?:_streamlit_user(?:_tokens)?(?:_[0-9]{1,2})?|ds_actor|username-.{1,200}|_token)$/,
    'session',
    'a Python application',
  ),
  name(
    /^(?:AIOHTTP_SECURITY|fastapiusersauth|QUART_AUTH|emt_session_.{1,60}|session_[0-9]{2,5})$/,
    'session',
    'a Python framework',
  ),
  name(/^access-token-(?:unsecure-)?[\w-]{20,64}$/, 'session', 'Gradio'),
  name(
    /^(?:better-auth\.session_(?:token|data)|adonis-session|wos-session|keystonejs-session|kit\.session|h3|nuxt-session)$/,
    'session',
    'a JavaScript framework',
  ),
  name(
    /^(?:payload-token|n8n-auth|jwtToken|strapi_.{1,40}|directus_(?:session|refresh)_token)$/,
    'session',
    'a content or workflow platform',
  ),
  name(
    /^(?:quarkus-credential|q_session(?:_.{1,60})?|vertx-web\.session|ratpack_session.{0,8}|jooby\.sid|javalin-cookie-store|_sessiondata)$/,
    'session',
    'a JVM framework',
  ),
  name(
    /^(?:beegosession(?:ID)?|gosessionid|irissessionid|MacaronSession|i_like_g(?:itea|ogs)|_gothic_session)$/,
    'session',
    'a Go framework',
  ),
  name(/^(?:salvo\.session\.id|tide\.sid|poem-session|tower\.sid)$/, 'session', 'a Rust framework'),
  { ...name(/^id$/, 'session', 'actix-session or tower-sessions'), shape: /^(?:[\w-]{22}|[\w+/%={}":,.-]{40,8192})$/ },
  name(
    /^(?:roda\.session|hanami\.session|laravel-session|mojolicious|dancer\.session|plack_session)$/,
    'session',
    'a framework',
  ),
  name(/^(?:ring-session|hunchentoot-session|lack\.session|dream\.session|kemal_sessid)$/, 'session', 'a framework'),
  name(/^(?:ds_csrftoken|_gorilla_csrf|csrf_)$/, 'csrf', 'a framework'),
  name(/^(?:ds_messages|_flash|PLAY_FLASH|better-auth\.dont_remember)$/, 'preference', 'a framework'),
  name(/^(?:django_language|NEXT_LOCALE|i18next|PLAY_LANG|lang)$/, 'preference', 'a framework'),
];
