# جازيت بالعربية.
# كل جملة هنا تُرسَل إلى القارئ كما هي: قصيرة، ودودة، محدّدة.
# الأوامر اللاتينية بين { "…" }: هكذا يعزلها البرنامج عن اتجاه السطر.

## الأوامر كما تظهر في قائمة تيليجرام

command-start = البداية، أو الاطلاع على إعداداتك
command-digest = موجزك الآن
command-latest = أحدث المقالات
command-preview = ما سيحمله موجزك القادم
command-missed = ما لم يصلك
command-why = لماذا جاء مقال أو لم يجئ
command-tag = أحدث مقالات وسم بعينه
command-tags = كل الوسوم: الاشتراك وإلغاؤه
command-subscribe = الاشتراك في الوسوم بأسمائها
command-unsubscribe = إلغاء الاشتراك في الوسوم
command-time = موعد وصول موجزك
command-timezone = منطقتك الزمنية
command-language = اللغة التي أتحدث بها
command-format = شكل الموجز
command-settings = كل الإعدادات
command-days = أيام وصول الموجز
command-quiet = ساعات الهدوء
command-pause = إيقاف مؤقت
command-resume = إنهاء الإيقاف
command-size = طول الموجز
command-privacy = ما أعرفه عنك
command-export = بياناتك في ملف
command-help = ما أستطيع فعله
command-stop = المغادرة وحذف بياناتك

## ما يستطيعه المشغّلون

command-stats = كم عدد المقالات والمشتركين والموجزات
command-sources = حال كل مصدر، وإعادة قراءته
command-failed = موجزات رفضها تيليجرام
command-broadcast = رسالة إلى الجميع
command-alias = أسماء أخرى للوسوم
help-operators = لك، يا من تدير هذا البوت:
alias-how = اكتب { "/alias NYT = New York Times" } ليتمكن الجميع من كتابة NYT بدل اسم ذلك الوسم. وإن لم تكتب شيئًا بعد العلامة = أُزيل الاسم.
aliases-heading = أسماء أخرى للوسوم
alias-set = «{ $alias }» يعني الآن { $tag }.
alias-dropped = لم يعد «{ $alias }» اسمًا آخر.
alias-unknown = لا يوجد اسم آخر «{ $alias }». تجد في { "/alias" } الأسماء كلها.
alias-is-tag = «{ $alias }» وسم بذاته، فلا يصلح اسمًا آخر.

## ما يقوله البوت عن نفسه

bot-name = جازيت · موجز الأخبار
bot-short-description = موجز أخبار من الوسوم التي تختارها، في الساعة التي تحددها.
bot-description =
    أقرأ الأخبار نيابةً عنك وأرسل إليك موجزًا واحدًا كل يوم: الوسوم التي تختارها وحدها، في الساعة التي تحددها، بلا إعلانات.

    اضغط على «ابدأ» لتختار وسومك.

## الزيارة الأولى

welcome =
    أهلًا بك! أقرأ الأخبار وأرسل إليك موجزًا واحدًا كل يوم، بلا إعلانات.

    أيّ الوسوم تهمّك؟ اضغط على ما شئت منها.
welcome-no-tags =
    أهلًا بك! أقرأ الأخبار وأرسل إليك موجزًا واحدًا كل يوم، بلا إعلانات.

    لا مقالات هنا بعد. حين تصل، تجد في { "/tags" } ما يمكنك الاشتراك فيه.
welcome-pick-one = اضغط أولًا على وسم واحد على الأقل.
welcome-hour =
    { $count ->
        [zero] لم تختر وسمًا بعد.
        [one] اخترت وسمًا واحدًا.
        [two] اخترت وسمين.
        [few] اخترت { $count } وسوم.
        [many] اخترت { $count } وسمًا.
       *[other] اخترت { $count } وسم.
    } متى تريد أن يصلك موجزك؟

    هل الساعة عندك الآن { $clock } ({ $zone })؟ إذن اختر ساعة.
button-other-clock = ساعتي تشير إلى وقت آخر
welcome-clock = كم الساعة عندك الآن؟ إن لم تجدها هنا، فأرسل { "/timezone" } مع اسم مدينتك.
welcome-done =
    كل شيء جاهز: { $count ->
        [zero] لا وسوم بعد
        [one] وسم واحد
        [two] وسمان
        [few] { $count } وسوم
        [many] { $count } وسمًا
       *[other] { $count } وسم
    }، { $days } في الساعة { $time }. الموجز التالي: { $next }.

    وإليك موجزك الأول.
button-done-count =
    { $count ->
        [zero] تم
       *[other] تم ({ $count })
    }

## المساعدة

help =
    أرسل إليك كل يوم موجزًا واحدًا من الوسوم التي اخترتها.

    { "/tags" } – كل الوسوم: الاشتراك وإلغاؤه، واكتب بعده جزءًا من اسم لتجده
    { "/digest" } – موجزك الآن
    { "/preview" } – ما سيحمله القادم
    { "/missed" } – ما لم يصلك
    { "/why" } – لماذا جاء مقال أو لم يجئ
    { "/latest" } – أحدث المقالات
    { "/tag" } اسم – أحدث مقالات وسم بعينه
    { "/subscribe" } اسم، اسم – الاشتراك كتابةً، وأضف أسبوعيًا، أو فورًا لتصلك المقالات فور نشرها
    { "/unsubscribe" } اسم – إلغاء الاشتراك، ولإلغائه كله { "/unsubscribe" } الكل
    { "/search" } كلمات – المقالات التي فيها هذه الكلمات
    { "/mute" } كلمة – استبعاد ما فيه هذه الكلمة، وفي وسم واحد { "/mute كلمة في وسم" }، ويعيده { "/unmute" }
    { "/save" } – حفظ المقال الذي ترد عليه، ويعرض { "/saved" } ما حفظته
    { "/share" } – رابط وسم أو المقال الذي ترد عليه
    { "/settings" } – كل الإعدادات
    { "/time 08:30 20:00" } – موعد وصول موجزك
    { "/days" } الاثنين-الجمعة – أيام وصوله
    { "/timezone" } القاهرة – منطقتك الزمنية
    { "/quiet 22:00-07:00" } – ساعات الهدوء
    { "/pause 7" } – إيقاف أسبوعًا، ثم موجز واحد بكل ما فات؛ ويُنهيه { "/resume" }
    { "/size 10" } – أقصى عدد أخبار في الموجز
    { "/language" } – اللغة التي أتحدث بها
    { "/format" } – شكل الموجز والمقالات
    { "/privacy" } – ما أعرفه عنك؛ ويعطيك إياه { "/export" } في ملف
    { "/stop" } – المغادرة وحذف بياناتك
unknown-command = لا أعرف الأمر { $command }. تجد في { "/help" } ما أستطيع فعله.
unknown-command-near = لا أعرف الأمر { $command }. هل تقصد { $near }؟
just-talk = لا أفهم إلا الأوامر وأسماء الوسوم. تجد في { "/help" } ما أستطيع فعله.

## الوسوم

tags-heading =
    { $subscribed ->
        [zero] اضغط على وسم للاشتراك فيه.
        [one] لديك اشتراك في وسم واحد. اضغط للتغيير.
        [two] لديك اشتراك في وسمين. اضغط للتغيير.
        [few] لديك اشتراك في { $subscribed } وسوم. اضغط للتغيير.
        [many] لديك اشتراك في { $subscribed } وسمًا. اضغط للتغيير.
       *[other] لديك اشتراك في { $subscribed } وسم. اضغط للتغيير.
    }
tags-none = لا مقالات هنا بعد، ولذلك لا وسوم أيضًا. ألقِ نظرة أخرى لاحقًا.
tags-page = { $page } من { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = تم الاشتراك في { $tags }. موجزك التالي: { $next } ({ $zone }).
already-subscribed = لديك بالفعل اشتراك في { $tags }.
subscribed-toast = تم الاشتراك في { $tag }
unsubscribed = أُلغي الاشتراك في { $tags }.
unsubscribed-toast = أُلغي الاشتراك في { $tag }
unsubscribed-all = أُلغي الاشتراك في كل الوسوم. لن يصلك موجز حتى تختار وسمًا: { "/tags" }
not-subscribed = ليس لديك اشتراك في { $tags }.
nothing-subscribed = ليس لديك اشتراك في أي وسم. تجد في { "/tags" } الوسوم كلها.
subscribe-how = أيّ الوسوم؟ اكتب أسماءها وبينها فواصل، أو اضغط على أحدها:
unsubscribe-how = أيّ وسم؟ اضغط على أحدها، أو اكتب { "/unsubscribe" } الكل
unknown-tag = لا يوجد وسم اسمه «{ $tag }». هل تقصد أحد هذه الوسوم؟
unknown-tag-none = لا يوجد وسم اسمه «{ $tag }». تجد في { "/tags" } الوسوم كلها.
unknown-tags = ولا وسوم بهذه الأسماء أيضًا: { $tags }. تجد في { "/tags" } الوسوم كلها.
unknown-tag-gone = لم يعد هذا الوسم موجودًا.

## وسومك

tags-found = وسوم تشبه «{ $tag }»:
button-own-tags = وسومي ({ $count })
button-all-tags = كل الوسوم
own-tags = هذه وسومك وموعد وصول كل منها. اضغط على الوسم لتغييره: يوميًا أو أسبوعيًا أو فورًا.
own-tag = { $tag } · { $cadence ->
        [instant] فورًا
        [weekly] أسبوعيًا
       *[daily] يوميًا
    }
button-drop = ✕ إلغاء الاشتراك
# كم مرة يصل الوسم، كلمة واحدة تُكتب بعد اسمه.
cadence =
    { $cadence ->
        [instant] فورًا
        [weekly] أسبوعيًا
       *[daily] يوميًا
    }
subscribed-instant = تم الاشتراك في { $tags }. تصلك المقالات الجديدة فور نشرها هنا.
subscribed-weekly = تم الاشتراك في { $tags } مرة في الأسبوع. الموعد التالي: { $next } ({ $zone }).

## الكتم

command-mute = كلمات لا أرسل ما فيها
command-unmute = ما كتمته، ليعود متى شئت
mute-how = أي كلمات لا تريد قراءتها؟ { "/mute كرة القدم" } يستبعد كل مقال فيه هذه الكلمة، و{ "/mute كرة القدم في رياضة" } مقالات وسم واحد فقط. افصل بين الكلمات بفواصل.
# الكلمة بين ما يُكتم والوسم: /mute كرة القدم في رياضة
mute-in = في
mute-done = لن تصلك مقالات فيها { $words }.
mute-done-in = لن تصلك في { $tag } مقالات فيها { $words }.
mute-apart = تكفي كلمة واحدة منها. إن كان المقصود اسمًا واحدًا، فاسمح بعودتها ثم اكتب: { "/mute" } «{ $text }»
mute-wrong = لا أستطيع البحث عن «{ $text }». جرّب كلمة أو اسمًا: { "/mute كرة القدم" }
mute-too-many = أقصى ما أراقبه من الكلمات هو { $most }. أعد بعضها أولًا من فضلك.
unmute-done = سيصلك من جديد: { $text }
unmute-unknown = «{ $text }» غير مكتوم. المكتوم هو:
mutes = هذا كل ما كتمته. اضغط على شيء ليعود.
mutes-none = لم تكتم شيئًا. { "/mute كرة القدم" } يستبعد كل مقال فيه هذه الكلمة.
muted-word-in = { $word } · في { $tag }
muted-source = المصدر: { $source }
muted-story = الخبر: { $title }
button-mutes = كل ما كتمته
button-less-story = لا مزيد من هذا الخبر
story-muted = لن يصلك المزيد عن «{ $title }».
story-unmuted = ستصلك من جديد أخبار «{ $title }».

## البحث والحفظ والمشاركة

command-search = البحث عن مقالات بكلماتها
command-save = حفظ مقال
command-saved = ما حفظته
command-share = رابط وسم أو مقال
search-how = عمّ أبحث؟ يمكنك أيضًا أن تكتبه دفعة واحدة: { "/search قطارات الليل" }
search-heading = نتائج البحث: { $text }
search-none = لم أجد مقالًا فيه «{ $text }». جرّب كلمات أقل أو غيرها.
search-near = وسوم أسماؤها قريبة منه:
save-how = رُدّ على مقال بالأمر { "/save" }، أو اضغط «حفظ» تحته. يعرض { "/saved" } كل ما حفظته.
save-which = أيّها؟
save-done = حُفظ. يعرض { "/saved" } كل ما حفظته.
save-in-private = أحفظ لك المقالات في محادثتنا الخاصة. اكتب لي هناك أولًا.
saved = ما حفظته، الأحدث أولًا:
saved-none = لم تحفظ شيئًا بعد. اضغط «حفظ» تحت أي مقال.
unsaved = أُزيل مما حفظته.
button-save = حفظ
button-unsave = ✕ إزالة
button-private = فتح محادثتنا الخاصة
share-how = رُدّ على مقال بالأمر { "/share" }، أو اكتب وسمًا: { "/share علوم" }. رابط إليّ: { $link }
share-link = رابط إلى { $name }:

## القراءة

digest-heading = { $day } · { $time }
digest-count =
    { $count ->
        [zero] لا أخبار لك
        [one] خبر واحد لك
        [two] خبران لك
        [few] { $count } أخبار لك
        [many] { $count } خبرًا لك
       *[other] { $count } خبر لك
    }
digest-uncertain = من الموجز السابق، إن لم يصلك
digest-withdrawn =
    { $count ->
        [zero] لم يُسحب أي خبر.
        [one] ينقص خبر واحد: سحبه مصدره، أو مضى عليه زمن طويل.
        [two] ينقص خبران: سحبهما مصدراهما، أو مضى عليهما زمن طويل.
        [few] تنقص { $count } أخبار: سحبتها مصادرها، أو مضى عليها زمن طويل.
        [many] ينقص { $count } خبرًا: سحبتها مصادرها، أو مضى عليها زمن طويل.
       *[other] ينقص { $count } خبر: سحبتها مصادرها، أو مضى عليها زمن طويل.
    }
digest-nothing-new = لا جديد منذ موجزك الأخير. الموجز التالي: { $next }.
digest-nothing = لا أخبار عندي بعد. الموجز التالي: { $next }.
digest-no-tags = اختر وسمًا أولًا لأُعدّ لك موجزًا: { "/tags" }
digest-gone = هذا الموجز قديم جدًا، ولم يعد محفوظًا عندي.
latest-heading = أحدث المقالات في وسومك
latest-heading-all = أحدث المقالات
latest-none = لا مقالات هنا بعد.
tag-heading = { $tag }: أحدث المقالات
tag-none = لا مقالات في الوسم «{ $tag }» حاليًا.
tag-which = أيّ وسم؟ اضغط على أحدها، أو اكتب { "/tag" } مع اسمه:
more-sources =
    { $count ->
        [zero] لا مصادر أخرى
        [one] مصدر آخر
        [two] مصدران آخران
        [few] { $count } مصادر أخرى
        [many] { $count } مصدرًا آخر
       *[other] { $count } مصدر آخر
    }
more-sources-mark = :
reading-time =
    { $minutes ->
        [zero] أقل من دقيقة قراءة
        [one] دقيقة قراءة واحدة
        [two] دقيقتا قراءة
        [few] { $minutes }{ "\u00A0" }دقائق قراءة
        [many] { $minutes }{ "\u00A0" }دقيقة قراءة
       *[other] { $minutes }{ "\u00A0" }دقيقة قراءة
    }
story-update = تحديث:
updated = حُدّث { $time }
untitled = بلا عنوان
article-no-text = ليس في هذا المقال سوى عنوانه. ربما تجد المزيد في الأصل.
article-part = الجزء { $part } من { $parts }
article-gone = سحب المصدر هذا المقال.
article-missing = لم يعد هذا المقال هنا: سحبه مصدره، أو مضى عليه زمن طويل. أحدث المقالات: { "/latest" }
button-read = قراءة
button-subscribe = الاشتراك في { $tag }
button-share = مشاركة
button-previous = ‹ السابق
button-next = التالي ›
button-browser = فتح في المتصفح
less-ask = ما الذي تريد أن يقلّ؟ «{ $title }»
source-muted = لن يصلك بعد الآن شيء من { $source }.
source-unmuted = سيصلك الجديد من { $source } مرة أخرى.
button-less = أقل من هذا
button-less-tag = إلغاء الاشتراك في { $tag }
button-less-source = لا شيء بعد الآن من { $source }
button-undo = تراجع
button-back = ‹ رجوع
button-more =
    { $count ->
        [zero] المزيد ›
        [one] خبر آخر ›
        [two] خبران آخران ›
        [few] { $count } أخبار أخرى ›
        [many] { $count } خبرًا آخر ›
       *[other] { $count } خبر آخر ›
    }
button-next-part = متابعة القراءة: الجزء { $part } من { $parts }
button-original = قراءة الأصل
button-show-again = عرض موجزي الأخير

## الإعدادات

time-ask = يصلك موجزك في الساعة { $time } ({ $zone })، { $days }. اضغط على ساعة لإضافتها أو حذفها، أو اكتب: { "/time 08:30 20:00" }
time-set = يصلك موجزك في الساعة { $time } ({ $zone })، { $days }.
time-set-at-once = سجّلتُ للوسوم اليومية أو الأسبوعية: { $time } ({ $zone })، { $days }.
time-set-idle = سجّلتُ الساعة { $time } ({ $zone }). يبدأ وصول الموجز حالما تختار وسمًا: { "/tags" }
time-wrong = لم أجد في «{ $text }» وقتًا. جرّب { "/time 08:30" } أو، لموجزين في اليوم، { "/time 08:30 20:00" }
time-too-many = أقصى ما أرسله في اليوم الواحد: { $most } من الموجزات. اختر ساعات أقل من فضلك.
zone-ask =
    منطقتك الزمنية: { $zone }، والساعة فيها الآن { $clock }.

    لتغييرها، اضغط على الوقت الذي تشير إليه ساعتك الآن، أو اكتب مدينة أو بلدًا أو فارقًا زمنيًا: { "/timezone" } القاهرة أو { "/timezone UTC+3" }. أو أرسل إليّ موقعك.
zone-set = منطقتك الزمنية: { $zone }، والساعة فيها الآن { $clock }.
zone-wrong = لا أعرف المنطقة الزمنية «{ $text }». جرّب اسم مدينة كبيرة قريبة، مثل { "/timezone" } القاهرة، أو فارقًا زمنيًا: { "/timezone UTC+3" }
zone-which = أكثر من مكان يطابق ذلك. أيّها تقصد؟
language-ask = بأي لغة أتحدث إليك؟
language-set = أتحدث العربية الآن.
language-wrong = لا أتحدث «{ $text }» بعد. اختر لغة:
language-name = العربية
button-script-as-written = المقالات الصينية: كما كُتبت
button-script-hans = المقالات الصينية: مبسّطة
button-script-hant = المقالات الصينية: تقليدية
script-set-as-written = تبقى المقالات الصينية كما كتبتها مصادرها.
script-set-hans = صارت المقالات الصينية تصلك بالحروف المبسّطة.
script-set-hant = صارت المقالات الصينية تصلك بالحروف التقليدية.

format-ask-rich = يصلك الموجز في رسائل تُفتح وتُطوى، وفيها صور. إن لم يعرضها تيليجرام عندك، بل عرض تنبيهًا مكانها، فاختر النص العادي.
format-ask-classic = يصلك الموجز نصًا عاديًا تحته أزرار مرقّمة. التطبيقات الأحدث من تيليجرام تعرض أيضًا رسائل تُفتح وتُطوى، وفيها صور.
format-set-rich = صارت الموجزات والمقالات تُفتح وتُطوى وتعرض صورها. إن رأيت تنبيهًا مكانها، فأرسل { "/format classic" }
format-set-classic = صارت الموجزات والمقالات نصًا عاديًا يعرضه كل تطبيق من تطبيقات تيليجرام.
format-wrong = لا أعرف الشكل «{ $text }». اختر شكلًا:
button-format-rich = مع صور، تُفتح وتُطوى
button-format-classic = نص عادي

## كل الإعدادات، ومواعيد الموجز

settings-heading = الإعدادات
settings-when = الموجز: { $time }، { $days }
settings-when-at-once = الموجز: لا شيء، فوسومك تصلك فورًا
settings-zone = المنطقة الزمنية: { $zone }، والساعة الآن { $clock }
settings-quiet = ساعات الهدوء: { $quiet }
settings-size = الطول: { $size }
settings-language = اللغة: { $language }
settings-tags =
    { $count ->
        [0] الوسوم: لا شيء بعد
       *[other] الوسوم: { $tags }
    }
button-set-time = الساعات
button-set-days = الأيام
button-set-zone = المنطقة الزمنية
button-set-quiet = ساعات الهدوء
button-set-size = الطول
button-set-pause = إيقاف مؤقت
button-set-language = اللغة
button-set-format = الشكل
button-set-tags = الوسوم
button-set-chats = القنوات والمجموعات
button-all-settings = ‹ كل الإعدادات

next-comes = الموجز التالي: { $next }.
next-at-once = تصلك المقالات الجديدة فور نشرها هنا.
next-no-tags = يبدأ وصول الموجز حالما تختار وسمًا: { "/tags" }
next-no-tags-there = يبدأ وصول الموجز هناك حالما تختار وسمًا.
next-paused = لن يصلك شيء حتى ترسل { "/resume" }
next-refused = ليس مسموحًا لي بالكتابة هناك. حالما يُسمح لي يعود وصول الموجز.
one-stays = لا بد من بقاء واحد. اختر غيره أولًا.

every-day = كل يوم
once-a-week = مرة في الأسبوع
days-daily = كل يوم
days-weekdays = أيام العمل
days-weekends = السبت والأحد
days-ask = يصلك موجزك: { $days }. اضغط على يوم لإضافته أو حذفه، أو اكتب: { "/days" } الاثنين-الجمعة
days-wrong = لم أجد في «{ $text }» أيامًا. جرّب { "/days" } الاثنين-الجمعة أو { "/days" } السبت والأحد أو { "/days 1,3,5" }

quiet-off = لا شيء
quiet-ask =
    ساعات الهدوء: { $quiet }.

    لا يصلك فيها شيء فورًا، بل ينتظر حتى تنتهي. أما الموجز الذي حددت ساعته بنفسك فيصل دون صوت. اختر، أو اكتب: { "/quiet 22:00-07:00" }
quiet-set = ساعات الهدوء من الآن: { $quiet }. الموجز الذي حددت ساعته بنفسك يصل فيها دون صوت.
quiet-set-off = لم تعد هناك ساعات هدوء: ما تريده فورًا يصلك فورًا.
quiet-wrong = لم أجد في «{ $text }» ساعات هدوء. جرّب { "/quiet 22:00-07:00" } أو { "/quiet" } إيقاف

pause-ask = كم يدوم الإيقاف؟ بعده يأتيك موجز واحد بما فاتك. يمكنك أيضًا أن تكتب: { "/pause 7" } أو { "/pause حتى الاثنين" }
pause-wrong = لم أفهم إلى متى: «{ $text }». جرّب { "/pause 7" } (من 1 إلى { $most } يومًا) أو { "/pause حتى الاثنين" }
paused-until = الموجز متوقف حتى { $until }. بعد ذلك يأتيك موجز واحد بما فاتك.
paused-open = الموجز متوقف. بعد { "/resume" } يأتيك موجز واحد بما فاتك.
resumed = أهلًا بعودتك. يأتيك موجز واحد بما فاتك.
resume-idle = لا إيقاف لإنهائه: موجزك يصلك كالمعتاد.
button-pause-days =
    { $days ->
        [zero] بلا أيام
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
button-pause-open = حتى أقول لك
button-resume = إنهاء الإيقاف

size-ask = ما أقصى ما يحويه الموجز؟ أفضل الأخبار تأتي أولًا. يمكنك أيضًا أن تكتب: { "/size 10" } أو { "/size" } 15 دقيقة
size-set = صار أقصى ما يحويه الموجز: { $size }.
size-set-all = صار الموجز يحوي كل شيء، في صفحات.
size-nearest = هذا أقرب ما يمكن إلى { $asked }: لدي 5 أو 10 أو 20.
size-wrong = لم أجد في «{ $text }» طولًا. جرّب { "/size 5" } أو { "/size 10" } أو { "/size 20" } أو { "/size" } 15 دقيقة أو { "/size" } الكل
size-all = كل شيء
size-stories =
    { $count ->
        [zero] بلا أخبار
        [one] خبر واحد
        [two] خبران
        [few] { $count } أخبار
        [many] { $count } خبرًا
       *[other] { $count } خبر
    }
size-minutes =
    { $count ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }

chats-which = إعدادات أيّها تريد أن تغيّر؟
chats-none = لا أرى قناة أو مجموعة نحن فيها معًا. أضفني إلى واحدة أنت مشرف فيها، أو أرسل { "/settings" } هناك.
button-in-private = تغييرها على الخاص
settings-in-private = يغيّر المشرفون إعدادات هذه القناة على الخاص.
added-there = انضممت. اختر الوسوم فتصل موجزاتي إلى هناك. وما ليس له زر، اكتبه أمرًا ردًا على رسالة الإعدادات: { "/time 08:30" }
added-here = شكرًا لضمّي. يختار المشرفون الوسوم التي أحملها إلى هنا ومواعيدها.
slow-down = كان هذا كثيرًا دفعة واحدة. أمهلني لحظة ثم أعود إليك.
not-your-chat = لست مشرفًا في تلك المحادثة، أو أنني لم أعد فيها.

## لماذا وهل

preview-note = معاينة: هذا ما سيحمله موجزك القادم لو جاء الآن.
preview-nothing = لا جديد حتى الآن. يصلك موجزك القادم { $next } إن كان فيه شيء.
preview-nothing-at-once = لا جديد حتى الآن. تصلك المقالات الجديدة فور نشرها هنا.
preview-nothing-due = لا جديد حتى الآن، ولا موجز منتظر في هذه الأثناء. السبب في { "/settings" }
missed-none = لم يفتك شيء: وصلت كل موجزاتك.
missed-heading =
    { $count ->
        [zero] لم يفتك أي مقال
        [one] مقال واحد لم يصلك، أو ربما لم يصلك
        [two] مقالان لم يصلاك، أو ربما لم يصلاك
        [few] { $count } مقالات لم تصلك، أو ربما لم تصلك
        [many] { $count } مقالًا لم تصلك، أو ربما لم تصلك
       *[other] { $count } مقال لم تصلك، أو ربما لم تصلك
    }
why-how = أي مقال؟ ردّ بالأمر { "/why" } على رسالة تعرضه، أو اكتب رقمه في موجزك الأخير ({ "/why 3" } للثالث)، أو رابطه.
why-which = في تلك الرسالة عدة مقالات. أيها تقصد؟ ردّ برقمه: { "/why 3" } للثالث
why-number = لا رقم كهذا في ذلك الموجز. جرّب { "/why 1" }
why-unknown = ليس عندي مقال من هناك: لم يكن هنا قط، أو سحبه مصدره، أو مضى عليه زمن طويل.
why-sent = كان في موجزك: { $when }.
why-possibly-sent = كان في موجزك ({ $when })، لكن تيليجرام لم يؤكد وصوله. كل ما كان كذلك تجده في { "/missed" }
why-waits = هو في موجز في طريقه إليك ({ $when }).
why-undelivered = تعذّر إيصال موجزه ({ $when }). سيأتي به الموجز القادم.
why-refused = يرفضه تيليجرام، لذلك تصلك الموجزات من دونه. سيأتي حين يُصحَّح.
why-left = لم يضمّه موجزك ({ $when }): { $reason }.
why-would-leave = لن يضمّه موجزك القادم: { $reason }.
why-held-back = ينتظر تاريخه: { $when }.
why-earlier = هو أقدم من اشتراكك، أو مما أتذكره. تأتي الموجزات بما استجدّ بعد ذلك.
why-not-subscribed = ليس عليه أي من وسومك. وسومه: { $tags }.
why-without-tags = لا وسوم عليه، فلا يأتي به أي موجز.
why-to-come = يأتي مع موجزك القادم: { $when }.
why-no-edition = كان سيأتي مع موجزك القادم، لكن لا موجز منتظر في هذه الأثناء. السبب في { "/settings" }
why-paused = أوقفت موجزاتك مؤقتًا. سيأتي بعد ذلك: { $when }.
why-paused-open = أوقفت موجزاتك مؤقتًا. سيأتي بعد { "/resume" }
why-quiet = هذه ساعات هدوئك. سيأتي بعدها: { $when }.
why-muted-word = كتمت «{ $word }»
why-muted-source = كتمت كل ما يأتي من { $source }
why-muted-story = كتمت هذا الخبر
why-same-story = يحكي الخبر نفسه الذي في «{ $title }»
why-same-story-gone = يحكي خبرًا وصلك من قبل
why-over-size = امتلأ الموجز وسبقته أخبار أخرى

## لوحة المتابعة

admin-title = لوحة متابعة Gazette
admin-password = كلمة المرور
admin-log-in = دخول
admin-log-out = خروج
admin-wrong = هذه ليست كلمة المرور.
admin-slower = محاولات كثيرة في وقت واحد. انتظر بضع ثوانٍ ثم حاول من جديد.
admin-as-of = حتى { $when } ({ $zone })
admin-queues = الطوابير والمهام
admin-subscribers = المشتركون
admin-active = نشط
admin-paused = متوقف مؤقتًا
admin-unreachable = لا يمكن الوصول إليه
admin-deliveries = الموجزات في كل ساعة
admin-chart = الموجزات في كل ساعة، آخر { $hours } ساعة: وصل { $sent }، ولم يصل { $failed } (بالأحمر).
admin-as-numbers = بالأرقام
admin-hour = الساعة
admin-sent = أُرسل
admin-not-sent = لم يُرسل
admin-source = المصدر
admin-state = الحالة
admin-action = الإجراء
admin-read-now = اقرأ الآن
admin-failures = الإخفاقات
admin-chat = المحادثة
admin-when = متى
admin-articles = المقالات
admin-reason = السبب
admin-try-again = حاول من جديد
admin-forget = انسَه

## للمشرفين على البوت

stats-heading = حال Gazette
stats-articles = المقالات: { $articles }، الوسوم: { $tags }
stats-subscribers = المشتركون: { $total }؛ نشط { $active }، متوقف مؤقتًا { $paused }، لا يمكن الوصول إليه { $unreachable }
stats-deliveries = الموجزات حتى الآن: أُرسل { $sent }، ربما أُرسل { $uncertain }، إلى محادثات زالت { $gone }، رُفض { $refused }
stats-queues = المهام: في الانتظار { $waiting }، قيد التنفيذ { $active }، فشل { $failed }
stats-dead-letters = موجزات مرفوضة تنتظرك: { $count } ({ "/failed" })
stats-rate = السرعة: حتى { $rate } رسالة في الثانية
stats-silent = يطلب تيليجرام الصمت { $seconds } ثانية أخرى.
stats-stopped = لا يجيب تيليجرام منذ { $since }. الرسائل تنتظر.
stats-chart = الموجزات يوميًا في آخر { $days } يومًا: وصل { $sent }، ولم يصل { $failed } (بالأحمر).
sources-heading = المصادر
sources-none = لا مصدر متابَع بعد.
source-well = قُرئ: { $age }
source-unread = لم يُقرأ بعد
source-failing = تتعذر قراءته، وأول مرة { $since }: { $reason }
source-ended = اختفى نهائيًّا، ولم يعد يُقرأ من تلقاء نفسه: { $reason }
source-last-success = آخر قراءة: { $age }
source-next = المحاولة القادمة: { $when }
source-gone = لم يعد هذا المصدر متابَعًا.
source-reloading = أقرؤه الآن…
button-reload = إعادة قراءة { $source }
failed-heading =
    { $count ->
        [zero] لا موجزات رفضها تيليجرام
        [one] موجز واحد رفضه تيليجرام
        [two] موجزان رفضهما تيليجرام
        [few] { $count } موجزات رفضها تيليجرام
        [many] { $count } موجزًا رفضها تيليجرام
       *[other] { $count } موجز رفضها تيليجرام
    }
failed-none = لم يرفض تيليجرام شيئًا. لا موجز ينتظرك.
failed-entry =
    { $number }. المحادثة { $chat }، { $when }، { $articles ->
        [zero] بلا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }
    { $reason }
failed-retried = أعيد المحاولة.
failed-discarded = أُسقط.
failed-gone = سبقك غيرك إلى ذلك.
button-retry = إعادة { $number }
button-discard = إسقاط { $number }
broadcast-how = ماذا أقول للجميع؟ اكتبه بعد الأمر مثل { "/broadcast" } انتقلنا إلى خادم جديد، أو ردّ بالأمر { "/broadcast" } على رسالة.
broadcast-ask =
    هكذا ستبدو. تذهب إلى { $count ->
        [zero] لا أحد
        [one] محادثة واحدة
        [two] محادثتين
        [few] { $count } محادثات
        [many] { $count } محادثة
       *[other] { $count } محادثة
    }، واحدة تلو الأخرى، بعد كل ما عداها. هل أرسلها؟
broadcast-withheld = لم تُرسل. لم يرها أحد.
broadcast-running = جارٍ الإرسال: { $sent } من { $total } حتى الآن.
broadcast-done = أُرسلت إلى { $sent } من { $total } محادثة.
broadcast-stopped = توقف الإرسال. وصلت إلى { $sent } من { $total } محادثة.
broadcast-gone =
    { $count ->
        [zero] لم تزُل أي محادثة.
        [one] محادثة واحدة زالت أو حظرتني.
        [two] محادثتان زالتا أو حظرتاني.
        [few] { $count } محادثات زالت أو حظرتني.
        [many] { $count } محادثة زالت أو حظرتني.
       *[other] { $count } محادثة زالت أو حظرتني.
    }
broadcast-failed =
    { $count ->
        [zero] لم يرفضها تيليجرام لأي محادثة.
        [one] رفضها تيليجرام لمحادثة واحدة.
        [two] رفضها تيليجرام لمحادثتين.
        [few] رفضها تيليجرام لـ { $count } محادثات.
        [many] رفضها تيليجرام لـ { $count } محادثة.
       *[other] رفضها تيليجرام لـ { $count } محادثة.
    }
broadcast-uncertain =
    { $count ->
        [zero] لا محادثة يُشك في وصولها إليها.
        [one] في محادثة واحدة لم يقل تيليجرام إن كانت وصلت.
        [two] في محادثتين لم يقل تيليجرام إن كانت وصلت.
        [few] في { $count } محادثات لم يقل تيليجرام إن كانت وصلت.
        [many] في { $count } محادثة لم يقل تيليجرام إن كانت وصلت.
       *[other] في { $count } محادثة لم يقل تيليجرام إن كانت وصلت.
    }
button-broadcast = أرسلها إلى الجميع
button-withhold = لا ترسلها
button-stop-broadcast = إيقاف
alert-source = مصدر تتعذر قراءته منذ { $since }: { $source } – { $reason } انظر { "/sources" }
alert-source-back = عاد أحد المصادر يُقرأ: { $source } – كانت قراءته متعذرة منذ { $since }.
alert-deliveries =
    { $count ->
        [zero] لم يُرفض أي موجز في آخر ساعتين. انظر { "/failed" } و{ "/stats" }
        [one] موجز واحد من آخر ساعتين رُفض أو ربما لم يصل. انظر { "/failed" } و{ "/stats" }
        [two] موجزان من آخر ساعتين رُفضا أو ربما لم يصلا. انظر { "/failed" } و{ "/stats" }
        [few] { $count } موجزات من آخر ساعتين رُفضت أو ربما لم تصل. انظر { "/failed" } و{ "/stats" }
        [many] { $count } موجزًا من آخر ساعتين رُفضت أو ربما لم تصل. انظر { "/failed" } و{ "/stats" }
       *[other] { $count } موجز من آخر ساعتين رُفضت أو ربما لم تصل. انظر { "/failed" } و{ "/stats" }
    }
alert-telegram-down = لا يجيب تيليجرام منذ { $since }. تنتظر الرسائل وتخرج حين يعود.
alert-telegram-back = عاد تيليجرام ({ $until }). لم يكن يجيب منذ { $since }؛ ويخرج الآن ما كان ينتظر.
alert-webhook = لا يصل تيليجرام إلى webhook الخاص بي، فلا أسمع أحدًا. منذ: { $since }. السبب: { $reason } – تحقق من PUBLIC_URL ومن وجهة الوكيل هناك.
alert-webhook-back = عدت أسمع الجميع ({ $until }). لم يكن تيليجرام يصل إلى webhook الخاص بي منذ { $since }.

## المغادرة

stop-ask = هل أحذف كل ما أعرفه عن هذه المحادثة: { $count ->
        [zero] إعداداتك
        [one] إعداداتك ووسمًا واحدًا
        [two] إعداداتك ووسمين
        [few] إعداداتك و{ $count } وسوم
        [many] إعداداتك و{ $count } وسمًا
       *[other] إعداداتك و{ $count } وسم
    }؟ لن يصلك موجز بعد ذلك.
stop-done = تم الحذف. لم أعد أعرف شيئًا عن هذه المحادثة. للبدء من جديد متى شئت: { "/start" }
stop-kept = يسعدني بقاؤك. لم يُحذف شيء.
stop-done-undo = حُذف. يمكنك التراجع خلال دقيقة، وبعدها لا أعرف شيئًا عن هذه المحادثة. ابدأ من جديد متى شئت بالأمر { "/start" }.
stop-undone = عاد كل شيء كما كان.
stop-undo-late = حُذف نهائيًا، أو أنه عاد من قبل. للبدء من جديد: { "/start" }

privacy =
    ما أتذكره عن هذه المحادثة:

    · رقمها ({ $chat })، ولغتها ومنطقتها الزمنية وساعاتها وسائر إعداداتها
    · الوسوم التي اخترتها، والكلمات والمصادر والأخبار التي كتمتها، والمقالات التي حفظتها
    · المقالات التي أرسلتها إليك كي لا يتكرر شيء: قائمة بأحدثها، ومحتوى كل موجز مدة 30 يومًا
    · ليوم واحد، أي رسائلي تعرض أي مقال، كي أصححها
    · القنوات والمجموعات التي تديرني فيها

    لا أحفظ اسمك، ولا شيئًا مما تكتب سوى الأوامر التي تضبط شيئًا. ما يُكتب للبحث يبقى أسبوعًا دون تسجيل من كتبه. لا إعلانات ولا إحصاءات عنك.

    الأمر { "/export" } يعطيك ذلك كله في ملف، والأمر { "/stop" } يحذفه.
export-caption = كل ما أتذكره عن هذه المحادثة.
export-nothing = لا أتذكر شيئًا عن هذه المحادثة.

button-stop-sure = حذف كل شيء
button-stop-keep = الإبقاء عليه

## كلمات الربط

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = إيقاف، لا، لا شيء
words-all = الكل، كل شيء
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = كل يوم، يوميًا
words-weekdays = أيام العمل، أيام الأسبوع
words-weekends = السبت والأحد
# The same for how often a tag comes; words-daily is the third of them.
words-instant = فورًا، حالًا
words-weekly = أسبوعيًا، كل أسبوع
words-hours = 12 منتصف النهار، 2 اثنان، 2 اثنين، 3 ثلاثة، 3 ثلاث، 4 أربعة، 4 أربع، 5 خمسة، 5 خمس، 6 ستة، 6 ست، 7 سبعة، 7 سبع، 8 ثمانية، 8 ثماني، 9 تسعة، 9 تسع، 10 عشرة، 10 عشر
words-clock = 30 … والنصف، 15 … والربع، 20 … والثلث، -15 … إلا ربعًا، -15 … إلا ربعا، -15 … إلا ربع
words-commands = help مساعدة، settings الإعدادات، settings إعدادات، stop توقف، unsubscribe إلغاء الاشتراك، latest أخبار، latest الأخبار، digest موجز، digest الموجز، tags الوسوم، search بحث، pause إيقاف مؤقت، search ابحث عن، search بحث عن، subscribe اشتراك، subscribe الاشتراك في، unsubscribe إلغاء الاشتراك في، mute كتم، saved المحفوظات، time الوقت، timezone المنطقة الزمنية، language اللغة، stop حذف، tags وسومي، settings القائمة، language تغيير اللغة

# صيغة سرد الأسماء: long أو narrow، وهما سواء في العربية (أ وب وج).
list-style = long
names-more = { $count } غيرها
day-and-time = { $day } في الساعة { $time }

## عند المشكلات

button-stale = لم يعد هذا الزر يعمل. أرسل الأمر من جديد من فضلك.
admins-only = هذا متاح للمشرفين وحدهم في هذه المحادثة.
went-wrong = حدث خطأ من جهتي. حاول مرة أخرى بعد قليل من فضلك.

## Pages and feeds on the web

page-feed = خلاصة
page-feed-of = خلاصة: { $tag }
page-feed-all = خلاصة كل المقالات
page-table = جدول
page-open-telegram = افتح في تيليجرام
page-subscribe-telegram = استلم الموجز في تيليجرام
page-newer = ‹ الأحدث
page-older = الأقدم ›
page-turns = صفحات أخرى
page-missing = لا توجد صفحة هنا
page-missing-why = ربما سقط جزء من العنوان، أو سُحب المقال، أو صار أقدم من أن يُحفظ. هنا المزيد للقراءة:
