/** Words of which people make keys, by what they say. Of each language the words for secret, key, change and what stands around them. */

/** How a word is told in a pattern: the words of the trade as they are, others by their kind. */
export type WordKind = keyof typeof WORDS;

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
    pruebas prueba aleatoria larga dificil sesion sesión mia tuya nadie sepa`,
  Portuguese: `chave secreta segredo secreto senha minha meu sua seu uma um muito segura seguro super aqui para por
    mude mudar troque trocar altere alterar esta em producao produção desenvolvimento teste padrao padrão sessao sessão aleatoria
    aleatória longa forte`,
  French: `cle clé clef secrete secrète secret ma mon votre ton ta une un le la tres très securisee sécurisée securise ici
    pour en changer changez changeme moi ceci est production developpement développement longue aleatoire aléatoire
    mot de passe phrase`,
  German: `geheim geheimer geheime geheimes geheimnis geheimschluessel schluessel schlüssel mein meine dein deine ein
    eine produktion sehr streng passwort bitte aendern ändern hier das ist unser super sicher sicherer`,
  Italian: `chiave segreta segreto segretissimo la mia mio tua tuo una un molto super sicura cambiami cambia questa qui
    per di da cambiare in parola produzione sviluppo`,
  Turkish: `gizli anahtar anahtari anahtarı kelime cok çok bir bu benim super güvenli guvenli degistir değiştir buraya
    uretimde üretimde sifre şifre`,
  Indonesian: `rahasia kunci sangat banget ini anda saya aman negara ganti di produksi sandi untuk aplikasi yang`,
  Vietnamese: `bi mat bimat khoa cua ban toi mat khau matkhau rat`,
  Polish: `tajny tajne tajna klucz klic sekretny sekret moj moje twoj bardzo haslo zmien mnie to na produkcji`,
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

/** What many write as one, and what stands in a key as one: each with all its words, by what it says. */
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
    you should change this, that you should change, that should be changed, do change me, need to change, to change, to change in production`,
  asking: `change me to, change this to, change me to a, change this to a, change to, to a random, to a secure, to something, to something random,
    to something secure, change this to something random, change this to something secure, to a random string, to a random secret,
    to a secure random string, to a long random string, to a long random secret, to a secure key, to a secure secret, to a strong secret,
    to a random value, to a real secret, to a secure value, replace with, replace with a, replace with your, replace with your own,
    replace with a secure, replace with a strong, replace with a random, use a, use a strong, use a secure, use a random, use your own,
    use a long random, generate a, generate a random, generate a secure, generate a strong, generate with, generate with openssl,
    generate with openssl rand base64 32, generate with openssl rand hex 32, put your, put a, put some, insert your, insert a, enter your,
    enter a, add your, add a, set your, set a, set a real, please set, please set a, please set a real, type your, write your, choose a,
    create a, provide a, paste your`,
  warning: `do not use, do not use in production, do not use in prod, do not use this in production, do not use me in production,
    dont use in production, dont use in prod, never use in production, never use in prod, not for production, not for prod,
    not for production use, not for real use, not for use in production, not for public use, not safe, not safe for production,
    not secure, not secure at all, no production, not a real secret, not a real key, not a secret, not a real, not the real, not real, no secret,
    not so, not very, not a, not production, not used, not used in production, do not deploy, do not ship, do not commit, do not share,
    insecure do not use, unsafe do not use, will be ignored, should be ignored, must be ignored, ignored, never share, dont tell anyone,
    do not tell anyone, will be overwritten later, overwritten later`,
  purpose: `for dev only, for development only, for development, for dev, for testing, for testing only, for tests, for test, for local,
    for local dev, for local dev only, for local development, for local development only, for demo, for demo only, for demo purposes,
    for testing purposes, for testing purposes only, for production, for production use, for build, for build only, for ci, for ci only,
    for unit tests, for e2e tests, for integration tests, for hs256, for hmac, for hmac sha256, for jwt, for jwt signing, for jwt token,
    for jwt tokens, for jwt authentication, for session, for sessions, for cookies, for signing, for encryption, for auth, for authentication,
    for tokens, for access token, for refresh token, for local use, for local testing, for local only, local dev only, local development only,
    test only, local only, development only, testing only, demo only, build only, ci only, dev test only, tests only, in dev,
    in development, in production, in prod, in tests, in test, in env, from env, in env file, in your env, before production,
    before deploying, before deploy, before going live, only for dev, only for development, only for testing, only for local, only for local dev,
    its only for local dev, test suite only, production only, in production only`,
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
    longer than 32 characters, greater than 32 characters`,
  opening: `this is, this is a, this is my, this is the, this is not, this is not a, this is an, this is your, this is some, this is just a,
    this will be, this will be a, this should be, this should be a, this must be a, it is a, it is, i am a, here is my, here is a, its a, its my,
    a very, a really, a super, a random, a secure, a strong, a long, a long random, a very long, a very secure, your super, your super secret,
    your very, your very secure, your own, my super, my super secret, my very, my very secure, super secret, super duper, super duper secret,
    ultra secret, mega secret, top secret, very secret, very very, very very secret, very long, very secure, super secure, super long,
    really really, so secret, some random, any random, i love, dev only, local dev, local development, unit test, e2e test, dev test`,
  core: `secret key, secret key here, secret token, secret phrase, secret string, key here, secret here, goes here, string here, token here,
    go here, random string, random secret, random secret key, long random string, long random secret, random characters, random key,
    random chars, random value, a long random string, a secure random string, a random string, a random secret, secure random string,
    real secret, hard to guess, impossible to guess, difficult to guess, hard to guess string, keep it secret, keep it safe,
    keep this secret, keep secret, you will never guess, that nobody knows, that no one knows, that nobody can guess,
    that no one can guess, only you know, build time`,
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
    verander dit, verander mij, himitsu no kagi`,
} as const;

/** Numbers that stand as words or behind them. */
export const NUMBERS =
  '1 2 3 4 5 7 8 9 0 10 11 12 16 21 24 32 42 64 99 100 101 111 123 128 256 321 512 666 777 789 999 000 001 007 0000 1111 1234 2345 4321 9999 12345 54321 123456 654321 1234567 12345678 123456789 0123456789 1234567890 0123456789abcdef 32b 32bytes 256bit 32chars 1q2w3e v1 v2';
