# Gazette in English.
# Every message here is sent to people as it stands: short, warm, concrete.

## Commands, as Telegram's menu lists them

command-start = Begin, or see your settings
command-digest = Your digest, now
command-latest = The newest articles
command-tag = The newest articles of one tag
command-tags = All tags: subscribe and unsubscribe
command-subscribe = Subscribe to tags by name
command-unsubscribe = Unsubscribe from tags
command-time = When your digest comes
command-timezone = Your time zone
command-language = The language I speak
command-format = How digests look
command-help = What I can do
command-stop = Leave, and delete your data

## What the bot says of itself

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

    Is it { $clock } where you are ({ $zone })? If not, send /timezone and your city.
welcome-done =
    All set: { $count ->
        [one] { $count } tag
       *[other] { $count } tags
    }, every day at { $time }. The next digest comes { $next }.

    Here is your first one.
welcome-back =
    Your digest comes at { $time } ({ $zone }), with { $count ->
        [0] no tags yet
        [one] { $count } tag
       *[other] { $count } tags
    }.

    /tags to change the tags, /time to change the hour, /help for the rest.
button-done-count =
    { $count ->
        [0] Done
       *[other] Done ({ $count })
    }

## Help

help =
    I send you one digest a day with the tags you picked.

    /tags – all tags: subscribe and unsubscribe
    /digest – your digest, now
    /latest – the newest articles
    /tag name – the newest articles of one tag
    /subscribe name, name – subscribe by typing
    /unsubscribe name – unsubscribe, from everything with /unsubscribe all
    /time 08:30 – when your digest comes
    /timezone Berlin – your time zone
    /language – the language I speak
    /format – how digests and articles look
    /stop – leave, and delete your data
unknown-command = I don't know { $command }. /help shows what I can do.
just-talk = I only understand commands. /help shows what I can do.

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
cadence-only-daily = I send daily digests only, for now.

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
        [one] { $count } story is missing: its source withdrew it.
       *[other] { $count } stories are missing: their sources withdrew them.
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
reading-time = { $minutes } min
story-update = Update:
updated = updated { $time }
untitled = Untitled
article-no-text = This article has a title only. The original may have more.
article-part = Part { $part } of { $parts }
article-gone = This article was withdrawn by its source.
button-read = Read
button-share = Share
button-previous = ‹ Previous
button-next = Next ›
button-browser = Open in the browser
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
button-original = Read the original
button-show-again = Show my last digest

## Settings

time-ask = Your digest comes at { $time } ({ $zone }). Tap another hour, or type one: /time 08:30
time-set = Your digest comes at { $time } ({ $zone }). The next one comes { $next }.
time-set-idle = I noted { $time } ({ $zone }). Digests come as soon as you pick a tag: /tags
time-wrong = I can't read “{ $text }” as a time. Try /time 08:30 or, for two digests a day, /time 08:30 20:00
time-too-many = I send at most { $most } digests a day. Please pick fewer hours.
zone-ask =
    Your time zone is { $zone }, where it is { $clock } now.

    To change it, type a city or an offset: /timezone Berlin or /timezone UTC+8
zone-set = Your time zone is { $zone }, where it is { $clock } now. The next digest comes { $next }.
zone-set-idle = Your time zone is { $zone }, where it is { $clock } now.
zone-wrong = I don't know the time zone “{ $text }”. Try the name of a big city nearby, such as /timezone Berlin, or an offset: /timezone UTC+8
zone-which = Several places fit. Which one is it?
language-ask = Which language should I speak?
language-set = I speak English now.
language-wrong = I don't speak “{ $text }” yet. Choose one:
language-name = English

format-ask-rich = Digests come as messages that unfold, with pictures. If your Telegram shows a placeholder instead, choose plain text.
format-ask-classic = Digests come as plain text with numbered buttons. Newer Telegram apps can also show messages that unfold, with pictures.
format-set-rich = Digests and articles now unfold and show their pictures. If you see a placeholder instead, send /format classic
format-set-classic = Digests and articles now come as plain text, which every Telegram app shows.
format-wrong = I don't know the format “{ $text }”. Choose one:
button-format-rich = With pictures, unfolding
button-format-classic = Plain text

## Leaving

stop-ask = Shall I delete everything I know about this chat: { $count ->
        [0] your settings
        [one] your settings and { $count } tag
       *[other] your settings and { $count } tags
    }? No more digests will come then.
stop-done = Deleted. I know nothing about this chat any more. /start begins anew whenever you like.
stop-kept = Glad you are staying. Nothing was deleted.
button-stop-sure = Delete everything
button-stop-keep = Keep it

## Words between

# How names stand in a row: long (A, B, and C) or narrow (A, B, C).
list-style = long
names-more = { $count } more
day-and-time = { $day } at { $time }

## Trouble

button-stale = This button no longer works. Please use the command again.
admins-only = In this chat only administrators can do that.
went-wrong = Something went wrong on my side. Please try again in a moment.
