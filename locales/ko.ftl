# Gazette 한국어.
# 모든 문장은 독자에게 그대로 전해집니다: 짧고, 다정하고, 구체적으로. 해요체로 쓰고, 이름 뒤에 조사를 붙이지 않습니다.

## 텔레그램 메뉴에 보이는 명령어

command-start = 시작하기, 또는 설정 보기
command-digest = 지금 브리핑 받기
command-latest = 최신 기사
command-preview = 다음 브리핑에 담길 것
command-missed = 받지 못한 것
command-why = 기사가 온, 또는 오지 않은 까닭
command-tag = 태그 하나의 최신 기사
command-tags = 모든 태그: 구독과 해지
command-subscribe = 이름을 입력해 태그 구독
command-unsubscribe = 태그 구독 해지
command-time = 브리핑이 오는 시각
command-timezone = 시간대
command-language = 제가 쓰는 언어
command-format = 브리핑 모양
command-settings = 모든 설정을 버튼으로
command-days = 브리핑이 오는 요일
command-quiet = 아무것도 오지 않는 시간
command-pause = 한동안 쉬기
command-resume = 쉬기 끝내기
command-size = 브리핑 길이
command-privacy = 제가 알고 있는 것
command-export = 내 데이터를 파일로
command-help = 제가 할 수 있는 일
command-stop = 그만두고 데이터 삭제

## 운영자가 할 수 있는 일

command-stats = 기사, 구독자, 브리핑이 얼마나 있는지
command-sources = 출처마다 어떤지 보고 다시 읽기
command-failed = 텔레그램이 거절한 브리핑
command-broadcast = 모두에게 보내는 메시지
command-alias = 태그의 다른 이름
help-operators = 운영자라서 더 할 수 있는 일:
alias-how = /alias 연합 = 연합뉴스 라고 보내시면 그 태그를 ‘연합’이라고도 쓸 수 있어요. = 뒤를 비워 두면 그 이름은 없어져요.
aliases-heading = 태그의 다른 이름
alias-set = 다른 이름: { $alias } → { $tag }
alias-dropped = 다른 이름을 없앴어요: { $alias }
alias-unknown = ‘{ $alias }’ 같은 다른 이름은 없어요. /alias 에서 모두 볼 수 있어요.
alias-is-tag = ‘{ $alias }’ 자체가 태그라서 다른 이름으로 쓸 수 없어요.

## 봇 소개

bot-name = Gazette · 뉴스 브리핑
bot-short-description = 고르신 태그의 뉴스를, 정하신 시각에 모아 보내드려요.
bot-description =
    제가 뉴스를 대신 읽고 매일 브리핑 하나로 모아 보내드려요. 고르신 태그만, 정하신 시각에, 광고 없이요.

    ‘시작’을 누르고 태그를 골라 주세요.

## 첫 만남

welcome =
    안녕하세요! 제가 뉴스를 읽고 매일 브리핑 하나를 광고 없이 보내드려요.

    어떤 태그에 관심이 있으세요? 원하는 만큼 눌러 주세요.
welcome-no-tags =
    안녕하세요! 제가 뉴스를 읽고 매일 브리핑 하나를 광고 없이 보내드려요.

    아직 기사가 없어요. 기사가 생기면 /tags 에서 구독할 태그를 볼 수 있어요.
welcome-pick-one = 먼저 태그를 하나 이상 눌러 주세요.
welcome-hour =
    태그 { $count }개를 골랐어요. 브리핑을 몇 시에 받고 싶으세요?

    계신 곳은 지금 { $clock } ({ $zone })인가요? 맞다면 시간을 골라 주세요.
button-other-clock = 제 시계는 달라요
welcome-clock = 계신 곳은 지금 몇 시인가요? 아래에 없으면 /timezone 뒤에 도시 이름을 붙여 보내 주세요.
welcome-done =
    준비됐어요: 태그 { $count }개, { $days } { $time }. 다음 브리핑: { $next }

    첫 브리핑을 바로 보내드려요.
button-done-count =
    { $count ->
        [0] 완료
       *[other] 완료 ({ $count })
    }

## 도움말

