# Gazette dalam bahasa Indonesia.
# Setiap teks dikirim apa adanya: singkat, hangat, jelas. Pembaca disapa “kamu”. “Tag” di sini disebut topik.

## Perintah, seperti di menu Telegram

command-start = Mulai, atau lihat pengaturanmu
command-digest = Ringkasanmu, sekarang juga
command-latest = Artikel terbaru
command-preview = Isi ringkasanmu berikutnya
command-missed = Yang tidak sampai padamu
command-why = Kenapa artikel datang, atau tidak
command-tag = Artikel terbaru dari satu topik
command-tags = Semua topik: ikuti dan berhenti
command-subscribe = Ikuti topik dengan mengetik namanya
command-unsubscribe = Berhenti mengikuti topik
command-time = Jam berapa ringkasanmu datang
command-timezone = Zona waktumu
command-language = Bahasa yang kupakai
command-format = Tampilan ringkasan
command-settings = Semua pengaturan, berupa tombol
command-days = Hari apa saja ringkasan datang
command-quiet = Jam tenang tanpa kiriman
command-pause = Jeda sebentar tanpa ringkasan
command-resume = Akhiri jeda
command-size = Panjang ringkasan
command-privacy = Yang kuketahui tentangmu
command-export = Datamu, sebagai berkas
command-help = Yang bisa kulakukan
command-stop = Keluar dan hapus datamu

## Yang bisa dilakukan operator

command-stats = Berapa artikel, pelanggan, dan ringkasan yang ada
command-sources = Keadaan tiap sumber; baca ulang satu
command-failed = Ringkasan yang ditolak Telegram
command-broadcast = Pesan untuk semua orang
command-alias = Nama lain untuk topik
help-operators = Untukmu, yang mengurus bot ini:
alias-how = Ketik /alias NYT = New York Times, dan orang bisa menulis NYT untuk topik itu. Kalau setelah tanda = kosong, nama itu dihapus.
aliases-heading = Nama lain untuk topik
alias-set = “{ $alias }” sekarang berarti { $tag }.
alias-dropped = “{ $alias }” bukan nama lain lagi.
alias-unknown = Tidak ada nama lain “{ $alias }”. /alias menampilkan semuanya.
alias-is-tag = “{ $alias }” sendiri sebuah topik, jadi tidak bisa menjadi nama lain.

## Perkenalan bot

bot-name = Gazette · ringkasan berita
bot-short-description = Berita dari topik pilihanmu, pada jam yang kamu tentukan.
bot-description =
    Aku membaca berita untukmu dan mengirim satu ringkasan setiap hari: hanya topik pilihanmu, pada jam yang kamu tentukan, tanpa iklan.

    Ketuk “Mulai” untuk memilih topik.

## Kunjungan pertama

welcome =
    Halo! Aku membaca berita dan mengirim satu ringkasan setiap hari, tanpa iklan.

    Topik apa yang kamu suka? Ketuk sebanyak yang kamu mau.
welcome-no-tags =
    Halo! Aku membaca berita dan mengirim satu ringkasan setiap hari, tanpa iklan.

    Belum ada artikel di sini. Begitu ada, /tags menampilkan topik yang bisa kamu ikuti.
welcome-pick-one = Ketuk dulu setidaknya satu topik.
welcome-hour =
    { $count } topik dipilih. Jam berapa kamu mau menerima ringkasan?

    Apakah di tempatmu sekarang { $clock } ({ $zone })? Kalau ya, pilih jamnya.
button-other-clock = Jamku menunjukkan waktu lain
welcome-clock = Jam berapa sekarang di tempatmu? Kalau tidak ada di sini, kirim /timezone dan nama kotamu.
welcome-done =
    Sudah siap: { $count } topik, { $days } pukul { $time }. Ringkasan berikutnya: { $next }.

    Ini yang pertama untukmu.
button-done-count =
    { $count ->
        [0] Selesai
       *[other] Selesai ({ $count })
    }

## Bantuan

