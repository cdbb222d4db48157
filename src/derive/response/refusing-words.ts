/** Words with which services say that they return nothing without credentials, in the languages that they are written in. */

const ENGLISH =
  /\b(?:un-?authori[sz]ed|un-?authenticated|forbidden|(?:access|permission|authori[sz]ation) (?:is |was |has been )?(?:denied|refused|required)|not (?:been )?(?:authenticated|authori[sz]ed|allowed|permitted|logged[ -]?in|signed[ -]?in)|(?:log|sign)[ -]?(?:in|on)|authenticat(?:e|ion)|credentials?|(?:token|api[ _-]?key|apikey|session)[ _-]?(?:is |has |was )?(?:missing|required|expired|invalid|not)|(?:missing|invalid|expired|no|wrong|bad|unknown)[ /](?:[a-z]{2,10}[ /])?(?:access )?(?:token|api[ _-]?key|apikey|session)|insufficient (?:permission|privilege|scope)s?|(?:must|need to|have to|should) be (?:logged|signed) in|NOT ?OK)\b/i;

/** Without word boundaries, which are for ASCII alone. */
const OTHERS: readonly RegExp[] = [
  /nicht (?:angemeldet|eingeloggt|autorisiert|authentifiziert|berechtigt)|anmeld(?:en|ung)|melden sie sich|einloggen|zugriff (?:verweigert|nicht)|keine berechtigung/i,
  /non (?:autoris|authentifi|connect)é|acc[èe]s (?:refusé|interdit)|(?:connexion|authentification) (?:est )?(?:requise|nécessaire)|(?:veuillez )?vous connecter|identifiez-vous/i,
  /no (?:autorizad|autenticad)|acceso (?:denegado|no autorizado)|(?:iniciar|inicie|inicia|inici[aá]) (?:la )?sesi[oó]n|sesi[oó]n (?:ha )?(?:expirad|caducad)/i,
  /n[ãa]o (?:autorizad|autenticad)|acesso negado|fa[çc]a (?:o )?login|sess[ãa]o expirad/i,
  /non (?:autorizzat|autenticat)|accesso negato|effettua(?:re)? (?:il login|l'accesso)|accedi/i,
  /niet (?:ingelogd|aangemeld|geautoriseerd|bevoegd)|toegang geweigerd|inloggen/i,
  /nieautoryzowan|brak (?:dostępu|uprawnień|autoryzacji)|odmowa dostępu|zaloguj/i,
  /(?:inte|ikke) (?:inloggad|logget|behörig|autoriser|tilgang)|logga in|logg inn|log på|åtkomst nekad|adgang nægtet/i,
  /přihl[aá]s|nejste přihlášen|přístup odepřen|bejelentkez|autentific/i,
  /не\s?авторизован|авториз(?:уйтесь|ация)|войдите|доступ (?:запрещ|закрыт)|требуется (?:вход|авторизац)|необхідно увійти|увійдіть/i,
  /yetkisiz|yetkiniz yok|giriş yap|oturum (?:aç|süre)|erişim (?:reddedil|engellen)/i,
  /未授权|未授權|未登[录錄陆入]|未认证|未認證|[请請]先?登[录錄陆入]|[无無]权限|没有权限|沒有權限|权限不足|權限不足|[认認]证失败|鉴权|登录(?:已)?(?:过期|失效|超时)|token ?(?:无效|过期|失效|不能为空)|拒绝访问|禁止访问|身份验证/i,
  /ログイン|認証|権限が|アクセス(?:が)?拒否|未認可|로그인|인증|권한|접근이 거부/,
  /غير مصرح|تسجيل الدخول|לא מורשה|יש להתחבר|अनधिकृत|đăng nhập|không có quyền|tidak (?:diizinkan|terautentikasi)|silakan (?:login|masuk)/i,
];

/** Longer texts speak of signing in without refusing anything. */
export const LONGEST_REFUSAL = 600;

/** Whether a short text says that credentials are missing, wrong or not enough. */
export const refuses = (text: string): boolean => {
  const begin = text.slice(0, LONGEST_REFUSAL);
  return ENGLISH.test(begin) || OTHERS.some((words) => words.test(begin));
};

const SIGN_IN_TITLE =
  /^\s{0,20}(?:error\b|[45]\d\d\b)|\b(?:log|sign)[ -]?(?:in|on)\b|\bun-?authori[sz]ed\b|\bforbidden\b|\baccess denied\b|\bauthentication\b|^\s{0,20}(?:connexion|iniciar sesi[oó]n|acceso|accedi|entrar|logowanie|inloggen|giriş|вход|вхід|登入|登录|サインイン)/i;

/** Whether a page's title is that of an error or of a page to sign in. */
export const isRefusingTitle = (title: string): boolean =>
  SIGN_IN_TITLE.test(title) || OTHERS.some((words) => words.test(title));

/** A path that leads to where one signs in. */
export const SIGN_IN_PATH = /(?:^|[/_.?=-])(?:log|sign)[_-]?(?:in|on)(?:$|[/_.?&=#-])|\/(?:oauth2?|sso|saml)\//i;
