# Gazette in English.
# Every message here is sent to people as it stands: short, warm, concrete.

## Commands, as Telegram's menu lists them

command-start = Begin, or see your settings
command-digest = Your digest, now
command-latest = The newest articles
command-preview = What your next digest would hold
command-missed = What did not reach you
command-why = Why an article came, or did not
command-tag = The newest articles of one tag
command-tags = All tags: subscribe and unsubscribe
command-subscribe = Subscribe to tags by name
command-unsubscribe = Unsubscribe from tags
command-time = When your digest comes
command-timezone = Your time zone
command-language = The language I speak
command-format = How digests look
command-settings = All settings, as buttons
command-days = On which days it comes
command-quiet = Hours in which nothing comes
command-pause = No digests for a while
command-resume = End the pause
command-size = How long a digest is
command-privacy = What I know about you
command-export = Your data, as a file
command-help = What I can do
command-stop = Leave, and delete your data

## What operators may do

command-stats = How many articles, subscribers and digests there are
command-sources = How each source fares; reload one
command-failed = Digests that Telegram refused
command-broadcast = A message to everyone
command-alias = Other names for tags
help-operators = For you, who run this bot:
alias-how = Type /alias NYT = New York Times, and people may write NYT for that tag. With nothing behind the =, the name is gone again.
aliases-heading = Other names for tags
alias-set = “{ $alias }” now means { $tag }.
alias-dropped = “{ $alias }” is no other name any more.
alias-unknown = There is no other name “{ $alias }”. /alias shows all of them.
alias-is-tag = “{ $alias }” is a tag itself, so it cannot be another name.

## What the bot says of itself

bot-name = Gazette
bot-short-description = News digests from the tags you pick, at the hour you choose.
bot-description =
    I read the news for you and send one digest a day: only the tags you pick, at the hour you choose, without ads.

    Press Start to pick your tags.

## First visit

welcome =
    Hello! I read the news and send you one digest a day, without ads.

    Which tags interest you? Tap as many as you like.
welcome-no-tags =
    Hello! I read the news and send you one digest a day, without ads.

    There are no articles here yet. As soon as there are, /tags shows what you can subscribe to.
welcome-pick-one = Tap at least one tag first.
welcome-hour =
    { $count ->
        [one] { $count } tag picked.
       *[other] { $count } tags picked.
    } When would you like your digest?

    Is it { $clock } where you are ({ $zone })? Then tap an hour.
button-other-clock = My clock shows something else
welcome-clock = What does your clock show right now? If that is not among these, send /timezone and your city.
welcome-done =
    All set: { $count ->
        [one] { $count } tag
       *[other] { $count } tags
    }, { $days } at { $time }. The next digest comes { $next }.

    Here is your first one.
button-done-count =
    { $count ->
        [0] Done
       *[other] Done ({ $count })
    }

## Help

help =
    I send you one digest a day with the tags you picked.

    /tags – all tags: subscribe and unsubscribe; /tags part of a name finds them
    /digest – your digest, now
    /preview – what the next one would hold
    /missed – what did not reach you
    /why – why an article came, or did not
    /latest – the newest articles
    /tag name – the newest articles of one tag
    /subscribe name, name – subscribe by typing; add weekly, or instant for articles as soon as they are here
    /unsubscribe name – unsubscribe, from everything with /unsubscribe all
    /search words – articles that hold them
    /mute word – leave out what has it; in one tag: /mute word in Tag; /unmute lets it come again
    /save – save the article you reply to; /saved shows all you saved
    /share – a link to a tag or to the article you reply to
    /settings – all settings, as buttons
    /time 08:30 20:00 – when your digest comes
    /days mon-fri – on which days
    /timezone Berlin – your time zone
    /quiet 22:00-07:00 – hours in which nothing comes
    /pause 7 – no digests for a week, then one with all of it; /resume ends it
    /size 10 – how many stories a digest holds
    /language – the language I speak
    /format – how digests and articles look
    /privacy – what I know about you; /export gives it to you as a file
    /stop – leave, and delete your data
unknown-command = I don't know { $command }. /help shows what I can do.
unknown-command-near = I don't know { $command }. Did you mean { $near }?
just-talk = I only understand commands, and the names of tags. /help shows what I can do.

## Tags

tags-heading =
    { $subscribed ->
        [0] Tap a tag to subscribe.
        [one] You are subscribed to { $subscribed } tag. Tap to change.
       *[other] You are subscribed to { $subscribed } tags. Tap to change.
    }
