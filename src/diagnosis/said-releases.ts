/** `Windows 10 1809`, `Windows 11`, `Windows Server 2019`: the versions a sentence says a computer has; a part that asks, plans or compares claims none. */
export function saidReleases(text: string): readonly string[] {
  const parts = text.split(/[。；;！!\n]|[.?？](?=\s|$)/);
  return [...new Set(parts.filter((part) => !isOpen.test(part)).flatMap(releasesIn))];
}

function releasesIn(part: string): readonly string[] {
  const clients = [...part.matchAll(client)].map(([, system, version]) => {
    const name = `Windows ${system}`;
    return version === undefined ? name : `${name} ${version.toUpperCase()}`;
  });
  return [...clients, ...[...part.matchAll(server)].map(([, year]) => `Windows Server ${year}`)];
}

/** An edition may stand between the system and its version. */
const client =
  /\bwin(?:dows)?\s?(10|11)(?![\d.])(?:[^，,。;；\d]{0,24}?\b(1507|1511|1607|1703|1709|1803|1809|1903|1909|2004|20H2|21H1|21H2|22H2|23H2|24H2|25H2)\b)?/gi;
const server = /\b(?:windows\s?)?server\s?(2016|2019|2022|2025)\b/gi;
const isOpen =
  /升级|更新到|升到|升至|换成|重装|是否|吗|支持|如果|其他|其它|另一|正常|没有问题|WSUS|\b(?:upgrad\w+|updat\w+ to|mov\w+ to|migrat\w+|reinstall\w*|if|whether|support\w*|other|another|unlike|while|works?|fine|not|WSUS)\b|n't\b|\?/i;
