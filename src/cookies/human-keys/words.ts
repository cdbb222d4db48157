/** Words of which people make keys, by what they say. Of each language the words for secret, key, change and what stands around them. */

/** How a word is told in a pattern: the words of the trade as they are, others by their kind. */
export type WordKind = keyof typeof WORDS;

export const WORDS = {
  trade: `secret key keys secrets token jwt session sessions cookie cookies auth password pass passwd passphrase pwd hmac
    signing sign signed signature csrf encryption encrypt encrypted crypto cipher salt hash private shared master internal
    access refresh client oauth authentication security credentials code phrase word string text value hs256 sha256 aes
    secretkey supersecret mysecret changeme pk sk id uuid hex base64 bytes bits byte bit signer verify`,
  place: `dev development develop developer test testing tests tester prod production local localhost staging stage demo
    example sample default fallback temp tmp temporary dummy fake mock placeholder debug build time docker ci e2e unit
    integration runtime deploy deployment deploying run running message file grade public environment env config settings setup only purposes live
    release start startup hardcoded built`,
  filler: `your you my me our the a an this is it its some any something anything someone i we be of on and that to for in
    with from as by at or no not so here goes s own whatever thing things one all real actual new old own needs need was`,
  strength: `super duper very really ultra mega extra too top most more extremely highly strong secure secured safe long
    longer short random randomly generated unique complex hard difficult impossible guess guessed wrong algorithm unauthorized invalid valid good great best strongest
    best unsafe insecure weak unsecure bad known hidden sensitive enough minimum min least must should characters character
    chars char length lengthy big huge awesome cool simple easy basic strongly`,
  change: `change changing changed replace replaced update set override overwrite generate please use used do don dont
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
  Polish: `tajny tajne tajna klucz sekretny sekret moj twoj bardzo haslo zmien mnie to na produkcji`,
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

/** What many write as one, and what stands in a key as one: each with all its words. */
export const PHRASES = `change in production, change me in production, change this in production, change it in production, change me in prod,
  change in prod, change this in prod, change me, change this, change it, change me please, change me now, change me later, change this later,
  please change, please change me, please change this, please change in production, please change me in production, change for production,
  change before production, change before deploy, change before deploying, change me before production, change this before production,
  replace in production, replace me, replace this, replace me in production, replace this in production, replace in prod,
  must change in production, must be changed, must be changed in production, should be changed, to be changed, override in production,
  set in production, update in production, rotate in production, use env in production, set via env,
  do not use, do not use in production, do not use in prod, do not use this in production, dont use in production, never use in production,
  not for production, not for prod, not for production use, not for real use, not safe, not safe for production, not secure, no production,
  for dev only, for development only, for development, for dev, for testing, for testing only, for tests, for test, for local, for local dev,
  for local development, for local development only, for demo, for demo only, for production, local dev only, dev only, test only, local only,
  development only, testing only, demo only,
  at least 32 characters long, at least 32 chars, at least 32 characters, at least 32 chars long, at least 32 bytes, at least 32 bytes long,
  must be at least 32 characters long, must be at least 32 chars, must be at least 32 characters, must be at least 32 bytes,
  must be 32 chars, must be 32 characters, must be 32 chars long, min 32 chars, min 32 characters, min 32 char, min 32 chars long,
  min 32 characters long, min 32 bytes, minimum 32 characters, minimum 32 chars, minimum 32 bytes, minimum 32 characters long, min 64 chars,
  32 chars long, 32 characters long, 32 chars, 32 chars min, 32 chars minimum, 32 characters, 32 bytes, 32 bytes long, 64 chars, 16 chars,
  with at least 32 characters, with at least 32 chars, with 32 characters, with 32 chars, with minimum 32 characters, of at least 32 chars,
  that is long enough, that is at least 32 characters long, that is at least 32 chars long, that is very long, that is long, long enough,
  must be long enough, make sure it is long enough, make sure its long enough, make it long, make it long and random, is long enough,
  should be long enough, should be at least 32 characters, for hs256, for hmac, for hmac sha256, for jwt, for jwt signing, for jwt token,
  for jwt tokens, for jwt authentication, for session, for sessions, for cookies, for signing, for encryption,
  this is, this is a, this is my, this is the, this is not, this is not a, this is an, it is a, i am a, a very, a really, a super,
  your super, your super secret, your very, my super, my super secret, my very, super secret, super duper, super duper secret, top secret,
  very secret, very very, very very secret, very long, very secure, super secure, super long, really really, secret key, secret key here,
  jwt secret, jwt secret key, session secret, session secret key, cookie secret, secret jwt, auth secret, nextauth secret, access token,
  access token secret, refresh token, refresh token secret, api secret, app secret, private key, signing key, encryption key,
  change me to, change this to, change me to a, change this to a, to a random, to a secure, to something, to something random,
  to something secure, change this to something random, change this to something secure, to a random string, to a random secret,
  to a secure random string, to a long random string, to a secure key, to a secure secret, to a strong secret, to a random value,
  replace with, replace with a, replace with your, replace with your own, use a, use a strong, use a secure, use a random, generate a,
  generate a random, generate a secure, generate a strong, put your, put a, insert your, enter your, add your, set your, type your, your own,
  not a, not so, not very, not a real, not the real, not real, no secret, key here, secret here, goes here, string here, token here, go here,
  hard to guess, impossible to guess, difficult to guess, random string, random secret, long random string, random characters, random key,
  random chars, keep it secret, keep it safe, keep this secret, keep secret, in production, in prod, in dev, in development, before production,
  before deploying, before deploy, before going live, in env, from env, in env file, in your env, a random, a secure, a strong, a long,
  a long random string, a secure random string, a random string, you will never guess, you should change, you should change this,
  that you should change, that should be changed, that nobody knows, that no one knows, that nobody can guess, dont tell anyone,
  do not tell anyone, do not share, never share, only you know, 256 bit, 256 bit secret, 512 bit, i love, it is, so secret, build time,
  clave secreta, clave super secreta, mi clave secreta, tu clave secreta, clave secreta para, muy segura, muy seguro, super segura, super seguro,
  super secreta, super secreto, muy secreta, muy secreto, en produccion, en desarrollo, cambiar en produccion, cambiar esta clave,
  cambia esta clave, cambiala en produccion, cambiar por, aqui, para desarrollo,
  chave secreta, chave super secreta, minha chave secreta, sua chave secreta, chave secreta padrao, muito segura, muito secreta, super segura,
  em producao, mude em producao, trocar em producao, alterar em producao, mude esta chave, troque esta chave, altere esta chave, secreta padrao,
  cle secrete, cle super secrete, ma cle secrete, votre cle secrete, super secrete, tres secrete, tres secret, a changer, en production,
  a changer en production, changer en production, changez moi, pour le developpement,
  geheimer schluessel, mein geheimer schluessel, sehr geheim, super geheim, streng geheim, bitte aendern, in produktion aendern,
  chiave segreta, chiave super segreta, molto segreta, cambia in produzione, cambia questa chiave, da cambiare,
  gizli anahtar, cok gizli, cok gizli anahtar, super gizli, super gizli anahtar, bu cok gizli bir anahtar, uretimde degistir,
  kunci rahasia, sangat rahasia, super rahasia, rahasia banget, rahasia negara, ganti ini, ganti di produksi, super aman,
  bi mat, khoa bi mat, tajny klucz, sekretny klucz, super tajny, super tajny klucz, bardzo tajny, bardzo tajny klucz, zmien mnie, zmien to,
  zmien na produkcji, sekretny klyuch, sekretnyj klyuch, super sekretnyj klyuch, ochen sekretnyj klyuch, секретный ключ, супер секретный ключ,
  очень секретный ключ, geheime sleutel, zeer geheim, verander dit, verander mij, himitsu no kagi`;

/** Numbers that stand as words or behind them. */
export const NUMBERS =
  '1 2 3 4 5 7 8 9 0 10 11 12 16 21 24 32 42 64 99 100 101 111 123 128 256 321 512 666 777 789 999 000 001 007 0000 1111 1234 2345 4321 9999 12345 54321 123456 654321 1234567 12345678 123456789 0123456789 1234567890 0123456789abcdef 32b 32bytes 256bit 32chars 1q2w3e v1 v2';
