/** Words of which people make keys, by what they say. Of each language the words for secret, key, change and what is written around them. */

export const WORDS = {
  core: `secret key keys secrets token password pass passwd passphrase pwd phrase word string text value code credentials secretkey
    supersecret mysecret salt cipher pk sk id uuid hash signature secretphrase`,
  qualifier: `jwt session sessions cookie cookies auth authentication hmac sign signing signed signer verify csrf encryption encrypt encrypted
    crypto private shared master internal access refresh client oauth security hs256 sha256 aes hex base64 bytes bits byte bit api apis app
    web user admin login server service nextauth state magic reset email webhook`,
  stage: `dev development develop developer test testing tests tester local localhost staging stage demo example sample default fallback temp
    tmp temporary dummy fake mock placeholder debug build time docker ci e2e unit integration suite hardcoded built fixture only purposes
    run running runtime live public environment env config settings setup insecure unsafe`,
  target: `production prod release deploy deployment deploying start startup use`,
  filler: `your you my me our the a an this is it its some any something anything someone i we be of on and that to for in
    with from as by at or no not so here goes s own whatever thing things one all real actual new old own needs need was`,
  strength: `super duper very really ultra mega extra too top most more extremely highly strong secure secured safe long
    longer short random randomly generated unique complex hard difficult impossible guess guessed wrong algorithm unauthorized invalid valid good great best strongest
    best weak unsecure bad known hidden sensitive enough minimum min least must should characters character
    chars char length lengthy big huge awesome cool simple easy basic strongly`,
  change: `changeme change changing changed replace replaced update set override overwrite generate please use used do don dont
    never before later now when asap remember rotate insert enter put add type keep tell share goes make sure edit fill
    define configure provide paste create remove todo fixme want will can cant could would know knows nobody noone
    everybody anyone if does doesnt matter leave let just`,
  framework: `flask django fastapi starlette quart express node nodejs nest nestjs next nextjs nextauth react vue angular
    koa fastify hapi laravel symfony rails spring boot springboot java python go golang gin fiber gorilla rust actix axum
    php ruby mern mean passport firebase supabase mongo mongodb redis postgres mysql graphql apollo socket socketio
    streamlit strapi directus payload medusa remix svelte sveltekit nuxt hono`,
  application: `app apps application api web webapp website site server backend frontend service services microservice
    micro admin administrator user users login signin register account accounts project company portal dashboard shop
    store ecommerce blog chat bot game online cloud platform system management manager school hospital bank finance
    tracker todo task tasks notes note mail email data database db file upload crm erp cms hr pos inventory learning
    booking hotel food restaurant delivery car music movie weather health student library quiz job event events social
    network media video photo news forum market marketplace wallet payment crypto trading ai ml lab labs studio hub team
    group tech solutions digital software code coding dev tool tools helper assistant agent`,
  common: `hello world foo bar baz foobar cat cats dog keyboard love rocks awesome admin root guest owner welcome monkey
    dragon ninja magic sauce banana apple pizza coffee potato unicorn rainbow star wars sun moon blue red black white
    python snake tiger lion hacker hack shh shhh shhhh shhhhh ssh ssshhh ssshhhh hoge hogehoge fuga piyo abc abcd xyz asdf
    asdfgh asdfghjkl qwerty qwertyuiop qwer zxcv zxcvbnm lol haha wow yes ok okay god life fun happy nice day time man
    boy girl king queen lord open sesame let in what why who the answer everything universe eyes there out bad wolf i o`,
  Spanish: `clave claves secreta secreto llave palabra contrasena contraseña mi tu su una un el la muy segura seguro
    aqui aquí para por de en que esta es cambia cambiar cambiame cambiala cambialo produccion producción desarrollo
    pruebas prueba aleatoria larga dificil sesion sesión mia tuya nadie sepa insegura inseguro solo usar no generar
    minimo caracteres incorrecta local proyecto usuario contra`,
  Portuguese: `chave secreta segredo secreto senha minha meu sua seu uma um muito segura seguro super aqui para por
    mude mudar troque trocar altere alterar esta em producao produção desenvolvimento teste padrao padrão sessao sessão aleatoria
    aleatória longa forte testes assinatura insegura apenas local minimo caracteres gerar projeto`,
  French: `cle clé clef secrete secrète secret ma mon votre ton ta une un le la tres très securisee sécurisée securise ici
    pour en changer changez changeme moi ceci est production developpement développement longue aleatoire aléatoire
    mot de passe phrase generee générée caracteres minimum locale jeton sécurité securite projet`,
  German: `geheim geheimer geheime geheimes geheimnis geheimschluessel schluessel schlüssel mein meine dein deine ein
    eine produktion sehr streng passwort bitte aendern ändern hier das ist unser super sicher sicherer ultra nur fuer für lokal entwicklung sitzung token zeichen`,
  Italian: `chiave segreta segreto segretissimo la mia mio tua tuo una un molto super sicura cambiami cambia questa qui
    per di da cambiare in parola produzione sviluppo sono lunga molto sessione prova test caratteri minimo solo locale`,
  Turkish: `gizli anahtar anahtari anahtarı kelime cok çok bir bu benim super güvenli guvenli degistir değiştir buraya
    uretimde üretimde sifre şifre guclu güçlü kendi anahtariniz anahtarınız deneme benzersiz karakter degistirin değiştirin bunu icin için lutfen`,
  Indonesian: `rahasia kunci sangat banget ini anda saya aman negara ganti di produksi sandi untuk aplikasi yang sesi panjang sekali buatan sendiri ganti nanti jangan lupa bebas acak`,
  Vietnamese: `bi mat bimat khoa cua ban toi mat khau matkhau rat cho day la thay doi`,
  Polish: `tajny tajne tajna klucz klic sekretny sekret moj moje twoj bardzo haslo zmien mnie to na produkcji moje dla tylko testow bardzo tajnehaslo tajnyklucz`,
  Russian: `sekretny sekretnyj sekretnyy sekretnyi klyuch kluch sekret ochen super moy moj tvoy parol секрет секретный
    секретная ключ супер очень мой ваш твой пароль для`,
  Dutch: `geheime geheim sleutel mijn jouw zeer erg verander mij dit wachtwoord`,
  Chinese: `miyao mima mishi wode nide 密钥 秘密 我的 你的 密码 请修改`,
  Japanese: `himitsu no kagi ひみつ 秘密の鍵 秘密`,
  Korean: `bimil bimilkey 비밀 비밀키 나의`,
} as const;

