import type { Words } from "#app/platform/locale.ts";

/** What identity refuses, by code: merged into speech.ts. */
export const refusals = {
  "identity.phone-invalid": {
    fa: "این شمارهٔ همراه درست نیست. آن را مانند ۰۹۱۲۳۴۵۶۷۸۹ بنویسید.",
    en: "This is not a mobile number we can reach. Please write it like 0912 345 6789.",
  },
  "identity.phone-same": { fa: "این شماره هم‌اکنون از آن شماست.", en: "This number is yours already." },
  "identity.phone-taken": {
    fa: "کسی با این شماره وارد می‌شود. شمارهٔ دیگری بنویسید؛ اگر این شماره از آن شماست، با دبیرخانهٔ طرح تماس بگیرید.",
    en: "Somebody signs in with this number. Please use another; if it is yours, contact the programme's secretariat.",
  },
  "done.phone-set": {
    fa: "از این پس با این شماره وارد می‌شوید. دستگاه‌های دیگر بیرون رفتند.",
    en: "From now on you sign in with this number. Other devices were signed out.",
  },
  "identity.code-wrong": {
    fa: "این کد درست نیست. پیامک را دوباره ببینید و همهٔ شش رقم را بنویسید.",
    en: "This code is not right. Please look at the message again and write all six digits.",
  },
  "identity.code-spent": {
    fa: "پنج بار کد نادرست نوشته شد و این کد دیگر کار نمی‌کند. لطفاً کد تازه بگیرید.",
    en: "The code was written wrongly five times and no longer works. Please ask for a new one.",
  },
  "identity.code-stale": {
    fa: "در این مرورگر کدی در انتظار نیست: یا به کار رفته، یا ده دقیقه‌اش گذشته، یا کد تازه‌تری فرستاده شده است. لطفاً کد تازه بگیرید.",
    en: "No code is waiting in this browser: it was used, its ten minutes are over, or a newer one was sent. Please ask for a new one.",
  },
  "identity.disabled": {
    fa: "این حساب بسته است. برای گفت‌وگو با دبیرخانهٔ طرح تماس بگیرید.",
    en: "This account is closed. Please contact the programme's secretariat.",
  },
  "identity.password-wrong": {
    fa: "ایمیل و گذرواژه با هم نمی‌خوانند. هر دو را بررسی کنید یا با شمارهٔ همراه وارد شوید.",
    en: "The e‑mail address and the password do not match. Please check both, or sign in with your mobile number.",
  },
  "identity.password-short": {
    fa: "گذرواژه باید دست‌کم ۱۲ نویسه باشد. چند واژهٔ پشت سر هم خوب است.",
    en: "A password needs at least 12 characters. A few words in a row do well.",
  },
  "identity.password-plain": {
    fa: "این گذرواژه را زود می‌توان حدس زد. چند واژهٔ بی‌ربط کنار هم بگذارید.",
    en: "This password is easily guessed. Please put a few unrelated words together.",
  },
  "identity.password-differs": {
    fa: "این دو یکی نیستند. گذرواژه را دوباره بنویسید.",
    en: "The two are not the same. Please write the password again.",
  },
  "password.busy": {
    fa: "اکنون بسیاری هم‌زمان وارد می‌شوند. چند لحظهٔ دیگر دوباره بفرستید.",
    en: "Many people are signing in at this moment. Please send it again shortly.",
  },
  "identity.no-email": {
    fa: "برای گذرواژه، نخست باید نشانی ایمیلی در حساب شما باشد.",
    en: "A password needs an e‑mail address in your account first.",
  },
  "identity.prove-again": {
    fa: "برای این کار باید به‌تازگی وارد شده باشید. لطفاً دوباره وارد شوید و ادامه دهید.",
    en: "This asks for a recent sign-in. Please sign in once more and go on.",
  },
  "identity.factor-wrong": {
    fa: "این کد درست نیست یا پیش‌تر به کار رفته است. کد بعدی برنامه را بنویسید.",
    en: "This code is not right or was used already. Please write the next one your app shows.",
  },
  "identity.factor-set": {
    fa: "عامل دوم این حساب پیش‌تر راه‌اندازی شده است.",
    en: "This account already has its second factor.",
  },
  "identity.factor-missing": {
    fa: "نخست باید عامل دوم را راه‌اندازی کنید.",
    en: "Please set up the second factor first.",
  },
  "identity.not-yourself": {
    fa: "هیچ‌کس نمی‌تواند به خودش وظیفه بدهد. از همکار دیگری بخواهید.",
    en: "Nobody may give a duty to herself. Please ask a colleague.",
  },
} satisfies Words;

/** What identity's own pages say. */
export const words = {
  signInTitle: { fa: "ورود یا نام‌نویسی", en: "Sign in or join" },
  signInLead: {
    fa: "شمارهٔ همراهتان را بنویسید؛ کدی شش‌رقمی برایتان پیامک می‌شود. اگر بار نخست است، حساب شما همان‌جا ساخته می‌شود.",
    en: "Write your mobile number and we send you a code of six digits. If this is your first time, your account is made then and there.",
  },
  phone: { fa: "شمارهٔ همراه", en: "Mobile number" },
  ownPhoneTitle: { fa: "شمارهٔ خودم", en: "A number of my own" },
  ownPhoneLead: {
    fa: "اکنون با شماره‌ای که به {tail} ختم می‌شود وارد می‌شوید. به شمارهٔ تازه کد می‌فرستیم و به شمارهٔ پیشین خبر می‌دهیم.",
    en: "You sign in with the number ending in {tail}. We send a code to the new one, and tell the one before.",
  },
  ownPhoneNone: {
    fa: "اکنون با شمارهٔ خانواده وارد می‌شوید. با شمارهٔ خودتان دیگر کسی به جای شما وارد نمی‌شود؛ به شمارهٔ خانواده خبر می‌دهیم.",
    en: "You sign in with your household's number. With one of your own nobody else enters as you; we tell the household's number.",
  },
  ownPhoneWay: { fa: "شمارهٔ ورود", en: "Number to sign in with" },
  ownPhoneHousehold: { fa: "شمارهٔ خانواده؛ شمارهٔ خودتان را بگذارید", en: "Your household's; set one of your own" },
  newPhone: { fa: "شمارهٔ تازه", en: "The new number" },
  makeOwn: { fa: "این شمارهٔ من است", en: "This is my number" },
  phoneExample: { fa: "۰۹۱۲۳۴۵۶۷۸۹", en: "0912 345 6789" },
  sendCode: { fa: "فرستادن کد", en: "Send the code" },
  byPassword: { fa: "ورود با ایمیل و گذرواژه", en: "Sign in with e‑mail and password" },
  byPhone: { fa: "ورود با شمارهٔ همراه", en: "Sign in with a mobile number" },
  noPassword: {
    fa: "گذرواژه‌ای در کار نیست و شمارهٔ شما به کسی نشان داده نمی‌شود.",
    en: "No password is needed, and your number is shown to nobody.",
  },
  codeTitle: { fa: "کد پیامک‌شده", en: "The code we sent" },
  codeLead: {
    fa: "کد شش‌رقمی را که به شمارهٔ شما با رقم‌های پایانی {tail} فرستادیم بنویسید. ده دقیقه اعتبار دارد.",
    en: "Write the six digits we sent to the number ending in {tail}. They are good for ten minutes.",
  },
  whoTitle: { fa: "شما کدام‌یک هستید؟", en: "Which of you is this?" },
  whoLead: {
    fa: "این شماره را چند نفر از یک خانه به کار می‌برند. هر کس حساب و پروندهٔ خودش را دارد.",
    en: "Several people of one household use this number. Each has an account and a file of her own.",
  },
  whoNone: {
    fa: "در این مرورگر کد درستی پشت سر نیست. شماره را دوباره بنویسید.",
    en: "No right code stands behind this browser. Please write the number again.",
  },
  whoField: { fa: "من هستم", en: "I am" },
  whoOther: { fa: "هیچ‌کدام؛ کس دیگری هستم", en: "None of these; somebody else" },
  whoPress: { fa: "ورود", en: "Sign in" },
  codeLeadNone: {
    fa: "در این مرورگر کدی در انتظار نیست. برای گرفتن کد، شمارهٔ همراهتان را بنویسید.",
    en: "No code is waiting in this browser. Write your mobile number to get one.",
  },
  code: { fa: "کد", en: "Code" },
  signIn: { fa: "ورود", en: "Sign in" },
  newCode: { fa: "کد تازه یا شمارهٔ دیگر", en: "A new code or another number" },
  codeLate: {
    fa: "پیامک گاهی تا یک دقیقه در راه است.",
    en: "A message may take up to a minute.",
  },
  demoOutbox: {
    fa: "این بازار نمایشی است؛ پیامک‌ها به جای تلفن، در صندوق خروجی دیده می‌شوند.",
    en: "This is a demonstration: messages appear in the outbox instead of on a telephone.",
  },
  demoOutboxLink: { fa: "دیدن صندوق خروجی", en: "See the outbox" },
  passwordTitle: { fa: "ورود با ایمیل و گذرواژه", en: "Sign in with e‑mail and password" },
  email: { fa: "نشانی ایمیل", en: "E‑mail address" },
  password: { fa: "گذرواژه", en: "Password" },
  passwordForgotten: {
    fa: "گذرواژه را فراموش کرده‌اید؟ با شمارهٔ همراه وارد شوید و در حساب خود گذرواژهٔ تازه بگذارید.",
    en: "Forgotten your password? Sign in with your mobile number and set a new one in your account.",
  },
  newPasswordTitle: { fa: "گذرواژهٔ تازه", en: "A new password" },
  newPasswordLead: {
    fa: "با {email} و این گذرواژه هم می‌توانید وارد شوید. دستگاه‌های دیگر از حساب بیرون می‌روند.",
    en: "You can then also sign in with {email} and this password. Your other devices are signed out.",
  },
  newPassword: { fa: "گذرواژهٔ تازه", en: "New password" },
  passwordHint: {
    fa: "دست‌کم ۱۲ نویسه؛ چند واژهٔ پشت سر هم آسان به یاد می‌ماند.",
    en: "At least 12 characters; a few words in a row are easy to remember.",
  },
  repeatPassword: { fa: "دوباره همان گذرواژه", en: "The same password again" },
  noEmail: {
    fa: "برای گذرواژه، نخست باید نشانی ایمیلی در حساب شما باشد. تا آن هنگام با شمارهٔ همراه وارد می‌شوید.",
    en: "A password needs an e‑mail address in your account first. Until then you sign in with your mobile number.",
  },
  setPassword: { fa: "گذاشتن گذرواژه", en: "Set the password" },
  proveAgain: { fa: "دوباره وارد شوید", en: "Sign in again" },
  factorTitle: { fa: "عامل دوم", en: "Second factor" },
  factorLead: {
    fa: "کار شما با اطلاعات و حقوق دیگران سروکار دارد. کد شش‌رقمی برنامهٔ رمزساز خود را بنویسید.",
    en: "Your duty touches other people's data and rights. Write the six digits your authenticator app shows.",
  },
  factorCode: { fa: "کد برنامهٔ رمزساز", en: "Code from the app" },
  goOn: { fa: "ادامه", en: "Go on" },
  enrolTitle: { fa: "راه‌اندازی عامل دوم", en: "Set up the second factor" },
  enrolLead: {
    fa: "پیش از آغاز کار، یک برنامهٔ رمزساز را به حساب خود پیوند دهید. تا آن هنگام، وظیفهٔ شما در سامانه خفته است.",
    en: "Before you begin, link an authenticator app to your account. Until then your duty sleeps.",
  },
  enrolInstall: {
    fa: "یک برنامهٔ رمزساز (TOTP) بر تلفن خود نصب کنید.",
    en: "Install an authenticator (TOTP) app on your telephone.",
  },
  enrolSecret: {
    fa: "این کلید را در آن وارد کنید؛ اگر برنامه بر همین دستگاه است، پیوند زیر را باز کنید.",
    en: "Enter this key in it; if the app is on this device, open the link below.",
  },
  enrolOpen: { fa: "باز کردن در برنامهٔ رمزساز", en: "Open in the authenticator" },
  enrolKey: { fa: "کلید", en: "Key" },
  enrolConfirm: {
    fa: "کد شش‌رقمی را که برنامه نشان می‌دهد اینجا بنویسید.",
    en: "Write the six digits the app now shows here.",
  },
  enrol: { fa: "پیوند دادن", en: "Link the app" },
  accountTitle: { fa: "حساب من", en: "My account" },
  greeting: { fa: "سلام {name}", en: "Hello, {name}" },
  profile: { fa: "نام و زبان", en: "Name and language" },
  profileTitle: { fa: "نام و زبان شما", en: "Your name and language" },
  profileLead: {
    fa: "نامی که فروشنده و پیک شما را با آن می‌خوانند، و زبانی که با شما سخن می‌گوییم.",
    en: "The name makers and carriers call you by, and the language we speak to you.",
  },
  name: { fa: "نام و نام خانوادگی", en: "Full name" },
  nameExample: { fa: "زهرا احمدی", en: "Zahra Ahmadi" },
  language: { fa: "زبان", en: "Language" },
  persian: { fa: "فارسی", en: "فارسی (Persian)" },
  english: { fa: "English (انگلیسی)", en: "English" },
  save: { fa: "ذخیره", en: "Save" },
  noName: { fa: "هنوز نامی ننوشته‌اید", en: "No name yet" },
  rooms: { fa: "اتاق‌های کار شما", en: "Your working rooms" },
  myThings: { fa: "خریدها و پیام‌ها", en: "Purchases and messages" },
  orders: { fa: "سفارش‌ها", en: "Orders" },
  ordersLead: { fa: "از ثبت تا رسیدن به دست شما", en: "From placing to arriving at your door" },
  notices: { fa: "پیام‌ها", en: "Messages" },
  noticesLead: { fa: "هر آنچه به شما خبر داده‌ایم", en: "Everything we have told you" },
  security: { fa: "ورود و ایمنی", en: "Signing in and safety" },
  devices: { fa: "دستگاه‌ها", en: "Devices" },
  deviceCount: { fa: "وارد در {count} دستگاه", en: "Signed in on {count}" },
  passwordIsSet: { fa: "گذاشته شده است؛ می‌توانید عوضش کنید", en: "Set; you may change it" },
  passwordLead: { fa: "راه دوم ورود، در کنار پیامک", en: "A second way in, beside the code" },
  factorOn: { fa: "برنامهٔ رمزساز پیوند خورده است", en: "An authenticator app is linked" },
  factorAsleep: {
    fa: "وظیفه‌های شما خفته‌اند تا عامل دوم را بدهید.",
    en: "Your duties sleep until you give the second factor.",
  },
  wake: { fa: "دادن عامل دوم", en: "Give the second factor" },
  signOut: { fa: "خروج از حساب", en: "Sign out" },
  joinLead: {
    fa: "در خانه چیزی می‌سازید یا خدمتی می‌دهید؟ به طرح بپیوندید.",
    en: "Do you make something or offer a service from home? Join the programme.",
  },
  devicesTitle: { fa: "دستگاه‌های شما", en: "Your devices" },
  devicesPageLead: {
    fa: "اگر دستگاهی را نمی‌شناسید، همین حالا آن را از حساب بیرون کنید.",
    en: "If you do not know one of these, sign it out now.",
  },
  thisDevice: { fa: "همین دستگاه", en: "This device" },
  unknownDevice: { fa: "مرورگری ناشناس", en: "An unknown browser" },
  since: { fa: "ورود", en: "Signed in" },
  until: { fa: "اعتبار تا", en: "Until" },
  endDevice: { fa: "بیرون کردن", en: "Sign out" },
  endOthers: { fa: "بیرون کردن همهٔ دستگاه‌های دیگر", en: "Sign out all other devices" },
  endOthersQuestion: { fa: "همهٔ دستگاه‌های دیگر بیرون بروند؟", en: "Sign out every other device?" },
  endOthersConsequence: {
    fa: "در آن‌ها باید دوباره با کد پیامکی وارد شوید. این دستگاه می‌ماند.",
    en: "They will need a new code to sign in. This device stays.",
  },
  onlyThis: { fa: "جز این دستگاه، جای دیگری وارد نشده‌اید.", en: "You are signed in nowhere but here." },
} satisfies Words;