tags-none = There are no articles here yet, so there are no tags either. Look in again later.
tags-page = { $page } of { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = Subscribed to { $tags }. Your next digest comes { $next } ({ $zone }).
already-subscribed = You are subscribed to { $tags } already.
subscribed-toast = Subscribed to { $tag }
unsubscribed = Unsubscribed from { $tags }.
unsubscribed-toast = Unsubscribed from { $tag }
unsubscribed-all = Unsubscribed from everything. No more digests come until you pick a tag: /tags
not-subscribed = You are not subscribed to { $tags }.
nothing-subscribed = You are not subscribed to any tag. /tags shows all of them.
subscribe-how = Which tags? Type their names with commas between, or tap one:
unsubscribe-how = Which tag? Tap one, or type /unsubscribe all
unknown-tag = There is no tag “{ $tag }”. Did you mean one of these?
unknown-tag-none = There is no tag “{ $tag }”. /tags shows all of them.
unknown-tags = There are no such tags either: { $tags }. /tags shows all of them.
unknown-tag-gone = This tag is gone.

## Your tags

tags-found = Tags like “{ $tag }”:
button-own-tags = My tags ({ $count })
button-all-tags = All tags
own-tags = Your tags, and how often each comes. Tap one to change that: daily, weekly, or at once.
own-tag = { $tag } · { $cadence ->
        [instant] at once
        [weekly] weekly
       *[daily] daily
    }
button-drop = ✕ Unsubscribe
# How often a tag comes, as people type it behind its name: one word each.
cadence =
    { $cadence ->
        [instant] instant
        [weekly] weekly
       *[daily] daily
    }
subscribed-instant = Subscribed to { $tags }. New articles come as soon as they are here.
subscribed-weekly = Subscribed to { $tags }, once a week. Next time: { $next } ({ $zone }).

## Muting

command-mute = Words I leave out
command-unmute = What you muted, to let it come again
mute-how = Which words do you not want to read? /mute football leaves out every article that has the word, /mute football in Sport only those of a tag. Names of several words stay together; commas keep them apart.
# The word between a muted word and the tag it is muted in, or several with commas between: /mute football in Sport
mute-in = in
mute-done = No more articles with: { $words }.
mute-done-in = In { $tag }, no more articles with: { $words }.
# Behind mute-done and mute-done-in, where an “and” took words apart.
mute-apart = Each of these words is enough. If you meant one name, let them come again and type: /mute “{ $text }”
mute-wrong = I can't look for “{ $text }”. Try a word or a name: /mute football
mute-too-many = I look out for { $most } words at most. Please let some come again first.
unmute-done = This comes again: { $text }
unmute-unknown = “{ $text }” is not muted. This is:
mutes = All that is muted. Tap something to let it come again.
mutes-none = Nothing is muted. /mute football leaves out every article with that word.
muted-word-in = { $word } · in { $tag }
muted-source = Source: { $source }
muted-story = Story: { $title }
button-mutes = All I muted
button-less-story = Nothing more of this story
story-muted = Nothing more comes of “{ $title }”.
story-unmuted = News of “{ $title }” comes again.

## Finding, keeping, sharing

command-search = Find articles by their words
command-save = Save an article
command-saved = What you saved
command-share = A link to a tag or an article
search-how = What shall I look for? You can also ask in one go: /search night trains
search-heading = Found: { $text }
search-none = I found no article with “{ $text }”. Try fewer words or other ones.
search-near = Tags spelled much like it:
save-how = Reply to an article with /save, or tap “Save” under it. /saved shows all you saved.
save-which = Which one?
save-done = Saved. /saved shows all you saved.
save-in-private = I save articles for you in our private chat. Write to me there first.
saved = What you saved, the newest first:
saved-none = You have saved nothing yet. Tap “Save” under an article.
unsaved = No longer saved.
button-save = Save
button-unsave = ✕ Take out
button-private = Open our private chat
share-how = Reply to an article with /share, or name a tag: /share Science. A link to me: { $link }
share-link = A link to { $name }:

## Reading

digest-heading = { $day } · { $time }
digest-count =
    { $count ->
        [one] { $count } story for you
       *[other] { $count } stories for you
    }
digest-uncertain = From the last edition, in case it did not reach you
digest-withdrawn =
    { $count ->
        [one] { $count } story is missing: its source withdrew it, or it is too old.
       *[other] { $count } stories are missing: their sources withdrew them, or they are too old.
    }
digest-nothing-new = Nothing new since your last digest. The next one comes { $next }.
digest-nothing = Nothing to tell yet. The next digest comes { $next }.
digest-no-tags = Pick a tag first, then I can make you a digest: /tags
digest-gone = This digest is too old: I no longer have it.
latest-heading = The newest articles of your tags
latest-heading-all = The newest articles
latest-none = There are no articles here yet.
tag-heading = { $tag }: the newest articles
tag-none = No articles with the tag “{ $tag }” right now.
tag-which = Which tag? Tap one, or type /tag and its name:
more-sources =
    { $count ->
        [one] +{ $count } source
       *[other] +{ $count } sources
    }
# Between more-sources and who they are
more-sources-mark = :
reading-time = { $minutes } min read
story-update = Update:
updated = updated { $time }
untitled = Untitled
article-no-text = This article has a title only. The original may have more.
article-part = Part { $part } of { $parts }
article-gone = This article was withdrawn by its source.
article-missing = I no longer have this article: its source withdrew it, or it is too old. /latest shows the newest ones.
button-read = Read
button-subscribe = Subscribe to { $tag }
button-share = Share
button-previous = ‹ Previous
button-next = Next ›
button-browser = Open in browser
less-ask = Less of what? “{ $title }”
source-muted = Nothing more comes from { $source }.
source-unmuted = { $source } comes again.
button-less = Less like this
button-less-tag = Unsubscribe from { $tag }
button-less-source = Nothing more from { $source }
button-undo = Undo
button-back = ‹ Back
button-more = { $count } more ›
button-next-part = Read on: part { $part } of { $parts }
button-original = Original article
button-show-again = Show my last digest

## Settings

time-ask = Your digest comes at { $time } ({ $zone }), { $days }. Tap an hour to add or drop it, or type: /time 08:30 20:00
time-set = Your digest comes at { $time } ({ $zone }), { $days }.
time-set-at-once = I noted { $time } ({ $zone }), { $days }, for tags that come daily or weekly.
time-set-idle = I noted { $time } ({ $zone }). Digests come as soon as you pick a tag: /tags
time-wrong = I can't read “{ $text }” as a time. Try /time 08:30 or, for two digests a day, /time 08:30 20:00
time-too-many = I send at most { $most } digests a day. Please pick fewer hours.
zone-ask =
    Your time zone is { $zone }, where it is { $clock } now.

    To change it, tap the time that your clock shows right now, or type a city, a country or an offset: /timezone Berlin or /timezone UTC+8. Or send me your location.
zone-set = Your time zone is { $zone }, where it is { $clock } now.
zone-wrong = I don't know the time zone “{ $text }”. Try the name of a big city nearby, such as /timezone Berlin, or an offset: /timezone UTC+8
zone-which = Several places fit. Which one is it?
language-ask = Which language should I speak?
language-set = I speak English now.
language-wrong = I don't speak “{ $text }” yet. Choose one:
language-name = English
button-script-as-written = Chinese articles: as written
button-script-hans = Chinese articles: simplified
button-script-hant = Chinese articles: traditional
script-set-as-written = Chinese articles stay as their sources wrote them.
script-set-hans = Chinese articles now come in simplified characters.
script-set-hant = Chinese articles now come in traditional characters.

format-ask-rich = Digests come as messages that unfold, with pictures. If your Telegram shows a placeholder instead, choose plain text.
format-ask-classic = Digests come as plain text with numbered buttons. Newer Telegram apps can also show messages that unfold, with pictures.
format-set-rich = Digests and articles now unfold and show their pictures. If you see a placeholder instead, send /format classic
format-set-classic = Digests and articles now come as plain text, which every Telegram app shows.
format-wrong = I don't know the format “{ $text }”. Choose one:
button-format-rich = With pictures, unfolding
button-format-classic = Plain text

## All settings, and when digests come

settings-heading = Settings
settings-when = Digest: { $time }, { $days }
settings-when-at-once = Digest: none, your tags come at once
settings-zone = Time zone: { $zone }, { $clock } now
settings-quiet = Quiet hours: { $quiet }
settings-size = Length: { $size }
settings-language = Language: { $language }
settings-tags =
    { $count ->
        [0] Tags: none yet
       *[other] Tags: { $tags }
    }
button-set-time = Hours
button-set-days = Days
button-set-zone = Time zone
button-set-quiet = Quiet hours
button-set-size = Length
button-set-pause = Pause
button-set-language = Language
button-set-format = Look
button-set-tags = Tags
button-set-chats = Channels and groups
button-all-settings = ‹ All settings

next-comes = The next one comes { $next }.
next-at-once = New articles come as soon as they are here.
next-no-tags = Digests come as soon as you pick a tag: /tags
next-no-tags-there = Digests come there as soon as you pick a tag.
next-paused = Nothing comes until you say /resume
next-refused = I am not allowed to write there. Once I am, digests come again.
one-stays = One has to stay. Pick another first.

every-day = every day
once-a-week = once a week
days-daily = Every day
days-weekdays = Weekdays
days-weekends = Weekends
days-ask = Your digest comes { $days }. Tap a day to add or drop it, or type: /days mon-fri
days-wrong = I can't read “{ $text }” as days. Try /days mon-fri, /days weekends or /days 1,3,5

quiet-off = none
quiet-ask =
    Quiet hours: { $quiet }.

    In them nothing comes at once; it waits until they are over. A digest whose hour you set yourself still comes, without a sound. Choose, or type: /quiet 22:00-07:00
quiet-set = Quiet from now on: { $quiet }. A digest whose hour you set yourself still comes then, without a sound.
quiet-set-off = No quiet hours any more: articles that come at once no longer wait.
quiet-wrong = I can't read “{ $text }” as quiet hours. Try /quiet 22:00-07:00 or /quiet off

pause-ask = For how long shall I send nothing? Afterwards one digest brings what you missed. You can also type: /pause 7 or /pause until Monday
pause-wrong = I can't read “{ $text }” as a pause of 1 to { $most } days. Try /pause 7 or /pause until Monday
paused-until = Paused until { $until }. Then one digest brings what you missed.
paused-open = Paused. After /resume one digest brings what you missed.
resumed = Welcome back. One digest brings what you missed.
resume-idle = There is no pause to end: your digests come.
button-pause-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
button-pause-open = Until I say so
button-resume = End the pause

size-ask = How much shall a digest hold at most? The best stories come first. You can also type: /size 10 or /size 15 min
size-set = A digest now holds { $size } at most.
size-set-all = A digest now holds everything, in pages.
# Behind size-set, to who typed another number of stories.
size-nearest = That is the nearest to { $asked }: it can be 5, 10 or 20.
size-wrong = I can't read “{ $text }” as a length. Try /size 5, /size 10, /size 20, /size 15 min or /size all
size-all = everything
size-stories =
    { $count ->
        [one] { $count } story
       *[other] { $count } stories
    }
size-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

chats-which = Whose settings do you want to change?
chats-none = I see no channel or group in which both of us are. Add me to one where you are an administrator; or send /settings there.
button-in-private = Change them in private
settings-in-private = The settings of this channel are changed in private, by its administrators.
added-there = I am in. Pick tags, and my digests come there. To type what has no button, reply to the settings with a command: /time 08:30
added-here = Thank you for having me. Administrators pick the tags I bring here, and when I come.
slow-down = That was a lot at once. Give me a moment, then I am all yours again.
not-your-chat = You are no administrator of that chat, or I am no longer in it.

## Why and whether

preview-note = A preview: this is what your next digest would hold if it came now.
preview-nothing = Nothing new so far. Your next digest comes { $next }, if there is something in it.
preview-nothing-at-once = Nothing new so far. New articles come as soon as they are here.
preview-nothing-due = Nothing new so far, and no digest is due at the moment. /settings shows why.
missed-none = You missed nothing: all your digests came.
missed-heading =
    { $count ->
        [one] { $count } article did not reach you, or may not have
       *[other] { $count } articles did not reach you, or may not have
    }
why-how = Which article? Reply /why to a message that shows it, or type its number in your last digest, /why 3 for the third, or its link.
why-which = That message shows several. Which one? Reply with its number: /why 3 for the third
why-number = That digest has no such number. Try /why 1
why-unknown = I have no article from there. It was never here, its source withdrew it, or it is too old.
why-sent = It was in your digest: { $when }.
why-possibly-sent = It was in your digest ({ $when }), but Telegram never said whether that one came. /missed shows all such articles.
why-waits = It is in a digest that is on its way to you ({ $when }).
why-undelivered = Its digest ({ $when }) could not be delivered. The next one brings it again.
why-refused = Telegram refuses it, so your digests go without it. It comes once it is corrected.
why-left = Your digest left it out ({ $when }): { $reason }.
why-would-leave = Your next digest would leave it out: { $reason }.
why-held-back = It is held back until its own date: { $when }.
why-earlier = It is older than your subscription, or than I can remember. Digests bring what is new since then.
why-not-subscribed = It has none of your tags. Its tags: { $tags }.
why-without-tags = It has no tags, so that no digest brings it.
why-to-come = It comes with your next digest: { $when }.
why-no-edition = It would come with your next digest, but none is due at the moment. /settings shows why.
why-paused = You paused your digests. It comes afterwards: { $when }.
why-paused-open = You paused your digests. It comes after /resume
why-quiet = These are your quiet hours. It comes afterwards: { $when }.
why-muted-word = you muted “{ $word }”
why-muted-source = you muted everything from { $source }
why-muted-story = you muted its story
why-same-story = it tells the same story as “{ $title }”
why-same-story-gone = it tells a story that you had before
why-over-size = the digest was full, other stories came first

## The dashboard

admin-title = Gazette dashboard
admin-password = Password
admin-log-in = Log in
admin-log-out = Log out
admin-wrong = That is not the password.
admin-slower = Too many tries at once. Wait a few seconds, then try again.
admin-as-of = As of { $when } ({ $zone })
admin-queues = Queues and jobs
admin-subscribers = Subscribers
admin-active = Active
admin-paused = Paused
admin-unreachable = Unreachable
admin-deliveries = Digests by the hour
admin-chart = Digests an hour, the last { $hours } hours: { $sent } sent, { $failed } not (red).
admin-as-numbers = As numbers
admin-hour = Hour
admin-sent = Sent
admin-not-sent = Not sent
admin-source = Source
admin-state = State
admin-action = Action
admin-read-now = Read now
admin-failures = Failures
admin-chat = Chat
admin-when = When
admin-articles = Articles
admin-reason = Reason
admin-try-again = Try again
admin-forget = Forget

## For operators

stats-heading = How Gazette is doing
stats-articles = Articles: { $articles }, tags: { $tags }
stats-subscribers = Subscribers: { $total }; active { $active }, paused { $paused }, unreachable { $unreachable }
stats-deliveries = Digests so far: { $sent } sent, { $uncertain } possibly sent, { $gone } to chats that are gone, { $refused } refused
stats-queues = Jobs: { $waiting } waiting, { $active } running, { $failed } failed
stats-dead-letters = Refused digests that wait for you: { $count } (/failed)
stats-rate = Pace: up to { $rate } messages a second
stats-silent = Telegram wants silence for another { $seconds } s.
stats-stopped = Telegram does not answer since { $since }. Messages wait.
stats-chart = Digests a day, the last { $days } days: { $sent } sent, { $failed } not (red).
sources-heading = Sources
sources-none = No source is followed yet.
source-well = Last read: { $age }
source-unread = Not read yet
source-failing = Failing, first seen { $since }: { $reason }
source-ended = Gone for good, read no more by itself: { $reason }
source-last-success = Last read: { $age }
source-next = Next try: { $when }
source-gone = This source is no longer followed.
source-reloading = Reading it now …
button-reload = Reload { $source }
failed-heading =
    { $count ->
        [one] { $count } digest that Telegram refused
       *[other] { $count } digests that Telegram refused
    }
failed-none = Telegram refused nothing. No digest waits for you.
failed-entry =
    { $number }. Chat { $chat }, { $when }, { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
    { $reason }
failed-retried = Trying again.
failed-discarded = Forgotten.
failed-gone = Somebody took care of it already.
button-retry = Retry { $number }
button-discard = Drop { $number }
broadcast-how = What shall I tell everyone? Type it behind the command, as in /broadcast We moved to a new server. Or reply /broadcast to a message.
broadcast-ask =
    This is how it looks. It goes to { $count ->
        [one] { $count } chat
       *[other] { $count } chats
    }, one after the other, after everything else. Send it?
broadcast-withheld = Not sent. Nobody saw it.
broadcast-running = Sending: { $sent } of { $total } so far.
broadcast-done = Sent to { $sent } of { $total } chats.
broadcast-stopped = Stopped. { $sent } of { $total } chats have it.
broadcast-gone =
    { $count ->
        [one] { $count } chat is gone or has blocked me.
       *[other] { $count } chats are gone or have blocked me.
    }
broadcast-failed =
    { $count ->
        [one] Telegram refused it for { $count } chat.
       *[other] Telegram refused it for { $count } chats.
    }
broadcast-uncertain =
    { $count ->
        [one] For { $count } chat Telegram never said whether it came.
       *[other] For { $count } chats Telegram never said whether it came.
    }
button-broadcast = Send it to everyone
button-withhold = Don't send it
button-stop-broadcast = Stop
alert-source = A source has failed since { $since }: { $source } – { $reason } See /sources
alert-source-back = A source is read again: { $source }. It had failed since { $since }.
alert-deliveries =
    { $count ->
        [one] { $count } digest of the last two hours was refused or may not have come. See /failed and /stats
       *[other] { $count } digests of the last two hours were refused or may not have come. See /failed and /stats
    }
alert-telegram-down = Telegram has not answered since { $since }. Messages wait and go out when it is back.
alert-telegram-back = Telegram is back ({ $until }). It had not answered since { $since }; what waited goes out now.
alert-webhook = Telegram has not got through to my webhook since { $since }, so I hear nobody: { $reason } – Look at PUBLIC_URL and where the proxy there leads.
alert-webhook-back = I hear people again ({ $until }). Telegram had not got through to my webhook since { $since }.

## Leaving

stop-ask = Shall I delete everything I know about this chat: { $count ->
        [0] your settings
        [one] your settings and { $count } tag
       *[other] your settings and { $count } tags
    }? No more digests will come then.
stop-done = Deleted. I know nothing about this chat any more. /start begins anew whenever you like.
stop-kept = Glad you are staying. Nothing was deleted.
stop-done-undo = Deleted. For one minute you can undo it; then I know nothing about this chat any more. /start begins anew whenever you like.
stop-undone = Everything is back as it was.
stop-undo-late = It is gone for good, or back already. /start begins anew.

privacy =
    What I remember about this chat:

    · its number ({ $chat }), and its language, time zone, hours and other settings
    · the tags you picked, the words, sources and stories you muted, and the articles you saved
    · which articles I sent you, so that nothing comes twice: a list of the newest, and what each digest held for 30 days
    · for a day, which of my messages show which article, so that I can correct them
    · in which channels and groups you manage me

    I do not store your name, nor anything you write besides commands that set something. What is typed to search for stays for a week, without who typed it. There are no ads and no statistics about you.

    /export gives you all of it as a file. /stop deletes it.
export-caption = All that I remember about this chat.
export-nothing = I remember nothing about this chat.

button-stop-sure = Delete everything
button-stop-keep = Keep it

## Words between

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = off, none, no
words-all = all, everything
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = every day, daily, each day
words-weekdays = weekdays, workdays, working days
words-weekends = weekends, weekend
# The same for how often a tag comes; words-daily is the third of them.
words-instant = instant, instantly, at once
words-weekly = weekly, every week, once a week
# Hours as people type them in words, each way behind its number; and what they type with an hour, which stands at …, behind
# how many minutes are after it, or before it: half past … is 30, quarter to … is -15.
# The numbers are those of days and articles too, as in /pause three days: also where these are of another gender.
words-hours = 1 one, 2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven, 12 twelve
words-clock = 30 half past …, 30 half …, 30 … thirty, 15 quarter past …, 15 a quarter past …, 15 … fifteen, 45 … forty-five, -15 quarter to …, -15 a quarter to …
# What people type in place of a command, behind the name of that.
words-commands = help info, settings options, stop quit, latest news, search find, search search for, search look for, subscribe subscribe to, subscribe follow, unsubscribe unsubscribe from, unsubscribe unfollow, timezone time zone, stop delete, tags list, tags my tags, subscribe add, unsubscribe remove, settings menu, language change language

# How names stand in a row: long (A, B, and C) or narrow (A, B, C).
list-style = long
names-more = { $count } more
day-and-time = { $day } at { $time }

## Trouble

button-stale = This button no longer works. Please use the command again.
admins-only = In this chat only administrators can do that.
went-wrong = Something went wrong on my side. Please try again in a moment.

## Pages and feeds on the web

page-feed = Feed
page-feed-of = Feed: { $tag }
page-feed-all = Feed of all articles
page-table = Table
page-open-telegram = Open in Telegram
page-subscribe-telegram = Get digests in Telegram
page-newer = ‹ Newer
page-older = Older ›
page-turns = More pages
page-missing = There is no such page
page-missing-why = Its address may have lost a piece on the way, or its article was withdrawn or is too old to be kept. There is more to read here:
