# Gazette 繁體中文。
# 這裡的每一句都會原樣發給讀者：簡短、親切、具體。稱呼讀者用「您」，自稱「我」。

## Telegram 選單裡的指令

command-start = 開始，或查看設定
command-digest = 立即取得摘要
command-latest = 最新文章
command-preview = 下一份摘要會有什麼
command-missed = 沒有送到您手上的內容
command-why = 文章為什麼來了，或沒有來
command-tag = 某個標籤的最新文章
command-tags = 全部標籤：訂閱與取消訂閱
command-subscribe = 輸入名稱訂閱標籤
command-unsubscribe = 取消訂閱標籤
command-time = 摘要幾點送達
command-timezone = 您的時區
command-language = 我說的語言
command-format = 摘要的樣式
command-settings = 所有設定，一目了然
command-days = 摘要在哪幾天送達
command-quiet = 勿擾時段
command-pause = 暫停摘要一陣子
command-resume = 結束暫停
command-size = 摘要的長短
command-privacy = 我知道您的哪些事
command-export = 您的資料，以檔案交給您
command-help = 我能做什麼
command-stop = 離開並刪除資料

## 管理機器人的人

command-stats = 文章、訂閱者和摘要各有多少
command-sources = 各來源的情況；重新讀取
command-failed = Telegram 拒收的摘要
command-broadcast = 給所有人發一則訊息
command-alias = 標籤的別名
help-operators = 您管理這個機器人，還可以用：
alias-how = 輸入 /alias 早報 = 聯合早報，大家就可以用「早報」來指這個標籤。等號後面留空，別名就取消。
aliases-heading = 標籤的別名
alias-set = 「{ $alias }」現在指標籤「{ $tag }」。
alias-dropped = 已取消別名「{ $alias }」。
alias-unknown = 沒有「{ $alias }」這個別名。/alias 可以看到全部。
alias-is-tag = 「{ $alias }」本身就是標籤，不能用作別名。

## 機器人的自我介紹

bot-name = Gazette · 新聞摘要
bot-short-description = 依您選的標籤，在您定的時間，送上新聞摘要。
bot-description =
    我替您讀新聞，每天送上一份摘要：只有您選的標籤，在您定的時間送達，沒有廣告。

    點「開始」，選擇標籤。

## 初次見面

welcome =
    您好！我替您讀新聞，每天送上一份沒有廣告的摘要。

    您對哪些標籤感興趣？想要幾個就點幾個。
welcome-no-tags =
    您好！我替您讀新聞，每天送上一份沒有廣告的摘要。

    這裡還沒有文章。有了文章之後，用 /tags 就能看到可以訂閱的標籤。
welcome-pick-one = 請先點選至少一個標籤。
welcome-hour =
    已選 { $count } 個標籤。您希望每天幾點收到摘要？

    您那裡現在應該是 { $clock }（{ $zone }）。如果沒錯，請點選一個時間。
button-other-clock = 我這裡不是這個時間
welcome-clock = 您那裡現在是幾點？如果下面沒有，請傳送 /timezone 加上您所在的城市。
welcome-done =
    設定好了：{ $count } 個標籤，{ $days } { $time } 送達。下一份摘要：{ $next }。

    先看第一份吧。
button-done-count =
    { $count ->
        [0] 選好了
       *[other] 選好了（{ $count }）
    }

## 說明

help =
    我每天依您選的標籤送上一份摘要。

    /tags – 瀏覽全部標籤，訂閱與取消訂閱；/tags 加部分名稱可以查找
    /digest – 立即取得摘要
    /preview – 下一份摘要會有什麼
    /missed – 沒有送到您手上的內容
    /why – 一篇文章為什麼來了，或沒有來
    /latest – 最新文章
    /tag 名稱 – 某個標籤的最新文章
    /subscribe 名稱、名稱 – 輸入名稱訂閱；後面加「每週」就一週送一次，加「即時」文章一到就送
    /unsubscribe 名稱 – 取消訂閱，全部取消用 /unsubscribe 全部
    /search 詞 – 含有這些詞的文章
    /mute 詞 – 去掉含這個詞的文章，只在一個標籤裡用 /mute 詞 #標籤；/unmute 恢復
    /save – 收藏您回覆的文章；/saved 查看
    /share – 標籤或您回覆的文章的連結
    /settings – 所有設定
    /time 08:30 20:00 – 摘要幾點送達
    /days 週一-週五 – 哪幾天送達
    /timezone 台北 – 您的時區
    /quiet 22:00-07:00 – 不打擾您的時段
    /pause 7 – 暫停一星期，之後一次補上；用 /resume 結束暫停
    /size 10 – 一份摘要放幾則新聞
    /language – 我說的語言
    /format – 摘要和文章的樣式
    /privacy – 我知道您的哪些事；/export 以檔案交給您
    /stop – 離開並刪除資料
unknown-command = 我不認識 { $command }。/help 裡有我會的一切。
unknown-command-near = 我不認識 { $command }。您要找的是不是 { $near }？
just-talk = 我只聽得懂指令和標籤的名稱。/help 裡有我會的一切。

## 標籤

tags-heading =
    { $subscribed ->
        [0] 點一下標籤即可訂閱。
       *[other] 您已訂閱 { $subscribed } 個標籤。點一下即可更改。
    }
tags-none = 這裡還沒有文章，所以也沒有標籤。請過些時候再來看看。
tags-page = { $page } / { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = 已訂閱：{ $tags }。下一份摘要：{ $next }（{ $zone }）。
already-subscribed = 您已經訂閱了：{ $tags }。
subscribed-toast = 已訂閱「{ $tag }」
unsubscribed = 已取消訂閱：{ $tags }。
unsubscribed-toast = 已取消訂閱「{ $tag }」
unsubscribed-all = 已全部取消訂閱。在您再選標籤之前，不會再有摘要：/tags
not-subscribed = 您沒有訂閱：{ $tags }。
nothing-subscribed = 您還沒有訂閱任何標籤。/tags 可以看到全部。
subscribe-how = 訂閱哪些標籤？輸入名稱，用逗號隔開，或點選一個：
unsubscribe-how = 取消訂閱哪個標籤？點選一個，或輸入 /unsubscribe 全部
unknown-tag = 沒有「{ $tag }」這個標籤。您要找的是不是：
unknown-tag-none = 沒有「{ $tag }」這個標籤。/tags 可以看到全部。
unknown-tags = 也沒有這些標籤：{ $tags }。/tags 可以看到全部。
unknown-tag-gone = 這個標籤已經沒有了。
tags-found = 與「{ $tag }」相近的標籤：
button-own-tags = 我的標籤（{ $count }）
button-all-tags = 全部標籤
own-tags = 您的標籤，以及各自多久送一次。點一個即可更改：每天、每週或即時。
own-tag =
    { $tag } · { $cadence ->
        [instant] 即時
        [weekly] 每週
       *[daily] 每天
    }
button-drop = ✕ 取消訂閱
cadence =
    { $cadence ->
        [instant] 即時
        [weekly] 每週
       *[daily] 每天
    }
subscribed-instant = 已訂閱：{ $tags }。新文章一到就送給您。
subscribed-weekly = 已訂閱，每週一次：{ $tags }。下一次：{ $next }（{ $zone }）。
command-mute = 我要略過的詞
command-unmute = 恢復您略過的內容
mute-how = 您不想看到哪些詞？/mute 足球 會去掉所有含這個詞的文章，/mute 足球 #體育 只去掉一個標籤裡的。幾個詞請用逗號隔開。
mute-in = 在、於
mute-done = 不再送含有以下詞的文章：{ $words }。
mute-done-in = 標籤「{ $tag }」裡不再送含有以下詞的文章：{ $words }。
mute-apart = 只要含有其中一個詞就會略過。如果整個是一個名稱，請先讓它們再送來，再輸入：/mute 「{ $text }」
mute-wrong = 我沒辦法找「{ $text }」。請試試一個詞或名字：/mute 足球
mute-too-many = 我最多留意 { $most } 個詞。請先恢復幾個。
unmute-done = 會再送來：{ $text }
unmute-unknown = 您沒有略過「{ $text }」。略過的是：
mutes = 您略過的一切。點一下即可恢復。
mutes-none = 您沒有略過任何內容。/mute 足球 會去掉所有含這個詞的文章。
muted-word-in = { $word } · { $tag }
muted-source = 來源：{ $source }
muted-story = 事件：{ $title }
button-mutes = 我略過的一切
button-less-story = 不再看這件事
story-muted = 不會再收到「{ $title }」的後續。
story-unmuted = 會重新收到「{ $title }」的後續。
command-search = 用詞語找文章
command-save = 收藏一篇文章
command-saved = 您收藏的文章
command-share = 標籤或文章的連結
search-how = 要找什麼？也可以一次傳完：/search 夜間列車
search-heading = 找到：{ $text }
search-none = 沒有找到含「{ $text }」的文章。試試少幾個詞，或換別的詞。
search-near = 名稱相近的標籤：
save-how = 用 /save 回覆一篇文章，或點它下面的「收藏」。/saved 可以看到您收藏的一切。
save-which = 是哪一篇？
save-done = 已收藏。/saved 可以看到您收藏的一切。
save-in-private = 我在私人聊天裡替您收藏文章。請先到那裡跟我說話。
saved = 您收藏的文章，最新的在前：
saved-none = 您還沒有收藏。請點文章下面的「收藏」。
unsaved = 已從收藏中移除。
button-save = 收藏
button-unsave = ✕ 移除
button-private = 打開私人聊天
share-how = 用 /share 回覆一篇文章，或寫上標籤名稱：/share 科學。我的連結：{ $link }
share-link = { $name } 的連結：

## 閱讀

digest-heading = { $day } · { $time }
digest-count = 為您選出 { $count } 則
digest-uncertain = 上一份摘要的內容，以防您沒有收到
digest-withdrawn = 有 { $count } 則未列出：已被來源撤回，或者時間太久了。
digest-nothing-new = 上一份摘要之後還沒有新內容。下一份：{ $next }。
digest-nothing = 暫時沒有內容。下一份摘要：{ $next }。
digest-no-tags = 請先選一個標籤，我才能為您編摘要：/tags
digest-gone = 這份摘要太久遠了，我已經沒有存檔。
latest-heading = 您所訂標籤的最新文章
latest-heading-all = 最新文章
latest-none = 這裡還沒有文章。
tag-heading = { $tag }：最新文章
tag-none = 標籤「{ $tag }」下暫時沒有文章。
tag-which = 看哪個標籤？點選一個，或輸入 /tag 加名稱：
more-sources = 另有 { $count } 個來源
more-sources-mark = ：
reading-time = { $minutes } 分鐘讀完
story-update = 更新：
updated = 更新於 { $time }
untitled = 無標題
article-no-text = 這篇文章只有標題。原文或許有更多內容。
article-part = 第 { $part } 部分，共 { $parts } 部分
article-gone = 這篇文章已被來源撤回。
article-missing = 這篇文章已經不在了：來源撤回了它，或者時間太久了。/latest 可以看最新文章。
button-read = 閱讀全文
button-subscribe = 訂閱 { $tag }
button-share = 分享
button-previous = ‹ 上一篇
button-next = 下一篇 ›
button-browser = 在瀏覽器中開啟
less-ask = 要少看什麼？「{ $title }」
source-muted = 不會再收到 { $source } 的文章。
source-unmuted = 會重新收到 { $source } 的文章。
button-less = 少看這類
button-less-tag = 取消訂閱 { $tag }
button-less-source = 不再看 { $source }
button-undo = 復原
button-back = ‹ 返回
button-more = 還有 { $count } 則 ›
button-next-part = 繼續閱讀：第 { $part }/{ $parts } 部分
button-original = 閱讀原文
button-show-again = 再看上一份摘要

## 設定

time-ask = 您的摘要{ $days } { $time }（{ $zone }）送達。點一個時間可以加上或取消，也可以直接輸入：/time 08:30 20:00
time-set = 您的摘要{ $days } { $time }（{ $zone }）送達。
time-set-at-once = 記下了，用於每天或每週送達的標籤：{ $days } { $time }（{ $zone }）。
time-set-idle = 記下了：{ $time }（{ $zone }）。選了標籤就會有摘要：/tags
time-wrong = 我看不懂「{ $text }」是幾點。試試 /time 08:30；一天兩份的話：/time 08:30 20:00
time-too-many = 一天最多 { $most } 份摘要，請少選幾個時間。
zone-ask =
    您的時區：{ $zone }，那裡現在是 { $clock }。

    要更改的話，請點您那裡現在的時間，或輸入城市、國家或時差：/timezone 台北 或 /timezone UTC+8。也可以把您的位置傳給我。
zone-set = 您的時區：{ $zone }，那裡現在是 { $clock }。
zone-wrong = 我不認識時區「{ $text }」。試試附近的大城市，例如 /timezone 台北，或時差：/timezone UTC+8
zone-which = 有好幾個地方，是哪一個？
language-ask = 我該說哪種語言？
language-set = 我現在說繁體中文。
language-wrong = 我還不會說「{ $text }」。請選一種：
language-name = 繁體中文
button-script-as-written = 文章：照原文
button-script-hans = 文章：轉為簡體
button-script-hant = 文章：轉為繁體
script-set-as-written = 文章保持來源原本的字形。
script-set-hans = 文章現在都以簡體字顯示。
script-set-hant = 文章現在都以繁體字顯示。

format-ask-rich = 摘要現在可以展開，並帶有圖片。如果您的 Telegram 只顯示佔位提示，請選擇純文字。
format-ask-classic = 摘要現在是純文字，用數字按鈕開啟文章。較新的 Telegram 還可以顯示能展開、帶圖片的訊息。
format-set-rich = 摘要和文章現在可以展開，並顯示圖片。如果您只看到佔位提示，請傳送 /format classic
format-set-classic = 摘要和文章現在以純文字傳送，任何 Telegram 都能顯示。
format-wrong = 沒有「{ $text }」這種樣式。請選擇：
button-format-rich = 可展開，帶圖片
button-format-classic = 純文字

## 管理面板

admin-title = Gazette 管理面板
admin-password = 密碼
admin-log-in = 登入
admin-log-out = 登出
admin-wrong = 密碼不對。
admin-slower = 一次嘗試太多，請等幾秒再試。
admin-as-of = 截至 { $when }（{ $zone }）
admin-queues = 佇列與工作
admin-subscribers = 訂閱者
admin-active = 使用中
admin-paused = 暫停
admin-unreachable = 無法送達
admin-deliveries = 每小時的摘要
admin-chart = 最近 { $hours } 小時每小時的摘要：已送 { $sent }，未送 { $failed }（紅色）。
admin-as-numbers = 看數字
admin-hour = 時間
admin-sent = 已送
admin-not-sent = 未送
admin-source = 來源
admin-state = 狀態
admin-action = 操作
admin-read-now = 立即讀取
admin-failures = 失敗
admin-chat = 聊天
admin-when = 時間
admin-articles = 文章
admin-reason = 原因
admin-try-again = 再試一次
admin-forget = 略過

## 所有設定，以及摘要何時送達

settings-heading = 設定
settings-when = 摘要：{ $days } { $time }
settings-when-at-once = 摘要：無，您的標籤即時送達
settings-zone = 時區：{ $zone }，現在 { $clock }
settings-quiet = 勿擾：{ $quiet }
settings-size = 長短：{ $size }
settings-language = 語言：{ $language }
settings-tags =
    { $count ->
        [0] 標籤：還沒有
       *[other] 標籤：{ $tags }
    }
button-set-time = 時間
button-set-days = 星期
button-set-zone = 時區
button-set-quiet = 勿擾
button-set-size = 長短
button-set-pause = 暫停
button-set-language = 語言
button-set-format = 樣式
button-set-tags = 標籤
button-set-chats = 頻道和群組
button-all-settings = ‹ 所有設定

next-comes = 下一份摘要：{ $next }。
next-at-once = 新文章一到就送給您。
next-no-tags = 選好標籤，摘要就會送來：/tags
next-no-tags-there = 選好標籤，摘要就會送到那裡。
next-paused = 在您傳送 /resume 之前，什麼都不會送來。
next-refused = 我在那裡沒有發言權限。一旦有了權限，摘要就會重新送到。
one-stays = 至少要留一個。請先選另一個。

every-day = 每天
once-a-week = 每週一次
days-daily = 每天
days-weekdays = 平日
days-weekends = 週末
days-ask = 您的摘要{ $days }送達。點一天可以加上或取消，也可以直接輸入：/days 週一-週五
days-wrong = 我看不懂「{ $text }」是哪幾天。請試試 /days 週一-週五、/days 週末 或 /days 1,3,5

quiet-off = 無
quiet-ask =
    勿擾時段：{ $quiet }。

    在這段時間裡，即時文章會等到時段結束再送。您自己定的時間照常送達，但不響鈴。請選擇，或直接輸入：/quiet 22:00-07:00
quiet-set = 從現在起勿擾：{ $quiet }。您自己定的時間照常送達，但不響鈴。
quiet-set-off = 勿擾已關閉：即時文章一到就送。
quiet-wrong = 我看不懂「{ $text }」是哪段時間。請試試 /quiet 22:00-07:00 或 /quiet 關閉

pause-ask = 要暫停多久？之後會用一份摘要補上您錯過的內容。也可以直接輸入：/pause 7 或 /pause 到週一
pause-wrong = 看不懂「{ $text }」要暫停多久，可以是 1 到 { $most } 天。請試試 /pause 7 或 /pause 到週一
paused-until = 已暫停，到 { $until } 為止。之後會用一份摘要補上您錯過的內容。
paused-open = 已暫停。傳送 /resume 之後，會用一份摘要補上您錯過的內容。
resumed = 歡迎回來。會用一份摘要補上您錯過的內容。
resume-idle = 現在沒有暫停，摘要照常送達。
button-pause-days = { $days } 天
button-pause-open = 等我說繼續
button-resume = 結束暫停

size-ask = 一份摘要最多放多少？最好的新聞排在前面。也可以直接輸入：/size 10 或 /size 15分鐘
size-set = 現在一份摘要最多 { $size }。
size-set-all = 現在摘要包含全部內容，分頁顯示。
size-nearest = 這最接近您要的 { $asked } 則：可以選 5、10 或 20 則。
size-wrong = 我看不懂「{ $text }」是多長。請試試 /size 5、/size 10、/size 20、/size 15分鐘 或 /size 全部
size-all = 全部
size-stories = { $count } 則
size-minutes = { $count } 分鐘

chats-which = 要更改哪裡的設定？
chats-none = 找不到您和我都在的頻道或群組。請把我加到您擔任管理員的頻道或群組，或者在那裡傳送 /settings。
button-in-private = 私下更改
settings-in-private = 這個頻道的設定由管理員私下與我更改。
added-there = 我已加入。選好標籤，摘要就會送到那裡。沒有按鈕的設定，請用指令回覆設定訊息：/time 08:30
added-here = 謝謝您邀我進來。我帶來哪些標籤、何時送達，由管理員決定。
slow-down = 一下子太多了。請給我一點時間，馬上回來。
not-your-chat = 您不是那裡的管理員，或者我已經不在那裡了。
preview-note = 預覽：如果下一份摘要現在就來，會是這樣。
preview-nothing = 目前還沒有新內容。如果有，下一份摘要：{ $next }。
preview-nothing-at-once = 目前還沒有新內容。新文章一到就送給您。
preview-nothing-due = 目前還沒有新內容，也沒有排定的摘要。原因見 /settings
missed-none = 您什麼都沒錯過：每一份摘要都送到了。
missed-heading = { $count } 篇文章沒有送到，或可能沒有送到
why-how = 哪篇文章？請用 /why 回覆顯示它的訊息，或輸入它在上一份摘要裡的編號（第三篇用 /why 3），或它的連結。
why-which = 那則訊息裡有好幾篇。是哪一篇？請帶上編號回覆：第三篇用 /why 3
why-number = 那份摘要裡沒有這個編號。試試 /why 1
why-unknown = 我沒有來自那裡的文章：從未收錄、已被來源撤回，或者時間太久了。
why-sent = 它在您的摘要裡：{ $when }。
why-possibly-sent = 它在您的摘要裡（{ $when }），但 Telegram 沒有確認是否送達。/missed 會列出所有這樣的文章。
why-waits = 它在一份正在傳送的摘要裡（{ $when }）。
why-undelivered = 它所在的摘要（{ $when }）沒能送達。下一份會再帶上它。
why-refused = Telegram 拒收了它，所以您的摘要裡沒有它。等它更正後就會送來。
why-left = 您的摘要（{ $when }）沒有收它：{ $reason }。
why-would-leave = 下一份摘要也不會收它：{ $reason }。
why-held-back = 它自己的日期還沒到，到那時才會送：{ $when }。
why-earlier = 它比您的訂閱更早，或早到我已不記得。摘要只帶之後的新內容。
why-not-subscribed = 它沒有您訂閱的標籤。它的標籤：{ $tags }。
why-without-tags = 它沒有標籤，所以不會出現在任何摘要裡。
why-to-come = 它會隨下一份摘要送達：{ $when }。
why-no-edition = 它本該隨下一份摘要送達，但目前沒有排定的摘要。原因見 /settings
why-paused = 您暫停了摘要。暫停結束後送達：{ $when }。
why-paused-open = 您暫停了摘要。恢復後送達：/resume
why-quiet = 現在是您的勿擾時段。之後送達：{ $when }。
why-muted-word = 您略過了「{ $word }」
why-muted-source = 您略過了來自 { $source } 的內容
why-muted-story = 您略過了這件事
why-same-story = 它與《{ $title }》講的是同一件事
why-same-story-gone = 它講的事您已經看過
why-over-size = 摘要已滿，其他新聞排在前面
stats-heading = Gazette 的近況
stats-articles = 文章：{ $articles }，標籤：{ $tags }
stats-subscribers = 訂閱者：{ $total }；使用中 { $active }，暫停 { $paused }，無法送達 { $unreachable }
stats-deliveries = 至今的摘要：已送 { $sent }，可能已送 { $uncertain }，聊天已不在 { $gone }，被拒收 { $refused }
stats-queues = 工作：等待 { $waiting }，進行中 { $active }，失敗 { $failed }
stats-dead-letters = 等您處理的拒收摘要：{ $count }（/failed）
stats-rate = 速度：每秒最多 { $rate } 則訊息
stats-silent = Telegram 要求再安靜 { $seconds } 秒。
stats-stopped = Telegram 從 { $since } 起沒有回應。訊息正在等待。
stats-chart = 最近 { $days } 天每天的摘要：已送 { $sent }，未送 { $failed }（紅色）。
sources-heading = 來源
sources-none = 還沒有追蹤任何來源。
source-well = 上次讀取：{ $age }
source-unread = 尚未讀取
source-failing = 讀取失敗，最早見於 { $since }：{ $reason }
source-ended = 已永久消失，不再自動讀取：{ $reason }
source-last-success = 上次成功讀取：{ $age }
source-next = 下次嘗試：{ $when }
source-gone = 這個來源已不再追蹤。
source-reloading = 正在讀取……
button-reload = 重新讀取 { $source }
failed-heading = Telegram 拒收的摘要：{ $count } 份
failed-none = Telegram 沒有拒收任何內容，沒有摘要等您處理。
failed-entry =
    { $number }. 聊天 { $chat }，{ $when }，{ $articles } 篇文章
    { $reason }
failed-retried = 正在重試。
failed-discarded = 已捨棄。
failed-gone = 已經有人處理過了。
button-retry = 重試 { $number }
button-discard = 捨棄 { $number }
broadcast-how = 要告訴大家什麼？請寫在指令後面，例如 /broadcast 我們搬到新伺服器了。也可以用 /broadcast 回覆一則訊息。
broadcast-ask = 看起來是這樣。它會在其他訊息之後，逐一送到 { $count } 個聊天。要送出嗎？
broadcast-withheld = 沒有送出，沒有人看到。
broadcast-running = 正在傳送：目前 { $sent } / { $total }。
broadcast-done = 已送到 { $total } 個聊天中的 { $sent } 個。
broadcast-stopped = 已停止。{ $total } 個聊天中有 { $sent } 個已收到。
broadcast-gone = { $count } 個聊天已不在或封鎖了我。
broadcast-failed = 有 { $count } 個聊天被 Telegram 拒收。
broadcast-uncertain = 有 { $count } 個聊天，Telegram 沒有說是否送達。
button-broadcast = 送給所有人
button-withhold = 不送
button-stop-broadcast = 停止
alert-source = 有個來源從 { $since } 起讀取失敗：{ $source } – { $reason } 請看 /sources
alert-source-back = 有個來源又能讀取了：{ $source }。它從 { $since } 起讀取失敗。
alert-deliveries = 過去兩小時有 { $count } 份摘要被拒收或可能沒有送達。請看 /failed 和 /stats
alert-telegram-down = Telegram 從 { $since } 起沒有回應。訊息正在等待，恢復後就會送出。
alert-telegram-back = Telegram 恢復了（{ $until }）。從 { $since } 起沒有回應；等待的訊息現在送出。
alert-webhook = Telegram 從 { $since } 起連不上我的 webhook，我收不到任何人的訊息：{ $reason } – 請檢查 PUBLIC_URL 以及那裡的代理指向哪裡。
alert-webhook-back = 又能收到大家的訊息了（{ $until }）。Telegram 從 { $since } 起連不上我的 webhook。

## 離開

stop-ask = 要刪除這個聊天的全部資料嗎？包括設定{ $count ->
        [0] {""}
       *[other] 和 { $count } 個標籤
    }。之後不會再有摘要。
stop-done = 已刪除。我這裡不再有這個聊天的任何資料。隨時可以用 /start 重新開始。
stop-kept = 很高興您留下來。什麼都沒有刪除。
stop-done-undo = 已刪除。一分鐘內可以復原；之後我就不再知道這個聊天的任何事。隨時可以用 /start 重新開始。
stop-undone = 一切都恢復原樣了。
stop-undo-late = 已經徹底刪除，或早已恢復。用 /start 可以重新開始。
privacy =
    關於這個聊天，我記得：

    · 它的編號（{ $chat }），以及語言、時區、送達時間和其他設定
    · 您選的標籤，您略過的詞、來源和事件，以及收藏的文章
    · 我送過您哪些文章，免得同一篇來兩次：一份最新的清單，以及 30 天內每份摘要的內容
    · 一天之內，我的哪則訊息顯示哪篇文章，好讓我更正
    · 您在哪些頻道和群組裡管理我

    我不保存您的名字，也不保存您寫的話，除了更改設定的指令。搜尋時輸入的詞保留一週，不記錄是誰輸入的。沒有廣告，也沒有關於您的統計。

    /export 把這一切以檔案交給您。/stop 會刪除。
export-caption = 關於這個聊天我記得的一切。
export-nothing = 關於這個聊天我什麼都不記得。
button-stop-sure = 全部刪除
button-stop-keep = 保留

## 連接用語

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = 關閉、無、不要、關、取消
words-all = 全部、所有
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = 每天、每日、天天
words-weekdays = 平日、工作日、上班日
words-weekends = 週末、假日
# The same for how often a tag comes; words-daily is the third of them.
words-instant = 即時、馬上、立即
words-weekly = 每週、每星期、一週一次
words-hours = 12 正午、0 子夜
words-clock = -15 差一刻…、-15 …差一刻、-10 差十分…、-10 …差十分、-5 差五分…、-5 …差五分
words-commands = help 說明、help 幫助、help 怎麼用、settings 設定、stop 停止、stop 退出、unsubscribe 退訂、unsubscribe 取消訂閱、subscribe 訂閱、latest 新聞、digest 摘要、tags 標籤、search 搜尋、pause 暫停、search 搜索、search 尋找、subscribe 追蹤、unsubscribe 取消追蹤、mute 略過、saved 收藏、time 時間、timezone 時區、language 語言、stop 刪除、tags 我的標籤、settings 選單、language 更改語言

# 並列名稱的寫法：long（A、B和C）或 narrow（A、B、C）。
list-style = narrow
names-more = 另外 { $count } 個
day-and-time = { $day } { $time }

## 出了問題

button-stale = 這個按鈕已失效，請重新使用指令。
admins-only = 在這個聊天裡，只有管理員可以這樣做。
went-wrong = 我這邊出了點問題，請稍後再試。

## Pages and feeds on the web

page-feed = 訂閱源
page-feed-of = 訂閱源：{ $tag }
page-feed-all = 全部文章的訂閱源
page-table = 表格
page-open-telegram = 在 Telegram 中開啟
page-subscribe-telegram = 在 Telegram 中接收摘要
page-newer = ‹ 較新
page-older = 較早 ›
page-turns = 更多頁面
page-missing = 沒有這個頁面
page-missing-why = 可能是網址不完整，也可能是文章已被撤回，或者時間太久，不再保留。這裡還有更多內容：
