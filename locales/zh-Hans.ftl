# Gazette 简体中文。
# 这里的每一句都会原样发给读者：简短、亲切、具体。

## Telegram 菜单里的命令

command-start = 开始，或查看设置
command-digest = 立即获取摘要
command-latest = 最新文章
command-preview = 下一份摘要会有什么
command-missed = 没有送达的内容
command-why = 一篇文章为什么来了或没来
command-tag = 某个标签的最新文章
command-tags = 全部标签：订阅与退订
command-subscribe = 输入名称订阅标签
command-unsubscribe = 退订标签
command-time = 摘要几点送达
command-timezone = 您的时区
command-language = 我说的语言
command-format = 摘要的样式
command-settings = 所有设置
command-days = 摘要在哪几天送达
command-quiet = 免打扰时段
command-pause = 暂停一段时间
command-resume = 结束暂停
command-size = 摘要的长短
command-privacy = 我知道您的哪些信息
command-export = 把您的数据存成文件
command-help = 我能做什么
command-stop = 退出并删除数据

## 管理机器人的人

command-stats = 文章、订阅者和摘要各有多少
command-sources = 各来源的情况；重新读取
command-failed = Telegram 拒绝的摘要
command-broadcast = 给所有人发一条消息
command-alias = 标签的别名
help-operators = 您管理这个机器人，还可以用：
alias-how = 输入 /alias 早报 = 联合早报，大家就可以用“早报”来指这个标签。等号后面留空，别名就取消。
aliases-heading = 标签的别名
alias-set = “{ $alias }”现在指标签“{ $tag }”。
alias-dropped = 已取消别名“{ $alias }”。
alias-unknown = 没有“{ $alias }”这个别名。/alias 可以看到全部。
alias-is-tag = “{ $alias }”本身就是标签，不能用作别名。

## 机器人的自我介绍

bot-name = Gazette · 新闻摘要
bot-short-description = 按您选的标签，在您定的时间，送上新闻摘要。
bot-description =
    我替您读新闻，每天送上一份摘要：只含您选的标签，在您定的时间送达，没有广告。

    点“开始”，选择标签。

## 初次见面

welcome =
    您好！我替您读新闻，每天送上一份没有广告的摘要。

    您对哪些标签感兴趣？想要几个就点几个。
welcome-no-tags =
    您好！我替您读新闻，每天送上一份没有广告的摘要。

    这里还没有文章。有了文章之后，用 /tags 就能看到可以订阅的标签。
welcome-pick-one = 请先点选至少一个标签。
welcome-hour =
    已选 { $count } 个标签。您希望每天几点收到摘要？

    您那里现在应该是 { $clock }（{ $zone }）。如果没错，请点选一个时间。
button-other-clock = 我这里不是这个时间
welcome-clock = 您那里现在是几点？如果下面没有，请发送 /timezone 加上您所在的城市。
welcome-done =
    设置好了：{ $count } 个标签，{ $days } { $time } 送达。下一份摘要：{ $next }。

    先看第一份吧。
button-done-count =
    { $count ->
        [0] 选好了
       *[other] 选好了（{ $count }）
    }

## 帮助

help =
    我每天按您选的标签送上一份摘要。

    /tags – 浏览全部标签，订阅与退订；/tags 名称的一部分 可以查找
    /digest – 立即获取摘要
    /preview – 下一份会有什么
    /missed – 没有送达的内容
    /why – 一篇文章为什么来了或没来
    /latest – 最新文章
    /tag 名称 – 某个标签的最新文章
    /subscribe 名称、名称 – 输入名称订阅；末尾可加 每周，或加 即时（文章一到就发）
    /unsubscribe 名称 – 退订，全部退订用 /unsubscribe 全部
    /search 词 – 查找文章
    /mute 词 – 去掉含这个词的文章，只在一个标签里用 /mute 词 #标签；/unmute 恢复
    /save – 收藏您回复的文章；/saved 查看收藏
    /share – 标签或您回复的文章的链接
    /settings – 所有设置
    /time 08:30 20:00 – 摘要几点送达
    /days 周一-周五 – 在哪几天送达
    /timezone 上海 – 您的时区
    /quiet 22:00-07:00 – 免打扰时段
    /pause 7 – 暂停一周，之后一次补上；/resume 提前结束
    /size 10 – 一份摘要最多几条
    /language – 我说的语言
    /format – 摘要和文章的样式
    /privacy – 我知道您的哪些信息；/export 把它存成文件给您
    /stop – 退出并删除数据
unknown-command = 我不认识 { $command }。/help 里有我会的一切。
unknown-command-near = 我不认识 { $command }。您要找的是不是 { $near }？
just-talk = 我只听得懂命令和标签的名称。/help 里有我会的一切。

## 标签

tags-heading =
    { $subscribed ->
        [0] 点一下标签即可订阅。
       *[other] 您已订阅 { $subscribed } 个标签。点一下即可更改。
    }
tags-none = 这里还没有文章，所以也没有标签。请过些时候再来看看。
tags-page = { $page } / { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = 已订阅：{ $tags }。下一份摘要：{ $next }（{ $zone }）。
already-subscribed = 您已经订阅了：{ $tags }。
subscribed-toast = 已订阅“{ $tag }”
unsubscribed = 已退订：{ $tags }。
unsubscribed-toast = 已退订“{ $tag }”
unsubscribed-all = 已全部退订。在您再选标签之前，不会再有摘要：/tags
not-subscribed = 您没有订阅：{ $tags }。
nothing-subscribed = 您还没有订阅任何标签。/tags 可以看到全部。
subscribe-how = 订阅哪些标签？输入名称，用逗号隔开，或点选一个：
unsubscribe-how = 退订哪个标签？点选一个，或输入 /unsubscribe 全部
unknown-tag = 没有“{ $tag }”这个标签。您要找的是不是：
unknown-tag-none = 没有“{ $tag }”这个标签。/tags 可以看到全部。
unknown-tags = 也没有这些标签：{ $tags }。/tags 可以看到全部。
unknown-tag-gone = 这个标签已经没有了。

## 您的标签

tags-found = 与“{ $tag }”有关的标签：
button-own-tags = 我的标签（{ $count }）
button-all-tags = 全部标签
own-tags = 这是您的标签和各自的频率。点一下标签即可切换：每天、每周或即时。
own-tag = { $tag } · { $cadence ->
        [instant] 即时
        [weekly] 每周
       *[daily] 每天
    }
button-drop = ✕ 退订
# 频率，可输入在标签名称之后，一个词。
cadence =
    { $cadence ->
        [instant] 即时
        [weekly] 每周
       *[daily] 每天
    }
subscribed-instant = 已订阅：{ $tags }。新文章一到就发给您。
subscribed-weekly = 已订阅：{ $tags }，每周一次。下一次：{ $next }（{ $zone }）。

## 屏蔽

command-mute = 不想看到的词
command-unmute = 已屏蔽的内容，可以恢复
mute-how = 您不想看到哪些词？/mute 足球 会去掉所有含这个词的文章，/mute 足球 #体育 只去掉一个标签里的。几个词请用逗号隔开。
# 屏蔽词与标签之间的词，可以有几个：/mute 足球 在 体育
mute-in = 在、于
mute-done = 不再发送含有以下词的文章：{ $words }。
mute-done-in = “{ $tag }”标签里不再发送含有以下词的文章：{ $words }。
mute-apart = 只要含有其中一个词就会去掉。如果整个是一个名称，请先恢复，再输入：/mute “{ $text }”
mute-wrong = 我没法查找“{ $text }”。请输入一个词或名称：/mute 足球
mute-too-many = 我最多留意 { $most } 个词。请先恢复一些。
unmute-done = 已恢复：{ $text }
unmute-unknown = “{ $text }”没有被屏蔽。已屏蔽的有：
mutes = 这是您屏蔽的全部内容。点一下即可恢复。
mutes-none = 您没有屏蔽任何内容。/mute 足球 会去掉所有含这个词的文章。
muted-word-in = { $word } · 仅限 { $tag }
muted-source = 来源：{ $source }
muted-story = 事件：{ $title }
button-mutes = 我屏蔽的内容
button-less-story = 不再看这件事
story-muted = 不再发送“{ $title }”的后续。
story-unmuted = 已恢复“{ $title }”的后续。

## 查找、收藏、分享

command-search = 按词查找文章
command-save = 收藏一篇文章
command-saved = 您的收藏
command-share = 标签或文章的链接
search-how = 要找什么？也可以一次发完：/search 夜间列车
search-heading = 查找结果：{ $text }
search-none = 没有找到含“{ $text }”的文章。请少输几个词，或换一个说法。
search-near = 名字相近的标签：
save-how = 回复一篇文章并输入 /save，或点文章下面的“收藏”。/saved 可以看到全部收藏。
save-which = 收藏哪一篇？
save-done = 已收藏。/saved 可以看到全部收藏。
save-in-private = 收藏放在您和我的私聊里。请先到那里给我发一条消息。
saved = 您的收藏，最新的在前：
saved-none = 您还没有收藏。点文章下面的“收藏”即可。
unsaved = 已从收藏中移除。
button-save = 收藏
button-unsave = ✕ 移除
button-private = 打开私聊
share-how = 回复一篇文章并输入 /share，或写上标签：/share 科学。我的链接：{ $link }
share-link = “{ $name }”的链接：

## 阅读

digest-heading = { $day } · { $time }
digest-count = 为您选出 { $count } 条
digest-uncertain = 上一份摘要的内容，以防您没有收到
digest-withdrawn = 有 { $count } 条未列出：已被来源撤回，或者时间太久了。
digest-nothing-new = 上一份摘要之后还没有新内容。下一份：{ $next }。
digest-nothing = 暂时没有内容。下一份摘要：{ $next }。
digest-no-tags = 请先选一个标签，我才能为您编摘要：/tags
digest-gone = 这份摘要太久远了，我已经没有存档。
latest-heading = 您所订标签的最新文章
latest-heading-all = 最新文章
latest-none = 这里还没有文章。
tag-heading = { $tag }：最新文章
tag-none = 标签“{ $tag }”下暂时没有文章。
tag-which = 看哪个标签？点选一个，或输入 /tag 加名称：
more-sources = 另有 { $count } 个来源
more-sources-mark = ：
reading-time = { $minutes } 分钟读完
story-update = 更新：
updated = 更新于 { $time }
untitled = 无标题
article-no-text = 这篇文章只有标题。原文或许有更多内容。
article-part = 第 { $part } 部分，共 { $parts } 部分
article-gone = 这篇文章已被来源撤回。
article-missing = 这篇文章已经不在了：来源撤回了它，或者时间太久了。/latest 可以看最新文章。
button-read = 阅读全文
button-subscribe = 订阅 { $tag }
button-share = 分享
button-previous = ‹ 上一篇
button-next = 下一篇 ›
button-browser = 在浏览器中打开
less-ask = 要少看什么？“{ $title }”
source-muted = 不会再收到 { $source } 的文章。
source-unmuted = 会重新收到 { $source } 的文章。
button-less = 少看这类
button-less-tag = 退订 { $tag }
button-less-source = 不再看 { $source }
button-undo = 撤销
button-back = ‹ 返回
button-more = 还有 { $count } 条 ›
button-next-part = 继续阅读：第 { $part }/{ $parts } 部分
button-original = 阅读原文
button-show-again = 再看上一份摘要

## 设置

time-ask = 您的摘要{ $days } { $time }（{ $zone }）送达。点一个时间可以添加或取消，也可以直接输入：/time 08:30 20:00
time-set = 您的摘要{ $days } { $time }（{ $zone }）送达。
time-set-at-once = 记下了，用于每天或每周送达的标签：{ $days } { $time }（{ $zone }）。
time-set-idle = 记下了：{ $time }（{ $zone }）。选了标签就会有摘要：/tags
time-wrong = 我看不懂“{ $text }”是几点。试试 /time 08:30；一天两份的话：/time 08:30 20:00
time-too-many = 一天最多 { $most } 份摘要，请少选几个时间。
zone-ask =
    您的时区：{ $zone }，那里现在是 { $clock }。

    要更改的话，请点您那里现在的时间，或输入城市、国家或时差：/timezone 上海 或 /timezone UTC+8。也可以把您的位置发给我。
zone-set = 您的时区：{ $zone }，那里现在是 { $clock }。
zone-wrong = 我不认识时区“{ $text }”。试试附近的大城市，例如 /timezone 上海，或时差：/timezone UTC+8
zone-which = 有好几个地方，是哪一个？
language-ask = 我该说哪种语言？
language-set = 我现在说简体中文。
language-wrong = 我还不会说“{ $text }”。请选一种：
language-name = 简体中文
button-script-as-written = 文章：照原文
button-script-hans = 文章：转为简体
button-script-hant = 文章：转为繁体
script-set-as-written = 文章保持来源原本的字形。
script-set-hans = 文章现在都以简体字显示。
script-set-hant = 文章现在都以繁体字显示。

format-ask-rich = 摘要现在可以展开，并带有图片。如果您的 Telegram 只显示占位提示，请选择纯文字。
format-ask-classic = 摘要现在是纯文字，用数字按钮打开文章。较新的 Telegram 还可以显示能展开、带图片的消息。
format-set-rich = 摘要和文章现在可以展开，并显示图片。如果您只看到占位提示，请发送 /format classic
format-set-classic = 摘要和文章现在以纯文字发送，任何 Telegram 都能显示。
format-wrong = 没有“{ $text }”这种样式。请选择：
button-format-rich = 可展开，带图片
button-format-classic = 纯文字

## 所有设置，以及摘要何时送达

settings-heading = 设置
settings-when = 摘要：{ $days } { $time }
settings-when-at-once = 摘要：无，您的标签即时送达
settings-zone = 时区：{ $zone }，现在 { $clock }
settings-quiet = 免打扰：{ $quiet }
settings-size = 长短：{ $size }
settings-language = 语言：{ $language }
settings-tags =
    { $count ->
        [0] 标签：还没有
       *[other] 标签：{ $tags }
    }
button-set-time = 时间
button-set-days = 星期
button-set-zone = 时区
button-set-quiet = 免打扰
button-set-size = 长短
button-set-pause = 暂停
button-set-language = 语言
button-set-format = 样式
button-set-tags = 标签
button-set-chats = 频道和群组
button-all-settings = ‹ 所有设置

next-comes = 下一份摘要：{ $next }。
next-at-once = 新文章一到就发给您。
next-no-tags = 选好标签，摘要就会送来：/tags
next-no-tags-there = 选好标签，摘要就会送到那里。
next-paused = 在您发送 /resume 之前，什么都不会送来。
next-refused = 我在那里没有发言权限。一旦有了权限，摘要就会重新送到。
one-stays = 至少要留一个。请先选另一个。

every-day = 每天
once-a-week = 每周一次
days-daily = 每天
days-weekdays = 工作日
days-weekends = 周末
days-ask = 您的摘要{ $days }送达。点一天可以添加或取消，也可以直接输入：/days 周一-周五
days-wrong = 我看不懂“{ $text }”是哪几天。请试试 /days 周一-周五、/days 周末 或 /days 1,3,5

quiet-off = 无
quiet-ask =
    免打扰时段：{ $quiet }。

    在这段时间里，即时文章会等到时段结束再送。您自己定的时间照常送达，但不响铃。请选择，或直接输入：/quiet 22:00-07:00
quiet-set = 从现在起免打扰：{ $quiet }。您自己定的时间照常送达，但不响铃。
quiet-set-off = 免打扰已关闭：即时文章一到就送。
quiet-wrong = 我看不懂“{ $text }”是哪段时间。请试试 /quiet 22:00-07:00 或 /quiet 关闭

pause-ask = 要暂停多久？之后会用一份摘要补上您错过的内容。也可以直接输入：/pause 7 或 /pause 到周一
pause-wrong = 看不懂“{ $text }”要暂停多久，可以是 1 到 { $most } 天。请试试 /pause 7 或 /pause 到周一
paused-until = 已暂停，到 { $until } 为止。之后会用一份摘要补上您错过的内容。
paused-open = 已暂停。发送 /resume 之后，会用一份摘要补上您错过的内容。
resumed = 欢迎回来。会用一份摘要补上您错过的内容。
resume-idle = 现在没有暂停，摘要照常送达。
button-pause-days = { $days } 天
button-pause-open = 等我说继续
button-resume = 结束暂停

size-ask = 一份摘要最多放多少？最好的新闻排在前面。也可以直接输入：/size 10 或 /size 15分钟
size-set = 现在一份摘要最多 { $size }。
size-set-all = 现在摘要包含全部内容，分页显示。
size-nearest = 这最接近您要的 { $asked } 条：可以选 5、10 或 20 条。
size-wrong = 我看不懂“{ $text }”是多长。请试试 /size 5、/size 10、/size 20、/size 15分钟 或 /size 全部
size-all = 全部
size-stories = { $count } 条
size-minutes = { $count } 分钟

chats-which = 要更改哪里的设置？
chats-none = 没有找到您和我都在的频道或群组。请把我加到您担任管理员的频道或群组，或者在那里发送 /settings。
button-in-private = 在私聊中更改
settings-in-private = 本频道的设置由管理员在私聊中更改。
added-there = 我已经加入。选好标签，摘要就会发到那里。没有按钮的设置，请用命令回复设置消息：/time 08:30
added-here = 谢谢邀请。请管理员选择我在这里送上哪些标签、什么时候送。
slow-down = 一下子太多了。请稍等片刻，我马上就回来。
not-your-chat = 您不是那里的管理员，或者我已经不在那里了。

## 来龙去脉

preview-note = 预览：如果现在就发，下一份摘要会是这样。
preview-nothing = 目前没有新内容。如果有，下一份摘要：{ $next }。
preview-nothing-at-once = 目前没有新内容。新文章一到就发给您。
preview-nothing-due = 目前没有新内容，也没有排定的摘要。原因见 /settings
missed-none = 什么都没错过：您的摘要全部送达。
missed-heading = { $count } 篇文章没有送达，或可能没有送达
why-how = 哪篇文章？请用 /why 回复显示它的消息，或输入它在上一份摘要里的编号（第三篇用 /why 3），或它的链接。
why-which = 那条消息里有好几篇。是哪一篇？请带上编号回复：第三篇用 /why 3
why-number = 那份摘要里没有这个编号。试试 /why 1
why-unknown = 我没有来自那里的文章：从未收录、已被来源撤回，或者时间太久了。
why-sent = 它在您的摘要里：{ $when }。
why-possibly-sent = 它在您的摘要里（{ $when }），但 Telegram 没有确认是否送达。/missed 会列出所有这样的文章。
why-waits = 它在一份正在发送的摘要里（{ $when }）。
why-undelivered = 它所在的摘要（{ $when }）没能送达。下一份会再带上它。
why-refused = Telegram 拒绝了它，所以您的摘要里没有它。等它更正后就会发来。
why-left = 您的摘要（{ $when }）没有收它：{ $reason }。
why-would-leave = 下一份摘要也不会收它：{ $reason }。
why-held-back = 它自己的日期还没到，到那时才会发：{ $when }。
why-earlier = 它比您的订阅更早，或早到我已不记得。摘要只带之后的新内容。
why-not-subscribed = 它没有您订阅的标签。它的标签：{ $tags }。
why-without-tags = 它没有标签，所以不会出现在任何摘要里。
why-to-come = 它会随下一份摘要送达：{ $when }。
why-no-edition = 它本该随下一份摘要送达，但目前没有排定的摘要。原因见 /settings
why-paused = 您暂停了摘要。暂停结束后送达：{ $when }。
why-paused-open = 您暂停了摘要。恢复后送达：/resume
why-quiet = 现在是您的免打扰时段。之后送达：{ $when }。
why-muted-word = 您屏蔽了“{ $word }”
why-muted-source = 您屏蔽了来自 { $source } 的内容
why-muted-story = 您屏蔽了这件事
why-same-story = 它与《{ $title }》讲的是同一件事
why-same-story-gone = 它讲的事您已经看过
why-over-size = 摘要已满，其他内容排在前面

## 管理面板

admin-title = Gazette 管理面板
admin-password = 密码
admin-log-in = 登录
admin-log-out = 退出
admin-wrong = 密码不对。
admin-slower = 尝试过于频繁，请等几秒再试。
admin-as-of = 截至 { $when }（{ $zone }）
admin-queues = 队列与任务
admin-subscribers = 订阅者
admin-active = 活跃
admin-paused = 暂停
admin-unreachable = 无法送达
admin-deliveries = 每小时的摘要
admin-chart = 最近 { $hours } 小时每小时的摘要：已发送 { $sent }，未送达 { $failed }（红色）。
admin-as-numbers = 看数字
admin-hour = 时间
admin-sent = 已发送
admin-not-sent = 未送达
admin-source = 来源
admin-state = 状态
admin-action = 操作
admin-read-now = 立即读取
admin-failures = 失败
admin-chat = 聊天
admin-when = 时间
admin-articles = 文章
admin-reason = 原因
admin-try-again = 重试
admin-forget = 忽略

## 供管理员使用

stats-heading = Gazette 的运行情况
stats-articles = 文章：{ $articles }，标签：{ $tags }
stats-subscribers = 订阅者：{ $total }；活跃 { $active }，暂停 { $paused }，无法送达 { $unreachable }
stats-deliveries = 至今的摘要：已发送 { $sent }，可能已发送 { $uncertain }，聊天已消失 { $gone }，被拒绝 { $refused }
stats-queues = 任务：等待 { $waiting }，进行中 { $active }，失败 { $failed }
stats-dead-letters = 被拒绝、等您处理的摘要：{ $count }（/failed）
stats-rate = 速度：每秒最多 { $rate } 条消息
stats-silent = Telegram 要求再静默 { $seconds } 秒。
stats-stopped = Telegram 自 { $since } 起没有回应，消息正在等待。
stats-chart = 最近 { $days } 天每天的摘要：已发送 { $sent }，未送达 { $failed }（红色）。
sources-heading = 来源
sources-none = 还没有跟踪任何来源。
source-well = 上次读取：{ $age }
source-unread = 尚未读取
source-failing = 读取失败，始于{ $since }：{ $reason }
source-ended = 已永久消失，不再自动读取：{ $reason }
source-last-success = 上次成功读取：{ $age }
source-next = 下次尝试：{ $when }
source-gone = 已不再跟踪这个来源。
source-reloading = 正在读取…
button-reload = 重新读取 { $source }
failed-heading = { $count } 份摘要被 Telegram 拒绝
failed-none = Telegram 没有拒绝任何摘要，没有需要您处理的。
failed-entry =
    { $number }. 聊天 { $chat }，{ $when }，{ $articles } 篇文章
    { $reason }
failed-retried = 正在重试。
failed-discarded = 已丢弃。
failed-gone = 已经有人处理过了。
button-retry = 重试 { $number }
button-discard = 丢弃 { $number }
broadcast-how = 要告诉大家什么？写在命令后面，例如 /broadcast 我们搬到了新服务器。也可以用 /broadcast 回复一条消息。
broadcast-ask = 它看起来就是这样。将逐一发到 { $count } 个聊天，排在其他所有消息之后。要发送吗？
broadcast-withheld = 没有发送，没有人看到。
broadcast-running = 正在发送：已发 { $sent }，共 { $total }。
broadcast-done = 已发给 { $total } 个聊天中的 { $sent } 个。
broadcast-stopped = 已停止。{ $total } 个聊天中有 { $sent } 个收到了。
broadcast-gone = { $count } 个聊天已消失或屏蔽了我。
broadcast-failed = Telegram 拒绝发给 { $count } 个聊天。
broadcast-uncertain = 有 { $count } 个聊天，Telegram 没有说明是否送达。
button-broadcast = 发给所有人
button-withhold = 不发送
button-stop-broadcast = 停止
alert-source = 一个来源自 { $since } 起一直失败：{ $source } – { $reason } 详见 /sources
alert-source-back = 一个来源又能读取了：{ $source }。它自 { $since } 起一直失败。
alert-deliveries = 最近两小时有 { $count } 份摘要被拒绝或可能没有送达。详见 /failed 和 /stats
alert-telegram-down = Telegram 自 { $since } 起没有回应。消息先等待，恢复后发出。
alert-telegram-back = Telegram 已恢复（{ $until }）。它自 { $since } 起没有回应；等待的消息现在发出。
alert-webhook = Telegram 自 { $since } 起连不上我的 webhook，我收不到任何人的消息：{ $reason } – 请检查 PUBLIC_URL 以及那里的代理指向哪里。
alert-webhook-back = 又能收到大家的消息了（{ $until }）。Telegram 自 { $since } 起连不上我的 webhook。

## 退出

stop-ask = 要删除这个聊天的全部数据吗？包括设置{ $count ->
        [0] {""}
       *[other] 和 { $count } 个标签
    }。之后不会再有摘要。
stop-done = 已删除。我这里不再有这个聊天的任何数据。随时可以用 /start 重新开始。
stop-kept = 很高兴您留下来。什么都没有删除。
stop-done-undo = 已删除。一分钟之内可以撤销，之后我对这个聊天就一无所知了。随时可以用 /start 重新开始。
stop-undone = 一切都恢复原样了。
stop-undo-late = 已经彻底删除，或者已经恢复过了。可以用 /start 重新开始。

privacy =
    关于这个聊天，我记住的是：

    · 它的编号（{ $chat }），以及语言、时区、送达时间和其他设置
    · 您选的标签，屏蔽的词、来源和事件，以及收藏的文章
    · 我给您送过哪些文章，以免重复：最近文章的清单，以及 30 天内每份摘要的内容
    · 一天之内，我的哪条消息显示了哪篇文章，以便更正
    · 您在哪些频道和群组里管理我

    我不保存您的名字，除了更改设置的命令，也不保存您写的任何话。搜索时输入的词保留一周，不记录是谁输入的。没有广告，也没有关于您的统计。

    /export 把这一切存成文件给您，/stop 全部删除。
export-caption = 关于这个聊天，我记住的全部内容。
export-nothing = 关于这个聊天，我什么都没有记住。

button-stop-sure = 全部删除
button-stop-keep = 保留

## 连接用语

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = 关闭、无、不要、关、取消
words-all = 全部、所有
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = 每天、每日、天天
words-weekdays = 工作日、平日
words-weekends = 周末、双休日
# The same for how often a tag comes; words-daily is the third of them.
words-instant = 即时、马上、立即
words-weekly = 每周、每星期、一周一次
words-hours = 12 正午、0 子夜
words-clock = -15 差一刻…、-15 …差一刻、-10 差十分…、-10 …差十分、-5 差五分…、-5 …差五分
words-commands = help 帮助、help 怎么用、settings 设置、stop 停止、stop 退出、unsubscribe 退订、unsubscribe 取消订阅、subscribe 订阅、latest 新闻、digest 摘要、tags 标签、search 搜索、search 查找、pause 暂停、subscribe 关注、unsubscribe 取消关注、mute 屏蔽、saved 收藏、time 时间、timezone 时区、language 语言、stop 删除、tags 我的标签、settings 菜单、language 更改语言

# 并列名称的写法：long（A、B和C）或 narrow（A、B、C）。
list-style = narrow
names-more = 另外 { $count } 个
day-and-time = { $day } { $time }

## 出了问题

button-stale = 这个按钮已失效，请重新使用命令。
admins-only = 在这个聊天里，只有管理员可以这样做。
went-wrong = 我这边出了点问题，请稍后再试。

## Pages and feeds on the web

page-feed = 订阅源
page-feed-of = 订阅源：{ $tag }
page-feed-all = 全部文章的订阅源
page-table = 表格
page-open-telegram = 在 Telegram 中打开
page-subscribe-telegram = 在 Telegram 中接收摘要
page-newer = ‹ 较新
page-older = 较早 ›
page-turns = 更多页面
page-missing = 没有这个页面
page-missing-why = 可能是网址不完整，也可能是文章已被撤回，或者时间太久，不再保留。这里还有更多内容：
