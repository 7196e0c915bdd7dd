import type { Language } from '../../model/article.ts';

/**
 * Pairs of frequent characters that only one of the two scripts of Chinese uses, simplified before traditional. Characters
 * that both use, such as 后 or 里, are left out.
 */
const PAIRS = `这這个個们們来來为為国國时時会會对對说說过過还還学學发發经經现現开開样樣问問关關见見两兩长長进進动動无無业業
产產机機东東车車电電话話书書马馬门門间間点點头頭实實种種从從给給让讓应應该該认認识識证證论論议議设設计計记記许許请請谁誰谈談调調
语語读讀课課谢謝贝貝财財责責败敗货貨质質贵貴费費资資买買卖賣员員圆圓团團园園围圍图圖场場块塊坏壞声聲处處备備复複够夠夺奪妇婦
妈媽孙孫宁寧宝寶审審宪憲对對寻尋导導将將尔爾尽盡层層属屬岁歲岛島币幣师師带帶帮幫庄莊库庫庆慶广廣应應庙廟废廢异異张張弹彈强強
归歸录錄彻徹忆憶忧憂怀懷态態总總恋戀恶惡悬懸惊驚惯慣愿願户戶执執扩擴扫掃扬揚护護报報担擔拥擁择擇挂掛挥揮损損换換据據摄攝数數
断斷旧舊昼晝显顯晓曉权權条條极極构構标標树樹桥橋检檢欢歡欧歐残殘毁毀气氣汇匯汉漢汤湯沟溝沪滬济濟浓濃测測湾灣湿濕满滿灭滅灯燈
灵靈灾災炮砲炼煉烟煙热熱爱愛牵牽犹猶狱獄独獨猎獵献獻环環疗療盘盤监監盖蓋众眾矿礦码碼础礎确確离離积積称稱稳穩穷窮竞競笔筆简簡
类類粮糧紧緊红紅约約级級纪紀纯純纲綱纳納纵縱纷紛纸紙线線练練组組细細织織终終结結绕繞绝絕统統继繼绩績续續维維综綜绿綠编編缘緣
缩縮缴繳网網罗羅罚罰罢罷职職联聯聪聰肃肅肠腸肤膚胁脅胜勝脑腦脚腳脱脫脸臉舰艦艺藝节節苏蘇药藥营營萨薩蓝藍虑慮虽雖蛮蠻补補
观觀规規视視览覽觉覺触觸订訂认認讨討训訓讯訊访訪评評词詞译譯试試诗詩诚誠详詳诉訴误誤诺諾谋謀谓謂谨謹赛賽赞贊赵趙跃躍践踐转轉
轮輪软軟轻輕载載较較辆輛辉輝输輸辞辭边邊达達迁遷运運违違连連迟遲适適选選逊遜递遞逻邏遗遺邮郵邻鄰郑鄭酱醬释釋鉴鑒针針钟鐘钢鋼
钱錢铁鐵银銀链鏈销銷锁鎖错錯键鍵镇鎮镜鏡闪閃闭閉闻聞阅閱队隊阳陽阴陰阵陣阶階际際陆陸陈陳险險随隨隐隱难難雾霧静靜韩韓页頁顶頂项項
顺順须須顾顧顿頓预預领領频頻题題颜顏额額风風飞飛饭飯饮飲馆館驱驅验驗骂罵骗騙鱼魚鲁魯鲜鮮鸟鳥鸡雞鸣鳴麦麥黄黃齐齊龙龍么麼与與
专專万萬义義乐樂习習乡鄉乱亂争爭亚亞亲親仅僅仓倉仪儀价價优優伙夥传傳伤傷伦倫伟偉侧側侨僑俩倆债債倾傾储儲儿兒党黨兰蘭兴興养養
内內册冊军軍农農冲衝决決况況冻凍净淨减減凤鳳击擊刘劉则則刚剛创創删刪别別剂劑剧劇劝勸办辦务務劳勞势勢勋勳区區医醫华華协協单單
卢盧卫衛却卻厂廠厅廳历歷压壓厉厲县縣参參双雙变變号號吗嗎听聽启啟吴吳呐吶员員响響哑啞唤喚啸嘯嘱囑`;

/** By code unit: 1 for a character that only simplified Chinese uses, -1 for one that only traditional Chinese does. */
export function chineseSides(): Int8Array {
  const sides = new Int8Array(0x10000);
  for (const unit of everyOther(0)) sides[unit] = 1;
  for (const unit of everyOther(1)) sides[unit] = -1;
  return sides;
}

/** Characters that happen to stand on both sides of the list belong to neither script alone. */
function everyOther(first: 0 | 1): number[] {
  const characters = [...PAIRS.replace(/\s/g, '')];
  const others = new Set(characters.filter((_, index) => index % 2 !== first));
  return characters
    .filter((character, index) => index % 2 === first && !others.has(character))
    .map((character) => character.charCodeAt(0));
}

function words(list: string): readonly string[] {
  return [...new Set(list.split(/\s+/))];
}

/** Frequent words of languages in Latin letters, those first that neighbours do not share. */
export const LATIN_WORDS: readonly [Language, readonly string[]][] = [
  [
    'en',
    words(`the of and to in is that for it was on are with as at be this have from or had by not but what all were when we
      there can an your which their said if will each about how up out them then she many some so these would into has more
      her two like him see could no make than been who its now people my made over did down only way find use may he his they
      i you a after new first how why what`),
  ],
  [
    'de',
    words(`der die das und ist nicht ein eine zu den mit von sich auf für im dem des auch es an werden aus er hat dass sie nach
      wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde
      ich wir ihr kann sei seine unter gegen vom wenn schon diese jahr`),
  ],
  [
    'fr',
    words(`le la les des et est un une du dans qui que pour pas sur au plus par ce il ne se sont avec son ont aux cette mais
      nous vous été être fait elle ses leur comme ou même deux aussi bien entre sans sous après ans c'est d'un d'une qu'il
      l'on n'est était ces dont où je tu de en à`),
  ],
  [
    'es',
    words(`el la los las de que y en un una por con no para es se del al lo como más pero sus le ha me si sin sobre este ya
      entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez
      puede todos así nos ni parte tiene él`),
  ],
  [
    'pt',
    words(`o a os as de que e do da em um uma para com não é no na por mais dos das se como mas foi ao ele à pelo pela são
      também já está seu sua ou quando muito nos até isso ela entre depois sem mesmo aos ter ser você há nas me esse eles`),
  ],
  [
    'it',
    words(`il lo la i gli le di che e è un una in per non con del della dei delle si da sono ha al alla come anche più ma dal
      dalla nel nella questo questa ed se ci o cui essere stato suo sua loro tra quando sul sulla degli dello fatto anni dopo
      perché`),
  ],
  [
    'nl',
    words(`de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij door uit naar over heeft nog
      wordt hij ze wel geen werd kan worden zich hebben tot deze meer was die of ik je we dit`),
  ],
  [
    'sv',
    words(`och att det som en är av för den på med har inte ett till om de var men kan från så vi jag han hon sig eller när
      efter vid nu ska där mot ut upp över bara också år`),
  ],
  [
    'da',
    words(`og at det er en til af på de den med for der ikke som har et jeg men var han vi om fra kan sig så ved nu eller
      også efter blev mod ud op over kun år havde hvor bliver`),
  ],
  [
    'no',
    words(`og det er en til av på de den med for som ikke har et jeg men var han vi om fra kan seg så ved nå eller også etter
      ble mot ut opp over bare år hadde hvor blir å sier`),
  ],
  [
    'fi',
    words(
      `ja on ei se että oli hän mutta ovat kun niin myös joka sen mukaan ole tai kuin nyt ovat vain jos hänen vuoden`,
    ),
  ],
  [
    'pl',
    words(`i w na z się nie do to że jest o jak po za od ale przez dla są przy był jego co tym oraz ma może tylko było jej ich
      już być roku który która które czy`),
  ],
  [
    'cs',
    words(`a v se na je že s z do o i to ve pro za ale jako by po jsou od který jeho jsem byl podle také již bude až`),
  ],
  [
    'ro',
    words(
      `și în de la a cu pe nu că o un din care este pentru se mai au fost sunt ca sau dar după prin fi lui această`,
    ),
  ],
  ['hu', words(`a az és hogy nem is egy meg ez van de csak már volt el még mint ki azt vagy ha lesz szerint után`)],
  [
    'tr',
    words(`ve bir bu da de için ile olarak olan çok daha gibi sonra kadar en ne var ama o her değil ise mi göre iki oldu ancak
      veya diye ben`),
  ],
  [
    'id',
    words(`yang dan di ini itu dengan untuk tidak dari dalam akan pada juga ke karena oleh ada bisa saya mereka kami sudah atau
      telah lebih seperti kita saat dapat tersebut menjadi bahwa`),
  ],
  [
    'vi',
    words(`và của là có không được cho một những người trong đã các với này đến khi về năm tôi từ cũng để như ra nhưng vào
      nhiều sẽ ở trên phải họ thì mà lại`),
  ],
  ['tl', words(`ang ng sa na mga ay ko si at niya hindi ito kung nang mo para naman siya din lang`)],
  ['sw', words(`ya na wa kwa ni katika za la kuwa cha hiyo huo hii yake watu pia baada lakini kama`)],
];
