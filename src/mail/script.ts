/** The two scripts of Chinese, character by character: each simplified one stands over its traditional one. */
const simplified =
  '们这说时对国会过来还发现问题请谢动后级错误统电脑计机启检查网络务装备认为没开关闭决护权执验证术从应该当让给进经带与无样实际单据传输联系业组东车门马见长书风飞鸟鱼号处种达习写边两丰乐区协历压厅变叶吗听员响园图块场坏报换损显绝继续绩编缓缩记许设访评词译试话诺读调质贴赢转轻较选递遗释针钟钮链锁键镜闪闻阅队阳阶难静韩页顶项顺预领频颜额饭馆驱' +
  '档录志补储删夹体软云线连断复复满画击点择确么楼帮够划监测尽尝于周扰并隐导参数类结归销个几张离优旧刚户获暂内头产讯码采环范围异议办准询严觉观举属论签终标义简蓝红绿里团营么虽总荐荧圆灭';
const traditional =
  '們這說時對國會過來還發現問題請謝動後級錯誤統電腦計機啟檢查網絡務裝備認為沒開關閉決護權執驗證術從應該當讓給進經帶與無樣實際單據傳輸聯繫業組東車門馬見長書風飛鳥魚號處種達習寫邊兩豐樂區協歷壓廳變葉嗎聽員響園圖塊場壞報換損顯絕繼續績編緩縮記許設訪評詞譯試話諾讀調質貼贏轉輕較選遞遺釋針鐘鈕鏈鎖鍵鏡閃聞閱隊陽階難靜韓頁頂項順預領頻顏額飯館驅' +
  '檔錄誌補儲刪夾體軟雲線連斷復複滿畫擊點擇確麼樓幫夠劃監測盡嘗於週擾並隱導參數類結歸銷個幾張離優舊剛戶獲暫內頭產訊碼採環範圍異議辦準詢嚴覺觀舉屬論簽終標義簡藍紅綠裡團營麽雖總薦熒圓滅';
/** Simplified by shape, but at home in traditional text too. */
const inBoth = '系里周于云志并采划准';

const pairs = [...traditional].map((character, place) => [character, [...simplified][place] ?? character] as const);
const toSimplified = new Map(pairs.filter(([from, to]) => from !== to));

/** True for a character that only simplified Chinese has, of those known here. */
const onlySimplified = new Set([...toSimplified.values()].filter((character) => !inBoth.includes(character)));

/** The text in simplified characters, as far as they are known here; each character stays one. */
export function simplify(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => toSimplified.get(character) ?? character);
}

/** Above zero where simplified characters prevail, below where traditional ones do. */
export function scriptBalance(text: string): number {
  let balance = 0;
  for (const character of text) {
    if (onlySimplified.has(character)) balance += 1;
    if (toSimplified.has(character)) balance -= 1;
  }
  return balance;
}
