# Gazette auf Deutsch.
# Jeder Text geht so an die Leute: kurz, freundlich, konkret. Wir duzen. Ein Stichwort heißt hier „Thema“, denn „Tag“ ist der Tag.

## Befehle im Menü von Telegram

command-start = Anfangen oder Einstellungen ansehen
command-digest = Dein Überblick, jetzt gleich
command-latest = Die neuesten Artikel
command-preview = Was dein nächster Überblick enthielte
command-missed = Was dich nicht erreicht hat
command-why = Warum ein Artikel kam oder nicht
command-tag = Die neuesten Artikel zu einem Thema
command-tags = Alle Themen: abonnieren und abbestellen
command-subscribe = Themen abonnieren, per Namen
command-unsubscribe = Themen abbestellen
command-time = Wann dein Überblick kommt
command-timezone = Deine Zeitzone
command-language = Welche Sprache ich spreche
command-format = Wie der Überblick aussieht
command-settings = Alle Einstellungen als Knöpfe
command-days = An welchen Tagen der Überblick kommt
command-quiet = Stunden, in denen nichts kommt
command-pause = Eine Weile keinen Überblick
command-resume = Die Pause beenden
command-size = Wie lang ein Überblick ist
command-privacy = Was ich über dich weiß
command-export = Deine Daten als Datei
command-help = Was ich kann
command-stop = Gehen und deine Daten löschen

## Was Betreiber dürfen

command-stats = Wie viele Artikel, Abonnenten und Überblicke es gibt
command-sources = Wie es jeder Quelle geht; eine neu lesen
command-failed = Überblicke, die Telegram abgelehnt hat
command-broadcast = Eine Nachricht an alle
command-alias = Andere Namen für Themen
help-operators = Für dich, weil du diesen Bot betreibst:
alias-how = Tippe /alias NYT = New York Times, und alle können NYT für dieses Thema schreiben. Steht hinter dem = nichts, ist der Name wieder weg.
aliases-heading = Andere Namen für Themen
alias-set = „{ $alias }“ steht jetzt für { $tag }.
alias-dropped = „{ $alias }“ ist kein anderer Name mehr.
alias-unknown = Einen anderen Namen „{ $alias }“ gibt es nicht. /alias zeigt sie alle.
alias-is-tag = „{ $alias }“ ist selbst ein Thema und kann kein anderer Name sein.

## Was der Bot über sich sagt

bot-name = Gazette · Nachrichten im Überblick
bot-short-description = Nachrichten zu deinen Themen, zu deiner Zeit: ein Überblick, den man gern liest.
bot-description =
    Ich lese die Nachrichten für dich und schicke dir jeden Tag einen Überblick: nur deine Themen, zu deiner Zeit, ohne Werbung.

    Tippe auf „Starten“ und wähle deine Themen.

## Erster Besuch

welcome =
    Hallo! Ich lese die Nachrichten und schicke dir jeden Tag einen Überblick, ohne Werbung.

    Welche Themen interessieren dich? Tippe an, so viele du magst.
welcome-no-tags =
    Hallo! Ich lese die Nachrichten und schicke dir jeden Tag einen Überblick, ohne Werbung.

    Noch sind keine Artikel da. Sobald es welche gibt, zeigt dir /tags die Themen, die du abonnieren kannst.
welcome-pick-one = Tippe zuerst mindestens ein Thema an.
welcome-hour =
    { $count ->
        [one] { $count } Thema gewählt.
       *[other] { $count } Themen gewählt.
    } Wann möchtest du deinen Überblick?

    Ist es bei dir gerade { $clock } ({ $zone })? Dann tippe auf eine Uhrzeit.
button-other-clock = Meine Uhr zeigt etwas anderes
welcome-clock = Was zeigt deine Uhr gerade? Wenn es nicht dabei ist, schick mir /timezone und deine Stadt.
welcome-done =
    Alles klar: { $count ->
        [one] { $count } Thema
       *[other] { $count } Themen
    }, { $days } um { $time }. Nächster Überblick: { $next }.

    Hier ist dein erster.
button-done-count =
    { $count ->
        [0] Fertig
       *[other] Fertig ({ $count })
    }

## Hilfe

help =
    Ich schicke dir jeden Tag einen Überblick zu deinen Themen.

    /tags – alle Themen: abonnieren und abbestellen; /tags Wortteil findet sie
    /digest – dein Überblick, jetzt gleich
    /preview – was der nächste enthielte
    /missed – was dich nicht erreicht hat
    /why – warum ein Artikel kam oder nicht
    /latest – die neuesten Artikel
    /tag Name – die neuesten Artikel zu einem Thema
    /subscribe Name, Name – abonnieren durch Tippen; dahinter wöchentlich für einmal in der Woche, sofort für gleich
    /unsubscribe Name – abbestellen, alles mit /unsubscribe alles
    /search Wörter – Artikel, in denen sie stehen
    /mute Wort – weglassen, was es enthält; in einem Thema: /mute Wort in Thema; mit /unmute kommt es wieder
    /save – den Artikel, auf den du antwortest, merken; /saved zeigt alles, was du dir gemerkt hast
    /share – ein Link zu einem Thema oder zu dem Artikel, auf den du antwortest
    /settings – alle Einstellungen als Knöpfe
    /time 08:30 20:00 – wann dein Überblick kommt
    /days mo-fr – an welchen Tagen
    /timezone Berlin – deine Zeitzone
    /quiet 22:00-07:00 – Stunden, in denen nichts kommt
    /pause 7 – eine Woche Ruhe, dann alles in einem; /resume beendet sie
    /size 10 – wie viele Meldungen ein Überblick hat
    /language – welche Sprache ich spreche
    /format – wie Überblick und Artikel aussehen
    /privacy – was ich über dich weiß; /export gibt es dir als Datei
    /stop – gehen und deine Daten löschen
unknown-command = { $command } kenne ich nicht. /help zeigt, was ich kann.
unknown-command-near = { $command } kenne ich nicht. Meinst du { $near }?
just-talk = Ich verstehe nur Befehle und die Namen von Themen. /help zeigt, was ich kann.

## Themen

tags-heading =
    { $subscribed ->
        [0] Tippe auf ein Thema, um es zu abonnieren.
        [one] Du hast { $subscribed } Thema abonniert. Tippe, um das zu ändern.
       *[other] Du hast { $subscribed } Themen abonniert. Tippe, um das zu ändern.
    }
tags-none = Noch sind keine Artikel da, also auch keine Themen. Schau später wieder vorbei.
tags-page = { $page } von { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = Abonniert: { $tags }. Nächster Überblick: { $next } ({ $zone }).
already-subscribed = Das hast du schon abonniert: { $tags }.
subscribed-toast = Abonniert: { $tag }
unsubscribed = Abbestellt: { $tags }.
unsubscribed-toast = Abbestellt: { $tag }
unsubscribed-all = Alles abbestellt. Es kommt kein Überblick mehr, bis du ein Thema wählst: /tags
not-subscribed = Das hast du nicht abonniert: { $tags }.
nothing-subscribed = Du hast kein Thema abonniert. /tags zeigt sie alle.
subscribe-how = Welche Themen? Tippe ihre Namen, mit Komma dazwischen, oder wähle eines:
unsubscribe-how = Welches Thema? Wähle eines oder tippe /unsubscribe alles
unknown-tag = Ein Thema „{ $tag }“ gibt es nicht. Meinst du eines von diesen?
unknown-tag-none = Ein Thema „{ $tag }“ gibt es nicht. /tags zeigt sie alle.
unknown-tags = Auch diese Themen gibt es nicht: { $tags }. /tags zeigt sie alle.
unknown-tag-gone = Dieses Thema gibt es nicht mehr.
tags-found = Themen wie „{ $tag }“:
button-own-tags = Meine Themen ({ $count })
button-all-tags = Alle Themen
own-tags = Deine Themen, und wie oft jedes kommt. Tippe auf eines, um das zu ändern: täglich, wöchentlich oder sofort.
own-tag =
    { $tag } · { $cadence ->
        [instant] sofort
        [weekly] wöch.
       *[daily] tägl.
    }
button-drop = ✕ Abbestellen
cadence =
    { $cadence ->
        [instant] sofort
        [weekly] wöchentlich
       *[daily] täglich
    }
subscribed-instant = Abonniert: { $tags }. Neue Artikel kommen, sobald sie da sind.
subscribed-weekly = Abonniert, einmal in der Woche: { $tags }. Das nächste Mal: { $next } ({ $zone }).
command-mute = Wörter, die ich weglasse
command-unmute = Stummgeschaltetes wieder zulassen
mute-how = Welche Wörter möchtest du nicht lesen? /mute Fußball lässt jeden Artikel mit dem Wort weg, /mute Fußball in Sport nur die eines Themas. Namen aus mehreren Wörtern bleiben zusammen, Kommas trennen sie.
mute-in = in
mute-done = Keine Artikel mehr mit: { $words }.
mute-done-in = Zum Thema { $tag } keine Artikel mehr mit: { $words }.
mute-apart = Jedes dieser Wörter genügt. Ist es ein einziger Name, lass sie wiederkommen und schreib: /mute „{ $text }“
mute-wrong = Nach „{ $text }“ kann ich nicht suchen. Versuch ein Wort oder einen Namen: /mute Fußball
mute-too-many = Ich achte auf höchstens { $most } Wörter. Lass bitte erst ein paar wieder zu.
unmute-done = Das kommt wieder: { $text }
unmute-unknown = „{ $text }“ ist nicht stummgeschaltet, aber dies hier:
mutes = Alles, was stummgeschaltet ist. Tippe an, was wiederkommen soll.
mutes-none = Nichts ist stummgeschaltet. /mute Fußball lässt jeden Artikel mit diesem Wort weg.
muted-word-in = { $word } · in { $tag }
muted-source = Quelle: { $source }
muted-story = Geschichte: { $title }
button-mutes = Stummgeschaltet
button-less-story = Nichts mehr davon
story-muted = Über „{ $title }“ kommt nichts mehr.
story-unmuted = Neues zu „{ $title }“ kommt wieder.
command-search = Artikel nach ihren Wörtern finden
command-save = Einen Artikel merken
command-saved = Was du dir gemerkt hast
command-share = Ein Link zu einem Thema oder Artikel
search-how = Wonach soll ich suchen? Es geht auch auf einmal: /search Nachtzüge
search-heading = Gefunden: { $text }
search-none = Ich habe keinen Artikel mit „{ $text }“ gefunden. Versuch weniger oder andere Wörter.
search-near = Themen, die so ähnlich heißen:
save-how = Antworte auf einen Artikel mit /save, oder tippe darunter auf „Merken“. /saved zeigt alles, was du dir gemerkt hast.
save-which = Welchen?
save-done = Gemerkt. /saved zeigt alles, was du dir gemerkt hast.
save-in-private = Artikel merke ich dir in unserem privaten Chat. Schreib mir zuerst dort.
saved = Was du dir gemerkt hast, das Neueste zuerst:
saved-none = Du hast dir noch nichts gemerkt. Tippe unter einem Artikel auf „Merken“.
unsaved = Nicht mehr gemerkt.
button-save = Merken
button-unsave = ✕ Herausnehmen
button-private = Unseren Chat öffnen
share-how = Antworte auf einen Artikel mit /share, oder nenne ein Thema: /share Wissenschaft. Ein Link zu mir: { $link }
share-link = Ein Link zu { $name }:

## Lesen

digest-heading = { $day } · { $time }
digest-count =
    { $count ->
        [one] { $count } Meldung für dich
       *[other] { $count } Meldungen für dich
    }
digest-uncertain = Aus der letzten Ausgabe, falls sie nicht ankam
digest-withdrawn =
    { $count ->
        [one] { $count } Meldung fehlt: Ihre Quelle hat sie zurückgezogen, oder sie ist zu alt.
       *[other] { $count } Meldungen fehlen: Ihre Quellen haben sie zurückgezogen, oder sie sind zu alt.
    }
digest-nothing-new = Seit dem letzten Überblick gibt es nichts Neues. Der nächste: { $next }.
digest-nothing = Noch gibt es nichts zu berichten. Nächster Überblick: { $next }.
digest-no-tags = Wähle erst ein Thema, dann mache ich dir einen Überblick: /tags
digest-gone = Dieser Überblick ist zu alt, ich habe ihn nicht mehr.
latest-heading = Die neuesten Artikel zu deinen Themen
latest-heading-all = Die neuesten Artikel
latest-none = Noch sind keine Artikel da.
tag-heading = { $tag }: die neuesten Artikel
tag-none = Zum Thema „{ $tag }“ gibt es gerade keine Artikel.
tag-which = Welches Thema? Wähle eines oder tippe /tag und den Namen:
more-sources =
    { $count ->
        [one] +{ $count } Quelle
       *[other] +{ $count } Quellen
    }
more-sources-mark = :
reading-time = { $minutes } Min. Lesezeit
story-update = Neues:
updated = aktualisiert { $time }
untitled = Ohne Titel
article-no-text = Dieser Artikel hat nur einen Titel. Im Original steht vielleicht mehr.
article-part = Teil { $part } von { $parts }
article-gone = Die Quelle hat diesen Artikel zurückgezogen.
article-missing = Diesen Artikel habe ich nicht mehr: Seine Quelle hat ihn zurückgezogen, oder er ist zu alt. /latest zeigt die neuesten.
button-read = Lesen
button-subscribe = { $tag } abonnieren
button-share = Teilen
button-previous = ‹ Zurück
button-next = Weiter ›
button-browser = Im Browser öffnen
less-ask = Wovon weniger? „{ $title }“
source-muted = Von { $source } kommt nichts mehr.
source-unmuted = { $source } kommt wieder.
button-less = Seltener
button-less-tag = { $tag } abbestellen
button-less-source = Nichts mehr von { $source }
button-undo = Rückgängig
button-back = ‹ Zurück
button-more = { $count } weitere ›
button-next-part = Weiterlesen: Teil { $part } von { $parts }
button-original = Zum Original
button-show-again = Letzten Überblick zeigen

## Einstellungen

time-ask = Dein Überblick kommt um { $time } ({ $zone }), { $days }. Tippe auf eine Uhrzeit, um sie dazuzunehmen oder wegzulassen, oder schreib: /time 08:30 20:00
time-set = Dein Überblick kommt um { $time } ({ $zone }), { $days }.
time-set-at-once = Notiert für Themen, die täglich oder wöchentlich kommen: { $time } ({ $zone }), { $days }.
time-set-idle = { $time } ({ $zone }) ist notiert. Der Überblick kommt, sobald du ein Thema wählst: /tags
time-wrong = „{ $text }“ kann ich nicht als Uhrzeit lesen. Versuch /time 08:30 oder, für zwei am Tag, /time 08:30 20:00
time-too-many = Ich schicke höchstens { $most } am Tag. Wähle bitte weniger Uhrzeiten.
zone-ask =
    Deine Zeitzone: { $zone }. Dort ist es jetzt { $clock }.

    Um sie zu ändern, tippe auf die Zeit, die deine Uhr gerade zeigt, oder schreib eine Stadt, ein Land oder den Abstand zu UTC: /timezone Berlin oder /timezone UTC+8. Oder schick mir deinen Standort.
zone-set = Deine Zeitzone: { $zone }. Dort ist es jetzt { $clock }.
zone-wrong = Die Zeitzone „{ $text }“ kenne ich nicht. Versuch eine große Stadt in der Nähe, etwa /timezone Berlin, oder den Abstand zu UTC: /timezone UTC+8
zone-which = Das gibt es mehrmals. Welchen Ort meinst du?
language-ask = Welche Sprache soll ich sprechen?
language-set = Ich spreche jetzt Deutsch.
language-wrong = „{ $text }“ spreche ich noch nicht. Wähle eine:
language-name = Deutsch
button-script-as-written = Chinesisch: wie geschrieben
button-script-hans = Chinesisch: Kurzzeichen
button-script-hant = Chinesisch: Langzeichen
script-set-as-written = Chinesische Artikel bleiben, wie ihre Quelle sie schrieb.
script-set-hans = Chinesische Artikel kommen jetzt in Kurzzeichen.
script-set-hant = Chinesische Artikel kommen jetzt in Langzeichen.

format-ask-rich = Der Überblick kommt zum Aufklappen und mit Bildern. Zeigt dein Telegram stattdessen nur einen Hinweis, dann wähle einfachen Text.
format-ask-classic = Der Überblick kommt als einfacher Text mit nummerierten Knöpfen. Neuere Telegram-Apps zeigen ihn auch zum Aufklappen und mit Bildern.
format-set-rich = Überblick und Artikel kommen jetzt zum Aufklappen und mit Bildern. Siehst du nur einen Hinweis, dann schick /format classic
format-set-classic = Überblick und Artikel kommen jetzt als einfacher Text, den jedes Telegram zeigt.
format-wrong = Das Aussehen „{ $text }“ kenne ich nicht. Wähle eines:
button-format-rich = Mit Bildern, zum Aufklappen
button-format-classic = Einfacher Text

## Die Übersichtsseite

admin-title = Gazette im Überblick
admin-password = Passwort
admin-log-in = Anmelden
admin-log-out = Abmelden
admin-wrong = Das ist nicht das Passwort.
admin-slower = Zu viele Versuche auf einmal. Bitte einige Sekunden warten und noch einmal versuchen.
admin-as-of = Stand: { $when } ({ $zone })
admin-queues = Warteschlangen und Aufträge
admin-subscribers = Abonnenten
admin-active = Aktiv
admin-paused = In Pause
admin-unreachable = Nicht erreichbar
admin-deliveries = Überblicke nach Stunden
admin-chart = Überblicke in der Stunde, die letzten { $hours } Stunden: { $sent } verschickt, { $failed } nicht (rot).
admin-as-numbers = In Zahlen
admin-hour = Stunde
admin-sent = Verschickt
admin-not-sent = Nicht verschickt
admin-source = Quelle
admin-state = Zustand
admin-action = Aktion
admin-read-now = Jetzt lesen
admin-failures = Fehlschläge
admin-chat = Chat
admin-when = Wann
admin-articles = Artikel
admin-reason = Grund
admin-try-again = Noch einmal versuchen
admin-forget = Vergessen

## Alle Einstellungen, und wann der Überblick kommt

settings-heading = Einstellungen
settings-when = Überblick: { $time }, { $days }
settings-when-at-once = Überblick: keiner, deine Themen kommen sofort
settings-zone = Zeitzone: { $zone }, jetzt { $clock }
settings-quiet = Ruhezeit: { $quiet }
settings-size = Länge: { $size }
settings-language = Sprache: { $language }
settings-tags =
    { $count ->
        [0] Themen: noch keine
       *[other] Themen: { $tags }
    }
button-set-time = Uhrzeiten
button-set-days = Tage
button-set-zone = Zeitzone
button-set-quiet = Ruhezeit
button-set-size = Länge
button-set-pause = Pause
button-set-language = Sprache
button-set-format = Aussehen
button-set-tags = Themen
button-set-chats = Kanäle und Gruppen
button-all-settings = ‹ Alle Einstellungen

next-comes = Der nächste: { $next }.
next-at-once = Neue Artikel kommen, sobald sie da sind.
next-no-tags = Der Überblick kommt, sobald du ein Thema wählst: /tags
next-no-tags-there = Der Überblick kommt dort, sobald du ein Thema wählst.
next-paused = Es kommt nichts, bis du /resume schickst
next-refused = Ich darf dort nicht schreiben. Sobald ich es darf, kommt der Überblick wieder.
one-stays = Eines muss bleiben. Wähle erst ein anderes.

every-day = jeden Tag
once-a-week = einmal in der Woche
days-daily = Jeden Tag
days-weekdays = Werktags
days-weekends = Wochenende
days-ask = Dein Überblick kommt: { $days }. Tippe auf einen Tag, um ihn dazuzunehmen oder wegzulassen, oder schreib: /days mo-fr
days-wrong = „{ $text }“ kann ich nicht als Tage lesen. Versuch /days mo-fr, /days Wochenende oder /days 1,3,5

quiet-off = keine
quiet-ask =
    Ruhezeit: { $quiet }.

    In dieser Zeit kommt nichts sofort, es wartet, bis sie vorbei ist. Ein Überblick, dessen Uhrzeit du selbst gewählt hast, kommt trotzdem, aber lautlos. Wähle oder schreib: /quiet 22:00-07:00
quiet-set = Ab jetzt ist Ruhe: { $quiet }. Ein Überblick, dessen Uhrzeit du selbst gewählt hast, kommt trotzdem, aber lautlos.
quiet-set-off = Keine Ruhezeit mehr: Was sofort kommen soll, wartet nicht mehr.
quiet-wrong = „{ $text }“ kann ich nicht als Ruhezeit lesen. Versuch /quiet 22:00-07:00 oder /quiet aus

pause-ask = Wie lange soll ich nichts schicken? Danach bringt ein Überblick, was du verpasst hast. Du kannst auch schreiben: /pause 7 oder /pause bis Montag
pause-wrong = „{ $text }“ verstehe ich nicht als Pause von 1 bis { $most } Tagen. Versuch /pause 7 oder /pause bis Montag
paused-until = Pause bis { $until }. Danach bringt ein Überblick, was du verpasst hast.
paused-open = Pause. Nach /resume bringt ein Überblick, was du verpasst hast.
resumed = Schön, dass du wieder da bist. Ein Überblick bringt, was du verpasst hast.
resume-idle = Es läuft keine Pause: Dein Überblick kommt wie immer.
button-pause-days =
    { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }
button-pause-open = Bis ich mich melde
button-resume = Pause beenden

size-ask = Wie viel soll ein Überblick höchstens enthalten? Das Wichtigste steht vorn. Du kannst auch schreiben: /size 10 oder /size 15 min
size-set = Ein Überblick enthält jetzt höchstens { $size }.
size-set-all = Ein Überblick enthält jetzt alles, auf mehreren Seiten.
size-nearest = Das kommt { $asked } am nächsten: Zur Wahl stehen 5, 10 und 20.
size-wrong = „{ $text }“ kann ich nicht als Länge lesen. Versuch /size 5, /size 10, /size 20, /size 15 min oder /size alles
size-all = alles
size-stories =
    { $count ->
        [one] { $count } Meldung
       *[other] { $count } Meldungen
    }
size-minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }

chats-which = Wessen Einstellungen möchtest du ändern?
chats-none = Ich sehe keinen Kanal und keine Gruppe, in der wir beide sind. Füge mich dort hinzu, wo du Admin bist, oder schick dort /settings.
button-in-private = Privat ändern
settings-in-private = Die Einstellungen dieses Kanals ändern seine Admins privat mit mir.
added-there = Ich bin dabei. Wähle Themen, dann kommt mein Überblick dorthin. Wofür es keinen Knopf gibt, das schreibst du als Antwort auf die Einstellungen: /time 08:30
added-here = Danke, dass ich dabei sein darf. Admins wählen, welche Themen ich bringe und wann ich komme.
slow-down = Das war viel auf einmal. Gib mir einen Moment, dann bin ich wieder ganz für dich da.
not-your-chat = Du bist dort kein Admin, oder ich bin nicht mehr dabei.
preview-note = Eine Vorschau: Das enthielte dein nächster Überblick, wenn er jetzt käme.
preview-nothing = Bisher nichts Neues. Nächster Überblick, wenn bis dahin etwas da ist: { $next }.
preview-nothing-at-once = Bisher nichts Neues. Neue Artikel kommen, sobald sie da sind.
preview-nothing-due = Bisher nichts Neues, und gerade steht kein Überblick an. /settings zeigt, warum.
missed-none = Du hast nichts verpasst: Jeder Überblick kam an.
missed-heading =
    { $count ->
        [one] { $count } Artikel kam nicht an, oder vielleicht nicht
       *[other] { $count } Artikel kamen nicht an, oder vielleicht nicht
    }
why-how = Welcher Artikel? Antworte mit /why auf eine Nachricht, die ihn zeigt, oder schreib seine Nummer im letzten Überblick, /why 3 für den dritten, oder seinen Link.
why-which = In dieser Nachricht stehen mehrere. Welcher? Antworte mit seiner Nummer: /why 3 für den dritten
why-number = Diese Nummer gibt es dort nicht. Versuch /why 1
why-unknown = Von dort habe ich keinen Artikel. Er war nie hier, seine Quelle hat ihn zurückgezogen, oder er ist zu alt.
why-sent = Er stand in deinem Überblick: { $when }.
why-possibly-sent = Er stand in deinem Überblick ({ $when }), aber Telegram hat nie gesagt, ob der ankam. /missed zeigt alle solchen Artikel.
why-waits = Er steht in einem Überblick, der gerade zu dir unterwegs ist ({ $when }).
why-undelivered = Sein Überblick ({ $when }) ließ sich nicht zustellen. Der nächste bringt ihn noch einmal.
why-refused = Telegram lehnt ihn ab, deshalb kommen deine Überblicke ohne ihn. Er kommt, sobald er berichtigt ist.
why-left = Dein Überblick ließ ihn weg ({ $when }): { $reason }.
why-would-leave = Dein nächster Überblick ließe ihn weg: { $reason }.
why-held-back = Er wartet auf sein eigenes Datum: { $when }.
why-earlier = Er ist älter als dein Abo, oder älter, als ich mich erinnern kann. Der Überblick bringt, was seither neu ist.
why-not-subscribed = Er hat keines deiner Themen. Seine Themen: { $tags }.
why-without-tags = Er hat kein Thema, also bringt ihn kein Überblick.
why-to-come = Er kommt mit deinem nächsten Überblick: { $when }.
why-no-edition = Er käme mit deinem nächsten Überblick, aber gerade steht keiner an. /settings zeigt, warum.
why-paused = Du machst gerade Pause. Er kommt danach: { $when }.
why-paused-open = Du machst gerade Pause. Er kommt nach /resume
why-quiet = Gerade ist deine Ruhezeit. Er kommt danach: { $when }.
why-muted-word = du hast „{ $word }“ stummgeschaltet
why-muted-source = du hast alles von { $source } stummgeschaltet
why-muted-story = du hast diese Geschichte stummgeschaltet
why-same-story = er erzählt dasselbe wie „{ $title }“
why-same-story-gone = er erzählt, was du schon hattest
why-over-size = der Überblick war voll, anderes kam zuerst
stats-heading = Wie es Gazette geht
stats-articles = Artikel: { $articles }, Themen: { $tags }
stats-subscribers = Abonnenten: { $total }; aktiv { $active }, in Pause { $paused }, nicht erreichbar { $unreachable }
stats-deliveries = Bisher: { $sent } verschickt, { $uncertain } vielleicht verschickt, { $gone } an Chats, die weg sind, { $refused } abgelehnt
stats-queues = Aufträge: { $waiting } warten, { $active } laufen, { $failed } gescheitert
stats-dead-letters = Abgelehntes, das auf dich wartet: { $count } (/failed)
stats-rate = Tempo: bis zu { $rate } Nachrichten je Sekunde
stats-silent = Telegram möchte noch { $seconds } s Ruhe.
stats-stopped = Telegram antwortet nicht seit: { $since }. Nachrichten warten.
stats-chart = Überblicke am Tag, die letzten { $days } Tage: { $sent } verschickt, { $failed } nicht (rot).
sources-heading = Quellen
sources-none = Noch wird keine Quelle verfolgt.
source-well = Gelesen: { $age }
source-unread = Noch nicht gelesen
source-failing = Fehler, zuerst bemerkt { $since }: { $reason }
source-ended = Für immer weg, wird von selbst nicht mehr gelesen: { $reason }
source-last-success = Zuletzt gelesen: { $age }
source-next = Nächster Versuch: { $when }
source-gone = Diese Quelle wird nicht mehr verfolgt.
source-reloading = Wird jetzt gelesen …
button-reload = { $source } neu laden
failed-heading =
    { $count ->
        [one] { $count } Überblick, den Telegram abgelehnt hat
       *[other] { $count } Überblicke, die Telegram abgelehnt hat
    }
failed-none = Telegram hat nichts abgelehnt. Nichts wartet auf dich.
failed-entry =
    { $number }. Chat { $chat }, { $when }, { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }
    { $reason }
failed-retried = Neuer Versuch läuft.
failed-discarded = Verworfen.
failed-gone = Darum hat sich schon jemand gekümmert.
button-retry = { $number } noch einmal
button-discard = { $number } verwerfen
broadcast-how = Was soll ich allen sagen? Schreib es hinter den Befehl, etwa /broadcast Wir sind umgezogen. Oder antworte mit /broadcast auf eine Nachricht.
broadcast-ask =
    So sieht es aus. Es geht an { $count ->
        [one] { $count } Chat
       *[other] { $count } Chats
    }, einen nach dem anderen, nach allem anderen. Abschicken?
broadcast-withheld = Nicht abgeschickt. Niemand hat es gesehen.
broadcast-running = Läuft: bisher { $sent } von { $total }.
broadcast-done = An { $sent } von { $total } Chats geschickt.
broadcast-stopped = Angehalten. { $sent } von { $total } Chats haben es.
broadcast-gone =
    { $count ->
        [one] { $count } Chat ist weg oder hat mich blockiert.
       *[other] { $count } Chats sind weg oder haben mich blockiert.
    }
broadcast-failed =
    { $count ->
        [one] Für { $count } Chat hat Telegram es abgelehnt.
       *[other] Für { $count } Chats hat Telegram es abgelehnt.
    }
broadcast-uncertain =
    { $count ->
        [one] Bei { $count } Chat hat Telegram nie gesagt, ob es ankam.
       *[other] Bei { $count } Chats hat Telegram nie gesagt, ob es ankam.
    }
button-broadcast = An alle schicken
button-withhold = Nicht schicken
button-stop-broadcast = Anhalten
alert-source = Eine Quelle lässt sich nicht lesen, seit: { $since }. { $source } – { $reason } Siehe /sources
alert-source-back = Eine Quelle wird wieder gelesen: { $source }. Sie ließ sich nicht lesen seit: { $since }.
alert-deliveries =
    { $count ->
        [one] { $count } Überblick der letzten zwei Stunden wurde abgelehnt oder kam vielleicht nicht an. Siehe /failed und /stats
       *[other] { $count } Überblicke der letzten zwei Stunden wurden abgelehnt oder kamen vielleicht nicht an. Siehe /failed und /stats
    }
alert-telegram-down = Telegram antwortet nicht seit: { $since }. Nachrichten warten und gehen hinaus, sobald es wieder da ist.
alert-telegram-back = Telegram ist wieder da ({ $until }). Keine Antwort kam seit: { $since }. Was wartete, geht jetzt hinaus.
alert-webhook = Telegram kommt nicht zu meinem Webhook durch, ich höre niemanden. Seit: { $since }. Grund: { $reason } – Prüfe PUBLIC_URL und wohin der Proxy dort führt.
alert-webhook-back = Ich höre wieder alle ({ $until }). Telegram kam nicht zu meinem Webhook durch seit: { $since }.

## Gehen

stop-ask = Soll ich alles löschen, was ich über diesen Chat weiß: { $count ->
        [0] deine Einstellungen
        [one] deine Einstellungen und { $count } Thema
       *[other] deine Einstellungen und { $count } Themen
    }? Dann kommt kein Überblick mehr.
stop-done = Gelöscht. Ich weiß nichts mehr über diesen Chat. Mit /start fängst du jederzeit neu an.
stop-kept = Schön, dass du bleibst. Nichts wurde gelöscht.
stop-done-undo = Gelöscht. Eine Minute lang kannst du es rückgängig machen, danach weiß ich nichts mehr über diesen Chat. Mit /start fängst du jederzeit neu an.
stop-undone = Alles ist wieder wie vorher.
stop-undo-late = Es ist endgültig weg oder schon wieder da. Mit /start fängst du neu an.
privacy =
    Was ich mir zu diesem Chat merke:

    · seine Nummer ({ $chat }), dazu Sprache, Zeitzone, Uhrzeiten und andere Einstellungen
    · die Themen, die du gewählt hast, die Wörter, Quellen und Geschichten, die du stummgeschaltet, und die Artikel, die du dir gemerkt hast
    · welche Artikel ich dir geschickt habe, damit nichts zweimal kommt: eine Liste der neuesten, und 30 Tage lang, was in jedem Überblick stand
    · einen Tag lang, welche meiner Nachrichten welchen Artikel zeigen, damit ich sie berichtigen kann
    · in welchen Kanälen und Gruppen du mich verwaltest

    Deinen Namen speichere ich nicht, und von dem, was du schreibst, nur Befehle, die etwas einstellen. Suchworte bleiben eine Woche, ohne dass ich mir merke, wer sie geschrieben hat. Es gibt keine Werbung und keine Statistik über dich.

    /export gibt dir alles als Datei. /stop löscht es.
export-caption = Alles, was ich mir zu diesem Chat merke.
export-nothing = Ich merke mir nichts zu diesem Chat.
button-stop-sure = Alles löschen
button-stop-keep = Behalten

## Verbindende Wörter

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = aus, keine, nein
words-all = alles, alle
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = jeden Tag, täglich, alle Tage
words-weekdays = werktags, wochentags, unter der Woche
words-weekends = Wochenende, Wochenenden
# The same for how often a tag comes; words-daily is the third of them.
words-instant = sofort, gleich
words-weekly = wöchentlich, jede Woche, einmal die Woche
words-hours = 1 ein, 1 eins, 2 zwei, 3 drei, 4 vier, 5 fünf, 6 sechs, 7 sieben, 8 acht, 9 neun, 10 zehn, 11 elf, 12 zwölf, 13 dreizehn, 14 vierzehn, 15 fünfzehn, 16 sechzehn, 17 siebzehn, 18 achtzehn, 19 neunzehn, 20 zwanzig, 21 einundzwanzig, 22 zweiundzwanzig, 23 dreiundzwanzig
words-clock = -30 halb …, 15 Viertel nach …, -15 Viertel vor …, -15 drei Viertel …, -15 dreiviertel …, 30 … dreißig, 15 … fünfzehn, 45 … fünfundvierzig
words-commands = help Hilfe, settings Einstellungen, stop Stopp, unsubscribe Abbestellen, unsubscribe Abmelden, latest Nachrichten, latest Neues, digest Überblick, tags Themen, search Suche, pause Pause, search suche nach, search suchen, search finde, subscribe abonniere, subscribe abonnieren, mute stummschalten, resume fortsetzen, time Uhrzeit, timezone Zeitzone, language Sprache, stop löschen, tags meine Themen, settings Menü, language Sprache ändern

# Wie Namen aufgezählt werden: long (A, B und C) oder narrow (A, B und C).
list-style = long
names-more =
    { $count ->
        [one] { $count } weiteres
       *[other] { $count } weitere
    }
day-and-time = { $day } um { $time }

## Wenn etwas schiefgeht

button-stale = Dieser Knopf geht nicht mehr. Schick bitte den Befehl noch einmal.
admins-only = In diesem Chat dürfen das nur Admins.
went-wrong = Bei mir ist etwas schiefgegangen. Versuch es bitte gleich noch einmal.

## Pages and feeds on the web

page-feed = Feed
page-feed-of = Feed: { $tag }
page-feed-all = Feed aller Artikel
page-table = Tabelle
page-open-telegram = In Telegram öffnen
page-subscribe-telegram = Als Überblick in Telegram lesen
page-newer = ‹ Neuere
page-older = Ältere ›
page-turns = Weitere Seiten
page-missing = Diese Seite gibt es nicht
page-missing-why = Vielleicht fehlt ein Stück der Adresse, oder der Artikel wurde zurückgezogen oder ist zu alt, um noch hier zu sein. Hier gibt es mehr zu lesen:
