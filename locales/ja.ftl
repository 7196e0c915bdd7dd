# Gazette 日本語。
# ここの文はそのまま読者に届きます。短く、親しみやすく、具体的に。「です・ます」で書き、ボットは自分を名乗りません。

## Telegram のメニューに並ぶコマンド

command-start = はじめる、または設定を見る
command-digest = 今すぐダイジェストを読む
command-latest = 新着記事
command-preview = 次のダイジェストの中身
command-missed = 届かなかったもの
command-why = 記事が届いた、届かなかった理由
command-tag = 一つのタグの新着記事
command-tags = すべてのタグ：購読と解除
command-subscribe = 名前を入力してタグを購読
command-unsubscribe = タグの購読をやめる
command-time = ダイジェストが届く時刻
command-timezone = タイムゾーン
command-language = 表示する言語
command-format = ダイジェストの見た目
command-settings = すべての設定をボタンで
command-days = 届く曜日
command-quiet = 何も届かない時間帯
command-pause = しばらくお休み
command-resume = お休みを終える
command-size = ダイジェストの長さ
command-privacy = 覚えていること
command-export = ご自分のデータをファイルで
command-help = できること
command-stop = やめてデータを消す

## 運営者のできること

command-stats = 記事、購読者、ダイジェストの数
command-sources = 各配信元の様子、読み直し
command-failed = Telegram に拒否されたダイジェスト
command-broadcast = 全員へのメッセージ
command-alias = タグの別名
help-operators = 運営者が使えるコマンド：
alias-how = /alias 日経 = 日本経済新聞 と送ると、そのタグを「日経」とも書けるようになります。= の後ろを空にすると、別名はなくなります。
aliases-heading = タグの別名
alias-set = 「{ $alias }」は、これからタグ「{ $tag }」のことになります。
alias-dropped = 別名「{ $alias }」をなくしました。
alias-unknown = 「{ $alias }」という別名はありません。/alias で全部見られます。
alias-is-tag = 「{ $alias }」はそれ自体がタグなので、別名にはできません。

## ボットの自己紹介

bot-name = Gazette・ニュースダイジェスト
bot-short-description = 選んだタグのニュースを、決めた時刻にまとめてお届けします。
bot-description =
    ニュースを代わりに読み、毎日一つのダイジェストにまとめます。届くのは選んだタグだけ、決めた時刻に、広告なしで。

    「開始」を押して、タグを選んでください。

## はじめての会話

welcome =
    こんにちは！ニュースを読んで、毎日一つのダイジェストを広告なしでお届けします。

    どのタグに興味がありますか？好きなだけ押してください。
welcome-no-tags =
    こんにちは！ニュースを読んで、毎日一つのダイジェストを広告なしでお届けします。

    まだ記事がありません。記事が届いたら、/tags で購読できるタグが見られます。
welcome-pick-one = まずタグを一つ以上押してください。
welcome-hour =
    タグを { $count } 個選びました。ダイジェストは何時がよいですか？

    そちらは今 { $clock }（{ $zone }）ですか？合っていたら、時刻を選んでください。
button-other-clock = こちらの時計は違います
welcome-clock = そちらの時計は今、何時ですか？ここにないときは、/timezone に続けて都市名を送ってください。
welcome-done =
    準備ができました。タグ { $count } 個、{ $days } { $time } にお届けします。次のダイジェスト：{ $next }

    まずは最初の一つをどうぞ。
button-done-count =
    { $count ->
        [0] 完了
       *[other] 完了（{ $count }）
    }

## ヘルプ

help =
    選んだタグのニュースを、毎日一つのダイジェストにまとめてお届けします。

    /tags – すべてのタグ：購読と解除。/tags に名前の一部を続けると探せます
    /digest – 今すぐダイジェストを読む
    /preview – 次のダイジェストの中身
    /missed – 届かなかったもの
    /why – 記事が届いた理由、届かなかった理由
    /latest – 新着記事
    /tag 名前 – 一つのタグの新着記事
    /subscribe 名前、名前 – 入力して購読。後ろに「毎週」で週に一度、「すぐに」で新着のたびに届きます
    /unsubscribe 名前 – 購読をやめる。全部やめるには /unsubscribe 全部
    /search 言葉 – その言葉のある記事
    /mute 言葉 – その言葉のある記事を省く。一つのタグだけなら /mute 言葉 #タグ。/unmute で戻せます
    /save – 返信した記事を保存。/saved で見られます
    /share – タグ、または返信した記事へのリンク
    /settings – すべての設定をボタンで
    /time 08:30 20:00 – 届く時刻
    /days 月-金 – 届く曜日
    /timezone 東京 – タイムゾーン
    /quiet 22:00-07:00 – 何も届かない時間帯
    /pause 7 – 一週間お休みし、そのあとまとめて一つ届きます。/resume で再開
    /size 10 – ダイジェストに入る件数
    /language – 表示する言語
    /format – ダイジェストと記事の見た目
    /privacy – 覚えていること。/export でファイルとして受け取れます
    /stop – やめてデータを消す
unknown-command = { $command } はわかりません。できることは /help で見られます。
unknown-command-near = { $command } はわかりません。{ $near } のことですか？
just-talk = わかるのはコマンドとタグの名前だけです。できることは /help で見られます。

## タグ

tags-heading =
    { $subscribed ->
        [0] タグを押すと購読できます。
       *[other] { $subscribed } 個のタグを購読しています。押すと変えられます。
    }
tags-none = まだ記事がないので、タグもありません。あとでまた見てください。
tags-page = { $page } / { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = 購読しました：{ $tags }。次のダイジェスト：{ $next }（{ $zone }）
already-subscribed = すでに購読しています：{ $tags }
subscribed-toast = 「{ $tag }」を購読しました
unsubscribed = 購読をやめました：{ $tags }
unsubscribed-toast = 「{ $tag }」の購読をやめました
unsubscribed-all = すべての購読をやめました。またタグを選ぶまで、ダイジェストは届きません：/tags
not-subscribed = 購読していません：{ $tags }
nothing-subscribed = まだどのタグも購読していません。/tags で全部見られます。
subscribe-how = どのタグを購読しますか？名前をコンマで区切って入力するか、一つ押してください：
unsubscribe-how = どのタグの購読をやめますか？一つ押すか、/unsubscribe 全部 と入力してください。
unknown-tag = 「{ $tag }」というタグはありません。もしかして：
unknown-tag-none = 「{ $tag }」というタグはありません。/tags で全部見られます。
unknown-tags = こちらのタグもありません：{ $tags }。/tags で全部見られます。
unknown-tag-gone = このタグはもうありません。
tags-found = 「{ $tag }」に近いタグ：
button-own-tags = 自分のタグ（{ $count }）
button-all-tags = すべてのタグ
own-tags = 購読しているタグと、届く頻度です。押すと変えられます：毎日、毎週、すぐに。
own-tag =
    { $tag } · { $cadence ->
        [instant] すぐに
        [weekly] 毎週
       *[daily] 毎日
    }
button-drop = ✕ 購読をやめる
cadence =
    { $cadence ->
        [instant] すぐに
        [weekly] 毎週
       *[daily] 毎日
    }
subscribed-instant = 購読しました：{ $tags }。新しい記事は、出たらすぐに届きます。
subscribed-weekly = 週に一度の購読にしました：{ $tags }。次は{ $next }（{ $zone }）
command-mute = 省く言葉
command-unmute = ミュートしたものを戻す
mute-how = どんな言葉を読みたくないですか？/mute サッカー で、その言葉のある記事をすべて省きます。/mute サッカー #スポーツ なら一つのタグだけです。いくつかあるときは、コンマで区切ってください。
mute-in = in
mute-done = 次の言葉のある記事は、もう届きません：{ $words }
mute-done-in = タグ「{ $tag }」では、次の言葉のある記事はもう届きません：{ $words }
mute-apart = どれか一つの言葉があれば省きます。全体で一つの名前でしたら、ミュートを解除してから送ってください：/mute 「{ $text }」
mute-wrong = 「{ $text }」は探せません。言葉か名前を送ってください：/mute サッカー
mute-too-many = 省ける言葉は { $most } 個までです。先にいくつか戻してください。
unmute-done = また届きます：{ $text }
unmute-unknown = 「{ $text }」はミュートされていません。ミュート中のもの：
mutes = ミュートしているものです。押すと、また届くようになります。
mutes-none = ミュートしているものはありません。/mute サッカー で、その言葉のある記事をすべて省きます。
muted-word-in = { $word } · { $tag }
muted-source = 配信元：{ $source }
muted-story = 話題：{ $title }
button-mutes = ミュート中のもの
button-less-story = この話題はもういらない
story-muted = 「{ $title }」の話題はもう届きません。
story-unmuted = 「{ $title }」の続報がまた届きます。
command-search = 言葉で記事を探す
command-save = 記事を保存
command-saved = 保存した記事
command-share = タグや記事へのリンク
search-how = 何を探しますか？一度に送ることもできます：/search 夜行列車
search-heading = 見つかった記事：{ $text }
search-none = 「{ $text }」のある記事は見つかりませんでした。言葉を減らすか、変えてみてください。
search-near = よく似た名前のタグ：
save-how = 記事に /save と返信するか、記事の下の「保存」を押してください。保存した記事は /saved で見られます。
save-which = どれですか？
save-done = 保存しました。保存した記事は /saved で見られます。
save-in-private = 記事は個別チャットに保存します。先にそちらで話しかけてください。
saved = 保存した記事（新しい順）：
saved-none = まだ何も保存していません。記事の下の「保存」を押してください。
unsaved = 保存から外しました。
button-save = 保存
button-unsave = ✕ 外す
button-private = 個別チャットを開く
share-how = 記事に /share と返信するか、タグを指定してください：/share 科学。ボットへのリンク：{ $link }
share-link = { $name } へのリンク：

## 読む

digest-heading = { $day } · { $time }
digest-count = { $count } 件のニュース
digest-uncertain = 前回の分（届いていなかったときのために）
digest-withdrawn = { $count } 件は、配信元が取り下げたか古くなったため、ありません。
digest-nothing-new = 前回のダイジェストから新しいものはありません。次は{ $next } です。
digest-nothing = まだお伝えすることがありません。次のダイジェスト：{ $next }
digest-no-tags = まずタグを一つ選んでください。それからダイジェストを作れます：/tags
digest-gone = このダイジェストは古すぎて、もう残っていません。
latest-heading = 購読しているタグの新着記事
latest-heading-all = 新着記事
latest-none = まだ記事がありません。
tag-heading = { $tag }：新着記事
tag-none = タグ「{ $tag }」の記事は今ありません。
tag-which = どのタグですか？一つ押すか、/tag に続けて名前を入力してください：
more-sources = ほか { $count } 件の配信元
more-sources-mark = ：
reading-time = { $minutes } 分で読める
story-update = 続報：
updated = { $time } 更新
untitled = 無題
article-no-text = この記事には見出ししかありません。元の記事に続きがあるかもしれません。
article-part = { $part } / { $parts }
article-gone = この記事は配信元が取り下げました。
article-missing = この記事はもうありません。配信元が取り下げたか、古くなったためです。/latest で新着記事を見られます。
button-read = 読む
button-subscribe = { $tag } を購読
button-share = 共有
button-previous = ‹ 前へ
button-next = 次へ ›
button-browser = ブラウザで開く
less-ask = 何を減らしますか？「{ $title }」
source-muted = { $source } の記事はもう届きません。
source-unmuted = { $source } の記事がまた届きます。
button-less = 表示を減らす
button-less-tag = { $tag } の購読をやめる
button-less-source = { $source } はもういらない
button-undo = 元に戻す
button-back = ‹ 戻る
button-more = あと { $count } 件 ›
button-next-part = 続きを読む（{ $part } / { $parts }）
button-original = 元の記事
button-show-again = 前回のダイジェストを見る

## 設定

time-ask = ダイジェストは{ $days } { $time }（{ $zone }）に届きます。時刻を押すと増やしたり減らしたりできます。入力もできます：/time 08:30 20:00
time-set = ダイジェストは{ $days } { $time }（{ $zone }）に届きます。
time-set-at-once = 毎日または毎週届くタグのために覚えました：{ $days } { $time }（{ $zone }）。
time-set-idle = { $time }（{ $zone }）ですね。タグを選ぶと届くようになります：/tags
time-wrong = 「{ $text }」は時刻として読めません。/time 08:30、一日二回なら /time 08:30 20:00 のように送ってください。
time-too-many = ダイジェストは一日 { $most } 回までです。時刻を減らしてください。
zone-ask =
    タイムゾーン：{ $zone }、そちらは今 { $clock } です。

    変えるには、そちらの時計の今の時刻を押すか、都市、国、または時差を入力してください：/timezone 東京 や /timezone UTC+9。位置情報を送ってもかまいません。
zone-set = タイムゾーン：{ $zone }、そちらは今 { $clock } です。
zone-wrong = 「{ $text }」というタイムゾーンはわかりません。/timezone 東京 のように近くの大きな都市か、/timezone UTC+9 のように時差を送ってください。
zone-which = いくつか見つかりました。どれですか？
language-ask = どの言語にしますか？
language-set = これからは日本語でお話しします。
language-wrong = 「{ $text }」はまだ話せません。選んでください：
language-name = 日本語
button-script-as-written = 中国語：原文のまま
button-script-hans = 中国語：簡体字
button-script-hant = 中国語：繁体字
script-set-as-written = 中国語の記事は、配信元が書いたままの字で届きます。
script-set-hans = 中国語の記事は、簡体字で届くようになりました。
script-set-hant = 中国語の記事は、繁体字で届くようになりました。

format-ask-rich = ダイジェストは開ける形で、画像つきで届きます。Telegram に代わりの案内だけが出るときは、テキストだけにしてください。
format-ask-classic = ダイジェストは番号ボタンつきのテキストで届きます。新しい Telegram なら、開ける形で画像つきにもできます。
format-set-rich = ダイジェストと記事は、開ける形で画像つきになりました。代わりの案内だけが出るときは、/format classic と送ってください。
format-set-classic = ダイジェストと記事は、どの Telegram でも読めるテキストになりました。
format-wrong = 「{ $text }」という見た目はありません。選んでください：
button-format-rich = 画像つき、開ける形
button-format-classic = テキストだけ

## 管理画面

admin-title = Gazette 管理画面
admin-password = パスワード
admin-log-in = ログイン
admin-log-out = ログアウト
admin-wrong = パスワードが違います。
admin-slower = 一度に試した回数が多すぎます。数秒待ってから、もう一度お試しください。
admin-as-of = { $when } 現在（{ $zone }）
admin-queues = キューとジョブ
admin-subscribers = 購読者
admin-active = 利用中
admin-paused = お休み
admin-unreachable = 届かない
admin-deliveries = 一時間ごとのダイジェスト
admin-chart = 一時間ごとのダイジェスト、過去 { $hours } 時間：送信 { $sent }、未送信 { $failed }（赤）
admin-as-numbers = 数字で見る
admin-hour = 時刻
admin-sent = 送信
admin-not-sent = 未送信
admin-source = 配信元
admin-state = 状態
admin-action = 操作
admin-read-now = 今すぐ読む
admin-failures = 失敗
admin-chat = チャット
admin-when = 日時
admin-articles = 記事
admin-reason = 理由
admin-try-again = もう一度送る
admin-forget = 忘れる

## すべての設定と、届くとき

settings-heading = 設定
settings-when = ダイジェスト：{ $days } { $time }
settings-when-at-once = ダイジェスト：なし（タグの記事はすぐに届きます）
settings-zone = タイムゾーン：{ $zone }、今 { $clock }
settings-quiet = 静かな時間：{ $quiet }
settings-size = 長さ：{ $size }
settings-language = 言語：{ $language }
settings-tags =
    { $count ->
        [0] タグ：まだありません
       *[other] タグ：{ $tags }
    }
button-set-time = 時刻
button-set-days = 曜日
button-set-zone = タイムゾーン
button-set-quiet = 静かな時間
button-set-size = 長さ
button-set-pause = お休み
button-set-language = 言語
button-set-format = 見た目
button-set-tags = タグ
button-set-chats = チャンネルとグループ
button-all-settings = ‹ すべての設定

next-comes = 次は{ $next } に届きます。
next-at-once = 新しい記事は、出たらすぐに届きます。
next-no-tags = タグを選ぶと届くようになります：/tags
next-no-tags-there = タグを選ぶと、そちらに届くようになります。
next-paused = /resume と送るまで、何も届きません。
next-refused = そちらへの投稿が許可されていません。許可されると、また届くようになります。
one-stays = 一つは残してください。先に別のものを選んでください。

every-day = 毎日
once-a-week = 週に一度
days-daily = 毎日
days-weekdays = 平日
days-weekends = 週末
days-ask = ダイジェストが届く曜日：{ $days }。曜日を押すと増やしたり減らしたりできます。入力もできます：/days 月-金
days-wrong = 「{ $text }」は曜日として読めません。/days 月-金、/days 週末、/days 1,3,5 のように送ってください。

quiet-off = なし
quiet-ask =
    静かな時間：{ $quiet }

    この間、すぐに届くはずの記事は、時間が終わるまで待ちます。ご自分で決めた時刻のダイジェストは、音を鳴らさずに届きます。選ぶか、入力してください：/quiet 22:00-07:00
quiet-set = これからの静かな時間：{ $quiet }。ご自分で決めた時刻のダイジェストは、音を鳴らさずに届きます。
quiet-set-off = 静かな時間をなくしました。すぐに届く記事は、いつでもすぐに届きます。
quiet-wrong = 「{ $text }」は時間帯として読めません。/quiet 22:00-07:00 か /quiet なし と送ってください。

pause-ask = どのくらいお休みしますか？そのあと、お休み中の分が一つのダイジェストで届きます。入力もできます：/pause 7 や /pause 月曜まで
pause-wrong = 「{ $text }」はお休みの長さとして読めません（1～{ $most } 日）。/pause 7 や /pause 月曜まで のように送ってください。
paused-until = { $until } までお休みします。そのあと、お休み中の分が一つのダイジェストで届きます。
paused-open = お休みします。/resume と送ると、お休み中の分が一つのダイジェストで届きます。
resumed = おかえりなさい。お休み中の分が一つのダイジェストで届きます。
resume-idle = お休みはしていません。ダイジェストはいつもどおり届きます。
button-pause-days = { $days } 日
button-pause-open = 再開すると言うまで
button-resume = お休みを終える

size-ask = ダイジェストは最大でどのくらいにしますか？大事なニュースから順に並びます。入力もできます：/size 10 や /size 15分
size-set = ダイジェストは { $size }までになりました。
size-set-all = ダイジェストには全部が、ページに分かれて入るようになりました。
size-nearest = { $asked } にいちばん近い数です。5、10、20 から選べます。
size-wrong = 「{ $text }」は長さとして読めません。/size 5、/size 10、/size 20、/size 15分、/size 全部 のどれかを送ってください。
size-all = 全部
size-stories = { $count } 件
size-minutes = { $count } 分

chats-which = どこの設定を変えますか？
chats-none = ボットと一緒に参加しているチャンネルやグループが見つかりません。ご自分が管理者のところにボットを追加するか、そこで /settings と送ってください。
button-in-private = 個別チャットで変更
settings-in-private = このチャンネルの設定は、管理者がボットとの個別チャットで変えます。
added-there = 入りました。タグを選ぶと、ダイジェストがそこに届きます。ボタンのないことは、設定のメッセージにコマンドで返信してください：/time 08:30
added-here = 招いてくださって、ありがとうございます。ここに届けるタグと時刻は、管理者が選びます。
slow-down = 一度にたくさん届きました。少しだけお待ちください。すぐに戻ります。
not-your-chat = そこの管理者ではないか、ボットがもうそこにいません。
preview-note = プレビューです。今届くとしたら、次のダイジェストはこうなります。
preview-nothing = 今のところ新しいものはありません。次のダイジェストは、中身があれば{ $next } に届きます。
preview-nothing-at-once = 今のところ新しいものはありません。新しい記事は、出たらすぐに届きます。
preview-nothing-due = 今のところ新しいものはなく、届く予定のダイジェストもありません。理由は /settings で見られます。
missed-none = 見逃したものはありません。ダイジェストはすべて届いています。
missed-heading = 届かなかった、または届いたかわからない記事：{ $count } 件
why-how = どの記事ですか？その記事が出ているメッセージに /why と返信するか、前回のダイジェストでの番号（三つ目なら /why 3）かリンクを送ってください。
why-which = そのメッセージには記事がいくつかあります。どれですか？三つ目なら /why 3 のように、番号をつけて返信してください。
why-number = そのダイジェストにその番号はありません。/why 1 を試してください。
why-unknown = そこの記事はありません。ここに来たことがないか、配信元が取り下げたか、古くなったためです。
why-sent = ダイジェストに入っていました：{ $when }
why-possibly-sent = ダイジェスト（{ $when }）に入っていましたが、届いたかどうか Telegram から返事がありませんでした。そういう記事は /missed で全部見られます。
why-waits = 今お届け中のダイジェスト（{ $when }）に入っています。
why-undelivered = 入っていたダイジェスト（{ $when }）をお届けできませんでした。次のダイジェストでもう一度届きます。
why-refused = Telegram に拒否されたため、ダイジェストには入っていません。訂正されたら届きます。
why-left = ダイジェスト（{ $when }）に入りませんでした：{ $reason }。
why-would-leave = 次のダイジェストには入らない見込みです：{ $reason }。
why-held-back = 記事の日付になるまで待っています：{ $when }
why-earlier = 購読を始める前か、覚えていられるより前の記事です。ダイジェストには、それより新しいものが入ります。
why-not-subscribed = 購読しているタグがついていません。この記事のタグ：{ $tags }
why-without-tags = タグがついていないので、どのダイジェストにも入りません。
why-to-come = 次のダイジェストに入ります：{ $when }
why-no-edition = 次のダイジェストに入るはずですが、今は届く予定がありません。理由は /settings で見られます。
why-paused = お休み中です。終わってから届きます：{ $when }
why-paused-open = お休み中です。/resume のあとに届きます。
why-quiet = 静かな時間です。終わってから届きます：{ $when }
why-muted-word = 「{ $word }」をミュートしているため
why-muted-source = { $source } をミュートしているため
why-muted-story = この話題をミュートしているため
why-same-story = 「{ $title }」と同じ話題のため
why-same-story-gone = 前にお届けした話題のため
why-over-size = ダイジェストがいっぱいで、ほかのニュースが先だったため
stats-heading = Gazette の様子
stats-articles = 記事：{ $articles }、タグ：{ $tags }
stats-subscribers = 購読者：{ $total }（利用中 { $active }、お休み { $paused }、届かない { $unreachable }）
stats-deliveries = これまでのダイジェスト：送信 { $sent }、送信したかもしれない { $uncertain }、なくなったチャット { $gone }、拒否 { $refused }
stats-queues = 処理：待ち { $waiting }、実行中 { $active }、失敗 { $failed }
stats-dead-letters = 対応を待っている拒否されたダイジェスト：{ $count }（/failed）
stats-rate = 速さ：毎秒 { $rate } 通まで
stats-silent = Telegram があと { $seconds } 秒待つように求めています。
stats-stopped = Telegram の応答がありません（{ $since } から）。メッセージは待っています。
stats-chart = 一日ごとのダイジェスト、過去 { $days } 日：送信 { $sent }、未送信 { $failed }（赤）
sources-heading = 配信元
sources-none = まだ配信元がありません。
source-well = 読み込み：{ $age }
source-unread = まだ読んでいません
source-failing = 失敗中（最初は { $since }）：{ $reason }
source-ended = なくなったため、自動では読み込まれません：{ $reason }
source-last-success = 最後に読めたのは{ $age }
source-next = 次に試すのは：{ $when }
source-gone = この配信元はもう読んでいません。
source-reloading = 読み込んでいます…
button-reload = { $source } を読み直す
failed-heading = Telegram に拒否されたダイジェスト：{ $count } 件
failed-none = 拒否されたものはありません。待っているダイジェストもありません。
failed-entry =
    { $number }. チャット { $chat }、{ $when }、記事 { $articles } 件
    { $reason }
failed-retried = もう一度試しています。
failed-discarded = 破棄しました。
failed-gone = すでに誰かが対応しました。
button-retry = { $number } を再送
button-discard = { $number } を破棄
broadcast-how = 全員に何を伝えますか？コマンドに続けて入力してください（例：/broadcast サーバーを移しました）。メッセージに /broadcast と返信することもできます。
broadcast-ask = このように見えます。{ $count } のチャットに、ほかのすべての後で一つずつ届きます。送りますか？
broadcast-withheld = 送りませんでした。誰も見ていません。
broadcast-running = 送信中：{ $total } のうち { $sent }
broadcast-done = { $total } のチャットのうち { $sent } に送りました。
broadcast-stopped = 止めました。{ $total } のチャットのうち { $sent } に届いています。
broadcast-gone = { $count } のチャットは、なくなったかボットをブロックしました。
broadcast-failed = { $count } のチャットで Telegram に拒否されました。
broadcast-uncertain = { $count } のチャットで、届いたかどうか Telegram から返事がありません。
button-broadcast = 全員に送る
button-withhold = 送らない
button-stop-broadcast = 止める
alert-source = 配信元が失敗しています（{ $since } から）：{ $source } – { $reason } /sources を見てください
alert-source-back = 配信元がまた読めるようになりました：{ $source }。失敗していたのは { $since } からです。
alert-deliveries = この二時間で { $count } 件のダイジェストが拒否されたか、届いていないかもしれません。/failed と /stats を見てください
alert-telegram-down = Telegram の応答がありません（{ $since } から）。メッセージは待ち、戻りしだい送られます。
alert-telegram-back = Telegram が戻りました（{ $until }）。応答がなかったのは { $since } からです。待っていたものを今送っています。
alert-webhook = Telegram から webhook に届いていないため、何も受け取れません（{ $since } から）：{ $reason } – PUBLIC_URL と、その先のプロキシを確かめてください。
alert-webhook-back = また受け取れるようになりました（{ $until }）。Telegram から webhook に届いていなかったのは { $since } からです。

## やめる

stop-ask = このチャットについて覚えていること（{ $count ->
        [0] 設定
       *[other] 設定とタグ { $count } 個
    }）をすべて消しますか？ダイジェストも届かなくなります。
stop-done = 消しました。このチャットについて、もう何も覚えていません。/start でいつでもまた始められます。
stop-kept = 続けてくださって、うれしいです。何も消していません。
stop-done-undo = 消しました。一分のあいだは元に戻せます。そのあとは、このチャットについて何も覚えていません。/start でいつでもまた始められます。
stop-undone = すべて元に戻りました。
stop-undo-late = 完全に消えたか、もう戻っています。/start でまた始められます。
privacy =
    このチャットについて覚えていること：

    · チャットの番号（{ $chat }）と、言語、タイムゾーン、時刻などの設定
    · 選んだタグ、ミュートした言葉・配信元・話題、保存した記事
    · お届けした記事。同じものが二度届かないように、最近のものの一覧と、ダイジェストごとの中身を 30 日間
    · どのメッセージにどの記事が出ているか。直せるように一日だけ
    · 管理しているチャンネルとグループ

    お名前も、設定を変えるコマンド以外に書かれたことも保存しません。検索に入力された言葉は、誰のものかを記さずに一週間だけ残ります。広告も、あなたについての統計もありません。

    /export で全部をファイルで受け取れます。/stop で消せます。
export-caption = このチャットについて覚えていることのすべてです。
export-nothing = このチャットについては何も覚えていません。
button-stop-sure = すべて消す
button-stop-keep = このまま続ける

## つなぎの言葉

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = なし、オフ、解除
words-all = 全部、すべて
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = 毎日
words-weekdays = 平日
words-weekends = 週末、土日
# The same for how often a tag comes; words-daily is the third of them.
words-instant = すぐに、すぐ
words-weekly = 毎週、週一、週に一度
words-hours = 12 お昼
words-clock = -15 …15分前、-10 …10分前、-5 …5分前
words-commands = help ヘルプ、help 使い方、settings 設定、stop 停止、stop 退会、unsubscribe 購読解除、latest ニュース、latest 新着、digest ダイジェスト、tags タグ、search 検索、pause お休み、subscribe 購読、mute ミュート、saved 保存した記事、time 時刻、timezone タイムゾーン、language 言語、stop やめる、stop 削除、tags 自分のタグ、settings メニュー、language 言語を変える

# 名前の並べ方：long か narrow（日本語ではどちらも A、B、C）。
list-style = long
names-more = ほか { $count } 個
day-and-time = { $day } { $time }

## うまくいかないとき

button-stale = このボタンはもう使えません。もう一度コマンドを送ってください。
admins-only = このチャットでは、管理者だけができます。
went-wrong = こちらで問題が起きました。少ししてからもう一度お試しください。

## Pages and feeds on the web

page-feed = フィード
page-feed-of = フィード：{ $tag }
page-feed-all = 全記事のフィード
page-table = 表
page-open-telegram = Telegram で開く
page-subscribe-telegram = Telegram でダイジェストを受け取る
page-newer = ‹ 新しい記事
page-older = 古い記事 ›
page-turns = ほかのページ
page-missing = このページはありません
page-missing-why = アドレスの一部が欠けているか、記事が取り下げられたか、古くなって保存期間を過ぎたのかもしれません。ほかの記事はこちらです。
