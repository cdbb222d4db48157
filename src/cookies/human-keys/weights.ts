/** Learnt by bench/keys/learn.ts from 38485 of 65964 keys of public code: which word follows which, in halves of a bit. Not to be changed by hand. */

/** Each word with its cost where nothing is known of the word before it. */
export const PLAIN = `
$|4|secret|7|@|7|key|9|secret key|9|dev|10|jwt|11|session|12|your|12|change me|12|%|12|token|13|test|13|change in production|13|insecure|14|my|14|123|14|super secret|14|secretkey|15|auth|15|access|15|api|15|default|15|fallback|15|secure|15|dev only|15|cookie|16|signing|16|app|16|super|16|flask|16|change me in production|16|change this in production|16|string|17|refresh|17|admin|17|development|17|local|17|production|17|for|17|django|17|your super secret|17|secret key here|17|change this|17|local dev|17|secret here|17|password|18|private|18|nextauth|18|demo|18|some|18|strong|18|changeme|18|1234|18|do not use in production|18|change in prod|18|not for production|18|min 32 chars|18|this is a|18|for testing|18|in production|18|your super|18|key here|18|random secret|18|value|19|supersecret|19|user|19|unsafe|19|a|19|here|19|long|19|please|19|32|19|12345|19|123456|19|0123456789|19|1234567890|19|32chars|19|at least 32 characters long|19|with at least 32 characters|19|change this to a|19|at least 32 chars|19|that is long enough|19|for dev only|19|for testing only|19|min 32 characters|19|random secret key|19|for development|19|for dev|19|for jwt|19|very secret|19|secret token|19|hmac|20|encryption|20|client|20|temporary|20|only|20|the|20|s|20|very|20|random|20|abc|20|1|20|change me to a|20|at least 32 characters|20|change me please|20|please change me|20|please change this|20|change before production|20|replace in production|20|change me to|20|change this to|20|minimum 32 characters|20|this is my|20|my super secret|20|please change|20|replace me|20|replace this|20|for hs256|20|32 chars|20|a very|20|my super|20|local development|20|secret string|20|goes here|20|csrf|21|login|21|server|21|example|21|sample|21|temp|21|placeholder|21|prod|21|use|21|something|21|to|21|with|21|that is at least 32 characters long|21|must be at least 32 characters|21|do not use in prod|21|change it in production|21|please change in production|21|min 32 characters long|21|do not use|21|for development only|21|for local dev|21|for local development|21|change it|21|replace with|21|for production|21|test only|21|development only|21|unit test|21|secret phrase|21|random string|21|random key|21|real secret|21|id|22|shared|22|web|22|dummy|22|build|22|ci|22|you|22|me|22|this|22|is|22|i|22|in|22|unique|22|ai|22|hello|22|cat|22|2|22|0000|22|v1|22|must be at least 32 characters long|22|must be at least 32 chars|22|replace this in production|22|for local development only|22|for jwt signing|22|minimum 32 chars|22|32 chars long|22|32 characters long|22|long random string|22|long random secret|22|not safe|22|not secure|22|for tests|22|for session|22|32 bytes|22|long enough|22|this is|22|your own|22|top secret|22|some random|22|clave secreta|22|secrets|23|code|23|mysecret|23|salt|23|internal|23|service|23|webhook|23|hardcoded|23|any|23|be|23|at|23|real|23|top|23|generated|23|min|23|least|23|char|23|generate|23|backend|23|keyboard|23|xyz|23|lol|23|clave|23|secreto|23|mi|23|rahasia|23|32bytes|23|please change this in production|23|with at least 32 chars|23|replace with a secure|23|dont use in production|23|not for production use|23|not a real secret|23|at least 32 bytes|23|must be long enough|23|long enough for hs256|23|change before deploy|23|set in production|23|replace with your|23|not for prod|23|super duper secret|23|a random secret|23|secure random string|23|tu clave secreta|23|use a|23|please set|23|not so|23|in env|23|a random|23|a secure|23|very long|23|token here|23|cle secrete|23|passphrase|24|fake|24|public|24|not|24|set|24|now|24|insert|24|data|24|world|24|asdf|24|haha|24|o|24|secreta|24|llave|24|de|24|chave|24|segredo|24|na|24|3|24|of at least 32 chars|24|that you should change|24|replace with a random|24|replace before production|24|override in production|24|replace with a|24|please set a|24|not a secret|24|keep it secret|24|sua chave secreta|24|change later|24|change now|24|put your|24|set a|24|for sessions|24|from env|24|256 bit|24|its a|24|very secure|24|super secure|24|random value|24|chave secreta|24|chiave segreta|24|kunci rahasia|24|sk|25|signature|25|state|25|testing|25|it|25|of|25|and|25|from|25|really|25|guess|25|should|25|application|25|project|25|file|25|shhh|25|una|25|la|25|es|25|ma|25|geheim|25|4|25|0|25|that should be changed|25|min 32 chars long|25|a changer en production|25|use a secure|25|generate a random|25|mi clave secreta|25|for demo|25|for ci|25|64 chars|25|a super|25|a strong|25|super duper|25|any random|25|i love|25|geheimer schluessel|25|tajny klucz|25|секретный ключ|25|geheime sleutel|25|pass|26|phrase|26|secretphrase|26|master|26|oauth|26|run|26|deploy|26|on|26|that|26|as|26|no|26|wrong|26|algorithm|26|valid|26|must|26|awesome|26|do|26|dont|26|before|26|enter|26|put|26|know|26|express|26|foo|26|rocks|26|hogehoge|26|abcd|26|asdfgh|26|qwerty|26|tu|26|aqui|26|senha|26|padrao|26|segreto|26|ini|26|moje|26|haslo|26|密钥|26|777|26|32b|26|make sure it is long enough|26|change change in prod|26|replace with your own|26|please set a real|26|this will be a|26|hard to guess string|26|you will never guess|26|change me now|26|change this later|26|use a random|26|generate a secure|26|test suite only|26|minimum 32 bytes|26|clave super secreta|26|cambiar esta clave|26|chave super secreta|26|cle super secrete|26|votre cle secrete|26|khoa bi mat|26|super tajny klic|26|generate a|26|put a|26|insert your|26|enter your|26|set your|26|not real|26|no secret|26|for hmac|26|build only|26|with length|26|your very|26|super seguro|26|en produccion|26|super geheim|26|gizli anahtar|26|bardzo tajne|26|sekretny klyuch|26|word|27|crypto|27|security|27|mock|27|docker|27|an|27|we|27|or|27|whatever|27|new|27|bad|27|hidden|27|big|27|type|27|keep|27|want|27|next|27|go|27|bar|27|cats|27|what|27|palabra|27|en|27|secrete|27|gizli|27|5|27|7|27|8|27|9|27|12|27|replace with a strong|27|use a long random|27|use a strong|27|this is the|27|a long random|27|very very secret|27|keep it safe|27|that nobody knows|27|minha chave secreta|27|add your|27|ultra secret|27|super secreto|27|muy secreta|27|muito secreta|27|sekretny klucz|27|keys|28|text|28|magic|28|email|28|staging|28|time|28|config|28|our|28|its|28|anything|28|own|28|one|28|safe|28|cool|28|update|28|never|28|tell|28|make|28|will|28|can|28|cant|28|everybody|28|if|28|just|28|fastapi|28|spring|28|mern|28|website|28|account|28|root|28|sauce|28|shh|28|shhhh|28|asdfghjkl|28|qwertyuiop|28|man|28|out|28|esta|28|desarrollo|28|meu|28|uma|28|em|28|ta|28|une|28|le|28|est|28|geheimnis|28|das|28|da|28|mat|28|moj|28|klyuch|28|mijn|28|miyao|28|himitsu|28|123456789|28|bu cok gizli bir anahtar|28|a long random string|28|change me later|28|to a secure|28|generate a strong|28|dont tell anyone|28|a very long|28|your very secure|28|cambiar en produccion|28|cambia esta clave|28|mude em producao|28|mude esta chave|28|ma cle secrete|28|cok gizli anahtar|28|super gizli anahtar|28|super tajny klucz|28|bardzo tajny klucz|28|himitsu no kagi|28|set me|28|not very|28|32 byte|28|a really|28|my very|28|string here|28|build time|28|muy segura|28|changez moi|28|sehr geheim|28|cok gizli|28|sangat rahasia|28|rahasia banget|28|ganti ini|28|zmien mnie|28|pk|29|hash|29|encrypt|29|localhost|29|env|29|settings|29|so|29|all|29|actual|29|need|29|hard|29|good|29|minimum|29|replace|29|todo|29|let|29|node|29|nodejs|29|nest|29|nestjs|29|react|29|laravel|29|boot|29|python|29|firebase|29|apps|29|webapp|29|site|29|users|29|blog|29|bot|29|database|29|team|29|baz|29|foobar|29|love|29|welcome|29|ninja|29|ssh|29|ssshhhh|29|hoge|29|fuga|29|piyo|29|zxcvbnm|29|ok|29|life|29|day|29|open|29|contraseña|29|su|29|un|29|el|29|cambiame|29|mia|29|minha|29|sua|29|seu|29|tres|29|ici|29|changer|29|moi|29|ceci|29|longue|29|geheimes|29|geheimschluessel|29|dein|29|ein|29|passwort|29|aendern|29|chiave|29|segretissimo|29|tua|29|cambiami|29|per|29|di|29|anahtar|29|kelime|29|bu|29|degistir|29|anda|29|bimat|29|cua|29|ban|29|khau|29|tajne|29|sekret|29|twoj|29|sekretnyy|29|sekretnyi|29|ochen|29|moy|29|tvoy|29|секрет|29|ключ|29|мой|29|ваш|29|mima|29|mishi|29|wode|29|秘密|29|我的|29|你的|29|ひみつ|29|秘密の鍵|29|bimil|29|bimilkey|29|비밀|29|비밀키|29|10|29|11|29|21|29|24|29|000|29|256bit|29|do not use this in production|29|please change me in production|29|change this to something random|29|change this to something secure|29|change me in prod|29|change this in prod|29|change me for production|29|change me before production|29|change this before production|29|replace me in production|29|must change in production|29|set me in production|29|you should change this|29|to a random secret|29|do not tell anyone|29|this is not a|29|a secure random string|29|must be changed|29|should be changed|29|use your own|29|do not share|29|for jwt token|29|local dev only|29|32 chars minimum|29|256 bit secret|29|a very secure|29|a random string|29|hard to guess|29|keep this secret|29|clave secreta para|29|trocar em producao|29|alterar em producao|29|troque esta chave|29|changer en production|29|chiave super segreta|29|cambia questa chiave|29|ganti di produksi|29|super sekretnyj klyuch|29|ochen sekretnyj klyuch|29|супер секретный ключ|29|очень секретный ключ|29|override me|29|update me|29|type your|29|never share|29|in prod|29|a long|29|mega secret|29|super long|29|so secret|29|e2e test|29|tres secret|29|a changer|29|streng geheim|29|bitte aendern|29|molto segreta|29|uretimde degistir|29|super rahasia|29|rahasia negara|29|super aman|29|bi mat|29|zmien to|29|sekretnyj klyuch|29|zeer geheim|29|verander dit|29|verander mij|29|cookies|30|sign|30|developer|30|debug|30|live|30|environment|30|start|30|thing|30|needs|30|was|30|too|30|most|30|more|30|invalid|30|great|30|best|30|simple|30|used|30|don|30|later|30|add|30|share|30|fill|30|create|30|knows|30|store|30|chat|30|game|30|db|30|network|30|group|30|coding|30|agent|30|banana|30|red|30|qwer|30|wow|30|yes|30|there|30|42|30|99|30|321|30|1234567|30|12345678|30|to a long random string|30|it is|30|credentials|31|sessions|31|authentication|31|encrypted|31|tests|31|by|31|mega|31|short|31|randomly|31|complex|31|known|31|characters|31|length|31|basic|31|change|31|nobody|31|services|31|register|31|cloud|31|system|31|management|31|task|31|movie|31|weather|31|library|31|lab|31|dog|31|apple|31|coffee|31|potato|31|blue|31|hack|31|shhhhh|31|fun|31|happy|31|king|31|why|31|um|31|bi|31|16|31|101|31|111|31|1111|31|4321|31|to a secure random string|31|to a secure secret|31|to be changed|31|to a random|31|this is your|31|this should be|31|it is a|31|here is my|31|paste your|31|super secreta|31|uuid|32|verify|32|sha256|32|hex|32|bytes|32|bit|32|tmp|32|unit|32|setup|32|goes|32|things|32|old|32|ultra|32|extra|32|extremely|32|secured|32|character|32|when|32|define|32|would|32|noone|32|java|32|gin|32|company|32|dashboard|32|online|32|upload|32|learning|32|car|32|job|32|event|32|social|32|video|32|photo|32|news|32|ml|32|software|32|unicorn|32|boy|32|who|32|segura|32|para|32|sesion|32|teste|32|cle|32|clé|32|mon|32|64|32|only for testing|32|to change|32|for test|32|pwd|33|base64|33|reset|33|integration|33|purposes|33|running|33|release|33|deployment|33|difficult|33|easy|33|changed|33|replaced|33|remember|33|sure|33|edit|33|provide|33|paste|33|remove|33|could|33|anyone|33|does|33|doesnt|33|matter|33|php|33|socket|33|accounts|33|portal|33|shop|33|ecommerce|33|platform|33|manager|33|tracker|33|tasks|33|mail|33|cms|33|food|33|health|33|student|33|quiz|33|events|33|wallet|33|labs|33|tool|33|dragon|33|pizza|33|moon|33|white|33|tiger|33|hacker|33|god|33|nice|33|girl|33|sesame|33|answer|33|everything|33|eyes|33|que|33|prueba|33|aleatoria|33|kunci|33|klucz|33|dit|33|128|33|666|33|789|33|999|33|001|33|007|33|2345|33|9999|33|54321|33|0123456789abcdef|33|v2|33|to a long random secret|33|to a strong secret|33|to a real secret|33|insecure do not use|33|this is just a|33|this should be a|33|set a real|33|this is not|33|this is an|33|please replace|33|change to|33|to something|33|production only|33|its my|33|very very|33|go here|33|keep secret|33|super secrete|33|passwd|34|aes|34|bits|34|byte|34|duper|34|impossible|34|weak|34|sensitive|34|fixme|34|hapi|34|ruby|34|mean|34|redis|34|postgres|34|mysql|34|socketio|34|frontend|34|administrator|34|school|34|hospital|34|note|34|pos|34|delivery|34|media|34|payment|34|hub|34|tech|34|helper|34|guest|34|owner|34|monkey|34|star|34|black|34|ssshhh|34|zxcv|34|okay|34|lord|34|claves|34|muy|34|mudar|34|aleatória|34|secrète|34|ton|34|mot|34|passe|34|bir|34|rat|34|654321|34|that no one knows|34|only you know|34|enter a|34|not a|34|for signing|34|for authentication|34|in development|34|really really|34|dev test|34|random characters|34|cipher|35|signed|35|hs256|35|apis|35|develop|35|tester|35|stage|35|suite|35|deploying|35|startup|35|someone|35|unauthorized|35|unsecure|35|enough|35|chars|35|huge|35|override|35|overwrite|35|configure|35|leave|35|angular|35|koa|35|golang|35|rust|35|mongo|35|apollo|35|payload|35|microservice|35|micro|35|bank|35|finance|35|notes|35|erp|35|hr|35|inventory|35|booking|35|music|35|forum|35|market|35|sun|35|snake|35|lion|35|queen|35|universe|35|wolf|35|sesión|35|nadie|35|trocar|35|clef|35|très|35|pour|35|geheime|35|schluessel|35|ist|35|sicher|35|anahtarı|35|cok|35|çok|35|sifre|35|şifre|35|aman|35|yang|35|toi|35|matkhau|35|tajny|35|sleutel|35|erg|35|kagi|35|100|35|256|35|512|35|1q2w3e|35|dont use in prod|35|not a real key|35|must be 32 bytes|35|not a real|35|not the real|35|for demo purposes|35|that is long|35|make it long|35|this is some|35|this will be|35|put some|35|create a|35|provide a|35|not used|35|for cookies|35|for encryption|35|in tests|35|random chars|35|muito segura|35|da cambiare|35|tajny klic|35|signer|36|e2e|36|built|36|fixture|36|runtime|36|highly|36|longer|36|guessed|36|strongest|36|lengthy|36|strongly|36|changing|36|asap|36|rotate|36|starlette|36|quart|36|nextjs|36|vue|36|fastify|36|symfony|36|rails|36|springboot|36|fiber|36|gorilla|36|actix|36|axum|36|passport|36|supabase|36|mongodb|36|graphql|36|streamlit|36|strapi|36|directus|36|medusa|36|remix|36|svelte|36|sveltekit|36|nuxt|36|hono|36|signin|36|crm|36|hotel|36|restaurant|36|marketplace|36|trading|36|studio|36|solutions|36|digital|36|tools|36|assistant|36|rainbow|36|wars|36|contrasena|36|seguro|36|aquí|36|por|36|cambia|36|cambiar|36|cambiala|36|cambialo|36|produccion|36|producción|36|pruebas|36|larga|36|dificil|36|tuya|36|sepa|36|muito|36|mude|36|troque|36|altere|36|alterar|36|producao|36|produção|36|desenvolvimento|36|padrão|36|sessao|36|sessão|36|longa|36|forte|36|votre|36|securisee|36|sécurisée|36|securise|36|changez|36|developpement|36|développement|36|aleatoire|36|aléatoire|36|geheimer|36|schlüssel|36|mein|36|meine|36|deine|36|eine|36|produktion|36|sehr|36|streng|36|bitte|36|ändern|36|hier|36|unser|36|sicherer|36|segreta|36|mio|36|tuo|36|molto|36|sicura|36|questa|36|qui|36|cambiare|36|parola|36|produzione|36|sviluppo|36|anahtari|36|benim|36|güvenli|36|guvenli|36|değiştir|36|buraya|36|uretimde|36|üretimde|36|sangat|36|banget|36|saya|36|negara|36|ganti|36|produksi|36|sandi|36|untuk|36|aplikasi|36|khoa|36|tajna|36|klic|36|sekretny|36|bardzo|36|zmien|36|mnie|36|produkcji|36|sekretnyj|36|kluch|36|parol|36|секретный|36|секретная|36|супер|36|очень|36|твой|36|пароль|36|для|36|jouw|36|zeer|36|verander|36|mij|36|wachtwoord|36|nide|36|密码|36|请修改|36|나의|36|must be at least 32 chars long|36|that is at least 32 chars long|36|generate with openssl rand base64 32|36|generate with openssl rand hex 32|36|do not use me in production|36|must be at least 32 bytes|36|that is at least 32 characters|36|make it at least 32 chars|36|should be at least 32 characters|36|should be at least 32 chars|36|must be changed in production|36|should be changed in production|36|change me and keep secret|36|not for use in production|36|its only for local dev|36|at least 32 chars long|36|at least 32 bytes long|36|must be 32 chars long|36|with more than 32 characters|36|of at least 32 characters|36|make sure its long enough|36|make it long and random|36|that no one can guess|36|change it in prod|36|change on first run|36|change me before deploy|36|change this before deploying|36|use env in production|36|to change in production|36|to a random string|36|to a secure key|36|to a random value|36|to a secure value|36|never use in production|36|never use in prod|36|not for real use|36|not for public use|36|not safe for production|36|not secure at all|36|not used in production|36|unsafe do not use|36|will be overwritten later|36|for local dev only|36|for testing purposes only|36|only for local dev|36|must be 32 chars|36|must be 32 characters|36|min 32 chars required|36|minimum 32 characters long|36|with minimum 32 characters|36|that is very long|36|which is long enough|36|should be long enough|36|longer than 32 characters|36|greater than 32 characters|36|this must be a|36|that nobody can guess|36|change before use|36|change after install|36|please change it|36|change for production|36|change for prod|36|change before deploying|36|replace in prod|36|will be changed|36|will be overwritten|36|override in prod|36|update in production|36|rotate in production|36|set via env|36|set in env|36|change me immediately|36|you should change|36|do change me|36|need to change|36|to something random|36|to something secure|36|generate with openssl|36|do not deploy|36|do not ship|36|do not commit|36|will be ignored|36|should be ignored|36|must be ignored|36|for demo only|36|for testing purposes|36|for production use|36|for build only|36|for ci only|36|for unit tests|36|for e2e tests|36|for integration tests|36|for hmac sha256|36|for jwt tokens|36|for jwt authentication|36|for access token|36|for refresh token|36|for local use|36|for local testing|36|for local only|36|local development only|36|dev test only|36|in env file|36|in your env|36|before going live|36|only for dev|36|only for development|36|only for local|36|in production only|36|min 32 char|36|min 32 bytes|36|min 64 chars|36|32 chars min|36|32 characters minimum|36|32 bytes long|36|32 bytes minimum|36|with 32 characters|36|with 32 chars|36|with sufficient length|36|with enough length|36|of 32 chars|36|is long enough|36|min length 32|36|i am a|36|here is a|36|my very secure|36|impossible to guess|36|difficult to guess|36|cambiala en produccion|36|cambiar en producción|36|chave secreta padrao|36|altere esta chave|36|pour le developpement|36|mein geheimer schluessel|36|in produktion aendern|36|cambia in produzione|36|zmien na produkcji|36|rotate me|36|generate with|36|insert a|36|add a|36|write your|36|choose a|36|no production|36|not production|36|overwritten later|36|for local|36|for build|36|for auth|36|for tokens|36|local only|36|testing only|36|demo only|36|ci only|36|tests only|36|in dev|36|in test|36|before production|36|before deploying|36|before deploy|36|32 characters|36|64 characters|36|64 bytes|36|16 chars|36|16 characters|36|16 bytes|36|24 chars|36|256 bits|36|512 bit|36|512 bits|36|128 bit|36|muy seguro|36|super segura|36|muy secreto|36|en desarrollo|36|cambiar por|36|para desarrollo|36|en producción|36|em producao|36|em produção|36|secreta padrao|36|tres secrete|36|super gizli|36|tajne haslo|36|super tajny|36|bardzo tajny|36
`;

/** A word or a class, what others than the seen ones cost more behind it, the classes and the words that were seen there. */
export const FOLLOWING = `
#edge|7|#site|4|#stage|5|#filler|6|#opening|7|#core|8|#qualifier|9|#change|9|#asking|10|#foreign|11|#strength|12|#framework|12|#common|13|#target|15|#purpose|15|#Spanish|15|#warning|16|#application|17|#number|17|#Portuguese|18|#Indonesian|20|#Polish|20|#Russian|20|#French|20|#Chinese|20|#German|20|#Italian|21|#Turkish|22|#Japanese|22|#Korean|22|#Vietnamese|23|#Dutch|24|#length|26|#year|29
#site|7|#edge|4|#core|4|#qualifier|5|#stage|6|#opening|9|#strength|10|#number|11|#framework|12|#application|13|#target|13|#filler|14|#year|15|#change|17|#common|18|#foreign|18|#German|19|#Spanish|19|#Polish|21|#Indonesian|23|#purpose|24|#length|26|#French|27|#Italian|27|#Portuguese|27|#Vietnamese|28|#Dutch|29|#asking|29|#warning|29|#Russian|31
#filler|7|#core|3|#qualifier|5|#site|6|#edge|8|#strength|8|#filler|9|#opening|12|#framework|12|#target|12|#change|13|#stage|14|#common|15|#application|15|#number|16|#Spanish|16|#French|18|#length|18|#purpose|18|#foreign|19|#German|20|#Portuguese|21|#Polish|21|#Vietnamese|22|#asking|22|#Italian|23|#warning|23|#Turkish|23|#year|24
#qualifier|7|#core|1|#qualifier|9|#edge|10|#change|14|#site|15|#number|16|#opening|16|#filler|17|#stage|17|#length|18|#strength|18|#year|18|#purpose|18|#application|19|#warning|19|#Polish|22|#framework|22|#common|23|#target|24|#French|26|#Spanish|27|#Turkish|29|#Chinese|31|#Italian|31
#core|7|#edge|3|#change|5|#purpose|8|#year|8|#number|9|#length|10|#core|10|#warning|10|#qualifier|11|#filler|12|#stage|12|#site|13|#common|16|#target|17|#strength|20|#application|24|#foreign|26|#Spanish|27|#Polish|28|#French|28|#framework|30|#opening|30|#Portuguese|30|#Turkish|34|#Vietnamese|34|#asking|34
#change|7|#edge|1|#length|7|#filler|10|#number|10|#core|10|#year|12|#purpose|12|#change|12|#opening|13|#strength|13|#asking|15|#stage|15|#qualifier|15|#target|15|#site|18|#common|22|#French|24|#application|24|#Polish|30|#Spanish|30|#foreign|30|#framework|30
#number|7|#edge|1|#number|8|#length|10|#strength|11|#site|12|#year|14|#common|15|#core|15|#qualifier|16|#purpose|17|#filler|17|#stage|17|#change|18|#application|20|#opening|23|#Spanish|24|#framework|25|#French|27|#German|27|#Italian|27
#opening|7|#core|2|#qualifier|5|#edge|8|#change|10|#stage|10|#strength|11|#site|11|#opening|12|#year|14|#filler|14|#framework|14|#number|14|#purpose|15|#warning|16|#length|17|#common|19|#application|22|#French|25|#Spanish|25|#target|28
#common|7|#edge|2|#common|6|#number|7|#filler|9|#Spanish|11|#site|12|#core|12|#qualifier|13|#opening|14|#change|14|#length|15|#stage|16|#application|16|#framework|16|#strength|17|#Italian|19|#French|20|#purpose|20|#warning|20|#Dutch|20|#year|20|#German|24|#Portuguese|24|#target|24
#strength|7|#core|2|#qualifier|5|#edge|8|#number|9|#filler|11|#strength|11|#framework|14|#site|14|#opening|15|#change|16|#Italian|16|#common|16|#stage|18|#year|18|#Portuguese|18|#length|18|#Spanish|19|#purpose|19|#French|22|#application|22|#Polish|23|#foreign|23|#Vietnamese|26|#asking|26
#application|7|#core|4|#edge|4|#qualifier|5|#site|8|#filler|9|#number|12|#application|12|#framework|13|#common|14|#stage|14|#Polish|14|#change|14|#Spanish|15|#strength|18|#French|19|#target|19|#Turkish|21|#opening|21|#year|21
#Spanish|7|#edge|4|#Spanish|4|#foreign|6|#filler|8|#number|10|#site|10|#core|12|#Italian|13|#year|13|#target|13|#strength|14|#qualifier|14|#French|15|#common|15|#change|16|#framework|17|#Portuguese|17|#application|18|#Polish|19|#opening|19|#stage|19
#foreign|7|#edge|1|#site|9|#foreign|10|#Spanish|11|#Polish|13|#Portuguese|13|#French|14|#number|16|#Indonesian|16|#Vietnamese|16|#core|21|#framework|22|#Turkish|24|#filler|24|#year|24
#year|7|#edge|1|#length|7|#number|11|#year|12|#purpose|14|#stage|14|#opening|15|#change|16|#filler|19|#strength|20|#application|24|#foreign|26|#site|26
#stage|7|#core|2|#qualifier|4|#stage|8|#edge|8|#strength|12|#site|13|#framework|14|#year|14|#opening|14|#number|15|#change|15|#length|15|#filler|17|#application|19|#target|19|#purpose|22|#common|23|#warning|25|#French|27|#Spanish|27|#Polish|31
#French|7|#edge|4|#French|5|#foreign|6|#filler|6|#core|8|#Spanish|8|#common|10|#application|11|#site|12|#qualifier|13|#number|14|#Portuguese|15|#change|15|#framework|15|#stage|15|#Italian|17|#Turkish|17|#Vietnamese|17|#strength|17
#target|7|#core|3|#qualifier|4|#edge|5|#filler|9|#strength|9|#length|11|#opening|11|#year|14|#stage|14|#change|15|#number|15|#site|15|#framework|16|#common|19|#warning|19|#French|21|#application|21
#Portuguese|7|#edge|3|#foreign|5|#Portuguese|6|#framework|7|#site|9|#number|10|#Spanish|11|#filler|11|#core|14|#Italian|15|#common|15|#qualifier|15|#application|18|#change|18|#stage|18|#strength|18
#asking|7|#core|2|#strength|4|#opening|7|#filler|8|#qualifier|12|#edge|12|#number|12|#site|16|#length|21|#purpose|21|#application|25
#framework|7|#core|2|#stage|5|#qualifier|6|#site|10|#edge|11|#framework|14|#filler|14|#application|16|#strength|17|#opening|18|#common|19|#number|19|#Spanish|21|#French|24|#Vietnamese|24|#change|24|#target|24|#year|24
#Polish|7|#filler|4|#foreign|4|#number|6|#edge|6|#Polish|11|#core|13|#Italian|15|#Spanish|17|#common|17|#qualifier|17|#site|17|#strength|17
#Dutch|7|#foreign|1|#edge|8|#filler|11|#qualifier|11|#site|11
#purpose|7|#edge|1|#length|8|#core|9|#qualifier|11|#number|11|#change|13|#year|13|#warning|15|#purpose|15|#strength|17|#filler|19|#framework|21|#stage|21|#opening|23|#site|23|#target|23
#Turkish|7|#edge|2|#Turkish|5|#filler|6|#Spanish|12|#Italian|14|#application|14|#strength|14
#Italian|7|#edge|2|#foreign|5|#filler|6|#Italian|10|#Spanish|10|#common|11|#core|11|#German|13|#Portuguese|13|#application|13|#framework|15|#number|15|#site|15
#warning|7|#edge|1|#length|6|#core|10|#number|10|#year|11|#qualifier|13|#filler|14|#purpose|14|#strength|15|#stage|16|#change|17|#site|20|#common|24|#framework|24
#Indonesian|7|#edge|2|#Indonesian|5|#site|8|#number|8|#core|14|#foreign|14|#qualifier|16|#strength|16
#Vietnamese|7|#edge|2|#Vietnamese|4|#filler|8|#Spanish|12|#French|14|#Polish|14|#application|14|#change|14|#common|14|#framework|14|#number|14
#German|7|#edge|1|#foreign|6|#German|7|#Italian|13|#filler|14|#French|16|#application|16|#number|16|#site|16
#Japanese|7|#edge|1|#core|4|#Spanish|12
#Russian|7|#foreign|3|#edge|3|#Russian|5|#site|15
#Chinese|7|#edge|1|#Chinese|4
#length|7|#edge|1|#purpose|10|#strength|12|#number|15|#core|16|#length|19|#year|21|#filler|25
#Korean|7|#edge|1
^|3|@|4|dev|8|your|9|my|11|test|11|secret|11|default|12|dev only|13|super secret|13|secret key|12|fallback|12|insecure|13|change me|14|jwt|13|your super secret|14|local dev|14|some|14|development|14|super|15|this is a|15|your super|15|session|15|flask|15|django|16|local|14|change this to a|16|production|16|key|14|api|16|unsafe|15|a very|16|my super secret|16|supersecret|17|change me to a|17|a|16|local development|16|change this|17|access|16|changeme|17|change me in production|17|change this to|17|this is my|17|my super|17|change me to|17|placeholder|16|app|17|auth|17|unit test|17|temp|16|cookie|17|development only|18|replace this|18|very|18|replace with|18|test only|19|secretkey|17|top secret|18|please change this|19|abc|19|please|19|private|18|this is|18|some random|18|clave secreta|19|hello|20|admin|18|login|19|generate|20|use|19|client|19|random secret|19|mysecret|20|please set|19|replace with a secure|20|mi|20|not so|21|replace with your|20|keyboard|20|top|20|random|20|password|19|change me please|20|tu clave secreta|20|please set a|20|replace with a|20|user|19|cle secrete|21|replace with a random|20|set a|20|sua chave secreta|21|clave|21|a random secret|21|its a|19|replace me|20|set|21|insert|21|keep it secret|21|kunci rahasia|21|rahasia|21|put your|21|chave|22|chave secreta|22|generate a random|21|shhh|22|asdf|22|1234|22|mi clave secreta|22|una|22|hogehoge|23|chiave segreta|22|use a secure|21|application|23|master|22|no secret|23|ini|23|llave|23|cat|22|sk|22|you will never guess|22|hard to guess string|22|wrong|23|express|22|haha|23|should|23|really|23|asdfgh|23|enter|23|geheime sleutel|23|super geheim|23|build only|24|cambiar esta clave|23|change this later|23|gizli anahtar|23|khoa bi mat|23|moje|24|put a|22|qwerty|23|super tajny klic|23|tajny klucz|23|test suite only|24|votre cle secrete|23|секретный ключ|23|la|23|add your|22|senha|24|use a strong|22|not a secret|24|abcd|23|ma|24|foo|24|secreto|23|dont|23|crypto|23|minha chave secreta|24|palabra|24|segredo|24|gizli|25|next|23|sekretny klucz|24|change me later|24|cok gizli|24|himitsu|24|moj|24|1234567890|24|bardzo tajny klucz|24|bu cok gizli bir anahtar|24|cambia esta clave|24|cambiar en produccion|24|change me now|24|changez moi|24|cle super secrete|24|cok gizli anahtar|24|esta|24|fastapi|23|ganti ini|24|geheimer schluessel|23|himitsu no kagi|24|ma cle secrete|24|mern|23|meu|24|mijn|25|mude em producao|24|mude esta chave|24|rahasia banget|24|sangat rahasia|24|sehr geheim|24|spring|23|super gizli anahtar|24|super tajny klucz|24|uma|24|zmien mnie|24|data|25|hidden|24|bar|24|123456|24|bad|24|set me|24|shh|25|shhhh|25|1|24|just|24|keep|24|dont tell anyone|26|not very|26|qwertyuiop|25|tu|25|update|25|asdfghjkl|25|foobar|25|keep this secret|24|minha|25|root|25|valid|24|welcome|25|contraseña|26|do|24|sekret|26|do not tell anyone|26|geheim|26|must|24|project|26|sua|26|what|25|0|26|cats|25|hoge|26|webapp|26|baz|26|bimat|27|chiave|26|chiave super segreta|25|fuga|26|mima|26|must be changed|25|never share|26|replace me in production|25|ssshhhh|26|tajne|26|twoj|26|une|26|update me|25|website|26|секрет|26|秘密|26|32 characters long|27|aendern|27|anahtar|27|bimil|26|bimilkey|26|cambiame|26|cambiami|27|ceci|27|change me before production|25|change me for production|25|change me in prod|25|change this before production|25|change this in prod|25|changer|27|degistir|27|dein|27|do not use this in production|27|dont use in production|25|ein|27|geheimes|27|geheimnis|26|geheimschluessel|27|local dev only|27|mat|27|mishi|26|miyao|26|moy|26|must change in production|25|not a real secret|25|not for production use|25|ochen|26|override me|25|piyo|26|please change me in production|25|segretissimo|27|segreto|26|sekretnyi|26|sekretnyy|26|set me in production|25|seu|26|should be changed|25|todo|25|tvoy|26|wode|26|you should change this|25|zxcvbnm|26|ваш|26|ключ|26|мой|26|ひみつ|26|你的|26|我的|26|秘密の鍵|26|비밀|26|비밀키|26|2|26|file|26|account|27|open|26|site|28|users|28|4|27|secrete|27|123456789|28|bu|28|di|28|le|28|1234567|29|9|28|chat|28
@|3|$|4|secret|8|secret key|8|dev|10|jwt|10|session|11|key|11|app|12|super secret|12|api|12|test|12|super|13|admin|13|local|13|secure|13|flask|13|auth|13|token|13|dev only|14|demo|14|cookie|13|access|13|development|14|default|14|local dev|15|fallback|14|production|15|%|14|123|15|web|16|ai|17|server|16|nextauth|15|prod|17|backend|18|strong|17|django|17|1234|18|very|18|very secret|18|2|19|1|19|is|20|geheim|20|long|18|file|20|777|20|rocks|21|secreto|22|12345|20|3|21|na|22|4|22|to|22|change me in production|22|for|21|here|22|0|22|real|23|12|23|project|23|chave secreta|24|chiave segreta|24|clave secreta|24|cle secrete|24|gizli anahtar|24|rahasia|23|type|24|a|22|in|23|8|23|of|24|account|24|from|24|123456789|24|7|24|9|24|you|24|game|25|out|26
secret|3|#qualifier|11|#foreign|25|#opening|30|#Vietnamese|33|$|3|%|8|change me|9|change in production|9|jwt|10|123|12|change this in production|13|do not use in production|14|change me in production|14|session|14|for|15|dev|14|change in prod|14|change this|14|for development|15|in production|15|not for production|15|value|15|for dev|15|for testing|15|please change me|15|12345|16|for dev only|16|replace in production|16|1234|16|change before production|16|123456|16|1|16|change me please|16|1234567890|16|for testing only|16|for local development|17|please change|16|for jwt|16|replace me|16|with at least 32 characters|17|goes here|17|min 32 characters|17|for local development only|17|fallback|17|at least 32 chars|17|0123456789|17|change it in production|17|do not use in prod|17|that is long enough|17|access|17|please change in production|17|at least 32 characters long|18|for production|17|that is at least 32 characters long|18|only|18|min 32 chars|17|not safe|18|do not use|18|for tests|18|for development only|18|not for prod|18|for session|18|not secure|18|unsafe|19|v1|19|change before deploy|18|for jwt signing|18|for local dev|18|please change this in production|18|production|19|not for production use|19|password|19|abc|20|minimum 32 characters|19|test|18|0000|19|change change in prod|19|min 32 characters long|19|prod|20|code|20|dont use in production|19|not a real secret|19|xyz|21|for sessions|20|at least 32 bytes|20|long enough|20|minimum 32 chars|20|must be at least 32 chars|20|for demo|20|to|21|32 characters long|20|32 chars long|20|for ci|20|must be at least 32 characters long|20|local|20|from env|20|id|22|sauce|23|word|23|not real|21|is|22|tres secret|24|from|23|lol|24
secret key|3|$|3|%|7|change in production|8|change me|9|change this in production|12|123|12|change me in production|13|for|14|do not use in production|14|change this|14|for jwt|14|change in prod|14|not for production|15|for testing|15|12345|15|for dev|15|for development|15|for testing only|15|replace in production|15|1234|16|that is long enough|16|123456|16|change me please|16|please change|16|change before production|16|min 32 chars|16|replace this in production|16|for dev only|16|for development only|16|in production|16|please change in production|16|dev|16|fallback|17|please change me|16|1234567890|16|for jwt signing|17|at least 32 characters long|17|change it in production|16|for local development|17|1|17|lol|18|production|17|0123456789|17|do not use|17|goes here|18|at least 32 chars|17|for session|17|do not use in prod|17|abc|18|for local dev|17|for production|17|please change this in production|17|at least 32 characters|18|change it|17|change before deploy|17|not safe|18|not secure|18|replace me|17|set in production|18|that you should change|18|default|18|only|19|for tests|18|32b|19|min 32 chars long|19|replace before production|18|that is at least 32 characters long|19|with at least 32 characters|19|dont use in production|19|for local development only|18|from env|19|not for production use|19|not for prod|19|test|18|local|19|min 32 characters|19|not a secret|19|32 chars|19|for sessions|20|minimum 32 characters|19|must be at least 32 characters|20|v1|19|xyz|21|32 bytes|20|long enough|20|must be at least 32 chars|20|prod|21|for ci|20|min 32 characters long|20|minimum 32 chars|20|must be at least 32 characters long|20|not real|21|unsafe|21|that nobody knows|22
key|3|#Polish|28|$|2|%|8|change in production|9|change me|10|123|12|change this in production|12|for|14|do not use in production|13|change me in production|14|change in prod|14|for dev only|14|change this|14|for testing|15|dev|15|goes here|16|for testing only|15|not for production|15|that is long enough|16|change before production|15|in production|15|not secure|16|change it|16|please change|16|replace in production|16|for dev|16|for jwt|16|12345|16|32 chars|17|at least 32 characters long|17|please change me|16|key|15|min 32 chars|17|for development|16|1|17|do not use|17|0123456789|17|change me please|16|do not use in prod|17|1234|17|for development only|17|replace me|17|fallback|17|for session|17|1234567890|17|cat|18|for local dev|17|make sure it is long enough|18|minimum 32 bytes|18|signature|18|with length|18|is|18|123456|17|for local development|18|please change in production|17|production|18|change it in production|17|min 32 characters|18|not for prod|18|change before deploy|18|for local development only|18|for tests|18|at least 32 chars|18|not safe|18|only|19|change later|18|minimum 32 characters|19|test|18|v1|19|value|19|32|18|32 bytes|19|32 characters long|19|32chars|18|at least 32 characters|19|dont use in production|19|for jwt signing|19|min 32 characters long|19|not a real secret|19|prod|20|that is at least 32 characters long|19|abc|20|must be at least 32 characters long|20|with at least 32 characters|19|from|21|id|21|that nobody knows|21|at|21|do not share|21|for demo|20|for jwt token|21|local|20|must be at least 32 chars|20|that should be changed|19|for sessions|20|that|22|xyz|22|256 bit|21|for ci|20|unsafe|21|in|22|not real|21
dev|3|#site|13|secret|5|secret key|6|key|8|jwt|8|session|9|insecure|10|@|11|cookie|12|auth|12|access|12|%|13|refresh|13|secure|15|app|13|flask|16|super secret|16|strong|17|change me|17|local|16|123|18|django|19|long|19|super|19|1234|21|0123456789|22|32|22|32 chars|22|32chars|22|at least 32 characters long|22|at least 32 chars|22|for hs256|22|min 32 chars|22|must be at least 32 characters|22|that is at least 32 characters long|22|that is long enough|22
jwt|3|#change|14|#opening|16|#purpose|18|#warning|19|secret|4|key|5|secret key|5|token|9|signing|12|secret here|11|super secret|14|private|16|change in production|16|%|16|please change this|19|test|18|change me|18|change in prod|19|here|19|change me in production|20|change this|20|do not use in production|20|for dev|21|12345|21|at least 32 characters|22|change me please|22|change this in production|21|changeme|21|for dev only|22|not for production|22
your|3|secret key|6|secret|7|jwt|8|session|10|secret key here|10|secure|11|production|11|key|10|nextauth|12|api|11|cookie|12|access|12|secret here|12|app|12|auth|12|token|12|random secret key|13|django|14|flask|14|refresh|13|generated|14|strong|14|private|14|random secret|14|signing|14|encryption|15|client|15|unique|16|key here|14|long|16|256 bit secret|20|real|19|i|19|s|19
%|3|$|1|%|12|min 32 chars|14|at least 32 characters long|14|only|15|super secure|16|32 chars|16|at least 32 characters|16|minimum 32 characters|16|that is long enough|16|123|16|32|17|that is at least 32 characters long|16|32 characters long|16|with at least 32 characters|16|0123456789|17|32 bytes|17|at least 32 chars|16|min 32 characters|16|1234567890|17|32 chars long|17|for hs256|18|must be at least 32 characters|17|must be at least 32 characters long|17|please|18|at least 32 bytes|18|for dev only|19|for testing only|19|123456|19|long enough for hs256|18|now|19|for local dev|20|v1|20|32bytes|21|at|21
session|3|#target|24|#Chinese|29|secret|4|secret key|5|key|6|signing|11|secret here|11|change in production|16|private|17|here|18|change me|18|123|19|change me in production|20|change this|20|change this in production|20|for|21|for jwt|21|only|21|unsafe|21
change me|3|#opening|12|$|1|your|13|a secure|14|%|12|0123456789|14|123|14|min 32 characters long|14|min 32 chars|14|super secret|15|a|15|32bytes|16|before|16|minimum 32 characters|15|session|15|your own|16|32 chars|15|a random secret|16|32 chars long|16|at least 32 characters|16|at least 32 characters long|16|at least 32 chars|16|must be at least 32 characters|16|secure|16|that is long enough|16|1234567890|16|min 32 characters|16|32 characters long|17|a long random|18|32|18|a random|18|a strong|18|for hs256|18|random string|18|strong|18|12345|18|123456|18|32 chars minimum|18|a super|19|for dev only|18|for local dev|19|jwt|17|only|19|with|18|long enough|18|must be at least 32 characters long|18|must be at least 32 chars|18|must be long enough|18|random secret key|19|real|19|real secret|19|some|18|string|19|with at least 32 characters|17|256 bit|19|a random string|21|a very secure|21|for testing|20|for testing only|20|long random secret|20|very secure|21
change in production|3|$|1|%|12|must be at least 32 chars|14|at least 32 characters long|14|32chars|14|min|15|min 32 chars|14|only|15|32|15|min 32 characters|15|that is at least 32 characters long|15|minimum 32 characters|16|that is long enough|16|at least 32 chars|16|123|16|32 characters long|17|at least 32 characters|16|min 32 characters long|17|please|17|12345|17|1234567890|17|32 bytes|17|at least 32 bytes|17|for hs256|18|for testing|18|minimum 32 chars|17|must be at least 32 characters|17|with at least 32 characters|17|with at least 32 chars|17|0123456789|18|now|19|123456|18|32 chars long|18|32bytes|19|64 chars|18|for dev only|19|long enough|18|long enough for hs256|18|v1|20
token|3|#core|6|#application|24|#Polish|28|$|3|secret|6|secret key|8|key|10|signing|11|change in production|10|change me|11|123|13|change this in production|13|with at least 32 characters|15|change me in production|14|for development|15|for|16|dev|15|not for production|15|123456|16|change in prod|15|do not use in prod|16|do not use in production|16|0123456789|16|for dev|16|for dev only|16|that is long enough|17|from|17|for local dev|17|for local development|17|replace in production|16|12345|17|at least 32 characters long|18|change now|18|for development only|18|production|18|set in production|18|is|19|1|18|1234567890|18|32 chars long|19|32chars|18|at least 32 chars|19|dont use in production|19|for jwt signing|19|for local development only|18|local|19|lol|20|must be at least 32 characters|19|please change this in production|18|prod|19
test|3|#number|15|#Spanish|25|secret|5|secret key|6|jwt|8|key|8|session|9|auth|12|token|11|@|11|user|13|cookie|13|refresh|13|app|13|secure|14|access|13|signing|13|api|13|123|15|flask|16|shared|15|%|14|1234|17|hmac|15|super secret|17|secret phrase|15|strong|17|super|17|django|19|min 32 chars|19
my|3|#Polish|20|@|6|secret key|7|secret|7|jwt|9|key|9|api|9|session|10|token|11|app|11|cookie|11|access|11|secretkey|12|private|13|client|13|secretphrase|14|auth|13|flask|14|refresh|14|password|14|supersecret|14|secret token|14|user|15|csrf|16|django|17|login|16|strong|16|long|17|na|19|test|18|own|19|webhook|17
super secret|3|#edge|8|#change|10|#site|10|#year|14|key|4|$|6|@|8|jwt|9|change me|10|key here|11|change in production|12|%|12|string|12|here|14|session|12|dev|15|phrase|16|test|16|change it in production|17|not for production|17|123456|18|change before production|18|change me in production|17|change this in production|17|for|18|0123456789|19|1|19|32chars|19|do not use in production|19|for testing|19|please change me|18|unsafe|18
123|3|#framework|25|$|1|%|14|123|14|32chars|16|32|16|minimum 32 characters|17|32 chars|17|at least 32 characters long|17|long enough|17|min 32 characters|17|must be at least 32 characters long|17|that is long enough|17|abc|18|12345|17|32 bytes|18|at least 32 bytes|18|at least 32 characters|18|at least 32 chars|18|min 32 characters long|18|must be long enough|18|now|19|with at least 32 characters|18
insecure|3|#stage|6|#opening|13|#change|14|#purpose|22|dev|6|secret|6|secret key|7|default|9|session|9|jwt|9|key|9|fallback|11|dev only|13|access|12|auth|12|cookie|12|token|11|admin|13|change me in production|14|signing|13|refresh|14|secure|15|flask|16|secret string|14|change me|16|local dev|17|super secret|17|django|18|long|18|with at least 32 chars|19
default|3|#change|15|#Polish|26|secret|5|secret key|6|dev|7|jwt|8|session|9|key|9|auth|12|cookie|12|change in prod|14|app|13|api|13|strong|15|super secret|15|access|13|django|15|hmac|14|refresh|14|secure|15|flask|16|internal|16|secret phrase|15|csrf|16
fallback|3|secret|4|$|7|secret key|7|key|8|jwt|9|session|10|dev|11|auth|12|token|11|secretkey|11|refresh|12|api|12|secure|14|secret key here|13|encryption|15|flask|16|nextauth|14|super secret|16|django|16|csrf|16|strong|18
api|3|#site|14|#number|15|#strength|18|#application|18|#French|26|#Italian|26|#Turkish|26|key|4|secret|5|secret key|7|$|8|key here|9|@|11|jwt|13|session|14|auth|15|private|15|access|15|v1|16|api|16|here|18|%|16|1234|18|secure|18|super secret|18|user|17
dev only|3|#stage|8|secret|5|insecure|7|secret key|7|session|8|jwt|8|key|9|change in production|13|change me|13|auth|12|app|12|secretkey|12|signing|13|cookie|13|secure|14|access|13|api|13|admin|14|flask|15|not for production|15|super secret|15|long|16|refresh|14|user|15|django|16|hmac|15|csrf|16|internal|17|random|17|real|18|shared|16
secretkey|2|#filler|11|#strength|18|#framework|25|changeme|10|123|11|change in production|11|here|12|change this in production|12|change in prod|12|0123456789|14|change this|13|do not use in production|14|for|14|please|14|1234|15|for dev|15|for development only|16|for jwt|16|for testing only|15|in production|15|please change this|15|replace me|15|that is long enough|16|1|16|123456|16|1234567890|16|abc|17|at least 32 characters|17|change before deploy|16|dev|15|for development|16|goes here|17|min|17|not for production use|17|please change this in production|16|with at least 32 characters|17|for session|17|test|17|that|18|32|17|at|18|do not use|17|for tests|17|local|18|min 32 characters|17|minimum 32 characters|18|must be at least 32 characters|18
secure|3|secret|5|secret key|6|key|7|jwt|8|random secret|9|string|9|random key|11|value|12|random secret key|12|random|12|session|11|token|11|random value|13|secretkey|12|32|14|key here|13|django|17|flask|17|secure|17|service|17
auth|3|#length|14|secret|3|secret key|5|key|7|token|9|secretkey|10|min 32 chars long|13|secret here|11|signing|14|password|12|private|17
access|3|#common|22|#Spanish|24|#Turkish|26|token|4|secret|5|key|6|secret key|7|token here|12|key here|12|private|17
app|3|#qualifier|9|#strength|15|#stage|17|#Polish|21|#framework|22|#French|23|secret|4|secret key|6|key|7|$|8|session|12|secret here|11|auth|13|id|13|jwt|13|access|14|secret token|12|secure|15|super secret|16|encryption|16|private|16|client|17|csrf|17|strong|17
cookie|3|secret|4|secret key|5|key|7|$|8|secret here|11|signing|13|password|12
change this in production|3|$|1|%|11|at least 32 characters long|13|min 32 chars|13|32 chars|14|at least 32 characters|14|must be at least 32 chars|14|123|15|64 chars|15|minimum 32 characters|15|with at least 32 chars|15|32 chars long|16|32chars|16|min 32 characters long|16|minimum 32 chars|16|must be long enough|16|only|16|with at least 32 characters|15|0123456789|17|32|17|at least 32 bytes|17|at least 32 chars|16|for testing|17|min 32 characters|16|that is at least 32 characters long|16|that is long enough|16
flask|3|secret|4|secret key|5|key|8|session|9|@|9|jwt|10|secret key here|11|app|13|refresh|13|auth|14|signing|14|access|14|cookie|14|admin|15|encryption|15|csrf|16|django|17|shared|16|super secret|17|user|16
super|2|#Italian|14|#opening|14|#year|16|#Portuguese|16|#foreign|21|#Vietnamese|24|jwt|7|key|7|secretkey|8|session|8|token|10|auth|11|cookie|11|string|11|access|12|refresh|12|admin|12|app|12|segreto|13|super secret|13|user|13|signing|13|strong|14|%|14|hmac|14|nextauth|14|segredo|15|csrf|15|django|16|flask|16|dev|16|for|17|string here|16|super|16|webhook|16
change me in production|3|$|1|min 32 chars|12|%|12|min 32 characters|13|at least 32 chars|14|min 32 characters long|14|123|15|minimum 32 characters|15|1234567890|16|32 chars|16|please|17|that is long enough|16|with at least 32 characters|16
signing|3|key|3|secret|5|secret key|6|key here|12|private|15|signing|16
string|2|#Spanish|21|#Portuguese|22|$|2|in production|10|change in production|11|of at least 32 chars|13|for production|14|change this in production|13|in env|14|123|14|at least 32 chars|15|of|16|you|17|0123456789|16|32 chars long|17|change later|16|fallback|16|for|17|for jwt|16|production|16|that should be changed|16
production|2|secret key|6|secret|6|jwt|8|session|8|auth|12|access|12|super secret|13|login|14|secure|14|encryption|14|123|16|32chars|17|csrf|15|flask|16|please|17|strong|16
secret here|3|#length|10|#strength|20|$|1|min 32 chars|14|minimum 32 characters|14|min 32 characters|15|of at least 32 chars|15|123|15|32 chars|16|at least 32 bytes|16|at least 32 characters long|16|for hs256|16|must be at least 32 characters|16|with at least 32 characters|16
local|3|secret|5|secret key|7|jwt|8|$|7|key|9|session|9|run|11|token|11|refresh|12|app|12|auth|12|cookie|12|secretkey|12|%|13|access|13|encryption|14|secure|14|super secret|14|api|13|flask|15|nextauth|14|secret key here|13|1234|16|django|16|login|15
local dev|3|secret|5|secret key|7|jwt|8|key|8|session|8|refresh|11|auth|11|token|10|password|12|cookie|13|random secret|13|user|13|access|13|api|13|flask|14|secret token|13|secretkey|12|secure|14|super secret|14|encryption|14|long|15|private|14|secret key here|13|admin|14|csrf|15|nextauth|15|service|16|signing|14
admin|3|#qualifier|7|#number|16|#strength|18|#year|18|secret|5|session|6|secret key|5|$|8|key|8|auth|13|123|14|%|15|super secret|16
change this|3|#core|7|$|1|secret|7|secret key|9|key|11|%|12|please|14|123|14|jwt|14|min 32 chars|14|super secret|14|at least 32 bytes|15|at least 32 characters long|14|32 characters long|16|for dev only|16|min|16|min 32 characters|15|minimum 32 characters|16|must be at least 32 characters long|16|that is at least 32 characters long|16
development|2|#purpose|20|secret|5|secret key|7|jwt|8|key|8|session|9|token|10|cookie|12|auth|12|api|12|flask|13|access|12|nextauth|13|secure|14|user|13|encryption|14|hmac|14|123|16|shared|15|super|16
your super secret|3|#change|10|#year|13|#length|15|#purpose|15|key|4|jwt|5|key here|9|%|11|session|11|change in production|12|change me|13|123|15|change me in production|15|change this in production|15|default|14|for|16|here|16|must be at least 32 chars|16|please change in production|16|please change me|16
refresh|3|token|3|secret|5|secret key|6|key|8|secrets|14|token here|14
for|2|#site|4|#stage|12|#Vietnamese|18|@|2|sample|11|security|14|the|14|mat|16|now|16
secret key here|3|$|1|123|14|minimum 32 characters|15|12345|15|32 chars|16|at least 32 characters long|16|must be at least 32 characters|16|please|15|that is at least 32 characters long|16|that is long enough|16
django|3|#stage|5|insecure|3|secret key|6|secret|6|key|9|secret key here|12|private|15
do not use in production|3|$|1|%|10|min 32 characters|13|32 characters long|14|min 32 chars|14|with at least 32 characters|14|32|15|32 chars|15|32 chars long|15|at least 32 characters|15|must be at least 32 chars|15|that is long enough|15|with at least 32 chars|15
in production|3|#filler|19|$|1|minimum 32 chars|10|32chars|15
some|2|secret|6|secret key|7|jwt|10|key|9|secure|11|session|10|access|11|secretkey|12|super secret|13|long|13|token|11|api|12|cookie|12|string|12|private|13|user|14|admin|13|strong|15|django|16|flask|15|long random secret|15|nextauth|14
private|3|#common|23|key|3|secret|5|secret key|7|key here|11|jwt|12|api|14|auth|15
demo|2|#common|19|secret key|6|secret|6|key|7|session|9|cookie|10|jwt|10|access|11|refresh|12|app|12|hmac|13|api|12|flask|15|django|15|shared|15|strong|15|super secret|15
min 32 chars|3|$|1
strong|3|secret|4|secret key|5|key|7|string|9|token|10|value|10|secretkey|11|jwt|11|random secret|12|key here|13|32|15|signing|14
random secret|2|#length|9|#filler|10|$|2|here|9|at least 32 chars|10|in production|10|32 chars|10|jwt|11|phrase|14|in env|14|string|14|at|16|do not use in production|15|please change me|15|session|15
changeme|2|#purpose|8|#asking|13|in production|7|to|9|please|10|123|12|dev|13|in prod|13|min|13|secret|12|secret key|12|secure|13|32|15|minimum 32 characters|15|to a secure|15|your|14
key here|3|$|1|32 chars long|15|please|14|that is long enough|15
change in prod|3|#year|12|$|1|%|10|123|13|32 chars|14|at least 32 chars|13|min 32 characters|14|32bytes|15|for hs256|15|minimum 32 characters|15|must be at least 32 characters long|15
password|1|#filler|10|#Turkish|22|123|10|change in production|10|change me|11|for|13|here|13|do not use in production|13|1|13|123456|14|change before production|14|not for production|14|for development|15|for development only|15|for jwt|15|for local development|15|for testing|15|min 32 chars|15
this is a|2|#opening|8|secret key|6|secret|6|jwt|9|very secret|10|session|10|super secret|11|test|11|access|12|secretkey|11|very|13|auth|12|very long|14|encryption|14
your super|2|#strength|10|#framework|13|#French|23|session|6|key|7|jwt|7|token|9|auth|9|cookie|10|secure|10|access|11|refresh|11|nextauth|12|admin|12|app|12|django|13|user|12|strong|13|encryption|13|flask|14|hmac|14|super secret|15
nextauth|3|secret|3|secret key|5|key|8|secret here|10|secretkey|10|password|12|secret string|12|signing|14
1234|3|#purpose|17|$|1|123|12|1234|14|abcd|14|that is long enough|15
for testing|3|$|1|long enough for hs256|13|min 32 chars|13|123|14|32 chars|14|min 32 characters|14|must be at least 32 chars|14
not for production|3|$|1|%|11|minimum 32 characters|12|32|13|at least 32 characters long|13|123|14|12345|15|32 bytes|14|32 chars|14|at least 32 characters|14|min 32 characters|14|min 32 chars|14|only|15|that is long enough|14
a|1|#stage|9|#Spanish|14|#French|14|#Italian|19|#Turkish|19|#warning|21|#year|21|secret|7|secret string|11|temporary|12|real|14|unique|14
at least 32 characters long|3|$|1
12345|3|#purpose|17|$|1|%|12|min 32 chars|12|at least 32 characters|14|for testing only|15
secret token|2|#common|15|change in production|10|change me|10|1234|12|123|12|change this in production|12|here|13|change before production|14|for dev only|14|for testing only|14|not for production|14|12345|15|fallback|15|for jwt|15|for tests|15|replace in production|15|set in production|15|xyz|16
that is long enough|3|#purpose|7|#length|15|#year|17|$|1|for hs256|5|for hmac|9|%|14|32 chars|14
unsafe|2|#stage|5|#length|14|default|4|$|6|secret|7|jwt|10|signing|12|cookie|12|user|13|secure|14
here|2|#edge|3|#length|12|#number|13|123|15|1234567890|15|your|13
long|2|#edge|7|$|4|secret|6|secret key|7|random key|8|random|10|random value|12|secretkey|11
at least 32 chars|3|$|1|in production|13
user|2|#qualifier|6|#site|13|#Polish|14|#application|14|#filler|16|#common|21|session|6|secret|6|secret key|6|access|12|na|13
supersecret|2|#qualifier|8|#site|11|#common|13|$|2|jwt|8|123|12|token|12|session|12|password|13|o|13|change in production|12|changeme|14|for dev only|14
for dev only|3|#change|11|$|1|change this in production|9|min 32 characters long|13|with at least 32 characters|13|32 bytes|14|32 chars|14|at least 32 chars|14|long enough|14|min 32 characters|14|that is long enough|14
change this to a|3|secure|6|long random secret|8|secure random string|8|strong|8|random secret|8|random secret key|8|super secret|9|long random string|9|random string|10|very long|10|random|13
very secret|2|#edge|6|#purpose|13|key|4|$|4|jwt|10|%|12|change in production|14|change me|14|phrase|14
for development|3|#purpose|15|#target|22|$|1|min 32 chars|13|32 bytes|14|at least 32 chars|14|for hs256|14|that is at least 32 characters long|14
for dev|3|$|1|%|12|with at least 32 characters|13|at least 32 characters long|14
32chars|3|#strength|11|$|1|long|9
for testing only|3|$|1|123456|14|at least 32 characters long|14|please|14
32|3|#strength|7|$|1|char|5
value|2|#filler|10|#target|15|$|2|change in production|11|change me|11|here|12|in production|12|change me in production|13|change later|14|1234567890|14|change in prod|14|for dev|14|for production|15|in env|15
1234567890|3|#purpose|16|$|1|@|11|at least 32 characters|14|at least 32 characters long|14|at least 32 chars|14|for hs256|14|min 32 chars|14
123456|2|at least 32 characters|14
min 32 characters|3|$|1
for jwt|3|$|1|min 32 chars|12|that is long enough|12|%|12
please|2|#change|9|#asking|10|#target|10|#qualifier|12|#site|17|changeme|8|use|9|secret|11|use a|12|use a random|12|use a secure|12|jwt|13|key|12|secret key|12
with at least 32 characters|3|#strength|7|$|1|long|5
0123456789|3|#stage|16|#change|18|$|1|min 32 characters|14|min 32 chars|14|only|14|that is long enough|14|with at least 32 characters|14
random secret key|2|#filler|11|$|2|in production|8|here|9|change me|11|for production|13|in env|13|change in production|12|change this in production|13|for dev|14
a very|2|secret key|4|secret|6|session|10|jwt|10|api|12|cookie|12|refresh|12|signing|12|admin|13
1|1|#opening|21|%|12|32|13|min 32 characters|13|8|15|at least 32 characters|15
encryption|3|#year|18|secret|4|key|5|secret key|5|key here|11|secret here|11
my super secret|2|#purpose|11|#number|12|#year|12|#filler|13|key|4|jwt|9|change me|12|key here|12|1|14|1234|14|for|14|for testing|14|for testing only|14|here|14
please change me|2|32chars|9|%|10|minimum 32 characters|12|32|14|at least 32 chars|13
change me please|3|#asking|11|#change|11|$|1|change this|8|use a|8|min 32 chars|12|at least 32 chars|13
please change this|2|#filler|7|#asking|9|to|5|to a secure|11|secret|11|to a random secret|12|to a long random string|13|at least 32 chars|13|with at least 32 characters|13
change me to a|2|secure|6|random secret|8|real secret|9|strong|9|long random secret|9|random string|9|random|9|secure random string|10|long random string|10|random secret key|11|very long|12|super secret|12|long|12
replace in production|3|$|1|%|10|32 bytes|13|32 chars long|13|at least 32 chars|13|for hs256|13|min 32 characters|13|with at least 32 characters|13
32 chars|3|$|1
client|2|#French|21|secret|3|secret here|10|id|11
the|1|#site|4|#common|12|#Italian|20|best|15
local development|2|#framework|12|secret|5|secret key|7|session|9|jwt|10|auth|11|flask|12|cookie|12|user|12|admin|13|django|14|encryption|13|real secret|13|signing|13
change before production|3|#target|9|$|1|use|6|min 32 chars|12|32 chars|13
random|2|#framework|13|#length|13|#purpose|17|jwt|6|$|6|session|8|32|9|secretkey|9|token|9|32 byte|12|auth|12|nextauth|12|django|14|flask|14|salt|13|signing|13
minimum 32 characters|3|$|1
only|2|#edge|4|#year|10|#filler|14|#length|14|$|2|%|8|at least 32 characters long|13|i|13
replace this|3|#filler|5|with|3|secret|11|32 chars|12|%|12
very|1|#framework|11|#opening|13|#French|18|secretkey|7|session|9|jwt|9|access|10|auth|10|cookie|10|flask|12|refresh|12|signing|12|encryption|13|super secret|14
for hs256|3|$|1
secret string|1|change me|10|change this in production|11|here|13|do not use in production|13|for jwt|13|123456|14|change me in production|13|replace this in production|14
abc|2|#number|6|#Spanish|9|123|5|de|7
change this to|2|#opening|6|#filler|7|your|7|any random|9|secure|8|your own|10|random secret|10|strong|9|random key|12|very secure|13|long random secret|13|random|12|random secret key|13|real|14|unique|13|your very|14
s|1|#edge|5|#filler|6|#number|9|#application|11|#French|12|#common|13|#Spanish|13|#Portuguese|16|#Italian|19|#Polish|19|#year|20|3|12|s|13|ta|15
temporary|2|#opening|13|#warning|17|secret|6|secret key|7|fallback|9|jwt|8|session|9|key|8|auth|11|super secret|13|access|12
this is my|1|#French|18|#application|20|#target|20|secret key|5|secret|6|secretkey|9|jwt|9|super secret|11|user|13
hmac|3|#year|17|secret|3|secret key|5|key|8|token|9|secretkey|10
goes here|3|$|1|123|12
please change|3|#year|12|$|1|%|10|at least 32 characters long|12|for hs256|13|min 32 chars|13|with at least 32 characters|13
my super|1|key|7|jwt|8|session|9|cookie|10|secretkey|10|encryption|11|auth|11|signing|11|refresh|12|secure|13|flask|14|nextauth|13|user|13
change me to|2|#filler|6|your|8|your own|8|secure|8|something|8|random|10|some|11|some random|12|long random string|12|random key|12|strong|11|long|12|long random secret|13|random secret|12|real secret|13|unique|13
at least 32 characters|3|$|1
replace me|3|$|1|123|11|at least 32 characters long|12
placeholder|2|#framework|13|#purpose|20|secret|5|secret key|7|key|8|session|10|cookie|11|jwt|10|access|11|admin|11|token|10|django|13|private|12
to|1|#filler|5|#opening|8|#change|9|#common|11|#Spanish|12|#asking|19|your own|11|everybody|12|secure|12|es|14|a strong|15|day|15|random secret key|13|strong|14
random key|2|#target|16|$|2|in production|8|at least 32 chars|12|change me|11|here|13|change me in production|12|in env|13
real secret|2|#core|6|key|6|jwt|12|change in production|12|change me|12|here|14|not for production|13
login|2|#qualifier|8|#filler|14|#application|16|#stage|16|secret|4|secret key|6|key|6|session|8|and|13
use|1|#filler|6|#strength|7|#French|18|your|7|secure|9|long random secret|13|random secret key|13|random string|13|very secure|14
that is at least 32 characters long|3|$|1
random string|3|#filler|10|$|1|here|8|in production|10
unit test|2|secret|5|secret key|6|jwt|8|session|8|key|8|auth|10|cookie|12|refresh|12
for local development|2|%|11|32|12|min 32 characters|12
temp|1|#French|20|#purpose|20|secret|6|jwt|9|cookie|11|auth|11|flask|13|secure|13
with|1|#opening|5|#filler|6|a secure|9|your|9|a|11|a strong|12|secure|11|your own|12|a random|13|at|13|a long random|15|a random secret|14|long random string|14|random string|13
development only|1|#core|5|#qualifier|7|#change|9|#strength|12|#framework|16|secret key|7|change this|8|secret|8|session|10|refresh|11|auth|13|cookie|13|secure|13|signing|13
sample|1|#application|9|secret|6|data|9|session|9|jwt|9|cookie|11|random key|12
please change in production|3|$|1|%|11|32 chars|12|at least 32 characters|12
example|1|secret|6|session|9|jwt|9|api|10|auth|11
change it|2|#common|20|%|11|for testing only|12
something|1|#opening|5|very secret|5|secret|6|random|8
min 32 characters long|3|$|1
for development only|2|#purpose|13|%|11|0123456789|13
do not use in prod|2|at least 32 chars|12
csrf|2|secret key|4|secret|4|key|6
change it in production|2|%|10|min 32 characters|12|min 32 chars|12|of at least 32 chars|12
replace with|1|strong|7|secure|8|random secret|9|real secret|10|secure random string|11|random key|12|random value|13|real|13|some|13|some random|13|unique|12|very long|13|very secure|13
prod|1|#stage|12|secret|7|secret key|7|dev|12|secretkey|11|refresh|12|super secret|13
must be at least 32 characters|3|$|1
do not use|2|#filler|11|#stage|15|#common|20|this|10|123|12|with at least 32 characters|12
secret phrase|1|#filler|9|here|11|change in production|10|change me|10|not for production|12|change this in production|12|for|13|for jwt|13|please change|13|please change me|13
server|1|#qualifier|7|#strength|13|#number|14|#common|15|#application|16|#French|19|secret|5|jwt|9|api|12|secure|13
test only|1|#core|5|#qualifier|7|#framework|16|#opening|16|#strength|15|secret|5|secret key|7|jwt|9|admin|13|auth|13|private|13
for production|3|#site|21|$|1|min 32 characters|12
for local dev|3|#year|12|$|1|%|9
dummy|1|secret|6|jwt|9|long|13
long random secret|3|#core|8|$|2|key|5|at least 32 chars|10|in production|10
32 chars long|3|$|1
this|1|#edge|5|#purpose|9|#asking|16|key|8|in production|10
ci|1|#filler|14|#French|20|secret|6|session|8|jwt|9|refresh|10|test|11|auth|11
build|1|secret|5|secret key|6|placeholder|11|cookie|11
top secret|2|#edge|5|#year|13|$|3|key|7|%|11
web|1|#qualifier|6|#strength|10|#framework|12|#year|13|#number|14|#stage|15|#application|16|#Spanish|19|#common|19|app|11|secure|13|strong|13|flask|14
shared|2|secret|3|secret key|5|key|7
your own|1|#strength|6|secure|6|long random secret|10|strong|10|real secret|10|random secret key|11|secure random string|11|long random string|12|real|13|very secure|13
clave secreta|3|#site|7|#number|13|#framework|19|$|1|@|4|123|9|desarrollo|10
cat|3|$|1
replace this in production|2|32chars|12|for local dev|12|with at least 32 characters|12
must be at least 32 chars|3|$|1
32 characters long|3|#core|13|$|1|secret|9
for local development only|2|#filler|16|%|11
some random|2|string|4|key|6|secret key|8
is|1|#filler|5|#strength|6|#common|12|#warning|15|#French|16|#Turkish|19|here|10|awesome|10|the|12
id|2|#Spanish|20|#application|20|$|1
not secure|2
v1|2|#application|15|#qualifier|15|@|10|123|11
minimum 32 chars|3|$|1
me|1|#edge|5|#filler|6|#French|14|#Portuguese|18|in|8
for session|2|#site|18|#target|20|%|11|32 chars long|11
not safe|2|#change|16|%|10|min 32 chars|11
32 bytes|3|$|1
long random string|3|#filler|12|$|1|at least 32 chars|11|for production|11|in production|11|of|11
0000|3|#number|6|0000|3
this is|1|#stage|6|#filler|11|test|7|secret|6|mysecret|10
hello|1|#common|4|#site|10|#framework|14|world|5|123|10
must be at least 32 characters long|3|$|1
you|1|#change|6|#Spanish|10|#asking|16|#year|18|want|11|cant|11|never|11|should|11|tu|12
for tests|2
in|1|#filler|6|#foreign|8|#German|10|#change|10|#Spanish|12|#asking|15|#Italian|18|#Polish|18|#Portuguese|18|geheimer schluessel|10|here|12|geheimnis|12|the|12|put|14
for jwt signing|2|#length|7|#year|12|must be long enough|6|%|10|123|11|long enough for hs256|11
unique|2|secret key|5|secret|5|key|7|string|8
i|1|#filler|7|#change|7|#common|11|#Spanish|11|#French|13|#Turkish|18|on|11|o|13|know|14|de|14
2|1|#qualifier|11|#core|12|#filler|14|#German|19|#application|18|3|12|2|13
ai|1|#framework|11|secret|6|secret key|8|session|9|auth|11|refresh|11|django|12
long enough|3|$|1
change before deploy|2|123|11|at least 32 characters|11|min 32 chars|11
min|3|#number|6|#edge|8|#Spanish|18|32chars|2|$|5
generate|1|#filler|6|#opening|7|#strength|8|#core|8|#site|14|your|8|your own|8|secure|9|me|11|long|13|long random string|13|some|12|strong|13
at|2|#strength|5|#filler|8|least|3|i|10
salt|1|change in production|9|do not use in production|12|for development|12|for local development|12|here|12|not for production|12
must be long enough|3|#number|9|$|1|32|5
with at least 32 chars|3|$|1
char|3|#French|20|#Polish|20|string|2|secret|5
mysecret|1|#site|10|#strength|14
please change this in production|2|123|11
at least 32 bytes|3|$|1
secrets|1|#filler|10|change in prod|13
service|1|#application|16|#Polish|19|#common|19|secret|5|secret key|5|secret token|10
real|1|#number|12|key|6|string|8|token|10|secretkey|10|32|12
secreto|2|#year|11|super seguro|5|%|9
cle secrete|3|#foreign|9|#French|12|$|1|a changer en production|5|@|7|tres|8
not for prod|2|#strength|13|%|9
a random|1|#strength|9|#framework|12|session|8|jwt|8|value|9|secure|10|auth|10|cookie|10|flask|12|random secret|11
mi|1|secreto|6|llave|8|clave super secreta|10
not a real secret|1|32 bytes|11|at least 32 characters long|11
token here|2|$|1
hardcoded|1|secret key|5|secret|6|jwt|8|app|11|auth|11
32bytes|3|#strength|9|$|1|min|5
a secure|1|key|7|secret|6|random secret key|8|random key|10|random|11|random secret|11|string|10|value|11
rahasia|3|$|1|123|8|@|7
webhook|2|secret|4|secret key|6|key|7|secretkey|9|secret here|10
secure random string|3|$|1|of at least 32 chars|10
long enough for hs256|3|$|1
a random secret|1|#core|6|key|6|change in production|11
clave|1|#number|7|123|6|muy secreta|7|@|8|muy segura|9
please set|1|your|7|secure|8|your own|10|random secret|10|strong|10|long|11|random string|11
internal|1|#target|19|secret|4|secret key|5
top|1|#Spanish|16|#application|18|jwt|8|auth|8|session|9|cookie|11
be|1|#filler|6|at|10|api|11
not so|1|#core|5|#qualifier|8|#site|18|secret|5|secret key|6|jwt|10
replace with a secure|2|secret|5|key|7|random secret|9|secret key|7|random secret key|9|random string|9|string|9
not for production use|2|32 chars long|10|min 32 chars|10|minimum 32 characters|10
replace with your|1|#length|14|secure|8|string|10|strong|10|long|11
keyboard|3|#common|5|cat|2
set in production|2|#year|10|%|8|at least 32 chars|11
very long|1|#length|14|secret key|6|string|7|random string|9
super duper secret|2|#edge|6|#warning|12|#length|15|$|4|key|5|do not use|11
code|1|#filler|10|#Polish|18|#application|18
generated|1|secret here|5
xyz|1|#purpose|15|xyz|11
lol|1|#length|10
least|3|#number|6|32chars|2|32bytes|9
any|1|secret here|6|secret|7|string|8
tu clave secreta|3|#Spanish|11|$|1|aqui|8|muy segura|8
dont use in production|2|#stage|15|min 32 chars|10
backend|1|secret|6|secret key|7|key|8|api|11
use a|1|#number|8|32|6|unique|7|real secret|9|real|11|string|10|super|10
in env|3|#purpose|15|$|1
super secure|2|#edge|7|$|4|secret key|6|secret|6|key|7|jwt|8
3|1|#core|9|#site|9|#qualifier|11|#application|16|secret|11|access|12
replace with a|1|long|6|long random string|8|long random secret|9|super|8|unique|11|very long|11
please set a|1|secure|7|strong|7|long random string|10|random|10|random secret|10|random secret key|11|random string|11
its a|3|secret|1
that you should change|2|at least 32 characters long|10
secreta|2|$|1
override in production|2|#stage|14|%|9|with at least 32 characters|10
chiave segreta|3|$|1|@|7
world|2|#year|17|$|1
change later|2
not|1|#filler|7|#change|8|know|11
asdf|1|asdf|6|1234|8
not a secret|2|#strength|14
replace with a random|2|secret|5|string|6|secret key|7|32|10|secret here|10
chave secreta|3|#site|9|$|1|@|5
replace before production|2|min 32 chars|10
set|1|#filler|6|#core|7|#strength|8|#qualifier|12|#application|16|#site|15|secure|10|this|10|some|11|random secret key|13
de|1|#qualifier|12|#Portuguese|15
na|1|me|3
set a|1|secure|8|long random secret|10|strong|9|unique|11
o|1|#qualifier|9|#Italian|13|#strength|13|#French|14|auth|12|s|12
sua chave secreta|3|#Portuguese|9|#Spanish|9|padrao|4|aqui|5
chave|2|#framework|6|flask|5|muito secreta|6|@|6
change now|1
passphrase|1|for testing only|11|here|11|min 32 chars|11
random value|2|$|1|in production|8
data|1|#change|11|#French|17
fake|1|secret|6|key|7|access|10
now|3|$|1
of at least 32 chars|3|$|1|in production|8
haha|2|#warning|19|haha|4
segredo|2|$|2|super secreto|7
256 bit|3|$|1
insert|1|#core|6|#qualifier|8|#site|12|#application|16|secret key here|9|secret here|10|api|11
llave|1|#opening|17|secreta|4
keep it secret|3|#core|10|$|1|keep it safe|6
very secure|1|#length|13|secret|5|session|10
public|1|#target|7|#common|18|deploy|5|key|6
put your|1|#qualifier|10|#site|12|#application|18|secret key here|6|secret here|9|key here|10
for sessions|2|#stage|15
kunci rahasia|2|#Indonesian|11|@|6|anda|7|super aman|7
from env|2
testing|1|#number|9|#filler|14|123|9
tajny klucz|3|$|1
of|1|#filler|5|at|9|the|12
min 32 chars long|3|#purpose|8|$|1|for testing|3
geheimer schluessel|3|$|1
64 chars|3|$|1
una|2|clave secreta|5|clave|5|chiave segreta|7
from|1|#application|12|#stage|12|the|12
i love|1|#site|7|#filler|9|#common|9|#application|13|you|9|cats|9
application|1|secret|7|secret key|8
any random|2|string|2
should|1|#filler|5|#change|12|be|5|not|8
0|1|#number|6|#site|10|#opening|17|0|12
that should be changed|2|min 32 chars|9
file|1|#Polish|12|session|5
for ci|1|#filler|14
super duper|1|#Spanish|18|jwt|8|session|9|refresh|10
es|1|#stage|17|una|8|to|10|s|11
a super|2|secret key|3|secret|7
for demo|2|#target|19
la|1|#Italian|9|#stage|17|la|9|mia|10|tua|10
geheim|3|$|1
geheime sleutel|3|$|1
секретный ключ|3|$|1
shhh|1
a changer en production|3|$|1
generate a random|2|secret|4|string|6|secret key|6
use a secure|1|secret|6|random key|9
really|1|#strength|9|secret|6|long|12
guess|1|#filler|7|#common|9|this|7|what|8
project|1
sk|1|#stage|7|#strength|17|test|7
ma|1|cle super secrete|11|in|11
a strong|1|secret key|5|string|8|secretkey|9
signature|2|#strength|8|algorithm|3|secret|6
4|1|#site|10|#core|13|#stage|13
and|1|#common|12|#change|11|#application|13
it|1|#Portuguese|11|#French|16|#warning|17|#year|17|em|12
mi clave secreta|3|$|1
state|1|#filler|14|secret|4
oauth|1|#number|8|#site|12|2|8|access|10
no|1|#filler|7|#common|13|#Spanish|14|#French|16|#Portuguese|17|secrets|11
your very|2|#strength|8|#Spanish|18|secret key|4|long|4
secretphrase|1
foo|1|#qualifier|11|foo|8
clave super secreta|3|$|1
abcd|1|1234|6|abcd|10
master|1|#stage|15|key|4|secret|5
hogehoge|3|$|1
chave super secreta|3|$|1
dont|1|#change|7|#site|10|#target|13|#common|15|tell|10|share|11
super seguro|3|$|1
en produccion|3|$|1
gizli anahtar|3|$|1
sekretny klyuch|3|$|1
know|1|#filler|7|#common|14|#site|16|this|8
insert your|1|#qualifier|9|#site|14|secret here|8|secret key here|8
enter your|1|#qualifier|9|secret key here|7|secret key|6|api|10
generate a|1|long random string|9|unique|9|long random secret|10|real|10
use a random|1|string|6|secret|5
pass|1|#application|17|#framework|17
on|1|#application|12|#number|14|#Portuguese|17|#year|17
run|1|#filler|14|secret|3
no secret|2
phrase|1|#filler|8|here|9|change before deploy|10
put|1|#filler|7|#qualifier|12|#common|15|#site|16|here|12
ini|1|rahasia|3
replace with your own|1|secret|5|secure|7|very long|9
generate a secure|1|random string|6|key|6
please set a real|3|secret|2
as|1|#filler|7|#German|12|#Italian|13
qwerty|1|123|7
you will never guess|1|#filler|8|this|6
777|3|$|1
not real|1
hard to guess string|3|$|1
must|1|#filler|7|#change|10|#asking|18|be|4|change me|6
express|1|secret|4|session|6
set your|1|secure|6|own|8
tu|1|#filler|6|#Polish|16|be|8|clave super secreta|8|s|10
algorithm|3|#edge|7|$|1
aqui|3|$|1
wrong|1|secret|3
before|2|#stage|7|#site|17|public|2
enter|1|#core|7|#qualifier|10|#site|13|secret here|9
deploy|2|#application|18|$|1
that|1|#filler|7|#stage|11|#change|11
do|1|#filler|6|#French|11|#common|14|#qualifier|13|#Spanish|17|#site|16
put a|1|random string|4|secret here|6
valid|1|#filler|9|token|7|access|8|at|9
awesome|1|#edge|6|#stage|16|$|4
asdfgh|3|$|1
密钥|3|$|1
super geheim|3|$|1
this will be a|2|secret|2
senha|1|#number|8|123|7
rocks|3|$|1
32b|3|$|1
padrao|3|$|1
cambiar esta clave|3|#foreign|8|en produccion|1
change this later|3|$|1
minimum 32 bytes|3|$|1
make sure it is long enough|3|$|1
for hmac|3|$|1
change me now|3|$|1
votre cle secrete|2|#French|11|ici|5
cle super secrete|3|$|1
segreto|3|$|1
khoa bi mat|2|#Vietnamese|11|cua|5
super tajny klic|3|$|1
test suite only|3|#warning|8|not a real secret|1
moje|3|bardzo tajne|1
bardzo tajne|3|#Polish|8|haslo|1
haslo|3|#number|6|123|1
build only|3|#qualifier|8|auth|1
change change in prod|3|$|1
with length|3|$|1
`;
