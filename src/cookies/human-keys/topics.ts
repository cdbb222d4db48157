/** What applications are about, and what they run on: is in a key where the name of a project would. */
export const TOPICS = {
  topic: `academy advisor agency agenda agent agents agri air album alert alpha alumni analyzer analysis analytics animal anime apartment archive
    arena art article asset assets assignment attendance auction audio audit author autism backup badge bakery balance band bazaar beauty beta
    bike bill billing biz blogs board boards book booking bookings books bookshop bookstore brain brand bridge browser budget bug builder building
    bus business buy calendar call camp campus canvas card care career cart case catalog center central chain challenge channel chatbot check
    checker chef church cinema city class classroom clean client clients clinic clock club clothing coach coin college comic comment commerce
    community compare compiler concert connect connection console construction contact contacts contest control converter cook cookbook core
    counter country courier course courses craft creator cricket cron custom customer dance dash dating deal deals delivery dental design desk
    detection detector device diary dictionary diet digest diner directory disease doc docs doctor document documents donation donor downloader
    draft dream drive driver drone editor edu education elearning election electro elite employee employees energy engine english enterprise
    equipment erp estate etl exam exams exchange expense expenses explorer express face factory fair family farm farmer fashion feed feedback field
    film fintech fire fish fit fitness flashcard fleet flight flow flower football form forms free fresh friend friends fund funds furniture
    gallery games garage garden gas gate generator gift giveaway gov grade grades green grid grocery guard guest guide gym habit hackathon
    hall helpdesk hire home homes homework hospital host hotels house hr idea image images import income info insight insights insurance
    intelligence interview invest investment invoice iot issue item items jobs journal journey kanban keeper kids kitchen land language laundry
    lead leads league learn legal lesson license life light line link linkedin links list live loan local location log logger logistics lost found
    loyalty lunch machine magazine map maps marketing mart master match math meal medical medicine meet meeting member members memo
    memory menu message messages messenger meta metrics mind mobile model models money monitor monitoring motor movies multi museum name nav
    ngo night nodes note notice notification novel nutrition office open opinion optimizer order orders organization organizer owner page pages paper
    park parking partner party pass patient pay payments payroll people performance personal pet pets pharma pharmacy phone photos pic pilot
    plan planner planet plant plants play player plus podcast point points poll polls pool portfolio post posts prediction prep press price print
    pro process product products profile program projects promo property proxy public publish puzzle quality query question quick quote quotes race
    radar radio ready real recipe recipes record records recruit recruitment recruiter referral relay rent rental rentals repair report reports
    request resale research reserve reservation resource result results resume review reviews reward rewards ride risk road robot room rooms route
    run safe sale sales salon scan scanner schedule scheduler science scout scraper script search security sell sensor session sharing
    ship shipping shopping short shortener signal simple skill skills sky smart snack soccer solar song space speech sport sports spot
    staff star stats status stay stock stocks storage stories story stream street student students studio study suite summary supply support
    survey surveys sync talent talk target tasks tax taxi tea teacher teachers team tech telegram tender tennis tenant terminal theater ticket tickets
    time timer todos todolist toolkit top tour tourism tournament town toy track tracking trade trader train trainer training transaction transfer
    transit translate translator transport travel trip trips trivia trust tube tutor tutorial tv uni union university url urban vault vehicle
    vendor venue verse video videos view village virtual vision visit visitor voice volunteer vote voting vpn warehouse water wealth wedding
    wellness wiki wine wizard wms word words work workflow workout works workshop world write writer yoga youth zone zoo
    vitest jest pytest playwright cypress mocha smoke browser check compose kubernetes k8s helm heroku railway vercel render replit netlify aws
    azure gcp cloudflare worker workers wrangler prisma drizzle sqlite hmac sha512 hs512 rs256 otp totp oauth2 sso saml oidc mcp llm gpt openai
    grpc kafka rabbitmq celery nginx spring hibernate dotnet asp elixir phoenix ktor scotch verification signer unsubscribe preview invite pepper
    padding ignored leaked precompile replay ingest audit gateway edge vps raspberry electron desktop android ios flutter swift kotlin`,
} as const;
