import type { Words } from "#app/platform/locale.ts";

/** What strangers read of a passport, and what its owner does with it. */
export const words = {
  passport: { fa: "شناسنامهٔ کالا", en: "Product passport" },
  serial: { fa: "شمارهٔ شناسنامه", en: "Passport number" },
  valid: { fa: "شناسنامه معتبر است", en: "The passport is valid" },
  validText: {
    fa: "این شناسنامه را {issuer} صادر و امضا کرده است و امروز معتبر است.",
    en: "Issued and signed by {issuer}; it is valid today.",
  },
  expired: { fa: "زمان شناسنامه گذشته", en: "The passport has run out" },
  expiredText: {
    fa: "زمان این شناسنامه گذشته و تازه نشده است. آنچه روز صدور گفته شده در زیر آمده است.",
    en: "Its term is over and it was not renewed. What was said when it was issued stands below.",
  },
  suspended: { fa: "شناسنامه تعلیق شده", en: "The passport is suspended" },
  suspendedText: {
    fa: "صادرکننده تا پایان بررسی پشت این شناسنامه نمی‌ایستد. هنوز باطل نشده است.",
    en: "Its issuer does not stand by it until an inquiry is over. It is not revoked yet.",
  },
  revoked: { fa: "شناسنامه باطل شده", en: "The passport is revoked" },
  revokedText: {
    fa: "این شناسنامه باطل شده است و دیگر اعتباری ندارد.",
    en: "This passport was revoked and is no longer valid.",
  },
  reason: { fa: "دلیل", en: "Reason" },
  revokedOn: { fa: "تاریخ باطل‌شدن", en: "Revoked on" },
  suspendedOn: { fa: "تعلیق از", en: "Suspended since" },
  printedCurrent: {
    fa: "امضای روی برچسب درست است و با همین شناسنامه می‌خواند.",
    en: "The signature on the tag holds and belongs to this very passport.",
  },
  printedOlder: {
    fa: "امضای روی برچسب درست است، ولی پس از چاپ آن نسخهٔ تازه‌تری صادر شده است. نسخهٔ تازه در زیر آمده است.",
    en: "The signature on the tag holds, but a newer version was issued after it was printed. The newer one stands below.",
  },
  notSigned: {
    fa: "شما شمارهٔ شناسنامه را وارد کرده‌اید. برای سنجیدن امضای روی برچسب، رمزینهٔ آن را با دوربین بخوانید.",
    en: "You typed the passport's number. To have the signature on the tag checked, scan its square code.",
  },
  tampered: { fa: "این برچسب را ما امضا نکرده‌ایم", en: "We did not sign this tag" },
  tamperedText: {
    fa: "امضا یا نشانهٔ درون این رمزینه با هیچ شناسنامه‌ای که صادر شده نمی‌خواند. شاید رمزینه آسیب دیده یا ناقص خوانده شده باشد؛ اگر دوباره هم همین را دیدید، برچسب ساختگی یا دستکاری‌شده است و به این کالا اعتماد نکنید.",
    en: "Its signature or its mark fits no passport that was ever issued. The code may be damaged or half read; if you see this again, the tag is made up or was tampered with, and the piece should not be trusted on its strength.",
  },
  seeSerial: { fa: "دیدن شناسنامهٔ شمارهٔ {serial}", en: "See the passport numbered {serial}" },
  proves: { fa: "امضا چه را ثابت می‌کند", en: "What the signature proves" },
  provesText: {
    fa: "اینکه {issuer} در تاریخ {date} همین گفته‌ها را دربارهٔ کالایی با این شماره تأیید کرده و از آن پس حرفی از آن عوض نشده است.",
    en: "That on {date} {issuer} vouched for exactly these statements about a piece with this number, and that not a letter of them was changed since.",
  },
  provesNot: { fa: "و چه را ثابت نمی‌کند", en: "And what it does not" },
  provesNotText: {
    fa: "اینکه برچسب به همان کالا بسته شده باشد. هر رمزینه‌ای را می‌توان رونوشت کرد. عکس پشت بافت را با کالای پیش روی خود بسنجید؛ تاریخ نخستین بازدید و شمار بازدیدها هم راهنماست.",
    en: "That the tag hangs on that very piece. Any code can be copied. Compare the photograph of the back of the weave with the piece before you; the day of the first look and the number of looks help too.",
  },
  said: { fa: "آنچه امضا شده است", en: "What was signed" },
  thisPiece: { fa: "این کالا", en: "This piece" },
  pieceOf: { fa: "شمارهٔ {number} از {of} کالای همانند", en: "No. {number} of {of} alike" },
  pieceNumber: { fa: "شمارهٔ {number} از کالاهای همانند", en: "No. {number} of several alike" },
  title: { fa: "نام کالا", en: "Piece" },
  family: { fa: "رشته", en: "Craft" },
  maker: { fa: "سازنده", en: "Maker" },
  place: { fa: "شهرستان", en: "County" },
  cluster: { fa: "خوشه", en: "Cluster" },
  issuer: { fa: "صادرکننده", en: "Issued by" },
  issued: { fa: "تاریخ صدور", en: "Issued on" },
  expires: { fa: "معتبر تا", en: "Valid until" },
  version: { fa: "نسخه", en: "Version" },
  gi: { fa: "نشان جغرافیایی", en: "Geographical indication" },
  giText: {
    fa: "شمارهٔ {number} در {register}، {status}، بررسی در {date}",
    en: "No. {number} in {register}, {status}, looked up on {date}",
  },
  national: { fa: "شمارهٔ شناسنامهٔ ملی فرش", en: "National carpet passport" },
  photographs: { fa: "عکس‌های شناسنامه", en: "Photographs in the passport" },
  photographsText: {
    fa: "زیر هر عکس آغاز اثر انگشت آن (SHA-256) آمده که در شناسنامه امضا شده است.",
    en: "Under each stands the beginning of its fingerprint (SHA-256), which is signed with the passport.",
  },
  more: { fa: "عکس دیگر", en: "Another picture" },
  looks: { fa: "بازدیدها", en: "Looks" },
  looksText: {
    fa: "نخستین بازدید {date}؛ تاکنون {count} بار. هر خواننده در هر روز یک بار شمرده می‌شود.",
    en: "First looked at on {date}; {count} so far. One reader counts once a day.",
  },
  looksNone: { fa: "شما نخستین کسی هستید که آن را می‌بینید.", en: "You are the first to look at it." },
  hands: { fa: "دست‌به‌دست شدن", en: "Changes of hands" },
  handsNone: { fa: "تاکنون به کس دیگری واگذار نشده است.", en: "It was not given on so far." },
  handsText: {
    fa: "{count} بار واگذار شده، آخرین بار در {month}.",
    en: "Changed hands: {count}, last in {month}.",
  },
  versions: { fa: "نسخه‌ها", en: "Versions" },
  versionLine: { fa: "نسخهٔ {version}: {reason}", en: "Version {version}: {reason}" },
  forMachines: { fa: "برای راستی‌آزمایی مستقل", en: "To verify by yourself" },
  asJwt: { fa: "گواهی امضاشده (JWT)", en: "The signed credential (JWT)" },
  asLd: { fa: "JSON-LD", en: "JSON-LD" },
  keys: { fa: "کلیدهای عمومی", en: "Public keys" },
  did: { fa: "شناسهٔ did:web", en: "did:web" },
  offline: { fa: "صفحهٔ راستی‌آزمایی بی‌اینترنت", en: "Verify offline" },
  ownershipLink: { fa: "مالکیت این کالا", en: "Ownership of this piece" },
  seePiece: { fa: "دیدن کالا در بازار", en: "See the piece on the market" },
  notOnSale: { fa: "دیگر در بازار نیست", en: "No longer on the market" },
} satisfies Words;

/** Owning a piece, and giving it on. */
export const ownershipWords = {
  title: { fa: "مالکیت کالای {serial}", en: "Ownership of piece {serial}" },
  lead: {
    fa: "نام مالک هیچ‌جا نشان داده نمی‌شود؛ دیگران تنها می‌بینند که کالا چند بار و آخرین بار در چه ماهی واگذار شده است.",
    en: "An owner's name is shown nowhere. Others see only how often a piece was given on, and in which month the last time.",
  },
  yours: { fa: "این کالا به نام شما ثبت شده است", en: "This piece is registered as yours" },
  yoursText: {
    fa: "هنگام فروش یا هدیه‌دادن، کدی بسازید و به گیرنده بدهید. کد را تنها یک بار نشان می‌دهیم و {days} روز اعتبار دارد؛ کد تازه کد پیشین را باطل می‌کند.",
    en: "When you sell it or give it away, make a code and hand it to the receiver. We show it once; it is good for {days} days, and a newer one ends the one before.",
  },
  codeUntil: { fa: "کدی که ساخته‌اید تا این زمان اعتبار دارد", en: "The code you made is good until" },
  makeCode: { fa: "ساختن کد واگذاری", en: "Make a code" },
  makeNew: { fa: "ساختن کد تازه", en: "Make a new code" },
  bought: { fa: "شما این کالا را خریده و دریافت کرده‌اید", en: "You bought this piece and received it" },
  boughtText: {
    fa: "می‌توانید آن را به نام خود ثبت کنید تا بعدها بتوانید با شناسنامه واگذارش کنید.",
    en: "You may have it registered as yours, so that you can give it on with its passport later.",
  },
  claim: { fa: "ثبت به نام من", en: "Register it as mine" },
  other: { fa: "کد واگذاری دارید؟", en: "Were you given a code?" },
  otherText: {
    fa: "اگر این کالا را از مالک آن گرفته‌اید، کدی را که به شما داده است بنویسید.",
    en: "If you got this piece from its owner, type the code you were told.",
  },
  guest: { fa: "واگذاری با شناسنامه", en: "Give it on with its passport" },
  guestText: {
    fa: "کدی بسازید و به گیرنده بدهید، یا خودتان با حساب خود در صفحهٔ مالکیت بنویسید. کد را یک بار نشان می‌دهیم و {days} روز اعتبار دارد. تنها این نگه داشته می‌شود که کالا با کدام ردیف این سفارش خریده شده، از کی، و اثر رمزشدهٔ کد؛ نه نام و شماره‌ای.",
    en: "Make a code and hand it to the receiver, or enter it yourself with an account on the ownership page. We show it once; it is good for {days} days. All that is kept is by which line of this order the piece was bought, since when, and a keyed hash of the code; no name and no number.",
  },
  code: { fa: "کد واگذاری", en: "Code" },
  take: { fa: "به نام من شود", en: "Make it mine" },
  revoked: {
    fa: "این شناسنامه باطل شده است و مالکیت آن دیگر جابه‌جا نمی‌شود.",
    en: "This passport was revoked; its ownership changes no more.",
  },
} satisfies Words;

