/** What a cluster tells of itself: two short paragraphs, and when it works and sells. */
export type ClusterStory = { storyFa: string; storyEn: string; seasonFa: string; seasonEn: string };

/**
 * The stories of the demo market's clusters, written for it. They say of a craft what its makers would show a visitor;
 * what is only reported of a place (marks, titles, records) is left to the part of the page that says so.
 */
export const clusterStories: Readonly<Record<string, ClusterStory>> = {
  "anbaran-kilim": {
    storyFa:
      "گلیم عنبران نقشه‌ای روی کاغذ ندارد. چلهٔ پنبه‌ای را بر دار می‌کشند، پود پشم یا ابریشم را با انگشت و شانه جا می‌دهند و نقش را از یاد می‌آورند: اژدها، چرخ، سماور و سینی، خرچنگ. هر خانه این نقش‌ها را اندکی دیگرگون می‌بافد و همسایه از دور می‌گوید کار کیست.\n\nاینجا بافنده تنها کار نمی‌کند. رنگرز، ریسنده و کسی که لبه‌ها را می‌پیچد چند در آن‌سوتر می‌نشینند و سفارش بزرگ میان چند دار بخش می‌شود.",
    storyEn:
      "An Anbaran kilim has no plan on paper. A cotton warp is stretched on the loom, wool or silk is laid in with finger and comb, and the figures come from memory: dragon, wheel, samovar and tray, crab. Every house weaves them a little differently, and a neighbour can tell from afar whose work it is.\n\nNobody here works alone. The dyer, the spinner and the one who binds the edges live a few doors away, and a large order is shared out among several looms.",
    seasonFa: "دار در همهٔ سال برپاست؛ رنگرزی با گیاه به تابستان می‌افتد که ریشه و برگ تازه است.",
    seasonEn: "The looms stand all year; dyeing with plants falls in summer, when root and leaf are fresh.",
  },
  "moghan-verni": {
    storyFa:
      "ورنی پرز ندارد و یک رو دارد. بافنده پود رنگین را دور تارها می‌پیچد و پشت کار سرنخ‌ها آزاد می‌مانند؛ پس رویهٔ آن ریز و روشن است و خود سبک و تاشو. اندازهٔ دوست‌داشتنی آن هفتاد و پنج در دویست سانتی‌متر است با سه گل در میان، و آشناترین نقشه‌اش خشتی است با خروسی در هر خانه.\n\nاین بافته کار کوچ بود: روی چادر، روی بار، زیر پا. امروز همان نقش‌ها بر دیوار و کوسن می‌نشینند و بافنده هنوز آن‌ها را از حفظ می‌بافد.",
    storyEn:
      "A verni has no pile and only one face. The weaver wraps coloured weft around the warps and leaves the ends loose behind, so the face is fine and clear and the piece itself light enough to fold. The favoured size is seventy-five by two hundred centimetres with three medallions; the best-known layout is of panels, each with its rooster.\n\nIt was the weave of a people on the move: over the tent, over the load, underfoot. Today the same figures go on walls and cushions, and the weaver still has them by heart.",
    seasonFa: "بیشتر در ماه‌های سرد بافته می‌شود، پس از بازگشت از ییلاق؛ کار آماده در بهار بیشتر است.",
    seasonEn: "Woven mostly in the cold months, after the return from summer pastures; spring has the widest choice.",
  },
  "khalkhal-jajim": {
    storyFa:
      "جاجیم را روی زمین می‌بافند: تاری بلند و باریک که رنگ‌هایش پیش از بافتن چیده شده است و پودی که در آن پنهان می‌ماند. نقش، همان رنگ تار است؛ پس نوار جاجیم در دو رو یکی است. نوارها را کنار هم می‌دوزند تا روانداز، جانماز یا خورجین شود.\n\nدر نمهیل و برندق جاجیم جهیزیه بود و سال‌ها در خانه می‌ماند. بافندگان خوشه همان نوارها را برای پردهٔ خانه‌های کوچک، رویهٔ مبل و کیف هم می‌بافند.",
    storyEn:
      "Jajim is woven along the ground: a long narrow warp whose colours are set out before the work begins, and a weft that stays hidden in it. The pattern is the warp itself, so both faces are alike. Strips are then sewn side by side into throws, prayer mats and saddlebags.\n\nIn Namahil and Barandaq a jajim was part of the dowry and stayed in a house for decades. The cluster's weavers now make the same strips for curtains, chairs and bags.",
    seasonFa: "پشم را پس از پشم‌چینی بهار می‌شویند و می‌ریسند؛ بافتن از پاییز تا پایان زمستان است.",
    seasonEn: "Wool is washed and spun after the spring shearing; weaving runs from autumn to the end of winter.",
  },
  "ardabil-carpet": {
    storyFa:
      "فرش اردبیل را با پشمی براق و پرپشت، بر تار و پود پنبه و با گره متقارن می‌بافند. رج رایج کار خانه‌ها نزدیک بیست و هفت در هفت سانتی‌متر است و استادان بسیار ریزتر از این هم می‌زنند. هراتی، مشایخی، گلدانی، ظل‌السلطانی و ترنج شیخ صفی از نقشه‌های همین شهرند.\n\nبافندگان خوشه از راه تعاونی چله و پشم یکدست می‌گیرند، پیش از پایین آمدن فرش از دار بازرسی می‌شوند و در پرداخت و شست‌وشو شریک‌اند. بر برگهٔ هر فرش رج و مبنای شمارش آن، با هم، نوشته شده است.",
    storyEn:
      "Ardabil carpets are knotted in lustrous, generous wool on cotton warp and weft, with the symmetric knot. Homes usually weave at about twenty-seven knots on seven centimetres, and masters go far finer. Herati, mashayekhi, vase, zel-ol-soltan and the Sheikh Safi medallion are designs of this city.\n\nThrough their cooperative the weavers buy even warp and wool, are inspected before a carpet leaves the loom, and share shearing and washing. Each carpet's sheet states its knot count together with the length on which it was counted.",
    seasonFa: "دار در همهٔ سال برپاست؛ شست‌وشو و پرداخت در تابستان انجام می‌شود و فرش‌های تازه پاییز می‌رسند.",
    seasonEn: "The looms stand all year; washing and shearing are done in summer and new carpets arrive in autumn.",
  },
  "ardabil-tableau": {
    storyFa:
      "تابلوفرش نقاشی نیست و عکس هم نیست: هر نقطهٔ رنگ یک گره است. بافنده نخست رنگ‌ها را می‌شمارد، گاهی چند ده رنگ، و کرک و ابریشم هم‌شماره را کنار هم می‌چیند. ماه‌ها از پایین به بالا می‌بافد بی‌آنکه تصویر را کامل ببیند.\n\nخوشه تنها نقشه‌ای را می‌پذیرد که حق آن روشن باشد: طرح خود بافنده، نقشهٔ کهن، یا طرحی با اجازهٔ نوشتهٔ صاحبش.",
    storyEn:
      "A tableau rug is neither painting nor photograph: each point of colour is a knot. The weaver first counts the colours, sometimes dozens of them, and lays out kork wool and silk of matching weight. Then she works upward for months without seeing the whole picture.\n\nThe cluster takes on a pattern only when the right to it is clear: the weaver's own drawing, an old design, or one with its author's written leave.",
    seasonFa: "در همهٔ سال؛ سفارش چهره و خط پیش از نوروز زیاد می‌شود، پس زودتر بپرسید.",
    seasonEn: "All year; orders for portraits and calligraphy gather before Nowruz, so ask early.",
  },
  "germi-shal": {
    storyFa:
      "شال گرمی پارچه‌ای پشمی و باریک است که با دستگاه خانگی می‌بافند و نرم و گرم و سبک از کار درمی‌آید. کنار آن جوراب نقش‌دار با پنج میل بافته می‌شود، عروسک با همان پارچه‌ها لباس می‌پوشد و سوزن روی جلیقه و روسری گل می‌اندازد.\n\nزنان این خوشه دوخت را از حاشیه آغاز می‌کنند تا تناسب نقش به‌هم نخورد. بر برگهٔ هر کار نوشته شده است زمینه و نخ آن چیست، چند ساعت دست روی آن بوده و چه اندازه از آن کار ماشین است.",
    storyEn:
      "Germi shal is a narrow woollen cloth woven on a home loom, soft, warm and light. Beside it patterned socks are knitted on five needles, dolls are dressed in the same cloth, and the needle puts flowers on waistcoats and scarves.\n\nThe women of this cluster begin an embroidery at its border, so that the figures keep their measure. Each piece's sheet says what ground and thread it has, how many hours of handwork went into it and what part, if any, a machine did.",
    seasonFa: "شال و جوراب از مهر تا اسفند بیشترین کار را دارند؛ رودوزی در همهٔ سال سفارش گرفته می‌شود.",
    seasonEn: "Shal and socks are busiest from October to March; embroidery is taken on order all year.",
  },
  "parsabad-sewing": {
    storyFa:
      "در پارس‌آباد خیاط‌ها شبکه‌اند: یکی الگو می‌کشد، یکی برش می‌زند، چند نفر می‌دوزند و یکی پیش از بسته‌بندی درزها را وارسی می‌کند. پس سفارش سی‌تایی هم در خانه‌ها دوخته می‌شود و هیچ‌کس بیش از توان خود برنمی‌دارد.\n\nلباس‌ها از پوشاک همین دشت می‌آیند، با برشی که امروز می‌شود پوشید. اندازه‌ها به سانتی‌متر بدن داده شده است و آنچه به اندازهٔ شما دوخته شود بازگردانده نمی‌شود؛ این را پیش از خرید می‌گوییم.",
    storyEn:
      "In Parsabad the tailors are a network: one draws the pattern, one cuts, several sew and one checks the seams before packing. So even an order of thirty is sewn in homes, and nobody takes on more than she can do.\n\nThe clothes come from the dress of this plain, cut for wearing today. Sizes are given as measures of the body, and what is made to your own measure cannot be returned; you are told so before you buy.",
    seasonFa: "پرکارترین ماه‌ها بهمن و اسفند پیش از نوروز و شهریور پیش از مدرسه است.",
    seasonEn: "Busiest in February and March before Nowruz, and in September before school.",
  },
  "sareyn-honey": {
    storyFa:
      "کندوها بهار پایین کوه‌اند و با گل بالا می‌روند: نخست آویشن، سپس گون و بابونهٔ ییلاق‌های سبلان. هر بار که شان برداشته می‌شود بهر تازه‌ای است با شمارهٔ خود، و برگهٔ آزمایش همان بهر را کنار شیشه می‌بینید.\n\nعسل طبیعی دیر یا زود شکرک می‌زند و این نشانهٔ ناخالصی نیست. دربارهٔ خلوص تنها آزمایشگاه داوری می‌کند؛ پس هر عددی که برگه ندارد اینجا «اظهار تولیدکننده» خوانده می‌شود.",
    storyEn:
      "The hives spend spring at the foot of the mountain and climb with the flowers: thyme first, then astragalus and the chamomile of Sabalan's summer pastures. Each time the combs are taken is a lot with a number of its own, and the test sheet of that very lot stands beside the jar.\n\nNatural honey crystallises sooner or later, which says nothing against it. Only a laboratory can judge purity, so any figure without a report is called the maker's word here.",
    seasonFa: "برداشت اصلی در شهریور است؛ عسل نو از مهر به بازار می‌آید.",
    seasonEn: "The main harvest is in late August and September; new honey is on sale from October.",
  },
  "meshgin-honey": {
    storyFa:
      "شمال سبلان دیرتر گرم می‌شود و گل‌هایش تا پایان تابستان می‌مانند. زنبورداران از لاهرود تا شعبان کندوها را میان یونجه‌زار و مرتع جابه‌جا می‌کنند و عسلی می‌گیرند که رنگش با ارتفاع روشن‌تر می‌شود.\n\nخانواده‌های خوشه دستگاه استخراج مشترک دارند و هر خانواده بهر خود را جدا نگه می‌دارد. نام زنبوردار، ماه برداشت و گل‌های پیرامون بر برگهٔ هر شیشه هست.",
    storyEn:
      "The north of Sabalan warms late and keeps its flowers to the end of summer. Between Lahrud and Shaban the beekeepers move their hives from lucerne field to pasture and take a honey whose colour grows lighter with height.\n\nThe cluster's families share an extractor, and each keeps its own lot apart. The beekeeper, the month of harvest and the flowers around stand on every jar's sheet.",
    seasonFa: "برداشت از میانهٔ مرداد تا پایان شهریور؛ موم و گرده زودتر از عسل می‌رسند.",
    seasonEn: "Harvested from early August to late September; wax and pollen come before the honey.",
  },
  "fandoqlu-herbs": {
    storyFa:
      "در خرداد، دشت فندقلو سفید می‌شود. بابونه را صبح پس از خشک شدن شبنم با دست می‌چینند، همان روز در سایه می‌گسترند و هر بهر را با روز چیدن، جای چیدن و نام علمی گیاه نگه می‌دارند. آنچه کاشته شده و آنچه خودرو است جدا می‌ماند.\n\nچیدن گیاه خودرو پروانه می‌خواهد تا دشت سال دیگر هم سفید شود؛ پروانهٔ هر سازنده در غرفه‌اش آمده است. دربارهٔ درمان چیزی نمی‌گوییم: این‌ها دمنوش و گیاه خشک‌اند و پزشک پزشک است.",
    storyEn:
      "In June the plain of Fandoqlu turns white. Chamomile is picked by hand once the dew has dried, spread in the shade the same day, and every lot is kept with its day, its place and the plant's scientific name. What was grown and what grew wild are kept apart.\n\nGathering wild plants takes a permit, so that the plain is white again next year; each maker's permit is named in her shop. We say nothing of cures: these are teas and dried herbs, and a doctor is a doctor.",
    seasonFa: "بابونه در خرداد، آویشن و گزنه تا میانهٔ تابستان؛ گیاه خشک در همهٔ سال فروخته می‌شود.",
    seasonEn: "Chamomile in June, thyme and nettle until midsummer; dried herbs are sold all year.",
  },
  "ardabil-leather": {
    storyFa:
      "چاروق، کلاه و پوستین از کارهای کهن اردبیل‌اند؛ چرم دست‌دوز امروزی خوشه‌ای جوان است که از همان‌ها آموخته. پوست گاو و بز را به ضخامت می‌سنجند، با درفش سوراخ می‌کنند و با نخ موم‌خورده و دو سوزن دوخت زینی می‌زنند که اگر یک جایش پاره شود بقیه می‌ماند.\n\nبر برگهٔ هر کیف نوشته شده است چرم از چه جانوری است، چگونه دباغی شده و در هر اینچ چند کوک دارد. لبه‌ها را با دست صیقل می‌دهند و خط و نشان طبیعی پوست را پنهان نمی‌کنند.",
    storyEn:
      "Charuq shoes, hats and sheepskin coats are old crafts of Ardabil; hand-sewn leather is a young cluster that learned from them. Cow and goat hides are measured for thickness, pierced with an awl and saddle-stitched with waxed thread and two needles, so that when one stitch breaks the others hold.\n\nEach bag's sheet says which animal the hide is from, how it was tanned and how many stitches it has to the inch. Edges are burnished by hand, and the hide's own marks are not hidden.",
    seasonFa: "در همهٔ سال؛ برای هدیهٔ نوروز تا نیمهٔ بهمن سفارش دهید.",
    seasonEn: "All year; for Nowruz gifts, order by early February.",
  },
  "sabalan-digital": {
    storyFa:
      "کار این خوشه با بسته نمی‌رود: ترجمه، ویرایش، برنامه‌نویسی و پویانمایی از خانه‌های اردبیل و خلخال و مشگین‌شهر. ترجمه و ویرایش را با واژه یا صفحهٔ دویست‌وپنجاه‌واژه‌ای می‌شمارند، برنامه را با آنچه باید تحویل شود و پویانمایی را با ثانیه.\n\nپیش از آغاز، مرحله‌ها، شمار بازبینی‌ها و روز تحویل نوشته می‌شود و پول هر مرحله تا پذیرفتن آن نزد بازار می‌ماند. اگر کاری با ماشین انجام و سپس بازبینی شده باشد، گفته می‌شود.",
    storyEn:
      "The work of this cluster needs no parcel: translation, editing, programming and animation from homes in Ardabil, Khalkhal and Meshgin Shahr. Translation and editing are counted by the word or by the page of 250 words, programmes by what is to be delivered, animation by the second.\n\nStages, rounds of changes and the day of delivery are written down before work begins, and the payment for a stage is held by the market until you accept it. Work done by machine and then revised is said to be so.",
    seasonFa: "در همهٔ سال؛ ویرایش پایان‌نامه در خرداد و شهریور زود پر می‌شود.",
    seasonEn: "All year; thesis editing fills up early in June and September.",
  },
};
