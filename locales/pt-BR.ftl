# Gazette em português do Brasil.
# Cada texto é enviado como está: curto, simpático, concreto. Tratamos a pessoa por você. Um “tag” aqui se chama tema.

## Comandos, como o menu do Telegram os mostra

command-start = Começar, ou ver seus ajustes
command-digest = Seu resumo, agora
command-latest = Os artigos mais novos
command-preview = O que seu próximo resumo traria
command-missed = O que não chegou a você
command-why = Por que um artigo chegou, ou não
command-tag = Os artigos mais novos de um tema
command-tags = Todos os temas: seguir e deixar de seguir
command-subscribe = Seguir temas pelo nome
command-unsubscribe = Deixar de seguir temas
command-time = A que horas chega seu resumo
command-timezone = Seu fuso horário
command-language = O idioma que eu falo
command-format = A aparência dos resumos
command-settings = Todos os ajustes, em botões
command-days = Em que dias ele chega
command-quiet = Horas em que nada chega
command-pause = Sem resumos por um tempo
command-resume = Terminar a pausa
command-size = O tamanho de um resumo
command-privacy = O que sei de você
command-export = Seus dados, em um arquivo
command-help = O que eu sei fazer
command-stop = Sair e apagar seus dados

## O que os operadores podem

command-stats = Quantos artigos, assinantes e resumos há
command-sources = Como vai cada fonte; ler uma de novo
command-failed = Resumos que o Telegram recusou
command-broadcast = Uma mensagem para todos
command-alias = Outros nomes dos temas
help-operators = Para você, que cuida deste bot:
alias-how = Escreva /alias NYT = New York Times, e dá para escrever NYT em vez do nome desse tema. Sem nada depois do =, o nome some.
aliases-heading = Outros nomes dos temas
alias-set = “{ $alias }” agora quer dizer { $tag }.
alias-dropped = “{ $alias }” não é mais outro nome.
alias-unknown = Não há outro nome “{ $alias }”. /alias mostra todos.
alias-is-tag = “{ $alias }” já é um tema, por isso não pode ser outro nome.

## O que o bot diz de si mesmo

bot-name = Gazette · resumo de notícias
bot-short-description = As notícias dos temas que você escolhe, na hora que você quiser.
bot-description =
    Eu leio as notícias por você e envio um resumo por dia: só os temas que você escolhe, na hora que você quiser, sem anúncios.

    Toque em “Iniciar” para escolher seus temas.

## Primeira visita

welcome =
    Olá! Eu leio as notícias e envio um resumo por dia, sem anúncios.

    Que temas interessam a você? Toque em quantos quiser.
welcome-no-tags =
    Olá! Eu leio as notícias e envio um resumo por dia, sem anúncios.

    Ainda não há artigos aqui. Assim que houver, /tags mostra os temas que você pode seguir.
welcome-pick-one = Toque antes em pelo menos um tema.
welcome-hour =
    { $count ->
        [one] { $count } tema escolhido.
       *[other] { $count } temas escolhidos.
    } A que horas você quer seu resumo?

    São { $clock } onde você está ({ $zone })? Então toque em um horário.
button-other-clock = Meu relógio mostra outra hora
welcome-clock = Que horas seu relógio mostra agora? Se não estiver aqui, envie /timezone e sua cidade.
welcome-done =
    Tudo pronto: { $count ->
        [one] { $count } tema
       *[other] { $count } temas
    }, { $days } às { $time }. Próximo resumo: { $next }.

    Aqui está o primeiro.
button-done-count =
    { $count ->
        [0] Pronto
       *[other] Pronto ({ $count })
    }

## Ajuda

help =
    Eu envio um resumo por dia com os temas que você escolheu.

    /tags – todos os temas: seguir e deixar de seguir; /tags e parte do nome os encontra
    /digest – seu resumo, agora
    /preview – o que o próximo traria
    /missed – o que não chegou a você
    /why – por que um artigo chegou, ou não
    /latest – os artigos mais novos
    /tag nome – os artigos mais novos de um tema
    /subscribe nome, nome – seguir escrevendo; com semanal chega uma vez por semana, com instantâneo na hora
    /unsubscribe nome – deixar de seguir; tudo, com /unsubscribe tudo
    /search palavras – artigos que as contêm
    /mute palavra – deixar de fora o que a tiver; em um tema: /mute palavra em Tema; /unmute a deixa voltar
    /save – guardar o artigo ao qual você responde; /saved mostra tudo o que você guardou
    /share – um link para um tema ou para o artigo ao qual você responde
    /settings – todos os ajustes, em botões
    /time 08:30 20:00 – a que horas chega seu resumo
    /days seg-sex – em que dias
    /timezone São Paulo – seu fuso horário
    /quiet 22:00-07:00 – horas em que nada chega
    /pause 7 – uma semana sem resumos, depois um com tudo; /resume termina a pausa
    /size 10 – quantas notícias um resumo traz
    /language – o idioma que eu falo
    /format – a aparência de resumos e artigos
    /privacy – o que sei de você; /export entrega em um arquivo
    /stop – sair e apagar seus dados
unknown-command = Não conheço { $command }. /help mostra o que eu sei fazer.
unknown-command-near = Não conheço { $command }. Você quis dizer { $near }?
just-talk = Só entendo comandos e nomes de temas. /help mostra o que eu sei fazer.

## Temas

tags-heading =
    { $subscribed ->
        [0] Toque em um tema para segui-lo.
        [one] Você segue { $subscribed } tema. Toque para mudar.
       *[other] Você segue { $subscribed } temas. Toque para mudar.
    }
tags-none = Ainda não há artigos aqui, então também não há temas. Volte mais tarde.
tags-page = { $page } de { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = Agora você segue: { $tags }. Seu próximo resumo: { $next } ({ $zone }).
already-subscribed = Você já segue: { $tags }.
subscribed-toast = Agora você segue { $tag }
unsubscribed = Você não segue mais: { $tags }.
unsubscribed-toast = Você não segue mais { $tag }
unsubscribed-all = Você não segue mais nenhum tema. Não chegam resumos até você escolher um: /tags
not-subscribed = Você não segue: { $tags }.
nothing-subscribed = Você não segue nenhum tema. /tags mostra todos.
subscribe-how = Que temas? Escreva os nomes separados por vírgulas, ou toque em um:
unsubscribe-how = Que tema? Toque em um, ou escreva /unsubscribe tudo
unknown-tag = Não há tema “{ $tag }”. Seria um destes?
unknown-tag-none = Não há tema “{ $tag }”. /tags mostra todos.
unknown-tags = Estes temas também não existem: { $tags }. /tags mostra todos.
unknown-tag-gone = Este tema não existe mais.
tags-found = Temas como “{ $tag }”:
button-own-tags = Meus temas ({ $count })
button-all-tags = Todos os temas
own-tags = Seus temas, e de quanto em quanto tempo cada um chega. Toque em um para mudar: todo dia, toda semana ou na hora.
own-tag =
    { $tag } · { $cadence ->
        [instant] já
        [weekly] semanal
       *[daily] diário
    }
button-drop = ✕ Não seguir
cadence =
    { $cadence ->
        [instant] instantâneo
        [weekly] semanal
       *[daily] diário
    }
subscribed-instant = Agora você segue: { $tags }. Artigos novos chegam assim que saem.
subscribed-weekly = Agora você segue, uma vez por semana: { $tags }. Próxima vez: { $next } ({ $zone }).
command-mute = Palavras que eu deixo de fora
command-unmute = Deixar voltar o que silenciou
mute-how = Que palavras você não quer ler? /mute futebol deixa de fora todo artigo com a palavra, /mute futebol em Esportes só os de um tema. Nomes de várias palavras ficam juntos; vírgulas os separam.
mute-in = em
mute-done = Sem mais artigos com { $words }.
mute-done-in = No tema { $tag }, sem mais artigos com { $words }.
mute-apart = Basta uma dessas palavras. Se for um nome só, deixe que voltem e escreva: /mute “{ $text }”
mute-wrong = Não consigo procurar “{ $text }”. Tente uma palavra ou um nome: /mute futebol
mute-too-many = Eu vigio no máximo { $most } palavras. Deixe algumas voltarem primeiro.
unmute-done = Volta a chegar: { $text }
unmute-unknown = “{ $text }” não está silenciado. Isto está:
mutes = Tudo o que está silenciado. Toque em algo para deixá-lo voltar.
mutes-none = Nada está silenciado. /mute futebol deixa de fora todo artigo com essa palavra.
muted-word-in = { $word } · em { $tag }
muted-source = Fonte: { $source }
muted-story = História: { $title }
button-mutes = O que silenciei
button-less-story = Nada mais desta história
story-muted = Nada mais chega de “{ $title }”.
story-unmuted = As novidades de “{ $title }” voltam a chegar.
command-search = Achar artigos pelas palavras
command-save = Guardar um artigo
command-saved = O que você guardou
command-share = Um link para um tema ou artigo
search-how = O que devo procurar? Também dá para pedir de uma vez: /search trens noturnos
search-heading = Encontrado: { $text }
search-none = Não achei artigo com “{ $text }”. Tente menos palavras, ou outras.
search-near = Temas com um nome parecido:
save-how = Responda /save a um artigo, ou toque em “Guardar” embaixo dele. /saved mostra tudo o que você guardou.
save-which = Qual?
save-done = Guardado. /saved mostra tudo o que você guardou.
save-in-private = Eu guardo seus artigos em nossa conversa particular. Escreva para mim lá primeiro.
saved = O que você guardou, o mais novo primeiro:
saved-none = Você ainda não guardou nada. Toque em “Guardar” embaixo de um artigo.
unsaved = Não está mais guardado.
button-save = Guardar
button-unsave = ✕ Tirar
button-private = Abrir nossa conversa
share-how = Responda /share a um artigo, ou diga um tema: /share Ciência. Um link para mim: { $link }
share-link = Um link para { $name }:

## Leitura

digest-heading = { $day } · { $time }
digest-count =
    { $count ->
        [one] { $count } notícia para você
       *[other] { $count } notícias para você
    }
digest-uncertain = Do resumo anterior, caso ele não tenha chegado
digest-withdrawn =
    { $count ->
        [one] Falta { $count } notícia: a fonte a retirou, ou ela é antiga demais.
       *[other] Faltam { $count } notícias: as fontes as retiraram, ou elas são antigas demais.
    }
digest-nothing-new = Nada de novo desde seu último resumo. O próximo: { $next }.
digest-nothing = Ainda não há o que contar. Próximo resumo: { $next }.
digest-no-tags = Escolha primeiro um tema, e eu preparo um resumo: /tags
digest-gone = Este resumo é antigo demais: não o tenho mais.
latest-heading = Os artigos mais novos dos seus temas
latest-heading-all = Os artigos mais novos
latest-none = Ainda não há artigos aqui.
tag-heading = { $tag }: os artigos mais novos
tag-none = Nenhum artigo do tema “{ $tag }” no momento.
tag-which = Que tema? Toque em um, ou escreva /tag e o nome:
more-sources =
    { $count ->
        [one] +{ $count } fonte
       *[other] +{ $count } fontes
    }
more-sources-mark = :
reading-time = { $minutes } min de leitura
story-update = Novidade:
updated = atualizado { $time }
untitled = Sem título
article-no-text = Este artigo só tem título. O original talvez traga mais.
article-part = Parte { $part } de { $parts }
article-gone = A fonte retirou este artigo.
article-missing = Não tenho mais este artigo: a fonte o retirou, ou ele é antigo demais. /latest mostra os mais novos.
button-read = Ler
button-subscribe = Seguir { $tag }
button-share = Enviar
button-previous = ‹ Anterior
button-next = Próximo ›
button-browser = Ver na web
less-ask = Menos de quê? “{ $title }”
source-muted = Nada mais chega de { $source }.
source-unmuted = { $source } volta a chegar.
button-less = Menos disso
button-less-tag = Não seguir { $tag }
button-less-source = Nada mais de { $source }
button-undo = Desfazer
button-back = ‹ Voltar
button-more = Mais { $count } ›
button-next-part = Continuar: parte { $part } de { $parts }
button-original = Ver o original
button-show-again = Ver meu último resumo

## Ajustes

time-ask = Seu resumo chega às { $time } ({ $zone }), { $days }. Toque em uma hora para incluí-la ou tirá-la, ou escreva: /time 08:30 20:00
time-set = Seu resumo chega às { $time } ({ $zone }), { $days }.
time-set-at-once = Anotado para temas diários ou semanais: { $time } ({ $zone }), { $days }.
time-set-idle = Anotado: { $time } ({ $zone }). Os resumos chegam assim que você escolher um tema: /tags
time-wrong = Não entendo “{ $text }” como hora. Tente /time 08:30 ou, para dois resumos por dia, /time 08:30 20:00
time-too-many = Envio no máximo { $most } resumos por dia. Escolha menos horas, por favor.
zone-ask =
    Seu fuso horário: { $zone }. Lá são { $clock } agora.

    Para mudar, toque na hora que seu relógio mostra agora ou escreva uma cidade, um país ou uma diferença de horário: /timezone São Paulo ou /timezone UTC-3. Ou me envie sua localização.
zone-set = Seu fuso horário: { $zone }. Lá são { $clock } agora.
zone-wrong = Não conheço o fuso horário “{ $text }”. Tente uma cidade grande por perto, como /timezone São Paulo, ou uma diferença de horário: /timezone UTC-3
zone-which = Há vários lugares assim. Qual deles?
language-ask = Que idioma devo falar?
language-set = Agora eu falo português.
language-wrong = Ainda não falo “{ $text }”. Escolha um:
language-name = Português
button-script-as-written = Chinês: como foi escrito
button-script-hans = Chinês: simplificado
button-script-hant = Chinês: tradicional
script-set-as-written = Os artigos em chinês ficam como a fonte os escreveu.
script-set-hans = Os artigos em chinês agora chegam em caracteres simplificados.
script-set-hant = Os artigos em chinês agora chegam em caracteres tradicionais.

format-ask-rich = Os resumos se abrem com um toque e trazem imagens. Se seu Telegram mostrar um aviso no lugar, escolha texto simples.
format-ask-classic = Os resumos chegam como texto simples, com botões numerados. Versões novas do Telegram também mostram mensagens que se abrem, com imagens.
format-set-rich = Os resumos e artigos agora se abrem com um toque e mostram imagens. Se você vir um aviso no lugar, envie /format classic
format-set-classic = Os resumos e artigos agora chegam como texto simples, que qualquer Telegram mostra.
format-wrong = Não conheço a aparência “{ $text }”. Escolha uma:
button-format-rich = Que se abre, com imagens
button-format-classic = Texto simples

## O painel

admin-title = Painel do Gazette
admin-password = Senha
admin-log-in = Entrar
admin-log-out = Sair
admin-wrong = Essa não é a senha.
admin-slower = Tentativas demais ao mesmo tempo. Espere alguns segundos e tente de novo.
admin-as-of = Em { $when } ({ $zone })
admin-queues = Filas e tarefas
admin-subscribers = Assinantes
admin-active = Ativos
admin-paused = Em pausa
admin-unreachable = Inalcançáveis
admin-deliveries = Resumos por hora
admin-chart = Resumos por hora, últimas { $hours } horas: { $sent } enviados, { $failed } não (em vermelho).
admin-as-numbers = Em números
admin-hour = Hora
admin-sent = Enviados
admin-not-sent = Não enviados
admin-source = Fonte
admin-state = Estado
admin-action = Ação
admin-read-now = Ler agora
admin-failures = Falhas
admin-chat = Chat
admin-when = Quando
admin-articles = Artigos
admin-reason = Motivo
admin-try-again = Tentar de novo
admin-forget = Esquecer

## Todos os ajustes, e quando chegam os resumos

settings-heading = Ajustes
settings-when = Resumo: { $time }, { $days }
settings-when-at-once = Resumo: nenhum, seus temas chegam na hora
settings-zone = Fuso horário: { $zone }, agora { $clock }
settings-quiet = Horas de silêncio: { $quiet }
settings-size = Tamanho: { $size }
settings-language = Idioma: { $language }
settings-tags =
    { $count ->
        [0] Temas: nenhum ainda
       *[other] Temas: { $tags }
    }
button-set-time = Horas
button-set-days = Dias
button-set-zone = Fuso horário
button-set-quiet = Silêncio
button-set-size = Tamanho
button-set-pause = Pausa
button-set-language = Idioma
button-set-format = Aparência
button-set-tags = Temas
button-set-chats = Canais e grupos
button-all-settings = ‹ Todos os ajustes

next-comes = O próximo: { $next }.
next-at-once = Artigos novos chegam assim que saem.
next-no-tags = Os resumos chegam assim que você escolher um tema: /tags
next-no-tags-there = Os resumos chegam lá assim que você escolher um tema.
next-paused = Nada chega até você enviar /resume
next-refused = Não tenho permissão para escrever lá. Assim que tiver, os resumos voltam a chegar.
one-stays = Um precisa ficar. Escolha outro primeiro.

every-day = todo dia
once-a-week = uma vez por semana
days-daily = Todo dia
days-weekdays = Dias úteis
days-weekends = Sáb e dom
days-ask = Dias do seu resumo: { $days }. Toque em um dia para incluí-lo ou tirá-lo, ou escreva: /days seg-sex
days-wrong = Não entendo “{ $text }” como dias. Tente /days seg-sex, /days sáb e dom ou /days 1,3,5

quiet-off = nenhuma
quiet-ask =
    Horas de silêncio: { $quiet }.

    Nelas nada chega imediatamente; tudo espera até elas acabarem. Um resumo na hora que você escolheu chega assim mesmo, sem som. Escolha, ou escreva: /quiet 22:00-07:00
quiet-set = Silêncio a partir de agora: { $quiet }. Um resumo na hora que você escolheu chega assim mesmo, sem som.
quiet-set-off = Acabaram as horas de silêncio: o que chega na hora não espera mais.
quiet-wrong = Não entendo “{ $text }” como horas de silêncio. Tente /quiet 22:00-07:00 ou /quiet não

pause-ask = Por quanto tempo fico sem enviar nada? Depois, um resumo traz o que você perdeu. Você também pode escrever: /pause 7 ou /pause até segunda
pause-wrong = Não entendo “{ $text }” como uma pausa de 1 a { $most } dias. Tente /pause 7 ou /pause até segunda
paused-until = Em pausa até { $until }. Depois, um resumo traz o que você perdeu.
paused-open = Em pausa. Depois de /resume, um resumo traz o que você perdeu.
resumed = Que bom ter você de volta. Um resumo traz o que você perdeu.
resume-idle = Não há pausa para terminar: seus resumos estão chegando.
button-pause-days =
    { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }
button-pause-open = Até eu avisar
button-resume = Terminar a pausa

size-ask = Quanto um resumo deve trazer no máximo? O mais importante vem primeiro. Você também pode escrever: /size 10 ou /size 15 min
size-set = Agora um resumo traz no máximo { $size }.
size-set-all = Agora um resumo traz tudo, em páginas.
size-nearest = É o mais próximo de { $asked }: pode ser 5, 10 ou 20.
size-wrong = Não entendo “{ $text }” como tamanho. Tente /size 5, /size 10, /size 20, /size 15 min ou /size tudo
size-all = tudo
size-stories =
    { $count ->
        [one] { $count } notícia
       *[other] { $count } notícias
    }
size-minutes =
    { $count ->
        [one] { $count } min
       *[other] { $count } min
    }

chats-which = De onde você quer mudar os ajustes?
chats-none = Não vejo nenhum canal ou grupo em que nós dois estejamos. Adicione-me a um que você administre, ou envie /settings lá.
button-in-private = Mudar em particular
settings-in-private = Os ajustes deste canal são mudados em particular, pelos administradores.
added-there = Já estou lá. Escolha temas, e meus resumos chegam. Para escrever o que não tem botão, responda aos ajustes com um comando: /time 08:30
added-here = Obrigado por me receber. Os administradores escolhem os temas que trago aqui, e quando venho.
slow-down = Foi muita coisa de uma vez. Me dê um instante e já continuamos.
not-your-chat = Você não administra aquele chat, ou eu não estou mais nele.
preview-note = Uma prévia: é isto que seu próximo resumo traria se chegasse agora.
preview-nothing = Nada de novo até agora. Seu próximo resumo, se houver o que contar: { $next }.
preview-nothing-at-once = Nada de novo até agora. Artigos novos chegam assim que saem.
preview-nothing-due = Nada de novo até agora, e nenhum resumo está previsto. /settings mostra por quê.
missed-none = Você não perdeu nada: todos os seus resumos chegaram.
missed-heading =
    { $count ->
        [one] { $count } artigo não chegou a você, ou talvez não
       *[other] { $count } artigos não chegaram a você, ou talvez não
    }
why-how = Que artigo? Responda /why a uma mensagem que o mostre, ou escreva o número dele no seu último resumo, /why 3 para o terceiro, ou o link.
why-which = Essa mensagem traz vários. Qual? Responda com o número: /why 3 para o terceiro
why-number = Esse resumo não tem esse número. Tente /why 1
why-unknown = Não tenho artigo de lá. Ele nunca esteve aqui, a fonte o retirou, ou ele é antigo demais.
why-sent = Ele estava no seu resumo: { $when }.
why-possibly-sent = Ele estava no seu resumo ({ $when }), mas o Telegram nunca disse se chegou. /missed mostra todos esses artigos.
why-waits = Ele está em um resumo a caminho de você ({ $when }).
why-undelivered = O resumo dele ({ $when }) não pôde ser entregue. O próximo o traz de novo.
why-refused = O Telegram o recusa, por isso seus resumos vêm sem ele. Ele vem quando for corrigido.
why-left = Seu resumo o deixou de fora ({ $when }): { $reason }.
why-would-leave = Seu próximo resumo o deixaria de fora: { $reason }.
why-held-back = Ele espera a própria data: { $when }.
why-earlier = Ele é anterior a você seguir o tema, ou ao que consigo lembrar. Os resumos trazem o que é novo desde então.
why-not-subscribed = Ele não tem nenhum dos seus temas. Os dele: { $tags }.
why-without-tags = Ele não tem tema, então nenhum resumo o traz.
why-to-come = Ele chega com seu próximo resumo: { $when }.
why-no-edition = Ele chegaria com seu próximo resumo, mas nenhum está previsto. /settings mostra por quê.
why-paused = Seus resumos estão em pausa. Ele chega depois: { $when }.
why-paused-open = Seus resumos estão em pausa. Ele chega depois de /resume
why-quiet = São suas horas de silêncio. Ele chega depois: { $when }.
why-muted-word = você silenciou “{ $word }”
why-muted-source = você silenciou tudo de { $source }
why-muted-story = você silenciou essa história
why-same-story = ele conta o mesmo que “{ $title }”
why-same-story-gone = ele conta algo que você já recebeu
why-over-size = o resumo estava cheio, outras notícias vinham antes
stats-heading = Como vai a Gazette
stats-articles = Artigos: { $articles }, temas: { $tags }
stats-subscribers = Assinantes: { $total }; ativos { $active }, em pausa { $paused }, inalcançáveis { $unreachable }
stats-deliveries = Resumos até agora: { $sent } enviados, { $uncertain } talvez enviados, { $gone } para chats que sumiram, { $refused } recusados
stats-queues = Tarefas: { $waiting } esperando, { $active } em andamento, { $failed } com falha
stats-dead-letters = Resumos recusados que esperam por você: { $count } (/failed)
stats-rate = Ritmo: até { $rate } mensagens por segundo
stats-silent = O Telegram quer silêncio por mais { $seconds } s.
stats-stopped = O Telegram não responde desde: { $since }. As mensagens esperam.
stats-chart = Resumos por dia, últimos { $days } dias: { $sent } enviados, { $failed } não (em vermelho).
sources-heading = Fontes
sources-none = Nenhuma fonte é seguida ainda.
source-well = Lida: { $age }
source-unread = Ainda não lida
source-failing = Com falha, vista pela primeira vez { $since }: { $reason }
source-ended = Acabou de vez e não é mais lida sozinha: { $reason }
source-last-success = Lida pela última vez: { $age }
source-next = Próxima tentativa: { $when }
source-gone = Esta fonte não é mais seguida.
source-reloading = Lendo agora…
button-reload = Recarregar { $source }
failed-heading =
    { $count ->
        [one] { $count } resumo que o Telegram recusou
       *[other] { $count } resumos que o Telegram recusou
    }
failed-none = O Telegram não recusou nada. Nenhum resumo espera por você.
failed-entry =
    { $number }. Chat { $chat }, { $when }, { $articles ->
        [one] { $articles } artigo
       *[other] { $articles } artigos
    }
    { $reason }
failed-retried = Tentando de novo.
failed-discarded = Descartado.
failed-gone = Alguém já cuidou disso.
button-retry = Tentar { $number }
button-discard = Descartar { $number }
broadcast-how = O que devo dizer a todos? Escreva depois do comando, como /broadcast Mudamos de servidor. Ou responda /broadcast a uma mensagem.
broadcast-ask =
    É assim que fica. Vai para { $count ->
        [one] { $count } chat
       *[other] { $count } chats
    }, um depois do outro, depois de todo o resto. Enviar?
broadcast-withheld = Não foi enviado. Ninguém viu.
broadcast-running = Enviando: { $sent } de { $total } até agora.
broadcast-done = Enviado a { $sent } de { $total } chats.
broadcast-stopped = Parado. { $sent } de { $total } chats receberam.
broadcast-gone =
    { $count ->
        [one] { $count } chat sumiu ou me bloqueou.
       *[other] { $count } chats sumiram ou me bloquearam.
    }
broadcast-failed =
    { $count ->
        [one] O Telegram recusou para { $count } chat.
       *[other] O Telegram recusou para { $count } chats.
    }
broadcast-uncertain =
    { $count ->
        [one] De { $count } chat o Telegram nunca disse se chegou.
       *[other] De { $count } chats o Telegram nunca disse se chegou.
    }
button-broadcast = Enviar a todos
button-withhold = Não enviar
button-stop-broadcast = Parar
alert-source = Uma fonte falha. Desde: { $since }. { $source } – { $reason } Veja /sources
alert-source-back = Uma fonte voltou a ser lida: { $source }. Falhava desde: { $since }.
alert-deliveries =
    { $count ->
        [one] { $count } resumo das últimas duas horas foi recusado ou talvez não tenha chegado. Veja /failed e /stats
       *[other] { $count } resumos das últimas duas horas foram recusados ou talvez não tenham chegado. Veja /failed e /stats
    }
alert-telegram-down = O Telegram não responde desde: { $since }. As mensagens esperam e saem quando ele voltar.
alert-telegram-back = O Telegram voltou ({ $until }). Não respondia desde: { $since }. O que esperava sai agora.
alert-webhook = O Telegram não chega ao meu webhook, e não ouço ninguém. Desde: { $since }. Motivo: { $reason } – Verifique PUBLIC_URL e para onde o proxy leva.
alert-webhook-back = Voltei a ouvir todos ({ $until }). O Telegram não chegava ao meu webhook desde: { $since }.

## Sair

stop-ask = Apago tudo o que sei deste chat: { $count ->
        [0] seus ajustes
        [one] seus ajustes e { $count } tema
       *[other] seus ajustes e { $count } temas
    }? Não chegarão mais resumos.
stop-done = Apagado. Não sei mais nada deste chat. Com /start você recomeça quando quiser.
stop-kept = Que bom que você fica. Nada foi apagado.
stop-done-undo = Apagado. Por um minuto você pode desfazer; depois não sei mais nada deste chat. Com /start você recomeça quando quiser.
stop-undone = Tudo voltou a ser como antes.
stop-undo-late = Já foi apagado de vez, ou já voltou. Com /start você recomeça.
privacy =
    O que eu lembro deste chat:

    · o número dele ({ $chat }), e idioma, fuso horário, horas e outros ajustes
    · os temas que você escolheu, as palavras, fontes e histórias que silenciou e os artigos que guardou
    · que artigos enviei, para que nada chegue duas vezes: uma lista dos mais novos, e por 30 dias o que cada resumo trouxe
    · por um dia, quais das minhas mensagens mostram qual artigo, para poder corrigi-las
    · que canais e grupos você administra comigo

    Não guardo seu nome nem o que você escreve, a não ser comandos que ajustam algo. O que se escreve para buscar fica por uma semana, sem anotar quem escreveu. Não há anúncios nem estatísticas sobre você.

    /export entrega tudo em um arquivo. /stop apaga.
export-caption = Tudo o que eu lembro deste chat.
export-nothing = Não lembro nada deste chat.
button-stop-sure = Apagar tudo
button-stop-keep = Manter

## Palavras de ligação

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = não, nenhuma
words-all = tudo, todos
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = todo dia, todos os dias, diariamente
words-weekdays = dias úteis, dias de semana
words-weekends = sáb e dom, fim de semana, fins de semana
# The same for how often a tag comes; words-daily is the third of them.
words-instant = instantâneo, na hora
words-weekly = semanal, toda semana, semanalmente
words-hours = 1 uma, 2 duas, 2 dois, 3 três, 4 quatro, 5 cinco, 6 seis, 7 sete, 8 oito, 9 nove, 10 dez, 11 onze, 12 doze, 13 treze, 14 quatorze, 14 catorze, 15 quinze, 16 dezesseis, 17 dezessete, 18 dezoito, 19 dezenove, 20 vinte, 21 vinte e uma, 22 vinte e duas, 23 vinte e três
words-clock = 30 … e meia, 30 … e trinta, 15 … e quinze, 45 … e quarenta e cinco, -15 quinze para as …
words-commands = help ajuda, settings ajustes, settings configurações, stop parar, stop sair, unsubscribe cancelar, latest notícias, digest resumo, tags temas, search buscar, pause pausa, search busca, search procurar, subscribe seguir, unsubscribe deixar de seguir, mute silenciar, time horário, timezone fuso horário, language idioma, stop apagar, tags meus temas, settings menu, language mudar idioma

# Como os nomes se seguem: long (A, B e C) ou narrow (A, B, C).
list-style = long
names-more = mais { $count }
day-and-time = { $day } às { $time }

## Quando algo dá errado

button-stale = Este botão não funciona mais. Envie o comando de novo, por favor.
admins-only = Neste chat só administradores podem fazer isso.
went-wrong = Algo deu errado do meu lado. Tente de novo daqui a pouco.

## Pages and feeds on the web

page-feed = Feed
page-feed-of = Feed: { $tag }
page-feed-all = Feed de todos os artigos
page-table = Tabela
page-open-telegram = Abrir no Telegram
page-subscribe-telegram = Receber resumos no Telegram
page-newer = ‹ Mais novos
page-older = Mais antigos ›
page-turns = Outras páginas
page-missing = Esta página não existe
page-missing-why = Talvez falte um pedaço do endereço, ou o artigo foi retirado ou é antigo demais para ser guardado. Há mais para ler aqui:
