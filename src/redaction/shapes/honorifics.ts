// People whom a sentence calls by name: 周雨霄老师, Ms. Chen. A surname alone (许先生) tells little, and stays.
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛' +
  '闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文温庞樊兰殷施洪翁安颜倪牛季俞章鲁葛伍申尤毕聂柴焦柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍霍翟隋植甘景薄单包司柏宁柯阮桂闵解强连冉阎宫滕';

export const honorifics: readonly RegExp[] = [
  new RegExp(
    `(?<person>(?:欧阳|上官|司马|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|端木|[${surnames}])\\p{Script=Han}{1,2})(?=老师|先生|女士|小姐|同志)`,
    'dgu',
  ),
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? (?<person>[A-Z][\p{L}'-]{1,30}(?: [A-Z][\p{L}'-]{1,30}){0,2})/dgu,
];
