import {
  camel,
  capitals,
  choices,
  equals,
  hyphens,
  maybe,
  nothing,
  sentence,
  spaces,
  type Template,
  titled,
  underscores,
} from '../slots.ts';

const WRITINGS = [hyphens(0), underscores(2), capitals(8), nothing(10), camel(10)];

/** A key with two remarks: `local-session-secret-change-me-32-chars`. */
export const remarked: Template = {
  likeliest: 30,
  mostMore: 20,
  slots: [
    maybe(
      choices(
        `dev,test,local,your super secret,super secret,my super secret,your,default,development,local dev,fallback,dev only,insecure dev,your secure,my,super,
        demo,test only,your production,your random,staging,ci,e2e,temp,insecure,example,this is a,development only,unit test,sample,this is a very`,
      ),
      3,
    ),
    maybe(
      choices('jwt,session,auth,refresh,access,encryption,cookie,api,admin,nextauth,app,flask,django,token,hmac', 1),
      1,
    ),
    choices('secret,secret key,key,token secret,signing key,signing secret'),
    choices(
      `change me,change in production,change this in production,change me in production,for development,for testing,for tests,please change,change in prod,
      for local development,do not use in production,for dev,not for production,replace me,only for testing,that is long enough,only,for local dev,here,
      change this,please change me,replace in production,with,that is,must be,very long,with at least`,
      2,
    ),
    choices(
      `min 32 chars,at least 32 chars,32 chars,123,at least 32 characters long,at least 32 characters,32 chars long,minimum 32 characters,32 chars min,
      32 characters long,min 32 characters,32bytes minimum,32 bytes minimum,12345,min 32 chars long,32 bytes,32 bytes long,at least 32 bytes,
      at least 32 bytes long,123456,2024,2025,2026,0123456789,1234567890,for hs256,abc123,xyz,123456789,for 256 bits,only,please,min 32 bytes,
      minimum 32 chars,256 bits,at least 16 chars`,
      3,
    ),
  ],
  writings: WRITINGS,
};

/** An owner, adjectives, and what the key is for: `your_random_secure_jwt_secret_here`. */
export const owned: Template = {
  likeliest: 32,
  mostMore: 17,
  slots: [
    choices('your,my,some,a,super,the,any,our,test,dev,very,another,this is a,this is my'),
    choices(
      `super secure,very secure,random secure,secure random,long random,strong random,very long,very strong,super strong,super long,very secret,long secure,
      secure,random,strong,long,unique,private,ultra secure,super secret,extremely secure,very very secret,really secret,random long,long secret,complex,safe`,
      2,
    ),
    maybe(
      choices(
        'jwt,session,auth,app,cookie,sign,signing,flask,encryption,access,refresh,admin,api,token,production,django,nextauth',
        1,
      ),
      1,
    ),
    choices('secret,secret key,key,string,token,password,phrase,value,token secret,cookie value'),
    maybe(
      choices(
        `here,123,change in production,at least 32 characters,min 32 chars,change me,change this in production,change this,in production,2024,2025,
        at least 32 chars,at least 32 characters long,12345,that nobody knows,for jwt,32 chars,for production,please change,for dev`,
        4,
      ),
    ),
  ],
  writings: [hyphens(0), underscores(1), nothing(7), spaces(7), camel(9), capitals(9)],
};

/** A sentence: `This is my super secret key!` */
export const said: Template = {
  likeliest: 26,
  mostMore: 20,
  slots: [
    choices(
      `this is a,this is my,this is,this is the,this is not a,my,a,a very,this is not the,some,this is a very,this is an,this is our,this is your,it is a,the,
      not a,shh this is a,shhh its a,totally a,just a,this is just a,its a,i am a`,
    ),
    maybe(
      choices(
        `secret,super secret,very secret,random,secure,long,test,dev,really secret,session,cookie,jwt,very secure,top secret,flask,secret session,store,sample,
        strong,demo,default,really long,super secret sign,very long,secret jwt,super duper secret`,
        2,
      ),
      3,
    ),
    choices(
      `key,secret,string,secret key,token,password,cookie,phrase,message,passphrase,secret string,value,session secret,word,random string,jwt secret,secret message`,
    ),
    maybe(choices('.,!,?,...,!!,!!!,123,lol,please,ok,1', 3)),
  ],
  writings: [spaces(2), sentence(2), nothing(5), underscores(5), hyphens(5), camel(8), titled(9)],
};

/** Sentences that everybody knows. */
export const quoted: Template = {
  likeliest: 40,
  mostMore: 9,
  slots: [
    equals(
      `correct horse battery staple,this is not the secret you are looking for,these are not the droids you are looking for,open sesame,may the force be with you,
      the quick brown fox jumps over the lazy dog,lorem ipsum dolor sit amet,lorem ipsum,winter is coming,i am groot,you shall not pass,dont panic,there is no spoon,
      never gonna give you up,to be or not to be,the cake is a lie,live long and prosper,all your base are belong to us,hello darkness my old friend,
      these are not the cookies you are looking for,this is not the key you are looking for,so long and thanks for all the fish,i am batman,hakuna matata,
      one ring to rule them all,the answer is 42,hello there,general kenobi,use the force,i am your father,you know nothing jon snow,valar morghulis,
      wubba lubba dub dub,carpe diem,hasta la vista,alohomora,expecto patronum,wingardium leviosa,supercalifragilisticexpialidocious,never say never,
      just do it,let it be,keep calm and carry on,i solemnly swear that i am up to no good,speak friend and enter,the truth is out there,the game is on,
      some random garbage,some garbage,random garbage,nothing to see here,move along,who let the dogs out,what does the fox say,we are the champions,
      i love you,i love cats,i love dogs,i love pizza,i love cookies,i love coffee,i like turtles,cats are cool,dogs are cool,cats rule,peanut butter,keyboard dog`.split(
        /,\s*/,
      ),
    ),
    maybe(choices('.,!,123,?,...', 2)),
  ],
  writings: [
    nothing(0),
    spaces(0),
    hyphens(1),
    underscores(1),
    sentence(1),
    camel(3),
    titled(4),
    titled(4, ' '),
    capitals(5, ''),
    capitals(6),
  ],
};
