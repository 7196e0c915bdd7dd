# Gazette en français.
# Chaque texte est envoyé tel quel : court, chaleureux, concret. On vouvoie. Un « tag » s’appelle ici un thème.

## Commandes, telles que le menu de Telegram les présente

command-start = Commencer, ou voir vos réglages
command-digest = Votre récap, tout de suite
command-latest = Les derniers articles
command-preview = Ce que contiendrait votre prochain récap
command-missed = Ce qui ne vous est pas parvenu
command-why = Pourquoi un article est venu, ou non
command-tag = Les derniers articles d’un thème
command-tags = Tous les thèmes : suivre, ne plus suivre
command-subscribe = Suivre des thèmes par leur nom
command-unsubscribe = Ne plus suivre des thèmes
command-time = À quelle heure arrive votre récap
command-timezone = Votre fuseau horaire
command-language = La langue que je parle
command-format = L’aspect des récaps
command-settings = Tous les réglages, en boutons
command-days = Quels jours il arrive
command-quiet = Les heures où rien n’arrive
command-pause = Pas de récap pendant un temps
command-resume = Mettre fin à la pause
command-size = La longueur d’un récap
command-privacy = Ce que je sais de vous
command-export = Vos données, en fichier
command-help = Ce que je sais faire
command-stop = Partir et effacer vos données

## Ce que peuvent les opérateurs

command-stats = Combien d’articles, d’abonnés et de récaps il y a
command-sources = Comment va chaque source ; en relire une
command-failed = Récaps que Telegram a refusés
command-broadcast = Un message à tout le monde
command-alias = Autres noms des thèmes
help-operators = Pour vous, qui gérez ce bot :
alias-how = Écrivez /alias NYT = New York Times, et l’on pourra écrire NYT pour ce thème. Sans rien derrière le =, le nom disparaît.
aliases-heading = Autres noms des thèmes
alias-set = « { $alias } » désigne maintenant { $tag }.
alias-dropped = « { $alias } » ne désigne plus aucun thème.
alias-unknown = Il n’y a pas d’autre nom « { $alias } ». /alias les montre tous.
alias-is-tag = « { $alias } » est déjà un thème et ne peut pas être un autre nom.

## Ce que le bot dit de lui-même

bot-name = Gazette · l’actualité en bref
bot-short-description = L’actualité des thèmes que vous choisissez, à l’heure qui vous convient.
bot-description =
    Je lis l’actualité pour vous et vous envoie un récap par jour : seulement vos thèmes, à l’heure de votre choix, sans publicité.

    Touchez « Démarrer » pour choisir vos thèmes.

## Première visite

welcome =
    Bonjour ! Je lis l’actualité et vous envoie un récap par jour, sans publicité.

    Quels thèmes vous intéressent ? Touchez-en autant que vous voulez.
welcome-no-tags =
    Bonjour ! Je lis l’actualité et vous envoie un récap par jour, sans publicité.

    Il n’y a pas encore d’articles ici. Dès qu’il y en aura, /tags montrera les thèmes à suivre.
welcome-pick-one = Touchez d’abord au moins un thème.
welcome-hour =
    { $count ->
        [one] { $count } thème choisi.
       *[other] { $count } thèmes choisis.
    } À quelle heure voulez-vous votre récap ?

    Est-il { $clock } chez vous ({ $zone }) ? Alors touchez une heure.
button-other-clock = Il est une autre heure chez moi
welcome-clock = Quelle heure est-il chez vous ? Si elle n’est pas là, envoyez /timezone et votre ville.
welcome-done =
    C’est prêt : { $count ->
        [one] { $count } thème
       *[other] { $count } thèmes
    }, { $days } à { $time }. Prochain récap : { $next }.

    Voici le premier.
button-done-count =
    { $count ->
        [0] Terminé
       *[other] Terminé ({ $count })
    }

## Aide

help =
    Je vous envoie un récap par jour sur les thèmes que vous avez choisis.

    /tags – tous les thèmes : suivre, ne plus suivre ; /tags et un bout de nom les trouve
    /digest – votre récap, tout de suite
    /preview – ce que contiendrait le prochain
    /missed – ce qui ne vous est pas parvenu
    /why – pourquoi un article est venu, ou non
    /latest – les derniers articles
    /tag nom – les derniers articles d’un thème
    /subscribe nom, nom – suivre en écrivant ; ajoutez hebdo pour une fois par semaine, aussitôt pour tout de suite
    /unsubscribe nom – ne plus suivre, tout avec /unsubscribe tout
    /search mots – les articles qui les contiennent
    /mute mot – écarter ce qui le contient ; dans un thème : /mute mot dans Thème ; /unmute le fait revenir
    /save – garder l’article auquel vous répondez ; /saved montre tout ce que vous avez gardé
    /share – un lien vers un thème ou vers l’article auquel vous répondez
    /settings – tous les réglages, en boutons
    /time 08:30 20:00 – l’heure de votre récap
    /days lun-ven – quels jours
    /timezone Paris – votre fuseau horaire
    /quiet 22:00-07:00 – les heures où rien n’arrive
    /pause 7 – une semaine sans récap, puis un seul avec tout ; /resume y met fin
    /size 10 – combien d’infos dans un récap
    /language – la langue que je parle
    /format – l’aspect des récaps et des articles
    /privacy – ce que je sais de vous ; /export vous le donne en fichier
    /stop – partir et effacer vos données
unknown-command = Je ne connais pas { $command }. /help montre ce que je sais faire.
unknown-command-near = Je ne connais pas { $command }. Vouliez-vous dire { $near } ?
just-talk = Je ne comprends que les commandes et les noms de thèmes. /help montre ce que je sais faire.

## Thèmes

tags-heading =
    { $subscribed ->
        [0] Touchez un thème pour le suivre.
        [one] Vous suivez { $subscribed } thème. Touchez pour changer.
       *[other] Vous suivez { $subscribed } thèmes. Touchez pour changer.
    }
tags-none = Il n’y a pas encore d’articles ici, donc pas de thèmes non plus. Revenez plus tard.
tags-page = { $page } sur { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = Vous suivez maintenant : { $tags }. Votre prochain récap : { $next } ({ $zone }).
already-subscribed = Vous suivez déjà : { $tags }.
subscribed-toast = Vous suivez maintenant : { $tag }
unsubscribed = Vous ne suivez plus : { $tags }.
unsubscribed-toast = Vous ne suivez plus : { $tag }
unsubscribed-all = Vous ne suivez plus aucun thème. Aucun récap n’arrivera tant que vous n’en choisissez pas un : /tags
not-subscribed = Vous ne suivez pas : { $tags }.
nothing-subscribed = Vous ne suivez aucun thème. /tags montre tous les thèmes.
subscribe-how = Quels thèmes ? Écrivez leurs noms, séparés par des virgules, ou touchez-en un :
unsubscribe-how = Quel thème ? Touchez-en un, ou écrivez /unsubscribe tout
unknown-tag = Il n’y a pas de thème « { $tag } ». Peut-être l’un de ceux-ci ?
unknown-tag-none = Il n’y a pas de thème « { $tag } ». /tags les montre tous.
unknown-tags = Ces thèmes n’existent pas non plus : { $tags }. /tags les montre tous.
unknown-tag-gone = Ce thème n’existe plus.
tags-found = Thèmes proches de « { $tag } » :
button-own-tags = Mes thèmes ({ $count })
button-all-tags = Tous les thèmes
own-tags = Vos thèmes, et leur rythme. Touchez-en un pour le changer : chaque jour, chaque semaine ou aussitôt.
own-tag =
    { $tag } · { $cadence ->
        [instant] direct
        [weekly] 1×sem.
       *[daily] 1×jour
    }
button-drop = ✕ Ne plus suivre
cadence =
    { $cadence ->
        [instant] aussitôt
        [weekly] hebdo
       *[daily] quotidien
    }
subscribed-instant = Vous suivez maintenant : { $tags }. Les nouveaux articles arrivent dès qu’ils sont là.
subscribed-weekly = Vous suivez maintenant, une fois par semaine : { $tags }. Prochaine fois : { $next } ({ $zone }).
command-mute = Les mots que j’écarte
command-unmute = Faire revenir ce qui est masqué
mute-how = Quels mots ne voulez-vous pas lire ? /mute football écarte tout article qui a ce mot, /mute football dans Sport seulement ceux d’un thème. Les noms de plusieurs mots restent ensemble ; des virgules les séparent.
mute-in = dans
mute-done = Aucun article avec { $words } ne viendra plus.
mute-done-in = Dans le thème { $tag }, aucun article avec { $words } ne viendra plus.
mute-apart = Un seul de ces mots suffit. Si c’est un seul nom, faites-les revenir et écrivez : /mute « { $text } »
mute-wrong = Je ne peux pas chercher « { $text } ». Essayez un mot ou un nom : /mute football
mute-too-many = Je surveille { $most } mots au plus. Faites d’abord revenir quelques-uns.
unmute-done = De retour : { $text }
unmute-unknown = « { $text } » n’est pas masqué. Voici ce qui l’est :
mutes = Tout ce qui est masqué. Touchez pour le faire revenir.
mutes-none = Rien n’est masqué. /mute football écarte tout article qui a ce mot.
muted-word-in = { $word } · dans { $tag }
muted-source = Source : { $source }
muted-story = Sujet : { $title }
button-mutes = Ce que j’ai masqué
button-less-story = Plus rien sur ce sujet
story-muted = Plus rien sur « { $title } ».
story-unmuted = Les nouvelles de « { $title } » reviennent.
command-search = Trouver des articles par leurs mots
command-save = Garder un article
command-saved = Ce que vous avez gardé
command-share = Un lien vers un thème ou un article
search-how = Que dois-je chercher ? Vous pouvez aussi demander d’un coup : /search trains de nuit
search-heading = Trouvé : { $text }
search-none = Je n’ai pas trouvé d’article avec « { $text } ». Essayez moins de mots, ou d’autres.
search-near = Des thèmes au nom proche :
save-how = Répondez /save à un article, ou touchez « Garder » dessous. /saved montre tout ce que vous avez gardé.
save-which = Lequel ?
save-done = C’est gardé. /saved montre tout ce que vous avez gardé.
save-in-private = Je garde vos articles dans notre discussion privée. Écrivez-moi d’abord là-bas.
saved = Ce que vous avez gardé, le plus récent d’abord :
saved-none = Vous n’avez encore rien gardé. Touchez « Garder » sous un article.
unsaved = Ce n’est plus gardé.
button-save = Garder
button-unsave = ✕ Retirer
button-private = Notre discussion privée
share-how = Répondez /share à un article, ou nommez un thème : /share Science. Un lien vers moi : { $link }
share-link = Un lien vers { $name } :

## Lecture

digest-heading = { $day } · { $time }
digest-count =
    { $count ->
        [one] { $count } info pour vous
       *[other] { $count } infos pour vous
    }
digest-uncertain = Du récap précédent, au cas où il ne serait pas arrivé
digest-withdrawn =
    { $count ->
        [one] { $count } info manque : sa source l’a retirée, ou elle est trop ancienne.
       *[other] { $count } infos manquent : leurs sources les ont retirées, ou elles sont trop anciennes.
    }
digest-nothing-new = Rien de nouveau depuis votre dernier récap. Le prochain : { $next }.
digest-nothing = Rien à raconter pour l’instant. Prochain récap : { $next }.
digest-no-tags = Choisissez d’abord un thème, et je vous prépare un récap : /tags
digest-gone = Ce récap est trop ancien : je ne l’ai plus.
latest-heading = Les derniers articles de vos thèmes
latest-heading-all = Les derniers articles
latest-none = Il n’y a pas encore d’articles ici.
tag-heading = { $tag } : les derniers articles
tag-none = Pas d’article sur le thème « { $tag } » en ce moment.
tag-which = Quel thème ? Touchez-en un, ou écrivez /tag et son nom :
more-sources =
    { $count ->
        [one] +{ $count } source
       *[other] +{ $count } sources
    }
more-sources-mark = {" "}:
reading-time = { $minutes } min de lecture
story-update = Suite :
updated = mis à jour { $time }
untitled = Sans titre
article-no-text = Cet article n’a qu’un titre. L’original en dit peut-être plus.
article-part = Partie { $part } sur { $parts }
article-gone = La source a retiré cet article.
article-missing = Je n’ai plus cet article : sa source l’a retiré, ou il est trop ancien. /latest montre les derniers.
button-read = Lire
button-subscribe = Suivre { $tag }
button-share = Partager
button-previous = ‹ Précédent
button-next = Suivant ›
button-browser = Ouvrir la page
less-ask = Moins de quoi ? « { $title } »
source-muted = Plus rien ne viendra de la source { $source }.
source-unmuted = { $source } est de retour.
button-less = Moins de ça
button-less-tag = Ne plus suivre { $tag }
button-less-source = Masquer { $source }
button-undo = Annuler
button-back = ‹ Retour
button-more = { $count } de plus ›
button-next-part = Lire la suite : { $part } sur { $parts }
button-original = Article original
button-show-again = Revoir mon dernier récap

## Réglages

time-ask = Votre récap arrive à { $time } ({ $zone }), { $days }. Touchez une heure pour l’ajouter ou la retirer, ou écrivez : /time 08:30 20:00
time-set = Votre récap arrive à { $time } ({ $zone }), { $days }.
time-set-at-once = C’est noté pour les thèmes quotidiens ou hebdomadaires : { $time } ({ $zone }), { $days }.
time-set-idle = C’est noté : { $time } ({ $zone }). Les récaps arrivent dès que vous choisissez un thème : /tags
time-wrong = Je ne lis pas d’heure dans « { $text } ». Essayez /time 08:30 ou, pour deux récaps par jour, /time 08:30 20:00
time-too-many = J’envoie au plus { $most } récaps par jour. Choisissez moins d’heures.
zone-ask =
    Votre fuseau horaire : { $zone }. Il y est { $clock }.

    Pour en changer, touchez l’heure qu’il est chez vous ou écrivez une ville, un pays ou un décalage : /timezone Paris ou /timezone UTC+8. Ou envoyez-moi votre position.
zone-set = Votre fuseau horaire : { $zone }. Il y est { $clock }.
zone-wrong = Je ne connais pas le fuseau « { $text } ». Essayez une grande ville proche, comme /timezone Paris, ou un décalage : /timezone UTC+8
zone-which = Plusieurs endroits correspondent. Lequel ?
language-ask = Quelle langue dois-je parler ?
language-set = Je parle français maintenant.
language-wrong = Je ne parle pas encore « { $text } ». Choisissez :
language-name = Français
button-script-as-written = Chinois : tel quel
button-script-hans = Chinois : simplifié
button-script-hant = Chinois : traditionnel
script-set-as-written = Les articles chinois restent tels que leur source les a écrits.
script-set-hans = Les articles chinois arrivent maintenant en caractères simplifiés.
script-set-hant = Les articles chinois arrivent maintenant en caractères traditionnels.

format-ask-rich = Les récaps se déplient et montrent des images. Si votre Telegram affiche un avis à la place, choisissez le texte simple.
format-ask-classic = Les récaps arrivent en texte simple, avec des boutons numérotés. Les versions récentes de Telegram savent aussi les déplier, avec des images.
format-set-rich = Les récaps et les articles se déplient et montrent leurs images. Si vous voyez un avis à la place, envoyez /format classic
format-set-classic = Les récaps et les articles arrivent en texte simple, que tout Telegram affiche.
format-wrong = Je ne connais pas l’aspect « { $text } ». Choisissez :
button-format-rich = Dépliable, avec des images
button-format-classic = Texte simple

## Le tableau de bord

admin-title = Tableau de bord de Gazette
admin-password = Mot de passe
admin-log-in = Se connecter
admin-log-out = Se déconnecter
admin-wrong = Ce n’est pas le mot de passe.
admin-slower = Trop d’essais à la fois. Attendez quelques secondes, puis réessayez.
admin-as-of = État au { $when } ({ $zone })
admin-queues = Files et tâches
admin-subscribers = Abonnés
admin-active = Actifs
admin-paused = En pause
admin-unreachable = Injoignables
admin-deliveries = Récaps par heure
admin-chart = Récaps par heure, { $hours } dernières heures : { $sent } envoyés, { $failed } non (en rouge).
admin-as-numbers = En chiffres
admin-hour = Heure
admin-sent = Envoyés
admin-not-sent = Non envoyés
admin-source = Source
admin-state = État
admin-action = Action
admin-read-now = Lire maintenant
admin-failures = Échecs
admin-chat = Discussion
admin-when = Quand
admin-articles = Articles
admin-reason = Raison
admin-try-again = Réessayer
admin-forget = Oublier

## Tous les réglages, et quand arrivent les récaps

settings-heading = Réglages
settings-when = Récap : { $time }, { $days }
settings-when-at-once = Récap : aucun, vos thèmes arrivent en direct
settings-zone = Fuseau : { $zone }, il est { $clock }
settings-quiet = Heures calmes : { $quiet }
settings-size = Longueur : { $size }
settings-language = Langue : { $language }
settings-tags =
    { $count ->
        [0] Thèmes : aucun
       *[other] Thèmes : { $tags }
    }
button-set-time = Heures
button-set-days = Jours
button-set-zone = Fuseau horaire
button-set-quiet = Heures calmes
button-set-size = Longueur
button-set-pause = Pause
button-set-language = Langue
button-set-format = Aspect
button-set-tags = Thèmes
button-set-chats = Canaux et groupes
button-all-settings = ‹ Tous les réglages

next-comes = Le prochain : { $next }.
next-at-once = Les nouveaux articles arrivent dès qu’ils sont là.
next-no-tags = Les récaps arrivent dès que vous choisissez un thème : /tags
next-no-tags-there = Les récaps y arrivent dès que vous choisissez un thème.
next-paused = Rien n’arrive avant que vous envoyiez /resume
next-refused = Je n’ai pas le droit d’y écrire. Dès que je l’aurai, les récaps y arriveront de nouveau.
one-stays = Il en faut au moins un. Choisissez-en d’abord un autre.

every-day = chaque jour
once-a-week = une fois par semaine
days-daily = Chaque jour
days-weekdays = En semaine
days-weekends = Week-end
days-ask = Jours de votre récap : { $days }. Touchez un jour pour l’ajouter ou le retirer, ou écrivez : /days lun-ven
days-wrong = Je ne lis pas de jours dans « { $text } ». Essayez /days lun-ven, /days week-end ou /days 1,3,5

quiet-off = aucune
quiet-ask =
    Heures calmes : { $quiet }.

    Pendant ces heures, rien n’arrive aussitôt ; tout attend qu’elles soient passées. Un récap dont vous avez choisi l’heure arrive quand même, sans bruit. Choisissez, ou écrivez : /quiet 22:00-07:00
quiet-set = Désormais, c’est le calme : { $quiet }. Un récap dont vous avez choisi l’heure arrive quand même, sans bruit.
quiet-set-off = Il n’y a plus d’heures calmes : ce qui doit arriver aussitôt n’attend plus.
quiet-wrong = Je ne lis pas d’heures calmes dans « { $text } ». Essayez /quiet 22:00-07:00 ou /quiet non

pause-ask = Combien de temps sans récap ? Ensuite, un seul vous apportera ce que vous aurez manqué. Vous pouvez aussi écrire : /pause 7 ou /pause jusqu’à lundi
pause-wrong = Je ne lis pas dans « { $text } » une pause de 1 à { $most } jours. Essayez /pause 7 ou /pause jusqu’à lundi
paused-until = En pause jusqu’au { $until }. Ensuite, un récap vous apportera ce que vous aurez manqué.
paused-open = En pause. Après /resume, un récap vous apportera ce que vous aurez manqué.
resumed = Bon retour ! Un récap vous apporte ce que vous avez manqué.
resume-idle = Il n’y a pas de pause : vos récaps arrivent.
button-pause-days =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
button-pause-open = Jusqu’à nouvel ordre
button-resume = Finir la pause

size-ask = Combien un récap doit-il contenir au plus ? Le plus important vient d’abord. Vous pouvez aussi écrire : /size 10 ou /size 15 min
size-set = Un récap contient maintenant { $size } au plus.
size-set-all = Un récap contient maintenant tout, en plusieurs pages.
size-nearest = C’est le plus proche de { $asked } : on a le choix entre 5, 10 et 20.
size-wrong = Je ne lis pas de longueur dans « { $text } ». Essayez /size 5, /size 10, /size 20, /size 15 min ou /size tout
size-all = tout
size-stories =
    { $count ->
        [one] { $count } info
       *[other] { $count } infos
    }
size-minutes =
    { $count ->
        [one] { $count } min
       *[other] { $count } min
    }

chats-which = De quel endroit voulez-vous changer les réglages ?
chats-none = Je ne vois ni canal ni groupe où nous soyons tous les deux. Ajoutez-moi à l’un de ceux que vous administrez, ou envoyez-y /settings.
button-in-private = Changer en privé
settings-in-private = Les réglages de ce canal se changent en privé, par ses administrateurs.
added-there = J’y suis. Choisissez des thèmes, et mes récaps y arriveront. Pour écrire ce qui n’a pas de bouton, répondez aux réglages par une commande : /time 08:30
added-here = Merci de m’accueillir. Les administrateurs choisissent les thèmes que j’apporte ici, et quand.
slow-down = Cela faisait beaucoup à la fois. Laissez-moi un instant, et je suis à vous.
not-your-chat = Vous n’avez pas le droit d’administrer cet endroit, ou je n’y suis plus.
preview-note = Un aperçu : voilà ce que contiendrait votre prochain récap s’il arrivait maintenant.
preview-nothing = Rien de nouveau pour l’instant. Votre prochain récap, s’il a de quoi : { $next }.
preview-nothing-at-once = Rien de nouveau pour l’instant. Les nouveaux articles arrivent dès qu’ils sont là.
preview-nothing-due = Rien de nouveau, et aucun récap n’est prévu pour le moment. /settings dit pourquoi.
missed-none = Vous n’avez rien manqué : tous vos récaps sont arrivés.
missed-heading =
    { $count ->
        [one] { $count } article n’est pas arrivé, ou peut-être pas
       *[other] { $count } articles ne sont pas arrivés, ou peut-être pas
    }
why-how = Quel article ? Répondez /why à un message qui le montre, ou écrivez son numéro dans votre dernier récap, /why 3 pour le troisième, ou son lien.
why-which = Ce message en contient plusieurs. Lequel ? Répondez avec son numéro : /why 3 pour le troisième
why-number = Ce récap n’a pas ce numéro. Essayez /why 1
why-unknown = Je n’ai pas cet article : il n’est jamais arrivé ici, sa source l’a retiré, ou il est trop ancien.
why-sent = Il était dans votre récap : { $when }.
why-possibly-sent = Il était dans votre récap ({ $when }), mais Telegram n’a jamais dit si celui-ci était arrivé. /missed montre tous ces articles.
why-waits = Il est dans un récap qui est en route vers vous ({ $when }).
why-undelivered = Son récap ({ $when }) n’a pas pu vous parvenir. Le prochain l’apporte de nouveau.
why-refused = Telegram le refuse : vos récaps arrivent donc sans lui. Il viendra une fois corrigé.
why-left = Votre récap l’a laissé de côté ({ $when }) : { $reason }.
why-would-leave = Votre prochain récap le laisserait de côté : { $reason }.
why-held-back = Il attend sa propre date : { $when }.
why-earlier = Il date d’avant que vous suiviez le thème, ou d’avant mes souvenirs. Les récaps apportent ce qui est nouveau depuis.
why-not-subscribed = Il n’a aucun de vos thèmes. Les siens : { $tags }.
why-without-tags = Il n’a pas de thème, donc aucun récap ne l’apporte.
why-to-come = Il arrive avec votre prochain récap : { $when }.
why-no-edition = Il viendrait avec votre prochain récap, mais aucun n’est prévu pour le moment. /settings dit pourquoi.
why-paused = Vos récaps sont en pause. Il arrive ensuite : { $when }.
why-paused-open = Vos récaps sont en pause. Il arrive après /resume
why-quiet = Ce sont vos heures calmes. Il arrive ensuite : { $when }.
why-muted-word = vous avez masqué « { $word } »
why-muted-source = vous avez masqué la source { $source }
why-muted-story = vous avez masqué ce sujet
why-same-story = il raconte la même chose que « { $title } »
why-same-story-gone = il raconte ce que vous aviez déjà
why-over-size = le récap était plein, d’autres infos passaient avant
stats-heading = Comment va Gazette
stats-articles = Articles : { $articles }, thèmes : { $tags }
stats-subscribers = Abonnés : { $total } ; actifs { $active }, en pause { $paused }, injoignables { $unreachable }
stats-deliveries = Récaps jusqu’ici : { $sent } envoyés, { $uncertain } peut-être envoyés, { $gone } vers des discussions disparues, { $refused } refusés
stats-queues = Tâches : { $waiting } en attente, { $active } en cours, { $failed } échouées
stats-dead-letters = Récaps refusés qui vous attendent : { $count } (/failed)
stats-rate = Allure : jusqu’à { $rate } messages par seconde
stats-silent = Telegram veut encore { $seconds } s de silence.
stats-stopped = Telegram ne répond pas depuis : { $since }. Les messages attendent.
stats-chart = Récaps par jour, { $days } derniers jours : { $sent } envoyés, { $failed } non (en rouge).
sources-heading = Sources
sources-none = Aucune source n’est encore suivie.
source-well = Lue : { $age }
source-unread = Pas encore lue
source-failing = En échec, constaté { $since } : { $reason }
source-ended = Disparue pour de bon, elle n’est plus lue d’elle-même : { $reason }
source-last-success = Lue pour la dernière fois : { $age }
source-next = Prochain essai : { $when }
source-gone = Cette source n’est plus suivie.
source-reloading = Lecture en cours…
button-reload = Recharger { $source }
failed-heading =
    { $count ->
        [one] { $count } récap que Telegram a refusé
       *[other] { $count } récaps que Telegram a refusés
    }
failed-none = Telegram n’a rien refusé. Aucun récap ne vous attend.
failed-entry =
    { $number }. Discussion { $chat }, { $when }, { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
    { $reason }
failed-retried = Nouvel essai en cours.
failed-discarded = Oublié.
failed-gone = Quelqu’un s’en est déjà occupé.
button-retry = Réessayer { $number }
button-discard = Oublier { $number }
broadcast-how = Que dois-je dire à tous ? Écrivez-le après la commande, comme /broadcast Nous avons déménagé. Ou répondez /broadcast à un message.
broadcast-ask =
    Voici à quoi cela ressemble. Cela va à { $count ->
        [one] { $count } discussion
       *[other] { $count } discussions
    }, l’une après l’autre, après tout le reste. L’envoyer ?
broadcast-withheld = Pas envoyé. Personne ne l’a vu.
broadcast-running = Envoi : { $sent } sur { $total } pour l’instant.
broadcast-done =
    { $sent ->
        [one] Envoyé à { $sent } discussion sur { $total }.
       *[other] Envoyé à { $sent } discussions sur { $total }.
    }
broadcast-stopped =
    { $sent ->
        [one] Arrêté. { $sent } discussion sur { $total } l’a reçu.
       *[other] Arrêté. { $sent } discussions sur { $total } l’ont reçu.
    }
broadcast-gone =
    { $count ->
        [one] { $count } discussion a disparu ou m’a bloqué.
       *[other] { $count } discussions ont disparu ou m’ont bloqué.
    }
broadcast-failed =
    { $count ->
        [one] Telegram l’a refusé pour { $count } discussion.
       *[other] Telegram l’a refusé pour { $count } discussions.
    }
broadcast-uncertain =
    { $count ->
        [one] Pour { $count } discussion, Telegram n’a jamais dit si c’était arrivé.
       *[other] Pour { $count } discussions, Telegram n’a jamais dit si c’était arrivé.
    }
button-broadcast = Envoyer à tous
button-withhold = Ne pas envoyer
button-stop-broadcast = Arrêter
alert-source = Une source est en échec. Depuis : { $since }. Source : { $source } – { $reason } Voyez /sources
alert-source-back = Une source est lue de nouveau : { $source }. Elle était en échec depuis : { $since }.
alert-deliveries =
    { $count ->
        [one] { $count } récap des deux dernières heures a été refusé ou n’est peut-être pas arrivé. Voyez /failed et /stats
       *[other] { $count } récaps des deux dernières heures ont été refusés ou ne sont peut-être pas arrivés. Voyez /failed et /stats
    }
alert-telegram-down = Telegram ne répond pas depuis : { $since }. Les messages attendent et partiront à son retour.
alert-telegram-back = Telegram est de retour ({ $until }). Il ne répondait plus depuis : { $since }. Ce qui attendait part maintenant.
alert-webhook = Telegram n’atteint pas mon webhook : je n’entends personne. Depuis : { $since }. Raison : { $reason } – Vérifiez PUBLIC_URL et où mène son proxy.
alert-webhook-back = J’entends de nouveau tout le monde ({ $until }). Telegram n’atteignait plus mon webhook depuis : { $since }.

## Partir

stop-ask = Dois-je effacer tout ce que je sais de cette discussion : { $count ->
        [0] vos réglages
        [one] vos réglages et { $count } thème
       *[other] vos réglages et { $count } thèmes
    } ? Il n’y aura plus de récap.
stop-done = C’est effacé. Je ne sais plus rien de cette discussion. /start recommence quand vous voulez.
stop-kept = Heureux que vous restiez. Rien n’a été effacé.
stop-done-undo = C’est effacé. Pendant une minute, vous pouvez l’annuler ; ensuite je ne sais plus rien de cette discussion. /start recommence quand vous voulez.
stop-undone = Tout est de nouveau comme avant.
stop-undo-late = C’est effacé pour de bon, ou déjà revenu. /start recommence.
privacy =
    Ce que je retiens de cette discussion :

    · son numéro ({ $chat }), sa langue, son fuseau horaire, ses heures et ses autres réglages
    · les thèmes que vous avez choisis, les mots, sources et sujets que vous avez masqués, les articles que vous avez gardés
    · les articles que je vous ai envoyés, pour que rien n’arrive deux fois : une liste des plus récents, et pendant 30 jours le contenu de chaque récap
    · pendant un jour, quels messages montrent quel article, pour pouvoir les corriger
    · les canaux et groupes que vous gérez avec moi

    Je ne garde ni votre nom, ni ce que vous écrivez, sauf les commandes qui règlent quelque chose. Ce qui est écrit pour chercher reste une semaine, sans que je note qui l’a écrit. Pas de publicité, pas de statistiques sur vous.

    /export vous donne le tout en fichier. /stop l’efface.
export-caption = Tout ce que je retiens de cette discussion.
export-nothing = Je ne retiens rien de cette discussion.
button-stop-sure = Tout effacer
button-stop-keep = Garder

## Mots de liaison

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = non, aucune
words-all = tout, tous, toutes
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = chaque jour, tous les jours, quotidien
words-weekdays = en semaine, semaine, jours ouvrés
words-weekends = week-end, week-ends, weekend
# The same for how often a tag comes; words-daily is the third of them.
words-instant = aussitôt, tout de suite, immédiat
words-weekly = hebdo, hebdomadaire, chaque semaine, une fois par semaine
words-hours = 1 une, 2 deux, 3 trois, 4 quatre, 5 cinq, 6 six, 7 sept, 8 huit, 9 neuf, 10 dix, 11 onze, 12 douze, 13 treize, 14 quatorze, 15 quinze, 16 seize, 17 dix-sept, 18 dix-huit, 19 dix-neuf, 20 vingt, 21 vingt et une, 21 vingt-et-une, 22 vingt-deux, 23 vingt-trois
words-clock = 30 … et demie, 30 … et demi, 30 … trente, 15 … et quart, 15 … quinze, 45 … quarante-cinq, -15 … moins le quart, -15 … moins quart
words-commands = help aide, settings réglages, settings paramètres, stop arrêter, unsubscribe désabonner, unsubscribe se désabonner, latest nouvelles, latest actualités, digest récap, tags thèmes, search recherche, pause pause, search rechercher, search chercher, search cherche, subscribe suivre, unsubscribe ne plus suivre, mute masquer, time heure, timezone fuseau horaire, language langue, stop arrête, stop supprimer, tags mes thèmes, settings menu, subscribe s’abonner à, subscribe abonne-moi à, language changer de langue

# Comment les noms se suivent : long (A, B et C) ou narrow (A, B, C).
list-style = long
names-more =
    { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }
day-and-time = { $day } à { $time }

## Quand quelque chose ne va pas

button-stale = Ce bouton ne marche plus. Renvoyez la commande, s’il vous plaît.
admins-only = Dans cette discussion, seuls les administrateurs peuvent le faire.
went-wrong = Quelque chose a mal tourné chez moi. Réessayez dans un instant.

## Pages and feeds on the web

page-feed = Flux
page-feed-of = Flux : { $tag }
page-feed-all = Flux de tous les articles
page-table = Tableau
page-open-telegram = Ouvrir dans Telegram
page-subscribe-telegram = Recevoir des récaps dans Telegram
page-newer = ‹ Plus récents
page-older = Plus anciens ›
page-turns = Autres pages
page-missing = Cette page n’existe pas
page-missing-why = Il manque peut-être un morceau de l’adresse, ou bien l’article a été retiré ou est trop ancien pour être gardé. Il y a d’autres choses à lire ici :
