# Gazette en español.
# Cada texto se envía tal cual: breve, cálido, concreto. Se tutea. Un «tag» se llama aquí tema.

## Comandos, como los muestra el menú de Telegram

command-start = Empezar, o ver tus ajustes
command-digest = Tu resumen, ahora
command-latest = Los artículos más nuevos
command-preview = Lo que traería tu próximo resumen
command-missed = Lo que no te llegó
command-why = Por qué llegó un artículo, o no
command-tag = Los artículos más nuevos de un tema
command-tags = Todos los temas: seguir y dejar de seguir
command-subscribe = Seguir temas por su nombre
command-unsubscribe = Dejar de seguir temas
command-time = A qué hora llega tu resumen
command-timezone = Tu zona horaria
command-language = El idioma que hablo
command-format = El aspecto de los resúmenes
command-settings = Todos los ajustes, con botones
command-days = Qué días llega
command-quiet = Horas en las que no llega nada
command-pause = Sin resúmenes por un tiempo
command-resume = Terminar la pausa
command-size = Cuánto ocupa un resumen
command-privacy = Lo que sé de ti
command-export = Tus datos, en un archivo
command-help = Lo que sé hacer
command-stop = Irte y borrar tus datos

## Lo que pueden los operadores

command-stats = Cuántos artículos, suscriptores y resúmenes hay
command-sources = Cómo va cada fuente; volver a leer una
command-failed = Resúmenes que Telegram rechazó
command-broadcast = Un mensaje para todos
command-alias = Otros nombres de los temas
help-operators = Para ti, que llevas este bot:
alias-how = Escribe /alias NYT = New York Times, y se podrá escribir NYT para ese tema. Sin nada detrás del =, el nombre desaparece.
aliases-heading = Otros nombres de los temas
alias-set = «{ $alias }» es ahora otro nombre de { $tag }.
alias-dropped = «{ $alias }» ya no es otro nombre.
alias-unknown = No hay otro nombre «{ $alias }». /alias los muestra todos.
alias-is-tag = «{ $alias }» ya es un tema, así que no puede ser otro nombre.

## Lo que el bot cuenta de sí mismo

bot-name = Gazette · resumen de noticias
bot-short-description = Las noticias de los temas que elijas, a la hora que quieras.
bot-description =
    Leo las noticias por ti y te envío un resumen al día: solo los temas que elijas, a la hora que quieras, sin anuncios.

    Pulsa «Iniciar» para elegir tus temas.

## Primera visita

welcome =
    ¡Hola! Leo las noticias y te envío un resumen al día, sin anuncios.

    ¿Qué temas te interesan? Toca todos los que quieras.
welcome-no-tags =
    ¡Hola! Leo las noticias y te envío un resumen al día, sin anuncios.

    Aquí todavía no hay artículos. En cuanto los haya, /tags te mostrará los temas que puedes seguir.
welcome-pick-one = Primero toca al menos un tema.
welcome-hour =
    { $count ->
        [one] { $count } tema elegido.
       *[other] { $count } temas elegidos.
    } ¿A qué hora quieres tu resumen?

    ¿Son las { $clock } donde estás ({ $zone })? Entonces toca una hora.
button-other-clock = Mi reloj marca otra hora
welcome-clock = ¿Qué hora marca tu reloj ahora? Si no está aquí, envía /timezone y tu ciudad.
welcome-done =
    Todo listo: { $count ->
        [one] { $count } tema
       *[other] { $count } temas
    }, { $days } a las { $time }. El próximo resumen: { $next }.

    Aquí tienes el primero.
button-done-count =
    { $count ->
        [0] Listo
       *[other] Listo ({ $count })
    }

## Ayuda

help =
    Te envío un resumen al día con los temas que elegiste.

    /tags – todos los temas: seguir y dejar de seguir; /tags y parte del nombre los encuentra
    /digest – tu resumen, ahora
    /preview – lo que traería el próximo
    /missed – lo que no te llegó
    /why – por qué llegó un artículo, o no
    /latest – los artículos más nuevos
    /tag nombre – los artículos más nuevos de un tema
    /subscribe nombre, nombre – seguir temas escribiendo; añade semanal para una vez a la semana o instante para recibirlo al momento
    /unsubscribe nombre – dejar de seguir; todo, con /unsubscribe todo
    /search palabras – artículos que las contienen
    /mute palabra – dejar fuera lo que la tenga; en un tema: /mute palabra en Tema; /unmute la deja volver
    /save – guardar el artículo al que respondes; /saved muestra todo lo que guardaste
    /share – un enlace a un tema o al artículo al que respondes
    /settings – todos los ajustes, con botones
    /time 08:30 20:00 – a qué hora llega tu resumen
    /days lun-vie – qué días
    /timezone Madrid – tu zona horaria
    /quiet 22:00-07:00 – horas en las que no llega nada
    /pause 7 – una semana sin resúmenes y luego uno con todo; /resume la termina
    /size 10 – cuántas noticias trae un resumen
    /language – el idioma que hablo
    /format – el aspecto de resúmenes y artículos
    /privacy – lo que sé de ti; /export te lo da como archivo
    /stop – irte y borrar tus datos
unknown-command = No conozco { $command }. /help muestra lo que sé hacer.
unknown-command-near = No conozco { $command }. ¿Querías decir { $near }?
just-talk = Solo entiendo comandos y nombres de temas. /help muestra lo que sé hacer.

## Temas

tags-heading =
    { $subscribed ->
        [0] Toca un tema para seguirlo.
        [one] Sigues { $subscribed } tema. Toca para cambiar.
       *[other] Sigues { $subscribed } temas. Toca para cambiar.
    }
tags-none = Aquí todavía no hay artículos, así que tampoco hay temas. Vuelve más tarde.
tags-page = { $page } de { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = Ahora sigues: { $tags }. Tu próximo resumen: { $next } ({ $zone }).
already-subscribed = Ya sigues: { $tags }.
subscribed-toast = Ahora sigues { $tag }
unsubscribed = Ya no sigues: { $tags }.
unsubscribed-toast = Ya no sigues { $tag }
unsubscribed-all = Ya no sigues ningún tema. No habrá más resúmenes hasta que elijas uno: /tags
not-subscribed = No sigues: { $tags }.
nothing-subscribed = No sigues ningún tema. /tags los muestra todos.
subscribe-how = ¿Qué temas quieres seguir? Escribe sus nombres separados por comas, o toca uno:
unsubscribe-how = ¿Qué tema quieres dejar? Toca uno, o escribe /unsubscribe todo
unknown-tag = No hay ningún tema «{ $tag }». ¿Será uno de estos?
unknown-tag-none = No hay ningún tema «{ $tag }». /tags los muestra todos.
unknown-tags = Tampoco existen estos temas: { $tags }. /tags los muestra todos.
unknown-tag-gone = Este tema ya no existe.
tags-found = Temas como «{ $tag }»:
button-own-tags = Mis temas ({ $count })
button-all-tags = Todos los temas
own-tags = Tus temas, y cada cuánto llegan. Toca uno para cambiarlo: cada día, cada semana o al instante.
own-tag =
    { $tag } · { $cadence ->
        [instant] ya
        [weekly] semanal
       *[daily] diario
    }
button-drop = ✕ Dejar de seguir
cadence =
    { $cadence ->
        [instant] instante
        [weekly] semanal
       *[daily] diario
    }
subscribed-instant = Ahora sigues: { $tags }. Los artículos nuevos llegan en cuanto salen.
subscribed-weekly = Ahora sigues, una vez por semana: { $tags }. La próxima vez: { $next } ({ $zone }).
command-mute = Palabras que dejo fuera
command-unmute = Dejar volver lo silenciado
mute-how = ¿Qué palabras no quieres leer? /mute fútbol deja fuera todo artículo que tenga la palabra, /mute fútbol en Deportes solo los de un tema. Los nombres de varias palabras quedan juntos; las comas los separan.
mute-in = en
mute-done = No más artículos con { $words }.
mute-done-in = En el tema { $tag }, no más artículos con { $words }.
mute-apart = Basta con una de estas palabras. Si es un solo nombre, haz que vuelvan y escribe: /mute «{ $text }»
mute-wrong = No puedo buscar «{ $text }». Prueba una palabra o un nombre: /mute fútbol
mute-too-many = Vigilo { $most } palabras como mucho. Deja volver algunas primero.
unmute-done = Vuelve a llegar: { $text }
unmute-unknown = «{ $text }» no está silenciado. Esto sí:
mutes = Todo lo silenciado. Toca algo para dejarlo volver.
mutes-none = No hay nada silenciado. /mute fútbol deja fuera todo artículo con esa palabra.
muted-word-in = { $word } · en { $tag }
muted-source = Fuente: { $source }
muted-story = Historia: { $title }
button-mutes = Todo lo silenciado
button-less-story = Nada más de esta historia
story-muted = No llegará nada más de «{ $title }».
story-unmuted = Vuelven las novedades de «{ $title }».
command-search = Encontrar artículos por sus palabras
command-save = Guardar un artículo
command-saved = Lo que guardaste
command-share = Un enlace a un tema o artículo
search-how = ¿Qué busco? También puedes pedirlo de una vez: /search trenes nocturnos
search-heading = Encontrado: { $text }
search-none = No encontré ningún artículo con «{ $text }». Prueba menos palabras, u otras.
search-near = Temas con un nombre parecido:
save-how = Responde /save a un artículo, o toca «Guardar» debajo. /saved muestra todo lo que guardaste.
save-which = ¿Cuál?
save-done = Guardado. /saved muestra todo lo que guardaste.
save-in-private = Guardo tus artículos en nuestro chat privado. Escríbeme allí primero.
saved = Lo que guardaste, lo más nuevo primero:
saved-none = Todavía no guardaste nada. Toca «Guardar» debajo de un artículo.
unsaved = Ya no está entre lo guardado.
button-save = Guardar
button-unsave = ✕ Quitar
button-private = Abrir nuestro chat privado
share-how = Responde /share a un artículo, o nombra un tema: /share Ciencia. Un enlace a mí: { $link }
share-link = Un enlace a { $name }:

## Lectura

digest-heading = { $day } · { $time }
digest-count =
    { $count ->
        [one] { $count } noticia para ti
       *[other] { $count } noticias para ti
    }
digest-uncertain = Del resumen anterior, por si no te llegó
digest-withdrawn =
    { $count ->
        [one] Falta { $count } noticia: su fuente la retiró, o es demasiado antigua.
       *[other] Faltan { $count } noticias: sus fuentes las retiraron, o son demasiado antiguas.
    }
digest-nothing-new = Nada nuevo desde tu último resumen. El próximo: { $next }.
digest-nothing = Todavía no hay nada que contar. El próximo resumen: { $next }.
digest-no-tags = Primero elige un tema y te preparo un resumen: /tags
digest-gone = Este resumen es demasiado antiguo: ya no lo tengo.
latest-heading = Los artículos más nuevos de tus temas
latest-heading-all = Los artículos más nuevos
latest-none = Aquí todavía no hay artículos.
tag-heading = { $tag }: los artículos más nuevos
tag-none = Ahora mismo no hay artículos del tema «{ $tag }».
tag-which = ¿Qué tema? Toca uno, o escribe /tag y su nombre:
more-sources =
    { $count ->
        [one] +{ $count } fuente
       *[other] +{ $count } fuentes
    }
more-sources-mark = :
reading-time = { $minutes } min de lectura
story-update = Novedad:
updated = actualizado { $time }
untitled = Sin título
article-no-text = Este artículo solo tiene título. Quizá el original cuente más.
article-part = Parte { $part } de { $parts }
article-gone = La fuente retiró este artículo.
article-missing = Ya no tengo este artículo: su fuente lo retiró, o es demasiado antiguo. /latest muestra los más nuevos.
button-read = Leer
button-subscribe = Seguir { $tag }
button-share = Compartir
button-previous = ‹ Anterior
button-next = Siguiente ›
button-browser = Ver en la web
less-ask = ¿Menos de qué? «{ $title }»
source-muted = Ya no llegará nada de { $source }.
source-unmuted = { $source } vuelve a llegar.
button-less = Menos
button-less-tag = Dejar de seguir { $tag }
button-less-source = Nada más de { $source }
button-undo = Deshacer
button-back = ‹ Atrás
button-more = { $count } más ›
button-next-part = Seguir leyendo: parte { $part } de { $parts }
button-original = Ver el original
button-show-again = Ver mi último resumen

## Ajustes

time-ask = Tu resumen llega a las { $time } ({ $zone }), { $days }. Toca una hora para añadirla o quitarla, o escribe: /time 08:30 20:00
time-set = Tu resumen llega a las { $time } ({ $zone }), { $days }.
time-set-at-once = Anotado para los temas diarios o semanales: { $time } ({ $zone }), { $days }.
time-set-idle = Anotado: { $time } ({ $zone }). Los resúmenes llegan en cuanto elijas un tema: /tags
time-wrong = No entiendo «{ $text }» como hora. Prueba /time 08:30 o, para dos resúmenes al día, /time 08:30 20:00
time-too-many = Envío como mucho { $most } resúmenes al día. Elige menos horas, por favor.
zone-ask =
    Tu zona horaria: { $zone }. Allí son las { $clock }.

    Para cambiarla, toca la hora que marca tu reloj ahora o escribe una ciudad, un país o una diferencia horaria: /timezone Madrid o /timezone UTC-5. O envíame tu ubicación.
zone-set = Tu zona horaria: { $zone }. Allí son las { $clock }.
zone-wrong = No conozco la zona horaria «{ $text }». Prueba con una ciudad grande cercana, como /timezone Madrid, o una diferencia horaria: /timezone UTC-5
zone-which = Hay varios lugares así. ¿Cuál es?
language-ask = ¿Qué idioma quieres que hable?
language-set = Ahora hablo español.
language-wrong = Todavía no hablo «{ $text }». Elige uno:
language-name = Español
button-script-as-written = Chino: tal como se escribió
button-script-hans = Chino: simplificado
button-script-hant = Chino: tradicional
script-set-as-written = Los artículos en chino quedan como los escribió su fuente.
script-set-hans = Los artículos en chino llegan ahora en caracteres simplificados.
script-set-hant = Los artículos en chino llegan ahora en caracteres tradicionales.

format-ask-rich = Los resúmenes se despliegan y traen imágenes. Si tu Telegram muestra un aviso en su lugar, elige texto sencillo.
format-ask-classic = Los resúmenes llegan como texto sencillo con botones numerados. Las versiones nuevas de Telegram también pueden desplegarlos, con imágenes.
format-set-rich = Los resúmenes y artículos ahora se despliegan y muestran sus imágenes. Si ves un aviso en su lugar, envía /format classic
format-set-classic = Los resúmenes y artículos ahora llegan como texto sencillo, que cualquier Telegram muestra.
format-wrong = No conozco el aspecto «{ $text }». Elige uno:
button-format-rich = Desplegable, con imágenes
button-format-classic = Texto sencillo

## El panel

admin-title = Panel de Gazette
admin-password = Contraseña
admin-log-in = Entrar
admin-log-out = Salir
admin-wrong = Esa no es la contraseña.
admin-slower = Demasiados intentos a la vez. Espera unos segundos y prueba de nuevo.
admin-as-of = A fecha de { $when } ({ $zone })
admin-queues = Colas y tareas
admin-subscribers = Suscriptores
admin-active = Activos
admin-paused = En pausa
admin-unreachable = Inalcanzables
admin-deliveries = Resúmenes por hora
admin-chart = Resúmenes por hora, las últimas { $hours } horas: { $sent } enviados, { $failed } no (en rojo).
admin-as-numbers = En números
admin-hour = Hora
admin-sent = Enviados
admin-not-sent = No enviados
admin-source = Fuente
admin-state = Estado
admin-action = Acción
admin-read-now = Leer ahora
admin-failures = Fallos
admin-chat = Chat
admin-when = Cuándo
admin-articles = Artículos
admin-reason = Motivo
admin-try-again = Reintentar
admin-forget = Olvidar

## Todos los ajustes, y cuándo llegan los resúmenes

settings-heading = Ajustes
settings-when = Resumen: { $time }, { $days }
settings-when-at-once = Resumen: ninguno, tus temas llegan al instante
settings-zone = Zona horaria: { $zone }, ahora { $clock }
settings-quiet = Horas de silencio: { $quiet }
settings-size = Extensión: { $size }
settings-language = Idioma: { $language }
settings-tags =
    { $count ->
        [0] Temas: ninguno aún
       *[other] Temas: { $tags }
    }
button-set-time = Horas
button-set-days = Días
button-set-zone = Zona horaria
button-set-quiet = Silencio
button-set-size = Extensión
button-set-pause = Pausa
button-set-language = Idioma
button-set-format = Aspecto
button-set-tags = Temas
button-set-chats = Canales y grupos
button-all-settings = ‹ Todos los ajustes

next-comes = El próximo: { $next }.
next-at-once = Los artículos nuevos llegan en cuanto salen.
next-no-tags = Los resúmenes llegan en cuanto elijas un tema: /tags
next-no-tags-there = Los resúmenes llegan allí en cuanto elijas un tema.
next-paused = No llegará nada hasta que envíes /resume
next-refused = No tengo permiso para escribir allí. En cuanto lo tenga, los resúmenes volverán a llegar.
one-stays = Tiene que quedar uno. Elige otro primero.

every-day = cada día
once-a-week = una vez por semana
days-daily = Cada día
days-weekdays = Laborables
days-weekends = Finde
days-ask = Días de tu resumen: { $days }. Toca un día para añadirlo o quitarlo, o escribe: /days lun-vie
days-wrong = No entiendo «{ $text }» como días. Prueba /days lun-vie, /days finde o /days 1,3,5

quiet-off = ninguna
quiet-ask =
    Horas de silencio: { $quiet }.

    En ellas no llega nada al instante; espera a que acaben. Un resumen cuya hora elegiste tú llega igualmente, sin sonido. Elige, o escribe: /quiet 22:00-07:00
quiet-set = Silencio a partir de ahora: { $quiet }. Un resumen cuya hora elegiste tú llega igualmente, sin sonido.
quiet-set-off = Se acabaron las horas de silencio: lo que llega al instante ya no espera.
quiet-wrong = No entiendo «{ $text }» como horas de silencio. Prueba /quiet 22:00-07:00 o /quiet no

pause-ask = ¿Cuánto tiempo sin enviarte nada? Después, un resumen traerá lo que te perdiste. También puedes escribir: /pause 7 o /pause hasta el lunes
pause-wrong = No entiendo «{ $text }» como una pausa de 1 a { $most } días. Prueba /pause 7 o /pause hasta el lunes
paused-until = En pausa hasta: { $until }. Después, un resumen traerá lo que te perdiste.
paused-open = En pausa. Tras /resume, un resumen traerá lo que te perdiste.
resumed = Qué bueno verte de nuevo. Un resumen trae lo que te perdiste.
resume-idle = No hay ninguna pausa: tus resúmenes siguen llegando.
button-pause-days =
    { $days ->
        [one] { $days } día
       *[other] { $days } días
    }
button-pause-open = Hasta que yo avise
button-resume = Terminar la pausa

size-ask = ¿Cuánto debe traer un resumen como mucho? Lo más importante va primero. También puedes escribir: /size 10 o /size 15 min
size-set = Ahora un resumen trae { $size } como mucho.
size-set-all = Ahora un resumen lo trae todo, en páginas.
size-nearest = Es lo más cercano a { $asked }: pueden ser 5, 10 o 20.
size-wrong = No entiendo «{ $text }» como extensión. Prueba /size 5, /size 10, /size 20, /size 15 min o /size todo
size-all = todo
size-stories =
    { $count ->
        [one] { $count } noticia
       *[other] { $count } noticias
    }
size-minutes =
    { $count ->
        [one] { $count } min
       *[other] { $count } min
    }

chats-which = ¿De qué lugar quieres cambiar los ajustes?
chats-none = No veo ningún canal ni grupo en el que estemos los dos. Añádeme a uno que administres, o envía /settings allí.
button-in-private = Cambiar en privado
settings-in-private = Los ajustes de este canal los cambian en privado sus administradores.
added-there = Ya estoy allí. Elige temas, y mis resúmenes llegarán. Para escribir lo que no tiene botón, responde a los ajustes con un comando: /time 08:30
added-here = Gracias por recibirme. Los administradores eligen los temas que traigo aquí, y cuándo vengo.
slow-down = Han sido muchas cosas a la vez. Dame un momento y seguimos.
not-your-chat = No administras ese chat, o yo ya no estoy en él.
preview-note = Un adelanto: esto traería tu próximo resumen si llegara ahora.
preview-nothing = Por ahora nada nuevo. Tu próximo resumen, si hay algo: { $next }.
preview-nothing-at-once = Por ahora nada nuevo. Los artículos nuevos llegan en cuanto salen.
preview-nothing-due = Por ahora nada nuevo, y no hay ningún resumen previsto. /settings muestra por qué.
missed-none = No te perdiste nada: todos tus resúmenes llegaron.
missed-heading =
    { $count ->
        [one] { $count } artículo no te llegó, o quizá no
       *[other] { $count } artículos no te llegaron, o quizá no
    }
why-how = ¿Qué artículo? Responde /why a un mensaje que lo muestre, o escribe su número en tu último resumen, /why 3 para el tercero, o su enlace.
why-which = Ese mensaje muestra varios. ¿Cuál? Responde con su número: /why 3 para el tercero
why-number = Ese resumen no tiene ese número. Prueba /why 1
why-unknown = No tengo ningún artículo de ahí. Nunca estuvo aquí, su fuente lo retiró o es demasiado antiguo.
why-sent = Estaba en tu resumen: { $when }.
why-possibly-sent = Estaba en tu resumen ({ $when }), pero Telegram nunca dijo si llegó. /missed muestra todos esos artículos.
why-waits = Está en un resumen que va de camino a ti ({ $when }).
why-undelivered = Su resumen ({ $when }) no se pudo entregar. El próximo lo trae otra vez.
why-refused = Telegram lo rechaza, así que tus resúmenes llegan sin él. Vendrá cuando se corrija.
why-left = Tu resumen lo dejó fuera ({ $when }): { $reason }.
why-would-leave = Tu próximo resumen lo dejaría fuera: { $reason }.
why-held-back = Espera a su propia fecha: { $when }.
why-earlier = Es anterior a que siguieras el tema, o a lo que puedo recordar. Los resúmenes traen lo nuevo desde entonces.
why-not-subscribed = No tiene ninguno de tus temas. Los suyos: { $tags }.
why-without-tags = No tiene tema, así que ningún resumen lo trae.
why-to-come = Llega con tu próximo resumen: { $when }.
why-no-edition = Llegaría con tu próximo resumen, pero no hay ninguno previsto. /settings muestra por qué.
why-paused = Tus resúmenes están en pausa. Llega después: { $when }.
why-paused-open = Tus resúmenes están en pausa. Llega tras /resume
why-quiet = Son tus horas de silencio. Llega después: { $when }.
why-muted-word = silenciaste «{ $word }»
why-muted-source = silenciaste todo lo de { $source }
why-muted-story = silenciaste esa historia
why-same-story = cuenta lo mismo que «{ $title }»
why-same-story-gone = cuenta algo que ya tuviste
why-over-size = el resumen estaba lleno, otras noticias iban antes
stats-heading = Cómo está Gazette
stats-articles = Artículos: { $articles }, temas: { $tags }
stats-subscribers = Suscriptores: { $total }; activos { $active }, en pausa { $paused }, inalcanzables { $unreachable }
stats-deliveries = Resúmenes hasta ahora: { $sent } enviados, { $uncertain } quizá enviados, { $gone } a chats que ya no están, { $refused } rechazados
stats-queues = Tareas: { $waiting } en espera, { $active } en marcha, { $failed } fallidas
stats-dead-letters = Resúmenes rechazados que te esperan: { $count } (/failed)
stats-rate = Ritmo: hasta { $rate } mensajes por segundo
stats-silent = Telegram quiere silencio otros { $seconds } s.
stats-stopped = Telegram no responde desde: { $since }. Los mensajes esperan.
stats-chart = Resúmenes por día, los últimos { $days } días: { $sent } enviados, { $failed } no (en rojo).
sources-heading = Fuentes
sources-none = Todavía no se sigue ninguna fuente.
source-well = Leída: { $age }
source-unread = Aún sin leer
source-failing = Falla, visto por primera vez { $since }: { $reason }
source-ended = Desapareció para siempre; ya no se lee por sí sola: { $reason }
source-last-success = Leída por última vez: { $age }
source-next = Próximo intento: { $when }
source-gone = Esta fuente ya no se sigue.
source-reloading = Leyéndola ahora…
button-reload = Recargar { $source }
failed-heading =
    { $count ->
        [one] { $count } resumen que Telegram rechazó
       *[other] { $count } resúmenes que Telegram rechazó
    }
failed-none = Telegram no rechazó nada. Ningún resumen te espera.
failed-entry =
    { $number }. Chat { $chat }, { $when }, { $articles ->
        [one] { $articles } artículo
       *[other] { $articles } artículos
    }
    { $reason }
failed-retried = Intentándolo de nuevo.
failed-discarded = Descartado.
failed-gone = Alguien ya se ocupó de ello.
button-retry = Reintentar { $number }
button-discard = Descartar { $number }
broadcast-how = ¿Qué les digo a todos? Escríbelo tras el comando, como /broadcast Nos mudamos de servidor. O responde /broadcast a un mensaje.
broadcast-ask =
    Así se ve. Va a { $count ->
        [one] { $count } chat
       *[other] { $count } chats
    }, uno tras otro, después de todo lo demás. ¿Lo envío?
broadcast-withheld = No se envió. Nadie lo vio.
broadcast-running = Enviando: { $sent } de { $total } por ahora.
broadcast-done = Enviado a { $sent } de { $total } chats.
broadcast-stopped = Detenido. { $sent } de { $total } chats lo tienen.
broadcast-gone =
    { $count ->
        [one] { $count } chat ya no está o me bloqueó.
       *[other] { $count } chats ya no están o me bloquearon.
    }
broadcast-failed =
    { $count ->
        [one] Telegram lo rechazó para { $count } chat.
       *[other] Telegram lo rechazó para { $count } chats.
    }
broadcast-uncertain =
    { $count ->
        [one] De { $count } chat Telegram nunca dijo si llegó.
       *[other] De { $count } chats Telegram nunca dijo si llegó.
    }
button-broadcast = Enviar a todos
button-withhold = No enviar
button-stop-broadcast = Detener
alert-source = Una fuente falla. Desde: { $since }. { $source } – { $reason } Mira /sources
alert-source-back = Una fuente vuelve a leerse: { $source }. Fallaba desde: { $since }.
alert-deliveries =
    { $count ->
        [one] { $count } resumen de las últimas dos horas fue rechazado o quizá no llegó. Mira /failed y /stats
       *[other] { $count } resúmenes de las últimas dos horas fueron rechazados o quizá no llegaron. Mira /failed y /stats
    }
alert-telegram-down = Telegram no responde desde: { $since }. Los mensajes esperan y saldrán cuando vuelva.
alert-telegram-back = Telegram ha vuelto ({ $until }). No respondía desde: { $since }. Lo que esperaba sale ahora.
alert-webhook = Telegram no llega a mi webhook y no oigo a nadie. Desde: { $since }. Motivo: { $reason } – Revisa PUBLIC_URL y adónde lleva su proxy.
alert-webhook-back = Vuelvo a oír a todos ({ $until }). Telegram no llegaba a mi webhook desde: { $since }.

## Irse

stop-ask = ¿Borro todo lo que sé de este chat: { $count ->
        [0] tus ajustes
        [one] tus ajustes y { $count } tema
       *[other] tus ajustes y { $count } temas
    }? Ya no llegarán más resúmenes.
stop-done = Borrado. Ya no sé nada de este chat. Con /start empiezas de nuevo cuando quieras.
stop-kept = Qué bien que te quedas. No se borró nada.
stop-done-undo = Borrado. Durante un minuto puedes deshacerlo; después ya no sé nada de este chat. Con /start empiezas de nuevo cuando quieras.
stop-undone = Todo vuelve a estar como antes.
stop-undo-late = Ya se borró del todo, o ya volvió. Con /start empiezas de nuevo.
privacy =
    Lo que recuerdo de este chat:

    · su número ({ $chat }), y su idioma, zona horaria, horas y demás ajustes
    · los temas que elegiste, las palabras, fuentes e historias que silenciaste y los artículos que guardaste
    · qué artículos te envié, para que nada llegue dos veces: una lista de los más nuevos, y durante 30 días lo que trajo cada resumen
    · durante un día, cuáles de mis mensajes muestran qué artículo, para poder corregirlos
    · qué canales y grupos administras conmigo

    No guardo tu nombre ni lo que escribes, salvo los comandos que ajustan algo. Lo que se escribe para buscar queda una semana, sin anotar quién lo escribió. No hay anuncios ni estadísticas sobre ti.

    /export te lo da todo en un archivo. /stop lo borra.
export-caption = Todo lo que recuerdo de este chat.
export-nothing = No recuerdo nada de este chat.
button-stop-sure = Borrar todo
button-stop-keep = Conservar

## Palabras de enlace

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = no, ninguna
words-all = todo, todos
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = cada día, todos los días, a diario
words-weekdays = laborables, días laborables, entre semana
words-weekends = finde, fin de semana, fines de semana
# The same for how often a tag comes; words-daily is the third of them.
words-instant = instante, al instante, al momento
words-weekly = semanal, cada semana, semanalmente
words-hours = 1 una, 2 dos, 3 tres, 4 cuatro, 5 cinco, 6 seis, 7 siete, 8 ocho, 9 nueve, 10 diez, 11 once, 12 doce, 13 trece, 14 catorce, 15 quince, 16 dieciséis, 17 diecisiete, 18 dieciocho, 19 diecinueve, 20 veinte, 21 veintiuna, 22 veintidós, 23 veintitrés
words-clock = 30 … y media, 30 … y treinta, 30 … treinta, 15 … y cuarto, 15 … y quince, 15 … quince, 45 … y cuarenta y cinco, -15 … menos cuarto, -15 un cuarto para las …, -15 cuarto para las …
words-commands = help ayuda, settings ajustes, settings configuración, stop parar, stop salir, unsubscribe darme de baja, latest noticias, digest resumen, tags temas, search buscar, pause pausa, search busca, subscribe seguir, unsubscribe dejar de seguir, mute silenciar, time hora, timezone zona horaria, language idioma, stop borrar, tags mis temas, settings menú, language cambiar idioma

# Cómo se enumeran los nombres: long (A, B y C) o narrow (A, B, C).
list-style = long
names-more = { $count } más
day-and-time = { $day } a las { $time }

## Cuando algo falla

button-stale = Este botón ya no funciona. Envía el comando otra vez, por favor.
admins-only = En este chat solo pueden hacerlo los administradores.
went-wrong = Algo salió mal de mi lado. Inténtalo de nuevo en un momento.

## Pages and feeds on the web

page-feed = Canal
page-feed-of = Canal: { $tag }
page-feed-all = Canal de todos los artículos
page-table = Tabla
page-open-telegram = Abrir en Telegram
page-subscribe-telegram = Recibir resúmenes en Telegram
page-newer = ‹ Más recientes
page-older = Anteriores ›
page-turns = Más páginas
page-missing = Esta página no existe
page-missing-why = Puede que a la dirección le falte un trozo, o que el artículo se haya retirado o sea demasiado antiguo. Aquí hay más para leer:
