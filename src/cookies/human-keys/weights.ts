/** Learnt by bench/keys/learn.ts from 80061 of 106612 keys of public code: which word follows which, in halves of a bit. Not to be changed by hand. */

/** Each word with its cost where nothing is known of the word before it. */
export const PLAIN = `
$|4|secret|7|secret key|8|@|8|key|10|jwt|11|dev|11|your|11|session|12|%|12|test|13|change in production|13|change me|13|token|14|my|14|super secret|14|secretkey|15|auth|15|default|15|fallback|15|insecure|15|secure|15|123|15|dev only|15|cookie|16|signing|16|access|16|api|16|app|16|development|16|super|16|change me in production|16|change this in production|16|local dev|16|secret here|16|string|17|refresh|17|admin|17|local|17|production|17|for|17|here|17|flask|17|django|17|your super secret|17|secret key here|17|value|18|private|18|demo|18|some|18|strong|18|random|18|do not use in production|18|not for production|18|secret jwt key|18|change this|18|in production|18|key here|18|password|19|supersecret|19|encryption|19|user|19|nextauth|19|a|19|long|19|changeme|19|1234|19|12345|19|change in prod|19|change me to|19|min 32 chars|19|this is a|19|my super secret|19|insecure dev|19|for testing|19|your super|19|secret token|19|random secret|19|salt|20|client|20|example|20|placeholder|20|e2e|20|s|20|very|20|1|20|123456|20|0123456789|20|1234567890|20|do not use in prod|20|at least 32 characters long|20|change me to a|20|change this to a|20|at least 32 chars|20|at least 32 characters|20|change me please|20|please change this|20|change this to|20|for dev only|20|for testing only|20|random secret key|20|replace me|20|for development|20|for jwt|20|test only|20|local only|20|32 chars|20|my super|20|very secret|20|local development|20|goes here|20|hmac|21|csrf|21|login|21|temp|21|temporary|21|ci|21|only|21|unsafe|21|prod|21|the|21|something|21|to|21|please|21|ai|21|32|21|with at least 32 characters|21|please change in production|21|please change me|21|change before production|21|replace in production|21|for development only|21|min 32 characters|21|minimum 32 characters|21|access token secret|21|refresh token secret|21|please change|21|for dev|21|development only|21|unit test|21|secret string|21|random key|21|shared|22|internal|22|web|22|server|22|service|22|state|22|staging|22|sample|22|dummy|22|build|22|hardcoded|22|use|22|is|22|with|22|cat|22|abc|22|2|22|32chars|22|v1|22|abc123|22|that is at least 32 characters long|22|that is long enough|22|replace this with|22|do not use|22|not for prod|22|for local development|22|for jwt signing|22|this is my|22|a very secret|22|tu clave secreta|22|not secure|22|for tests|22|for production|22|32 char|22|top secret|22|super secure|22|some random|22|random string|22|real secret|22|master key|22|clave secreta|22|secrets|23|code|23|mysecret|23|id|23|oauth|23|hs256|23|webhook|23|fake|23|you|23|this|23|i|23|in|23|generate|23|backend|23|system|23|hello|23|keyboard|23|cron|23|padding|23|0|23|123456789|23|must be at least 32 chars|23|must be at least 32 characters|23|please change this in production|23|change me in prod|23|replace this in production|23|for local development only|23|min 32 characters long|23|replace with a|23|replace with your|23|for local dev|23|minimum 32 chars|23|32 chars long|23|your secure random|23|long random secret|23|secret jwt token|23|secret session key|23|change it|23|replace this|23|replace with|23|not safe|23|not production|23|for session|23|build only|23|32 bytes|23|256 bit|23|64 char|23|this is|23|a very|23|your own|23|secret phrase|23|token here|23|random value|23|gizli anahtar|23|passphrase|24|hash|24|master|24|security|24|email|24|me|24|any|24|at|24|real|24|top|24|unique|24|wrong|24|world|24|xyz|24|qwerty|24|enterprise|24|3|24|99|24|0123456789abcdef|24|32bytes|24|256bit|24|xxx|24|must be at least 32 characters long|24|that is long enough for hs256|24|at least 32 bytes long|24|with at least 32 chars|24|change it in production|24|change this in prod|24|replace with a secure|24|replace this with a|24|not for production use|24|dev only change me|24|at least 32 bytes|24|min 32 chars long|24|must be long enough|24|long enough for hs256|24|change this later|24|change this secret|24|please set a|24|for unit tests|24|32 characters long|24|32 char secret|24|your super secure|24|your long random|24|secret signing key|24|its a secret|24|votre cle secrete|24|change to|24|use a|24|please set|24|insecure default|24|unsafe dev|24|for hs256|24|in env|24|32 byte|24|long enough|24|any secret|24|integration test|24|chave secreta|24|cle secrete|24|testing|25|mock|25|docker|25|integration|25|public|25|deploy|25|on|25|that|25|from|25|no|25|not|25|generated|25|minimum|25|least|25|simple|25|set|25|insert|25|put|25|express|25|file|25|asdf|25|lol|25|o|25|clave|25|secreta|25|la|25|de|25|secrete|25|ma|25|name|25|pytest|25|aws|25|5|25|0000|25|12345678|25|32b|25|v2|25|0000000000|25|1234567890abcdef|25|xyz789|25|xxxx|25|xxxxxxxx|25|change this to a long random secret|25|change this secret in production|25|at least 32 chars long|25|of at least 32 characters|25|this is a super secret|25|replace with your own|25|replace with a random|25|dont use in production|25|not a real secret|25|for local testing only|25|a changer en production|25|change before deploy|25|replace before production|25|override in production|25|set in production|25|replace with strong|25|not a secret|25|do not share|25|insecure local only|25|for jwt token|25|any random string|25|long random string|25|a random secret|25|keep it secret|25|shared secret key|25|random string here|25|change later|25|put your|25|put a|25|your generated|25|not so|25|unsafe default|25|insecure local|25|insecure fallback|25|for ci|25|for sessions|25|in prod|25|from env|25|32 characters|25|a secure|25|e2e local|25|kunci rahasia|25|phrase|26|word|26|sk|26|hex|26|magic|26|time|26|environment|26|an|26|be|26|of|26|and|26|safe|26|guess|26|change|26|before|26|now|26|enter|26|application|26|project|26|data|26|shhhhh|26|out|26|secreto|26|llave|26|mi|26|es|26|segredo|26|rahasia|26|book|26|face|26|message|26|railway|26|verification|26|unsubscribe|26|pepper|26|4|26|42|26|0000000000000000|26|abcdef|26|must be at least 32 chars long|26|that is at least 32 chars long|26|make sure it is long enough|26|that is long enough for hmac|26|replace with secure random string|26|of at least 32 chars|26|replace me in production|26|must change in production|26|change this secret key|26|replace with a strong|26|never use in production|26|you will never guess|26|sua chave secreta aqui|26|moje bardzo tajne haslo|26|use a secure|26|generate a random|26|replace with random|26|should be ignored|26|insecure dev only|26|for e2e tests|26|for integration tests|26|for jwt authentication|26|for local testing|26|32 chars minimum|26|32 bytes long|26|with 32 characters|26|with enough length|26|minimum 256 bits|26|a very long|26|super duper secret|26|a super secret|26|secure random string|26|strong random string|26|strong random secret|26|clave super secreta|26|cambiar en produccion|26|une cle secrete|26|must change|26|generate a|26|insert your|26|enter your|26|set a|26|not real|26|for test|26|for demo|26|ci only|26|for vitest|26|64 chars|26|256 bits|26|a random|26|a strong|26|very secure|26|i love|26|e2e test|26|signature algorithm|26|chiave segreta|26|pass|27|authentication|27|verify|27|bit|27|reset|27|env|27|it|27|as|27|so|27|ultra|27|more|27|longer|27|min|27|characters|27|awesome|27|basic|27|do|27|dont|27|know|27|payload|27|video|27|foo|27|shhh|27|abcd|27|haha|27|ok|27|there|27|aqui|27|chave|27|browser|27|check|27|elite|27|fintech|27|link|27|publish|27|resume|27|url|27|workshop|27|jest|27|otp|27|gateway|27|111|27|321|27|1234567|27|change this to a secure random string|27|change me to a long random string|27|must be at least 256 bits long|27|replace with a random string|27|dev only not for production|27|at least 256 bits long|27|this is a very secret|27|that you should change|27|replace with your secret|27|at least 256 bits|27|this is not a|27|hard to guess string|27|la tua chiave segreta|27|change me now|27|replace in prod|27|use a random|27|do not deploy|27|for tests only|27|minimum 32 bytes|27|256 bit secret|27|hard to guess|27|keep it safe|27|mi clave secreta|27|sua chave secreta|27|uma chave secreta|27|una chiave segreta|27|change now|27|insert a|27|enter a|27|for local|27|for build|27|for hmac|27|before deploy|27|for e2e|27|ultra secret|27|smoke test|27|string here|27|geheimer schluessel|27|text|28|secretphrase|28|crypto|28|debug|28|run|28|we|28|or|28|whatever|28|one|28|new|28|invalid|28|valid|28|bad|28|hidden|28|must|28|should|28|big|28|type|28|next|28|go|28|supabase|28|account|28|labs|28|bar|28|cats|28|rocks|28|hogehoge|28|what|28|palabra|28|en|28|larga|28|minimo|28|senha|28|troque|28|le|28|aleatoire|28|generee|28|geheim|28|segreto|28|sicura|28|caratteri|28|gizli|28|benzersiz|28|karakter|28|密钥|28|audio|28|counter|28|page|28|report|28|vitest|28|smoke|28|invite|28|ignored|28|leaked|28|7|28|8|28|9|28|12|28|101|28|256|28|777|28|999|28|000|28|001|28|abc123xyz|28|xyz123|28|change this to a long random string|28|change me to a secure random string|28|change this to a random string|28|change me to a random string|28|must be at least 256 bits|28|change this to a very|28|replace with a strong secret|28|replace with a secure secret|28|never used for real accounts|28|local development only change me|28|make it long and random|28|at least 64 characters long|28|please set a real|28|change this secret to|28|generate a secure random|28|dont use in prod|28|for local dev only|28|for unit tests only|28|minimum 32 characters long|28|32 bytes long ok|28|this is a test|28|change before deploying|28|must be changed|28|should be changed|28|override in prod|28|set in env|28|change this key|28|use a strong|28|generate a secure|28|generate a strong|28|generate your own|28|for hmac sha256|28|min 64 chars|28|32 characters minimum|28|make it long|28|min 256 bits|28|your very secure|28|very very secret|28|minha chave secreta|28|cle super secrete|28|khoa bi mat|28|clave super segura|28|una clave secreta|28|dein geheimer schlüssel|28|chiave segreta molto|28|chiave segreta per|28|override me|28|enter custom|28|add your|28|set your|28|no secret|28|not used|28|never share|28|unsafe development|28|insecure test|28|for cookies|28|for encryption|28|for auth|28|before deploying|28|for compose|28|or more|28|a long|28|really secret|28|super secreta|28|muy secreta|28|super geheim|28|sekretny klyuch|28|секретный ключ|28|geheime sleutel|28|mi secreto|28|para jwt|28|ini rahasia|28|buatan sendiri|28|keys|29|config|29|our|29|its|29|anything|29|own|29|really|29|length|29|cool|29|never|29|add|29|keep|29|tell|29|make|29|want|29|can|29|cant|29|just|29|fastapi|29|spring|29|mern|29|website|29|root|29|welcome|29|shhhh|29|asdfgh|29|asdfghjkl|29|qwertyuiop|29|man|29|tu|29|una|29|esta|29|desarrollo|29|seu|29|padrao|29|est|29|geheimnis|29|das|29|da|29|klyuch|29|miyao|29|himitsu|29|list|29|map|29|maps|29|script|29|survey|29|worker|29|007|29|v3|29|00000000|29|must be at least 32 bytes|29|replace this with a random|29|use a long random string|29|bu cok gizli bir anahtar|29|cambiar esta clave en produccion|29|change change in prod|29|that should be changed|29|that is very long|29|this will be a|29|this is the secret|29|this is my super|29|mi secreto super seguro|29|change me later|29|rotate in production|29|use your own|29|not a real|29|do not ship|29|dont tell anyone|29|test suite only|29|32 chars min|29|32 bytes minimum|29|with 32 chars|29|that is long|29|a long random|29|some super secret|29|your very long|29|your very secret|29|that nobody knows|29|secret here please|29|cambia esta clave|29|chave super secreta|29|mude em producao|29|mude esta chave|29|ma cle secrete|29|cok gizli anahtar|29|super gizli anahtar|29|super tajny klucz|29|bardzo tajny klucz|29|super tajny klic|29|himitsu no kagi|29|moj tajny klucz|29|mijn geheime sleutel|29|set me|29|for signing|29|for authentication|29|for pytest|29|for docker|29|for flask|29|for security|29|with length|29|my very|29|super duper|29|super long|29|super strong|29|keep secret|29|build time|29|changez moi|29|sehr geheim|29|cok gizli|29|sangat rahasia|29|rahasia banget|29|ganti ini|29|tajny klucz|29|sekretny klucz|29|zmien mnie|29|meu segredo|29|pk|30|signature|30|encrypt|30|developer|30|localhost|30|settings|30|all|30|actual|30|need|30|hard|30|good|30|enough|30|chars|30|replace|30|update|30|todo|30|will|30|if|30|node|30|nodejs|30|react|30|laravel|30|boot|30|python|30|firebase|30|strapi|30|apps|30|webapp|30|site|30|users|30|blog|30|game|30|database|30|hub|30|team|30|group|30|baz|30|foobar|30|love|30|ninja|30|ssh|30|ssshhhh|30|hoge|30|fuga|30|zxcvbnm|30|life|30|day|30|open|30|contraseña|30|su|30|el|30|em|30|ta|30|chiave|30|per|30|di|30|anahtar|30|mat|30|bimat|30|ban|30|tajne|30|sekret|30|na|30|секрет|30|ключ|30|mima|30|秘密|30|assignment|30|console|30|control|30|form|30|info|30|log|30|order|30|personal|30|pet|30|request|30|tube|30|work|30|compose|30|oauth2|30|10|30|11|30|21|30|24|30|100|30|00000|30|000000|30|786|30|replace with a long random string|30|that is at least 32 characters|30|its a secret to everybody|30|use env in production|30|to a random secret|30|use a long random|30|not for real use|30|do not tell anyone|30|do not use this|30|must be 32 characters|30|long enough for testing|30|this is a very|30|a long random string|30|a secure random string|30|shh its a secret|30|update in production|30|to a secure|30|for demo only|30|is long enough|30|this is the|30|keep this secret|30|random secret here|30|very long string|30|chiave super segreta|30|update me|30|rotate me|30|type your|30|not very|30|for hs512|30|for django|30|16 chars|30|512 bit|30|512 bits|30|a really|30|mega secret|30|so secret|30|secret sauce|30|muy segura|30|super secreto|30|muito secreta|30|minha chave|30|sua chave|30|cookies|31|live|31|by|31|thing|31|was|31|too|31|most|31|short|31|great|31|best|31|used|31|don|31|later|31|share|31|fill|31|create|31|let|31|nest|31|nestjs|31|store|31|bot|31|task|31|db|31|network|31|lab|31|coding|31|agent|31|red|31|piyo|31|qwer|31|yes|31|un|31|cambiame|31|um|31|ceci|31|geheimes|31|geheimschluessel|31|passwort|31|aendern|31|segretissimo|31|cambiami|31|kelime|31|degistir|31|bi|31|cua|31|khau|31|tajnyklucz|31|sekretnyy|31|sekretnyi|31|ochen|31|tvoy|31|mishi|31|wode|31|我的|31|你的|31|ひみつ|31|秘密の鍵|31|bimil|31|bimilkey|31|비밀|31|비밀키|31|books|31|class|31|core|31|custom|31|customer|31|device|31|field|31|hall|31|home|31|host|31|image|31|play|31|post|31|pro|31|product|31|profile|31|proxy|31|recipes|31|resource|31|search|31|space|31|storage|31|write|31|666|31|do not use this in production|31|please change me in production|31|replace with a real secret|31|change this to something random|31|change this to something secure|31|this is a very long|31|change me for production|31|change me before production|31|change this before production|31|set me in production|31|you should change this|31|to a secure secret|31|use a strong random|31|must be 32 chars|31|long enough for tests|31|mi clave super secreta|31|una clave muy segura|31|uma chave muito secreta|31|votre cle secrete ici|31|cle secrete tres longue|31|la mia chiave segreta|31|set your own|31|for ci only|31|local dev only|31|for my app|31|min 16 chars|31|a very secure|31|your own secret|31|your super strong|31|a random string|31|random key here|31|secret value here|31|secret string here|31|jwt token secret|31|clave secreta para|31|trocar em producao|31|alterar em producao|31|troque esta chave|31|changer en production|31|cambia questa chiave|31|ganti di produksi|31|super sekretnyj klyuch|31|ochen sekretnyj klyuch|31|супер секретный ключ|31|очень секретный ключ|31|secreto super seguro|31|segredo super secreto|31|secret tres secret|31|ein geheimer schluessel|31|dein geheimer schluessel|31|kunci rahasia anda|31|twoj tajny klucz|31|moy sekretny klyuch|31|ваш секретный ключ|31|мой секретный ключ|31|provide a|31|never used|31|insecure development|31|for jest|31|64 characters|31|it is|31|a super|31|ci test|31|en produccion|31|a changer|31|streng geheim|31|bitte aendern|31|molto segreta|31|uretimde degistir|31|super rahasia|31|rahasia negara|31|super aman|31|bi mat|31|zmien to|31|sekretnyj klyuch|31|zeer geheim|31|verander dit|31|verander mij|31|seu segredo|31|changer moi|31|credentials|32|sign|32|encrypted|32|tests|32|start|32|old|32|needs|32|complex|32|provide|32|knows|32|gin|32|services|32|register|32|shop|32|chat|32|cloud|32|management|32|weather|32|library|32|event|32|dog|32|sauce|32|banana|32|apple|32|potato|32|blue|32|hack|32|shh|32|wow|32|fun|32|happy|32|king|32|why|32|para|32|bu|32|art|32|calendar|32|call|32|care|32|channel|32|connection|32|exam|32|feed|32|fish|32|friend|32|friends|32|line|32|mobile|32|park|32|prediction|32|recipe|32|status|32|stream|32|tenant|32|vault|32|vision|32|wiki|32|azure|32|16|32|1111|32|54321|32|to a long random string|32|must be 32 chars long|32|please change this key|32|to a random string|32|to a strong secret|32|to a random value|32|change to a strong|32|generate a strong random|32|at least 16 chars|32|this is a random|32|to a random|32|32 char minimum|32|this is your|32|this should be|32|here is my|32|put some|32|add a|32|paste your|32|dont share|32|extra long|32|my own|32|uuid|33|sessions|33|sha256|33|bytes|33|tmp|33|unit|33|setup|33|goes|33|things|33|extra|33|extremely|33|secured|33|randomly|33|known|33|character|33|replaced|33|when|33|define|33|paste|33|would|33|noone|33|java|33|company|33|dashboard|33|online|33|manager|33|tracker|33|tasks|33|mail|33|upload|33|learning|33|car|33|movie|33|health|33|job|33|events|33|social|33|media|33|photo|33|news|33|ml|33|software|33|dragon|33|pizza|33|coffee|33|unicorn|33|boy|33|who|33|sesion|33|teste|33|projeto|33|cle|33|clé|33|mon|33|alpha|33|article|33|business|33|catalog|33|chatbot|33|city|33|connect|33|detection|33|document|33|employee|33|flow|33|hackathon|33|issue|33|item|33|language|33|license|33|linkedin|33|match|33|menu|33|meta|33|model|33|notification|33|portfolio|33|posts|33|price|33|process|33|program|33|property|33|query|33|smart|33|target|33|track|33|trade|33|trust|33|uni|33|venue|33|view|33|words|33|works|33|zone|33|64|33|4321|33|888|33|needs to be changed|33|not a real key|33|this is a super|33|it is a secret|33|not the real|33|to change|33|any random|33|some super|33|very strong|33|un secreto|33|pwd|34|base64|34|byte|34|purposes|34|running|34|release|34|deployment|34|duper|34|mega|34|difficult|34|algorithm|34|sensitive|34|char|34|easy|34|changed|34|remember|34|sure|34|edit|34|remove|34|could|34|nobody|34|anyone|34|does|34|doesnt|34|matter|34|php|34|socket|34|accounts|34|portal|34|ecommerce|34|platform|34|school|34|cms|34|food|34|quiz|34|wallet|34|tech|34|tool|34|owner|34|monkey|34|star|34|moon|34|white|34|tiger|34|hacker|34|god|34|nice|34|girl|34|sesame|34|answer|34|everything|34|eyes|34|segura|34|que|34|prueba|34|aleatoria|34|solo|34|usuario|34|ton|34|ici|34|locale|34|ist|34|kunci|34|ini|34|rat|34|cho|34|klucz|34|dit|34|air|34|alert|34|attendance|34|backup|34|band|34|bike|34|brand|34|bug|34|bus|34|camp|34|card|34|cart|34|chain|34|challenge|34|coin|34|comment|34|commerce|34|contact|34|course|34|dash|34|design|34|desk|34|directory|34|doc|34|dream|34|drive|34|edu|34|engine|34|expense|34|fire|34|free|34|generator|34|green|34|grid|34|guard|34|guide|34|house|34|idea|34|iot|34|items|34|location|34|machine|34|meal|34|medical|34|member|34|money|34|movies|34|ngo|34|night|34|nutrition|34|organization|34|phone|34|pic|34|player|34|prep|34|projects|34|question|34|quick|34|quotes|34|result|34|room|34|rooms|34|sales|34|schedule|34|science|34|sky|34|song|34|sports|34|stay|34|support|34|terminal|34|toy|34|videos|34|voice|34|vpn|34|wine|34|sso|34|ios|34|swift|34|128|34|789|34|2345|34|9999|34|9876|34|dev only do not use in production|34|to a long random secret|34|change in prod please|34|to a real secret|34|insecure do not use|34|this is just a|34|this should be a|34|this is a default|34|this is a long|34|set a real|34|for the app|34|this is not|34|this is an|34|to something|34|insert random|34|64 bytes|34|its my|34|very very|34|super mega|34|go here|34|nobody knows|34|super secrete|34|passwd|35|signed|35|aes|35|bits|35|impossible|35|weak|35|fixme|35|everybody|35|hapi|35|ruby|35|mean|35|redis|35|postgres|35|mysql|35|socketio|35|frontend|35|administrator|35|hospital|35|note|35|pos|35|inventory|35|delivery|35|helper|35|guest|35|black|35|lion|35|ssshhh|35|zxcv|35|okay|35|queen|35|lord|35|claves|35|muy|35|proyecto|35|minha|35|sua|35|mudar|35|aleatória|35|testes|35|mot|35|passe|35|projet|35|bir|35|advisor|35|album|35|analyzer|35|analysis|35|analytics|35|anime|35|author|35|balance|35|beta|35|builder|35|building|35|campus|35|clinic|35|clock|35|coach|35|college|35|comic|35|community|35|contacts|35|dance|35|dental|35|diary|35|diet|35|disease|35|docs|35|exchange|35|factory|35|fashion|35|fit|35|flight|35|forms|35|fresh|35|garden|35|images|35|import|35|insights|35|interview|35|journal|35|kids|35|land|35|learn|35|logger|35|members|35|messages|35|metrics|35|monitoring|35|multi|35|nav|35|notice|35|orders|35|pages|35|party|35|pay|35|payments|35|people|35|photos|35|plan|35|plant|35|podcast|35|points|35|print|35|quote|35|route|35|sale|35|scanner|35|sensor|35|sharing|35|ship|35|shipping|35|shopping|35|spot|35|staff|35|stats|35|stock|35|students|35|study|35|surveys|35|sync|35|talk|35|tea|35|ticket|35|tickets|35|todolist|35|tracking|35|transaction|35|translate|35|translator|35|trip|35|virtual|35|visitor|35|vote|35|water|35|workout|35|cloudflare|35|sqlite|35|sha512|35|kafka|35|desktop|35|android|35|654321|35|2137|35|replace me with a real secret|35|to a secure random string|35|test only not for production|35|to a secure key|35|for integration tests only|35|that no one knows|35|long random string here|35|you will never know|35|to be changed|35|only for testing|35|only you know|35|nobody will guess|35|please replace|35|write your|35|not a|35|in development|35|24 chars|35|your very|35|really really|35|fallback development|35|random characters|35|cipher|36|apis|36|develop|36|tester|36|stage|36|suite|36|deploying|36|startup|36|someone|36|unauthorized|36|unsecure|36|huge|36|override|36|overwrite|36|configure|36|leave|36|angular|36|koa|36|golang|36|rust|36|passport|36|mongo|36|apollo|36|microservice|36|micro|36|bank|36|finance|36|notes|36|erp|36|hr|36|booking|36|music|36|student|36|forum|36|market|36|payment|36|digital|36|tools|36|assistant|36|sun|36|snake|36|universe|36|wolf|36|sesión|36|mia|36|nadie|36|generar|36|uma|36|trocar|36|clef|36|secrète|36|très|36|pour|36|geheime|36|schluessel|36|sicher|36|nur|36|prova|36|anahtarı|36|cok|36|çok|36|sifre|36|şifre|36|aman|36|yang|36|bebas|36|toi|36|matkhau|36|tajny|36|moj|36|twoj|36|testow|36|sleutel|36|erg|36|kagi|36|apartment|36|archive|36|asset|36|assets|36|auction|36|audit|36|autism|36|bakery|36|bill|36|biz|36|board|36|boards|36|brain|36|buy|36|canvas|36|case|36|checker|36|chef|36|classroom|36|clothing|36|construction|36|contest|36|cook|36|country|36|courier|36|creator|36|deal|36|dictionary|36|doctor|36|documents|36|donation|36|draft|36|editor|36|education|36|election|36|employees|36|energy|36|explorer|36|fair|36|feedback|36|film|36|fitness|36|fleet|36|football|36|games|36|garage|36|gas|36|gift|36|gov|36|gym|36|habit|36|homework|36|insurance|36|invoice|36|keeper|36|lead|36|league|36|legal|36|links|36|lost|36|found|36|lunch|36|marketing|36|mart|36|memo|36|memory|36|messenger|36|mind|36|models|36|novel|36|office|36|partner|36|performance|36|pharmacy|36|plants|36|point|36|pool|36|press|36|products|36|race|36|radio|36|ready|36|relay|36|rent|36|rental|36|reports|36|research|36|results|36|review|36|ride|36|risk|36|road|36|robot|36|sell|36|snack|36|stocks|36|story|36|street|36|tax|36|teacher|36|teachers|36|telegram|36|todos|36|tour|36|tourism|36|tournament|36|trader|36|training|36|transfer|36|travel|36|tv|36|university|36|urban|36|visit|36|wellness|36|wizard|36|yoga|36|youth|36|zoo|36|render|36|drizzle|36|hs512|36|rs256|36|saml|36|oidc|36|llm|36|gpt|36|celery|36|nginx|36|hibernate|36|preview|36|ingest|36|512|36|1q2w3e|36|abcdef123456|36|for development use only|36|must be 32 bytes|36|this is a temp|36|this is only a|36|this is only for|36|this is an insecure|36|this can be any|36|fill me in|36|please replace me|36|for demo purposes|36|for session signing|36|for this app|36|this is some|36|this will be|36|it is a|36|some random long|36|user token secret|36|ini kunci rahasia|36|edit me|36|create a|36|in tests|36|production only|36|ultra super|36|random chars|36|guess it|36|muito segura|36|da cambiare|36|tajny klic|36|clave segura|36|contraseña segura|36|clé secrète|36|signer|37|built|37|fixture|37|runtime|37|highly|37|guessed|37|strongest|37|lengthy|37|strongly|37|changing|37|asap|37|rotate|37|starlette|37|quart|37|nextjs|37|vue|37|fastify|37|symfony|37|rails|37|springboot|37|fiber|37|gorilla|37|actix|37|axum|37|mongodb|37|graphql|37|streamlit|37|directus|37|medusa|37|remix|37|svelte|37|sveltekit|37|nuxt|37|hono|37|signin|37|crm|37|hotel|37|restaurant|37|marketplace|37|trading|37|studio|37|solutions|37|rainbow|37|wars|37|contrasena|37|seguro|37|aquí|37|por|37|cambia|37|cambiar|37|cambiala|37|cambialo|37|produccion|37|producción|37|pruebas|37|dificil|37|tuya|37|sepa|37|insegura|37|inseguro|37|usar|37|caracteres|37|incorrecta|37|contra|37|meu|37|muito|37|mude|37|altere|37|alterar|37|producao|37|produção|37|desenvolvimento|37|padrão|37|sessao|37|sessão|37|longa|37|forte|37|assinatura|37|apenas|37|gerar|37|votre|37|une|37|tres|37|securisee|37|sécurisée|37|securise|37|changer|37|changez|37|moi|37|developpement|37|développement|37|longue|37|aléatoire|37|générée|37|jeton|37|sécurité|37|securite|37|geheimer|37|schlüssel|37|mein|37|meine|37|dein|37|deine|37|ein|37|eine|37|produktion|37|sehr|37|streng|37|bitte|37|ändern|37|hier|37|unser|37|sicherer|37|fuer|37|für|37|lokal|37|entwicklung|37|sitzung|37|zeichen|37|segreta|37|mio|37|tua|37|tuo|37|molto|37|questa|37|qui|37|cambiare|37|parola|37|produzione|37|sviluppo|37|sono|37|lunga|37|sessione|37|anahtari|37|benim|37|güvenli|37|guvenli|37|değiştir|37|buraya|37|uretimde|37|üretimde|37|guclu|37|güçlü|37|kendi|37|anahtariniz|37|anahtarınız|37|deneme|37|degistirin|37|değiştirin|37|bunu|37|icin|37|için|37|lutfen|37|sangat|37|banget|37|anda|37|saya|37|negara|37|ganti|37|produksi|37|sandi|37|untuk|37|aplikasi|37|sesi|37|panjang|37|sekali|37|buatan|37|sendiri|37|nanti|37|jangan|37|lupa|37|acak|37|khoa|37|thay|37|doi|37|tajna|37|klic|37|sekretny|37|moje|37|bardzo|37|haslo|37|zmien|37|mnie|37|produkcji|37|dla|37|tylko|37|tajnehaslo|37|sekretnyj|37|kluch|37|moy|37|parol|37|секретный|37|секретная|37|супер|37|очень|37|мой|37|ваш|37|твой|37|пароль|37|для|37|mijn|37|jouw|37|zeer|37|verander|37|mij|37|wachtwoord|37|nide|37|密码|37|请修改|37|나의|37|academy|37|agency|37|agenda|37|agents|37|agri|37|alumni|37|animal|37|arena|37|badge|37|bazaar|37|beauty|37|billing|37|blogs|37|bookings|37|bookshop|37|bookstore|37|bridge|37|budget|37|career|37|center|37|central|37|church|37|cinema|37|clean|37|clients|37|club|37|compare|37|compiler|37|concert|37|converter|37|cookbook|37|courses|37|craft|37|cricket|37|dating|37|deals|37|detector|37|digest|37|diner|37|donor|37|downloader|37|driver|37|drone|37|elearning|37|electro|37|english|37|equipment|37|estate|37|etl|37|exams|37|expenses|37|family|37|farm|37|farmer|37|flashcard|37|flower|37|fund|37|funds|37|furniture|37|gallery|37|gate|37|giveaway|37|grade|37|grades|37|grocery|37|helpdesk|37|hire|37|homes|37|hotels|37|income|37|insight|37|intelligence|37|invest|37|investment|37|jobs|37|journey|37|kanban|37|kitchen|37|laundry|37|leads|37|lesson|37|light|37|loan|37|logistics|37|loyalty|37|magazine|37|math|37|medicine|37|meet|37|meeting|37|monitor|37|motor|37|museum|37|nodes|37|opinion|37|optimizer|37|organizer|37|paper|37|parking|37|patient|37|payroll|37|pets|37|pharma|37|pilot|37|planner|37|planet|37|plus|37|poll|37|polls|37|promo|37|puzzle|37|quality|37|radar|37|record|37|records|37|recruit|37|recruitment|37|recruiter|37|referral|37|rentals|37|repair|37|resale|37|reserve|37|reservation|37|reviews|37|reward|37|rewards|37|salon|37|scan|37|scheduler|37|scout|37|scraper|37|shortener|37|signal|37|skill|37|skills|37|soccer|37|solar|37|speech|37|sport|37|stories|37|summary|37|supply|37|talent|37|taxi|37|tender|37|tennis|37|theater|37|timer|37|toolkit|37|town|37|train|37|trainer|37|transit|37|transport|37|trips|37|trivia|37|tutor|37|tutorial|37|union|37|vehicle|37|vendor|37|verse|37|village|37|volunteer|37|voting|37|warehouse|37|wealth|37|wedding|37|wms|37|workflow|37|writer|37|playwright|37|cypress|37|mocha|37|kubernetes|37|k8s|37|helm|37|heroku|37|vercel|37|replit|37|netlify|37|gcp|37|workers|37|wrangler|37|prisma|37|totp|37|mcp|37|openai|37|grpc|37|rabbitmq|37|dotnet|37|asp|37|elixir|37|phoenix|37|ktor|37|scotch|37|precompile|37|replay|37|edge|37|vps|37|raspberry|37|electron|37|flutter|37|kotlin|37|must be at least 256 bits long for hs256|37|that is at least thirty two characters long|37|local only do not use in production|37|dev only do not use in prod|37|that is at least 256 bits long|37|that is at least 64 characters long|37|that is at least thirty two characters|37|that is longer than thirty two characters|37|generate with openssl rand base64 32|37|generate with openssl rand hex 32|37|do not use me in production|37|must not be used in production|37|make it at least 32 chars|37|should be at least 32 characters|37|should be at least 32 chars|37|that is at least 256 bits|37|must be at least 64 characters|37|which is at least 32 characters|37|which is long enough for hs256|37|at least thirty two characters long|37|that is long enough for hs512|37|that is long enough for testing|37|must be long enough for hs256|37|must be changed in production|37|should be changed in production|37|change me and keep secret|37|change me in prod please|37|generate with openssl rand hex|37|generate with openssl rand base64|37|run openssl rand base64 32|37|run openssl rand hex 32|37|use openssl rand base64 32|37|use openssl rand hex 32|37|not for use in production|37|do not use outside tests|37|its only for local dev|37|for jwt signing and verification|37|for local development use only|37|test only do not use|37|with more than 32 characters|37|make sure its long enough|37|more than 32 characters long|37|at least thirty two characters|37|longer than thirty two characters|37|at least fifty characters long|37|at least 50 characters long|37|that no one can guess|37|super long random hex string|37|you will never find out|37|no one will ever guess|37|minha chave secreta super segura|37|troque esta chave em producao|37|cle super secrete a changer|37|change it in prod|37|change on first run|37|change me before deploy|37|change this before deploying|37|to change in production|37|change before public deploy|37|change after first login|37|replace me before deploy|37|to a secure value|37|change this key to|37|openssl rand base64 32|37|openssl rand hex 32|37|please write me in|37|never use in prod|37|not for public use|37|not safe for production|37|not secure at all|37|not used in production|37|unsafe do not use|37|will be overwritten later|37|not for prod use|37|not a production secret|37|not a real production|37|not a real one|37|do not use outside|37|do not share this|37|do not steal it|37|never used in production|37|must change in prod|37|must not be used|37|for testing purposes only|37|only for local dev|37|for jwt authentication token|37|for jwt token generation|37|for e2e tests only|37|for testing use only|37|for signing jwt tokens|37|for dev and test|37|for development and testing|37|for dev use only|37|dev and test only|37|min 32 chars required|37|with minimum 32 characters|37|which is long enough|37|should be long enough|37|longer than 32 characters|37|greater than 32 characters|37|at least 64 chars|37|which is 32 bytes|37|32 chars or more|37|32 characters or more|37|more than 32 characters|37|thirty two characters long|37|at least fifty characters|37|at least 50 characters|37|at least 50 chars|37|long enough for hs512|37|long enough for validation|37|must be very long|37|32 bytes minimum length|37|at least 16 characters|37|at least 20 characters|37|at least 24 characters|37|at least 40 characters|37|at least 48 characters|37|this must be a|37|this is a dev|37|this could be a|37|that nobody can guess|37|i will never tell|37|clave secreta super segura|37|clave secreta muy segura|37|no usar en produccion|37|cambia esto en produccion|37|un secreto de prueba|37|una clave super secreta|37|chave secreta muito segura|37|chave secreta super segura|37|uma chave muito segura|37|mude isso em producao|37|nao usar em producao|37|une cle tres secrete|37|tres longue et aleatoire|37|change moi en production|37|mot de passe secret|37|clé secrète très longue|37|bitte in produktion aendern|37|nicht in produktion verwenden|37|una chiave molto segreta|37|chiave segreta super sicura|37|da cambiare in produzione|37|non usare in produzione|37|cok guvenli gizli anahtar|37|zmien mnie w produkcji|37|verander dit in productie|37|niet gebruiken in productie|37|change before use|37|change after install|37|please change it|37|change for production|37|change for prod|37|will be changed|37|will be overwritten|37|set via env|37|change me immediately|37|you should change|37|do change me|37|need to change|37|change before deployment|37|replace before deploying|37|replace before use|37|override via env|37|override with env|37|change the default|37|to be replaced|37|to something random|37|to something secure|37|generate with openssl|37|generate one with|37|write me in|37|do not commit|37|will be ignored|37|must be ignored|37|not a production|37|not the production|37|do not steal|37|not for real|37|only valid locally|37|do not leak|37|do not hardcode|37|for testing purposes|37|for production use|37|for build only|37|for jwt tokens|37|for access token|37|for refresh token|37|for local use|37|for local only|37|local development only|37|dev test only|37|in env file|37|in your env|37|before going live|37|only for dev|37|only for development|37|only for local|37|in production only|37|for docker compose|37|for smoke tests|37|for hs256 algorithm|37|for hs256 signing|37|for hmac sha|37|for password reset|37|for cookie signing|37|for signing tokens|37|for user authentication|37|for user sessions|37|for flask sessions|37|for this project|37|for extra security|37|for flash messages|37|for e2e testing|37|for automated tests|37|e2e test only|37|ci test only|37|local test only|37|in dev only|37|in development only|37|min 32 char|37|min 32 bytes|37|with sufficient length|37|of 32 chars|37|min length 32|37|min 256 bit|37|minimum 256 bit|37|minimum 64 characters|37|32 bytes ok|37|32 chars ok|37|32 plus chars|37|thirty two characters|37|thirty two bytes|37|minimum fifty characters|37|50 characters long|37|minimum 50 characters|37|min 50 chars|37|with enough entropy|37|with sufficient entropy|37|32 char min|37|32 bytes min|37|64 characters long|37|64 chars long|37|64 bytes long|37|a bit better|37|i am a|37|here is a|37|my very secure|37|this is only|37|unit test only|37|very very long|37|impossible to guess|37|difficult to guess|37|secret key base|37|try to guess|37|cambiar esta clave|37|cambiala en produccion|37|cambiar en producción|37|chave secreta padrao|37|altere esta chave|37|pour le developpement|37|mein geheimer schluessel|37|in produktion aendern|37|cambia in produzione|37|zmien na produkcji|37|clave muy segura|37|clave secreta jwt|37|clave para jwt|37|solo para desarrollo|37|solo para pruebas|37|cambiame en produccion|37|cambiar en prod|37|clave de prueba|37|una clave larga|37|chave super segura|37|chave muito segura|37|sua chave aqui|37|seu segredo aqui|37|segredo muito secreto|37|troque em producao|37|troque esse segredo|37|troque este valor|37|altere em producao|37|apenas para desenvolvimento|37|somente para desenvolvimento|37|so para desenvolvimento|37|chave de teste|37|padrao para testes|37|segredo de desenvolvimento|37|votre cle ici|37|ta cle secrete|37|cle secrete jwt|37|changez cette cle|37|changer cette cle|37|changez en production|37|cle de developpement|37|cle de test|37|pour le dev|37|pour les tests|37|une clé secrète|37|votre clé secrète|37|ma clé secrète|37|mein geheimer schlüssel|37|super geheimer schluessel|37|sehr geheimer schluessel|37|sehr geheimes passwort|37|mein geheimes passwort|37|nur fuer entwicklung|37|nur zum testen|37|chiave di test|37|per lo sviluppo|37|cambiami in produzione|37|cambiare in produzione|37|il mio segreto|37|benim gizli anahtarim|37|sizin gizli anahtariniz|37|kendi gizli anahtariniz|37|cok guclu gizli|37|guclu bir anahtar|37|gizli bir anahtar|37|gizli bir kelime|37|sangat rahasia sekali|37|rahasia banget sekali|37|kunci rahasia saya|37|kunci super rahasia|37|ini rahasia banget|37|yang sangat panjang|37|bardzo tajne haslo|37|moje tajne haslo|37|bardzo sekretny klucz|37|super tajne haslo|37|tylko do testow|37|zmien w produkcji|37|moj sekretnyj kljuch|37|секретный ключ для|37|сменить в продакшене|37|super geheim wachtwoord|37|zeer geheime sleutel|37|my secret miyao|37|should change|37|fix me|37|please rotate|37|generate with|37|choose a|37|no production|37|overwritten later|37|not valid|37|never commit|37|not anymore|37|unsafe fallback|37|for tokens|37|testing only|37|demo only|37|tests only|37|in dev|37|in test|37|before production|37|for playwright|37|for jwts|37|for csrf|37|for staging|37|for preview|37|16 characters|37|16 bytes|37|128 bit|37|50 chars|37|enough entropy|37|so long|37|min 32|37|minimum 32|37|48 bytes|37|64 hex|37|its a|37|e2e dev|37|fallback only|37|default development|37|mega super|37|super ultra|37|secret super|37|totally secret|37|completely secret|37|guess me|37|not telling|37|mine only|37|muy seguro|37|super segura|37|super seguro|37|muy secreto|37|en desarrollo|37|cambiar por|37|para desarrollo|37|en producción|37|em producao|37|em produção|37|secreta padrao|37|tres secrete|37|tres secret|37|super gizli|37|tajne haslo|37|super tajny|37|bardzo tajny|37|bardzo tajne|37|clave insegura|37|solo desarrollo|37|cambiar esto|37|cambia esto|37|generar con|37|de prueba|37|de desarrollo|37|tu secreto|37|suficientemente largo|37|suficientemente larga|37|para produccion|37|mude isso|37|mude me|37|mude aqui|37|troque isso|37|altere isso|37|altere isto|37|trocar isso|37|de desenvolvimento|37|para desenvolvimento|37|para testes|37|de teste|37|para assinatura|37|segredo local|37|votre cle|37|tres longue|37|changez ceci|37|en prod|37|dev seulement|37|a remplacer|37|a modifier|37|geheimer schlüssel|37|streng geheimer|37|geheimes wort|37|bitte ändern|37|aendere mich|37|aender mich|37|molto sicura|37|super sicura|37|super segreta|37|segreto super|37|cok guclu|37|cok guvenli|37|super guvenli|37|lutfen degistirin|37|bunu degistir|37|bunu degistirin|37|uretimde degistirin|37|gelistirme icin|37|test icin|37|degistir bunu|37|buraya yaz|37|rahasia sekali|37|jangan disebarkan|37|jangan dibagikan|37|ganti dengan|37|ganti nanti|37|harap diganti|37|untuk development|37|untuk jwt|37|kata rahasia|37|rahasia dong|37|kunci jwt|37|yang panjang|37|do zmiany|37|super sekret|37|ochen sekretno|37|mi yao|37
`;

