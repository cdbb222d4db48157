/** Learnt by bench/keys/learn.ts from 22347 of 49775 keys of public code: which word follows which, in halves of a bit. Not to be changed by hand. */

/** Each word with its cost where nothing is known of the word before it. */
export const PLAIN = `
$|3|@|7|secret|8|key|9|secret key|9|your|11|dev|12|my|13|super secret|13|test|14|api|14|123|14|change in production|14|change me|14|token|15|jwt|15|jwt secret|15|%|15|secretkey|16|default|16|a|16|some|16|here|16|session secret|16|random string|16|access|17|client|17|supersecret|17|fallback|17|s|17|secure|17|flask|17|change me in production|17|this is a|17|your super secret|17|secret key here|17|jwt secret key|17|change this|17|access token|17|app secret|17|key here|17|random secret|17|session|18|password|18|string|18|changeme|18|me|18|the|18|this|18|something|18|for|18|super|18|insecure|18|1|18|1234|18|change this to a|18|very secret|18|private key|18|secret here|18|id|19|development|19|local|19|you|19|is|19|any|19|i|19|to|19|in|19|strong|19|app|19|admin|19|2|19|change this in production|19|my super secret|19|dev only|19|for jwt|19|this is|19|cookie secret|19|auth secret|19|nextauth secret|19|in production|19|clave secreta|19|code|20|value|20|production|20|its|20|long|20|random|20|django|20|server|20|user|20|hello|20|abc|20|secreta|20|secreto|20|mi|20|3|20|32|20|12345|20|do not use in production|20|change me to a|20|this is my|20|session secret key|20|long random string|20|tu clave secreta|20|replace me|20|for dev|20|a very|20|api secret|20|goes here|20|cle secrete|20|cookie|21|auth|21|private|21|mysecret|21|testing|21|demo|21|temp|21|temporary|21|dummy|21|fake|21|placeholder|21|file|21|public|21|be|21|from|21|not|21|very|21|generated|21|set|21|please|21|insert|21|login|21|asdf|21|o|21|clave|21|llave|21|una|21|chave|21|segredo|21|rahasia|21|na|21|at least 32 characters long|21|change me please|21|not for production|21|access token secret|21|replace with a|21|keep it secret|21|sua chave secreta|21|change it|21|32 chars|21|top secret|21|super secure|21|encryption key|21|replace with|21|put your|21|random key|21|i love|21|chave secreta|21|geheimer schluessel|21|chiave segreta|21|kunci rahasia|21|tajny klucz|21|secrets|22|hmac|22|signature|22|shared|22|master|22|oauth|22|sk|22|example|22|sample|22|message|22|it|22|of|22|and|22|no|22|real|22|really|22|unique|22|guess|22|char|22|dont|22|application|22|web|22|project|22|world|22|foo|22|cat|22|hogehoge|22|abcd|22|la|22|de|22|es|22|ma|22|4|22|0|22|123456|22|replace this in production|22|that is long enough|22|a changer en production|22|for dev only|22|min 32 chars|22|super duper secret|22|refresh token secret|22|change me to|22|hard to guess|22|clave super secreta|22|mi clave secreta|22|chave super secreta|22|for development|22|for testing|22|test only|22|your very|22|secret jwt|22|use a|22|super seguro|22|en produccion|22|gizli anahtar|22|sekretny klyuch|22|секретный ключ|22|geheime sleutel|22|pass|23|signing|23|csrf|23|prod|23|deploy|23|run|23|grade|23|on|23|that|23|with|23|as|23|at|23|wrong|23|algorithm|23|valid|23|unsafe|23|hidden|23|min|23|should|23|awesome|23|generate|23|do|23|before|23|enter|23|put|23|know|23|express|23|data|23|keyboard|23|xyz|23|asdfgh|23|qwerty|23|tu|23|aqui|23|senha|23|padrao|23|segreto|23|ini|23|密钥|23|1234567890|23|32b|23|32chars|23|must be at least 32 chars|23|make sure it is long enough|23|at least 32 chars|23|min 32 chars long|23|must be long enough|23|you will never guess|23|that you should change|23|change this later|23|please change me|23|please change this|23|replace in production|23|minimum 32 bytes|23|for jwt signing|23|change this to|23|replace with your|23|keep it safe|23|cambiar esta clave|23|cle super secrete|23|votre cle secrete|23|khoa bi mat|23|replace this|23|for hmac|23|for session|23|a super|23|very long|23|signing key|23|put a|23|insert your|23|enter your|23|add your|23|not a|23|not so|23|token here|23|super geheim|23|crypto|24|refresh|24|security|24|word|24|text|24|staging|24|mock|24|build|24|docker|24|ci|24|only|24|hardcoded|24|an|24|anything|24|we|24|or|24|whatever|24|new|24|ultra|24|bad|24|big|24|update|24|use|24|never|24|type|24|keep|24|want|24|just|24|fastapi|24|next|24|spring|24|go|24|mern|24|service|24|bar|24|cats|24|rocks|24|shhh|24|shhhh|24|what|24|palabra|24|esta|24|desarrollo|24|meu|24|uma|24|secrete|24|une|24|le|24|geheim|24|geheimnis|24|gizli|24|moj|24|klyuch|24|mijn|24|miyao|24|himitsu|24|5|24|7|24|8|24|9|24|12|24|that is at least 32 characters long|24|bu cok gizli bir anahtar|24|change me now|24|change me later|24|for testing only|24|for local development|24|min 32 characters|24|this is the|24|very very secret|24|generate a random|24|generate a secure|24|that nobody knows|24|cambiar en produccion|24|cambia esta clave|24|minha chave secreta|24|mude em producao|24|mude esta chave|24|ma cle secrete|24|cok gizli anahtar|24|super gizli anahtar|24|super tajny klucz|24|bardzo tajny klucz|24|himitsu no kagi|24|please change|24|not safe|24|development only|24|my very|24|your own|24|a random|24|build time|24|muy segura|24|super secreto|24|muy secreta|24|muito secreta|24|changez moi|24|sehr geheim|24|cok gizli|24|sangat rahasia|24|rahasia banget|24|ganti ini|24|sekretny klucz|24|zmien mnie|24|keys|25|internal|25|phrase|25|time|25|unit|25|config|25|our|25|one|25|mega|25|safe|25|must|25|cool|25|tell|25|make|25|will|25|can|25|cant|25|everybody|25|if|25|firebase|25|website|25|account|25|email|25|root|25|welcome|25|sauce|25|shh|25|asdfghjkl|25|qwertyuiop|25|lol|25|man|25|out|25|em|25|ta|25|est|25|das|25|da|25|mat|25|10|25|11|25|123456789|25|dont tell anyone|25|a really|25|my super|25|very secure|25|not very|25|a long|25|encryption|26|encrypt|26|hash|26|pk|26|localhost|26|debug|26|e2e|26|env|26|settings|26|so|26|own|26|all|26|actual|26|need|26|top|26|hard|26|good|26|change|26|replace|26|override|26|later|26|now|26|add|26|todo|26|let|26|node|26|nodejs|26|nest|26|nestjs|26|react|26|laravel|26|boot|26|python|26|apps|26|webapp|26|site|26|backend|26|users|26|blog|26|bot|26|database|26|ai|26|team|26|baz|26|foobar|26|love|26|ninja|26|red|26|ssh|26|ssshhhh|26|hoge|26|fuga|26|piyo|26|zxcvbnm|26|ok|26|life|26|day|26|open|26|there|26|contraseña|26|su|26|un|26|el|26|en|26|cambiame|26|mia|26|minha|26|sua|26|seu|26|tres|26|ici|26|changer|26|moi|26|ceci|26|longue|26|geheimes|26|geheimschluessel|26|dein|26|ein|26|passwort|26|aendern|26|chiave|26|segretissimo|26|tua|26|cambiami|26|per|26|di|26|anahtar|26|kelime|26|bu|26|degistir|26|anda|26|bimat|26|cua|26|ban|26|khau|26|tajne|26|sekret|26|twoj|26|sekretnyy|26|sekretnyi|26|ochen|26|moy|26|tvoy|26|секрет|26|ключ|26|мой|26|ваш|26|mima|26|mishi|26|wode|26|秘密|26|我的|26|你的|26|ひみつ|26|秘密の鍵|26|bimil|26|bimilkey|26|비밀|26|비밀키|26|21|26|24|26|99|26|000|26|1234567|26|v1|26|do not use this in production|26|please change me in production|26|do not use in prod|26|change this to something random|26|change this to something secure|26|change me in prod|26|change this in prod|26|please change in production|26|change me before production|26|change this before production|26|replace me in production|26|must change in production|26|dont use in production|26|not for production use|26|for local development only|26|min 32 characters long|26|this is not a|26|replace with your own|26|a long random string|26|a secure random string|26|you should change this|26|do not tell anyone|26|must be changed|26|should be changed|26|override in production|26|do not use|26|not for prod|26|for development only|26|local dev only|26|32 characters long|26|32 chars minimum|26|for jwt token|26|use a strong|26|use a secure|26|use a random|26|generate a strong|26|not a real|26|keep this secret|26|do not share|26|256 bit secret|26|clave secreta para|26|trocar em producao|26|alterar em producao|26|troque esta chave|26|changer en production|26|chiave super segreta|26|cambia questa chiave|26|ganti di produksi|26|super sekretnyj klyuch|26|ochen sekretnyj klyuch|26|супер секретный ключ|26|очень секретный ключ|26|for production|26|your super|26|super long|26|type your|26|in prod|26|a secure|26|a strong|26|never share|26|so secret|26|tres secret|26|a changer|26|en production|26|streng geheim|26|bitte aendern|26|molto segreta|26|uretimde degistir|26|super rahasia|26|rahasia negara|26|super aman|26|bi mat|26|zmien to|26|sekretnyj klyuch|26|zeer geheim|26|verander dit|26|verander mij|26|cookies|27|sign|27|encrypted|27|salt|27|authentication|27|developer|27|environment|27|live|27|start|27|thing|27|needs|27|was|27|too|27|most|27|more|27|short|27|invalid|27|great|27|best|27|simple|27|used|27|don|27|share|27|fill|27|paste|27|create|27|knows|27|nobody|27|store|27|chat|27|game|27|db|27|network|27|lab|27|group|27|coding|27|banana|27|hack|27|qwer|27|wow|27|yes|27|fun|27|um|27|42|27|101|27|111|27|321|27|0000|27|12345678|27|no secret|27|it is|27|sessions|28|passphrase|28|credentials|28|tests|28|by|28|randomly|28|complex|28|known|28|characters|28|length|28|basic|28|services|28|cloud|28|system|28|management|28|task|28|upload|28|movie|28|weather|28|library|28|dog|28|apple|28|coffee|28|potato|28|blue|28|shhhhh|28|happy|28|king|28|why|28|bi|28|16|28|1111|28|4321|28|0123456789|28|to be changed|28|it is a|28|super duper|28|refresh token|28|string here|28|super secreta|28|sha256|29|uuid|29|hex|29|bytes|29|bit|29|verify|29|tmp|29|setup|29|purposes|29|release|29|goes|29|things|29|old|29|extra|29|extremely|29|secured|29|character|29|easy|29|replaced|29|when|29|sure|29|edit|29|define|29|provide|29|would|29|noone|29|anyone|29|matter|29|java|29|gin|29|socket|29|register|29|company|29|portal|29|dashboard|29|shop|29|online|29|manager|29|learning|29|car|29|health|29|quiz|29|job|29|event|29|social|29|video|29|photo|29|news|29|ml|29|software|29|agent|29|dragon|29|magic|29|pizza|29|unicorn|29|tiger|29|hacker|29|haha|29|god|29|boy|29|sesame|29|who|29|answer|29|everything|29|segura|29|para|29|que|29|sesion|29|teste|29|cle|29|clé|29|mon|29|dit|29|64|29|128|29|777|29|789|29|999|29|2345|29|9999|29|54321|29|v2|29|this is an|29|a random string|29|for test|29|for demo|29|to something|29|generate a|29|go here|29|keep secret|29|pwd|30|base64|30|integration|30|deployment|30|running|30|difficult|30|changed|30|remember|30|remove|30|could|30|does|30|doesnt|30|php|30|ecommerce|30|platform|30|tracker|30|tasks|30|mail|30|cms|30|food|30|student|30|events|30|wallet|30|labs|30|moon|30|white|30|nice|30|girl|30|eyes|30|prueba|30|aleatoria|30|kunci|30|klucz|30|666|30|001|30|007|30|0123456789abcdef|30|this is not|30|very very|30|super secrete|30|passwd|31|signed|31|cipher|31|hs256|31|aes|31|bits|31|byte|31|develop|31|tester|31|stage|31|deploying|31|startup|31|someone|31|duper|31|impossible|31|unauthorized|31|weak|31|unsecure|31|sensitive|31|enough|31|least|31|chars|31|huge|31|overwrite|31|configure|31|fixme|31|leave|31|angular|31|koa|31|hapi|31|golang|31|rust|31|ruby|31|mean|31|mongo|31|redis|31|postgres|31|mysql|31|apollo|31|socketio|31|payload|31|frontend|31|microservice|31|micro|31|administrator|31|accounts|31|school|31|hospital|31|bank|31|finance|31|notes|31|note|31|erp|31|hr|31|pos|31|inventory|31|booking|31|delivery|31|music|31|media|31|forum|31|market|31|payment|31|hub|31|tech|31|tool|31|helper|31|guest|31|owner|31|monkey|31|star|31|sun|31|black|31|snake|31|lion|31|ssshhh|31|zxcv|31|okay|31|queen|31|lord|31|universe|31|wolf|31|claves|31|muy|31|sesión|31|nadie|31|mudar|31|trocar|31|aleatória|31|clef|31|secrète|31|ton|31|très|31|pour|31|mot|31|passe|31|geheime|31|schluessel|31|ist|31|sicher|31|anahtarı|31|cok|31|çok|31|bir|31|sifre|31|şifre|31|aman|31|yang|31|toi|31|matkhau|31|rat|31|tajny|31|sleutel|31|erg|31|kagi|31|100|31|256|31|512|31|654321|31|32bytes|31|1q2w3e|31|to a long random string|31|change it in production|31|to a random value|31|that should be changed|31|that no one knows|31|that is long|31|make it long|31|not the real|31|only you know|31|for tests|31|32 bytes|31|for sessions|31|for cookies|31|for signing|31|for encryption|31|really really|31|set your|31|not real|31|random characters|31|random chars|31|in development|31|from env|31|muito segura|31|da cambiare|31|signer|33|runtime|33|built|33|highly|33|longer|33|guessed|33|strongest|33|minimum|33|lengthy|33|strongly|33|changing|33|asap|33|rotate|33|starlette|33|quart|33|nextjs|33|nextauth|33|vue|33|fastify|33|symfony|33|rails|33|springboot|33|fiber|33|gorilla|33|actix|33|axum|33|passport|33|supabase|33|mongodb|33|graphql|33|streamlit|33|strapi|33|directus|33|medusa|33|remix|33|svelte|33|sveltekit|33|nuxt|33|hono|33|signin|33|crm|33|hotel|33|restaurant|33|marketplace|33|trading|33|studio|33|solutions|33|digital|33|tools|33|assistant|33|rainbow|33|wars|33|contrasena|33|seguro|33|aquí|33|por|33|cambia|33|cambiar|33|cambiala|33|cambialo|33|produccion|33|producción|33|pruebas|33|larga|33|dificil|33|tuya|33|sepa|33|muito|33|mude|33|troque|33|altere|33|alterar|33|producao|33|produção|33|desenvolvimento|33|padrão|33|sessao|33|sessão|33|longa|33|forte|33|votre|33|securisee|33|sécurisée|33|securise|33|changez|33|developpement|33|développement|33|aleatoire|33|aléatoire|33|geheimer|33|schlüssel|33|mein|33|meine|33|deine|33|eine|33|produktion|33|sehr|33|streng|33|bitte|33|ändern|33|hier|33|unser|33|sicherer|33|segreta|33|mio|33|tuo|33|molto|33|sicura|33|questa|33|qui|33|cambiare|33|parola|33|produzione|33|sviluppo|33|anahtari|33|benim|33|güvenli|33|guvenli|33|değiştir|33|buraya|33|uretimde|33|üretimde|33|sangat|33|banget|33|saya|33|negara|33|ganti|33|produksi|33|sandi|33|untuk|33|aplikasi|33|khoa|33|tajna|33|sekretny|33|bardzo|33|haslo|33|zmien|33|mnie|33|produkcji|33|sekretnyj|33|kluch|33|parol|33|секретный|33|секретная|33|супер|33|очень|33|твой|33|пароль|33|для|33|jouw|33|zeer|33|verander|33|mij|33|wachtwoord|33|nide|33|密码|33|请修改|33|나의|33|256bit|33|must be at least 32 characters long|33|that is at least 32 chars long|33|must be at least 32 characters|33|must be at least 32 bytes|33|should be at least 32 characters|33|must be changed in production|33|at least 32 chars long|33|at least 32 bytes long|33|must be 32 chars long|33|with at least 32 characters|33|with at least 32 chars|33|of at least 32 chars|33|make sure its long enough|33|make it long and random|33|to a secure random string|33|use env in production|33|never use in production|33|not for real use|33|not safe for production|33|at least 32 characters|33|at least 32 bytes|33|must be 32 chars|33|must be 32 characters|33|minimum 32 characters long|33|with minimum 32 characters|33|that is very long|33|should be long enough|33|to a random string|33|to a random secret|33|to a secure key|33|to a secure secret|33|to a strong secret|33|that nobody can guess|33|change in prod|33|change for production|33|change before production|33|change before deploy|33|change before deploying|33|replace in prod|33|set in production|33|update in production|33|rotate in production|33|set via env|33|for local dev|33|for demo only|33|min 32 char|33|min 32 bytes|33|minimum 32 characters|33|minimum 32 chars|33|min 64 chars|33|32 chars long|33|32 chars min|33|32 bytes long|33|with 32 characters|33|with 32 chars|33|is long enough|33|for hmac sha256|33|for jwt tokens|33|for jwt authentication|33|i am a|33|to a random|33|to a secure|33|to something random|33|to something secure|33|impossible to guess|33|difficult to guess|33|before going live|33|in env file|33|in your env|33|you should change|33|cambiala en produccion|33|chave secreta padrao|33|altere esta chave|33|pour le developpement|33|mein geheimer schluessel|33|in produktion aendern|33|cambia in produzione|33|zmien na produkcji|33|not secure|33|no production|33|for local|33|local only|33|testing only|33|demo only|33|32 characters|33|64 chars|33|16 chars|33|long enough|33|for hs256|33|in dev|33|before production|33|before deploying|33|before deploy|33|in env|33|256 bit|33|512 bit|33|muy seguro|33|super segura|33|muy secreto|33|en desarrollo|33|cambiar por|33|para desarrollo|33|em producao|33|secreta padrao|33|tres secrete|33|super gizli|33|super tajny|33|bardzo tajny|33
`;

/** A word, the cost of a word that was not seen behind it, and those that were. */
export const FOLLOWING = `
^|7|@|4|your|8|secret|9|dev|10|my|10|super secret|11|test|11|secret key|11|some|13|change me|13|default|13|your super secret|14|api|14|this is a|14|supersecret|14|change me in production|14|change this|15|fallback|15|jwt secret|15|change this to a|15|jwt|15|changeme|15|super|15|a|15|my super secret|16|the|16|flask|16|this is|16|session secret|16|clave secreta|16|something|16|local|16|app secret|16|a very|16|any|16|this is my|16|access|16|access token|17|client|17|dev only|17|insecure|17|hello|17|mi|17|jwt secret key|17|change me to a|17|tu clave secreta|17|very secret|17|random secret|17|its|17|admin|17|password|17|abc|17|cle secrete|17|secretkey|17|token|17|development|18|login|18|sua chave secreta|18|auth secret|18|replace with a|18|top secret|18|user|18|app|18|replace me|18|secure|18|private key|18|replace with|18|you|18|dummy|18|temp|18|fake|18|insert|18|s|18|set|18|keep it secret|18|kunci rahasia|18|change me please|18|put your|18|chave|18|i love|18|session|18|demo|18|placeholder|18|api secret|18|chave secreta|19|testing|19|this|18|production|19|cookie secret|19|mysecret|19|change this in production|19|secret jwt|19|super duper secret|19|example|19|asdf|19|sample|19|1234|19|strong|19|very|19|mi clave secreta|19|una|19|hard to guess|19|i|19|not|19|your very|19|change me to|19|clave|19|hogehoge|19|private|19|chiave segreta|19|me|19|nextauth secret|19|random string|19|server|19|test only|19|shared|19|application|20|insert your|20|django|20|long|20|master|20|replace this|20|replace with your|20|enter your|20|temporary|20|ini|20|123|18|change it|20|llave|20|hmac|20|sk|20|a super|20|access token secret|20|csrf|20|keyboard|20|you will never guess|20|session secret key|20|wrong|20|cookie|20|enter|20|express|20|change this to|20|please change me|20|really|20|asdfgh|20|encryption key|20|geheime sleutel|20|rahasia|20|super geheim|20|super secure|20|cambiar esta clave|20|change this later|20|gizli anahtar|20|khoa bi mat|20|please change this|20|put a|20|qwerty|20|tajny klucz|20|votre cle secrete|20|секретный ключ|20|not so|20|la|20|secret key here|20|add your|20|no|20|not a|21|senha|21|here|20|this is the|21|secret here|20|web|21|abcd|21|ma|21|foo|21|generate|21|oauth|21|secreto|21|update|21|a random|21|prod|21|ultra|21|dont|21|build|21|crypto|21|minha chave secreta|21|mock|21|palabra|21|segredo|21|unsafe|21|very very secret|21|auth|21|ci|21|clave super secreta|21|gizli|21|next|21|chave super secreta|21|docker|21|hardcoded|21|random key|21|refresh|21|sekretny klucz|21|change me later|21|cok gizli|21|development only|21|himitsu|21|long random string|21|moj|21|o|21|1234567890|21|a changer en production|21|bardzo tajny klucz|21|bu cok gizli bir anahtar|21|build time|21|cambia esta clave|21|cambiar en produccion|21|change me now|21|changez moi|21|cle super secrete|21|cok gizli anahtar|21|esta|21|fastapi|21|ganti ini|21|geheimer schluessel|21|generate a random|21|generate a secure|21|himitsu no kagi|21|ma cle secrete|21|mern|21|meu|21|mijn|21|mude em producao|21|mude esta chave|21|not for production|21|rahasia banget|21|refresh token secret|21|sangat rahasia|21|sehr geheim|21|signing|21|spring|21|staging|21|super gizli anahtar|21|super tajny klucz|21|uma|21|zmien mnie|21|my very|22|shhh|22|hidden|22|secrets|22|bar|22|data|22|please|22|whatever|22|12345|21|123456|22|new|22|put|22|bad|22|public|22|shh|22|shhhh|22|1|21|anything|22|just|22|keep|22|my super|22|our|22|very long|22|a really|22|dont tell anyone|22|not very|22|random|22|a long|23|internal|23|qwertyuiop|23|tu|22|asdfghjkl|23|file|22|foobar|23|keep it safe|23|keep this secret|23|minha|23|root|23|service|23|this is not a|23|unique|22|valid|23|welcome|23|xyz|23|big|23|contraseña|23|do|23|do not use|23|guess|23|in|22|sekret|23|unit|23|your super|23|an|23|do not tell anyone|23|geheim|23|mega|23|must|23|pk|23|project|23|signature|23|sua|23|very secure|23|what|23|0|23|cats|23|encrypt|23|hoge|23|node|23|super secreto|23|type your|23|use|23|webapp|23|a long random string|23|baz|23|bimat|23|chiave|23|chiave super segreta|23|do not use in production|23|encryption|23|fuga|23|localhost|23|mima|23|must be changed|23|never share|23|not a real|23|override|23|react|23|replace me in production|23|ssshhhh|23|string|22|tajne|23|twoj|23|une|23|use a|23|website|23|секрет|23|秘密|23|32 characters long|23|a changer|23|a secure random string|23|a strong|23|aendern|23|alterar em producao|23|anahtar|23|as|23|bi mat|23|bimil|23|bimilkey|23|bitte aendern|23|cambia questa chiave|23|cambiame|23|cambiami|23|ceci|23|change me before production|23|change me in prod|23|change this before production|23|change this in prod|23|change this to something random|23|change this to something secure|23|changer|23|changer en production|23|clave secreta para|23|degistir|23|dein|23|do not use this in production|23|dont use in production|23|e2e|23|ein|23|ganti di produksi|23|geheimes|23|geheimnis|23|geheimschluessel|23|generate a strong|23|is|22|it|23|laravel|23|local dev only|23|mat|23|mishi|23|miyao|23|moy|23|must change in production|23|na|23|nest|23|nestjs|23|nodejs|23|not for production use|23|ochen|23|ochen sekretnyj klyuch|23|override in production|23|pass|23|piyo|23|please change in production|23|please change me in production|23|rahasia negara|23|replace in production|23|replace this in production|23|replace with your own|23|segretissimo|23|segreto|23|sekretny klyuch|23|sekretnyi|23|sekretnyj klyuch|23|sekretnyy|23|seu|23|should be changed|23|signing key|23|streng geheim|23|super long|23|super rahasia|23|super sekretnyj klyuch|23|todo|23|trocar em producao|23|troque esta chave|23|tvoy|23|uretimde degistir|23|use a random|23|use a secure|23|use a strong|23|value|23|verander dit|23|verander mij|23|wode|23|you should change this|23|zeer geheim|23|zmien to|23|zxcvbnm|23|ваш|23|ключ|23|мой|23|очень секретный ключ|23|супер секретный ключ|23|ひみつ|23|你的|23|密钥|23|我的|23|秘密の鍵|23|비밀|23|비밀키|23|2|23|env|24|es|23|let|24|replace|24|we|24|code|23|id|23|to|23|generated|24|lol|24|make|24|paste|24|token here|24|account|24|add|24|config|24|email|24|python|24|fill|25|invalid|25|open|24|users|24|4|24|secrete|25|site|25|so secret|25|su|25|text|25|un|25|123456789|25|ai|25|and|25|banana|25|bu|25|change|25|create|25|debug|25|di|25|encrypted|25|it is|25|le|25|no secret|25|security|25|ssh|25|type|25|yes|25|1234567|25|9|25|ok|25|real|25|red|25|settings|25|top|25|v1|25|wow|25
@|6|$|2|secret|8|secret key|9|key|10|super secret|12|api|12|dev|12|123|13|token|14|jwt secret|14|%|15|app secret|15|access token|15|2|16|1|16|is|16|development|16|admin|16|test|15|auth|16|session secret|16|api secret|17|auth secret|17|jwt secret key|16|id|17|nextauth secret|17|access|17|1234|17|client|17|server|17|session|17|flask|17|secretkey|17|default|17|secreto|18|rocks|18|local|18|production|18|secure|17|session secret key|18|12345|18|3|18|private key|18|na|18|4|19|app|18|for|18|to|18|here|18|0|19|demo|19|12|20|project|20|user|19|web|20|backend|20|cookie|20|cookie secret|19|insecure|19|jwt|18|prod|20|random secret|19|change me in production|19|chave secreta|20|chiave segreta|20|clave secreta|19|cle secrete|20|dev only|20|encryption key|20|fallback|19|geheim|20|gizli anahtar|20|hmac|20|rahasia|20|signing key|20|type|20|very secret|19|a|19|in|20|oauth|20|code|20|8|21|of|20|123456|21|account|21|from|21|secret here|20|123456789|21|7|21|9|21|application|21|s|20|service|21|you|21|game|22|out|22|password|21
secret|7|$|1|change me|9|%|11|123|11|change in production|11|@|11|token|12|access|13|session|14|do not use in production|14|for dev|14|string|14|in production|14|1|15|password|15|code|16|value|16|to|16|cookie|16|dev|15|at least 32 characters long|16|not safe|16|goes here|17|api|17|test|17|for|17|phrase|18|sauce|18|word|18|1234|18|123456|18|id|18|12345|18|do not use in prod|18|for development|18|for jwt|18|for local development|18|for session|18|for testing|18|insecure|18|min 32 characters long|18|not for prod|18|not for production|18|please change|18|replace in production|18|replace me|18|that is at least 32 characters long|18|that is long enough|18|tres secret|18|unsafe|18|is|18|from|19|2|20
secret key|7|$|1|change in production|8|%|9|123|11|for|11|change me|11|for jwt|11|12345|13|change this|14|for dev|14|32b|14|change me in production|14|change this in production|14|for jwt signing|14|replace this in production|14|that you should change|14|for development|15|for session|15|for testing|16|at least 32 characters long|16|min 32 chars|16|goes here|16|at least 32 chars|18|do not use in production|18|for development only|18|for local development|18|for local development only|18|for testing only|18|in production|17|not for production|18|please change|18|replace in production|18|that nobody knows|18|is|19|1|19|string|19
key|6|$|1|%|10|change in production|10|123|11|change this in production|13|goes here|13|for dev only|14|that is long enough|14|32 chars|14|change it|14|change me|14|make sure it is long enough|14|minimum 32 bytes|14|production|14|signature|14|is|15|at least 32 characters long|16|for jwt|16|value|16|for development|17|for testing|17|that nobody knows|17|1|17|do not use in production|17|for|17|from|17|id|17|in production|17|2|17|change this|17|do not share|18|for jwt token|18|min 32 characters|18|min 32 chars|18|not for production|18|replace me|17|that is at least 32 characters long|18|that|18|in|19|string|18
your|6|secret key|5|secret key here|8|jwt secret|9|@|8|secret|9|jwt secret key|9|api|9|nextauth secret|10|secure|10|session secret|11|app secret|11|random secret|11|django|12|flask|12|secret here|12|generated|13|access token|13|client|13|token|13|cookie secret|13|jwt|13|key|12|private key|13|key here|14|access token secret|14|access|14|unique|14|auth secret|14|encryption key|14|refresh token secret|14|session secret key|14|app|15|secretkey|15|256 bit secret|16|production|16|signing key|16|strong|16|api secret|17|i|17|s|17|password|18|token here|18
dev|7|secret|3|secret key|4|key|6|insecure|10|jwt secret|10|@|10|change me|11|session secret|11|default|14|cookie secret|15|fallback|15|token|14
my|4|secret key|7|api|7|@|7|secret|7|key|8|jwt secret|10|secretkey|11|access token|11|app secret|11|token|11|cookie secret|11|client|12|session secret|12|jwt secret key|12|private key|13|app|13|access|13|password|13|flask|14|supersecret|14|key here|14|server|16|code|16|na|16|private|16|test|15|api secret|16
super secret|6|key|2|$|5|jwt|7|@|8|key here|9|string|11|change me|12|token|12|password|13|session|13|test|13|change in production|14|dev|13
change me|9|$|1|super secret|9|before|10|secret|11|123|13|32 chars minimum|13|at least 32 chars|13|dev|13|for production|13|jwt secret|13|secret key|13|with|13
api|5|key|2|key here|7|@|8|token|10|code|14|v1|14|access|15
test|4|secret|4|secret key|4|key|6|message|10|jwt secret|11|jwt secret key|12|123|12|token|13|1234|13|session secret|13|api|13
123|6|$|1|@|10|abc|14
change in production|12|$|1|min|9|must be at least 32 chars|9
%|9|$|1|super secure|9
jwt secret|8|$|1|here|7|change in production|7|%|10|@|10|change me|10|123|12|at least 32 chars|12|dev|12|for development|12|min 32 characters|12|token|12
token|4|$|1|secret|6|123|9|value|13|goes here|14|string|14|from|14
jwt|6|key|2|super secret|5|private key|8|token|8|key here|9|@|10|dev|11|secretkey|11|test|11
secretkey|3|$|2|123|7|%|10|1234|12|for|12|here|13|that|14
some|3|secret|5|random string|6|secret key|7|random key|8|key|9|secretkey|10|super secret|11|long|11|random secret|11|api|11|token|12|random|13
here|5|$|1|is|12|your|12
default|5|secret key|3|secret|4|key|7|jwt secret|8|dev|11|session secret|11
a|2|secret|4|secret key|7|temporary|9
session secret|7|$|1|change in production|7|here|7|change me|8|@|10|dev|10
random string|6|$|1|here|8
access|4|key|2|secret|7|key here|9
access token|4|$|1|here|8|from|12|goes here|13
secure|5|secret key|5|random string|5|key|5|random secret|7|secret|7|jwt secret|8|random key|11|secret key here|10|value|11
key here|8|$|1
your super secret|8|jwt|3|key|3|key here|6|session|8
random secret|7|$|2|key|4|32 chars|7|here|7|key here|8
secret key here|11|$|1
app secret|6|$|1|key|4|here|11
jwt secret key|9|$|1|change in production|5|here|6|for testing only|10
change me in production|10|$|1|min 32 chars|10
change this|6|$|3|secret|4|secret key|6|key|6|jwt secret|10|please|10|super secret|10
s|2|3|9|s|11|a|11|in|12|ta|13|i|13
flask|3|secret key|5|@|5|secret|6|secret key here|8|dev|10|session secret|10|session secret key|10|app|11
supersecret|4|$|2|jwt|8|password|10|123|10|o|10|token|10|session|10
fallback|7|secret|2|key|4|secret key|6|dev|10|jwt secret|10
this is a|3|secret key|5|secret|5|very secret|6|test|8|super secret|8|secretkey|10|very|10|very long|11
client|4|secret|2|secret here|9|id|9|secret key|10
session|4|$|2|key|3|@|8
string|3|$|1|you|12|of|12
the|2|@|6|secret key|7|secret|7|api|11|access token|12|best|13|token|12
very secret|5|$|2|key|3|jwt|9
password|3|$|2|123|6|1|9
secret here|12|$|1
private key|4|$|1|here|9
changeme|5|$|3|in production|5|please|7|123|9|dev|9|in prod|9|secret|9|secret key|9
insecure|5|dev|5|secret|5|secret key|6|key|7|default|7|local|9|change me|9|dev only|9|development|9
change this to a|6|secure|4|random secret|5|super secret|6|long random string|7|random string|7|strong|9|very long|9
me|3|$|2|in|6|in production|10
super|2|secretkey|4|segreto|8|random secret|10|strong|10|segredo|10
this|2|key|7|in production|8|should|11
for|2|@|3|security|10|the|11|mat|12|now|12
1|2|$|2|8|12
1234|4|$|1|@|8|1234|11|abcd|11
something|3|very secret|4|secret|5|random|6
clave secreta|6|$|2|@|3|123|8|desarrollo|8
app|2|key|6|id|8|access token|9|session secret|10|api|11|client|12
change this in production|9|$|1|min 32 chars|8
nextauth secret|8|$|2|key|4|here|6
is|2|here|8|awesome|8|the|10|a|11|my|10
development|4|secret|3|key|5|secret key|5|jwt secret|9
id|4|$|1
local|4|dev|3|run|5|secret|6|development|6
my super secret|5|key|1|@|8|jwt|8
any|3|random string|4|secret here|6|secret|6|string|8|secret key|8
in production|11|$|1
this is|2|test|5|secret|6|secret key|8|mysecret|9|your|10
auth secret|6|$|2|key|4|change in production|8|here|8
cookie secret|7|$|1|here|8|key|8
admin|4|secret|4|secret key|4|session secret|6
you|2|want|8|cant|9|never|9|should|9|tu|9
in|2|geheimer schluessel|8|here|9|geheimnis|10|the|10|put|11
i|2|@|6|on|8|o|11|know|11|de|12
2|2|$|2|3|10|2|11
strong|4|secret|2|secret key|4|random secret|8
dev only|5|secret|3|change me|5|secret key|6|insecure|8|not for production|8
for jwt|10|$|1
to|1|everybody|9|be|11|es|11|day|12
production|5|secret key|3|grade|4|secret|5
a very|5|secret key|1|long random string|8|long|10
this is my|3|secret key|3|secret|7|secretkey|7|super secret|8
value|4|$|1|here|9
secreto|4|$|2|super seguro|4|%|8
cle secrete|6|$|2|a changer en production|4|@|7|tres|7
goes here|10|$|1
mi|2|secreto|4|llave|6|clave super secreta|9|clave|11
api secret|5|$|2|key|4
abc|3|$|3|123|5|de|9
12345|5|$|1
user|2|secret|7|secret key|8|access token|9|na|9|id|10|token|10
hello|2|world|4|@|6|123|8
its|3|a|2
long|2|secret key|6|random secret|7|secret|7|string|9
for dev|8|$|1
code|2|$|2
server|2|secret|4|secret key|7|key|7|api|9
change me to a|4|real|4|secure|5|long|7|long random string|7|random|7|random string|7
django|4|secret key|2|secret|7|secret key here|7
tu clave secreta|6|$|1|aqui|7|muy segura|7
replace me|7|$|1
random|2|$|2|32|8
3|2|@|6|access|10
long random string|7|$|1
32|3|char|3|$|3
session secret key|9|$|1
do not use in production|7|$|1
secreta|5|$|1
demo|3|secret|5|secret key|5|key|6
chiave segreta|7|$|1|@|6
placeholder|4|secret|3|$|3|key|6|secret key|6
not|1|secret|6|know|8
asdf|3|$|3|asdf|4|1234|7
login|3|key|4|secret|5|secret key|7
top secret|3|$|2|key|5
chave secreta|5|$|1|@|4
auth|2|min 32 chars long|5|token|8
na|3|me|2
random key|4|$|1
o|1|auth|10|s|10
rahasia|6|$|1|123|6|@|6
sua chave secreta|6|padrao|3|$|3|aqui|4
chave|4|flask|4|muito secreta|5|@|5
set|2|me|5|this|7|a|8
replace with a|4|secure|3|random secret|6|random string|6|long random string|6|strong|6
clave|3|muy secreta|5|@|6|muy segura|7
cookie|3|$|2|key|5|signing|7
dummy|2|secret|4|secret key|6|key|6
temporary|3|fallback|3|secret key|6|key|6|secret|6
fake|2|secret|6|key|6|secret key|6
temp|3|secret key|4|secret|4|key|6
replace with|3|strong|4|random secret|7|real|7|secure|7
change it|4|$|1
private|2|secret|6|secret key|7|api|8
very|2|secretkey|3
mysecret|2|$|2|@|6
segredo|4|$|1|super secreto|6
insert|2|secret key here|7|secret here|7|api|9
encryption key|5|$|1|change in production|6|here|6
llave|2|secreta|3
keep it secret|5|$|1|keep it safe|5
public|2|deploy|4|key|5
put your|2|secret key here|5|secret here|7|secret key|7|key here|9
generated|2|secret|6|secret key|6|secret here|7|key|7
super secure|4|$|2|key|6|secret|6|secret key|6
kunci rahasia|5|$|2|@|5|anda|6|super aman|6
testing|2|secret|6|123|6|secret key|6
access token secret|8|$|1
tajny klucz|8|$|1
not for production|8|$|1
be|1|api|10
32 chars|8|$|1
change me please|6|$|2|use a|2
at least 32 characters long|8|$|1
geheimer schluessel|8|$|1
file|2|session|4
please|2|$|2|changeme|7
una|4|clave secreta|4|clave|4|chiave segreta|6
from|1|@|5|the|9
i love|2|@|4|you|7|cats|7
example|2|secret key|6|secret|6
application|2|secret|5|secret key|6
for development|5|$|1
0|1|0|10
es|2|una|6|to|8|s|9
real|2|secret|2
la|1|la|7|mia|8|tua|8
sample|2|secret key|6|secret|6
geheime sleutel|8|$|1
секретный ключ|8|$|1
a changer en production|8|$|1
that is long enough|6|for hmac|2|$|3
min 32 chars|8|$|1
secret jwt|6|key|2|$|3
super duper secret|5|$|1|key|4
world|3|$|1
really|2|secret|5|secret key|6|long|9
web|2|secret|5|app secret|7
guess|2|this|5|what|6
secrets|2|$|2
sk|2|test|4
hard to guess|3|string|2|key|5
ma|1|cle super secrete|8|in|8
project|1
shared|3|secret|3|secret key|5
hmac|4|secret|2|secret key|5
signature|4|algorithm|2|secret|5
4|1
for testing|7|$|1
de|1
cat|3|$|1
mi clave secreta|6|$|1
of|1|the|9|your|8
oauth|2|2|6|token|7
123456|3|$|1
no|1|secrets|9
it|1|em|9
your very|3|secret key|3|long|5|secure|5
and|1
unique|3|secret key|2
foo|2|foo|6
message|3|file|3
clave super secreta|5|$|1
char|3|secret|2|string|5
abcd|2|1234|4|abcd|8
master|3|key|3|secret|4
hogehoge|7|$|1
chave super secreta|7|$|1
dont|1|tell|7|share|9
change me to|4|something|2|random|5
use a|4|32|2|long random string|5
super seguro|7|$|1
for dev only|5|change this in production|1|$|4
en produccion|7|$|1
replace this in production|7|$|1
test only|5|secret|1|secret key|4
refresh token secret|7|$|1
gizli anahtar|7|$|1
sekretny klyuch|7|$|1
know|2|this|6
insert your|1|secret here|7|secret key here|7
replace this|3|$|2|secret|5
enter your|2|secret key here|5|secret key|5|api|8
replace with your|2|secret key|3|secret|5
very long|2|secret key|3|random string|5
pass|2|$|2
data|1|@|5
run|3|secret|2
min|3|32chars|2
token here|7|$|1
put|1|here|10
csrf|2|secret key|3|secret|5
for session|3|$|1
on|1
ini|3|rahasia|2
prod|3|secret|3|secret key|4
qwerty|2|123|5
you will never guess|3|$|2|this|5
as|1
xyz|2|xyz|7
keyboard|3|cat|1
unsafe|3|$|3|secret|4|dev|5
should|2|be|5|not|5
enter|1|secret here|7
not so|3|secret|3|secret key|4
a super|3|secret key|1
express|3|secret|2|session secret|5
tu|2|be|5|clave super secreta|6|s|8
algorithm|7|$|1
aqui|7|$|1
wrong|3|secret|1
before|4|public|1
with|1|a secure|7
signing|3|secret|2|secret key|4
change this to|4|any|1
deploy|5|$|1
that|1
do|1
put a|3|random string|2|secret here|4
please change me|6|$|1
signing key|6|$|1
asdfgh|6|$|1
密钥|6|$|1
super geheim|6|$|1
valid|2|token|6|access token|7|at|7
awesome|2|$|2
senha|2|123|5
32b|6|$|1
32chars|6|$|1
that you should change|6|$|1
padrao|6|$|1
grade|6|%|1
cambiar esta clave|6|en produccion|1
change this later|6|$|1
minimum 32 bytes|6|$|1
for jwt signing|6|must be long enough|1
must be long enough|6|32|1
make sure it is long enough|6|$|1
for hmac|6|$|1
min 32 chars long|6|$|1
must be at least 32 chars|6|$|1
replace in production|6|$|1
at least 32 chars|6|$|1
please change this|4|$|3|in production|4|secret|4
votre cle secrete|5|$|1|ici|4
cle super secrete|6|$|1
segreto|6|$|1
khoa bi mat|5|$|1|cua|4
1234567890|2|$|2|@|6
keep it safe|6|$|1
at|1|i|6
hidden|1
add your|2|secret key|5|secret here|6
generate|2|me|5|your own|5
not a|3|secret|1
12|1
new|1
5|1
this is the|1|secret key|4
what|1
type|2|$|2
service|1|secret|5
8|1
9|1
ci|2|secret|5|test|5
ultra|2|secret key|4|secret|4
update|2|me|4|this|4
muy secreta|3|$|1
an|1|api|8
word|2|$|2
build|2|placeholder|5|secret|4
use|1
or|1
a random|3|secret key|2
very very secret|4|$|1
cats|4|$|1
next|2|auth secret|4|secret|4
mock|3|secret|3|secret key|4
security|1
go|1
bad|1|secret key|5
minha chave secreta|6|$|1
whatever|1
crypto|2|key|4|secret|4
rocks|6|$|1
gizli|3|$|2|kelime|4
palabra|3|secreta|2
that nobody knows|6|$|1
just|1|a|7
bar|1
hardcoded|3|secret|4|secret key|4
refresh|4|secret|1
muito secreta|6|$|1
geheim|4|$|1
sekretny klucz|6|$|1
super secreto|6|$|1
secrete|2|key|4
we|1
want|1
big|1|secret|5
keep|1
docker|3|dev|4|secret|3
text|1
7|1
your own|2|secret|4
desarrollo|4|$|1
cok gizli|4|$|1
himitsu|3|$|2|key|3
change me later|4|$|1
uma|4|chave|3|chave secreta|3
development only|3|secret|3|secret key|3
sangat rahasia|5|$|1
moj|4|tajny klucz|1
please change|4|$|1
muy segura|4|$|1
une|5|cle secrete|1
esta|3|es|1
never|1|guess|4
shhh|1
not safe|5|$|1
for testing only|5|$|1
that is at least 32 characters long|5|$|1
change me now|5|$|1
generate a random|4|secret|3|string|3
generate a secure|4|key|3|random string|3
fastapi|4|secret|3|secret key|3
spring|4|boot|3|secret|3
mern|4|app secret|3|secret|3
staging|4|secret|3|secret key|3
build time|4|placeholder|3|secret|3
cambia esta clave|4|$|2|en produccion|3
cambiar en produccion|5|$|1
meu|5|segredo|1
mude esta chave|5|$|1
mude em producao|5|$|1
ma cle secrete|5|$|1
changez moi|4|$|2|en production|3
geheimnis|5|$|1
sehr geheim|5|$|1
cok gizli anahtar|5|$|1
super gizli anahtar|5|$|1
bu cok gizli bir anahtar|5|$|1
rahasia banget|5|$|1
ganti ini|5|$|1
super tajny klucz|5|$|1
bardzo tajny klucz|5|$|1
zmien mnie|5|$|1
klyuch|5|$|1
miyao|5|$|1
himitsu no kagi|5|$|1
mijn|5|geheime sleutel|1
min 32 characters|5|$|1
for local development|5|$|1
anything|2|$|2
only|1|i|8
le|1|s|7
my very|1|secret key|4
shhhh|2|$|2
123456789|2|$|2
account|1|key|5
cant|1|guess|4
one|1
ta|1|tu|8
time|2|$|2
lol|1
sauce|2|$|2
shh|2|its|4
config|1
em|1
keys|1
da|1
our|1
tell|1
dont tell anyone|2|$|1
asdfghjkl|2|$|2
qwertyuiop|2|$|2
phrase|2|$|2
est|1|une|4
man|1
out|1
must|2|change me|4
mega|2|secret|3
will|1
das|1|das|5
email|1
everybody|3|$|1
root|2|$|2
mat|2|khau|3
website|2|secret key|3
make|1
my super|1|secretkey|3
a really|2|secret key|3
if|1
cool|1
can|1
internal|1|secret|3
not very|2|secret|2
unit|2|test|3
10|1
11|1
firebase|1
safe|1
welcome|2|to|3
a long|2|secret key|3
very secure|1|secret|3
backend|2|secret|3
good|1
minha|2|chave super secreta|3
ninja|1
en|1
keep this secret|3|$|1
do not use|2|this|2
your super|1|secure|4
foobar|2|$|2
this is not a|2|secret|3
v1|1|@|5
24|1
zxcvbnm|3|$|1
env|1
pk|1
all|1
su|1
life|1
un|1
so|1
so secret|1
own|1
change|1
baz|4|$|1
webapp|2|secret|2
contraseña|2|$|2
sekret|2|$|1
21|1
actual|1
blog|1
bu|1|s|6
do not tell anyone|3|$|1
hash|1
python|1
site|1
ok|1
replace|1
team|1
sua|2|chave super secreta|3
type your|2|secret here|3
day|1
ban|2|$|1
encrypt|2|key|3
fuga|2|$|1
ici|2|$|2
settings|1
ssh|1
users|1
node|3|secret|2
di|1
for production|2|$|1
todo|1
top|1
bimat|4|$|1
hoge|3|$|1
a long random string|4|$|1
in prod|4|$|1
laravel|2|secret|2
not a real|2|secret|2
bot|1
000|1
encryption|3|secret|2
mia|3|chiave segreta|2
open|1
not for prod|4|$|1
anahtar|4|$|1
hard|1
localhost|4|$|1
twoj|3|tajny klucz|2
must be changed|4|$|1
a secure|4|key|1
should be changed|4|$|1
секрет|3|$|1
ключ|4|$|1
秘密|4|$|1
chiave|3|molto segreta|2
chiave super segreta|4|$|1
nodejs|3|secret|2
mima|4|$|1
never share|4|this|1
override|3|me|2
react|3|secret|2
replace me in production|4|$|1
ssshhhh|4|$|1
tajne|4|$|1
now|4|$|1
need|1
apps|1
let|1|s|4
love|1
el|1
per|1
min 32 characters long|4|$|1
local dev only|4|secret|1
e2e|4|test|1
256 bit secret|4|$|1
a secure random string|4|$|1
a strong|4|secret key|1
change me in prod|4|$|1
change me before production|4|$|1
32 chars minimum|4|$|1
change this in prod|4|$|1
change this to something secure|4|$|1
change this to something random|4|$|1
change this before production|4|$|1
please change me in production|4|$|1
please change in production|4|$|1
replace with your own|4|secret|1
override in production|4|$|1
generate a strong|4|secret|1
use a strong|4|secret|1
use a secure|4|secret key|1
use a random|4|string|1
do not use this in production|4|$|1
dont use in production|4|$|1
not for production use|4|$|1
you should change this|4|$|1
must change in production|4|$|1
32 characters long|4|secret|1
nest|4|secret|1
nestjs|4|secret|1
boot|4|secret|1
super long|4|secret|1
do not share|4|$|1
clave secreta para|4|desarrollo|1
cambiame|4|$|1
seu|4|segredo|1
trocar em producao|4|$|1
alterar em producao|4|$|1
troque esta chave|4|$|1
tres|4|longue|1
longue|4|$|1
tres secret|4|$|1
a changer|4|$|1
changer|4|moi|1
moi|4|$|1
en production|4|$|1
changer en production|4|$|1
ceci|4|est|1
geheimes|4|passwort|1
passwort|4|$|1
dein|4|geheimer schluessel|1
ein|4|geheimer schluessel|1
streng geheim|4|$|1
bitte aendern|4|$|1
aendern|4|$|1
geheimschluessel|4|$|1
tua|4|chiave segreta|1
segretissimo|4|$|1
molto segreta|4|$|1
cambiami|4|$|1
cambia questa chiave|4|$|1
kelime|4|$|1
degistir|4|$|1
uretimde degistir|4|$|1
rahasia negara|4|$|1
super rahasia|4|$|1
anda|4|$|1
super aman|4|$|1
ganti di produksi|4|$|1
bi mat|4|$|1
cua|4|ban|1
khau|4|$|1
zmien to|4|$|1
sekretnyj klyuch|4|$|1
sekretnyy|4|klyuch|1
super sekretnyj klyuch|4|$|1
ochen sekretnyj klyuch|4|$|1
ochen|4|sekretny klyuch|1
sekretnyi|4|klyuch|1
tvoy|4|sekretny klyuch|1
moy|4|sekretny klyuch|1
супер секретный ключ|4|$|1
очень секретный ключ|4|$|1
мой|4|секретный ключ|1
ваш|4|секретный ключ|1
mishi|4|$|1
wode|4|miyao|1
你的|4|密钥|1
我的|4|密钥|1
秘密の鍵|4|$|1
ひみつ|4|$|1
piyo|4|$|1
비밀키|4|$|1
비밀|4|$|1
bimil|4|$|1
bimilkey|4|$|1
zeer geheim|4|$|1
verander mij|4|$|1
verander dit|4|$|1
for local development only|4|$|1
do not use in prod|4|$|1
for development only|4|$|1
for jwt token|4|123|1
`;
