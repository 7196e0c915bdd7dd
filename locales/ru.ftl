# Gazette по-русски.
# Каждый текст уходит людям как есть: коротко, тепло, конкретно. Обращаемся на «вы». «Tag» здесь – тема.

## Команды, как их показывает меню Telegram

command-start = Начать или посмотреть настройки
command-digest = Ваш дайджест прямо сейчас
command-latest = Самые новые статьи
command-preview = Что было бы в следующем дайджесте
command-missed = Что до вас не дошло
command-why = Почему статья пришла или нет
command-tag = Самые новые статьи по одной теме
command-tags = Все темы: подписаться и отписаться
command-subscribe = Подписаться на темы по названию
command-unsubscribe = Отписаться от тем
command-time = Когда приходит дайджест
command-timezone = Ваш часовой пояс
command-language = На каком языке я говорю
command-format = Как выглядит дайджест
command-settings = Все настройки кнопками
command-days = По каким дням он приходит
command-quiet = Часы, когда ничего не приходит
command-pause = Без дайджестов на время
command-resume = Закончить паузу
command-size = Какой длины дайджест
command-privacy = Что я о вас знаю
command-export = Ваши данные файлом
command-help = Что я умею
command-stop = Уйти и удалить свои данные

## Что могут операторы

command-stats = Сколько статей, подписчиков и дайджестов
command-sources = Как дела у источников; перечитать любой
command-failed = Дайджесты, которые Telegram отклонил
command-broadcast = Сообщение всем
command-alias = Другие названия тем
help-operators = Для тех, кто ведёт этого бота:
alias-how = Напишите /alias NYT = New York Times, и эту тему можно будет называть NYT. Если за знаком = пусто, название убирается.
aliases-heading = Другие названия тем
alias-set = «{ $alias }» теперь значит: { $tag }
alias-dropped = Другого названия больше нет: { $alias }
alias-unknown = Другого названия «{ $alias }» нет. Все покажет /alias.
alias-is-tag = «{ $alias }» – сама тема, поэтому другим названием быть не может.

## Что бот говорит о себе

bot-name = Gazette · дайджест новостей
bot-short-description = Новости по вашим темам, в удобное для вас время, одним дайджестом.
bot-description =
    Я читаю новости за вас и раз в день присылаю дайджест: только ваши темы, в удобное время, без рекламы.

    Нажмите «Старт» и выберите темы.

## Первое знакомство

welcome =
    Здравствуйте! Я читаю новости и раз в день присылаю дайджест, без рекламы.

    Какие темы вам интересны? Выберите сколько угодно.
welcome-no-tags =
    Здравствуйте! Я читаю новости и раз в день присылаю дайджест, без рекламы.

    Статей здесь пока нет. Как только они появятся, /tags покажет, на что можно подписаться.
welcome-pick-one = Сначала нажмите хотя бы на одну тему.
welcome-hour =
    { $count ->
        [one] Выбрана { $count } тема.
        [few] Выбраны { $count } темы.
        [many] Выбрано { $count } тем.
       *[other] Выбрано { $count } темы.
    } В котором часу присылать дайджест?

    У вас сейчас { $clock } ({ $zone })? Тогда выберите час.
button-other-clock = На моих часах другое время
welcome-clock = Сколько сейчас на ваших часах? Если этого времени здесь нет, пришлите /timezone и название города.
welcome-done =
    Готово: { $count ->
        [one] { $count } тема
        [few] { $count } темы
        [many] { $count } тем
       *[other] { $count } темы
    }, { $days } в { $time }. Следующий дайджест: { $next }.

    А вот и первый.
button-done-count =
    { $count ->
        [0] Готово
       *[other] Готово ({ $count })
    }

## Справка

help =
    Раз в день я присылаю дайджест по темам, которые вы выбрали.

    /tags – все темы: подписаться и отписаться; /tags и часть названия найдёт нужные
    /digest – ваш дайджест прямо сейчас
    /preview – что было бы в следующем
    /missed – что до вас не дошло
    /why – почему статья пришла или нет
    /latest – самые новые статьи
    /tag название – самые новые статьи по одной теме
    /subscribe название, название – подписаться вручную; добавьте еженедельно – раз в неделю, сразу – как только выйдут
    /unsubscribe название – отписаться, от всего сразу: /unsubscribe всё
    /search слова – статьи, где они есть
    /mute слово – не присылать то, где оно есть; в одной теме: /mute слово #Тема; /unmute вернёт
    /save – отложить статью, на которую вы отвечаете; всё отложенное покажет /saved
    /share – ссылка на тему или на статью, на которую вы отвечаете
    /settings – все настройки кнопками
    /time 08:30 20:00 – когда приходит дайджест
    /days пн-пт – по каким дням
    /timezone Москва – ваш часовой пояс
    /quiet 22:00-07:00 – часы, когда ничего не приходит
    /pause 7 – неделя без дайджестов, потом один со всем сразу; /resume закончит паузу
    /size 10 – сколько новостей в дайджесте
    /language – на каком языке я говорю
    /format – как выглядят дайджесты и статьи
    /privacy – что я о вас знаю; /export пришлёт это файлом
    /stop – уйти и удалить свои данные
unknown-command = Команды { $command } я не знаю. Что я умею, покажет /help.
unknown-command-near = Команды { $command } я не знаю. Может быть, { $near }?
just-talk = Я понимаю только команды и названия тем. Что я умею, покажет /help.

## Темы

tags-heading =
    { $subscribed ->
        [0] Нажмите на тему, чтобы подписаться.
        [one] Вы подписаны на { $subscribed } тему. Нажмите, чтобы изменить.
        [few] Вы подписаны на { $subscribed } темы. Нажмите, чтобы изменить.
        [many] Вы подписаны на { $subscribed } тем. Нажмите, чтобы изменить.
       *[other] Вы подписаны на { $subscribed } темы. Нажмите, чтобы изменить.
    }
