/** The 300 commonest characters of news in simplified Chinese, which cover two thirds of any text. */
const SIMPLIFIED =
  '的在一是人国有中了这不和为个以们大他上年会到来对可能行时用发我要公于新家地者如出自多过美法方其也月数就后而些成工生经机动被现但下最业全日政种之关所主员将病作说分都开力前情据与因体制并性司同部实通进意面定市得使更本民它当重里信已应电没正权间事无由表还场点加从何提此资高然理果视度利技学那看入该相很内名么或样医子任道您你问报产心系等接安目基务位文示比网外例式社着术特起明天程件小联共传去解保及题商记计长布至需感只息确合两科球认期论化治监交次斯持代知口统议区击府好常元手股受管向想控金义设包建查己华平反收院疫导集品称做让量世非活告欧第毒别类东物运变取头求身英具三界什标供车抗打每决组影识未几易始像直器指服创';

/** Those of them that traditional Chinese writes differently, and what Taiwan and Hong Kong write often beside. */
const TRADITIONAL =
  '國這為個們會來對時發於過數後經機動現業種關員將說開據與體製並實進當裡裏應電沒權間無還場點從資視學該內麼樣醫問報產係務網著術聯傳題記計長隻確兩認論監統議區擊義設華導稱讓歐別類東運變頭車決組識幾創臺灣黨張陳總書親愛氣鐵馬龍門見聽讀寫買賣錢紅綠銀錄標準證據師範處級條約際歲';

const HANGUL =
  '이다는의에을가고를지하은로한기도사서대자인시아정리들나있해그만스라일수전보부제여주장상구과었게와비적으신오우세면동니안조원했국위경성치며거공할습등까관계내모유민선당실문연야개교음될되된것었습요네데때말람생물무소금더려러저점진차최트프합후회히운였식간감결남년단달따또량많명반발방번본분새속술심업없역영예용의임입작재중질체추출크큰터통특표피학행현화환활';

/** Full-width and typographic signs that hardly a text of East Asia is without. */
const SIGNS = '，。、：；？！“”‘’「」『』（）《》…—·～';

const COMMON: ReadonlySet<string> = new Set(SIMPLIFIED + TRADITIONAL + HANGUL + SIGNS);

/** Whether a character is among those that texts of its language are mostly made of. */
export function isCommon(character: string): boolean {
  return COMMON.has(character);
}