/** A word or a class, what others than the seen ones cost more behind it, the classes and the words that were seen there. */
export const FOLLOWING = `
#edge|7|#site|5|#stage|5|#filler|6|#opening|7|#core|8|#qualifier|9|#asking|9|#change|10|#topic|10|#foreign|11|#strength|11|#framework|13|#warning|13|#purpose|13|#common|14|#target|15|#number|17|#application|18|#Spanish|18|#French|20|#Portuguese|20|#Chinese|21|#Turkish|22|#Russian|22|#Indonesian|22|#Italian|22|#German|22|#Polish|23|#Japanese|23|#Korean|23|#Vietnamese|25|#length|27|#year|31|#Dutch|35
#site|7|#core|4|#edge|5|#qualifier|5|#stage|7|#strength|9|#opening|9|#number|12|#application|12|#framework|13|#topic|13|#filler|13|#year|14|#target|14|#change|14|#purpose|16|#length|17|#warning|17|#common|18|#Spanish|18|#foreign|19|#Portuguese|21|#Indonesian|23|#German|23|#French|27|#Italian|27|#Vietnamese|27|#Dutch|29|#Russian|31|#asking|31
#filler|7|#core|3|#qualifier|5|#site|7|#edge|7|#strength|9|#filler|9|#topic|11|#target|12|#opening|12|#stage|13|#framework|13|#change|13|#common|15|#length|15|#number|16|#application|17|#foreign|18|#purpose|18|#Spanish|18|#year|19|#French|20|#warning|21|#German|21|#Italian|23|#asking|23|#Portuguese|23|#Turkish|27|#Vietnamese|27|#Polish|28
#topic|7|#core|4|#edge|4|#qualifier|5|#stage|8|#topic|9|#strength|10|#application|10|#filler|11|#opening|11|#number|12|#change|13|#site|13|#framework|14|#purpose|14|#year|15|#target|15|#common|16|#length|18|#warning|18|#Spanish|18|#foreign|20|#French|21|#Portuguese|22|#German|23|#Italian|24|#Vietnamese|24|#Indonesian|25|#asking|25|#Dutch|31|#Russian|33
#qualifier|7|#core|1|#qualifier|7|#edge|10|#change|15|#site|15|#stage|15|#topic|16|#number|16|#opening|17|#filler|17|#year|17|#purpose|18|#length|18|#strength|19|#application|19|#warning|19|#framework|21|#common|23|#target|23|#French|27|#Spanish|28|#asking|30|#German|32|#Chinese|32|#Italian|32|#Turkish|32
#core|7|#edge|2|#change|6|#purpose|9|#number|9|#length|9|#year|9|#core|9|#warning|10|#stage|12|#filler|12|#site|13|#qualifier|13|#strength|17|#topic|17|#target|17|#common|18|#opening|20|#foreign|22|#Spanish|24|#asking|24|#application|25|#French|30|#framework|31|#Portuguese|32|#Vietnamese|33|#Turkish|35
#change|7|#edge|1|#filler|9|#length|10|#change|10|#core|10|#number|11|#purpose|12|#qualifier|12|#year|12|#stage|13|#opening|13|#strength|14|#asking|14|#warning|15|#target|16|#site|17|#topic|19|#common|21|#framework|23|#French|24|#application|25|#Spanish|29|#Polish|31|#foreign|31
#number|7|#edge|1|#number|8|#change|11|#length|11|#strength|12|#filler|13|#year|13|#purpose|13|#site|13|#core|14|#common|14|#warning|15|#stage|15|#topic|16|#qualifier|17|#Italian|17|#Turkish|17|#application|20|#target|20|#opening|20|#Spanish|25|#framework|26|#French|26|#German|28
#opening|7|#core|2|#qualifier|5|#edge|7|#site|9|#change|12|#strength|12|#stage|12|#filler|13|#topic|13|#length|14|#purpose|14|#year|15|#number|15|#opening|15|#framework|15|#warning|16|#target|18|#common|20|#application|24|#Spanish|24|#French|26
#common|7|#edge|2|#common|5|#number|8|#filler|9|#core|12|#site|12|#stage|12|#Spanish|13|#qualifier|13|#change|13|#topic|14|#length|16|#application|16|#framework|17|#strength|17|#opening|18|#warning|18|#year|18|#Italian|19|#French|20|#purpose|20|#Dutch|21|#German|24|#Portuguese|24|#target|24
#strength|7|#core|2|#qualifier|4|#edge|8|#strength|9|#length|9|#number|12|#filler|12|#site|13|#opening|15|#change|15|#framework|15|#topic|15|#foreign|16|#stage|17|#year|17|#purpose|18|#Italian|18|#common|18|#warning|19|#Portuguese|20|#Spanish|21|#French|23|#application|23|#asking|26|#Vietnamese|28
#application|7|#core|3|#qualifier|4|#edge|5|#topic|9|#filler|11|#site|11|#change|12|#number|12|#strength|13|#framework|13|#application|14|#common|15|#stage|15|#length|16|#Spanish|16|#purpose|17|#year|18|#target|19|#warning|20|#French|20|#Italian|22|#opening|22
#Spanish|7|#edge|3|#Spanish|5|#filler|7|#number|8|#foreign|8|#core|9|#site|10|#topic|11|#year|12|#target|13|#strength|14|#qualifier|14|#French|14|#common|15|#change|15|#framework|16|#Portuguese|16|#application|16|#opening|16|#Italian|19|#Polish|19|#stage|19|#Vietnamese|21
#foreign|7|#edge|1|#site|9|#number|9|#Spanish|9|#foreign|10|#French|12|#Italian|14|#opening|14|#qualifier|14|#stage|14|#topic|14|#Portuguese|15|#Vietnamese|17|#core|21|#common|23|#framework|23|#filler|25|#Turkish|25|#year|25
#year|7|#edge|1|#length|10|#change|10|#year|11|#number|12|#purpose|12|#filler|13|#stage|14|#warning|15|#strength|15|#core|18|#topic|21|#qualifier|22|#asking|23|#common|23|#target|23|#application|24|#site|25|#foreign|27
#stage|7|#core|2|#qualifier|4|#edge|7|#stage|11|#site|11|#strength|12|#topic|13|#change|14|#number|15|#framework|15|#opening|15|#filler|15|#year|16|#length|17|#asking|17|#purpose|19|#target|19|#warning|19|#common|20|#application|21|#French|28|#Spanish|32
#framework|7|#core|2|#stage|5|#qualifier|6|#warning|8|#edge|12|#site|13|#strength|14|#framework|14|#filler|15|#topic|15|#application|17|#opening|18|#number|18|#common|20|#purpose|20|#Spanish|21|#change|21|#year|21|#French|24|#target|24|#Vietnamese|25
#French|7|#edge|4|#core|4|#filler|6|#French|8|#foreign|8|#Spanish|10|#common|11|#topic|11|#qualifier|13|#site|13|#application|14|#number|15|#Portuguese|16|#change|16|#framework|16|#stage|16|#Italian|18|#Turkish|18|#Vietnamese|18|#opening|18|#strength|18
#target|7|#core|3|#qualifier|5|#edge|5|#strength|10|#filler|10|#opening|11|#change|13|#length|14|#framework|15|#number|15|#site|15|#year|15|#stage|15|#topic|15|#warning|16|#purpose|18|#application|21|#French|21|#common|23
#German|7|#edge|1|#German|5|#filler|12|#Italian|12|#Vietnamese|15|#topic|15|#French|15|#application|15|#number|15|#site|15
#Portuguese|7|#edge|3|#site|6|#core|7|#foreign|8|#number|8|#Spanish|9|#topic|10|#filler|11|#Portuguese|12|#common|13|#Italian|14|#application|15|#change|17|#framework|17|#qualifier|17|#stage|17|#strength|17
#asking|7|#core|3|#strength|4|#opening|7|#filler|7|#edge|8|#length|9|#qualifier|12|#site|16|#target|16|#purpose|16|#topic|19|#number|22|#asking|22|#change|23|#year|24|#application|26
#Vietnamese|7|#edge|2|#Vietnamese|4|#filler|8|#topic|9|#Spanish|12|#framework|13|#number|13|#French|14|#Polish|14|#application|14|#change|14|#common|14
#purpose|7|#edge|1|#core|8|#qualifier|9|#change|10|#length|10|#number|12|#warning|12|#year|13|#filler|13|#purpose|14|#site|14|#stage|15|#strength|16|#opening|18|#topic|18|#common|21|#target|21|#framework|21|#asking|24
#Dutch|7|#edge|2|#filler|6|#qualifier|6|#site|6|#topic|11
#Italian|7|#edge|1|#filler|7|#foreign|8|#Spanish|10|#Italian|11|#common|12|#core|12|#qualifier|13|#Portuguese|14|#German|14|#application|14|#framework|16|#number|16|#stage|16|#strength|16|#topic|16
#Turkish|7|#edge|2|#foreign|4|#Turkish|7|#filler|12|#Spanish|14|#Italian|16|#application|16|#strength|16
#warning|7|#edge|2|#core|5|#qualifier|8|#change|9|#length|11|#number|12|#year|12|#stage|12|#filler|13|#purpose|13|#strength|14|#warning|15|#opening|17|#topic|20|#framework|20|#site|20|#common|20|#target|25
#Indonesian|7|#edge|2|#site|6|#number|6|#topic|11|#core|12|#foreign|14|#qualifier|14|#strength|14
#Japanese|7|#edge|1|#core|4|#Spanish|12
#Polish|7|#edge|1|#Polish|7|#core|9|#Italian|11|#number|11|#Spanish|13|#Vietnamese|13|#common|13|#filler|13|#qualifier|13|#site|13|#strength|13|#topic|18
#Russian|7|#edge|2|#Russian|4|#foreign|4|#site|14|#topic|20
#Chinese|7|#edge|1|#Chinese|4
#length|7|#edge|1|#core|8|#purpose|10|#change|12|#number|12|#length|13|#filler|13|#topic|13|#year|13|#strength|14|#warning|16|#stage|16|#qualifier|16|#target|22|#opening|24|#common|24|#asking|25
#Korean|7|#edge|1
^|3|@|5|dev|8|your|9|test|10|secret|10|my|11|super secret|12|jwt|13|secret key|12|dev only|13|fallback|13|default|13|change me|14|local dev|14|development|13|your super secret|14|super|15|session|14|django|15|some|15|local|14|your super|15|insecure dev|16|supersecret|16|change me in production|16|my super secret|16|this is a|16|flask|16|change this to|17|change me to|17|a|16|change me to a|17|production|17|change this to a|17|my super|17|local development|17|api|17|test only|18|auth|17|please change this|18|local only|18|changeme|18|app|17|unit test|17|secure|17|very|18|cookie|17|development only|19|very secret|17|access|18|this is my|18|something|17|secret token|18|replace me|19|clave secreta|19|top secret|18|some random|18|tu clave secreta|20|a very secret|19|replace this with|19|hello|20|replace with|19|please|20|keyboard|20|build only|20|this is|19|abc|20|random|19|replace with your|20|random secret|19|a very|19|mysecret|20|replace with a|20|wrong|20|nextauth|19|use|20|unsafe dev|21|generate|21|login|20|gizli anahtar|21|chave secreta|21|private|19|replace this with a|20|insecure default|21|votre cle secrete|21|client|20|please set|21|change to|21|please set a|21|its a secret|21|change this secret|21|change me please|21|dev only change me|22|secret signing key|21|replace with a secure|21|change this|20|top|21|shared|21|replace with strong|21|replace this|21|pytest|22|not so|22|this is a super secret|20|your generated|21|kunci rahasia|22|insert|22|express|21|change this secret in production|22|replace with a random|21|put a|21|put your|21|insecure local|22|set|22|replace with your own|22|unsafe default|22|change this to a long random secret|22|123|21|insecure local only|22|1234|22|simple|22|set a|22|please change|21|you will never guess|22|clave|23|internal|21|cle secrete|22|change this secret key|22|keep it secret|22|qwerty|23|ci only|23|master|22|secrete|23|generate a|22|aws|23|enter your|22|cron|22|rahasia|23|clave super secreta|23|sua chave secreta aqui|23|change this later|23|moje bardzo tajne haslo|23|should be ignored|23|replace with random|22|generate a random|22|replace with a strong|22|insert your|22|enter|23|asdf|23|put|23|jest|23|ma|24|mi clave secreta|24|basic|23|sua chave secreta|24|chiave segreta|24|dev only not for production|24|une cle secrete|24|security|22|la tua chiave segreta|24|uma chave secreta|24|shhh|24|application|24|sk|23|change this to a secure random string|23|llave|24|123456789|24|insert a|23|enter a|23|face|24|shhhhh|24|publish|24|hard to guess string|23|mi|25|replace with your secret|23|ini rahasia|24|vitest|24|change this key|24|replace with a strong secret|23|chave|25|replace with a secure secret|23|audio|24|geheime sleutel|24|hogehoge|24|smoke|24|super geheim|24|change this to a long random string|23|benzersiz|25|change this secret to|23|chiave segreta molto|24|chiave segreta per|24|clave super segura|24|dein geheimer schlüssel|24|enter custom|24|insecure test|24|khoa bi mat|24|local development only change me|25|railway|24|report|24|unsafe development|24|секретный ключ|24|ultra|24|add your|23|invalid|24|senha|25|generate a secure|23|system|25|not a secret|24|abcd|25|no secret|25|foo|25|mi secreto|25|troque|26|xxx|26|haha|25|minha chave secreta|25|palabra|26|gizli|26|chave super secreta|25|sekretny klucz|25|1234567890|25|asdfgh|25|change me later|25|cok gizli|25|himitsu|25|data|26|esta|26|bardzo tajny klucz|25|bu cok gizli bir anahtar|25|cambia esta clave|25|cambiar en produccion|25|cambiar esta clave en produccion|25|changez moi|25|cle super secrete|25|cok gizli anahtar|25|ganti ini|25|geheimer schluessel|25|himitsu no kagi|25|ma cle secrete|25|meu segredo|25|mi secreto super seguro|25|mijn geheime sleutel|25|moj tajny klucz|25|mude em producao|25|mude esta chave|25|rahasia banget|25|sangat rahasia|25|sehr geheim|25|seu|26|super gizli anahtar|25|super tajny klic|25|super tajny klucz|25|tajny klucz|25|test suite only|26|zmien mnie|25|not a real|25|abc123|26|bar|26|set me|25|shhhh|26|keep|25|welcome|26|just|25|not very|26|dont tell anyone|26|secreto|26|1|25|qwertyuiop|26|root|26|foobar|26|asdfghjkl|26|tu|27|project|27|segredo|26|sekret|27|una|27|minha chave|27|what|26|contraseña|27|geheim|27|cats|26|hoge|27|super secreto|27|webapp|28|file|27|секрет|28|baz|27|bimat|28|chiave|28|chiave super segreta|27|fuga|27|mima|27|ssshhhh|27|sua chave|27|tajne|28|una clave secreta|26|update me|26|website|28|秘密|27|32 characters long|28|a changer|27|aendern|28|alterar em producao|27|anahtar|28|bi mat|27|bimil|27|bimilkey|27|bitte aendern|27|cambia questa chiave|27|cambiame|28|cambiami|28|ceci|28|change me before production|26|change me for production|26|change this before production|26|changer en production|27|changer moi|27|clave secreta para|27|cle secrete tres longue|27|degistir|28|dein geheimer schluessel|27|do not use this in production|27|ein geheimer schluessel|27|ganti di produksi|27|geheimes|28|geheimnis|28|geheimschluessel|28|insecure development|27|kunci rahasia anda|27|la mia chiave segreta|27|local dev only|28|mat|28|mi clave super secreta|27|mishi|27|miyao|27|moy sekretny klyuch|27|ochen|28|ochen sekretnyj klyuch|27|piyo|27|please change me in production|26|rahasia negara|27|secret tres secret|27|secreto super seguro|27|segredo super secreto|27|segretissimo|28|segreto|28|sekretny klyuch|26|sekretnyi|28|sekretnyj klyuch|27|sekretnyy|28|set me in production|26|seu segredo|27|streng geheim|27|super rahasia|27|super sekretnyj klyuch|27|tajnyklucz|28|trocar em producao|27|troque esta chave|27|tvoy|28|twoj tajny klucz|27|uma chave muito secreta|27|una clave muy segura|27|uretimde degistir|27|verander dit|27|verander mij|27|votre cle secrete ici|27|wode|27|you should change this|26|zeer geheim|27|zmien to|27|zxcvbnm|27|ваш секретный ключ|27|ключ|28|мой секретный ключ|27|очень секретный ключ|27|супер секретный ключ|27|ひみつ|27|你的|27|我的|27|秘密の鍵|27|비밀|27|비밀키|27|es|27|replace|26|0|27|le|28|product|27|users|28|account|28|di|28|open|27|site|29|xxxx|28|su|29|4|29|ta|29|na|29|group|29|bot|29|da|29
secret|3|#Vietnamese|33|$|2|change me|10|%|9|change in production|10|secret|11|123|13|secret key|13|@|12|for|15|change this in production|14|not for production|15|jwt|14|do not use in production|15|change me in production|15|dev|15|value|16|change in prod|15|12345|16|for development|16|do not use in prod|17|at least 32 chars|17|for testing|17|session|16|change this|16|in production|17|change me please|17|with at least 32 characters|17|for dev|17|at least 32 characters long|17|please change me|17|123456|17|1234|17|for testing only|17|goes here|18|1|17|min 32 chars|18|1234567890|18|for development only|18|32 chars|18|for dev only|18|that is at least 32 characters long|18|change before production|18|access|18|for jwt|18|salt|18|replace in production|18|please change|18|for local development|18|0123456789|18|fallback|18|code|19|min 32 characters|18|production|18|do not use|19|for tests|19|not safe|19|at least 32 characters|19|for production|19|v1|19|32 chars long|19|32|19|please change in production|18|that is long enough|19|not for prod|19|0123456789abcdef|19|min 32 characters long|19|for local development only|19|for unit tests|19|not production|19|change me in prod|19|0000000000000000|20|placeholder|20|unsafe|20|only|20|32 bytes|20|at least 32 chars long|20|default|19|prod|20|secure|20|insecure|19|dev only|20|long enough|20|please change this in production|19|word|21|not secure|20|minimum 32 characters|20|abc123|20|0000|20|long enough for hs256|20|for local dev|20|for session|20|not for production use|20|with 32 characters|21|with enough length|21|123456789|20|1234567890abcdef|20|password|20|for jwt signing|20|must be at least 32 characters long|20|secretkey|19|change|20|replace this in production|19|local|20|at least 32 bytes|21|any|21|for compose|21|integration|21|32 characters long|21|must be at least 32 chars|21|minimum 32 chars|21|at least 32 bytes long|21|must be at least 32 characters|21|12345678|21|32 characters|21|for jwt token|21|in env|21|abc|22|xyz|22|for sessions|21|for hs256|21|for demo|22|32b|21|for ci|21|de|23|not real|22|dont use in production|22|must be at least 32 chars long|22|32 bytes long|22|for test|22|for jwt authentication|22|of at least 32 characters|22|before deploy|22|for e2e tests|22|not a secret|22|example|22|id|23|at|23|must be at least 256 bits|23|ok|24|min 256 bits|23|for unit tests only|23|from|24|with 32 chars|24|very|24|not used|23|staging|23|that|24|env|24|for hmac sha256|23|for auth|23|minimum 32 bytes|23|long enough for testing|24|32 bytes minimum|24|minimum|26|safe|26|lol|26|ignored|26|must|26|that is very long|24
@|3|$|4|secret|8|secret key|8|dev|10|jwt|10|key|10|session|11|super|12|super secret|12|secure|12|app|12|auth|12|api|13|admin|13|test|13|%|13|cookie|13|local|14|token|13|flask|15|default|14|dev only|15|local dev|15|fallback|14|ai|15|development|15|demo|15|access|14|private|15|production|15|backend|17|123|16|server|16|web|16|prod|17|system|18|strong|17|enterprise|18|here|18|is|18|2|18|very|18|django|18|service|17|change me|18|very secret|19|1234|19|123456|20|1|20|please change in production|21|change me in production|20|la|21|resume|21|workshop|21|12345|20|super secure|20|cron|22|change this in production|21|rocks|22|secreto|22|segredo|22|32 characters|23|do not use in production|22|3|23|4|23|to|22|for testing|23|name|23|length|22|a|22|change in prod|23|0|23|change this|23|12|24|insecure dev|23|is long enough|24|maps|24|url|24|chave secreta|24|chiave segreta|24|clave secreta|24|cle secrete|24|do not use in prod|24|for development only|24|geheim|24|gizli anahtar|24|hub|24|not for production|23|rahasia|24|in|24|gateway|25|of|24|otp|25|real|24|type|25|at least 32 characters|24|8|24|12345678|24|for security|25|project|23|survey|25|from|25|9|25|change me in prod|25|for ci|25|for jwt signing|25|for local development|25|for testing only|25|you|24|at|25|game|25|7|25|account|24|de|26|for unit tests|26|invite|26|min 32 characters|25|not secure|25|out|26
secret key|3|#foreign|20|$|2|change in production|9|%|9|change me|11|123|12|change this in production|12|@|12|for|14|change me in production|14|12345|15|change this|15|for jwt|15|not for production|15|for testing|15|do not use in production|15|for testing only|16|change in prod|16|for development|16|123456|16|for dev|17|dev|16|change me please|17|at least 32 characters|17|1234567890|17|1234|17|min 32 chars|17|at least 32 characters long|17|for development only|17|goes here|18|for jwt signing|17|in production|17|replace this in production|17|for dev only|17|please change in production|17|do not use in prod|18|change before production|17|please change|17|0123456789|17|replace in production|17|fallback|18|at least 32 chars|18|min 32 characters|18|please change me|18|that is long enough for hs256|19|for local development|18|1|18|minimum 32 chars|19|minimum 32 characters|19|production|18|that is long enough|19|do not use|19|32 chars|19|default|18|for session|19|not for prod|19|for local development only|19|abc123|19|secure|19|for tests|19|not secure|19|32chars|19|min 32 characters long|19|change it in production|19|very|20|only|20|please change this in production|19|insecure|19|not safe|20|change me in prod|19|cambiar en produccion|21|that is at least 32 chars long|20|development|19|for local dev|20|for sessions|20|placeholder|20|long enough|20|for unit tests|20|32|19|lol|21|with at least 32 characters|20|v1|19|min 32 chars long|20|local|20|that is at least 32 characters long|20|for hs256|20|32 bytes long ok|21|a changer en production|21|from env|20|32 bytes|20|dev only|20|replace before production|20|not for production use|20|for production|20|must be at least 32 characters|20|at least 32 bytes|20|replace this|19|32 characters long|20|12345678|20|not production|20|must be at least 32 chars|20|123456789|20|value|20|for ci|21|prod|21|set in production|20|example|21|xyz|22|for local testing only|21|256 bit|21|not real|21|must be at least 32 characters long|21|32 chars long|21|256 bits|22|for jwt token|21|0000|21|unsafe|21|for hmac|22|v2|21|32 bytes long|22|at least 32 chars long|21|at least 256 bits|22|that|22|of at least 32 characters|22|at least 256 bits long|22|dont use in production|22|32 chars minimum|22|abc|23|at least 32 bytes long|22|64 chars|22|for e2e tests|22|for local|22|not a secret|22|32 characters|22|at|23|for e2e|22|must be at least 32 chars long|22|ci|22|for tests only|22|for jwt authentication|22|for local testing|22|abc123xyz|22|min 64 chars|23|minimum 32 bytes|23|at least 64 characters long|23|must be at least 256 bits long|23|replace with secure random string|24|staging|23|minimum 32 characters long|23|ignored|25|keep it secret|23|safe|25|keep secret|24|never share|23|do not ship|24|must be at least 32 bytes|24|ok|25|that is very long|24|env|25|environment|25|verification|26
key|3|#Portuguese|32|$|2|%|9|change in production|10|change me|11|123|13|change this in production|13|@|12|do not use in production|14|for|14|change me in production|14|for testing|15|not for production|16|change in prod|15|in production|16|goes here|16|for dev only|16|not secure|16|only|17|at least 32 characters long|17|change this|16|0123456789|17|1|17|for development only|17|12345|17|32 chars|17|please change|17|dev|16|min 32 chars|17|for jwt|17|for testing only|17|make sure it is long enough|18|signature algorithm|18|that is long enough for hmac|18|99|18|123456|17|do not share|18|for development|18|for dev|18|1234567890|18|1234|18|please change me|17|at least 32 chars|18|that is long enough|18|change before production|18|min 32 chars long|18|change it|18|do not use in prod|18|with at least 32 chars|19|min 32 characters|18|replace in production|18|for local development|18|value|19|that is at least 32 characters long|19|fallback|18|is|19|do not use|19|not for prod|19|for tests|19|secure|19|please change in production|18|at least 32 characters|19|change me in prod|19|v1|19|with at least 32 characters|19|2|19|production|19|minimum 32 bytes|20|that you should change|19|minimum 32 characters|19|insecure|19|that nobody knows|20|for local dev|20|32chars|19|local|19|cat|20|with length|20|123456789|19|placeholder|20|change it in production|19|for production|20|id|20|prod|20|abc123|20|xxx|20|for unit tests|20|from|21|for jwt token|20|32 characters long|20|for session|20|32 bytes|20|for local development only|20|not safe|20|that|21|must be at least 32 characters|21|unsafe|21|minimum 32 chars|21|long enough|21|must be at least 32 characters long|21|for build|21|for integration tests|21|not production|21|must be at least 32 chars|21|for jwt signing|20|0123456789abcdef|21|dev only|21|256 bits|22|example|21|for e2e tests|21|v2|21|replace before production|20|at least 32 bytes long|21|not a secret|22|change before deploying|21|at least 32 bytes|21|32b|21|for demo|22|dont use in production|22|32 bytes long|22|32 chars long|21|in env|21|do not deploy|22|for local dev only|22|ignored|24|not used|23|for e2e|22|in|23|for local testing|22|very|23|abc|23|at|23|must|24|xyz|24|at least 32 chars long|22|for docker|23|make it long|23|minimum 32 characters long|23|at least 256 bits long|23|at least 64 characters long|23|for unit tests only|23|that is at least 32 characters|23|32 characters minimum|23|of at least 32 characters|22|must be 32 characters|24|must be at least 256 bits long|23
jwt|3|#opening|17|#asking|29|secret|4|secret key|5|key|7|secret here|11|signing|12|refresh|13|access|14|auth|14|super secret|15|%|15|private|16|dev|16|test|17|authentication|18|here|19|change in production|18|encryption|18|change me|18|default|19|change this in production|20|change me in production|20|do not use in production|21|123|21|at least 32 characters long|22|for|22|change in prod|22|change this|22|for dev|23|min 32 chars|23|please change this|23|pepper|23
dev|3|#stage|11|#asking|17|#Spanish|31|secret|5|secret key|6|jwt|8|key|8|$|7|insecure|10|session|10|@|10|auth|12|cookie|12|token|12|refresh|14|admin|14|secure|15|local|17|encryption|15|nextauth|15|super secret|17|change me to|18|flask|18|change me to a long random string|19|hmac|16|strong|18|change me to a|19|change me|18|super|19|django|19|long|19|super secure|21|cron|21|here|20|123|20|change this in production|21|change in prod|22|real|23
your|3|#target|12|secret key|5|jwt|7|secret|7|secret key here|10|session|10|production|11|secure|12|nextauth|12|cookie|12|auth|12|api|12|token|13|access|13|app|13|strong|14|secret here|13|refresh|14|random secret key|14|django|15|default|15|flask|15|private|15|encryption|15|random secret|15|random|16|fallback|16|long|16|access token secret|16|client|16|unique|17|refresh token secret|16|hmac|16|csrf|16|aws|19|256 bit secret|20|real|20|i|21|32 char|22|64 char|22|cron|22|worker|23
session|3|#Chinese|30|secret|3|secret key|5|key|7|signing|11|secret here|11|%|16|private|17|encryption|17|change in production|18|default|19|change me|18|change me in production|20|here|20|change this in production|21
%|3|$|1|%|11|here|14|secure|16|change in production|15|change me|15|at least 32 characters long|17|min 32 chars|17|change me in production|17|change this in production|18|123|17|only|18|1234567890|18|minimum 32 characters|18|at least 32 chars|18|0123456789|19|min 32 characters|19|32 chars|19|at least 32 characters|19|with at least 32 characters|19|32|19|do not use in production|19|that is long enough|19|123456|19|for local development only|20|that is at least 32 characters long|20|for jwt|20|for testing only|20|32 bytes|20|32 characters long|20|not for prod|20|at least 32 bytes|20|must be at least 32 characters|20|for dev only|21|not for production|20|for testing|20|1234|20|for hs256|21|must be at least 32 characters long|21|for|20|fallback|20|placeholder|21|goes here|22|token|20|change me in prod|21|minimum 32 chars|21|do not use in prod|21|replace in production|21|change in prod|21|insecure|20
test|3|secret|4|secret key|6|jwt|8|key|9|session|10|auth|12|token|12|cookie|13|client|14|app|13|message|15|user|14|secure|15|refresh|14|admin|14|unsubscribe|17|super secret|17|encryption|15|123|17|django|18|flask|18|strong|18|1234|19|long|19|super secure|20|super|19
change me|3|#qualifier|12|#opening|13|$|1|secret|12|secret key|13|super secret|14|jwt|14|before|15|session|15|refresh|15|a secure|16|cookie|16|here|15|0000000000|16|min 32 chars long|16|123|16|change in production|16|0123456789|16|min 32 characters long|17|a|17|change me|16|secure|17|dev|16|at least 32 chars|18|a random|18|a random secret|18|your own|19|a strong|19|min 32 chars|18|at least 32 characters|18|at least 32 characters long|19|strong|19|token|18|32 chars minimum|19|with|19|32 chars long|19|minimum 32 characters|19|min 32 characters|19|32 chars|19|your secure random|20|a long random|20|123456|19|do not use in production|20|1234567890|19|change this in production|19|must be at least 32 characters|20|that is long enough|20|32 characters long|20|for dev only|20|long|20|your long random|21|change this|20|1|20|unsafe|21|must be at least 32 characters long|21|secret key here|20
change in production|3|$|1|%|11|only|15|here|15|abc123|16|must be at least 32 chars|17|32chars|17|change in production|16|change me|16|123|17|at least 32 characters long|18|min 32 chars|18|change this in production|18|minimum 32 characters|19|change me in production|18|that is at least 32 characters long|19|at least 32 chars|19|for testing only|19|not for production|19|32|19|for dev only|20|v1|20|min 32 characters|19|do not use in production|20|now|20|1234567890|20|12345|20|at least 32 characters|20|32 chars long|20|1|20|1234|20|at least 32 bytes|21|do not use in prod|21|placeholder|21|for testing|20|please change me|21|with at least 32 characters|20
super secret|3|#site|8|#change|12|#target|17|key|4|$|6|@|6|jwt|8|key here|11|change me|13|string|13|change in production|14|dev|14|%|13|here|14|production|15|in production|15|demo|15|token here|15|phrase|17|test|17|123|18|do not use in production|18|change this in production|18|not for production|19|12345|20|change this|20|123456|20|change before production|20
my|3|secret key|6|@|6|secret|7|jwt|9|secretkey|9|key|9|api|10|session|10|token|12|app|12|access|12|cookie|12|auth|12|private|13|real secret|14|secure|14|client|14|flask|15|supersecret|14|secretphrase|16|password|15|user|15|secret token|15|secret session key|17|refresh token secret|16|long|17|strong|17|aws|19|webhook|17|name|20|test|18
token|2|#core|7|#qualifier|10|#asking|23|#application|23|secret|9|key|10|signing|10|secret key|10|change in production|11|change me|13|for|15|do not use in production|16|with at least 32 characters|16|123|15|not for production|16|change me in production|15|for development|16|in production|16|do not use in prod|17|from|18|change in prod|16|for local development|18|123456|17|for dev only|18|that is long enough|18|0123456789|18|min 32 chars|18|only|19|is|19|for jwt|18|at least 32 characters|19|prod|20|abcdef|20
secure|3|secret|6|secret key|7|jwt|7|$|7|key|8|random secret|10|string|11|random key|11|value|11|random|12|session|11|random secret key|12|token|12|auth|13|random value|14|secret here|13|secret jwt key|14|%|16|super secret|17|32 char|17|here|18|hex|17|flask|18|32 chars|18|64 char|19|change me|18
auth|3|secret|4|secret key|5|key|7|token|10|secret here|11|salt|12|secret jwt key|12|signing|14|session|14|cookie|16|encryption|17|here|19
123|3|#framework|25|#Spanish|25|$|1|a|14|%|13|here|16|123|15|change in production|16|change me|16|secure|17
default|3|secret|5|secret key|5|$|7|jwt|9|session|10|dev|11|auth|12|cookie|12|salt|13|app|13|secure|14|token|12|secret here|13|admin|14|strong|16|super secret|17|long|18
fallback|3|secret|4|secret key|7|$|6|key|8|jwt|9|session|10|auth|11|token|12|cookie|13|refresh|13|insecure|15|secure|15|admin|14|super secret|16|here|17|refresh token secret|15|dev|15|encryption|15|nextauth|15|webhook|16|strong|18|default|17|super secure|18|flask|18
insecure|3|#site|10|#change|11|#topic|12|#filler|13|#number|15|secret key|6|secret|6|@|8|session|9|key|9|jwt|9|change me in production|11|your|12|refresh|12|change me|13|auth|12|cookie|12|token|12|change this later|14|leaked|14|railway|14|random string here|13|xxxx|14|secure|15|admin|14|flask|17|encryption|15|nextauth|15|super secret|17|here|18|super secure|19
dev only|3|#stage|11|secret|5|secret key|7|jwt|8|session|9|insecure|9|key|10|auth|11|cookie|12|token|12|change in production|13|hs256|13|signing|13|access|13|refresh|13|secret here|13|secure|14|secret jwt key|14|admin|14|flask|15|app|14|strong|16|super secret|16|secret token|14|django|17|private|15|internal|16|hmac|16|super|17|long|17|secret jwt token|16|cron|19
secretkey|2|#strength|16|#framework|26|123|12|changeme|12|here|13|123456|14|change in production|13|change this in production|14|for|15|1234|15|change in prod|15|12345|16|do not use in production|16|secure|17|change this|16|for development|17|please|17|0123456789|17|for dev|18|goes here|18|for jwt|18|for development only|18|that|19
cookie|3|secret|4|secret key|5|key|7|signing|9|secret here|10|encryption|17
super|2|#site|12|#foreign|14|#Italian|16|#Portuguese|18|#warning|18|#Vietnamese|26|secretkey|7|jwt|7|key|8|session|8|auth|10|token|10|cookie|11|@|10|access|12|signing|12|app|12|cle secrete|13|refresh|13|admin|13|super secret|14|user|14|segreto|15|flask|15|django|16|%|15|segredo|17|change in production|17|change me|17|real|18|here|18|reset|17|super secure|19
api|2|#topic|14|#number|15|#strength|17|#application|17|#framework|19|#Spanish|25|#French|26|#Italian|26|#Turkish|26|key|4|secret|6|secret key|7|key here|10|access|15|cookie|15|v1|17|here|17|user|17|secure|18
signing|3|key|4|secret|5|secret key|6|key here|12|secret jwt key|12|signing|16|private|17
access|3|#common|22|#Spanish|24|token|5|secret|5|key|6|secret key|6|token here|12|key here|12|signing|15|private|16|control|18
change this in production|3|$|1|environment|13|minimum 256 bits|13|%|12|here|14|min 32 chars|15|change in production|15|change me|16|change this in production|16|at least 32 characters long|17|32 chars|17|change me in production|17
secret here|3|$|1|here|14|change me|14|123|16
app|2|#strength|17|#framework|20|#French|23|secret|4|secret key|5|jwt|11|session|12|signing|14|auth|14|id|13|access|15|cookie|15|api|15|%|15|encryption|16|secure|17|client|17
local dev|3|secret|5|secret key|6|jwt|8|session|9|key|9|auth|11|cookie|12|token|12|refresh|12|secure|14|secret here|13|signing|14|super secret|15|user|14|access|14|admin|14|encryption|15|secret jwt key|14|app|14|secret token|14|flask|16|csrf|15|strong|16|login|16|private|15|refresh token secret|15|webhook|16|service|16|client|16|django|17|hmac|16
change me in production|3|$|1|min 32 chars|12|%|12|change in production|15|here|16|123|16|min 32 characters|17|1|17
development|2|secret key|6|secret|6|jwt|8|key|8|session|9|auth|11|email|12|cookie|12|token|11|secure|14|admin|13|refresh|13|encryption|14|flask|15|super secret|16|django|16
secret key here|3|#asking|23|$|1|here|14|change me|14|change in production|14
string|2|#length|8|#Spanish|21|#Portuguese|23|#asking|23|in production|10|of at least 32 chars|13|at least 32 chars|14|32 chars|14|min 32 chars|14|at least 32 characters|14|minimum 32 characters|15|change in production|13|of at least 32 characters|15|for production|15|at least 32 characters long|16|min 32 characters|16|for|16|in env|16|with at least 32 characters|16|of|18|you|18
local|2|#topic|12|#purpose|17|secret|6|secret key|7|jwt|9|session|9|auth|11|cron|13|cookie|12|run|14|super secret|14|secure|15|flask|16|django|17|strong|17
here|2|#edge|3|#purpose|15|#number|15|#year|15|#warning|17|#asking|22|%|13|change in production|15|here|15|change me|15|please|17
production|2|secret key|6|secret|7|jwt|9|session|10|key|9|auth|12|cookie|12|secure|13|super secret|15|encryption|14
django|3|#stage|5|insecure|4|secret key|6|secret|7|insecure fallback|10|insecure dev|10|insecure dev only|11|secret key here|13
flask|2|#Vietnamese|24|secret key|5|secret|5|jwt|10|session|10|token|11|secret key here|11|@|11|auth|13|app|13|cookie|14|signing|14|access|14|encryption|15|secure|16|refresh|15|csrf|16
admin|2|#qualifier|6|#strength|16|#framework|18|#German|24|secret|5|secret key|6|session|6|jwt|10|123|15|secure|16
refresh|3|secret|4|secret key|5|token|8|key|7|signing|14|cookie|15|encryption|16
your super secret|2|#year|13|#warning|15|key|5|jwt|5|key here|11|session|11|here|15|change in production|15|change me|15|do not use in production|16|for|17|for development|17
for|3|#site|4|#topic|9|#stage|13|@|2|debug|13|sample|13|the|15|token|13|now|17
do not use in production|2|$|1|%|11|change in production|14|change me|15|here|15|change in prod|16|min 32 chars|16
demo|2|secret|6|secret key|7|jwt|8|key|8|session|9|auth|12|token|11|cookie|12|encryption|14|secure|15|strong|16|login|15|hmac|15
some|2|secret|6|secret key|7|jwt|9|key|9|secure|11|session|10|strong|12|access|12|long|13|auth|12|secretkey|12|token|12|refresh|13|user|14|private|14|secure random string|16|long random secret|16
in production|3|$|1|min 32 chars|11
not for production|2|$|1|change me|12|change in production|14|here|15|do not use in production|17
strong|2|secret|5|secret key|6|string|8|key|8|value|10|random|11|jwt|10|token|11|random key|13|random value|13|32 char|16
secret jwt key|1|#filler|10|here|11|change in production|11|change me|12|change this in production|13|change me in production|14|for dev|16|for|16|12345|16|not for production|16|1234567890|16|for dev only|16|for jwt|16|for testing only|16|at least 32 chars|17|not safe|17
private|2|#common|20|key|3|secret|6|secret key|7|key here|11|api|15
value|2|in production|11|here|13|change me|13|for production|15|at least 32 characters|15|at least 32 chars|15|at least 32 characters long|15|minimum 32 characters|16|min 32 chars|15|min 32 characters|16|with at least 32 characters|16|of at least 32 characters|17
random|2|#length|6|jwt|7|64 char|8|32 char|8|session|8|token|9|32 byte|10|256 bit|10|32 char secret|11|auth|10|password|11|secretkey|11|random string|12|32 chars|13|hex|14|256 bit secret|15|phrase|16
key here|2|$|1|here|15
change this|2|random string|12|please|14|jwt|14|super secret|14|123|15|here|15
long|2|#edge|7|#strength|8|secret|6|secret key|7|random|9|key|9|random key|11|string|11|secure|11|value|11|random value|12
12345|2|#target|18|here|16|change me|15
secret token|1|#strength|15|here|12|change in production|12|change me|12|123|14|1234|16|for testing|16|12345|16|secure|16|do not use in production|16|do not use|17|for session|17
your super|2|#qualifier|4|#framework|13|#opening|14|#French|23|session|7|jwt|7|key|8|auth|9|cookie|9|token|10|super secret|15|flask|15|long|15|django|15|super secure|16|default|16
supersecret|2|#qualifier|10|#site|11|#common|15|jwt|10|change me|11|123|13|token|14|password|14|session|14|o|14|changeme|14|here|15
a|1|#stage|11|#Spanish|14|#French|16|#Italian|17|#Vietnamese|19|#warning|19|#Turkish|20|secret|7|secret key|8|bit|12|secret string|13|temporary|14|real|15|longer|16|unique|17
insecure dev|2|#core|4|#qualifier|6|#strength|13|#opening|15|key|6|secret|6|secret key|7|jwt|9|session|10|secure|13|super secret|14
nextauth|2|secret|3|secret key|5|secret here|10|jwt|12|session|13|signing|14|cookie|14
change in prod|2|%|11|here|15
random secret|1|#length|7|#common|16|32 chars|10|in production|10|at least 32 chars|11|jwt|13|value|14|in env|16|session|15|do not use in production|15|for production|16|string|16
encryption|3|key|4|secret|5|secret key|5|private|11|key here|11|signing|14
for testing|2|#common|20|%|12|here|15
min 32 chars|3|$|1|here|15
password|1|#qualifier|10|#opening|17|#Turkish|22|123|11|security|12|here|14|change in production|12|1|14|do not use in production|15|for|16|not for production|15|32 chars|16|in production|16|at least 32 chars|16
1234|2|#common|11|qwerty|10|1234|15|abcd|15
user|2|#qualifier|6|#topic|12|#application|15|#framework|20|#common|22|session|7|secret|6|secret key|6|secretkey|9|name|14
changeme|2|#purpose|8|#framework|20|in production|7|to|11|please|11|secret|11|in prod|13|123|13|dev|13|secret key|12|secretkey|15
my super secret|2|#purpose|13|#number|13|#warning|14|#year|14|key|4|jwt|10|change me|14|here|15|phrase|15
this is a|2|secret key|6|secret|6|jwt|9|session|10|key|9|secretkey|11|cookie|12|token|11|secure|13|auth|12|access|13|nextauth|14
change me to|2|#filler|6|#asking|18|your|7|random|8|your own|9|secure|8|strong|9|something|11|some|12|your long random|12|your secure random|12|long|11|long random secret|13|some random|14|random key|13|32 char|14|long random string|14|random string|14|super secret|14|real|15|your very secure|15|random secret|14|an|15|production|15
at least 32 chars|3|$|1|in production|14
change this to|2|your|7|secure|8|strong|8|random secret key|9|your own|10|strong random string|10|any random string|11|random|11|your secure random|12|your long random|12|long|11|some|13|random secret|13|long random secret|13|long random string|14|your super secret|14|real|15
123456|2
very secret|2|#edge|4|key|6|jwt|10|change me|14|change in production|15
salt|1|#target|14|key|11|change in production|11|here|13|123|14|change me in production|14|change in prod|15|change this|15
change me to a|2|secure|5|strong|8|random|9|long random secret|10|random secret|10|long|10|real secret|11|super secret|11|random secret key|13|random key|13|string|13|32 char|14|very|12|generated|14|64 char|15|random value|15|real|15|strong random secret|15|strong random string|15
at least 32 characters long|3|#target|21|$|1
please change this|2|#filler|6|#core|8|#asking|9|#qualifier|10|#topic|17|to|6|secret key|10|secret|10|jwt|13|to a random secret|14|to a secure|14|to a secure secret|15|auth|15|to a strong secret|15|to a long random string|15|to a random|15|cookie|15|to a random string|16|to a random value|16
very|1|#strength|6|#framework|13|#French|19|long|7|secretkey|8|jwt|8|session|9|auth|11|cookie|11|refresh|12|flask|15
for development|2|#purpose|13|#target|18|#asking|20|change me|14|%|12
1|1|8|16|change me|15
test only|1|#core|5|#qualifier|7|#warning|8|#framework|16|secret|7|secret key|9|never used for real accounts|11|not production|11|jwt|11
for testing only|2|%|12
32 chars|3|#topic|12|#asking|20|$|1|padding|9|in production|12|here|14
e2e|1|#purpose|17|secret key|6|jwt|8|auth|11|hmac|14
for jwt|2|#common|19|please change this in production|10
s|1|#edge|4|#filler|6|#common|9|#number|10|#application|12|#Spanish|14|#French|16|#Portuguese|16|#Italian|21|s|11|shhhhh|12|3|12|hall|16|team|17
random secret key|2|#filler|8|here|8|in production|10|change me|13|change in production|13|change this in production|14|32 chars|15
1234567890|2|%|12|change me|14
change this to a|2|secure|5|random|7|strong|8|random secret|9|random secret key|9|super secret|10|long|10|real|13|real secret|13|string|13|32 char|14|random key|13|unique|13|random value|14|production|14
placeholder|1|#edge|5|#length|14|#purpose|16
my super|1|#qualifier|3|jwt|7|key|8|secure|12
local development|1|secret|6|secret key|7|jwt|9|session|9|auth|11|private|13
change me please|2|#change|8|#number|9|#asking|9|change this|8|use a|8|0123456789|9|32b|9
0123456789|2|%|12|change me|14
do not use in prod|2|$|1|%|11|here|14
goes here|2|$|1|here|14
at least 32 characters|2|#opening|20|#target|20
local only|1|#core|5|#qualifier|6|#site|8|#topic|13|#strength|14|#opening|15|secret|8|secret key|9|jwt|10
replace me|2|#filler|6|with|5
client|2|#French|22|secret|3|secret key|7|secret here|10|id|11
example|1|#purpose|17|secret key|7|jwt|9|auth|11
for dev only|2|#warning|9|#common|19|do not use in production|10|change this in production|11
for dev|2|%|12
unsafe|1|#length|14|$|5|secret key|7|secure|14
please change|1|#purpose|10|#qualifier|10|#framework|17|in prod|12|secret|11|jwt|13
please|1|#asking|7|#change|8|#target|8|#topic|17|use|8|changeme|10|use a|12|generate|12|use a random|13|use a secure|13|generate a|14|use your own|14|use a long random|15|generate a secure random|15
the|1|#site|5|#topic|8|#common|12|#application|14|#Italian|20|#Polish|20|#Portuguese|20|secret key|8|best|16
prod|1|secret|7
with at least 32 characters|3|#strength|10|$|1|long|7
for development only|1|#number|10|#target|19|123|11|%|11
unit test|1|secret|5|secret key|7|jwt|9|session|10|auth|11
development only|1|#core|5|#qualifier|6|#strength|13|#topic|16|#framework|17|secret|8|secret key|9|jwt|10|session|10|change this|11
hmac|2|#year|16|secret|4|secret key|5|key|7
min 32 characters|3|#purpose|10|$|1|for jwt signing|8
secret string|1|#strength|15|change in production|12|change me|12
access token secret|1|#core|5|#qualifier|11|#strength|15|key|6|jwt|12|change in production|12|key here|14
temporary|1|secret|6|secret key|7|jwt|8|session|9|fallback|11|encryption|13
refresh token secret|1|#core|5|#qualifier|11|key|6|jwt|12|key here|13|change me|12
please change me|1|#number|9|32chars|11
32|2|#Italian|10|#Turkish|10|caratteri|8|karakter|8
to|1|#filler|6|#opening|7|#strength|7|#change|11|#common|12|#Spanish|12|#application|15|#asking|17|a|11|a strong|13|your own|13|be|14|es|15|your secure random|15|a long random|16|a super secret|16|random string|14|day|16
temp|1|#French|21|secret|6|secret key|7|jwt|9|auth|11|cookie|11
only|2|#edge|4|#year|8|#filler|12|#change|13|#length|16|here|13|i|14
random key|1|in production|9|at least 32 chars|13|of at least 32 characters|15
ci|1|#French|20|session|9|jwt|9|auth|11
replace in production|2|here|13
minimum 32 characters|3|$|1
csrf|2|secret key|4|secret|5|key|7|secret jwt key|11
please change in production|2|change me|13
something|2|#opening|4|very secret|3|secret|7|random|9
change before production|1|#year|9|#target|10|use|10
login|1|#filler|13|#warning|16|#application|16|secret|5|secret key|6|session|7|and|14
ai|1|#length|14|#purpose|15|secret|7|secret key|8|session|9|cookie|11
this is my|1|#French|18|#Spanish|20|#application|20|secret key|6|jwt|9|secretkey|10|signing|12
random string|2|$|1|in production|10|at least 32 characters long|13|min 32 chars|13|minimum 32 characters|13
sample|1|#application|10|secret key|7|jwt|9|data|11
32chars|2|#strength|10|#opening|19|minimum|9|long|12
2|1|#strength|8|#qualifier|14|#application|17|#German|20|secure|9|3|13|2|14
real secret|1|#core|5|#qualifier|11|key|6|jwt|12|here|14
for local development|1
dummy|1|secret|6|secret key|7|session|9
is|1|#filler|6|#length|7|#strength|7|#number|8|#common|13|#warning|16|#French|17|#Italian|19|32bytes|10|awesome|11|here|11|at least 32 bytes long|11|the|12|at least 32 chars|13|at least 32 characters|14
abc|2|#Spanish|9|#year|16|#purpose|18|$|1|de|9
some random|2|#length|13|string|4|key|6
that is at least 32 characters long|3|$|1
that is long enough|2|%|11
server|1|#number|14|#opening|14|#filler|14|#common|16|#application|16|#strength|16|#framework|17|#French|19|jwt|10|session|11|api|12
build|1|#application|19|secret|6|secret key|7|session|9|jwt|9|placeholder|13
for tests|2|change in production|12
with|1|#opening|6|#filler|7|#length|12|a random secret|9|a secure|10|a|11|enough|13|at least 32 bytes|13|a random|13|your own|13|strong|13|a strong|14|long|14|secure|13
v1|1|#topic|12|#qualifier|14|#application|15|#opening|17
clave secreta|3|#site|7|#Spanish|9|#topic|12|#framework|19|@|4|larga|7|123|10|desarrollo|10
32 char|2|#core|4|#strength|11|#qualifier|12|string|4|random|10|value|11|random secret|11|random string|12|random value|13
cat|3|$|1
use|1|#filler|6|#strength|7|#opening|7|#site|12|#French|17|your|8|secure|10|your secure random|12|long random secret|13|your long random|14|some random|14
super secure|2|#topic|9|secret|5|secret key|5|fintech|7|key|8|jwt|9|secret key here|11|token|11
do not use|1|#common|16
for jwt signing|2|#length|7|#change|8|must be long enough|6|change in production|7
internal|1|#framework|17|#strength|17|#target|19|secret|5|secret key|6|auth|8
service|1|#application|16|#common|19|secret|5|secret key|6|jwt|8
not secure|1|#target|18|#topic|18|change in production|13
web|1|#qualifier|5|#strength|12|#topic|12|#framework|13|#filler|15|#application|15|#warning|16|#common|19|secure|15
for production|2
top secret|1|#edge|4|#warning|14|key|7
abc123|1|xyz789|8
shared|1|#framework|16|#strength|15|secret|4|jwt|10|cookie|12|access|12|signing|13
master key|1|#year|7|here|13|change me|12
not for prod|1|#topic|18
state|2|#filler|16|secret|4|secret key|5|signing|12|salt|12
hardcoded|1|secret key|5|jwt|9
tu clave secreta|3|#Spanish|9|$|1|aqui|6|muy segura|10
a very secret|1|#year|13|#warning|14|key|4
staging|1|secret key|7
replace this with|1|your|7|secure|8|your own|10|random|10|some|11|strong|10|your secure random|11|long random string|13
change it|1|#common|19
hello|1|#site|10|#framework|15|world|5|there|8|123|11
secret jwt token|1|#strength|13|#common|15|change in production|11|change me|11
id|1|#topic|15|#Spanish|18|#application|20
webhook|1|secret|5|secret key|5
cron|1|secret|5|secret key|6|jwt|10|salt|12
backend|1|#year|16|secret|7|secret key|8|encryption|12
replace with|1|secure|6|some|10|long|10|real secret|11|super secret|11|some random|13|an|13|string|12
64 char|2|#core|4|#strength|12|#qualifier|15|string|4|random|11|value|11|random secret|12|random secret key|12|random string|13
padding|3|#topic|6|padding|3|$|3
replace this|1|#core|7|#qualifier|8|#framework|17|secret|9|jwt|12
hs256|1|secret|5|secret key|5
change me in prod|2|#warning|14
token here|2|$|1
your own|1|#strength|5|#opening|11|#target|15|secure|8|strong|10|long random secret|11|real secret|12|super secret|13|long random string|13
fake|1|secret key|7|auth|11
min 32 characters long|3|#purpose|9|$|1|for tests|6
this|1|#edge|5|#purpose|9|#common|13|#application|14|#asking|16|in production|11
replace this in production|2
please change this in production|2
oauth|1|#qualifier|5|state|6|session|7
keyboard|3|#common|4|cat|1
secret phrase|1|#filler|10|change in production|11|here|13|change me|12|not for production|14
123456789|2|#stage|14
minimum 32 chars|2|#purpose|9|for local testing only|7
gizli anahtar|3|#number|9|#opening|10|$|1|32|6|super secret|6
code|1|#filler|9|#topic|13|#strength|14|#application|19|here|13
long random secret|2|#core|7|key|5|in production|10
this is|1|#stage|8|#filler|11|#opening|12|random string|8|test|8|mysecret|11
32 chars long|2|#topic|9|#stage|15|padding|7|%|11
32 bytes|2|#opening|18
i|1|#filler|6|#change|7|#common|11|#Spanish|12|#French|13|#Turkish|19|on|10|o|14|know|14|dont|14
build only|1|#qualifier|5|#core|6|#strength|12|#opening|13|auth|6|secret key|9|secret|9|token|12|super secret|13
in|1|#filler|6|#foreign|9|#German|11|#change|11|#application|15|#asking|15|#Italian|18|#Portuguese|18|geheimer schluessel|11|the|13|geheimnis|13|put|14
mysecret|1|#site|11|#topic|15
not safe|1|#warning|13
for local development only|1|#purpose|12
secrets|1|#filler|9|here|13
not production|2|$|1
for local dev|2|%|10
replace with your|1|secure|8|random|10|long random secret|12|super secret|12|generated|12|random secret key|13
0|1|#number|5|#strength|7|1|7|characters|8|chars|10
secret session key|1|change in production|11|here|13
system|1|#warning|16|secret key|8
generate|1|#filler|5|#strength|7|#core|8|#opening|9|#site|13|your|8|secure|10|me|12|your long random|14
a very|1|#opening|12|jwt|9|session|9|key|8|token|10|auth|11|api|11|signing|12|admin|12
must be at least 32 characters|2|#warning|15|#stage|15
256 bit|2|#core|6|#qualifier|12|value|7|key|9|string|10
replace with a|1|long|8|super secret|10|string|10|long random secret|11|unique|11|very|10|value|12|256 bit|13|64 char|13|generated|12
for session|1|#target|19
you|1|#change|6|#topic|9|#asking|16|want|11|cant|11|never|12|should|12|tube|12|s|13
random value|2|#purpose|8|in production|7|here|12
your secure random|2|#length|13|secret here|5|secret|6|string|9|secret key|8|key|8|value|10
must be at least 32 chars|2|#stage|15
wrong|1|secret key|6|jwt|9|auth|11
unique|1|secret key|6|key|8|string|9|value|10
for unit tests|1|%|11
long enough|2
32 characters long|2|#target|18|secret|9
real|1|#length|11|key|7|string|9|token|10|32 char|13
chave secreta|3|#foreign|9|$|1|para jwt|6|@|6
not for production use|1|here|12
32bytes|2|#strength|8|minimum|6
unsafe dev|1|#site|16|key|7|secret|7|secret key|9|jwt|10|session|12|cookie|12
change it in production|1
must be at least 32 characters long|2
for hs256|2|#target|17
32 char secret|2|#length|12|key|9|in production|11
at least 32 bytes|2|#number|11
99|1|#opening|17
min 32 chars long|3|#purpose|10|$|1|for testing|7
any|1|#strength|6|#Polish|19|more|8|string|10|session|10
xyz|1|#length|13|#warning|16|#purpose|17|xyz|12
that is long enough for hs256|3|$|1
email|1|#site|7|#topic|11|#strength|14|secret key|6
replace this with a|1|#site|14|secure|8|strong|8|long|9|unique|11|super secret|12
insecure default|1|#qualifier|6|#topic|16|#framework|17|secret|8|key|9|jwt|10
xxx|1|#number|5|#core|12|#opening|16|xxx|7|xxxx|9|xxxxxxxx|11
your super secure|2|jwt|5|random string here|6|secret key|7
change this later|2|#filler|8|with|6
at|1|#strength|5|least|4|i|9
any secret|2|#filler|7|here|5|$|5|key|7
change this in prod|1
must be long enough|3|#number|8|$|1|32|4
hash|2|#core|5|#Spanish|19|secret|4|key|5
votre cle secrete|3|#French|9|#qualifier|9|generee|5|jwt|5
256bit|3|#core|9|#length|9|or more|5|secret key|5
in env|2
cle secrete|3|#site|8|#foreign|10|#topic|13|@|4|a changer en production|6
its a secret|2|#common|17|$|1
please set|1|your|8|secure|8|your own|10|strong|10|some|11
change to|1|your|9|a|11|a random|11|a secure|12|your long random|12|a random secret|13
long enough for hs256|3|#topic|9|$|1|verification|5
passphrase|1|change in production|12
32 byte|1|#core|5|#qualifier|11|key|6|secret|8|string|11|value|11|jwt|12
please set a|1|#target|14|strong|8|secure|8|long|10|random secret|11|random secret key|12|secure random string|12
with at least 32 chars|2
security|1|#edge|7|#site|8|#application|8|#topic|12|$|5|@|6|labs|7
use a|1|#length|5|32 char secret|6|long|10|super secret|11|unique|11
change this secret|3|#purpose|9|$|1|before deploying|5
dev only change me|3|$|1
top|1|#Spanish|16|#application|18|session|9|jwt|9|auth|10|token|10
world|2|#year|17|$|1
at least 32 bytes long|1
enterprise|1|#warning|15|secret|7|jwt|8
secret signing key|1|#strength|15
replace with a secure|1|random string|9|random secret|9|key|8|random|9|string|9|random secret key|10|random key|11
0123456789abcdef|2
your long random|2|secret|4|string|8|key|8|secret key|8|value|10
master|1|#filler|15|#year|15|#strength|16|secret|5|jwt|10|session|11
qwerty|1|#number|6|1234|6|123|8
3|1|#core|9|#site|10|#qualifier|11|#topic|13|#application|16|#French|18|access|12|secret|11
integration test|1|#framework|12|#opening|13|jwt|9
me|1|#filler|6|#edge|5|#Portuguese|18|in|8
not a real secret|1
keep it secret|2|$|1|keep it safe|7
12345678|1|#change|9
testing|1|#number|6|256bit|7|123|9
integration|3|secret|1
at least 32 chars long|2|#purpose|7|#warning|15|for vitest|6
change before deploy|1|#length|8|#warning|13
from env|1
not|1|#filler|7|#change|9|know|11
long random string|2|in production|9
a random secret|1|#core|6|key|7
docker|1|#stage|9|#warning|16|secret|6|dev|10
aws|1|#French|16|secret|7|access|8|secret key|8
0000|1
o|1|#qualifier|10|#topic|12|#Italian|13|#strength|13|#French|14|#framework|15|auth|12|s|13
override in production|1
of at least 32 characters|3|$|1
not so|1|#site|15|#framework|16|#opening|15|secret|7|secret key|7|jwt|11
de|1|#core|7|#Portuguese|14|#Italian|17|token|9|script|13
your generated|2|secret here|3|secret key|7|secret|7
for jwt token|2|#filler|7|#number|11|s|4|123|8
replace with strong|2|secret|3|string|9
change later|1|#warning|12
random string here|3|#length|8|$|2|min 32 chars|4
pytest|1|secret|5|secret key|7|jwt|9
public|1|#target|6|#common|18|deploy|4|key|7
express|1|#filler|13|secret|5|session|9|jwt|10
for sessions|1|#asking|17
clave|1|muy secreta|7|123|7|@|7
this is a super secret|3|key|1
secreta|2|$|1
kunci rahasia|2|#foreign|7|buatan sendiri|5|@|7|super aman|8
insert|1|#core|5|#qualifier|8|#strength|10|#topic|13|#site|13|#application|16|secret key here|10|secret here|11|api|12|secure|13
32b|2|#warning|14
set|1|#filler|7|#strength|7|#core|7|#application|16|#site|15|this|11|secure|11
shared secret key|1|#topic|15
change this secret in production|3|#length|9|$|1|minimum 32 chars|5
32 characters|1
replace with a random|1|#length|7|#qualifier|10|secret|6|32 byte|9|64 char|11|jwt|11
for ci|1
put a|1|random string here|8|long|9|secret here|10|strong|10
asdf|1|asdf|6|1234|9
file|1|session|4
no|1|#foreign|7|#common|13|#Spanish|15|#French|17|#Portuguese|18|una chiave segreta|8|secrets|12
replace before production|1
put your|1|#qualifier|10|#site|12|#topic|14|#application|18|secret key here|7|secret here|9|secret key|8|own|11|key here|11
5|1|#number|5|#French|18|0|5
generated|1|key|8|string|9
a secure|1|#strength|10|key|7|random|9|random secret|10|random secret key|10
minimum|2|#edge|7|#number|10|$|4|key|5|5|7|64 chars|9|32chars|10
not a secret|1
for local testing only|2|#purpose|13
xyz789|2
any random string|3|#edge|6|$|1
e2e local|1|jwt|6
name|1|#French|18|$|2
set in production|1
insecure local|1|#stage|9|#opening|13|#framework|16|secret|8|secret key|9|dev|10|jwt|11
xxxx|1|#number|6|xxxxxxxx|5
xxxxxxxx|2|xxxxxxxx|6
dont use in production|1
secrete|1|key|3
from|1|#topic|8|#application|12|the|12
insecure fallback|3|#stage|7|dev|2|key|5
least|2|#number|6|32chars|4|5|6|64 characters|8|32bytes|9
do not share|3|#common|17|$|1
a changer en production|3|$|1
mock|1|secret key|6
lol|1|#length|12|#strength|15
unsafe default|1|#change|7|change in prod|8|secret|8|secret key|9|session|10
replace with your own|1|secure|6|random|10
la|1|#filler|5|#Italian|17|#stage|17|s|7|la|9
0000000000|2
1234567890abcdef|2|#number|7|1234567890|4
in prod|3|$|1
v2|1
simple|1|#opening|12|jwt|9
on|1|#target|8|#application|13|#number|14|#Portuguese|17|#year|17|deploy|10
that|1|#filler|5|#stage|11|is|7
change this to a long random secret|1|#edge|5|#purpose|13|$|3
insecure local only|1|#strength|12|#framework|16|#topic|16|secret key|6|jwt|10
put|1|#filler|7|#strength|8|#core|8|#common|15|#topic|16|secure|12
ma|1|#Vietnamese|16|in|8|cle super secrete|11
deploy|2|#application|18|$|2
change|1|#purpose|10|on|7|in env|9
for integration tests|1|#stage|13|#target|15
shhhhh|2|$|1
application|1|secret|7|secret key|8
be|1|#filler|6|#strength|7|#Spanish|16|at|11|long|10
you will never guess|2|#filler|9|$|1|this|7
0000000000000000|3|$|1
generate a|1|#target|14|long|8|long random secret|11
e2e test|1|secret|6|jwt|9|session|10|token|10
rahasia|2|$|1|123|7
a random|1|#length|8|session|10
set a|1|#site|13
llave|1|secreta|5
very secure|1|#length|10|secret|6|string|10
i love|1|#site|7|#filler|9|#common|9|#topic|11|#application|13|#framework|13|you|9|cats|10
super duper secret|1|#warning|14|$|4|key|6
secure random string|1|in production|8|32 chars|10
clave super secreta|3|#number|8|123|4
data|1|#site|9|#French|17
message|2|#application|6|file|3
change this secret key|3|#purpose|8|in production|4
with 32 characters|2|#filler|12
insecure dev only|3|#change|7|change in production|2|secret|6
strong random string|2|#number|7|256bit|5|in production|10
railway|3|key|3|secret key|3
ci only|1|#qualifier|6|#core|6|#strength|11|#topic|15|#opening|15|secret|9|secret key|10
an|1|#strength|7|#length|13|#application|14|#French|17|api|11
of at least 32 chars|1|in production|9
of|1|#filler|6|the|11|at|12
64 chars|1
abcdef|1
for e2e tests|1
not real|1
that is at least 32 chars long|2
time|1|#common|7|#filler|13|out|5
minimum 256 bits|2
cambiar en produccion|3|$|1
for demo|1|#target|18
enter your|1|#qualifier|9|#number|17|secret key here|9|secret key|8|own|11|api|11
out|1|#stage|6|#change|11|#topic|12|test|6|put|11
32 chars minimum|2
phrase|1|#filler|10
word|1|#topic|15|#French|18
must be at least 32 chars long|2
chiave segreta|3|$|1|@|6
32 bytes long|1
generate a random|1|secret|6|string|7
now|1|#topic|17
project|1
a super secret|1|#length|10|key|4
before|2|#stage|6|public|2
use a secure|1|secret key|8|random secret|10
a very long|1|string|5|random string|8
hex|2|string|2
verification|1|$|2
book|1|app|10|access|10
sua chave secreta aqui|3|$|1
une cle secrete|2|#French|8|aleatoire|3
and|1|#change|11|#common|12|#application|13
environment|1|#edge|5|#year|13|$|3
es|1|#stage|17|una clave secreta|9|to|10
must change in production|1
replace me in production|1
face|1|#topic|5|#French|18|book|3
strong random secret|1|key|7
moje bardzo tajne haslo|3|#number|7|123|1
should be ignored|3|$|1
signature algorithm|3|$|1
make sure it is long enough|3|$|1
that is long enough for hmac|3|$|1
256 bits|1|#common|16
secreto|1|#year|9|%|7
for vitest|2
replace with random|1|secret|6|secret key|8|string|9|value|10
enter|1|#core|7|#strength|9|#qualifier|9|#site|13|#topic|15|secret here|11
4|1|#site|11|#topic|13|#stage|13
pepper|1|#change|9|#filler|9|#number|10|#warning|13|#year|12|#length|14|#common|14
for test|1
for local testing|1|#purpose|12|#common|16
replace with a strong|1|#qualifier|9|random secret|10|string|10|jwt|11|key|9|random string|11
insert your|1|#qualifier|9|#site|14|secret here|9|secret key here|9
sk|1|#stage|6|#topic|13|test|7
a strong|1|secret key|7|string|9
never use in production|1
replace with secure random string|1|#edge|5|#number|16|#year|16|$|3
guess|1|#filler|7|#common|10|this|7|$|5|what|8
for jwt authentication|1|#common|16
with enough length|2
42|1
must change|1|me|7
safe|1|#edge|5|#change|12|#purpose|13|#application|15
magic|2|#topic|7|link|2
segredo|2|$|1
unsubscribe|1|secret|4
mi|1|#French|12|llave|8|clave|11
do not deploy|1|#purpose|11
minimum 32 bytes|1
smoke test|1|session|10
more|1|#edge|5|#site|10|#stage|14|#common|15
at least 256 bits long|1|#warning|13
for e2e|2|#common|16
link|1|secret|6|secret key|6|key|7
do|1|#filler|5|#French|12|#common|14|#Spanish|15|not|9
use a random|1|string|7|key|8|32 char|10
basic|1|jwt|9
change me to a long random string|2|#edge|6|$|2
haha|2|#warning|17|haha|5
jest|1|secret|7|jwt|10
ok|1|#length|14
env|1|#edge|5|#change|12|#purpose|15|#length|15
keep it safe|3|$|1
mi clave secreta|2
it|1|#French|17|#warning|17|#year|16
this is not a|2|secret|2
foo|1|#qualifier|11|foo|8
this is a very secret|2|key|2
aqui|3|$|1
before deploy|3|$|1
for build|1
for local|1
dev only not for production|3|$|1
sua chave secreta|3|#Portuguese|9|padrao|4
pass|1|#topic|15|#application|17|#framework|17
authentication|1|token|4
so|1|#filler|5|#French|17|#Portuguese|17|no|6
replace in prod|2
abcd|1|#number|6|1234|6|abcd|10
reset|1|secret|5|secret key|6
replace with a random string|1|#edge|6|#purpose|11|#change|14|$|4
change now|1
bit|1|#site|7|#topic|11|#strength|17|@|4
there|2|$|1
for hmac|2
browser|1|#purpose|6|test only|4
change me now|1
shhh|1|#opening|16
uma chave secreta|3|$|1
geheimer schluessel|3|$|1
la tua chiave segreta|3|#Spanish|8|minimo|2
una chiave segreta|3|#number|8|123|2
know|1|#filler|7|#common|14|#site|14|this|9
longer|1|#site|10|@|8|random|8|random key|8|random secret|9|random string|9
as|1|#filler|7|#German|12|#Italian|13|#number|14|#Spanish|16
characters|2|#strength|8|#edge|7|long|4|$|4
otp|1|secret|6|secret key|7
dont|1|#change|7|#site|10|#topic|12|#target|13|#common|15|tell|10
1234567|1
resume|1|#topic|6|browser|3
111|1
min|1|#number|7|#Spanish|16|32chars|4|i|8
that you should change|1
gateway|1|secret|5|secret key|8
url|1|#Spanish|16
for tests only|2
check|1|jwt|4
string here|1
change this to a secure random string|3|#edge|7|$|1
fintech|3|jwt|2
at least 256 bits|1|#stage|14|#warning|14
workshop|3|#topic|7|elite|1
elite|3|master key|1
hard to guess string|2|$|1
payload|1|secret key|6|secret|6
awesome|1|#edge|6|$|4
video|1|secret|3
insert a|1|#site|14|secure|8|strong|9|random|9
enter a|1|secure|8
hard to guess|1|#core|6|key|7|secret|9|secret key|9
256 bit secret|1|#length|11|key|9
publish|1|#stage|6|time|4
321|1
ultra secret|1|key|4
verify|1|#purpose|14|secret key|6
replace with your secret|2|key|3|$|4
must be at least 256 bits long|2|#warning|15
chave|1|muito secreta|7
ultra|1|#Spanish|13|#topic|13|jwt|9
report|1|#stage|6|test|3
ini rahasia|3|$|1
valid|1|#filler|10|token|8|at|9|access|9
777|2
set in env|1
001|1|#opening|15
generate a secure random|1|#qualifier|10|string|7
vitest|1|secret|7|secret key|8|jwt|9
must be changed|1
change this key|1|#purpose|9|in production|6
minimum 32 characters long|1
hogehoge|3|$|1
not used|1|#warning|13|#opening|14
replace with a strong secret|1|#edge|6|#number|15|#purpose|14|$|4|key|8
invite|1|secret|6|secret key|7
debug|1|#application|17|$|3
replace with a secure secret|1|#edge|6|$|4
for local dev only|1
really secret|1|$|4|key|5
senha|1|123|7
секретный ключ|3|$|1
smoke|2|#topic|7|check|2
geheime sleutel|3|$|1
audio|2|#application|7|video|2
密钥|3|$|1
super geheim|3|$|1
xyz123|1
min 64 chars|1
dont use in prod|1
change this to a long random string|1|#edge|6|$|3
abc123xyz|2
12|1|#site|11|#Italian|15
cle super secrete|3|$|1
segreto|3|$|1
khoa bi mat|2|#Vietnamese|11|cua|5
sekretny klyuch|3|$|1
clave super segura|3|$|1
local development only change me|3|$|1
never used for real accounts|3|$|1
32 bytes long ok|3|$|1
unsafe development|3|key|1
enter custom|3|#qualifier|8|session|1
or more|3|$|1
change this secret to|3|#length|7|at least 32 characters|1
for compose|3|#number|8|32bytes|1
before deploying|3|$|1
leaked|3|$|1
insecure test|3|key|1
larga|3|$|1
para jwt|3|$|1
generee|3|$|1
aleatoire|3|$|1
benzersiz|3|gizli anahtar|1
karakter|3|$|1
buatan sendiri|3|$|1
minimo|3|#number|7|32|1
caratteri|3|$|1
chiave segreta molto|3|#Italian|8|sicura|1
sicura|3|$|1
chiave segreta per|3|#stage|8|test|1
dein geheimer schlüssel|3|$|1
`;