tags-none = Статей здесь пока нет, а значит, нет и тем. Загляните попозже.
tags-page = { $page } из { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = Вы подписались: { $tags }. Следующий дайджест: { $next } ({ $zone }).
already-subscribed = Вы уже подписаны: { $tags }.
subscribed-toast = Вы подписались: { $tag }
unsubscribed = Вы отписались: { $tags }.
unsubscribed-toast = Вы отписались: { $tag }
unsubscribed-all = Вы отписались от всего. Дайджестов не будет, пока вы не выберете тему: /tags
not-subscribed = На это вы не подписаны: { $tags }.
nothing-subscribed = Вы не подписаны ни на одну тему. Все темы покажет /tags.
subscribe-how = На какие темы? Напишите названия через запятую или нажмите на одну:
unsubscribe-how = От какой темы отписаться? Нажмите на неё или напишите /unsubscribe всё
unknown-tag = Темы «{ $tag }» нет. Может быть, одна из этих?
unknown-tag-none = Темы «{ $tag }» нет. Все темы покажет /tags.
unknown-tags = Таких тем тоже нет: { $tags }. Все темы покажет /tags.
unknown-tag-gone = Этой темы больше нет.
tags-found = Темы, похожие на «{ $tag }»:
button-own-tags = Мои темы ({ $count })
button-all-tags = Все темы
own-tags = Ваши темы и как часто они приходят. Нажмите на тему, чтобы изменить: каждый день, раз в неделю или сразу.
own-tag =
    { $tag } · { $cadence ->
        [instant] сразу
        [weekly] еженед.
       *[daily] ежедн.
    }
button-drop = ✕ Отписаться
cadence =
    { $cadence ->
        [instant] сразу
        [weekly] еженедельно
       *[daily] ежедневно
    }
subscribed-instant = Вы подписались: { $tags }. Новые статьи придут, как только появятся.
subscribed-weekly = Вы подписались, раз в неделю: { $tags }. В следующий раз: { $next } ({ $zone }).
command-mute = Слова, которые я пропускаю
command-unmute = Вернуть то, что вы скрыли
mute-how = Какие слова вы не хотите читать? /mute футбол убирает все статьи с этим словом, /mute футбол #Спорт – только в одной теме. Названия из нескольких слов остаются вместе, разделяют их запятые.
mute-in = в
mute-done = Больше не пришлю статей, где есть: { $words }.
mute-done-in = В теме { $tag } больше не пришлю статей, где есть: { $words }.
mute-apart = Достаточно любого из этих слов. Если это одно название, верните их и напишите: /mute «{ $text }»
mute-wrong = Искать «{ $text }» я не могу. Попробуйте слово или имя: /mute футбол
mute-too-many = Я слежу не больше чем за { $most } словами. Сначала верните некоторые.
unmute-done = Снова будет приходить: { $text }
unmute-unknown = «{ $text }» не скрыто. Скрыто вот что:
mutes = Всё, что скрыто. Нажмите на то, что нужно вернуть.
mutes-none = Ничего не скрыто. /mute футбол убирает все статьи с этим словом.
muted-word-in = { $word } · в { $tag }
muted-source = Источник: { $source }
muted-story = Сюжет: { $title }
button-mutes = Всё, что скрыто
button-less-story = Больше не об этом
story-muted = Больше ничего не придёт: «{ $title }».
story-unmuted = Новости снова приходят: «{ $title }».
command-search = Найти статьи по словам
command-save = Отложить статью
command-saved = Что вы отложили
command-share = Ссылка на тему или статью
search-how = Что искать? Можно и сразу: /search ночные поезда
search-heading = Нашлось: { $text }
search-none = Статей, где есть «{ $text }», не нашлось. Попробуйте меньше слов или другие.
search-near = Темы с похожим названием:
save-how = Ответьте /save на статью или нажмите под ней «Отложить». Всё отложенное покажет /saved.
save-which = Какую?
save-done = Отложено. Всё отложенное покажет /saved.
save-in-private = Статьи для вас я храню в нашем личном чате. Сначала напишите мне там.
saved = Что вы отложили, новое сверху:
saved-none = Вы пока ничего не отложили. Нажмите «Отложить» под статьёй.
unsaved = Больше не отложено.
button-save = Отложить
button-unsave = ✕ Убрать
button-private = Открыть личный чат
share-how = Ответьте /share на статью или назовите тему: /share Наука. Ссылка на меня: { $link }
share-link = Ссылка: { $name }

## Чтение

digest-heading = { $day } · { $time }
digest-count =
    { $count ->
        [one] { $count } новость для вас
        [few] { $count } новости для вас
        [many] { $count } новостей для вас
       *[other] { $count } новости для вас
    }
digest-uncertain = Из прошлого дайджеста, на случай если он не дошёл
digest-withdrawn =
    { $count ->
        [one] Не хватает { $count } новости: источник её отозвал.
        [few] Не хватает { $count } новостей: источники их отозвали.
        [many] Не хватает { $count } новостей: источники их отозвали.
       *[other] Не хватает { $count } новости: источники их отозвали.
    }
digest-nothing-new = С прошлого дайджеста ничего нового. Следующий: { $next }.
digest-nothing = Рассказать пока нечего. Следующий дайджест: { $next }.
digest-no-tags = Сначала выберите тему, и я соберу дайджест: /tags
digest-gone = Этот дайджест слишком старый, у меня его уже нет.
latest-heading = Самые новые статьи по вашим темам
latest-heading-all = Самые новые статьи
latest-none = Статей здесь пока нет.
tag-heading = { $tag }: самые новые статьи
tag-none = По теме «{ $tag }» сейчас нет статей.
tag-which = Какая тема? Нажмите на одну или напишите /tag и название:
more-sources =
    { $count ->
        [one] +{ $count } источник
        [few] +{ $count } источника
        [many] +{ $count } источников
       *[other] +{ $count } источника
    }
more-sources-mark = :
reading-time = { $minutes } мин чтения
story-update = Продолжение:
updated = обновлено { $time }
untitled = Без названия
article-no-text = В этой статье только заголовок. Возможно, в оригинале есть больше.
article-part = Часть { $part } из { $parts }
article-gone = Источник отозвал эту статью.
article-missing = Этой статьи у меня больше нет: источник отозвал её, или она слишком старая. /latest покажет самые новые.
button-read = Читать
button-subscribe = Подписаться: { $tag }
button-share = Переслать
button-previous = ‹ Назад
button-next = Дальше ›
button-browser = В браузере
less-ask = Чего показывать меньше? «{ $title }»
source-muted = Больше ничего не придёт: { $source }.
source-unmuted = Снова будет приходить: { $source }.
button-less = Реже
button-less-tag = Отписаться: { $tag }
button-less-source = Больше не надо: { $source }
button-undo = Отменить
button-back = ‹ Назад
button-more = Ещё { $count } ›
button-next-part = Читать дальше: { $part } из { $parts }
button-original = Оригинал
button-show-again = Показать прошлый дайджест

## Настройки

time-ask = Дайджест приходит в { $time } ({ $zone }), { $days }. Нажмите на час, чтобы добавить или убрать его, или напишите: /time 08:30 20:00
time-set = Дайджест приходит в { $time } ({ $zone }), { $days }.
time-set-at-once = Я запомнил для тем, которые приходят каждый день или раз в неделю: { $time } ({ $zone }), { $days }.
time-set-idle = Я запомнил: { $time } ({ $zone }). Дайджесты начнут приходить, как только вы выберете тему: /tags
time-wrong = Не могу прочесть «{ $text }» как время. Попробуйте /time 08:30 или, для двух дайджестов в день, /time 08:30 20:00
time-too-many = В день можно не больше { $most } дайджестов. Выберите меньше часов.
zone-ask =
    Ваш часовой пояс: { $zone }. Там сейчас { $clock }.

    Чтобы изменить его, нажмите на время, которое сейчас на ваших часах, или напишите город, страну или разницу во времени: /timezone Москва или /timezone UTC+3. Или пришлите мне свою геопозицию.
zone-set = Ваш часовой пояс: { $zone }. Там сейчас { $clock }.
zone-wrong = Не знаю часового пояса «{ $text }». Попробуйте большой город поблизости, например /timezone Москва, или разницу во времени: /timezone UTC+3
zone-which = Таких мест несколько. Какое из них?
language-ask = На каком языке мне говорить?
language-set = Теперь я говорю по-русски.
language-wrong = На языке «{ $text }» я пока не говорю. Выберите:
language-name = Русский
button-script-as-written = Китайский: как в источнике
button-script-hans = Китайский: упрощённый
button-script-hant = Китайский: традиционный
script-set-as-written = Китайские статьи остаются такими, как в источнике.
script-set-hans = Китайские статьи теперь приходят упрощёнными иероглифами.
script-set-hant = Китайские статьи теперь приходят традиционными иероглифами.

format-ask-rich = Дайджесты разворачиваются и приходят с картинками. Если ваш Telegram показывает вместо них уведомление, выберите простой текст.
format-ask-classic = Дайджесты приходят простым текстом с кнопками-номерами. Новые версии Telegram умеют и разворачивать их, с картинками.
format-set-rich = Теперь дайджесты и статьи разворачиваются и приходят с картинками. Если видите вместо них уведомление, пришлите /format classic
format-set-classic = Теперь дайджесты и статьи приходят простым текстом, который покажет любой Telegram.
format-wrong = Вида «{ $text }» я не знаю. Выберите:
button-format-rich = С картинками, разворачивать
button-format-classic = Простой текст

## Панель

admin-title = Панель Gazette
admin-password = Пароль
admin-log-in = Войти
admin-log-out = Выйти
admin-wrong = Это не тот пароль.
admin-slower = Слишком много попыток сразу. Подождите несколько секунд и попробуйте снова.
admin-as-of = На { $when } ({ $zone })
admin-queues = Очереди и задания
admin-subscribers = Подписчики
admin-active = Активные
admin-paused = На паузе
admin-unreachable = Недоступные
admin-deliveries = Дайджесты по часам
admin-chart = Дайджесты по часам, часов: { $hours }. Отправлено { $sent }, не отправлено { $failed } (красным).
admin-as-numbers = В числах
admin-hour = Час
admin-sent = Отправлено
admin-not-sent = Не отправлено
admin-source = Источник
admin-state = Состояние
admin-action = Действие
admin-read-now = Прочитать сейчас
admin-failures = Неудачи
admin-chat = Чат
admin-when = Когда
admin-articles = Статьи
admin-reason = Причина
admin-try-again = Повторить
admin-forget = Забыть

## Все настройки, и когда приходят дайджесты

settings-heading = Настройки
settings-when = Дайджест: { $time }, { $days }
settings-when-at-once = Дайджест: нет, ваши темы приходят сразу
settings-zone = Часовой пояс: { $zone }, сейчас { $clock }
settings-quiet = Тихие часы: { $quiet }
settings-size = Длина: { $size }
settings-language = Язык: { $language }
settings-tags =
    { $count ->
        [0] Темы: пока нет
       *[other] Темы: { $tags }
    }
button-set-time = Часы
button-set-days = Дни
button-set-zone = Часовой пояс
button-set-quiet = Тихие часы
button-set-size = Длина
button-set-pause = Пауза
button-set-language = Язык
button-set-format = Вид
button-set-tags = Темы
button-set-chats = Каналы и группы
button-all-settings = ‹ Все настройки

next-comes = Следующий: { $next }.
next-at-once = Новые статьи придут, как только появятся.
next-no-tags = Дайджесты начнут приходить, как только вы выберете тему: /tags
next-no-tags-there = Дайджесты начнут приходить туда, как только вы выберете тему.
next-paused = Ничего не придёт, пока вы не отправите /resume
next-refused = Мне нельзя там писать. Как только разрешат, дайджесты снова будут приходить.
one-stays = Хотя бы один должен остаться. Сначала выберите другой.

every-day = каждый день
once-a-week = раз в неделю
days-daily = Каждый день
days-weekdays = По будням
days-weekends = Выходные
days-ask = Дни дайджеста: { $days }. Нажмите на день, чтобы добавить или убрать его, или напишите: /days пн-пт
days-wrong = Не могу прочесть «{ $text }» как дни. Попробуйте /days пн-пт, /days выходные или /days 1,3,5

quiet-off = нет
quiet-ask =
    Тихие часы: { $quiet }.

    В это время ничего не приходит сразу, всё ждёт, пока они не кончатся. Дайджест, час которого вы выбрали сами, придёт всё равно, но без звука. Выберите или напишите: /quiet 22:00-07:00
quiet-set = Теперь в эти часы тихо: { $quiet }. Дайджест, час которого вы выбрали сами, придёт всё равно, но без звука.
quiet-set-off = Тихих часов больше нет: что приходит сразу, больше не ждёт.
quiet-wrong = Не могу прочесть «{ $text }» как тихие часы. Попробуйте /quiet 22:00-07:00 или /quiet нет

pause-ask = На сколько сделать паузу? Потом один дайджест принесёт всё, что вы пропустили. Можно и написать: /pause 7 или /pause до понедельника
pause-wrong = Не понимаю, сколько длится «{ $text }»: пауза может быть от 1 до { $most } дней. Попробуйте /pause 7 или /pause до понедельника
paused-until = Пауза. Она закончится: { $until }. Потом один дайджест принесёт всё, что вы пропустили.
paused-open = Пауза. После /resume один дайджест принесёт всё, что вы пропустили.
resumed = С возвращением! Один дайджест принесёт всё, что вы пропустили.
resume-idle = Паузы сейчас нет: дайджесты приходят.
button-pause-days =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
button-pause-open = Пока не скажу
button-resume = Закончить паузу

size-ask = Какой длины может быть дайджест? Самое важное идёт первым. Можно и написать: /size 10 или /size 15 мин
size-set = Теперь дайджест не длиннее: { $size }.
size-set-all = Теперь в дайджесте всё, по страницам.
size-nearest = Это ближе всего к { $asked }: можно 5, 10 или 20.
size-wrong = Не могу прочесть «{ $text }» как длину. Попробуйте /size 5, /size 10, /size 20, /size 15 мин или /size всё
size-all = всё
size-stories =
    { $count ->
        [one] { $count } новость
        [few] { $count } новости
        [many] { $count } новостей
       *[other] { $count } новости
    }
size-minutes =
    { $count ->
        [one] { $count } минута
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минуты
    }

chats-which = Чьи настройки вы хотите изменить?
chats-none = Я не вижу канала или группы, где есть мы оба. Добавьте меня туда, где вы администратор, или отправьте там /settings.
button-in-private = Изменить в личном чате
settings-in-private = Настройки этого канала меняют его администраторы, в личном чате со мной.
added-there = Я на месте. Выберите темы, и дайджесты будут приходить туда. Если для чего-то нет кнопки, ответьте на настройки командой: /time 08:30
added-here = Спасибо, что позвали. Администраторы выбирают, какие темы я приношу сюда и когда.
slow-down = Слишком много всего сразу. Дайте мне минутку, и продолжим.
not-your-chat = Вы там не администратор, или меня там больше нет.
preview-note = Предварительно: вот что было бы в следующем дайджесте, если бы он пришёл сейчас.
preview-nothing = Пока ничего нового. Следующий дайджест, если будет что рассказать: { $next }.
preview-nothing-at-once = Пока ничего нового. Новые статьи придут, как только появятся.
preview-nothing-due = Пока ничего нового, и дайджест сейчас не запланирован. Почему, покажет /settings.
missed-none = Вы ничего не пропустили: все дайджесты дошли.
missed-heading =
    { $count ->
        [one] { $count } статья не дошла или, возможно, не дошла
        [few] { $count } статьи не дошли или, возможно, не дошли
        [many] { $count } статей не дошли или, возможно, не дошли
       *[other] { $count } статьи не дошло или, возможно, не дошло
    }
why-how = Какая статья? Ответьте /why на сообщение, где она видна, или напишите её номер в последнем дайджесте (/why 3 – третья), или ссылку на неё.
why-which = В этом сообщении их несколько. Которая? Ответьте с её номером: /why 3 – третья
why-number = Такого номера в этом дайджесте нет. Попробуйте /why 1
why-unknown = Статьи оттуда у меня нет. Её здесь не было, или источник её отозвал.
why-sent = Она была в вашем дайджесте: { $when }.
why-possibly-sent = Она была в вашем дайджесте ({ $when }), но Telegram так и не сказал, дошёл ли он. Все такие статьи покажет /missed.
why-waits = Она в дайджесте, который уже идёт к вам ({ $when }).
why-undelivered = Её дайджест ({ $when }) не удалось доставить. Следующий принесёт её снова.
why-refused = Telegram её не принимает, поэтому дайджесты приходят без неё. Она придёт, когда её исправят.
why-left = В ваш дайджест она не вошла ({ $when }): { $reason }.
why-would-leave = В следующий дайджест она не войдёт: { $reason }.
why-held-back = Она ждёт своей даты: { $when }.
why-earlier = Она старше вашей подписки или старше, чем я помню. Дайджесты приносят то, что появилось с тех пор.
why-not-subscribed = В ней нет ваших тем. Её темы: { $tags }.
why-without-tags = У неё нет тем, поэтому ни один дайджест её не принесёт.
why-to-come = Она придёт со следующим дайджестом: { $when }.
why-no-edition = Она пришла бы со следующим дайджестом, но он сейчас не запланирован. Почему, покажет /settings.
why-paused = У вас пауза. Статья придёт потом: { $when }.
why-paused-open = У вас пауза. Статья придёт после /resume
why-quiet = Сейчас ваши тихие часы. Статья придёт потом: { $when }.
why-muted-word = вы скрыли «{ $word }»
why-muted-source = вы скрыли всё из источника { $source }
why-muted-story = вы скрыли этот сюжет
why-same-story = она о том же, что и «{ $title }»
why-same-story-gone = она о том, что вы уже получали
why-over-size = дайджест был полон, другие новости шли первыми
stats-heading = Как дела у Gazette
stats-articles = Статьи: { $articles }, темы: { $tags }
stats-subscribers = Подписчики: { $total }; активные { $active }, на паузе { $paused }, недоступные { $unreachable }
stats-deliveries = Дайджесты за всё время: отправлено { $sent }, возможно, отправлено { $uncertain }, в исчезнувшие чаты { $gone }, отклонено { $refused }
stats-queues = Задания: ждут { $waiting }, выполняются { $active }, не удались { $failed }
stats-dead-letters = Отклонённые дайджесты, которые ждут вас: { $count } (/failed)
stats-rate = Темп: до { $rate } сообщений в секунду
stats-silent = Telegram просит тишины ещё { $seconds } с.
stats-stopped = Telegram не отвечает с этого времени: { $since }. Сообщения ждут.
stats-chart = Дайджесты по дням, дней: { $days }. Отправлено { $sent }, не отправлено { $failed } (красным).
sources-heading = Источники
sources-none = Пока нет ни одного источника.
source-well = Прочитан: { $age }
source-unread = Ещё не прочитан
source-failing = Ошибка, впервые замечена { $since }: { $reason }
source-ended = Исчез навсегда и сам больше не читается: { $reason }
source-last-success = Последний раз прочитан: { $age }
source-next = Следующая попытка: { $when }
source-gone = Этого источника больше нет среди читаемых.
source-reloading = Читаю его сейчас…
button-reload = Перечитать { $source }
failed-heading =
    { $count ->
        [one] { $count } дайджест, который Telegram отклонил
        [few] { $count } дайджеста, которые Telegram отклонил
        [many] { $count } дайджестов, которые Telegram отклонил
       *[other] { $count } дайджеста, которые Telegram отклонил
    }
failed-none = Telegram ничего не отклонил. Ни один дайджест вас не ждёт.
failed-entry =
    { $number }. Чат { $chat }, { $when }, { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
        [many] { $articles } статей
       *[other] { $articles } статьи
    }
    { $reason }
failed-retried = Пробую ещё раз.
failed-discarded = Убрано.
failed-gone = Об этом уже кто-то позаботился.
button-retry = Повторить { $number }
button-discard = Убрать { $number }
broadcast-how = Что сказать всем? Напишите это после команды, например /broadcast Мы переехали на новый сервер. Или ответьте /broadcast на сообщение.
broadcast-ask =
    Вот как это выглядит. Уйдёт в { $count ->
        [one] { $count } чат
        [few] { $count } чата
        [many] { $count } чатов
       *[other] { $count } чата
    }, один за другим, после всего остального. Отправить?
broadcast-withheld = Не отправлено. Никто этого не видел.
broadcast-running = Отправляю: пока { $sent } из { $total }.
broadcast-done =
    { $total ->
        [one] Отправлено: { $sent } из { $total } чата.
        [few] Отправлено: { $sent } из { $total } чатов.
        [many] Отправлено: { $sent } из { $total } чатов.
       *[other] Отправлено: { $sent } из { $total } чатов.
    }
broadcast-stopped =
    { $total ->
        [one] Остановлено. Получили { $sent } из { $total } чата.
        [few] Остановлено. Получили { $sent } из { $total } чатов.
        [many] Остановлено. Получили { $sent } из { $total } чатов.
       *[other] Остановлено. Получили { $sent } из { $total } чатов.
    }
broadcast-gone =
    { $count ->
        [one] { $count } чат исчез или заблокировал меня.
        [few] { $count } чата исчезли или заблокировали меня.
        [many] { $count } чатов исчезли или заблокировали меня.
       *[other] { $count } чата исчезли или заблокировали меня.
    }
broadcast-failed =
    { $count ->
        [one] Telegram отклонил это для { $count } чата.
        [few] Telegram отклонил это для { $count } чатов.
        [many] Telegram отклонил это для { $count } чатов.
       *[other] Telegram отклонил это для { $count } чата.
    }
broadcast-uncertain =
    { $count ->
        [one] Для { $count } чата Telegram так и не сказал, дошло ли.
        [few] Для { $count } чатов Telegram так и не сказал, дошло ли.
        [many] Для { $count } чатов Telegram так и не сказал, дошло ли.
       *[other] Для { $count } чата Telegram так и не сказал, дошло ли.
    }
button-broadcast = Отправить всем
button-withhold = Не отправлять
button-stop-broadcast = Остановить
alert-source = Источник не читается с этого времени: { $since }. { $source } – { $reason } Смотрите /sources
alert-source-back = Источник снова читается: { $source }. Он не читался с этого времени: { $since }.
alert-deliveries =
    { $count ->
        [one] { $count } дайджест за последние два часа отклонён или, возможно, не дошёл. Смотрите /failed и /stats
        [few] { $count } дайджеста за последние два часа отклонены или, возможно, не дошли. Смотрите /failed и /stats
        [many] { $count } дайджестов за последние два часа отклонены или, возможно, не дошли. Смотрите /failed и /stats
       *[other] { $count } дайджеста за последние два часа отклонено или, возможно, не дошло. Смотрите /failed и /stats
    }
alert-telegram-down = Telegram не отвечает с этого времени: { $since }. Сообщения ждут и уйдут, когда он вернётся.
alert-telegram-back = Telegram снова отвечает ({ $until }). Он молчал с этого времени: { $since }. Что ждало, уходит сейчас.
alert-webhook = Telegram не доходит до моего вебхука, я никого не слышу. С этого времени: { $since }. Причина: { $reason } – Проверьте PUBLIC_URL и куда ведёт прокси.
alert-webhook-back = Я снова всех слышу ({ $until }). Telegram не доходил до моего вебхука с этого времени: { $since }.

## Уход

stop-ask = Удалить всё, что я знаю об этом чате: { $count ->
        [0] настройки
        [one] настройки и { $count } тему
        [few] настройки и { $count } темы
        [many] настройки и { $count } тем
       *[other] настройки и { $count } темы
    }? Дайджестов больше не будет.
stop-done = Удалено. Об этом чате я больше ничего не знаю. /start – и можно начать заново, когда захотите.
stop-kept = Рад, что вы остаётесь. Ничего не удалено.
stop-done-undo = Удалено. В течение минуты это можно отменить, потом я уже ничего не буду знать об этом чате. /start – и можно начать заново, когда захотите.
stop-undone = Всё снова как было.
stop-undo-late = Всё удалено насовсем или уже вернулось. /start – и можно начать заново.
privacy =
    Что я помню об этом чате:

    · его номер ({ $chat }), а также язык, часовой пояс, часы и другие настройки
    · темы, которые вы выбрали, слова, источники и сюжеты, которые вы скрыли, и статьи, которые отложили
    · какие статьи я вам прислал, чтобы ничего не пришло дважды: список самых новых и 30 дней – что было в каждом дайджесте
    · один день – в каком из моих сообщений какая статья, чтобы их можно было исправить
    · какими каналами и группами вы управляете через меня

    Я не храню ни вашего имени, ни того, что вы пишете, кроме команд, которые что-то настраивают. Слова, по которым искали, хранятся неделю, без пометки о том, кто их написал. Нет ни рекламы, ни статистики о вас.

    /export пришлёт всё это файлом. /stop удалит.
export-caption = Всё, что я помню об этом чате.
export-nothing = Об этом чате я ничего не помню.
button-stop-sure = Удалить всё
button-stop-keep = Оставить

## Связки

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = нет, выкл
words-all = всё, все
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = каждый день, ежедневно
words-weekdays = по будням, будни, рабочие дни
words-weekends = выходные, по выходным
# The same for how often a tag comes; words-daily is the third of them.
words-instant = сразу, немедленно
words-weekly = еженедельно, раз в неделю, каждую неделю
words-hours = 1 первого, 1 часу, 1 час ночи, 13 час дня, 2 два, 2 две, 2 второго, 2 двух, 3 три, 3 третьего, 3 трёх, 3 трех, 4 четыре, 4 четвёртого, 4 четвертого, 4 четырёх, 4 четырех, 5 пять, 5 пятого, 5 пяти, 6 шесть, 6 шестого, 6 шести, 7 семь, 7 седьмого, 7 семи, 8 восемь, 8 восьмого, 8 восьми, 9 девять, 9 девятого, 9 девяти, 10 десять, 10 десятого, 10 десяти, 11 одиннадцать, 11 одиннадцатого, 11 одиннадцати, 12 двенадцать, 12 двенадцатого, 12 двенадцати, 13 тринадцать, 14 четырнадцать, 15 пятнадцать, 16 шестнадцать, 17 семнадцать, 18 восемнадцать, 19 девятнадцать, 20 двадцать, 21 двадцать один, 22 двадцать два, 23 двадцать три
words-clock = -30 половина …, -30 половине …, -30 пол…, -30 пол-…, 30 … с половиной, 30 … тридцать, 15 … пятнадцать, 45 … сорок пять, -15 без четверти …, -45 четверть …
words-commands = help помощь, help справка, settings настройки, stop стоп, unsubscribe отписаться, latest новости, digest дайджест, tags темы, search поиск, pause пауза, search найти, search найди, subscribe подписаться, subscribe подписаться на, unsubscribe отписаться от, mute скрыть, saved отложенное, time время, timezone часовой пояс, language язык, stop удалить, tags мои темы, settings меню, subscribe подпишись на, unsubscribe отпишись от, language сменить язык

# Как перечисляются названия: long (A, B и C) или narrow (A, B, C).
list-style = long
names-more = ещё { $count }
day-and-time = { $day } в { $time }

## Когда что-то не так

button-stale = Эта кнопка больше не работает. Отправьте команду ещё раз.
admins-only = В этом чате это могут только администраторы.
went-wrong = У меня что-то пошло не так. Попробуйте ещё раз чуть позже.

## Pages and feeds on the web

page-feed = Лента
page-feed-of = Лента: { $tag }
page-feed-all = Лента всех статей
page-table = Таблица
page-open-telegram = Открыть в Telegram
page-subscribe-telegram = Получать дайджест в Telegram
page-newer = ‹ Новее
page-older = Старее ›
page-turns = Другие страницы
page-missing = Такой страницы нет
page-missing-why = Возможно, в адресе чего-то не хватает, статью отозвали или она слишком старая и больше не хранится. Здесь есть что ещё почитать:
