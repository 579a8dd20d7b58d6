/** The two scripts of Chinese, character by character: each simplified one stands over its traditional one. */
const simplified =
  '们这说时对国会过来还发现问题请谢动后级错误统电脑计机启检查网络务装备认为没开关闭决护权执验证术从应该当让给进经带与无样实际单据传输联系业组东车门马见长书风飞鸟鱼号处种达习写边两丰乐区协历压厅变叶吗听员响园图块场坏报换损显绝继续绩编缓缩记许设访评词译试话诺读调质贴赢转轻较选递遗释针钟钮链锁键镜闪闻阅队阳阶难静韩页顶项顺预领频颜额饭馆驱' +
  '档录志补储删夹体软云线连断复复满画击点择确么楼帮够划监测尽尝于周扰并隐导参数类结归销个几张离优旧刚户获暂内头产讯码采环范围异议办准询严觉观举属论签终标义简蓝红绿里团营么虽总荐荧圆灭' +
  '间烦笔状况台贵铁银钱闷闲板阔陆险随只双杂鸡灵须顿顽颁颇愿顾飘饮饱养余饿驻驶骗惊肮脏发松斗闹鲜鸣麦黄党齐齿龙乱亚布占仑侣侠系仓伦伟侧侦伪杰伞家佣债伤倾仅侨仆价仪亿尽偿凶兑儿册冻凛凯别则剥创剧刘剑剂劲胜劳势励劝匀汇却厌厉丛吴呐吕启丧唤叹喷吨吓啰' +
  '坚垫坠堕坟坛垒壮寿梦伙夺奋妆妇妈婴孙学宁审宽宠宝将专寻届层屡冈岛峡岗岭岩帅师帐帧币干库厕厢厦厨厂废广强弹弥弯汇径征彻恒悦恶恼爱态惨惭惯虑庆忧凭愤宪忆恳懒怀悬惧恋战戏抛舍扫挂拣挥摇抢掴撑拨扑拥挡担挤拟扩摆拦携摄摊败敌毙升晋历晓胧条杆弃栋极构荣' +
  '枪树桥横台欧欢岁残杀壳毁气冲泄凉泪净凑汤沟温滞渗汉涨渐洁润溃涩浓湿济滤浏灾乌炼烟热灯烧炉烂争尔墙牵牺狭奖独猎献琐毕叠酸疯疗痒盗盘荡众困矫炮砖础碍秘祸御礼税称稳窝穷窜窃竞笋节筑筛篮筹笼妆粮纠纪约纯纸纷细丝绑维纲紧绪缔纬练县织绕绘缴罚罢罗圣聪声' +
  '职肃胁肿肤胶脸临舱舰艰艺庄华万盖蒋虚亏苏苹兰虾虫卫冲制规视亲览触订讨训托诉诊注诈诗详语诚谁课谈谅诸谋谜讲谨识谱誉财贡货贩贪贯责贸费资贼宾赏赔贤卖账赖购赛赠赞赶赵迹践踪跃轨军载辅辆轮辑辞农回游运违遥远适迟迁逻邮乡邻医酱厘钓钞铃铅钩衔锐锋铺钢锦' +
  '锅镇鉴钥闲闸闯阵阴陈雾韧颊饰饼骑骚骤郁盐丽龄贺只才禀苏径里';
const traditional =
  '們這說時對國會過來還發現問題請謝動後級錯誤統電腦計機啟檢查網絡務裝備認為沒開關閉決護權執驗證術從應該當讓給進經帶與無樣實際單據傳輸聯繫業組東車門馬見長書風飛鳥魚號處種達習寫邊兩豐樂區協歷壓廳變葉嗎聽員響園圖塊場壞報換損顯絕繼續績編緩縮記許設訪評詞譯試話諾讀調質貼贏轉輕較選遞遺釋針鐘鈕鏈鎖鍵鏡閃聞閱隊陽階難靜韓頁頂項順預領頻顏額飯館驅' +
  '檔錄誌補儲刪夾體軟雲線連斷復複滿畫擊點擇確麼樓幫夠劃監測盡嘗於週擾並隱導參數類結歸銷個幾張離優舊剛戶獲暫內頭產訊碼採環範圍異議辦準詢嚴覺觀舉屬論簽終標義簡藍紅綠裡團營麽雖總薦熒圓滅' +
  '間煩筆狀況臺貴鐵銀錢悶閒闆闊陸險隨隻雙雜雞靈須頓頑頒頗願顧飄飲飽養餘餓駐駛騙驚骯髒髮鬆鬥鬧鮮鳴麥黃黨齊齒龍亂亞佈佔侖侶俠係倉倫偉側偵偽傑傘傢傭債傷傾僅僑僕價儀億儘償兇兌兒冊凍凜凱別則剝創劇劉劍劑勁勝勞勢勵勸勻匯卻厭厲叢吳吶呂啓喪喚嘆噴噸嚇囉' +
  '堅墊墜墮墳壇壘壯壽夢夥奪奮妝婦媽嬰孫學寧審寬寵寶將專尋屆層屢岡島峽崗嶺巖帥師帳幀幣幹庫廁廂廈廚廠廢廣強彈彌彎彙徑徵徹恆悅惡惱愛態慘慚慣慮慶憂憑憤憲憶懇懶懷懸懼戀戰戲拋捨掃掛揀揮搖搶摑撐撥撲擁擋擔擠擬擴擺攔攜攝攤敗敵斃昇晉曆曉朧條桿棄棟極構榮' +
  '槍樹橋橫檯歐歡歲殘殺殼毀氣沖洩涼淚淨湊湯溝溫滯滲漢漲漸潔潤潰澀濃濕濟濾瀏災烏煉煙熱燈燒爐爛爭爾牆牽犧狹獎獨獵獻瑣畢疊痠瘋療癢盜盤盪眾睏矯砲磚礎礙祕禍禦禮稅稱穩窩窮竄竊競筍節築篩籃籌籠粧糧糾紀約純紙紛細絲綁維綱緊緒締緯練縣織繞繪繳罰罷羅聖聰聲' +
  '職肅脅腫膚膠臉臨艙艦艱藝莊華萬蓋蔣虛虧蘇蘋蘭蝦蟲衛衝製規視親覽觸訂討訓託訴診註詐詩詳語誠誰課談諒諸謀謎講謹識譜譽財貢貨販貪貫責貿費資賊賓賞賠賢賣賬賴購賽贈贊趕趙跡踐蹤躍軌軍載輔輛輪輯辭農迴遊運違遙遠適遲遷邏郵鄉鄰醫醬釐釣鈔鈴鉛鉤銜銳鋒鋪鋼錦' +
  '鍋鎮鑑鑰閑閘闖陣陰陳霧韌頰飾餅騎騷驟鬱鹽麗齡賀祇纔稟甦逕裏';
/** Simplified by shape, but at home in traditional text too. */
const inBoth = '系里周于云志并采划准台只家布占斗松板余伙舍困酸才回游秘泄冲征御制托杰佣注岩挂干升郁凶炮仆';

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