export const reasonWords = {
  issued: { fa: "صدور", en: "issued" },
  evidence: { fa: "بازدید یا آزمایش تازه", en: "new inspection or test" },
  changed: { fa: "تغییر در مشخصات یا سازنده", en: "the piece's or maker's particulars changed" },
  "national-number": { fa: "ثبت شمارهٔ شناسنامهٔ ملی", en: "national passport's number recorded" },
  renewed: { fa: "تمدید", en: "renewed" },
} satisfies Words;

/** What a command answers: merged into speech.ts. */
export const refusals = {
  "passports.own": {
    fa: "هیچ‌کس دربارهٔ کالای خودش تصمیم نمی‌گیرد. آن را به همکار دیگری بسپارید.",
    en: "Nobody decides of her own piece. Please leave it to a colleague.",
  },
  "passports.revoked": { fa: "این شناسنامه باطل شده است.", en: "This passport was revoked." },
  "passports.closed": {
    fa: "این شناسنامه دیگر دوباره امضا نمی‌شود.",
    en: "This passport is not signed again.",
  },
  "passports.owned": {
    fa: "این کالا به نام کس دیگری ثبت شده است.",
    en: "This piece is registered as somebody else's.",
  },
  "passports.not-bought": {
    fa: "خرید تحویل‌شده‌ای از این کالا به نام شما نیست.",
    en: "There is no purchase of this piece in your name that has arrived.",
  },
  "passports.all-numbered": {
    fa: "از این کالا {made} تا ساخته‌اید و {left} شماره مانده است. اگر بیشتر ساخته‌اید، نخست موجودی را درست کنید.",
    en: "{made} of these were made, and {left} numbers are left. If you have made more, please correct the stock first.",
  },
  "passports.no-run": {
    fa: "این کالا یکی است یا شناسنامهٔ معتبر ندارد؛ شمارهٔ جداگانه نمی‌گیرد.",
    en: "There is only one of this, or its passport does not hold: no numbers are given.",
  },
  "passports.guest-only": {
    fa: "این سفارش از آنِ یک حساب است؛ از صفحهٔ مالکیت کالا کد بسازید.",
    en: "This order belongs to an account; please make the code on the piece's ownership page.",
  },
  "passports.not-arrived": {
    fa: "پس از رسیدن کالا می‌توانید برایش کد بسازید.",
    en: "A code can be made once the piece has arrived.",
  },
  "done.pieces-numbered": { fa: "شماره داده شد؛ برچسب‌ها آمادهٔ چاپ است.", en: "Numbered; the tags are ready to print." },
  "passports.yours-already": { fa: "این کالا هم‌اکنون به نام شماست.", en: "This piece is yours already." },
  "passports.code-wrong": {
    fa: "این کد درست نیست، به کار رفته یا زمانش گذشته است. از مالک کد تازه‌ای بخواهید.",
    en: "This code is wrong, was used, or has run out. Please ask the owner for a new one.",
  },
  "done.passport-owned": { fa: "کالا به نام شما ثبت شد.", en: "The piece is registered as yours." },
  "done.passport-code": {
    fa: "کد واگذاری: {code}. آن را همین حالا یادداشت کنید؛ دوباره نشان داده نمی‌شود.",
    en: "The code is {code}. Please write it down now; it is not shown again.",
  },
  "done.passport-revoked": {
    fa: "شناسنامه باطل شد و از همین لحظه همه‌جا باطل دیده می‌شود.",
    en: "The passport is revoked, and everywhere from this moment.",
  },
  "done.passport-suspended": { fa: "شناسنامه تعلیق شد.", en: "The passport is suspended." },
  "done.passport-lifted": { fa: "تعلیق برداشته شد.", en: "The suspension is lifted." },
  "done.passport-number": {
    fa: "شماره ثبت و شناسنامه دوباره امضا شد.",
    en: "The number is recorded and the passport signed anew.",
  },
} satisfies Words;