help =
    Aku mengirim satu ringkasan setiap hari dari topik pilihanmu.

    /tags – semua topik: ikuti dan berhenti; /tags dan sebagian nama menemukannya
    /digest – ringkasanmu, sekarang juga
    /preview – isi ringkasan berikutnya
    /missed – yang tidak sampai padamu
    /why – kenapa sebuah artikel datang, atau tidak
    /latest – artikel terbaru
    /tag nama – artikel terbaru dari satu topik
    /subscribe nama, nama – ikuti dengan mengetik; tambahkan mingguan untuk seminggu sekali, langsung untuk seketika
    /unsubscribe nama – berhenti mengikuti, semuanya dengan /unsubscribe semua
    /search kata – artikel yang memuatnya
    /mute kata – lewati yang memuatnya; di satu topik: /mute kata di Topik; /unmute membuatnya datang lagi
    /save – simpan artikel yang kamu balas; /saved menampilkannya
    /share – tautan ke topik atau ke artikel yang kamu balas
    /settings – semua pengaturan, berupa tombol
    /time 08:30 20:00 – jam berapa ringkasanmu datang
    /days sen-jum – hari apa saja
    /timezone Jakarta – zona waktumu
    /quiet 22:00-07:00 – jam tenang tanpa kiriman
    /pause 7 – seminggu tanpa ringkasan, lalu satu berisi semuanya; /resume mengakhirinya
    /size 10 – jumlah berita dalam satu ringkasan
    /language – bahasa yang kupakai
    /format – tampilan ringkasan dan artikel
    /privacy – yang kuketahui tentangmu; /export memberikannya sebagai berkas
    /stop – keluar dan hapus datamu
unknown-command = Aku tidak kenal { $command }. /help menunjukkan yang bisa kulakukan.
unknown-command-near = Aku tidak kenal { $command }. Maksudmu { $near }?
just-talk = Aku hanya mengerti perintah dan nama topik. /help menunjukkan yang bisa kulakukan.

## Topik

tags-heading =
    { $subscribed ->
        [0] Ketuk satu topik untuk mengikutinya.
       *[other] Kamu mengikuti { $subscribed } topik. Ketuk untuk mengubah.
    }
tags-none = Belum ada artikel di sini, jadi belum ada topik juga. Mampir lagi nanti ya.
tags-page = { $page } / { $pages }
tag-button = { $tag } · { $count }
tag-button-on = ✓ { $tag } · { $count }
subscribed = Kamu sekarang mengikuti { $tags }. Ringkasan berikutnya: { $next } ({ $zone }).
already-subscribed = Kamu sudah mengikuti { $tags }.
subscribed-toast = Kamu sekarang mengikuti { $tag }
unsubscribed = Kamu berhenti mengikuti { $tags }.
unsubscribed-toast = Kamu berhenti mengikuti { $tag }
unsubscribed-all = Kamu berhenti mengikuti semuanya. Tidak ada ringkasan lagi sampai kamu memilih topik: /tags
not-subscribed = Kamu tidak mengikuti { $tags }.
nothing-subscribed = Kamu belum mengikuti topik apa pun. /tags menampilkan semuanya.
subscribe-how = Topik apa? Ketik namanya dengan koma di antaranya, atau ketuk salah satu:
unsubscribe-how = Topik yang mana? Ketuk salah satu, atau ketik /unsubscribe semua
unknown-tag = Tidak ada topik “{ $tag }”. Mungkin salah satu ini?
unknown-tag-none = Tidak ada topik “{ $tag }”. /tags menampilkan semuanya.
unknown-tags = Topik ini juga tidak ada: { $tags }. /tags menampilkan semuanya.
unknown-tag-gone = Topik ini sudah tidak ada.
tags-found = Topik mirip “{ $tag }”:
button-own-tags = Topikku ({ $count })
button-all-tags = Semua topik
own-tags = Topikmu, dan seberapa sering datangnya. Ketuk satu untuk mengubah: harian, mingguan, atau langsung.
own-tag =
    { $tag } · { $cadence ->
        [instant] segera
        [weekly] pekanan
       *[daily] harian
    }
button-drop = ✕ Berhenti
cadence =
    { $cadence ->
        [instant] langsung
        [weekly] mingguan
       *[daily] harian
    }
subscribed-instant = Kamu sekarang mengikuti { $tags }. Artikel baru datang begitu terbit.
subscribed-weekly = Kamu sekarang mengikuti { $tags }, seminggu sekali. Berikutnya: { $next } ({ $zone }).
command-mute = Kata yang kulewati
command-unmute = Buka lagi yang kamu bisukan
mute-how = Kata apa yang tidak mau kamu baca? /mute sepak bola melewati semua artikel yang memuatnya, /mute sepak bola di Olahraga hanya dari satu topik. Nama dengan beberapa kata tetap utuh; koma memisahkannya.
mute-in = di
mute-done = Tidak ada lagi artikel dengan { $words }.
mute-done-in = Di topik { $tag }, tidak ada lagi artikel dengan { $words }.
mute-apart = Salah satunya saja sudah cukup. Kalau maksudmu satu nama, biarkan keduanya datang lagi, lalu ketik: /mute “{ $text }”
mute-wrong = Aku tidak bisa mencari “{ $text }”. Coba satu kata atau nama: /mute sepak bola
mute-too-many = Paling banyak { $most } kata yang bisa kuawasi. Buka lagi beberapa dulu ya.
unmute-done = Ini datang lagi: { $text }
unmute-unknown = “{ $text }” tidak dibisukan. Yang ini iya:
mutes = Semua yang dibisukan. Ketuk satu supaya datang lagi.
mutes-none = Tidak ada yang dibisukan. /mute sepak bola melewati semua artikel dengan kata itu.
muted-word-in = { $word } · di { $tag }
muted-source = Sumber: { $source }
muted-story = Kisah: { $title }
button-mutes = Yang kubisukan
button-less-story = Jangan lagi kisah ini
story-muted = Tidak ada lagi tentang “{ $title }”.
story-unmuted = Kabar “{ $title }” datang lagi.
command-search = Cari artikel dari katanya
command-save = Simpan sebuah artikel
command-saved = Yang kamu simpan
command-share = Tautan ke topik atau artikel
search-how = Apa yang harus kucari? Bisa juga langsung: /search kereta malam
search-heading = Ditemukan: { $text }
search-none = Tidak ada artikel dengan “{ $text }”. Coba lebih sedikit kata, atau kata lain.
search-near = Topik dengan nama yang mirip:
save-how = Balas artikel dengan /save, atau ketuk “Simpan” di bawahnya. /saved menampilkan semua yang kamu simpan.
save-which = Yang mana?
save-done = Tersimpan. /saved menampilkan semua yang kamu simpan.
save-in-private = Artikelmu kusimpan di obrolan pribadi kita. Tulis padaku di sana dulu.
saved = Yang kamu simpan, yang terbaru di atas:
saved-none = Kamu belum menyimpan apa pun. Ketuk “Simpan” di bawah artikel.
unsaved = Sudah tidak tersimpan.
button-save = Simpan
button-unsave = ✕ Keluarkan
button-private = Buka obrolan pribadi
share-how = Balas artikel dengan /share, atau sebut topik: /share Sains. Tautan kepadaku: { $link }
share-link = Tautan ke { $name }:

## Membaca

digest-heading = { $day } · { $time }
digest-count = { $count } berita untukmu
digest-uncertain = Dari ringkasan sebelumnya, siapa tahu tidak sampai
digest-withdrawn = { $count } berita tidak ada: sumbernya menariknya kembali, atau sudah terlalu lama.
digest-nothing-new = Belum ada yang baru sejak ringkasan terakhirmu. Berikutnya: { $next }.
digest-nothing = Belum ada yang bisa diceritakan. Ringkasan berikutnya: { $next }.
digest-no-tags = Pilih topik dulu, lalu kubuatkan ringkasan: /tags
digest-gone = Ringkasan ini sudah terlalu lama: aku tidak menyimpannya lagi.
latest-heading = Artikel terbaru dari topikmu
latest-heading-all = Artikel terbaru
latest-none = Belum ada artikel di sini.
tag-heading = { $tag }: artikel terbaru
tag-none = Belum ada artikel dengan topik “{ $tag }” saat ini.
tag-which = Topik yang mana? Ketuk salah satu, atau ketik /tag dan namanya:
more-sources = +{ $count } sumber
more-sources-mark = :
reading-time = baca { $minutes } menit
story-update = Lanjutan:
updated = diperbarui { $time }
untitled = Tanpa judul
article-no-text = Artikel ini hanya punya judul. Mungkin ada lebih banyak di aslinya.
article-part = Bagian { $part } dari { $parts }
article-gone = Artikel ini ditarik oleh sumbernya.
article-missing = Artikel ini sudah tidak ada padaku: sumbernya menariknya, atau sudah terlalu lama. /latest menampilkan yang terbaru.
button-read = Baca
button-subscribe = Ikuti { $tag }
button-share = Bagikan
button-previous = ‹ Sebelumnya
button-next = Berikutnya ›
button-browser = Buka di browser
less-ask = Kurangi yang mana? “{ $title }”
source-muted = Tidak ada lagi yang datang dari { $source }.
source-unmuted = { $source } datang lagi.
button-less = Kurangi ini
button-less-tag = Berhenti ikuti { $tag }
button-less-source = Jangan dari { $source }
button-undo = Urungkan
button-back = ‹ Kembali
button-more = { $count } lagi ›
button-next-part = Lanjut baca: bagian { $part } dari { $parts }
button-original = Artikel asli
button-show-again = Lihat ringkasan terakhirku

## Pengaturan

time-ask = Ringkasanmu datang pukul { $time } ({ $zone }), { $days }. Ketuk satu jam untuk menambah atau menghapusnya, atau ketik: /time 08:30 20:00
time-set = Ringkasanmu datang pukul { $time } ({ $zone }), { $days }.
time-set-at-once = Kucatat untuk topik harian atau mingguan: pukul { $time } ({ $zone }), { $days }.
time-set-idle = Kucatat: { $time } ({ $zone }). Ringkasan datang begitu kamu memilih topik: /tags
time-wrong = Aku tidak bisa membaca “{ $text }” sebagai jam. Coba /time 08:30 atau, untuk dua ringkasan sehari, /time 08:30 20:00
time-too-many = Paling banyak { $most } ringkasan sehari. Pilih lebih sedikit jam ya.
zone-ask =
    Zona waktumu { $zone }, di sana sekarang { $clock }.

    Untuk mengubahnya, ketuk waktu yang ditunjukkan jammu sekarang, atau ketik kota, negara, atau selisih waktu: /timezone Jakarta atau /timezone UTC+7. Atau kirim lokasimu.
zone-set = Zona waktumu { $zone }, di sana sekarang { $clock }.
zone-wrong = Aku tidak kenal zona waktu “{ $text }”. Coba nama kota besar terdekat, misalnya /timezone Jakarta, atau selisih waktu: /timezone UTC+7
zone-which = Ada beberapa tempat. Yang mana?
language-ask = Bahasa apa yang sebaiknya kupakai?
language-set = Sekarang aku berbahasa Indonesia.
language-wrong = Aku belum bisa “{ $text }”. Pilih salah satu:
language-name = Bahasa Indonesia
button-script-as-written = Tionghoa: seperti aslinya
button-script-hans = Tionghoa: sederhana
button-script-hant = Tionghoa: tradisional
script-set-as-written = Artikel berbahasa Tionghoa tetap seperti tulisan sumbernya.
script-set-hans = Artikel berbahasa Tionghoa sekarang datang dalam aksara sederhana.
script-set-hant = Artikel berbahasa Tionghoa sekarang datang dalam aksara tradisional.

format-ask-rich = Ringkasan datang sebagai pesan yang bisa dibuka, dengan gambar. Kalau Telegram-mu hanya menampilkan pemberitahuan, pilih teks biasa.
format-ask-classic = Ringkasan datang sebagai teks biasa dengan tombol bernomor. Telegram yang lebih baru juga bisa menampilkan pesan yang bisa dibuka, dengan gambar.
format-set-rich = Ringkasan dan artikel sekarang bisa dibuka dan menampilkan gambar. Kalau kamu hanya melihat pemberitahuan, kirim /format classic
format-set-classic = Ringkasan dan artikel sekarang datang sebagai teks biasa, yang bisa ditampilkan semua Telegram.
format-wrong = Aku tidak kenal tampilan “{ $text }”. Pilih salah satu:
button-format-rich = Bisa dibuka, dengan gambar
button-format-classic = Teks biasa

## Dasbor

admin-title = Dasbor Gazette
admin-password = Kata sandi
admin-log-in = Masuk
admin-log-out = Keluar
admin-wrong = Itu bukan kata sandinya.
admin-slower = Terlalu banyak percobaan sekaligus. Tunggu beberapa detik, lalu coba lagi.
admin-as-of = Per { $when } ({ $zone })
admin-queues = Antrean dan tugas
admin-subscribers = Pelanggan
admin-active = Aktif
admin-paused = Jeda
admin-unreachable = Tak terjangkau
admin-deliveries = Ringkasan per jam
admin-chart = Ringkasan per jam, { $hours } jam terakhir: { $sent } terkirim, { $failed } tidak (merah).
admin-as-numbers = Dalam angka
admin-hour = Jam
admin-sent = Terkirim
admin-not-sent = Tidak terkirim
admin-source = Sumber
admin-state = Keadaan
admin-action = Tindakan
admin-read-now = Baca sekarang
admin-failures = Kegagalan
admin-chat = Obrolan
admin-when = Kapan
admin-articles = Artikel
admin-reason = Alasan
admin-try-again = Coba lagi
admin-forget = Lupakan

## Semua pengaturan, dan kapan ringkasan datang

settings-heading = Pengaturan
settings-when = Ringkasan: { $time }, { $days }
settings-when-at-once = Ringkasan: tidak ada, topikmu datang seketika
settings-zone = Zona waktu: { $zone }, sekarang { $clock }
settings-quiet = Jam tenang: { $quiet }
settings-size = Panjang: { $size }
settings-language = Bahasa: { $language }
settings-tags =
    { $count ->
        [0] Topik: belum ada
       *[other] Topik: { $tags }
    }
button-set-time = Jam
button-set-days = Hari
button-set-zone = Zona waktu
button-set-quiet = Jam tenang
button-set-size = Panjang
button-set-pause = Jeda
button-set-language = Bahasa
button-set-format = Tampilan
button-set-tags = Topik
button-set-chats = Channel dan grup
button-all-settings = ‹ Semua pengaturan

next-comes = Berikutnya: { $next }.
next-at-once = Artikel baru datang begitu terbit.
next-no-tags = Ringkasan datang begitu kamu memilih topik: /tags
next-no-tags-there = Ringkasan datang di sana begitu kamu memilih topik.
next-paused = Tidak ada yang datang sampai kamu kirim /resume
next-refused = Aku tidak diizinkan menulis di sana. Begitu diizinkan, ringkasan datang lagi.
one-stays = Harus ada satu yang tinggal. Pilih yang lain dulu.

every-day = setiap hari
once-a-week = seminggu sekali
days-daily = Setiap hari
days-weekdays = Hari kerja
days-weekends = Akhir pekan
days-ask = Hari ringkasanmu: { $days }. Ketuk satu hari untuk menambah atau menghapusnya, atau ketik: /days sen-jum
days-wrong = Aku tidak bisa membaca “{ $text }” sebagai hari. Coba /days sen-jum, /days akhir pekan, atau /days 1,3,5

quiet-off = tidak ada
quiet-ask =
    Jam tenang: { $quiet }.

    Pada jam itu tidak ada yang langsung datang; semuanya menunggu sampai jam itu lewat. Ringkasan pada jam pilihanmu sendiri tetap datang, tanpa suara. Pilih, atau ketik: /quiet 22:00-07:00
quiet-set = Mulai sekarang tenang: { $quiet }. Ringkasan pada jam pilihanmu sendiri tetap datang, tanpa suara.
quiet-set-off = Tidak ada jam tenang lagi: artikel yang dikirim langsung tidak lagi menunggu.
quiet-wrong = Aku tidak bisa membaca “{ $text }” sebagai jam tenang. Coba /quiet 22:00-07:00 atau /quiet mati

pause-ask = Berapa lama aku berhenti mengirim? Setelah itu satu ringkasan berisi semua yang terlewat. Bisa juga ketik: /pause 7 atau /pause sampai Senin
pause-wrong = Aku tidak memahami “{ $text }” sebagai jeda 1 sampai { $most } hari. Coba /pause 7 atau /pause sampai Senin
paused-until = Jeda sampai { $until }. Setelah itu satu ringkasan berisi semua yang terlewat.
paused-open = Jeda. Setelah /resume, satu ringkasan berisi semua yang terlewat.
resumed = Selamat datang kembali. Satu ringkasan berisi semua yang terlewat.
resume-idle = Sedang tidak ada jeda: ringkasanmu tetap datang.
button-pause-days = { $days } hari
button-pause-open = Sampai kubilang
button-resume = Akhiri jeda

size-ask = Paling banyak seberapa isi satu ringkasan? Yang terpenting di depan. Bisa juga ketik: /size 10 atau /size 15 menit
size-set = Satu ringkasan sekarang berisi paling banyak { $size }.
size-set-all = Satu ringkasan sekarang berisi semuanya, per halaman.
size-nearest = Itu yang terdekat dengan { $asked }: pilihannya 5, 10, atau 20.
size-wrong = Aku tidak bisa membaca “{ $text }” sebagai panjang. Coba /size 5, /size 10, /size 20, /size 15 menit, atau /size semua
size-all = semua
size-stories = { $count } berita
size-minutes = { $count } menit

chats-which = Pengaturan tempat mana yang mau kamu ubah?
chats-none = Aku tidak melihat channel atau grup yang kita ikuti berdua. Tambahkan aku di tempat kamu jadi admin, atau kirim /settings di sana.
button-in-private = Ubah di obrolan pribadi
settings-in-private = Pengaturan channel ini diubah oleh adminnya, lewat obrolan pribadi denganku.
added-there = Aku sudah di sana. Pilih topik, dan ringkasanku datang ke sana. Untuk yang tidak ada tombolnya, balas pengaturannya dengan perintah: /time 08:30
added-here = Terima kasih sudah mengajakku. Admin memilih topik yang kubawa ke sini, dan kapan aku datang.
slow-down = Banyak sekali sekaligus. Tunggu sebentar, ya, lalu kita lanjut.
not-your-chat = Kamu bukan admin di sana, atau aku sudah tidak ada di sana.
preview-note = Pratinjau: inilah isi ringkasanmu berikutnya kalau datang sekarang.
preview-nothing = Sejauh ini belum ada yang baru. Ringkasan berikutnya, kalau ada isinya: { $next }.
preview-nothing-at-once = Sejauh ini belum ada yang baru. Artikel baru datang begitu terbit.
preview-nothing-due = Sejauh ini belum ada yang baru, dan tidak ada ringkasan yang dijadwalkan. /settings menunjukkan alasannya.
missed-none = Tidak ada yang terlewat: semua ringkasanmu sampai.
missed-heading = { $count } artikel tidak sampai padamu, atau mungkin tidak
why-how = Artikel yang mana? Balas /why pada pesan yang menampilkannya, atau ketik nomornya di ringkasan terakhirmu, /why 3 untuk yang ketiga, atau tautannya.
why-which = Pesan itu berisi beberapa. Yang mana? Balas dengan nomornya: /why 3 untuk yang ketiga
why-number = Ringkasan itu tidak punya nomor itu. Coba /why 1
why-unknown = Aku tidak punya artikel dari sana. Belum pernah ada di sini, sumbernya menariknya, atau sudah terlalu lama.
why-sent = Artikel itu ada di ringkasanmu: { $when }.
why-possibly-sent = Artikel itu ada di ringkasanmu ({ $when }), tapi Telegram tidak pernah bilang apakah sampai. /missed menampilkan semua artikel seperti itu.
why-waits = Artikel itu ada di ringkasan yang sedang menuju padamu ({ $when }).
why-undelivered = Ringkasannya ({ $when }) tidak bisa dikirim. Yang berikutnya membawanya lagi.
why-refused = Telegram menolaknya, jadi ringkasanmu datang tanpa artikel itu. Artikel itu datang setelah diperbaiki.
why-left = Ringkasanmu tidak memuatnya ({ $when }): { $reason }.
why-would-leave = Ringkasanmu berikutnya tidak akan memuatnya: { $reason }.
why-held-back = Ditahan sampai tanggalnya sendiri: { $when }.
why-earlier = Lebih lama dari saat kamu mulai mengikuti, atau dari yang bisa kuingat. Ringkasan membawa yang baru sejak itu.
why-not-subscribed = Tidak ada topikmu di dalamnya. Topiknya: { $tags }.
why-without-tags = Tidak punya topik, jadi tidak ada ringkasan yang membawanya.
why-to-come = Datang bersama ringkasanmu berikutnya: { $when }.
why-no-edition = Akan datang bersama ringkasanmu berikutnya, tapi belum ada yang dijadwalkan. /settings menunjukkan alasannya.
why-paused = Ringkasanmu sedang jeda. Datang setelahnya: { $when }.
why-paused-open = Ringkasanmu sedang jeda. Datang setelah /resume
why-quiet = Ini jam tenangmu. Datang setelahnya: { $when }.
why-muted-word = kamu membisukan “{ $word }”
why-muted-source = kamu membisukan semua dari { $source }
why-muted-story = kamu membisukan kisah ini
why-same-story = menceritakan hal yang sama dengan “{ $title }”
why-same-story-gone = menceritakan yang sudah pernah kamu terima
why-over-size = ringkasan sudah penuh, berita lain lebih dulu
stats-heading = Kabar Gazette
stats-articles = Artikel: { $articles }, topik: { $tags }
stats-subscribers = Pelanggan: { $total }; aktif { $active }, jeda { $paused }, tak terjangkau { $unreachable }
stats-deliveries = Ringkasan sejauh ini: { $sent } terkirim, { $uncertain } mungkin terkirim, { $gone } ke obrolan yang sudah tidak ada, { $refused } ditolak
stats-queues = Pekerjaan: { $waiting } menunggu, { $active } berjalan, { $failed } gagal
stats-dead-letters = Ringkasan ditolak yang menunggumu: { $count } (/failed)
stats-rate = Laju: sampai { $rate } pesan per detik
stats-silent = Telegram minta diam { $seconds } dtk lagi.
stats-stopped = Telegram tidak menjawab sejak: { $since }. Pesan menunggu.
stats-chart = Ringkasan per hari, { $days } hari terakhir: { $sent } terkirim, { $failed } tidak (merah).
sources-heading = Sumber
sources-none = Belum ada sumber yang diikuti.
source-well = Dibaca: { $age }
source-unread = Belum dibaca
source-failing = Gagal, pertama terlihat { $since }: { $reason }
source-ended = Hilang untuk selamanya, tidak lagi dibaca sendiri: { $reason }
source-last-success = Terakhir dibaca: { $age }
source-next = Percobaan berikutnya: { $when }
source-gone = Sumber ini tidak diikuti lagi.
source-reloading = Sedang dibaca…
button-reload = Muat ulang { $source }
failed-heading = { $count } ringkasan yang ditolak Telegram
failed-none = Telegram tidak menolak apa pun. Tidak ada ringkasan yang menunggumu.
failed-entry =
    { $number }. Obrolan { $chat }, { $when }, { $articles } artikel
    { $reason }
failed-retried = Mencoba lagi.
failed-discarded = Dibuang.
failed-gone = Sudah ada yang mengurusnya.
button-retry = Coba lagi { $number }
button-discard = Buang { $number }
broadcast-how = Apa yang harus kusampaikan ke semua? Ketik setelah perintah, misalnya /broadcast Kami pindah server. Atau balas /broadcast pada sebuah pesan.
broadcast-ask = Beginilah tampilannya. Ini dikirim ke { $count } obrolan, satu per satu, setelah semua yang lain. Kirim?
broadcast-withheld = Tidak dikirim. Tidak ada yang melihatnya.
broadcast-running = Mengirim: { $sent } dari { $total } sejauh ini.
broadcast-done = Terkirim ke { $sent } dari { $total } obrolan.
broadcast-stopped = Dihentikan. { $sent } dari { $total } obrolan sudah menerimanya.
broadcast-gone = { $count } obrolan sudah tidak ada atau memblokirku.
broadcast-failed = Telegram menolaknya untuk { $count } obrolan.
broadcast-uncertain = Untuk { $count } obrolan, Telegram tidak pernah bilang apakah sampai.
button-broadcast = Kirim ke semua
button-withhold = Jangan kirim
button-stop-broadcast = Hentikan
alert-source = Sebuah sumber gagal sejak { $since }: { $source } – { $reason } Lihat /sources
alert-source-back = Sebuah sumber terbaca lagi: { $source }. Gagal sejak: { $since }.
alert-deliveries = { $count } ringkasan dalam dua jam terakhir ditolak atau mungkin tidak sampai. Lihat /failed dan /stats
alert-telegram-down = Telegram tidak menjawab sejak: { $since }. Pesan menunggu dan dikirim begitu Telegram kembali.
alert-telegram-back = Telegram sudah kembali ({ $until }). Tidak menjawab sejak: { $since }. Yang menunggu dikirim sekarang.
alert-webhook = Telegram tidak bisa mencapai webhook-ku, jadi aku tidak mendengar siapa pun. Sejak: { $since }. Sebab: { $reason } – Periksa PUBLIC_URL dan ke mana proksinya mengarah.
alert-webhook-back = Aku mendengar semua orang lagi ({ $until }). Telegram tidak bisa mencapai webhook-ku sejak: { $since }.

## Keluar

stop-ask = Hapus semua yang kuketahui tentang obrolan ini: { $count ->
        [0] pengaturanmu
       *[other] pengaturanmu dan { $count } topik
    }? Setelah itu tidak ada ringkasan lagi.
stop-done = Sudah dihapus. Aku tidak tahu apa-apa lagi tentang obrolan ini. Mulai lagi kapan saja dengan /start.
stop-kept = Senang kamu tetap di sini. Tidak ada yang dihapus.
stop-done-undo = Sudah dihapus. Selama satu menit kamu bisa mengurungkannya; setelah itu aku tidak tahu apa-apa lagi tentang obrolan ini. Mulai lagi kapan saja dengan /start.
stop-undone = Semuanya kembali seperti semula.
stop-undo-late = Sudah terhapus selamanya, atau sudah kembali. Mulai lagi dengan /start.
privacy =
    Yang kuingat tentang obrolan ini:

    · nomornya ({ $chat }), juga bahasa, zona waktu, jam, dan pengaturan lain
    · topik pilihanmu, kata, sumber, dan kisah yang kamu bisukan, dan artikel yang kamu simpan
    · artikel yang kukirim, supaya tidak ada yang datang dua kali: daftar yang terbaru, dan selama 30 hari isi setiap ringkasan
    · selama sehari, pesanku yang mana menampilkan artikel yang mana, supaya bisa kuperbaiki
    · channel dan grup yang kamu kelola denganku

    Aku tidak menyimpan namamu, atau apa pun yang kamu tulis selain perintah pengaturan. Kata yang dicari tersimpan seminggu, tanpa catatan siapa yang mengetiknya. Tidak ada iklan dan tidak ada statistik tentangmu.

    /export memberikan semuanya sebagai berkas. /stop menghapusnya.
export-caption = Semua yang kuingat tentang obrolan ini.
export-nothing = Aku tidak ingat apa pun tentang obrolan ini.
button-stop-sure = Hapus semua
button-stop-keep = Biarkan

## Kata penghubung

# What people type to switch something off, and for all there is, the first of each as messages have it; commas between.
words-off = mati, tidak ada
words-all = semua
# The same for days: all of them, Monday to Friday, and Saturday and Sunday.
words-daily = setiap hari, tiap hari, harian
words-weekdays = hari kerja
words-weekends = akhir pekan
# The same for how often a tag comes; words-daily is the third of them.
words-instant = langsung, segera
words-weekly = mingguan, tiap minggu, setiap minggu
words-hours = 1 satu, 2 dua, 3 tiga, 4 empat, 5 lima, 6 enam, 7 tujuh, 8 delapan, 9 sembilan, 10 sepuluh, 11 sebelas, 12 dua belas, 13 tiga belas, 14 empat belas, 15 lima belas, 16 enam belas, 17 tujuh belas, 18 delapan belas, 19 sembilan belas, 20 dua puluh
words-clock = -30 setengah …, 30 … lewat tiga puluh, 30 … tiga puluh, 15 … lewat seperempat, 15 … seperempat, -15 … kurang seperempat
words-commands = help bantuan, settings pengaturan, stop berhenti, unsubscribe berhenti langganan, latest berita, digest ringkasan, tags topik, search cari, pause jeda, search carikan, subscribe ikuti, unsubscribe berhenti mengikuti, mute bisukan, timezone zona waktu, language bahasa, stop hapus, tags topikku, settings menu, language ganti bahasa

# Cara menyebut beberapa nama: long (A, B, dan C) atau narrow (A, B, C).
list-style = long
names-more = { $count } lainnya
day-and-time = { $day } pukul { $time }

## Kalau ada masalah

button-stale = Tombol ini sudah tidak berfungsi. Kirim lagi perintahnya ya.
admins-only = Di obrolan ini hanya admin yang bisa melakukannya.
went-wrong = Ada masalah di pihakku. Coba lagi sebentar lagi.

## Pages and feeds on the web

page-feed = Feed
page-feed-of = Feed: { $tag }
page-feed-all = Feed semua artikel
page-table = Tabel
page-open-telegram = Buka di Telegram
page-subscribe-telegram = Terima ringkasan di Telegram
page-newer = ‹ Lebih baru
page-older = Lebih lama ›
page-turns = Halaman lain
page-missing = Halaman ini tidak ada
page-missing-why = Mungkin sebagian alamatnya hilang, atau artikelnya ditarik atau sudah terlalu lama untuk disimpan. Bacaan lain ada di sini:
