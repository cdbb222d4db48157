/** Words of keys in other languages than English, for templates. Words of a list are parted by commas, the likely ones first. */

export interface Language {
  readonly openings: string;
  readonly nouns: string;
  /** What is said of the noun: behind it, or before it. */
  readonly adjectives: string;
  readonly isBefore?: true;
  readonly endings: string;
}

export const LANGUAGES: readonly Language[] = [
  {
    openings:
      'mi,tu,la,una,esta es mi,esta es una,esta es la,mi super,tu super,super,su,nuestra,cambia esta,cambiar esta',
    nouns:
      'clave,llave,palabra,contraseña,contrasena,frase,secreto,token,cadena,firma,clave jwt,clave de sesion,clave privada',
    adjectives:
      'secreta,super secreta,muy secreta,segura,muy segura,super segura,secreta muy segura,secreta super segura,ultra secreta,privada,aleatoria,larga y segura,secreto,supersecreta',
    endings:
      'aqui,para jwt,para la app,para la aplicacion,de la app,de la aplicacion,del proyecto,del servidor,de produccion,para produccion,en produccion,de desarrollo,para desarrollo,de prueba,de sesion,para sesiones,cambiar en produccion,cambiame,proyecto,sistema,backend,tienda,web',
  },
  {
    openings:
      'minha,sua,uma,a,esta é minha,esta e minha,esta e uma,minha super,sua super,super,meu,seu,troque esta,mude esta,altere esta',
    nouns: 'chave,senha,segredo,palavra,frase,token,assinatura,chave jwt,chave de sessao,chave privada',
    adjectives:
      'secreta,super secreta,muito secreta,segura,muito segura,super segura,secreta muito segura,secreta super segura,ultra secreta,privada,aleatoria,longa e segura,secreto,supersecreta',
    endings:
      'aqui,para jwt,para o jwt,do app,da aplicacao,para o app,do projeto,do sistema,do servidor,de producao,para producao,em producao,de desenvolvimento,para desenvolvimento,de teste,para testes,da sessao,mude em producao,troque em producao,projeto,sistema,loja,escola',
  },
  {
    openings:
      'ma,votre,une,la,mon,notre,ceci est ma,ceci est une,c est ma,ma super,votre super,super,changez cette,changer cette',
    nouns: 'cle,clé,clef,secret,phrase,jeton,mot de passe,cle jwt,cle de session,cle privee,chaine',
    adjectives:
      'secrete,secrète,super secrete,super secrète,tres secrete,très secrète,ultra secrete,secrete super securisee,securisee,tres securisee,privee,aleatoire,secrete tres longue,secret',
    endings:
      'ici,pour jwt,pour le jwt,de l application,de l app,du projet,du serveur,du site,de production,pour la production,en production,de developpement,pour le developpement,de test,pour les tests,de session,a changer,a changer en production,changez moi,projet,application,boutique',
  },
  {
    openings: 'mein,meine,dein,ein,unser,das ist ein,das ist mein,dies ist ein,hier,bitte,mein super,ihr',
    nouns:
      'schluessel,schlüssel,passwort,geheimnis,wort,key,secret,token,text,jwt schluessel,session schluessel,kennwort',
    adjectives:
      'geheimer,geheimes,sehr geheimer,sehr geheimes,super geheimer,super geheimes,streng geheimer,streng geheimes,sicherer,sehr sicherer,privater,zufaelliger,langer,ganz geheimer',
    isBefore: true,
    endings:
      'hier,fuer jwt,für jwt,fuer die app,der app,fuer produktion,in produktion aendern,fuer entwicklung,fuer die entwicklung,zum testen,aendern,bitte aendern,projekt,anwendung,server,webseite,schule',
  },
  {
    openings: 'la mia,la tua,mia,tua,una,questa e la mia,questa e una,la nostra,mio,il mio,super,cambia questa',
    nouns: 'chiave,parola,password,segreto,frase,token,firma,chiave jwt,chiave di sessione,chiave privata,stringa',
    adjectives:
      'segreta,super segreta,molto segreta,segretissima,sicura,molto sicura,super sicura,segreta molto sicura,privata,casuale,lunga e sicura,segreto',
    endings:
      'qui,per jwt,dell app,della app,del progetto,del server,del sito,di produzione,per la produzione,in produzione,di sviluppo,per lo sviluppo,di test,per i test,di sessione,da cambiare,da cambiare in produzione,cambiami,progetto,applicazione,negozio',
  },
  {
    openings: 'benim,sizin,bu bir,bu,kendi,bu benim,cok,çok,super,lutfen',
    nouns: 'anahtar,anahtarim,anahtarım,anahtari,anahtarı,sifre,şifre,kelime,jwt anahtari,oturum anahtari,parola',
    adjectives:
      'gizli,cok gizli,çok gizli,super gizli,süper gizli,guvenli,güvenli,cok guvenli,ozel,cok gizli bir,gizli bir,guclu',
    isBefore: true,
    endings:
      'buraya,burada,jwt icin,uygulama icin,uygulama,proje,projesi,sunucu,site,uretim,uretim icin,uretimde degistir,gelistirme,gelistirme icin,test,test icin,degistir,degistirin,lutfen degistir',
  },
  {
    openings: 'ini,ini adalah,super,kode,ini kunci,punya,bismillah,ganti',
    nouns: 'kunci,rahasia,sandi,kata sandi,kode,kunci jwt,kunci sesi,token,kata kunci',
    adjectives:
      'rahasia,sangat rahasia,super rahasia,rahasia banget,rahasia negara,rahasia sekali,rahasia saya,rahasia kita,rahasia anda,aman,yang aman,yang sangat rahasia,pribadi',
    endings:
      'disini,untuk jwt,aplikasi,untuk aplikasi,project,proyek,server,website,produksi,di produksi,development,untuk development,testing,ganti,ganti ini,ganti di produksi,kelompok,tugas akhir,skripsi,sekolah,toko,kampus,banget,kita semua',
  },
  {
    openings: 'moj,mój,moje,twoj,twój,twoje,to jest,to jest moj,super,bardzo,zmien',
    nouns: 'klucz,haslo,hasło,sekret,token,klucz jwt,klucz sesji,tekst,ciag',
    adjectives:
      'tajny,tajne,super tajny,super tajne,bardzo tajny,bardzo tajne,sekretny,super sekretny,bardzo sekretny,bezpieczny,bardzo bezpieczny,prywatny,losowy,dlugi tajny',
    isBefore: true,
    endings:
      'tutaj,do jwt,aplikacji,do aplikacji,projekt,projektu,serwera,strony,na produkcji,produkcja,zmien na produkcji,do testow,testowy,do zmiany,zmien mnie,zmien to,sklep',
  },
  {
    openings: 'moj,moy,moi,tvoj,tvoy,vash,nash,eto,ochen,super,мой,ваш,твой,наш,это,очень',
    nouns: 'klyuch,kluch,kljuch,klyuch jwt,parol,sekret,token,slovo,ключ,пароль,секрет',
    adjectives:
      'sekretny,sekretnyy,sekretnyi,sekretnyj,sekretniy,sekretnij,super sekretny,super sekretnyy,super sekretnyj,super sekretniy,ochen sekretny,ochen sekretnyy,ochen sekretnyj,ochen sekretniy,tajnyj,secretniy,super secretniy,секретный,супер секретный,очень секретный,тайный,secretny,secretnyi,secretnyj',
    isBefore: true,
    endings:
      'zdes,dlya jwt,dlya prilozheniya,prilozheniya,proekta,proekt,servera,sajta,na prode,v prodakshene,dlya razrabotki,dlya testov,izmeni,pomenyai,здесь,для jwt,приложения,проекта,django,сайта',
  },
  {
    openings: 'mijn,jouw,je,een,dit is een,dit is mijn,super,zeer,onze,verander deze',
    nouns: 'sleutel,wachtwoord,geheim,woord,token,jwt sleutel,sessie sleutel',
    adjectives:
      'geheime,geheim,super geheime,super geheim,zeer geheime,zeer geheim,heel geheime,veilige,zeer veilige,prive,lange geheime',
    isBefore: true,
    endings:
      'hier,voor jwt,voor de app,van de app,project,server,website,voor productie,in productie,voor ontwikkeling,voor test,verander dit,verander mij,wijzig in productie',
  },
  {
    openings: 'wode,wode,wo de,nide,ni de,zheshi,zhe shi,我的,你的,这是,这是我的,请修改',
    nouns: 'miyao,mi yao,mima,mishi,jwt miyao,密钥,秘钥,私钥,密码,JWT密钥,签名密钥,会话密钥,加密密钥',
    adjectives: 'mimi,jimi,chaoji,chaoji mimi,anquan,秘密,超级,超级秘密,安全,非常安全,默认,测试,开发,生产环境',
    isBefore: true,
    endings:
      '请修改,请更换,请在生产环境修改,生产环境请修改,xiangmu,xitong,houtai,wangzhan,houtai xitong,ceshi,kaifa,shengchan',
  },
  {
    openings: 'watashi no,anata no,boku no,kore wa,totemo,私の,あなたの,わたしの',
    nouns: 'himitsu,kagi,himitsu kagi,himitsu no kagi,angou,pasuwado,hoge,秘密,秘密鍵,秘密の鍵,鍵,暗号鍵,パスワード',
    adjectives: 'himitsu no,totemo himitsu no,chou himitsu no,anzen na,nagai',
    isBefore: true,
    endings: 'desu,dayo,da yo,desuyo,kagi,jwt,wo kaete,honban,kaihatsu,tesuto,です,だよ',
  },
  {
    openings: 'my,na ui,naui,neo ui,uri,나의,내,우리,당신의',
    nouns: 'bimil,bimil ki,bimilki,bimilbeonho,amho,amhoki,ki,비밀,비밀키,비밀번호,암호,암호키,시크릿키,시크릿 키',
    adjectives: 'bimil,geukbi,anjeonhan,비밀,안전한,매우 안전한',
    isBefore: true,
    endings: 'imnida,jwt,yeogi,project,server,test,입니다,여기,서버',
  },
  {
    openings: 'day la,đây là,cua toi,rat,rất,sieu,siêu,thay',
    nouns: 'khoa,khóa,chuoi,chuỗi,ma,mã,mat khau,mật khẩu,khoa jwt,matkhau,bimat,ma bi mat,khoa bi mat',
    adjectives:
      'bi mat,bí mật,sieu bi mat,siêu bí mật,rat bi mat,rất bí mật,tuyet mat,bao mat,bảo mật,an toan,cua toi,của tôi,cua ban,của bạn,bimat',
    endings:
      'o day,ở đây,cho jwt,cua toi,của tôi,cua ban,của bạn,cua app,du an,do an,web,website,cho san xuat,san xuat,thu nghiem,hay doi,thay doi',
  },
  {
    openings: 'min,mitt,en,ett,din,ditt,detta ar min,det her er min,super,min super,veldig,meget,valdigt',
    nouns: 'nyckel,losenord,hemlighet,nokkel,nøkkel,noegle,nøgle,passord,kodeord,avain,salasana,salaisuus',
    adjectives:
      'hemlig,super hemlig,valdigt hemlig,mycket hemlig,hemmelig,super hemmelig,meget hemmelig,veldig hemmelig,sikker,saker,salainen,erittain salainen,supersalainen',
    isBefore: true,
    endings:
      'har,her,for jwt,for app,projekt,prosjekt,server,produktion,produksjon,test,utveckling,byt ut,andra,bytt meg',
  },
  {
    openings: 'muj,moje,tvuj,tvoj,toto je,ovo je,moj,az en,ez egy,super',
    nouns: 'klic,kluc,heslo,tajemstvi,kljuc,lozinka,tajna,kulcs,jelszo,titok,cheie,parola,secret,kleidi,kodikos',
    adjectives:
      'tajny,super tajny,velmi tajny,tajne,tajni,super tajni,jako tajni,titkos,szuper titkos,nagyon titkos,secreta,super secreta,foarte secreta,mystiko,poly mystiko,krifo',
    isBefore: true,
    endings:
      'zde,ovde,ovdje,itt,aici,pro jwt,za jwt,aplikace,aplikacije,projekt,projekat,server,produkce,zmen me,promeni me,promijeni me',
  },
];