/** Other spellings of a word: digits for letters, and slips that many make. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  secret:
    's3cr3t s3cret secr3t 53cr3t 5ecret $ecret sekret sekrit secrect s3kr3t sercet secert seekrit secrete secreat',
  super: 'sup3r 5uper supa',
  key: 'k3y',
  keys: 'k3ys',
  password: 'passw0rd p@ssword p@ssw0rd pa55word pa55w0rd passwort',
  supersecret: 'sup3rs3cr3t supers3cret sup3rsecret supersekret supers3cr3t',
  mysecret: 'mys3cr3t mysekret',
  test: 't3st',
  token: 't0ken tok3n',
  change: 'chang3 chnage',
  changeme: 'ch@ngeme chang3me',
  jwt: 'jsonwebtoken',
  your: 'ur yours',
  admin: '4dm1n adm1n',
  hello: 'h3llo',
  dont: "don't",
  its: "it's",
  cant: "can't",
};

/** What many write as one, and what is in a key as one: each with all its words, by what it says. */
export const PHRASES = {
  change: `change in production, change me in production, change this in production, change it in production, change me in prod,
    change in prod, change this in prod, change it in prod, change me, change this, change it, change me please, change me now, change me later,
    change this later, change later, change now, change change in prod, change before use, change after install, change on first run,
    please change, please change me, please change this, please change it, please change in production, please change me in production,
    please change this in production, change for production, change for prod, change me for production, change before production,
    change before deploy, change before deploying, change me before production, change me before deploy, change this before production,
    change this before deploying, replace in production, replace me, replace this, replace me in production, replace this in production,
    replace in prod, replace before production, please replace, must change in production, must be changed, must be changed in production,
    should be changed, should be changed in production, to be changed, will be changed, will be overwritten, override in production,
    override in prod, override me, set in production, set me in production, set me, update in production, update me, rotate in production,
    rotate me, use env in production, set via env, set in env, change me and keep secret, change me immediately, you should change,
    you should change this, that you should change, that should be changed, do change me, need to change, to change, to change in production,
    change in prod please, change me in prod please, change before public deploy, change before deployment, change after first login, must change,
    should change, replace with a real secret, replace me before deploy, replace me with a real secret, replace before deploying, replace before use,
    change this secret, change this key, change this secret key, change this secret in production, please change this key, override via env, override with env, set your own, change the default, needs to be changed, enter custom, edit me, fill me in, fix me, to be replaced, please replace me, please rotate`,
  asking: `change me to, change this to, change me to a, change this to a, change to, to a random, to a secure, to something, to something random,
    to something secure, change this to something random, change this to something secure, to a random string, to a random secret,
    to a secure random string, to a long random string, to a long random secret, to a secure key, to a secure secret, to a strong secret,
    to a random value, to a real secret, to a secure value, replace with, replace with a, replace with your, replace with your own,
    replace with a secure, replace with a strong, replace with a random, use a, use a strong, use a secure, use a random, use your own,
    use a long random, generate a, generate a random, generate a secure, generate a strong, generate with, generate with openssl,
    generate with openssl rand base64 32, generate with openssl rand hex 32, put your, put a, put some, insert your, insert a, enter your,
    enter a, add your, add a, set your, set a, set a real, please set, please set a, please set a real, type your, write your, choose a,
    create a, provide a, paste your,
    change this secret to, change this key to, change to a strong, change this to a very, change this to a secure random string, change this to a long random string, change this to a random string, change this to a long random secret, change me to a long random string, change me to a random string, change me to a secure random string, replace with a random string, replace with a strong secret, replace with a long random string, replace with a secure secret, replace with secure random string, replace this with, replace this with a, replace this with a random, replace with your secret, replace with strong, replace with random, generate with openssl rand hex, generate with openssl rand base64, run openssl rand base64 32, run openssl rand hex 32, openssl rand base64 32, openssl rand hex 32, use a long random string, use a strong random, use openssl rand base64 32, use openssl rand hex 32, generate a strong random, generate a secure random, generate one with, generate your own, your generated, please write me in, write me in, insert a, insert random`,
  warning: `do not use, do not use in production, do not use in prod, do not use this in production, do not use me in production,
    dont use in production, dont use in prod, never use in production, never use in prod, not for production, not for prod,
    not for production use, not for real use, not for use in production, not for public use, not safe, not safe for production,
    not secure, not secure at all, no production, not a real secret, not a real key, not a secret, not a real, not the real, not real, no secret,
    not so, not very, not a, not production, not used, not used in production, do not deploy, do not ship, do not commit, do not share,
    insecure do not use, unsafe do not use, will be ignored, should be ignored, must be ignored, ignored, never share, dont tell anyone,
    do not tell anyone, will be overwritten later, overwritten later,
    do not use this, not for prod use, not a production secret, not a real production, not a production, not a real one, not the production, do not use outside, do not use outside tests, do not share this, do not steal, do not steal it, dont share, never used, never used in production, never used for real accounts, not valid, not for real, only valid locally, must change in prod, must not be used, must not be used in production, never commit, not anymore, do not leak, do not hardcode, insecure default, insecure dev, insecure dev only, unsafe dev, unsafe default, insecure local, insecure local only, insecure fallback, unsafe fallback, unsafe development, insecure development, insecure test`,
  purpose: `for dev only, for development only, for development, for dev, for testing, for testing only, for tests, for test, for local,
    for local dev, for local dev only, for local development, for local development only, for demo, for demo only, for demo purposes,
    for testing purposes, for testing purposes only, for production, for production use, for build, for build only, for ci, for ci only,
    for unit tests, for e2e tests, for integration tests, for hs256, for hmac, for hmac sha256, for jwt, for jwt signing, for jwt token,
    for jwt tokens, for jwt authentication, for session, for sessions, for cookies, for signing, for encryption, for auth, for authentication,
    for tokens, for access token, for refresh token, for local use, for local testing, for local only, local dev only, local development only,
    test only, local only, development only, testing only, demo only, build only, ci only, dev test only, tests only, in dev,
    in development, in production, in prod, in tests, in test, in env, from env, in env file, in your env, before production,
    before deploying, before deploy, before going live, only for dev, only for development, only for testing, only for local, only for local dev,
    its only for local dev, test suite only, production only, in production only,
    for local testing only, for jwt authentication token, for jwt token generation, for jwt signing and verification, for unit tests only, for integration tests only, for e2e, for e2e tests only, for vitest, for jest, for pytest, for playwright, for tests only, for testing use only, for docker, for docker compose, for compose, for smoke tests, for hs512, for hs256 algorithm, for hs256 signing, for hmac sha, for jwts, for password reset, for csrf, for cookie signing, for session signing, for signing tokens, for signing jwt tokens, for user authentication, for user sessions, for flask sessions, for flask, for django, for the app, for my app, for this app, for this project, for security, for extra security, for flash messages, for dev and test, for development and testing, for development use only, for dev use only, for local development use only, for staging, for preview, for e2e testing, for automated tests, e2e test only, ci test only, local test only, dev and test only, in dev only, in development only, local only do not use in production, dev only do not use in production, dev only do not use in prod, dev only change me, dev only not for production, test only not for production, test only do not use, local development only change me`,
  length: `at least 32 characters long, at least 32 chars, at least 32 characters, at least 32 chars long, at least 32 bytes,
    at least 32 bytes long, must be at least 32 characters long, must be at least 32 chars, must be at least 32 characters,
    must be at least 32 bytes, must be at least 32 chars long, must be 32 chars, must be 32 characters, must be 32 chars long,
    must be 32 bytes, min 32 chars, min 32 characters, min 32 char, min 32 chars long, min 32 characters long, min 32 bytes,
    min 32 chars required, min32chars, minimum 32 characters, minimum 32 chars, minimum 32 bytes, minimum 32 characters long, min 64 chars,
    32 chars long, 32 characters long, 32 chars, 32 chars min, 32 chars minimum, 32 characters, 32 characters minimum, 32 bytes, 32 bytes long,
    32 bytes minimum, 32 byte, 64 chars, 64 characters, 64 bytes, 16 chars, 16 characters, 16 bytes, 24 chars, with at least 32 characters,
    with at least 32 chars, with 32 characters, with 32 chars, with minimum 32 characters, with length, with sufficient length,
    with enough length, with more than 32 characters, of at least 32 chars, of at least 32 characters, of 32 chars, that is long enough,
    that is at least 32 characters long, that is at least 32 chars long, that is at least 32 characters, that is very long, that is long,
    which is long enough, long enough, must be long enough, make sure it is long enough, make sure its long enough, make it long,
    make it long and random, make it at least 32 chars, is long enough, should be long enough, should be at least 32 characters,
    should be at least 32 chars, 256 bit, 256 bits, 256 bit secret, 512 bit, 512 bits, 128 bit, min length 32, long enough for hs256,
    longer than 32 characters, greater than 32 characters,
    at least 256 bits long, at least 256 bits, must be at least 256 bits long, must be at least 256 bits, must be at least 256 bits long for hs256, minimum 256 bits, min 256 bits, min 256 bit, minimum 256 bit, that is at least 256 bits long, that is at least 256 bits, that is at least 64 characters long, at least 64 characters long, at least 64 chars, minimum 64 characters, must be at least 64 characters, which is 32 bytes, which is at least 32 characters, which is long enough for hs256, 32 bytes long ok, 32 bytes ok, 32 chars ok, 32 chars or more, 32 characters or more, 32 plus chars, more than 32 characters, more than 32 characters long, at least thirty two characters, at least thirty two characters long, that is at least thirty two characters, that is at least thirty two characters long, that is longer than thirty two characters, longer than thirty two characters, thirty two characters long, thirty two characters, thirty two bytes, minimum fifty characters, at least fifty characters, at least fifty characters long, at least 50 characters long, at least 50 characters, at least 50 chars, 50 characters long, 50 chars, minimum 50 characters, min 50 chars, with enough length, with sufficient length, with enough entropy, with sufficient entropy, enough entropy, long enough for hs512, that is long enough for hs256, that is long enough for hs512, that is long enough for hmac, that is long enough for testing, long enough for testing, long enough for tests, long enough for validation, must be long enough for hs256, must be very long,,, extra long, so long, 32 char minimum, 32 char min, 32 char, 32 char secret, 32 chars min, min 32, minimum 32, padding, 32 bytes min, 32 bytes minimum length, min 16 chars, at least 16 characters, at least 16 chars, at least 20 characters, at least 24 characters, at least 40 characters, at least 48 characters, 48 bytes, 64 characters long, 64 chars long, 64 bytes long, 64 char, 64 hex, 256bit, 512bit, 32byte, or more, a bit better`,
  opening: `this is, this is a, this is my, this is the, this is not, this is not a, this is an, this is your, this is some, this is just a,
    this will be, this will be a, this should be, this should be a, this must be a, it is a, it is, i am a, here is my, here is a, its a, its my,
    a very, a really, a super, a random, a secure, a strong, a long, a long random, a very long, a very secure, your super, your super secret,
    your very, your very secure, your own, my super, my super secret, my very, my very secure, super secret, super duper, super duper secret,
    ultra secret, mega secret, top secret, very secret, very very, very very secret, very secure, super secure, super long,
    really really, so secret, some random, any random, i love, dev only, local dev, local development, unit test, e2e test,
    this is a temp, this is a test, this is just a, this is a very, this is a very secret, this is a super, this is a super secret, this is a dev, this is the secret, this is a default, this is only, this is only a, this is only for, this is my super, this is an insecure, this is a random, this is a long, this is a very long, this could be a, this can be any, any secret, any random string, another,, a very secret, a super secret,, my own, your own secret, some super, some super secret,, some random long,, your super strong, your super secure, your very long, your very secret, your long random, your secure random,, enter your,,, local only,, test only, unit test only, integration test, ci test, ci only, e2e local, e2e dev, smoke test, demo only, build only, fallback only, fallback development, default development, insecure default, extremely, insanely, totally, ridiculously, highly, ultra super, super mega, mega super, super ultra, secret super, super long, super strong, very strong, very very long, really secret, totally secret, completely secret`,
  core: `secret key, secret key here, secret token, secret phrase, secret string, key here, secret here, goes here, string here, token here,
    go here, random string, random secret, random secret key, long random string, long random secret, random characters, random key,
    random chars, random value, a long random string, a secure random string, a random string, a random secret, secure random string,
    real secret, hard to guess, impossible to guess, difficult to guess, hard to guess string, keep it secret, keep it safe,
    keep this secret, keep secret, you will never guess, that nobody knows, that no one knows, that nobody can guess,
    that no one can guess, only you know, build time,
    secret key base, secret jwt key, secret jwt token,, secret session key,, access token secret, refresh token secret,,,,,,,, master key,,, secret signing key, shared secret key,,,,, strong random string, strong random secret, random string here, long random string here, random secret here, random key here, secret value here, secret string here, secret here please, very long string, super long random hex string, signature algorithm, secret sauce,, jwt token secret, user token secret,,,,,, i will never tell, you will never know, you will never find out, no one will ever guess, nobody will guess, nobody knows, try to guess, guess me, guess it, so secret, its a secret, it is a secret, shh its a secret, its a secret to everybody, not telling, mine only, top secret`,
  foreign: `clave secreta, clave super secreta, mi clave secreta, tu clave secreta, clave secreta para, muy segura, muy seguro, super segura,
    super seguro, super secreta, super secreto, muy secreta, muy secreto, en produccion, en desarrollo, cambiar en produccion,
    cambiar esta clave, cambia esta clave, cambiala en produccion, cambiar por, para desarrollo, en producción, cambiar en producción,
    chave secreta, chave super secreta, minha chave secreta, sua chave secreta, chave secreta padrao, muito segura, muito secreta,
    em producao, em produção, mude em producao, trocar em producao, alterar em producao, mude esta chave, troque esta chave,
    altere esta chave, secreta padrao, cle secrete, cle super secrete, ma cle secrete, votre cle secrete, super secrete, tres secrete,
    tres secret, a changer, a changer en production, changer en production, changez moi, pour le developpement,
    geheimer schluessel, mein geheimer schluessel, sehr geheim, super geheim, streng geheim, bitte aendern, in produktion aendern,
    chiave segreta, chiave super segreta, molto segreta, cambia in produzione, cambia questa chiave, da cambiare,
    gizli anahtar, cok gizli, cok gizli anahtar, super gizli, super gizli anahtar, bu cok gizli bir anahtar, uretimde degistir,
    kunci rahasia, sangat rahasia, super rahasia, rahasia banget, rahasia negara, ganti ini, ganti di produksi, super aman,
    bi mat, khoa bi mat, tajny klucz, tajne haslo, sekretny klucz, super tajny, super tajny klucz, bardzo tajny, bardzo tajne,
    bardzo tajny klucz, tajny klic, super tajny klic, zmien mnie, zmien to, zmien na produkcji, sekretny klyuch, sekretnyj klyuch,
    super sekretnyj klyuch, ochen sekretnyj klyuch, секретный ключ, супер секретный ключ, очень секретный ключ, geheime sleutel, zeer geheim,
    verander dit, verander mij, himitsu no kagi,
    clave segura, clave muy segura, clave super segura, clave secreta super segura, clave secreta muy segura, mi clave super secreta, clave secreta jwt, clave para jwt, clave insegura, solo para desarrollo, solo desarrollo, solo para pruebas, no usar en produccion, cambiar esto, cambiar esta clave en produccion, cambia esto, cambia esto en produccion, cambiame en produccion, cambiar en prod, generar con, clave de prueba, de prueba, de desarrollo, secreto super seguro, mi secreto, mi secreto super seguro, tu secreto, un secreto, un secreto de prueba, suficientemente largo, suficientemente larga, una clave secreta, una clave muy segura, una clave larga, una clave super secreta, contraseña segura, para produccion,
    chave super segura, chave muito segura, chave secreta muito segura, chave secreta super segura, uma chave secreta, uma chave muito segura, uma chave muito secreta, minha chave, minha chave secreta super segura, sua chave, sua chave secreta aqui, sua chave aqui, seu segredo, seu segredo aqui, meu segredo, segredo super secreto, segredo muito secreto, mude isso, mude isso em producao, mude me, mude aqui, troque isso, troque em producao, troque esse segredo, troque este valor, troque esta chave em producao, altere em producao, altere isso, altere isto, trocar isso, apenas para desenvolvimento, somente para desenvolvimento, so para desenvolvimento, de desenvolvimento, para desenvolvimento, para testes, de teste, chave de teste, padrao para testes, para assinatura, para jwt, nao usar em producao, segredo local, segredo de desenvolvimento,
    une cle secrete, une cle tres secrete, votre cle secrete ici, votre cle ici, votre cle, ta cle secrete, cle secrete jwt, cle secrete tres longue, tres longue, tres longue et aleatoire, cle super secrete a changer, changez cette cle, changez ceci, changer cette cle, changer moi, change moi en production, changez en production, cle de developpement, cle de test, pour le dev, pour les tests, en prod, dev seulement, a remplacer, a modifier, mot de passe secret, clé secrète, une clé secrète, votre clé secrète, ma clé secrète, clé secrète très longue, secret tres secret,
    ein geheimer schluessel, dein geheimer schluessel, geheimer schlüssel, mein geheimer schlüssel, dein geheimer schlüssel, super geheimer schluessel, sehr geheimer schluessel, sehr geheimes passwort, mein geheimes passwort, streng geheimer, geheimes wort, bitte ändern, bitte in produktion aendern, nicht in produktion verwenden, nur fuer entwicklung, nur zum testen, aendere mich, aender mich, geheimnis,
    la mia chiave segreta, la tua chiave segreta, una chiave segreta, una chiave molto segreta, chiave segreta molto, molto sicura, super sicura, super segreta, chiave segreta super sicura, chiave di test, chiave segreta per, per lo sviluppo, da cambiare in produzione, cambiami in produzione, cambiare in produzione, non usare in produzione, il mio segreto, segreto super,
    benim gizli anahtarim, sizin gizli anahtariniz, kendi gizli anahtariniz, cok guclu, cok guclu gizli, cok guvenli, cok guvenli gizli anahtar, super guvenli, guclu bir anahtar, gizli bir anahtar, gizli bir kelime, lutfen degistirin, bunu degistir, bunu degistirin, uretimde degistirin, gelistirme icin, test icin, degistir bunu, buraya yaz, karakter,
    rahasia sekali, sangat rahasia sekali, rahasia banget sekali, kunci rahasia anda, kunci rahasia saya, kunci super rahasia, ini rahasia, ini kunci rahasia, ini rahasia banget, jangan disebarkan, jangan dibagikan, ganti dengan, ganti nanti, harap diganti, untuk development, untuk jwt, kata rahasia, rahasia dong, kunci jwt, buatan sendiri, yang panjang, yang sangat panjang,
    moj tajny klucz, twoj tajny klucz, bardzo tajne haslo, moje bardzo tajne haslo, moje tajne haslo, bardzo sekretny klucz, super tajne haslo, tylko do testow, do zmiany, zmien w produkcji, zmien mnie w produkcji,
    moy sekretny klyuch, moj sekretnyj kljuch, ваш секретный ключ, мой секретный ключ, секретный ключ для, сменить в продакшене, super sekret, ochen sekretno,
    mijn geheime sleutel, super geheim wachtwoord, zeer geheime sleutel, verander dit in productie, niet gebruiken in productie, my secret miyao, mi yao, 我的密钥, 你的密钥, 你的JWT密钥, 请修改, 生产环境请修改, 请在生产环境中修改`,
} as const;

/** Numbers used as words or after them. */
export const NUMBERS =
  '1 2 3 4 5 7 8 9 0 10 11 12 16 21 24 32 42 64 99 100 101 111 123 128 256 321 512 666 777 789 999 000 001 007 0000 1111 1234 2345 4321 9999 12345 54321 123456 654321 1234567 12345678 123456789 0123456789 1234567890 0123456789abcdef 32b 32bytes 256bit 32chars 1q2w3e v1 v2 v3 00000 000000 00000000 0000000000 0000000000000000 1234567890abcdef abc123 abc123xyz abcdef abcdef123456 xyz123 xyz789 xxx xxxx xxxxxxxx 786 888 9876 1111 2137';