help =
    고르신 태그의 뉴스를 매일 브리핑 하나로 보내드려요.

    /tags – 모든 태그: 구독과 해지. /tags 뒤에 이름 일부를 붙이면 찾아요
    /digest – 지금 브리핑 받기
    /preview – 다음 브리핑에 담길 것
    /missed – 받지 못한 것
    /why – 기사가 온 까닭, 오지 않은 까닭
    /latest – 최신 기사
    /tag 이름 – 태그 하나의 최신 기사
    /subscribe 이름, 이름 – 입력해서 구독. 뒤에 ‘매주’를 붙이면 일주일에 한 번, ‘바로’를 붙이면 곧바로
    /unsubscribe 이름 – 구독 해지, 모두 해지하려면 /unsubscribe 모두
    /search 낱말 – 그 낱말이 든 기사
    /mute 낱말 – 그 낱말이 든 기사를 빼기. 태그 하나에서만은 /mute 낱말 #태그. /unmute 로 되돌리기
    /save – 답장한 기사를 저장. /saved 에서 볼 수 있어요
    /share – 태그나 답장한 기사로 가는 링크
    /settings – 모든 설정을 버튼으로
    /time 08:30 20:00 – 브리핑이 오는 시각
    /days 월-금 – 브리핑이 오는 요일
    /timezone 서울 – 시간대
    /quiet 22:00-07:00 – 아무것도 오지 않는 시간
    /pause 7 – 일주일 쉬고, 그동안의 소식을 한 번에 받기. /resume 으로 끝내기
    /size 10 – 브리핑에 담을 소식 수
    /language – 제가 쓰는 언어
    /format – 브리핑과 기사 모양
    /privacy – 제가 알고 있는 것. /export 로 파일로 받기
    /stop – 그만두고 데이터 삭제
unknown-command = { $command } 명령어는 몰라요. 제가 할 수 있는 일은 /help 에 있어요.
unknown-command-near = { $command } 명령어는 몰라요. 혹시 { $near } 인가요?
just-talk = 저는 명령어와 태그 이름만 알아들어요. 제가 할 수 있는 일은 /help 에 있어요.

## 태그

tags-heading =
    { $subscribed ->
        [0] 태그를 누르면 구독돼요.
       *[other] 태그 { $subscribed }개를 구독하고 있어요. 누르면 바꿀 수 있어요.
    }
tags-none = 아직 기사가 없어서 태그도 없어요. 나중에 다시 들러 주세요.
tags-page = { $page } / { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = 구독했어요: { $tags }. 다음 브리핑: { $next } ({ $zone })
already-subscribed = 이미 구독하고 있어요: { $tags }
subscribed-toast = 구독했어요: { $tag }
unsubscribed = 구독을 해지했어요: { $tags }
unsubscribed-toast = 구독을 해지했어요: { $tag }
unsubscribed-all = 모든 구독을 해지했어요. 태그를 다시 고를 때까지 브리핑이 오지 않아요: /tags
not-subscribed = 구독하지 않은 태그예요: { $tags }
nothing-subscribed = 아직 구독한 태그가 없어요. /tags 에서 모두 볼 수 있어요.
subscribe-how = 어떤 태그를 구독할까요? 이름을 쉼표로 나눠 입력하거나 하나를 눌러 주세요:
unsubscribe-how = 어떤 태그를 해지할까요? 하나를 누르거나 /unsubscribe 모두 를 입력해 주세요
unknown-tag = ‘{ $tag }’ 태그는 없어요. 혹시 이 중에 있나요?
unknown-tag-none = ‘{ $tag }’ 태그는 없어요. /tags 에서 모두 볼 수 있어요.
unknown-tags = 이런 태그도 없어요: { $tags }. /tags 에서 모두 볼 수 있어요.
unknown-tag-gone = 이 태그는 이제 없어요.
tags-found = ‘{ $tag }’ 비슷한 태그:
button-own-tags = 내 태그 ({ $count })
button-all-tags = 모든 태그
own-tags = 구독하는 태그와 오는 주기예요. 누르면 바꿀 수 있어요: 매일, 매주, 바로.
own-tag =
    { $tag } · { $cadence ->
        [instant] 바로
        [weekly] 매주
       *[daily] 매일
    }
button-drop = ✕ 구독 해지
cadence =
    { $cadence ->
        [instant] 바로
        [weekly] 매주
       *[daily] 매일
    }
subscribed-instant = 구독했어요: { $tags }. 새 기사가 나오면 바로 보내드려요.
subscribed-weekly = 일주일에 한 번 구독해요: { $tags }. 다음 번: { $next } ({ $zone })
command-mute = 빼고 보낼 낱말
command-unmute = 숨긴 것 되돌리기
mute-how = 어떤 낱말을 읽고 싶지 않으세요? /mute 축구 하시면 그 낱말이 든 기사를 모두 빼요. /mute 축구 #스포츠 하시면 태그 하나에서만 빼요. 여럿이면 쉼표로 나눠 주세요.
mute-in = in
mute-done = 이런 낱말이 든 기사는 이제 오지 않아요: { $words }
mute-done-in = ‘{ $tag }’ 태그에서 이런 낱말이 든 기사는 이제 오지 않아요: { $words }
mute-apart = 이 가운데 하나만 있어도 빼요. 전체가 한 이름이라면 다시 오게 한 다음 이렇게 보내 주세요: /mute “{ $text }”
mute-wrong = ‘{ $text }’ 찾기는 어려워요. 낱말이나 이름을 보내 주세요: /mute 축구
mute-too-many = 낱말은 { $most }개까지 살필 수 있어요. 먼저 몇 개를 되돌려 주세요.
unmute-done = 다시 와요: { $text }
unmute-unknown = ‘{ $text }’ 낱말은 숨기지 않았어요. 숨긴 것은:
mutes = 숨긴 것 모두예요. 누르면 다시 와요.
mutes-none = 숨긴 것이 없어요. /mute 축구 하시면 그 낱말이 든 기사를 모두 빼요.
muted-word-in = { $word } · { $tag }
muted-source = 출처: { $source }
muted-story = 이야기: { $title }
button-mutes = 숨긴 것 모두
button-less-story = 이 이야기 그만 받기
story-muted = “{ $title }” 이야기는 이제 오지 않아요.
story-unmuted = “{ $title }” 소식이 다시 와요.
command-search = 낱말로 기사 찾기
command-save = 기사 저장하기
command-saved = 저장한 기사
command-share = 태그나 기사로 가는 링크
search-how = 무엇을 찾을까요? 한 번에 보내셔도 돼요: /search 야간열차
search-heading = 찾은 기사: { $text }
search-none = ‘{ $text }’ 기사를 찾지 못했어요. 낱말을 줄이거나 바꿔 보세요.
search-near = 이름이 비슷한 태그:
save-how = 기사에 /save 로 답장하거나 아래의 ‘저장’을 눌러 주세요. 저장한 기사는 /saved 에서 볼 수 있어요.
save-which = 어느 것인가요?
save-done = 저장했어요. 저장한 기사는 /saved 에서 볼 수 있어요.
save-in-private = 기사는 개인 대화에 저장해요. 먼저 그곳에서 말을 걸어 주세요.
saved = 저장한 기사, 최신순:
saved-none = 아직 저장한 기사가 없어요. 기사 아래의 ‘저장’을 눌러 주세요.
unsaved = 저장에서 뺐어요.
button-save = 저장
button-unsave = ✕ 빼기
button-private = 개인 대화 열기
share-how = 기사에 /share 로 답장하거나 태그를 알려 주세요: /share 과학. 저에게 오는 링크: { $link }
share-link = { $name } 링크:

## 읽기

digest-heading = { $day } · { $time }
digest-count = 소식 { $count }건
digest-uncertain = 지난 브리핑 내용이에요. 못 받으셨을까 봐 다시 보내요
digest-withdrawn = 출처에서 거둬들였거나 너무 오래돼서 { $count }건이 빠졌어요.
digest-nothing-new = 지난 브리핑 뒤로 새 소식이 없어요. 다음 브리핑: { $next }
digest-nothing = 아직 전할 소식이 없어요. 다음 브리핑: { $next }
digest-no-tags = 먼저 태그를 하나 골라 주세요. 그러면 브리핑을 만들 수 있어요: /tags
digest-gone = 너무 오래된 브리핑이라 이제 남아 있지 않아요.
latest-heading = 구독하는 태그의 최신 기사
latest-heading-all = 최신 기사
latest-none = 아직 기사가 없어요.
tag-heading = { $tag }: 최신 기사
tag-none = 지금은 ‘{ $tag }’ 태그에 기사가 없어요.
tag-which = 어떤 태그인가요? 하나를 누르거나 /tag 뒤에 이름을 입력해 주세요:
more-sources = 다른 출처 { $count }곳
more-sources-mark = :
reading-time = 읽는 데 { $minutes }분
story-update = 새 소식:
updated = { $time } 고침
untitled = 제목 없음
article-no-text = 이 기사는 제목뿐이에요. 원문에 내용이 더 있을 수 있어요.
article-part = { $part } / { $parts }
article-gone = 출처에서 거둬들인 기사예요.
article-missing = 이 기사는 이제 없어요. 출처에서 거둬들였거나 너무 오래됐어요. /latest 에서 최신 기사를 볼 수 있어요.
button-read = 읽기
button-subscribe = { $tag } 구독하기
button-share = 공유
button-previous = ‹ 이전
button-next = 다음 ›
button-browser = 브라우저에서 열기
less-ask = 무엇을 덜 받을까요? “{ $title }”
source-muted = 이제 { $source } 기사는 오지 않아요.
source-unmuted = { $source } 기사가 다시 와요.
button-less = 이런 건 덜 받기
button-less-tag = { $tag } 해지
button-less-source = { $source } 그만 받기
button-undo = 되돌리기
button-back = ‹ 뒤로
button-more = { $count }건 더 ›
button-next-part = 이어서 읽기: { $part } / { $parts }
button-original = 원문 보기
button-show-again = 지난 브리핑 다시 보기

## 설정

time-ask = 브리핑이 오는 시각: { $days } { $time } ({ $zone }). 시각을 눌러 더하거나 빼세요. 입력해도 돼요: /time 08:30 20:00
time-set = 브리핑이 오는 시각: { $days } { $time } ({ $zone }).
time-set-at-once = 매일이나 매주 오는 태그를 위해 기억해 둘게요: { $days } { $time } ({ $zone }).
time-set-idle = { $time } ({ $zone }), 기억해 둘게요. 태그를 고르면 브리핑이 와요: /tags
time-wrong = ‘{ $text }’ 시각을 못 읽겠어요. /time 08:30, 하루 두 번이라면 /time 08:30 20:00 처럼 보내 주세요.
time-too-many = 브리핑은 하루 { $most }번까지예요. 시각을 줄여 주세요.
zone-ask =
    시간대: { $zone }. 그곳의 지금 시각: { $clock }.

    바꾸려면 계신 곳의 지금 시각을 누르거나 도시, 나라, 또는 시차를 입력해 주세요: /timezone 서울 또는 /timezone UTC+9. 위치를 보내셔도 돼요.
zone-set = 시간대: { $zone }. 그곳의 지금 시각: { $clock }.
zone-wrong = ‘{ $text }’ 시간대는 몰라요. /timezone 서울 처럼 가까운 큰 도시나 /timezone UTC+9 처럼 시차를 보내 주세요.
zone-which = 여러 곳이 있어요. 어디인가요?
language-ask = 어떤 언어로 말할까요?
language-set = 이제 한국어로 말할게요.
language-wrong = ‘{ $text }’ 언어는 아직 못해요. 골라 주세요:
language-name = 한국어
button-script-as-written = 중국어: 원문 그대로
button-script-hans = 중국어: 간체
button-script-hant = 중국어: 번체
script-set-as-written = 중국어 기사는 출처에서 쓴 글자 그대로 와요.
script-set-hans = 이제 중국어 기사가 간체로 와요.
script-set-hant = 이제 중국어 기사가 번체로 와요.

format-ask-rich = 브리핑이 펼쳐 보는 모양으로, 사진과 함께 와요. 텔레그램에 대신 안내만 보인다면 글만 받기를 골라 주세요.
format-ask-classic = 브리핑이 번호 버튼이 달린 글로 와요. 새 텔레그램 앱에서는 사진과 함께 펼쳐 볼 수도 있어요.
format-set-rich = 이제 브리핑과 기사를 사진과 함께 펼쳐 볼 수 있어요. 대신 안내만 보인다면 /format classic 을 보내 주세요.
format-set-classic = 이제 브리핑과 기사가 글로만 와요. 어느 텔레그램 앱에서나 보여요.
format-wrong = ‘{ $text }’ 모양은 몰라요. 골라 주세요:
button-format-rich = 사진과 함께 펼쳐 보기
button-format-classic = 글만 받기

## 대시보드

admin-title = Gazette 대시보드
admin-password = 비밀번호
admin-log-in = 로그인
admin-log-out = 로그아웃
admin-wrong = 비밀번호가 아닙니다.
admin-slower = 한꺼번에 너무 많이 시도했습니다. 몇 초 기다렸다가 다시 해 주세요.
admin-as-of = { $when } 기준 ({ $zone })
admin-queues = 대기열과 작업
admin-subscribers = 구독자
admin-active = 활동
admin-paused = 쉬는 중
admin-unreachable = 연결 안 됨
admin-deliveries = 시간별 브리핑
admin-chart = 시간별 브리핑, 지난 { $hours }시간: 보냄 { $sent }, 못 보냄 { $failed } (빨강).
admin-as-numbers = 숫자로 보기
admin-hour = 시각
admin-sent = 보냄
admin-not-sent = 못 보냄
admin-source = 출처
admin-state = 상태
admin-action = 동작
admin-read-now = 지금 읽기
admin-failures = 실패
admin-chat = 대화
admin-when = 언제
admin-articles = 기사
admin-reason = 이유
admin-try-again = 다시 시도
admin-forget = 잊기

## 모든 설정, 그리고 브리핑이 오는 때

settings-heading = 설정
settings-when = 브리핑: { $days } { $time }
settings-when-at-once = 브리핑: 없음, 고르신 태그는 바로 와요
settings-zone = 시간대: { $zone }, 지금 { $clock }
settings-quiet = 조용한 시간: { $quiet }
settings-size = 길이: { $size }
settings-language = 언어: { $language }
settings-tags =
    { $count ->
        [0] 태그: 아직 없음
       *[other] 태그: { $tags }
    }
button-set-time = 시각
button-set-days = 요일
button-set-zone = 시간대
button-set-quiet = 조용한 시간
button-set-size = 길이
button-set-pause = 쉬기
button-set-language = 언어
button-set-format = 모양
button-set-tags = 태그
button-set-chats = 채널과 그룹
button-all-settings = ‹ 모든 설정

next-comes = 다음 브리핑: { $next }
next-at-once = 새 기사가 나오면 바로 보내드려요.
next-no-tags = 태그를 고르면 브리핑이 와요: /tags
next-no-tags-there = 태그를 고르면 그곳에 브리핑이 와요.
next-paused = /resume 을 보내실 때까지 아무것도 오지 않아요.
next-refused = 그곳에 글을 쓸 권한이 없어요. 권한을 주시면 브리핑이 다시 와요.
one-stays = 하나는 남아 있어야 해요. 먼저 다른 것을 골라 주세요.

every-day = 매일
once-a-week = 일주일에 한 번
days-daily = 매일
days-weekdays = 평일
days-weekends = 주말
days-ask = 브리핑이 오는 요일: { $days }. 요일을 눌러 더하거나 빼세요. 입력해도 돼요: /days 월-금
days-wrong = ‘{ $text }’ 요일을 못 읽겠어요. /days 월-금, /days 주말, /days 1,3,5 처럼 보내 주세요.

quiet-off = 없음
quiet-ask =
    조용한 시간: { $quiet }

    이 시간에는 바로 올 기사도 끝날 때까지 기다려요. 직접 정하신 시각의 브리핑은 소리 없이 와요. 고르거나 입력해 주세요: /quiet 22:00-07:00
quiet-set = 이제부터 조용한 시간: { $quiet }. 직접 정하신 시각의 브리핑은 소리 없이 와요.
quiet-set-off = 조용한 시간을 없앴어요. 바로 올 기사는 언제든 바로 와요.
quiet-wrong = ‘{ $text }’ 시간을 못 읽겠어요. /quiet 22:00-07:00 또는 /quiet 끄기 를 보내 주세요.

pause-ask = 얼마나 쉴까요? 그다음에 놓친 소식을 브리핑 하나로 보내드려요. 입력해도 돼요: /pause 7 또는 /pause 월요일까지
pause-wrong = ‘{ $text }’ 동안은 쉴 수 없어요(1일~{ $most }일). 예: /pause 7 또는 /pause 월요일까지
paused-until = { $until }까지 쉴게요. 그다음에 놓친 소식을 브리핑 하나로 보내드려요.
paused-open = 쉴게요. /resume 을 보내시면 놓친 소식을 브리핑 하나로 보내드려요.
resumed = 다시 만나 반가워요. 놓친 소식을 브리핑 하나로 보내드려요.
resume-idle = 쉬는 중이 아니에요. 브리핑은 그대로 와요.
button-pause-days = { $days }일
button-pause-open = 다시 부를 때까지
button-resume = 쉬기 끝내기

size-ask = 브리핑 하나에 최대 얼마나 담을까요? 중요한 소식부터 담아요. 입력해도 돼요: /size 10 또는 /size 15분
size-set = 이제 브리핑 하나에 최대 { $size } 담아요.
size-set-all = 이제 브리핑에 모두 담아 쪽으로 나눠요.
size-nearest = { $asked } 에 가장 가까운 수예요. 5, 10, 20 중에서 고를 수 있어요.
size-wrong = ‘{ $text }’ 길이를 못 읽겠어요. /size 5, /size 10, /size 20, /size 15분 또는 /size 모두 를 보내 주세요.
size-all = 모두
size-stories = { $count }건
size-minutes = { $count }분

chats-which = 어느 곳의 설정을 바꿀까요?
chats-none = 우리가 함께 있는 채널이나 그룹이 보이지 않아요. 관리자로 계신 곳에 저를 추가하거나 그곳에서 /settings 를 보내 주세요.
button-in-private = 개인 대화에서 바꾸기
settings-in-private = 이 채널의 설정은 관리자가 저와의 개인 대화에서 바꿔요.
added-there = 들어왔어요. 태그를 고르면 브리핑이 그곳으로 와요. 버튼이 없는 것은 설정 메시지에 명령어로 답장해 주세요: /time 08:30
added-here = 불러 주셔서 고마워요. 이곳에 가져올 태그와 시각은 관리자가 골라요.
slow-down = 한꺼번에 많이 왔어요. 잠깐만 기다려 주시면 다시 도와드릴게요.
not-your-chat = 그곳의 관리자가 아니거나, 제가 이제 그곳에 없어요.
preview-note = 미리보기예요. 지금 온다면 다음 브리핑은 이래요.
preview-nothing = 아직 새 소식이 없어요. 담을 것이 있으면 다음 브리핑이 와요: { $next }
preview-nothing-at-once = 아직 새 소식이 없어요. 새 기사가 나오면 바로 보내드려요.
preview-nothing-due = 아직 새 소식이 없고, 예정된 브리핑도 없어요. 까닭은 /settings 에서 볼 수 있어요.
missed-none = 놓친 것이 없어요. 브리핑이 모두 잘 갔어요.
missed-heading = 못 받았거나 못 받았을지도 모르는 기사 { $count }건
why-how = 어떤 기사인가요? 기사가 보이는 메시지에 /why 로 답장하거나, 지난 브리핑의 번호(세 번째면 /why 3)나 링크를 보내 주세요.
why-which = 그 메시지에는 여러 건이 있어요. 어느 것인가요? 세 번째면 /why 3 처럼 번호를 붙여 답장해 주세요
why-number = 그 브리핑에 그런 번호는 없어요. /why 1 을 해 보세요
why-unknown = 그곳의 기사는 없어요. 여기 온 적이 없거나, 출처에서 거둬들였거나, 너무 오래됐어요.
why-sent = 브리핑에 담겨 있었어요: { $when }
why-possibly-sent = 브리핑({ $when })에 담겨 있었지만, 도착했는지 텔레그램이 알려 주지 않았어요. 그런 기사는 /missed 에서 모두 볼 수 있어요.
why-waits = 지금 가고 있는 브리핑({ $when })에 담겨 있어요.
why-undelivered = 담겨 있던 브리핑({ $when })을 전하지 못했어요. 다음 브리핑이 다시 가져와요.
why-refused = 텔레그램이 받아 주지 않아서 브리핑에서 빠졌어요. 고쳐지면 와요.
why-left = 브리핑({ $when })에서 빠졌어요: { $reason }.
why-would-leave = 다음 브리핑에서 빠질 거예요: { $reason }.
why-held-back = 기사의 날짜가 될 때까지 기다려요: { $when }
why-earlier = 구독하시기 전이거나 제가 기억하는 것보다 오래된 기사예요. 브리핑에는 그 뒤로 새로 나온 것이 담겨요.
why-not-subscribed = 구독하시는 태그가 없어요. 이 기사의 태그: { $tags }
why-without-tags = 태그가 없어서 어느 브리핑에도 담기지 않아요.
why-to-come = 다음 브리핑에 담겨요: { $when }
why-no-edition = 다음 브리핑에 담길 텐데, 지금은 예정된 것이 없어요. 까닭은 /settings 에서 볼 수 있어요.
why-paused = 쉬는 중이에요. 끝나면 와요: { $when }
why-paused-open = 쉬는 중이에요. /resume 뒤에 와요
why-quiet = 지금은 조용한 시간이에요. 끝나면 와요: { $when }
why-muted-word = ‘{ $word }’ 숨김
why-muted-source = { $source } 숨김
why-muted-story = 이 이야기 숨김
why-same-story = “{ $title }” 기사와 같은 이야기
why-same-story-gone = 이미 받으신 이야기
why-over-size = 브리핑이 가득 차서 다른 소식이 먼저
stats-heading = Gazette 상태
stats-articles = 기사: { $articles }, 태그: { $tags }
stats-subscribers = 구독자: { $total } (활동 { $active }, 쉬는 중 { $paused }, 연결 안 됨 { $unreachable })
stats-deliveries = 지금까지의 브리핑: 보냄 { $sent }, 보냈을 수도 { $uncertain }, 사라진 대화 { $gone }, 거절 { $refused }
stats-queues = 작업: 대기 { $waiting }, 진행 { $active }, 실패 { $failed }
stats-dead-letters = 손길을 기다리는 거절된 브리핑: { $count } (/failed)
stats-rate = 속도: 1초에 메시지 { $rate }개까지
stats-silent = 텔레그램이 { $seconds }초 더 쉬어 달라고 해요.
stats-stopped = 텔레그램이 응답하지 않아요({ $since }부터). 메시지는 기다리고 있어요.
stats-chart = 하루 브리핑, 지난 { $days }일: 보냄 { $sent }, 못 보냄 { $failed } (빨강).
sources-heading = 출처
sources-none = 아직 읽고 있는 출처가 없어요.
source-well = 읽음: { $age }
source-unread = 아직 읽지 않음
source-failing = 실패 중, 처음 본 때 { $since }: { $reason }
source-ended = 완전히 사라져 더는 저절로 읽지 않아요: { $reason }
source-last-success = 마지막으로 읽음: { $age }
source-next = 다음 시도: { $when }
source-gone = 이 출처는 이제 읽지 않아요.
source-reloading = 지금 읽고 있어요…
button-reload = { $source } 다시 읽기
failed-heading = 텔레그램이 거절한 브리핑 { $count }건
failed-none = 텔레그램이 거절한 것이 없어요. 기다리는 브리핑도 없어요.
failed-entry =
    { $number }. 대화 { $chat }, { $when }, 기사 { $articles }건
    { $reason }
failed-retried = 다시 해 보는 중이에요.
failed-discarded = 버렸어요.
failed-gone = 이미 누군가 처리했어요.
button-retry = { $number } 다시 보내기
button-discard = { $number } 버리기
broadcast-how = 모두에게 무엇을 전할까요? /broadcast 서버를 옮겼어요 처럼 명령어 뒤에 입력하거나, 메시지에 /broadcast 로 답장해 주세요.
broadcast-ask = 이렇게 보여요. 대화 { $count }곳에 다른 모든 것 다음에 한 곳씩 보내요. 보낼까요?
broadcast-withheld = 보내지 않았어요. 아무도 보지 못했어요.
broadcast-running = 보내는 중: { $total } 중 { $sent }
broadcast-done = 대화 { $total }곳 중 { $sent }곳에 보냈어요.
broadcast-stopped = 멈췄어요. 대화 { $total }곳 중 { $sent }곳이 받았어요.
broadcast-gone = 대화 { $count }곳이 사라졌거나 저를 차단했어요.
broadcast-failed = 대화 { $count }곳에서 텔레그램이 거절했어요.
broadcast-uncertain = 대화 { $count }곳은 도착했는지 텔레그램이 알려 주지 않았어요.
button-broadcast = 모두에게 보내기
button-withhold = 보내지 않기
button-stop-broadcast = 멈추기
alert-source = 출처를 읽지 못하고 있어요({ $since }부터): { $source } – { $reason } /sources 를 봐 주세요
alert-source-back = 출처를 다시 읽고 있어요: { $source }. { $since }부터 읽지 못했어요.
alert-deliveries = 지난 두 시간 동안 브리핑 { $count }건이 거절됐거나 도착하지 않았을 수 있어요. /failed 와 /stats 를 봐 주세요
alert-telegram-down = 텔레그램이 응답하지 않아요({ $since }부터). 메시지는 기다렸다가 돌아오면 나가요.
alert-telegram-back = 텔레그램이 돌아왔어요({ $until }). { $since }부터 응답이 없었어요. 기다리던 것이 지금 나가요.
alert-webhook = 텔레그램이 웹훅에 닿지 못해 아무 말도 듣지 못해요({ $since }부터): { $reason } – PUBLIC_URL 과 프록시가 이어지는 곳을 살펴봐 주세요.
alert-webhook-back = 다시 말을 들을 수 있어요({ $until }). 텔레그램이 { $since }부터 웹훅에 닿지 못했어요.

## 그만두기

stop-ask = 이 대화에 대해 제가 아는 것을 모두 지울까요? { $count ->
        [0] 설정이
       *[other] 설정과 태그 { $count }개가
    } 지워지고, 브리핑도 오지 않아요.
stop-done = 지웠어요. 이 대화에 대해 이제 아무것도 몰라요. /start 로 언제든 다시 시작할 수 있어요.
stop-kept = 남아 주셔서 기뻐요. 아무것도 지우지 않았어요.
stop-done-undo = 지웠어요. 일 분 동안은 되돌릴 수 있고, 그 뒤로는 이 대화에 대해 아무것도 몰라요. /start 로 언제든 다시 시작할 수 있어요.
stop-undone = 모두 예전대로 돌아왔어요.
stop-undo-late = 완전히 지워졌거나 이미 돌아왔어요. /start 로 다시 시작할 수 있어요.
privacy =
    이 대화에 대해 제가 기억하는 것:

    · 대화의 번호({ $chat }), 그리고 언어, 시간대, 시각 같은 설정
    · 고르신 태그, 숨기신 낱말과 출처와 이야기, 저장하신 기사
    · 보내드린 기사. 같은 것이 두 번 가지 않게 최근 목록을, 그리고 브리핑마다 담긴 것을 30일 동안
    · 어느 메시지에 어느 기사가 보이는지. 고칠 수 있게 하루 동안
    · 저와 함께 관리하시는 채널과 그룹

    이름은 저장하지 않아요. 설정을 바꾸는 명령어 말고는 쓰신 글도 저장하지 않아요. 검색하려고 입력된 말은 누가 썼는지 적지 않고 일주일 동안 남아요. 광고도, 이용 통계도 없어요.

    /export 로 모두 파일로 받을 수 있어요. /stop 으로 지워요.
export-caption = 이 대화에 대해 제가 기억하는 모든 것이에요.
export-nothing = 이 대화에 대해 기억하는 것이 없어요.
button-stop-sure = 모두 지우기
button-stop-keep = 그대로 두기

## 잇는 말

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = 끄기, 없음
words-all = 모두, 전부
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = 매일, 날마다
words-weekdays = 평일, 주중
words-weekends = 주말
# The same for how often a tag comes; words-daily is the third of them.
words-instant = 바로, 즉시
words-weekly = 매주, 일주일에 한 번
words-hours = 12 한낮
words-clock = -15 …15분 전, -10 …10분 전, -5 …5분 전
words-commands = help 도움말, settings 설정, stop 중지, stop 탈퇴, unsubscribe 구독 취소, latest 뉴스, latest 최신, digest 브리핑, tags 태그, search 검색, pause 일시정지, subscribe 구독, mute 숨기기, saved 저장한 기사, time 시각, timezone 시간대, language 언어, stop 삭제, tags 내 태그, settings 메뉴, language 언어 변경

# 이름을 늘어놓는 법: long (A, B 및 C) 또는 narrow (A, B, C).
list-style = narrow
names-more = 그 밖에 { $count }개
day-and-time = { $day } { $time }

## 문제가 생겼을 때

button-stale = 이 버튼은 이제 쓸 수 없어요. 명령어를 다시 보내 주세요.
admins-only = 이 대화에서는 관리자만 할 수 있어요.
went-wrong = 제 쪽에서 문제가 생겼어요. 잠시 뒤에 다시 해 주세요.

## Pages and feeds on the web

page-feed = 피드
page-feed-of = 피드: { $tag }
page-feed-all = 모든 기사의 피드
page-table = 표
page-open-telegram = 텔레그램에서 열기
page-subscribe-telegram = 텔레그램에서 브리핑 받기
page-newer = ‹ 최신
page-older = 이전 ›
page-turns = 다른 페이지
page-missing = 없는 페이지예요
page-missing-why = 주소의 일부가 빠졌거나, 출처에서 기사를 거둬들였거나, 너무 오래되어 더는 보관하지 않을 수 있어요. 다른 읽을거리는 여기 있어요.
