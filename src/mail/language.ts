/** Characters that only one of the two Chinese scripts has, among the most frequent ones of prose and of our trade. */
const simplified =
  '们这说时对国会过来还发现问题请谢动后级错误统电脑计机启检查网络务装备认为没开关闭决护权执验证术从应该当让给进经带与无样实际单据传输联系业组东车门马见长书风飞鸟鱼号处种达习写边两丰乐区协历压厅变叶吗听员响园图块场坏报换损显绝继续绩编缓缩网记许设访评词译试话误诺读调质贴赢转轻较输选递遗释针钟钮链锁键镜闪闻阅队阳阶难静韩页顶项顺预领频题颜额风饭馆驱验';
const traditional =
  '們這說時對國會過來還發現問題請謝動後級錯誤統電腦計機啟檢查網絡務裝備認為沒開關閉決護權執驗證術從應該當讓給進經帶與無樣實際單據傳輸聯繫業組東車門馬見長書風飛鳥魚號處種達習寫邊兩豐樂區協歷壓廳變葉嗎聽員響園圖塊場壞報換損顯絕繼續績編緩縮網記許設訪評詞譯試話誤諾讀調質貼贏轉輕較輸選遞遺釋針鐘鈕鏈鎖鍵鏡閃聞閱隊陽階難靜韓頁頂項順預領頻題顏額風飯館驅驗';
const onlySimplified = new Set([...simplified].filter((character) => !traditional.includes(character)));
const onlyTraditional = new Set([...traditional].filter((character) => !simplified.includes(character)));

/** Characters looked at. */
const sampleMax = 20_000;
/** A pasted log line is nobody's language. */
const logLine = /^\s{0,8}(?:\[?\d{4}[-/]\d{1,2}[-/]\d{1,2}|[A-Z]:\\|HKEY_|\S+\s{1,4}REG_)/;

export type MailLanguage = 'zh-CN' | 'zh-TW' | 'en';

/** The language of the first of these texts that has any words; English where none has. */
export function languageOf(texts: readonly string[]): MailLanguage {
  for (const text of texts) {
    const found = languageIn(text.slice(0, sampleMax));
    if (found !== null) return found;
  }
  return 'en';
}

function languageIn(text: string): MailLanguage | null {
  const prose = text
    .split('\n')
    .filter((line) => !logLine.test(line))
    .join('\n');
  const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = prose.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  // Words of a sentence: not file names, paths, codes or upper-case abbreviations.
  const words = prose.match(/(?<![\w\\/.:@-])[A-Za-z]?[a-z]+(?![\w\\/@:]|[.-]\w)/g)?.length ?? 0;
  if (han === 0 && words === 0) return null;
  if (han <= words || kana * 4 > han) return 'en';
  return scriptOf(prose);
}

function scriptOf(prose: string): 'zh-CN' | 'zh-TW' {
  let balance = 0;
  for (const character of prose) {
    if (onlySimplified.has(character)) balance += 1;
    if (onlyTraditional.has(character)) balance -= 1;
  }
  return balance < 0 ? 'zh-TW' : 'zh-CN';
}
